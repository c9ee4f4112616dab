"""Choosing whom a conference is for: everybody who has a key to the data folder, or some alone.

Who is left out gets no key to what is written from then on, and does not see the conference in the
list any more. What was written before they could read, and may have copied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cpc_tui.language import tr
from cpc_tui.storage.cipher.agreeing import folders_with_copies, let_read, readers
from cpc_tui.storage.cipher.circle import Circle, Member
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.cipher.giving import alone_with_keys
from cpc_tui.storage.cipher.held import circle_of
from cpc_tui.storage.cipher.ring import NAME, home_of, read_ring
from cpc_tui.storage.faults import NotSaved, StoreFault, in_words
from cpc_tui.storage.files import read_whole
from cpc_tui.storage.index import FILE, ConferenceIndex
from cpc_tui.storage.words.files import WordFiles


def share(folder: Path, names: Sequence[str]) -> list[str]:
    """Let more of the people read a conference, also what was written before.

    Args:
        folder: Its folder; whoever has unlocked the data folder has its key.
        names: What they are called; everybody, who comes later included, where there are none.

    Returns:
        Which copies of it could not be shared, and why, a sentence each.

    Raises:
        KeysRefused: Nobody is called so.
        NotSaved: It is as it was.
        KeyFault: Its keys cannot be had.
    """
    home = home_of(folder)
    with alone_with_keys(home):
        circle = circle_of(home)
        more, now = circle.called(names), readers(folder, circle)
        if names and now is None:
            raise KeysRefused(tr("Everybody who has a key reads this conference already."))
        return _let_read(folder, circle, _united(now or (), more) if names else None)


def unshare(folder: Path, names: Sequence[str]) -> list[str]:
    """Let some of the people read nothing that is written in a conference from now on.

    Args:
        folder: Its folder; whoever has unlocked the data folder has its key.
        names: What they are called.

    Returns:
        Of which copies they still have the key, and why, a sentence each.

    Raises:
        KeysRefused: Nobody is called so, or one of them is the one who asks.
        NotSaved: It is as it was.
        KeyFault: Its keys cannot be had.
    """
    home = home_of(folder)
    with alone_with_keys(home):
        circle = circle_of(home)
        leave, now = circle.called(names), readers(folder, circle)
        numbers = {each.number for each in leave}
        if circle.person.number in numbers:
            raise KeysRefused(
                tr("One of these keys is your own; somebody else has to take it away.")
            )
        stay = [
            each for each in (circle.members if now is None else now) if each.number not in numbers
        ]
        return _let_read(folder, circle, stay)


def keep_for(folder: Path, names: Sequence[str]) -> list[str]:
    """Let a conference be for some of the people alone, and for the one who asks.

    Args:
        folder: Its folder; whoever has unlocked the data folder has its key.
        names: What they are called, besides the one who asks.

    Returns:
        Of which copies others still have the key, and why, a sentence each.

    Raises:
        KeysRefused: Nobody is called so.
        NotSaved: It is as it was.
        KeyFault: Its keys cannot be had.
    """
    home = home_of(folder)
    with alone_with_keys(home):
        circle = circle_of(home)
        own = [each for each in circle.members if each.number == circle.person.number]
        return _let_read(folder, circle, _united(own, circle.called(names)))


def _let_read(folder: Path, circle: Circle, chosen: Sequence[Member] | None) -> list[str]:
    try:
        if chosen is not None:
            _forget(folder, circle.home)
        let_read(folder, circle, chosen)
        if chosen is not None:
            # Once more: another program may have read it in between, and kept it for all.
            _forget(folder, circle.home)
    except OSError as error:
        raise NotSaved(in_words(error)) from error
    number = read_ring(read_whole(folder / NAME) or b"")[0].number
    return list(_copies_agreed(number, folder, circle, chosen))


def _forget(folder: Path, home: Path) -> None:
    """Let what everybody can read hold nothing of a conference; all of it can be made again."""
    ConferenceIndex(home / FILE).forget(folder.name)
    WordFiles(home).forget(folder.name)


def _copies_agreed(
    number: str, folder: Path, circle: Circle, chosen: Sequence[Member] | None
) -> Iterator[str]:
    for copy in folders_with_copies(circle.home):
        data = read_whole(copy / NAME)
        if copy == folder or data is None:
            continue
        try:
            if read_ring(data)[0].number == number:
                let_read(copy, circle, chosen)
        except (StoreFault, OSError) as fault:
            yield f"{copy.parent.name}/{copy.name}: {fault}"


def _united(some: Iterable[Member], others: Iterable[Member]) -> list[Member]:
    return list({each.number: each for each in (*others, *some)}.values())
