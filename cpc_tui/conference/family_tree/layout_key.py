"""The key to the signs of a drawn family tree: those that it has, each with its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from cpc_tui.conference.drawing import Box, Corners, Label, Mark, Oval, Scene, Stroke
from cpc_tui.conference.drawing_parts import moved
from cpc_tui.conference.family_tree import layout_bonds as bonds
from cpc_tui.conference.family_tree.layout import MARGIN
from cpc_tui.conference.family_tree.layout_labels import LINE, SIZE
from cpc_tui.conference.family_tree.layout_symbols import Form, form_of, symbol_at
from cpc_tui.conference.family_tree.members import Bond, FamilyTree, Member
from cpc_tui.conference.letter_widths import wrapped
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

_ACROSS = 3
_ABOVE = 8.0
"""Between the drawing and its key, in points."""

_WIDTH, _SIGN, _ROW = 160.0, 40.0, 26.0
"""Of one sign with its words, of the sign alone, and from one to the next below it."""

_SMALL = 0.6
"""How large a symbol is here, by its size in the tree."""

_FORMS: dict[Form, tuple[Member, str, str]] = {
    "square": (Member("", "", "M"), tr("square"), tr("man or boy")),
    "circle": (Member("", "", "F"), tr("circle"), tr("woman or girl")),
    "diamond": (Member("", ""), tr("diamond"), tr("not known whether he or she")),
    "triangle": (Member("", "", unborn=True), tr("triangle"), tr("not yet born")),
}
"""Of each symbol one that it stands for, what it looks like, and what it means."""

_BEFORE_BIRTH = tr("a baby before birth")
"""The words for the triangle where a baby who is told of will not be born."""

_BONDS: dict[Bond | None, tuple[str, str]] = {
    "married": (tr("thick line"), tr("married")),
    "living_together": (tr("dashed line between two"), tr("living together")),
    "partners": (tr("dotted line"), tr("partners who live apart")),
    "separated": (tr("line with one stroke across"), tr("separated")),
    "divorced": (tr("line with two strokes across"), tr("divorced")),
    None: (tr("thin line between two"), tr("not known what they are to each other")),
}
"""Of each relationship what its line looks like, and what it means."""

Draw: TypeAlias = Callable[[float, float], Iterator[Mark]]
"""What draws a sign around a place."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sign and what it means.

    Attributes:
        draw: What draws it.
        words: What it means, as it stands beside it.
        look: What it looks like, for who cannot see it; empty where the words say it.
    """

    draw: Draw
    words: str
    look: str = ""

    @property
    def told(self) -> str:
        """The sign in words."""
        return f"{self.look}: {self.words}" if self.look else self.words


def key_scene(tree: FamilyTree) -> Scene:
    """The signs that a family's drawing has, in rows.

    Args:
        tree: The family.
    """
    signs = list(_signs(tree))
    marks: list[Mark] = []
    for number, sign in enumerate(signs):
        x = _WIDTH * (number % _ACROSS)
        y = _ABOVE + _ROW * (number // _ACROSS + 0.5)
        marks.extend(sign.draw(x + _SIGN / 2, y))
        lines = wrapped(sign.words, _WIDTH - _SIGN - 10, SIZE)
        height = LINE * len(lines) + 1
        text = "\n".join(lines)
        width = _WIDTH - _SIGN - 6
        marks.append(Label(x + _SIGN + 4, y - height / 2, width, height, text, SIZE, align="left"))
    rows = -(-len(signs) // _ACROSS)
    return Scene(_WIDTH * _ACROSS, _ABOVE + _ROW * rows, tuple(marks))


def with_key(scene: Scene, tree: FamilyTree) -> Scene:
    """A family's drawing with the key to its signs below it, for where it stands alone.

    Args:
        scene: The drawing.
        tree: The family.
    """
    key = key_scene(tree)
    below = (moved(each, MARGIN, scene.height) for each in key.marks)
    width = max(scene.width, key.width + 2 * MARGIN)
    return Scene(width, scene.height + key.height + MARGIN, (*scene.marks, *below))


def key_in_words(tree: FamilyTree) -> str:
    """What the key shows, in one sentence: each sign by its look, with what it means."""
    signs = "; ".join(sign.told for sign in _signs(tree))
    return tr("What the signs in the drawing mean. {signs}.", signs=signs)


def _signs(tree: FamilyTree) -> Iterator[_Sign]:
    """Those that the tree has, in the order in which they are best explained."""
    members = tree.members
    there = {form_of(each) for each in members}
    lost = {form_of(each) for each in members if each.unborn and each.has_died}
    for form, (member, look, words) in _FORMS.items():
        if form in there:
            yield _Sign(_symbol(member), _BEFORE_BIRTH if form in lost else words, look)
    if any(each.subject for each in members):
        yield _Sign(
            _symbol(Member("", "", "F", subject=True)), tr("doubled: the conference is about them")
        )
    if any(each.has_died for each in members):
        yield _Sign(_symbol(Member("", "", "M", has_died=True)), tr("crossed through: has died"))
    couples = {each.bond for each in tree.unions if len(each.adults) > 1}
    for bond, (look, words) in _BONDS.items():
        if bond in couples:
            yield _Sign(_line(bond), words, look)
    if any(each.adopted for each in tree.unions):
        yield _Sign(_adopted, tr("adopted"), tr("dashed line down to a child"))
    if any(each.household for each in members):
        yield _Sign(_framed, tr("a dashed line around them: the household"))


def _symbol(member: Member) -> Draw:
    return lambda x, y: (_smaller(each, x, y) for each in symbol_at(member, x, y))


def _line(bond: Bond | None) -> Draw:
    def draw(x: float, y: float) -> Iterator[Mark]:
        ends = x - _SIGN / 2 + 4, x + _SIGN / 2 - 4
        yield bonds.stroke(ends[0], y, ends[1], y, bonds.BONDS[bond])
        yield from bonds.slashes(bond, ends, (), y, bonds.BETWEEN_SYMBOLS)

    return draw


def _adopted(x: float, y: float) -> Iterator[Mark]:
    yield bonds.stroke(x, y - 9, x, y + 9, bonds.ADOPTED)


def _framed(x: float, y: float) -> Iterator[Mark]:
    yield Box(x - 14, y - 8, 28, 16, dashed=True, weight=0.75)


def _smaller(mark: Mark, x: float, y: float) -> Mark:
    """A mark drawn nearer to a place, and as much smaller."""

    def near(place: float, middle: float) -> float:
        return middle + (place - middle) * _SMALL

    if isinstance(mark, Stroke):
        return replace(
            mark, x1=near(mark.x1, x), y1=near(mark.y1, y), x2=near(mark.x2, x), y2=near(mark.y2, y)
        )
    if isinstance(mark, Corners):
        return replace(mark, points=tuple((near(a, x), near(b, y)) for a, b in mark.points))
    assert isinstance(mark, Box | Oval)  # noqa: S101 - no words are part of a symbol
    wide, high = mark.width * _SMALL, mark.height * _SMALL
    return replace(mark, x=near(mark.x, x), y=near(mark.y, y), width=wide, height=high)
