"""What belongs to a conference on disk, and keeping a whole copy of it aside."""

from __future__ import annotations

import re
from pathlib import Path

from cpc_tui.paths import make_private_folder
from cpc_tui.storage.cipher.converted import finish, kept_aside
from cpc_tui.storage.cipher.ring import NAME as KEYS
from cpc_tui.storage.faults import CannotRead, in_words
from cpc_tui.storage.files import read_whole, write_new

_CONTENT = re.compile(r"(journal|record|access)\.[A-Za-z0-9][A-Za-z0-9.-]{0,80}")
_UNFINISHED = ".tmp"


def is_content(name: str) -> bool:
    """Whether a file of that name holds something of a conference.

    The journal, the record, the access log, what was kept aside of them, and the keys to them do;
    locks, who is here, and files that were never finished do not.
    """
    return name == KEYS or (bool(_CONTENT.fullmatch(name)) and not name.endswith(_UNFINISHED))


def contents(folder: Path) -> list[Path]:
    """The files that hold a conference, by name; empty where there is no such folder.

    Raises:
        CannotRead: The system does not let the folder be read.
    """
    try:
        found = [each for each in folder.iterdir() if is_content(each.name)]
        return sorted(each for each in found if each.is_file() and not each.is_symlink())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise CannotRead(folder.name, in_words(error)) from error


def conference_folders(home: Path) -> list[Path]:
    """Every folder of a data folder that holds something of a conference, by name.

    One that the system does not let be read is among them.

    Raises:
        CannotRead: The system does not let the folder of all conferences be read.
    """
    conferences = home / "conferences"
    finish(home)
    try:
        folders = sorted(conferences.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CannotRead(conferences.name, in_words(error)) from error
    return [each for each in folders if _holds_something(each)]


def _holds_something(folder: Path) -> bool:
    try:
        return any(path.stat().st_size for path in contents(folder) if path.name != KEYS)
    except CannotRead:
        return True


def copy_aside(folder: Path, why: str) -> Path:
    """Copy what a conference's folder holds beside the folder of all conferences.

    The caller holds the conference's lock.

    Args:
        folder: The conference's, which is never changed.
        why: What the new folder's name begins with, such as `replaced`; the moment follows.

    Returns:
        The copy: `replaced-2026-12-08-104207` in the data folder, with the conference's own
        folder name below it.

    Raises:
        OSError: There is no whole copy.
        CannotRead: What is to be copied cannot be read.
    """
    copy = kept_aside(folder.parent.parent, why) / folder.name
    make_private_folder(copy)
    for path in contents(folder):
        write_new(copy / path.name, read_whole(path) or b"")
    return copy
