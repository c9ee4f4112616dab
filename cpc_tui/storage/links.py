"""Symbolic links that another user made: what is stored never goes where somebody else points.

Files are opened so that a link is refused, see `files`. A folder may well be a link, such as to a
larger disk, where its own user or the system's made it. Within a folder that a group shares its
members trust each other: a link that is put there between looking and opening is not noticed.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cpc_tui.language import tr
from cpc_tui.storage.faults import CannotRead

POINTS_ELSEWHERE = tr("it is a link that another user made")


def check_is_no_trap(*folders: Path) -> None:
    """Make sure that none of some folders is a link of another user's; one not there is none.

    Raises:
        CannotRead: One is.
    """
    for folder in folders:
        if is_anothers_link(folder):
            raise CannotRead(folder.name, POINTS_ELSEWHERE)


def is_anothers_link(path: Path) -> bool:
    """Whether something is a symbolic link that neither this user nor the system's made."""
    try:
        status = path.lstat()
    except OSError:
        return False
    return stat.S_ISLNK(status.st_mode) and status.st_uid not in (os.geteuid(), 0)
