"""A line typed about the family: `mo + fa divorced: Ana, Ben`, who they are and what they are.

    A + B married: C, D     a couple and their children; the word may be left out, and so may B
    C, D < A + B            the same the other way round: parents of somebody
    ?: C, D                 brothers and sisters whose parents are not known
    A b1948 †2015 * F       facts of one: born, died, in the household, female

Facts may stand behind every name, and "and" may join names. Somebody who is not in the record is
new in the tree; what reads like no name at all is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from cpc_tui.conference.choices import Bond
from cpc_tui.conference.family_tree.named import is_whole_name
from cpc_tui.conference.family_tree.typed_facts import BOND_WORDS, Fault, Named, TypedFamily, fact
from cpc_tui.conference.family_tree.typed_faults import in_record, in_signs
from cpc_tui.conference.family_tree.typed_known import known_as, with_their_siblings
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.record import Record

NOBODY = "?"
"""Typed for a parent of whom nothing is known."""

_AND = r"\s+and\s+|\s*&\s*"
_ADULTS = pattern(rf"\+|{_AND}")
_CHILDREN = pattern(rf",|{_AND}")
_YEAR_BEHIND = pattern(r"(?:\b(b|born|d|died)\.?|(†))(?: in)? ?(?=\d{4}\b)")
"""What makes one word of "born in 1948"."""


def read_family(
    line: str, record: Record, meant: Mapping[str, str] = MappingProxyType({})
) -> TypedFamily:
    """What a line typed about the family says; nothing is guessed and nothing raised.

    Args:
        line: Without the command.
        record: The conference, for those whom it knows.
        meant: Ids by folded names, for those whom somebody has pointed at.
    """
    before, after, is_fault = _halves(_YEAR_BEHIND.sub(lambda found: found[1] or found[2], line))
    reader = _Reader(record, meant)
    adults = tuple(reader.read(_ADULTS.split(before)))
    bond = reader.bond
    children = tuple(reader.read(_CHILDREN.split(after)))
    has_bond = bool(children) or len(adults) > 1
    bond = (bond or reader.bond) if has_bond else None
    typed = TypedFamily(adults=adults, bond=bond, children=children)
    fault: Fault = is_fault or in_signs(line, typed)
    if fault:
        return replace(typed, fault=fault)
    typed = with_their_siblings(typed, record)
    fault, about = in_record(typed, record)
    return replace(typed, fault=fault, about=about)


def _halves(line: str) -> tuple[str, str, Fault]:
    """The adults, the children, and what is wrong with the signs between them."""
    before, below, after = line.partition("<")
    adults, children = (after, before) if below else (line, "")
    if not below:
        adults, _, children = line.partition(":")
    wrong = "<" in after or ":" in children or (below and ":" in adults)
    return adults, children, "children_twice" if wrong else ""


class _Reader:
    """Reads the names of one line; what a couple is said to be is told once for all of it.

    Attributes:
        bond: What a couple is to each other; None where nothing was typed.
    """

    def __init__(self, record: Record, meant: Mapping[str, str]) -> None:
        self._record = record
        self._meant = meant
        self.bond: Bond | None = None

    def read(self, parts: list[str]) -> Iterator[Named]:
        """Those named; nobody for what is empty, and for `NOBODY`."""
        for part in parts:
            named = self._named(part.split())
            if named.name and named.name != NOBODY:
                yield replace(named, ids=known_as(named, self._record, self._meant))

    def _named(self, words: list[str]) -> Named:
        """Somebody with the facts behind the name; a name that is known so is no fact."""
        named = Named(name="")
        bond: Bond | None = None
        while words and not is_whole_name(" ".join(words), self._record, self._meant):
            word = words[-1].strip("();.,")
            said = BOND_WORDS.get(word.casefold())
            told = fact(word, named)
            if said is None and told is None:
                break
            bond = bond or said
            named = told or named
            words.pop()
            if said == "living_together" and words and words[-1].casefold() == "living":
                words.pop()
        self.bond = bond or self.bond
        return replace(named, name=" ".join(words))


def without_marks(name: str) -> str:
    """A name as it can be typed in a line: without the signs that mean something there."""
    return " ".join(re.sub(rf"[:+,<?*†]|{_AND}", " ", name).split())
