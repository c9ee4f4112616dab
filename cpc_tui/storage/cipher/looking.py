"""Looking whether a data folder is encrypted as it should be; nothing is changed, nothing asked."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from cpc_tui.first_picture.kept import NAME as FIRST_PICTURE
from cpc_tui.storage.access_lines import LogLines
from cpc_tui.storage.access_log import NAME as ACCESS_LOG
from cpc_tui.storage.cipher import converted
from cpc_tui.storage.cipher.agreeing import folders_with_copies
from cpc_tui.storage.cipher.circle import Circle
from cpc_tui.storage.cipher.faults import KeyFault, KeysBehind, NotForThem
from cpc_tui.storage.cipher.keys import is_sealed
from cpc_tui.storage.cipher.person import FOLDER as PEOPLE
from cpc_tui.storage.cipher.person import numbers
from cpc_tui.storage.cipher.ring import NAME
from cpc_tui.storage.contents import contents
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import read_whole
from cpc_tui.storage.index import FILE as INDEX


def is_unfinished(home: Path) -> bool:
    """Whether encrypting or decrypting was cut off, and not gone on with yet."""
    folder = home / converted.FOLDER
    return folder.is_dir() and any(folder.iterdir())


def in_plain_text(home: Path) -> list[Path]:
    """What can be read without a key though the data folder is encrypted.

    Raises:
        StoreFault: It cannot be looked through.
        OSError: The same.
    """
    return list(_in_plain_text(home))


def _in_plain_text(home: Path) -> Iterator[Path]:
    for folder in folders_with_copies(home):
        if not (folder / NAME).exists():
            yield folder
            continue
        for path in contents(folder):
            if path.name != NAME and not _is_sealed(path):
                yield path
    for name in (INDEX, FIRST_PICTURE):
        if (home / name).exists() and not _is_sealed(home / name):
            yield home / name
    if _log_is_sealed(home / ACCESS_LOG) is False:
        yield home / ACCESS_LOG


def open_to_others(home: Path) -> list[Path]:
    """Files of keys that somebody may read, or replace, who has no business there."""
    forbidden = stat.S_IRWXO
    if not stat.S_IMODE(home.stat().st_mode) & stat.S_ISGID:
        # Not shared with a group.
        forbidden |= stat.S_IRWXG
    paths = [home / NAME, home / PEOPLE, *sorted((home / PEOPLE).glob("*"))]
    return [each for each in paths if os.path.lexists(each) and each.lstat().st_mode & forbidden]


def nobodys(home: Path, circle: Circle | None) -> list[Path]:
    """What lies among the people's keys and is none of theirs.

    Args:
        home: The data folder.
        circle: The people; None where they are not known, since no key is here.
    """
    known = {f"{each.number}.json" for each in circle.members} if circle else set()
    paths = sorted((home / PEOPLE).iterdir()) if (home / PEOPLE).is_dir() else []
    owners = {(home / NAME).lstat().st_uid, home.lstat().st_uid, 0, os.geteuid()}
    shared = stat.S_IMODE(home.stat().st_mode) & stat.S_ISGID
    return [
        each
        for each in paths
        if (each.suffix != ".json" or each.is_symlink())
        or (circle and each.name not in known)
        or not (shared or each.lstat().st_uid in owners)
    ]


def number_of_people(home: Path) -> int:
    """How many people have keys, as far as their files tell."""
    return len(numbers(home))


def key_faults(home: Path, circle: Circle) -> tuple[int, int, list[str]]:
    """Look at the keys of every conference.

    Returns:
        How many conferences are for other people, how many have the keys of former people still,
        and what is wrong with the others, a sentence each.
    """
    hidden, behind, wrong = 0, 0, []
    for folder in folders_with_copies(home):
        if not (folder / NAME).exists():
            continue
        try:
            circle.checked(read_whole(folder / NAME) or b"")
        except NotForThem:
            hidden += 1
        except KeysBehind:
            behind += 1
        except KeyFault as fault:
            wrong.append(f"{folder.name}: {fault}")
    return hidden, behind, wrong


def _is_sealed(path: Path) -> bool:
    if path.name.endswith(".jsonl"):
        return _log_is_sealed(path) is not False
    try:
        data = read_whole(path) or b""
    except StoreFault:
        return True
    # What was packed of a journal holds its lines, which are sealed one by one.
    return is_sealed(data) or path.suffix == ".gz" or not data


def _log_is_sealed(path: Path) -> bool | None:
    """Whether a file of lines is encrypted, as its last line tells; None where there is none."""
    lines = [each for each in (read_whole(path) or b"").splitlines() if each]
    if not lines:
        return None
    return b'"sealed":' in lines[-1] or LogLines(path, lambda: None).is_sealed()
