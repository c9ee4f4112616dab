"""Whom a few letters typed in the quick-entry line stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Literal

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called, initials_from_name, initials_of, without_titles
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person

Sort = Literal["person", "child"]
Key = tuple[Sort, str]
"""What was typed, in small letters, and whether it is to be a person or a child."""

_WORD = pattern(r"[^\W_]+")
_SMALL_WORDS = frozenset({"a", "and", "for", "of", "the", "to", "with"})
_ONE_OF_A_KIND = frozenset({"chair", "advocate", "interpreter"})
_WITHOUT_STROKE = str.maketrans("łŁøØđĐ", "lLoOdD")
_SAID_FOR = {"mum": "mother", "dad": "father", "gran": "grandmother", "grandad": "grandfather"}
_REMEMBERED = 4096
_RECORDS = 4


@dataclass(frozen=True)
class Known:
    """Those who may be meant in a conference.

    Attributes:
        record: The conference.
        meant: Whom somebody has said to mean where several might be: a key, and the id.
    """

    record: Record
    meant: Mapping[Key, str] = field(default_factory=dict)

    def people(self, token: str) -> tuple[str, ...]:
        """The ids of the people whom a token may stand for."""
        said = self.meant.get(key_of("person", token))
        return (said,) if said else tuple(each.id for each in people_called(self.record, token))

    def children(self, token: str) -> tuple[str, ...]:
        """The ids of the children whom a token may stand for."""
        said = self.meant.get(key_of("child", token))
        return (said,) if said else tuple(each.id for each in children_called(self.record, token))

    def in_order(self, children: Collection[str]) -> tuple[str, ...]:
        """Ids of children in the record's order."""
        return tuple(each.id for each in self.record.children if each.id in children)


def key_of(sort: Sort, token: str) -> Key:
    """What was typed as a key of `Known.meant`."""
    return sort, folded(token)


@dataclass(frozen=True)
class Directory:
    """By what people are known.

    Attributes:
        ways: For each way of being known, the surest first, who is known so by which folded text.
    """

    ways: tuple[Mapping[str, tuple[Person, ...]], ...]

    def called(self, token: str) -> tuple[Person, ...]:
        """Those whom a token stands for in the surest way in which it stands for anybody."""
        return self.standing_for(folded("".join(without_titles(token))))

    def standing_for(self, wanted: str) -> tuple[Person, ...]:
        """The same for a text that is folded."""
        return next((way[wanted] for way in self.ways if wanted in way), ())

    def beginning(self, begun: str) -> Iterator[Person]:
        """Those who are known by something that begins so, those most surely known first."""
        wanted = folded(begun)
        found = (
            person
            for way in self.ways
            for text, people in way.items()
            if text.startswith(wanted)
            for person in people
        )
        yield from {person.id: person for person in found}.values()


@lru_cache(_RECORDS)
def _directory(people: tuple[Person, ...]) -> Directory:
    return Directory(tuple(_known(people, way) for way in _WAYS))


def _known(
    people: tuple[Person, ...], way: Callable[[Person], Iterator[str]]
) -> Mapping[str, tuple[Person, ...]]:
    known: dict[str, tuple[Person, ...]] = {}
    for person in people:
        for text in dict.fromkeys(way(person)):
            if text:
                known[text] = (*known.get(text, ()), person)
    return known


def people_called(record: Record, token: str) -> tuple[Person, ...]:
    """The people whom a token such as "hv" may stand for; more than one where it is not clear.

    Initials as the record shows them go first, then those that the name would make; then come the
    first letters of the role ("Health visitor" is hv), the role itself ("headteacher", "mum"), and
    a grown-up's names, one ("kofi", "Mr Mensah") or all ("Kofi Mensah"). The first of these that
    fits anybody decides, and nobody is guessed.

    Args:
        record: The conference.
        token: Typed without a colon; the size of letters, accents and blanks do not matter.
    """
    return _directory(record.people).called(token)


def directory(record: Record) -> Directory:
    """By what the people of a conference are known; made once for as long as they stay the same."""
    return _directory(record.people)


def children_called(record: Record, token: str) -> tuple[Child, ...]:
    """The children whose name begins with a token such as "ana"; more where it is not clear.

    A whole name goes before a beginning, so that "ana" is Ana although there is an Anabel; where
    two are called the same, the name in full ("AnaOkafor") tells them apart, or its beginning.
    """
    wanted = folded(token)
    if not wanted:
        return ()
    names = [(child, folded(called(child))) for child in record.children]
    exact = tuple(child for child, name in names if name == wanted)
    begins = tuple(child for child, name in names if name.startswith(wanted))
    in_full = (child for child in record.children if folded(child.name).startswith(wanted))
    return exact or begins or tuple(in_full)


def child_called(record: Record, token: str) -> Child | None:
    """The one child whom a token stands for; None if it is none or several."""
    found = children_called(record, token)
    return found[0] if len(found) == 1 else None


def _initials(person: Person) -> Iterator[str]:
    yield folded(initials_of(person))


def _made_initials(person: Person) -> Iterator[str]:
    yield folded(initials_from_name(person.name))


def _role_initials(person: Person) -> Iterator[str]:
    words = [word for word in _WORD.findall(_role(person)) if word.casefold() not in _SMALL_WORDS]
    if len(words) > 1:
        yield folded("".join(word[0] for word in words))


def _role_names(person: Person) -> Iterator[str]:
    """The whole role and no word of it: "school" is not the school nurse."""
    named = _role(person).casefold().split(" of ")[0]
    yield folded(named)
    yield from (said for said, role in _SAID_FOR.items() if role == named)
    if person.kind in _ONE_OF_A_KIND:
        yield person.kind


def _name_words(person: Person) -> Iterator[str]:
    # "Jude: ..." is written of a child far more often than said by one.
    if person.kind != "child":
        for word in person.name.split():
            yield from map(folded, (word, *_WORD.findall(word)))


def _long_names(person: Person) -> Iterator[str]:
    """The whole name, and each end of it: "Ó Briain" of "DC Siobhán Ó Briain"."""
    if person.kind != "child":
        words = without_titles(person.name)
        yield from (folded("".join(words[begun:])) for begun in range(len(words)))


def _role(person: Person) -> str:
    """The role without what follows a comma or a bracket, which only tells more of it."""
    return re.split(r"[,(]", person.role)[0].strip()


_WAYS: tuple[Callable[[Person], Iterator[str]], ...] = (
    _initials,
    _made_initials,
    _role_initials,
    _role_names,
    _name_words,
    _long_names,
)


def typed_for(person: Person) -> Iterator[str]:
    """What may be typed for a person, the likeliest first: initials, names as written, the role."""
    yield from _initials(person)
    yield from _made_initials(person)
    if person.kind != "child":
        names = without_titles(person.name)
        yield from (*names, "".join(names))
    yield from _role_initials(person)
    yield from _role_names(person)


@lru_cache(_REMEMBERED)
def folded(text: str) -> str:
    """Letters and figures alone, small and without accents."""
    plain = unicodedata.normalize("NFKD", text.translate(_WITHOUT_STROKE))
    return "".join(letter for letter in plain if letter.isalnum()).casefold()
