"""People named in a typed command, with a time at its end: `hv, mo 10:15`.

A person may be typed as initials, a role or its first letters, the whole name, or the beginnings
of its words. Nobody is guessed: what may be several people is given back as a question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import time

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import initials_of
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.quick_people import folded, people_called
from cpc_tui.conference.record import Record
from cpc_tui.conference.typed_dates import NotADate, read_clock
from cpc_tui.conference.who import Person

_WORD = pattern(r"[^\W_]+")
_LONGEST_TIME = 2  # words: "2.30 pm"
_SHORTEST, _LONG_ENOUGH = 2, 3  # letters of a beginning


@dataclass(frozen=True, kw_only=True)
class Meant:
    """What a typed list of people stands for.

    Attributes:
        people: Ids of those who are clear, in the order typed, each once.
        at: The time at the end, or None.
        unclear: What may be several people, with their ids.
        unknown: What stands for nobody.
    """

    people: tuple[str, ...] = ()
    at: time | None = None
    unclear: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unknown: tuple[str, ...] = ()


def read_people(words: str, record: Record, likely: Collection[str] = ()) -> Meant:
    """Read the people, and the time, of a typed command.

    Args:
        words: What stands after the command; people are parted by commas, or by blanks where each
            word stands for somebody.
        record: The conference.
        likely: Ids of those whom the command can concern, such as those in the room; where
            several people are meant by a word and only some of these, only those are meant.
    """
    names, at = _take_time(words)
    people: list[str] = []
    unclear: list[tuple[str, tuple[str, ...]]] = []
    unknown: list[str] = []
    for token in _tokens(names, record):
        found = _found(token, record, likely)
        if len(found) == 1:
            people += [found[0]]
        elif found:
            unclear.append((token, found))
        else:
            unknown.append(token)
    once = tuple(dict.fromkeys(people))
    return Meant(people=once, at=at, unclear=tuple(unclear), unknown=tuple(unknown))


def _take_time(words: str) -> tuple[str, time | None]:
    """The words without the time at their end, and the time."""
    parts = words.split()
    for length in range(min(_LONGEST_TIME, len(parts)), 0, -1):
        try:
            at = read_clock(" ".join(parts[-length:]))
        except NotADate:
            continue
        rest = parts[:-length]
        rest = rest[:-1] if rest and rest[-1].casefold() == "at" else rest
        return " ".join(rest), at
    return words.strip(), None


def _tokens(names: str, record: Record) -> Iterator[str]:
    for each in filter(None, (part.strip() for part in names.split(","))):
        parts = each.split()
        if len(parts) > 1 and not _found(each, record) and _all_known(parts, record):
            yield from parts
        else:
            yield each


def _all_known(parts: list[str], record: Record) -> bool:
    return all(people_called(record, each) for each in parts)


def _found(token: str, record: Record, likely: Collection[str] = ()) -> tuple[str, ...]:
    called = people_called(record, token)
    found = tuple(each.id for each in called or _by_name(token, record))
    # Two letters begin many words: of those whom they may mean, none is taken for likelier.
    sure = bool(called) or len(folded(token)) >= _LONG_ENOUGH
    some = tuple(each for each in found if each in likely)
    return some if len(found) > 1 and some and sure else found


def _by_name(token: str, record: Record) -> Iterator[Person]:
    """Those of whose name, role or initials each typed word begins a word.

    A single letter stands for nobody.
    """
    wanted = [folded(each) for each in _WORD.findall(token)]
    if max(map(len, wanted), default=0) < _SHORTEST:
        return
    for person in record.people:
        words = [folded(each) for each in _WORD.findall(f"{person.name} {person.role}")]
        words.append(folded(initials_of(person)))
        if all(any(word.startswith(each) for word in words) for each in wanted):
            yield person
