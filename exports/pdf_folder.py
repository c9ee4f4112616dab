"""The folder that LibreOffice works in: in memory, for this user alone, and gone afterwards.

A program that is killed leaves its folder behind; whoever makes the next PDF removes it. A folder
is held by a lock for as long as its program lives.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

_PREFIX = "cpc-tui-pdf-"
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder made there is random and private


@contextlib.contextmanager
def working_folder() -> Iterator[Path]:
    """A folder to work in; it is removed in the end.

    Raises:
        OSError: None could be made.
    """
    place = _place()
    _sweep(place)
    with _removed(Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))) as folder:
        yield folder


def _place() -> Path:
    """Where it is made: in memory where the system has a place for that, else as usual."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    for each in (Path(runtime) if runtime.startswith("/") else None, _IN_MEMORY):
        if each is not None and each.is_dir() and os.access(each, os.W_OK | os.X_OK):
            return each
    return Path(tempfile.gettempdir())


@contextlib.contextmanager
def _removed(folder: Path) -> Iterator[Path]:
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def _sweep(place: Path) -> None:
    """Remove what programs of this user left that were killed; a link is never followed."""
    for each in place.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            held = os.open(each, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
            try:
                status = os.fstat(held)
                if status.st_uid == os.geteuid() and stat.S_IMODE(status.st_mode) == 0o700:  # noqa: PLR2004 - as mkdtemp makes it
                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(each, ignore_errors=True)
            finally:
                os.close(held)
