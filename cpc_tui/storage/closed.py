"""What in a shared data folder is closed to the group that shares it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.sharing import is_shared_mode

_ONE_USERS = {"crash.log"}
"""What is its owner's alone also in a shared folder."""
_SEALED_SETTINGS = ".sealed"
_ONLY_READ = {"settings.toml", "profiles"}
"""What nobody has to write to work with it."""
_DEPTH_OF_A_CONFERENCE = 2
"""How many folders deep the folder of a conference is, such as `conferences/RB-2026-0117-…`."""


@dataclass(frozen=True)
class Closed:
    """A file or folder that the group cannot use.

    Attributes:
        place: Which part of the data folder it is in, such as the folder of one conference.
        owner: The number of the user whom it belongs to.
    """

    place: str
    owner: int


def closed_to_the_group(home: Path) -> list[Closed]:
    """Look through a shared data folder.

    Args:
        home: The data folder.

    Returns:
        What the group of that folder cannot use as it must. Of a folder that this user cannot
        look into, only the folder itself.
    """
    return list(_below(home, home, home.stat().st_gid))


def _below(folder: Path, home: Path, group: int) -> Iterator[Closed]:
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except OSError:
        return
    for entry in entries:
        path = Path(entry.path)
        parts = path.relative_to(home).parts
        if entry.is_symlink() or parts[0] in _ONE_USERS or parts[0].endswith(_SEALED_SETTINGS):
            continue
        status = entry.stat(follow_symlinks=False)
        if status.st_gid != group or not _is_open(status.st_mode, read=parts[0] in _ONLY_READ):
            yield Closed("/".join(parts[:_DEPTH_OF_A_CONFERENCE]), status.st_uid)
        if entry.is_dir():
            yield from _below(path, home, group)


def _is_open(mode: int, *, read: bool) -> bool:
    if stat.S_ISDIR(mode) and not read:
        return is_shared_mode(mode)
    asked = stat.S_IRGRP | (0 if read else stat.S_IWGRP)
    if stat.S_ISDIR(mode):
        asked |= stat.S_IXGRP
    return mode & asked == asked
