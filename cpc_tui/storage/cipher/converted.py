"""Putting a converted copy of a folder in the place of the original, whatever happens meanwhile.

    converting/<parent>@<name>           the copy, while it is made
    converting/<parent>@<name>.former    the original, from when the copy is whole until it is gone
    converting/<parent>@<name>.replaced  the same, where it is kept aside in the end

A program killed before the original was moved here leaves it where it was, and the copy is of no
use; killed later, it leaves both here or the copy in its place, and `finish` goes on from there.
That needs no key.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from cpc_tui.paths import make_private_folder
from cpc_tui.storage.cipher.ring import NAME as KEYS
from cpc_tui.storage.cipher.ring import home_of
from cpc_tui.storage.faults import StoreBusy
from cpc_tui.storage.files import open_private, sync_folder, write_fully
from cpc_tui.storage.links import is_anothers_link
from cpc_tui.storage.lock import ConferenceLock

FOLDER = "converting"
"""The folder of all this in the data folder."""
RESTORING = "restoring"
"""The folder that a restore unpacks a backup in, in the data folder."""
_FORMER, _REPLACED = ".former", ".replaced"
_ZEROS = bytes(1 << 16)


def lock_of(home: Path, timeout: float = 2.0) -> ConferenceLock:
    """The lock that keeps two conversions of a data folder apart."""
    return ConferenceLock(home / f"{FOLDER}.lock", timeout)


def folder_in(home: Path) -> Path:
    """The folder of all this, which need not be there; a link in its place is never followed.

    Raises:
        OSError: There is a link.
    """
    folder = home / FOLDER
    if folder.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return folder


def place_for_copy(target: Path) -> Path:
    """An empty folder to make a copy in, which is to become another.

    Args:
        target: What it is to become, two folders below the data folder.

    Raises:
        OSError: It cannot be made.
    """
    copy = folder_in(home_of(target)) / f"{target.parent.name}@{target.name}"
    shutil.rmtree(copy, ignore_errors=True)
    return make_private_folder(copy)


def put(copy: Path, former: Path, target: Path, *, keep: bool = False) -> Path | None:
    """Put a whole copy in the place of the former folder, which is wiped or kept aside.

    Args:
        copy: What `place_for_copy` made.
        former: What it is a copy of.
        target: What it becomes; it has the parent of the former.
        keep: Keep the former aside.

    Returns:
        Where the former is kept, or None.

    Raises:
        OSError: The former stands as it was, or `finish` goes on.
    """
    for each in (*copy.iterdir(), copy):
        _sync(each)
    aside = copy.with_name(copy.name + (_REPLACED if keep else _FORMER))
    former.rename(aside)
    sync_folder(former.parent)
    sync_folder(aside.parent)
    try:
        kept = _finish_one(aside)
    except OSError:
        if not target.exists():
            aside.rename(former)
        raise
    sync_folder(target.parent)
    return kept


def finish(home: Path) -> None:
    """Go on where a conversion or a restore was cut off; a stat of two folders where none was."""
    _let_unpacked_go(home)
    folder = home / FOLDER
    # Whoever shares a data folder could let a link point at what is another's own, to be wiped.
    if not os.path.isdir(folder) or folder.is_symlink():  # noqa: PTH112 - pathlib raises where one may not look
        return
    with suppress(StoreBusy, OSError), lock_of(home, 0):
        for aside in sorted(folder.iterdir()):
            if aside.suffix in (_FORMER, _REPLACED):
                _finish_one(aside)
        for copy in list(folder.iterdir()):
            if copy.suffix not in (_FORMER, _REPLACED):
                wipe(copy)
        folder.rmdir()


def wipe(folder: Path) -> None:
    """Overwrite what a folder holds, the file of its keys before all else, and remove it.

    On most of today's disks that is no promise that nothing is left of it. Of a link that another
    user made the link alone goes.
    """
    if is_anothers_link(folder):
        with suppress(OSError):
            folder.unlink()
        return
    for path in sorted(folder.rglob("*"), key=lambda path: path.name != KEYS):
        with suppress(OSError):
            if path.is_file() and not path.is_symlink():
                _overwrite(path)
    shutil.rmtree(folder.resolve(), ignore_errors=True)
    if folder.is_symlink():
        folder.unlink(missing_ok=True)


def wipe_file(path: Path) -> None:
    """Overwrite a file, and remove it.

    Raises:
        OSError: It is still there.
    """
    if path.exists() and not path.is_symlink():
        _overwrite(path)
    path.unlink(missing_ok=True)


def kept_aside(home: Path, why: str) -> Path:
    """A folder of the data folder for what is kept aside now, such as `replaced-2026-12-08-104207`.

    Args:
        home: The data folder.
        why: What its name begins with.
    """
    moment = datetime.now()  # noqa: DTZ005 - people look for it by the clock on their wall
    name = f"{why}-{moment:%Y-%m-%d-%H%M%S}"
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(home / each for each in names if not (home / each).exists())


def _let_unpacked_go(home: Path) -> None:
    """Wipe what a killed restore had unpacked, in plain text it may be; not while one goes on."""
    folder = home / RESTORING
    if not os.path.isdir(folder):  # noqa: PTH112 - as in `finish`
        return
    with suppress(OSError):
        descriptor = open_private(home / f"{RESTORING}.lock", os.O_RDWR | os.O_CREAT)
        try:
            # Not a `ConferenceLock`, which the thread that restores could take once more.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            wipe(folder)
        finally:
            os.close(descriptor)


def _finish_one(aside: Path) -> Path | None:
    copy = aside.with_suffix("")
    parent, _, name = copy.name.partition("@")
    if parent in (".", ".."):
        return None
    target = copy.parent.parent / parent / name
    if copy.is_dir() and not target.exists():
        copy.rename(target)
        sync_folder(target.parent)
    if not target.is_dir():
        return None
    if aside.suffix == _FORMER:
        wipe(aside)
        return None
    kept = make_private_folder(kept_aside(copy.parent.parent, "replaced")) / name
    aside.rename(kept)
    sync_folder(kept.parent)
    return kept


def _overwrite(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        rest = os.fstat(descriptor).st_size
        while rest > 0:
            write_fully(descriptor, _ZEROS[:rest])
            rest -= len(_ZEROS)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
