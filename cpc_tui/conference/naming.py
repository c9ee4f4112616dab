"""What people and children are called on screen and paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person
from cpc_tui.language import tr

NOT_KNOWN = tr("Not known yet")
NOT_LISTED = tr("Somebody not listed")
ALL_CHILDREN = tr("all the children")

_TITLES = pattern(
    "mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|lady|pc|dc|ds|di|dci|sgt|insp|cllr",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\s\-\u2010-\u2015/(),.]+")


def find_person(record: Record, person_id: str | None) -> Person | None:
    """The person of that id, or None."""
    return next((each for each in record.people if each.id == person_id), None)


def find_child(record: Record, child_id: str | None) -> Child | None:
    """The child of that id, or None."""
    return next((each for each in record.children if each.id == child_id), None)


def person_name(record: Record, person_id: str | None) -> str:
    """A person's name; `NOT_KNOWN` for None, `NOT_LISTED` for an id that is not there."""
    if person_id is None:
        return NOT_KNOWN
    person = find_person(record, person_id)
    return person.name if person else NOT_LISTED


def person_short(record: Record, person_id: str | None) -> str:
    """A person's name and part: "Nkechi Warburton-Eze, social worker"."""
    name = person_name(record, person_id)
    person = find_person(record, person_id)
    part = (person.role or person.relationship or person.agency).strip() if person else ""
    return f"{name}, {_inside_sentence(part, record)}" if part else name


def people_names(record: Record, ids: Iterable[str]) -> str:
    """Several people: "A, B and C"; empty for nobody."""
    return listed([person_name(record, each) for each in ids])


def child_name(record: Record, child_id: str | None) -> str:
    """What a child is called in the family: the name they are known as, else the first name."""
    if child_id is None:
        return NOT_KNOWN
    child = find_child(record, child_id)
    return called(child) if child else NOT_LISTED


def called(child: Child) -> str:
    """What the child is called in the family.

    A baby not yet born has no first name ("Unborn Baby Okafor"), so the whole name stands.
    """
    if child.known_as.strip():
        return child.known_as.strip()
    first = child.name.split()[0] if child.name.split() else NOT_KNOWN
    return child.name.strip() if first.casefold() in {"unborn", "baby"} else first


def child_names(record: Record, ids: Sequence[str]) -> str:
    """Several children: "Jude and Wren"; `ALL_CHILDREN` for none, which means all.

    Where the family has only one child, that child is named.
    """
    if not ids:
        only = record.children[0] if len(record.children) == 1 else None
        return called(only) if only else ALL_CHILDREN
    return listed([child_name(record, each) for each in ids])


def initials(record: Record, person_id: str | None) -> str:
    """A person's initials: those given, else made from the name; empty for nobody."""
    person = find_person(record, person_id)
    return initials_of(person) if person else ""


def initials_of(person: Person) -> str:
    """The initials given, else those made from the name."""
    return person.initials.strip() or initials_from_name(person.name)


def initials_from_name(name: str) -> str:
    """The first letters of a name without its titles: "LHC" of "Dr Leo Hanrahan-Choi"."""
    return "".join(word[0] for word in without_titles(name)).upper()


def without_titles(name: str) -> list[str]:
    """The words of a name without its titles; where it is nothing but titles, all of them."""
    words = _WORD.findall(name)
    return [word for word in words if not _TITLES.fullmatch(word)] or words


def listed(words: Sequence[str], *, last: str = tr("and")) -> str:
    """Words in a row: "A, B and C".

    Args:
        words: The words.
        last: What stands before the last of them.
    """
    if not words:
        return ""
    *others, end = words
    return f"{', '.join(others)} {last} {end}" if others else end


def _inside_sentence(part: str, record: Record) -> str:
    first = _WORD.findall(part)[0] if _WORD.findall(part) else part
    if first[1:] != first[1:].lower() or _is_name(first, record):
        return part
    return part[:1].lower() + part[1:]


def _is_name(word: str, record: Record) -> bool:
    bare = re.sub(r"[’']s?$", "", word)
    known = [each.name for each in record.people] + [each.name for each in record.children]
    known += [each.name for each in record.relatives]
    return any(bare in _WORD.findall(name) for name in known)
