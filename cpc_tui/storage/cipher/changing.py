"""Changing who may read: the people first, then every conference, one after the other.

Who comes is given every key there is, so that they can read what was written before. Who leaves
loses theirs, and every conference gets a new key for what is written from then on. What was written
before is not encrypted anew: they have read it, and the chain of the journal would be another.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cpc_tui.language import tr, tr_n
from cpc_tui.storage.cipher.agreeing import agree, folders_with_copies, readers
from cpc_tui.storage.cipher.circle import Circle, Member
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.cipher.giving import alone_with_keys
from cpc_tui.storage.cipher.held import circle_of, hold, keys_of_home
from cpc_tui.storage.cipher.keys import is_sealed
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.cipher.person import FOLDER, new_person
from cpc_tui.storage.cipher.ring import NAME
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.words.files import WordFiles

INDEX = "index.json"
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
        if circle.named(name):
            raise KeysRefused(
                tr("There is a key of {name} already; cpc-tui key shows all.", name=name)
            )
        person = new_person(home, secret)
        circle.with_member(Member(person.number, name, person.public)).write()
        return finish(home)


def remove(home: Path, name: str, *, and_lose: bool = False) -> list[str]:
    """Let somebody read nothing that is written from now on.

    Args:
        home: The data folder, unlocked by somebody else.
        name: What they are called.
        and_lose: Do it also where a conference can then be read by nobody.

    Returns:
        Of which conferences the key is still the former one, and why, a sentence each.

    Raises:
        KeysRefused: Nobody is called so, or they are the one who asks, or the last who can read a
            conference.
        NotSaved: Nobody was removed.
        KeyFault: The keys cannot be had.
    """
    with alone_with_keys(home):
        circle = circle_of(home)
        (found,) = circle.called([name])
        if found.number == circle.person.number:
            raise KeysRefused(tr("That is your own key; somebody else has to remove it."))
        if not and_lose:
            _check_not_the_last(home, circle, found.number)
        index, words = _plain_index(home), WordFiles(home)
        noted = words.read()
        circle.without(found.number).write()
        _seal_index(home, index)
        words.write_again(noted)
        (home / FOLDER / f"{found.number}.json").unlink(missing_ok=True)
        return finish(home)


def finish(home: Path) -> list[str]:
    """Bring the keys of every conference into agreement with the people.

    Returns:
        Of which conferences that could not be done, and why, a sentence each.
    """
    with alone_with_keys(home):
        return list(_agreed(folders_with_copies(home), circle_of(home)))


def _agreed(folders: list[Path], circle: Circle) -> Iterator[str]:
    for folder in folders:
        try:
            if (folder / NAME).exists():
                agree(folder, circle)
        except (StoreFault, OSError) as fault:
            yield f"{folder.name}: {fault}"


def _check_not_the_last(home: Path, circle: Circle, number: str) -> None:
    """Make sure that nothing is left that nobody can read.

    Raises:
        KeysRefused: There would be.
    """
    lost = 0
    for folder in conference_folders(home):
        with suppress(StoreFault):
            found = readers(folder, circle) if (folder / NAME).exists() else None
            lost += found is not None and [each.number for each in found] == [number]
    if lost:
        which = tr_n("1 conference can", "{n} conferences can", lost)
        raise KeysRefused(
            tr(
                "{which} be read by them alone, and then by nobody: they share first "
                "what is to stay, with cpc-tui key share REF NAME. With --and-lose it is "
                "lost. Nobody was removed.",
                which=which,
            )
        )


def _plain_index(home: Path) -> bytes | None:
    keys = keys_of_home(home)
    data = read_whole(home / INDEX) if keys else None
    try:
        return keys.open_file(INDEX, data) if keys and data and is_sealed(data) else None
    except ValueError:
        return None


def _seal_index(home: Path, plain: bytes | None) -> None:
    keys = keys_of_home(home)
    if plain is None or keys is None:
        (home / INDEX).unlink(missing_ok=True)
        return
    write_atomically(home / INDEX, keys.seal_file(INDEX, plain))


def _check_name(name: str) -> None:
    if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
        raise KeysRefused(
            tr(
                "A name is needed, of {longest_name} characters at the most.",
                longest_name=_LONGEST_NAME,
            )
        )
