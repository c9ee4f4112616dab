"""Changing who may read: the people first, then every conference, one after the other.

Who comes is given every key there is, so that they can read what was written before. Who leaves
loses theirs, and every conference gets a new key for what is written from then on. What was written
before is not encrypted anew: they have read it, and the chain of the journal would be another.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cpc_tui.storage.cipher.circle import Circle, Member
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.cipher.giving import alone_with_keys
from cpc_tui.storage.cipher.held import circle_of, hold, keys_of_home
from cpc_tui.storage.cipher.keys import ChainAlone, Keys, is_sealed
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.cipher.person import FOLDER, new_person
from cpc_tui.storage.cipher.ring import NAME
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.formats import RECORD
from cpc_tui.storage.journal_lines import head_of
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.sealed import read_journal

INDEX = "index.json"
_PATIENCE = 30.0
_LONGEST_NAME = 60


def begin(home: Path, secret: Secret, name: str) -> Circle:
    """Let a data folder be encrypted from now on; what it holds already is not yet.

    Args:
        home: The data folder, which must be there.
        secret: What opens the first person's key.
        name: What that person is called.

    Raises:
        KeysRefused: The name cannot be used.
        NotSaved: Nothing is encrypted.
    """
    _check_name(name)
    person = new_person(home, secret)
    Circle.begin(home, person, name).write()
    (home / INDEX).unlink(missing_ok=True)
    return hold(home, person)


def add(home: Path, name: str, secret: Secret) -> list[str]:
    """Let somebody else read and write everything.

    Args:
        home: The data folder, unlocked.
        name: What they are called.
        secret: What opens their key.

    Returns:
        Why conferences could not be given to them, a sentence each.

    Raises:
        KeysRefused: Somebody is called so already.
        NotSaved: Nobody was added.
        KeyFault: The keys cannot be had.
    """
    _check_name(name)
    with alone_with_keys(home):
        circle = circle_of(home)
        if any(each.name.casefold() == name.casefold() for each in circle.members):
            raise KeysRefused(f"There is a key of {name} already; cpc-tui key shows all.")
        person = new_person(home, secret)
        circle.with_member(Member(person.number, name, person.public)).write()
        return finish(home)


def remove(home: Path, name: str) -> list[str]:
    """Let somebody read nothing that is written from now on.

    Args:
        home: The data folder, unlocked by somebody else.
        name: What they are called.

    Returns:
        Of which conferences the key is still the former one, and why, a sentence each.

    Raises:
        KeysRefused: Nobody is called so, or they are the one who asks.
        NotSaved: Nobody was removed.
        KeyFault: The keys cannot be had.
    """
    with alone_with_keys(home):
        circle = circle_of(home)
        found = [each for each in circle.members if each.name.casefold() == name.casefold()]
        if not found:
            raise KeysRefused(f"There is no key of {name}; cpc-tui key shows all.")
        if found[0].number == circle.person.number:
            raise KeysRefused("That is your own key; somebody else has to remove it.")
        index = _plain_index(home)
        circle.without(found[0].number).write()
        _seal_index(home, index)
        (home / FOLDER / f"{found[0].number}.json").unlink(missing_ok=True)
        return finish(home)


def finish(home: Path) -> list[str]:
    """Bring the keys of every conference into agreement with the people.

    Returns:
        Of which conferences that could not be done, and why, a sentence each.
    """
    with alone_with_keys(home):
        return list(_agreed(conference_folders(home), circle_of(home)))


def agree(folder: Path, circle: Circle) -> None:
    """Bring the keys of one conference into agreement with the people.

    Raises:
        StoreFault: They are as they were, and the conference too.
        OSError: The same.
    """
    with ConferenceLock(folder / "lock", _PATIENCE):
        data = read_whole(folder / NAME) or b""
        ring, keys = circle.checked(data, older=True)
        if circle.strangers(ring):
            live = read_whole(folder / JOURNAL) or b""
            number = read_journal(folder / JOURNAL, live, head_of(live).n, ChainAlone()).end.n
            record = _plain(folder / RECORD, keys)
            ring, key = ring.renewed(number + 1, circle.members)
            keys = Keys(ring.number, [*keys.firsts, number + 1], (*keys.keys, key))
            _write_ring(folder, circle.signed(ring))
            if record is not None:
                write_atomically(folder / RECORD, keys.seal_file(RECORD, record))
            return
        if lacking := list(circle.lacking(ring)):
            ring = ring.shared_with(keys.keys, lacking)
        if (signed := circle.signed(ring)) != data:
            _write_ring(folder, signed)


def _agreed(folders: list[Path], circle: Circle) -> Iterator[str]:
    for folder in folders:
        try:
            if (folder / NAME).exists():
                agree(folder, circle)
        except (StoreFault, OSError) as fault:
            yield f"{folder.name}: {fault}"


def _write_ring(folder: Path, data: bytes) -> None:
    write_atomically(folder / NAME, data)


def _plain(path: Path, keys: Keys) -> bytes | None:
    """What a sealed file holds; None where it can be made again and so need not be read."""
    data = read_whole(path)
    try:
        return keys.open_file(path.name, data) if data and is_sealed(data) else None
    except ValueError:
        return None


def _plain_index(home: Path) -> bytes | None:
    keys = keys_of_home(home)
    return _plain(home / INDEX, keys) if keys else None


def _seal_index(home: Path, plain: bytes | None) -> None:
    keys = keys_of_home(home)
    if plain is None or keys is None:
        (home / INDEX).unlink(missing_ok=True)
        return
    write_atomically(home / INDEX, keys.seal_file(INDEX, plain))


def _check_name(name: str) -> None:
    if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
        raise KeysRefused(f"A name is needed, of {_LONGEST_NAME} characters at the most.")
