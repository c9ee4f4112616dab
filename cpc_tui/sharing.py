"""Who may use what the program makes: its owner alone, or the group that a folder is shared with.

A folder says itself that it is shared: it is setgid, its group may do everything in it, and nobody
else may enter it. What the program makes in such a folder is shared with the same group, so that
whatever is below a shared data folder is shared as well. Everything else is private.
"""

from __future__ import annotations

import grp
import os
import pwd
import stat
from contextlib import suppress
from pathlib import Path
from shlex import quote

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
"""The modes of what is its owner's alone."""
SHARED_FILE, SHARED_FOLDER = 0o660, 0o2770
"""The modes of what a group shares."""

# With the sticky bit nobody could replace or remove what another user made.
_ASKED_OF_A_FOLDER = stat.S_ISGID | stat.S_ISVTX | stat.S_IRWXG | stat.S_IRWXO
_OF_A_SHARED_FOLDER = stat.S_ISGID | stat.S_IRWXG


def is_shared_mode(mode: int) -> bool:
    """Whether a folder of that mode is shared with its group and closed to everybody else."""
    return mode & _ASKED_OF_A_FOLDER == _OF_A_SHARED_FOLDER


def is_shared(folder: Path) -> bool:
    """Whether a folder is shared with its group; one that cannot be looked at is not."""
    return _group_of(folder) is not None


def share_as_its_folder(descriptor: int, folder: Path) -> None:
    """Let the group of a shared folder use what is in it, where that is this user's and private.

    In a folder that is not shared nothing happens, nor where the system refuses. Whatever has
    another mode than a private one has it on purpose, and keeps it.

    Args:
        descriptor: An open file or folder.
        folder: The one it is in.
    """
    group = _group_of(folder)
    if group is None:
        return
    status = os.fstat(descriptor)
    if _is_own_and_private(status):
        with suppress(OSError):
            if status.st_gid != group:
                # Until then its group may be another, which the folder is not shared with.
                os.fchown(descriptor, -1, group)
            of_folder = stat.S_ISDIR(status.st_mode)
            os.fchmod(descriptor, SHARED_FOLDER if of_folder else SHARED_FILE)


def user_name(number: int) -> str:
    """The name of a system user, or their number where it has none."""
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def group_name(number: int) -> str:
    """The name of a group, or its number where it has none."""
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)


def commands_to_share(folder: Path, group: str) -> str:
    """What its owner types to share a folder, and all that is in it, with a group."""
    of, name = quote(group), quote(str(folder))
    # Of a folder several may own parts, and each can change only their own.
    inner = f"find {name} -type d -exec chmod g+s {{}} +"
    return f"chgrp -R {of} {name}; chmod -R g+rwX,o= {name}; {inner}"


def _group_of(folder: Path) -> int | None:
    """The number of the group that a folder is shared with; None where it is not."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_gid if is_shared_mode(status.st_mode) else None


def _is_own_and_private(status: os.stat_result) -> bool:
    if status.st_uid != os.geteuid():
        return False
    if stat.S_ISDIR(status.st_mode):
        return stat.S_IMODE(status.st_mode) == PRIVATE_FOLDER
    # A second name of the file may be in a folder that is not shared.
    alone = stat.S_ISREG(status.st_mode) and status.st_nlink == 1
    return alone and stat.S_IMODE(status.st_mode) == PRIVATE_FILE
