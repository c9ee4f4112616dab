"""The family tree as lines of a list: each a person or a couple, which Enter opens."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import field
from typing import Literal

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.members import FamilyTree, Union
from cpc_tui.conference.family_tree.outline import TreeLine, outline
from cpc_tui.conference.family_tree.signs import DRAWN, TYPED, Signs
from cpc_tui.conference.family_tree.text import key_to_signs, told
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.drawn_with import EVERYTHING, last_letter
from cpc_tui.language import tr
from widgets.outline_rows import Row

NOBODY_YET = tr("Nobody’s relationships are entered yet.")
HOW_TO = tr(
    "Type a line, such as: mo + fa divorced: Ana, Ben. Parents of somebody: mo < Al + Bea. "
    "Facts stand behind a name: Bea b1950 d2015 * F (* lives in the household)."
)

Folded = Literal["key", "sentences"]


@dataclass(frozen=True)
class Thing:
    """What a part of a line stands for.

    Attributes:
        member: Somebody by id; empty for a couple.
        relationship: The id of a couple's; empty for a person, and for a couple of whom it is only
            read from what is said of people.
        union: The couple or parent; None for a person.
    """

    member: str = ""
    relationship: str = ""
    union: Union | None = None


@dataclass(frozen=True)
class InTree:
    """A line of the tree.

    Attributes:
        member: Who stands first in it; empty where no parents are known.
        nth: How often they stood first before, so that each line is another.
        things: What it tells of, in its order.
        spans: Where each stands in the text.
    """

    member: str
    nth: int
    things: tuple[Thing, ...] = field(compare=False)
    spans: tuple[tuple[int, int], ...] = field(compare=False)


@dataclass(frozen=True)
class Fold:
    """A line that shows more on Enter, or hides it again.

    Attributes:
        what: The key to the signs, or the tree in sentences.
    """

    what: Folded


def tree_rows(
    record: Record, *, seat: str = "", unfolded: Collection[Folded] = ()
) -> Iterator[Row]:
    """The lines of the family tree.

    Args:
        record: What may be seen of it: everything, or `for_everyone`.
        seat: Who sees them; empty for nobody in particular, who reads the key to the signs below.
        unfolded: What is shown whole below the tree.
    """
    tree = family_tree(record)
    is_plain = last_letter() < EVERYTHING
    if not tree.unions:
        yield Row(key="nobody", text=NOBODY_YET, kind="hint")
        if seat:
            yield Row(key="how", text=HOW_TO, kind="hint")
    yield from _lines(tree, TYPED if is_plain else DRAWN)
    if seat:
        yield Row(key="below", text="", kind="gap")
        yield from _folds(tree, unfolded, is_plain=is_plain)
    else:
        yield Row(key="h-key", text=tr("What the signs mean"), kind="heading")
        for number, words in enumerate(key_to_signs(ascii=is_plain)):
            yield Row(key=f"key-{number}", text=words, kind="text")


def _lines(tree: FamilyTree, signs: Signs) -> Iterator[Row]:
    seen: dict[str, int] = {}
    for line in outline(tree, signs):
        first = line.pieces[0].member
        nth = seen[first] = seen.get(first, -1) + 1
        parts = tuple(_parts(tree, line))
        key = InTree(first, nth, tuple(each for each, _ in parts), tuple(at for _, at in parts))
        yield Row(key=key, text=line.text, kind="text", mark=line.lead[:-1])


def _parts(tree: FamilyTree, line: TreeLine) -> Iterator[tuple[Thing, tuple[int, int]]]:
    """What a line tells of, each with where it stands in the text; a lone parent stands twice."""
    begins = 0
    has_couple = False
    for piece in line.pieces:
        span = (begins, begins + len(piece.text))
        begins = span[1] + 1
        if piece.part == "couple":
            has_couple = True
            yield _couple(tree.unions[piece.union]), span
        else:
            yield Thing(member=piece.member), span
    if line.union >= 0 and not has_couple:
        yield _couple(tree.unions[line.union]), span


def _couple(union: Union) -> Thing:
    return Thing(relationship=union.stated, union=union)


def _folds(tree: FamilyTree, unfolded: Collection[Folded], *, is_plain: bool) -> Iterator[Row]:
    yield _fold("key", tr("What the signs mean"), unfolded)
    if "key" in unfolded:
        for number, words in enumerate(key_to_signs(ascii=is_plain)):
            yield Row(key=f"key-{number}", text=words, kind="text", indent=1)
    if tree.members:
        yield _fold("sentences", tr("The tree in sentences"), unfolded)
    if "sentences" in unfolded:
        for number, words in enumerate(told(tree)):
            yield Row(key=f"sentence-{number}", text=words, kind="text", indent=1)


def _fold(what: Folded, words: str, unfolded: Collection[Folded]) -> Row:
    does = tr("Enter hides it") if what in unfolded else tr("Enter shows it")
    return Row(key=Fold(what), text=f"{words} ({does})", kind="add", mark=">")
