"""The keys that this process holds, for as long as it has been given them.

What is in memory here is all that opens anything; `lock` lets it go again. Python cannot wipe
memory, so an ended program is safer than a locked one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.cipher.faults import KeysDamaged, Locked, NotEncrypted
from cpc_tui.storage.cipher.keys import Keys
from cpc_tui.storage.cipher.person import Person
from cpc_tui.storage.cipher.person import unlock as unlock_person
from cpc_tui.storage.cipher.ring import NAME, home_of
from cpc_tui.storage.files import read_whole

if TYPE_CHECKING:
    from cpc_tui.storage.cipher.circle import Circle
    from cpc_tui.storage.cipher.locks import Secret

Stamp = tuple[int, int, int, int]
"""How a file looks; files of keys are replaced whole, so that other keys look otherwise."""

_MOST_FOLDERS = 4096
"""Conferences whose opened keys are remembered at the most."""


@dataclass
class _Home:
    """A data folder whose keys are here."""

    person: Person
    stamp: Stamp | None = None
    circle: Circle | None = None
    folders: dict[str, tuple[Stamp, Stamp, Keys]] = field(default_factory=dict)


_homes: dict[str, _Home] = {}
_plain: set[str] = set()
_guard = threading.RLock()


def is_encrypted(home: Path) -> bool:
    """Whether a data folder is encrypted: a stat of one file."""
    return _stamp(home / NAME) is not None


def is_unlocked(home: Path) -> bool:
    """Whether this process holds a key to a data folder."""
    return _name(home) in _homes


def unlock(home: Path, secret: Secret) -> Circle:
    """Take a key to a data folder.

    Raises:
        WrongPassphrase: It opens nothing.
        WrongKeyFile: It opens nothing.
        KeyFault: The files of keys cannot be used.
    """
    return hold(home, unlock_person(home, secret))


def hold(home: Path, person: Person) -> Circle:
    """Take somebody's key to a data folder, which was opened already.

    Raises:
        KeyFault: The files of keys cannot be used.
    """
    from cpc_tui.storage.cipher.circle import Circle

    Circle.read(home, person)
    with _guard:
        _homes[_name(home)] = _Home(person)
    return circle_of(home)


def number_of(home: Path) -> str:
    """The number of the person whose key to a data folder is here; empty where none is."""
    held = _homes.get(_name(home))
    return held.person.number if held else ""


def lock(home: Path) -> None:
    """Let the keys to a data folder go."""
    with _guard:
        _homes.pop(_name(home), None)


def circle_of(home: Path) -> Circle:
    """The people of a data folder, as they are now.

    Raises:
        Locked: No key to it is here.
        KeyFault: The file of its keys cannot be used any more.
    """
    with _guard:
        held = _homes.get(_name(home))
        if held is None:
            raise Locked
        stamp = _stamp(home / NAME)
        if stamp is None:
            raise KeysDamaged(NAME)
        if held.circle is None or held.stamp != stamp:
            from cpc_tui.storage.cipher.circle import Circle

            held.circle, held.stamp = Circle.read(home, held.person), stamp
            held.folders.clear()
        return held.circle


def keys_of_home(home: Path) -> Keys | None:
    """The keys that a data folder's own files are sealed with; None where it is not encrypted.

    Raises:
        KeyFault: They cannot be had.
    """
    return circle_of(home).opened() if is_encrypted(home) else None


def keys_of(folder: Path) -> Keys | None:
    """The keys of a conference's folder as they are now; None where all is in plain text.

    Args:
        folder: That of a conference, or of a copy of one, two folders below the data folder.

    Raises:
        NotEncrypted: It is in plain text where others are encrypted.
        KeyFault: They cannot be had.
    """
    # As text, since every save asks.
    name = os.path.abspath(folder)  # noqa: PTH100 - as above
    of_home = _stamp(f"{name.rsplit('/', 2)[0]}/{NAME}")
    own = _stamp(f"{name}/{NAME}")
    if own is None:
        if of_home is None or name in _plain:
            return None
        raise NotEncrypted(folder.name)
    if of_home is None:
        raise KeysDamaged(NAME)
    home = _homes.get(name.rsplit("/", 2)[0])
    known = home.folders.get(name) if home else None
    if known and known[:2] == (own, of_home):
        return known[2]
    return _opened(folder, name, (own, of_home))


def _opened(folder: Path, name: str, stamps: tuple[Stamp, Stamp]) -> Keys:
    home = home_of(folder)
    with _guard:
        circle = circle_of(home)
        keys = circle.checked(read_whole(folder / NAME) or b"")[1]
        folders = _homes[_name(home)].folders
        if len(folders) >= _MOST_FOLDERS:
            folders.clear()
        folders[name] = *stamps, keys
        return keys


@contextmanager
def in_plain_text(folder: Path) -> Iterator[None]:
    """Let a folder be read and written in plain text where others are encrypted."""
    name = _name(folder)
    _plain.add(name)
    try:
        yield
    finally:
        _plain.discard(name)


def _name(folder: Path) -> str:
    return os.path.abspath(folder)  # noqa: PTH100 - as for `keys_of`


def _stamp(path: Path | str) -> Stamp | None:
    try:
        status = os.stat(path, follow_symlinks=False)  # noqa: PTH116 - asked at every save
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        # Who may not enter a folder reads and writes nothing there, and is told whose it is.
        return None
    except OSError:
        # A disk that does not answer may hold one: nothing is written in plain text meanwhile.
        return 0, 0, 0, 0
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_dev
