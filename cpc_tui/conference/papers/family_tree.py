"""The family tree as a part of the minutes and as a document of its own.

It is drawn from the reader's copy alone: who is not in the copy is not in the tree. What the
drawing shows stands below it in sentences, for those who cannot see it and for those who hear it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.drawing import Scene
from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.layout import can_be_drawn, tree_scene
from cpc_tui.conference.family_tree.layout_key import key_in_words, key_scene
from cpc_tui.conference.family_tree.members import FamilyTree
from cpc_tui.conference.family_tree.text import key_to_signs, told, tree_lines
from cpc_tui.conference.kin_words import relationship_line, relative_name
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.heads import copy_line, subtitle, withheld_line
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.paper import Block, Bullets, Drawing, Heading, Paper, Span, Turn
from cpc_tui.conference.papers.traceless import without_trace
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.language import tr

_UPRIGHT = 640.0
"""Points of a drawing that can be read on a page of A4 that stands upright."""


class NoFamilyTree(NoCopy):
    """There is no family tree to draw."""

    def __init__(self) -> None:
        """Say so; the sentence is the message too."""
        super().__init__(
            tr(
                "There is no family tree to draw: nothing that this reader may read says who"
                " belongs to whom."
            )
        )


def family_tree_page(record: Record, profile: Profile, whose: Recipient = FULL) -> Paper:
    """The family tree on a page of its own, and on the next the same in words.

    Args:
        record: The conference, or a copy of it for one reader.
        profile: Its authority's.
        whose: For whom the copy is.

    Raises:
        NoFamilyTree: Nobody is connected with anybody in what the reader may read.
    """
    book = Book(record, profile, whose=whose)
    tree = _tree(record)
    if tree is None:
        raise NoFamilyTree
    parts = (
        Turn("landscape"),
        *_drawn(tree),
        Turn("portrait"),
        Heading(1, tr("The family in words")),
        *_not_for_everybody(book),
        _in_words(tree),
    )
    blocks = without_trace(parts) if book.is_copy else parts
    return Paper(
        title=tr("Family tree"),
        subtitle=subtitle(book),
        kind=tr("Family tree"),
        marking=profile.marking,
        reference=record.reference,
        blocks=(*blocks, *withheld_line(book)),
        copy=copy_line(book, blocks),
        dated=record.held_on,
    )


def the_family(book: Book) -> Iterator[Block]:
    """The part of the minutes that shows the family; nothing where nobody is connected.

    A wide family has a page on its side.

    Args:
        book: What the reader may read.
    """
    tree = _tree(book.record)
    if tree is None:
        return
    drawn = _drawn(tree)
    turned = any(_is_wide(each.scene) for each in drawn if isinstance(each, Drawing))
    if turned:
        yield Turn("landscape")
    yield Heading(1, tr("The family"))
    yield from drawn
    if turned:
        yield Turn("portrait")
    yield Heading(2, tr("The family in words"))
    yield from _not_for_everybody(book)
    yield _in_words(tree)


def _tree(record: Record) -> FamilyTree | None:
    tree = family_tree(record)
    return tree if len(tree.members) > 1 and tree.unions else None


def _drawn(tree: FamilyTree) -> tuple[Block, ...]:
    """The drawing and the key to its signs; plain text has the tree in lines in its place."""
    if not can_be_drawn(tree):
        return (paragraph(tr("This family is too large to be drawn. It is told in words.")),)
    sentences = " ".join(told(tree))
    whole = Drawing(tree_scene(tree), tr("The family tree"), sentences, tree_lines(tree))
    signs = Drawing(key_scene(tree), tr("The signs"), key_in_words(tree), key_to_signs())
    return whole, signs


def _not_for_everybody(book: Book) -> Iterator[Block]:
    """Which of what is drawn not everybody may know of; told to professionals alone."""
    record = book.record
    kin = [each for each in record.relatives if each.visibility != "everyone"]
    links = [each for each in record.relationships if each.visibility != "everyone"]
    told = [relative_name(record, each) for each in kin]
    told += [relationship_line(each, record, book.profile) for each in links]
    if told and book.is_professional:
        words = tr("Not for everybody: {what}", what="; ".join(told))
        yield paragraph(Span(words, "restricted"), style="restricted")


def _in_words(tree: FamilyTree) -> Bullets:
    return Bullets(tuple(line(each) for each in told(tree)))


def _is_wide(scene: Scene) -> bool:
    return scene.width > _UPRIGHT
