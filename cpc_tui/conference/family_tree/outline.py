"""A family tree as an outline: each line a person or a couple, their children set in below.

Everybody is written out once, with what is written of their kinship where no line can say it;
wherever they are named again, a ditto sign stands before the name.
However odd the data are (somebody their own ancestor), each couple comes once, and so it ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from cpc_tui.conference.family_tree.members import FamilyTree, Member, Union
from cpc_tui.conference.family_tree.signs import DRAWN, Signs, born_in, called
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

NO_PARENTS = tr("Parents not known")
_ADOPTED = tr("adopted")

Part = Literal["member", "again", "couple"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line.

    Attributes:
        text: What stands there.
        part: Somebody written out, somebody named again, or what a couple is to each other.
        member: Whom it is about; empty for a couple.
        union: The place of the couple or parent in `FamilyTree.unions`; -1 for a member.
    """

    text: str
    part: Part
    member: str = ""
    union: int = -1


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A line of the outline, of any length.

    Attributes:
        lead: What is drawn before it.
        hang: What is drawn before the lines that it goes on with.
        pieces: What it says.
        union: The place of the couple whose children are set in below; -1 for none.
    """

    lead: str
    hang: str
    pieces: tuple[Piece, ...]
    union: int = -1

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join(each.text for each in self.pieces)


_Written: TypeAlias = Iterator["TreeLine | _Written"]


def outline(tree: FamilyTree, signs: Signs = DRAWN) -> tuple[TreeLine, ...]:
    """The lines of a family, the oldest first; everybody is in them, and written out once.

    Args:
        tree: The family.
        signs: What it is drawn with.
    """
    return tuple(_flat(_Writer(tree, signs).everybody()))


def _flat(start: _Written) -> Iterator[TreeLine]:
    """The lines of what is written within each other, however deep that goes."""
    waiting = [start]
    while waiting:
        each = next(waiting[-1], None)
        if each is None:
            waiting.pop()
        elif isinstance(each, TreeLine):
            yield each
        else:
            waiting.append(each)


class _Writer:
    """Writes an outline, and knows what stands in it already."""

    def __init__(self, tree: FamilyTree, signs: Signs) -> None:
        self._tree = tree
        self._signs = signs
        self._members = {each.id: each for each in tree.members}
        self._names = Counter(called(each) for each in tree.members)
        self._of_adult: dict[str, list[int]] = {}
        for place, union in enumerate(tree.unions):
            for adult in union.adults:
                self._of_adult.setdefault(adult, []).append(place)
        self._written: set[str] = set()
        self._drawn: set[int] = set()

    def everybody(self) -> _Written:
        """First those of whom no parents are known, then whoever is left."""
        for place in _in_order(self._tree, self._of_adult):
            if place not in self._drawn:
                yield self._top(place)
        for member in self._tree.members:
            if member.id not in self._written:
                yield self._block(member.id, "", "")

    def _top(self, place: int) -> _Written:
        union = self._tree.unions[place]
        adults = [each for each in union.adults if each in self._members]
        if adults:
            yield self._block(min(adults, key=self._is_new), "", "", first=place)
        else:
            self._drawn.add(place)
            piece = Piece(NO_PARENTS, "couple", union=place)
            yield TreeLine("", "    ", (piece,), union=place)
            yield self._children(union, "")

    def _is_new(self, member: str) -> bool:
        return member not in self._written

    def _block(
        self, member: str, lead: str, below: str, after: str = "", first: int = -1
    ) -> _Written:
        """Somebody, with all couples that they and their partners belong to."""
        waiting = [first] if first >= 0 else []
        people = [member]
        start, hang = lead, f"{below}    "
        begun = False
        while people:
            adult = people.pop(0)
            waiting += self._of_adult.get(adult, [])
            for place in waiting:
                if place in self._drawn:
                    continue
                self._drawn.add(place)
                union = self._tree.unions[place]
                pieces = list(self._couple(union, place, adult, "" if begun else after))
                people += [each.member for each in pieces if each.member != adult and each.member]
                yield TreeLine(start, hang, tuple(pieces), union=place)
                yield self._children(union, below)
                begun, start = True, below
            if not begun:
                yield TreeLine(start, hang, (self._piece(adult, after),))
                begun, start = True, below
            waiting = []

    def _couple(self, union: Union, place: int, adult: str, after: str) -> Iterator[Piece]:
        yield self._piece(adult, after)
        for other in dict.fromkeys(union.adults):
            if other != adult and other in self._members:
                yield Piece(self._signs.bond(union.bond), "couple", union=place)
                yield self._piece(other)

    def _children(self, union: Union, below: str) -> _Written:
        children = [each for each in dict.fromkeys(union.children) if each in self._members]
        for child in children:
            is_last = child == children[-1]
            lead = below + (self._signs.last if is_last else self._signs.branch)
            under = below + (self._signs.blank if is_last else self._signs.bar)
            after = _ADOPTED if child in union.adopted else ""
            if child in self._written:
                yield TreeLine(lead, f"{under}  ", (self._piece(child, after),))
            else:
                yield self._block(child, lead, under, after)

    def _piece(self, id_: str, after: str = "") -> Piece:
        member = self._members[id_]
        if id_ in self._written:
            text = f"{self._signs.ditto}{self._named(member)}{f' {after}' if after else ''}"
            return Piece(text, "again", id_)
        self._written.add(id_)
        words = "; ".join(filter(None, (after, " ".join(member.kinship.split()))))
        return Piece(self._signs.told(member, words), "member", id_)

    def _named(self, member: Member) -> str:
        """The name, with the year where others are called the same."""
        name = called(member)
        born = f" {born_in(member.born)}" if member.born and self._names[name] > 1 else ""
        return f"{name}{born}"


def _in_order(tree: FamilyTree, of_adult: dict[str, list[int]]) -> Iterable[int]:
    """The places of the couples: those without known parents first, of them the longest lines."""
    has_parents = {child for union in tree.unions for child in union.children}
    deep: dict[int, int] = {}
    rest: list[int] = []
    for place, union in enumerate(tree.unions):
        if any(adult in has_parents for adult in union.adults):
            rest.append(place)
        else:
            deep[place] = _generations(tree, of_adult, place)
    return [*sorted(deep, key=lambda place: -deep[place]), *rest]


def _generations(tree: FamilyTree, of_adult: dict[str, list[int]], place: int) -> int:
    """How many generations come below a couple."""
    seen, now, count = {place}, [place], 0
    while now:
        children = [child for each in now for child in tree.unions[each].children]
        below = dict.fromkeys(each for child in children for each in of_adult.get(child, []))
        now = [each for each in below if each not in seen]
        seen.update(now)
        count += bool(children)
    return count
