"""A line typed about the family: `mo + fa divorced: Ana, Ben`, who they are and what they are.

    A + B married: C, D     a couple and their children; the word may be left out, and so may B
    C, D < A + B            the same the other way round: parents of somebody
    ?: C, D                 brothers and sisters whose parents are not known
    A b1948 †2015 * F       facts of one: born, died, in the household, female

Facts may stand behind every name. Somebody who is not in the record is new in the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from cpc_tui.conference.choices import Bond, Sex
from cpc_tui.conference.family_tree.named import standing_for
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

NOBODY = "?"
"""Typed for a parent of whom nothing is known."""

BOND_WORDS: dict[str, Bond] = {
    "married": "married",
    "together": "living_together",
    "cohabiting": "living_together",
    "partners": "partners",
    "apart": "partners",
    "separated": "separated",
    "divorced": "divorced",
}
_SEX_WORDS: dict[str, Sex] = {"F": "F", "M": "M", "U": "U", "female": "F", "male": "M"}
_JOINED = pattern(r"\b(b|born|d|died)\.? ?(?=\d{4}\b)")
_BORN = pattern(r"(?:b|born)?(\d{4})")
_LIVED = pattern(r"(\d{4})[-–](\d{4})")
_DIED = pattern(r"(?:†|d|died)(\d{4})")
_FLAGS = {
    "*": "household",
    "home": "household",
    "adopted": "adopted",
    **dict.fromkeys(("†", "died", "dead"), "has_died"),
}
"""Words behind a name that say one thing."""
_SIBLINGS = 2
"""Children who say something without their parents."""
_FIRST_YEAR, _LAST_YEAR = 1850, 2100

Fault = Literal["", "nobody", "too_many", "children_twice"]
FAULTS: dict[Fault, str] = {
    "nobody": tr("Name somebody, such as: mo + fa married: Ana, Ben"),
    "too_many": tr("A couple is two at most; enter another couple in another line."),
    "children_twice": tr("Children stand once: after “:”, or before “<”."),
}


@dataclass(frozen=True, kw_only=True)
class Named:
    """Somebody named in a line.

    Attributes:
        name: As typed, without the facts.
        ids: Whom it may stand for; nobody is new in the tree, several is not clear.
        sex: What was typed behind the name; None where nothing was.
        born: As above, a year.
        died: As above, a year.
        has_died: They have died.
        household: They live in the household.
        adopted: They are adopted.
    """

    name: str
    ids: tuple[str, ...] = ()
    sex: Sex | None = None
    born: int | None = None
    died: int | None = None
    has_died: bool = False
    household: bool = False
    adopted: bool = False


@dataclass(frozen=True, kw_only=True)
class TypedFamily:
    """What a line says.

    Attributes:
        adults: Two at most.
        bond: What they are to each other; None where nothing was typed.
        children: Theirs.
        fault: Why it cannot be entered; empty where it can.
    """

    adults: tuple[Named, ...] = ()
    bond: Bond | None = None
    children: tuple[Named, ...] = ()
    fault: Fault = ""

    @property
    def everybody(self) -> tuple[Named, ...]:
        """All who are named."""
        return (*self.adults, *self.children)

    @property
    def unclear(self) -> tuple[Named, ...]:
        """Those who may be several."""
        return tuple(each for each in self.everybody if len(each.ids) > 1)


def read_family(
    line: str, record: Record, meant: Mapping[str, str] = MappingProxyType({})
) -> TypedFamily:
    """What a line typed about the family says; nothing is guessed and nothing raised.

    Args:
        line: Without the command.
        record: The conference, for those whom it knows.
        meant: Ids by folded names, for those whom somebody has pointed at.
    """
    adults, children, fault = _halves(_JOINED.sub(lambda found: found[1], line))
    bonds: list[Bond] = []
    named = [_named(each, bonds) for each in adults.split("+")]
    parents = [each for each in named if each.name and each.name != NOBODY]
    theirs = [each for each in (_named(part, []) for part in children.split(",")) if each.name]
    if len(parents) > 2:  # noqa: PLR2004 - a couple
        fault = "too_many"
    if not parents and len(theirs) < _SIBLINGS:
        # A child alone is nobody's brother or sister; the parents are still to be named.
        fault = "nobody"
    return TypedFamily(
        adults=tuple(_known(parents, record, meant)),
        bond=bonds[-1] if bonds else None,
        children=tuple(_known(theirs, record, meant)),
        fault=fault,
    )


def _halves(line: str) -> tuple[str, str, Fault]:
    """The adults, the children, and what is wrong with them."""
    before, below, after = line.partition("<")
    if below:
        fault: Fault = "children_twice" if ":" in after else ""
        return after, before, fault
    before, _, after = line.partition(":")
    return before, after, ""


def _named(typed: str, bonds: list[Bond]) -> Named:
    """Somebody with the facts behind the name; what a couple is goes to the list."""
    words, named = typed.split(), Named(name="")
    while words:
        word = words[-1].rstrip(";.")
        bond = BOND_WORDS.get(word.casefold())
        told = _fact(word, named)
        if bond is None and told is None:
            break
        if bond is not None:
            bonds.insert(0, bond)
        named = told or named
        words.pop()
        if bond == "living_together" and words and words[-1].casefold() == "living":
            words.pop()
    return replace(named, name=" ".join(words))


def _fact(word: str, named: Named) -> Named | None:
    """What is known with a word behind a name; None where it is part of the name."""
    small = word.casefold()
    if word in _SEX_WORDS:
        return replace(named, sex=_SEX_WORDS[word])
    if small in _FLAGS:
        return replace(named, **{_FLAGS[small]: True})  # type: ignore[arg-type]
    if lived := _LIVED.fullmatch(word):
        return _in_years(replace(named, has_died=True), born=lived[1], died=lived[2])
    if died := _DIED.fullmatch(word):
        return _in_years(replace(named, has_died=True), died=died[1])
    born = _BORN.fullmatch(word)
    return _in_years(named, born=born[1]) if born else None


def _in_years(named: Named, *, born: str = "", died: str = "") -> Named | None:
    years = {"born": born, "died": died}
    known = {name: int(year) for name, year in years.items() if year}
    if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in known.values()):
        return None
    return replace(named, **known)  # type: ignore[arg-type]


def _known(named: Iterable[Named], record: Record, meant: Mapping[str, str]) -> Iterator[Named]:
    for each in named:
        yield replace(each, ids=standing_for(each.name, record, meant))


def without_marks(name: str) -> str:
    """A name as it can be typed in a line: without the signs that mean something there."""
    return " ".join(re.sub(r"[:+,<?*†]", " ", name).split())
