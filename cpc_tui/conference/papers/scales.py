"""The numbers from 0 to 10, always with the direction of the scale in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import Block, Cell, Gap, Heading, Piece, Span, Table
from cpc_tui.conference.papers.readers import restriction, restriction_in_words
from cpc_tui.conference.papers.scale_drawing import scale_drawings
from cpc_tui.conference.scale_lines import (
    group_title,
    grouped,
    safer_end,
    scale_groups,
    since_last_time,
)
from cpc_tui.conference.weighed import ScaleMark
from cpc_tui.language import tr

_COLUMNS = (tr("Who"), tr("Number"), tr("Why"))


def scales(book: Book) -> Iterator[Block]:
    """The scale explained, then the numbers by danger statement and child.

    A copy without a number has nothing of it.
    """
    marks = book.record.scales
    if book.is_copy and not marks:
        return
    yield Heading(2, tr("Scales"))
    yield from scale_in_words(book)
    if not marks:
        yield paragraph(Gap(tr("no number recorded")))
    for group, shown in zip(scale_groups(book.record, book.profile), grouped(marks), strict=True):
        title = _title(book, shown[0])
        yield paragraph(title, style="label")
        told = [restriction_in_words(book, each) for each in shown]
        yield from scale_drawings(replace(group, title=title), book.profile.scale, told)
        yield _table(book, shown, title)


def scale_in_words(book: Book) -> Iterator[Block]:
    """The question, what each end means, and which end is safe."""
    scale = book.profile.scale
    if not is_blank(scale.question):
        yield paragraph(scale.question, style="prompt")
    yield paragraph(f"{scale.direction}. {safer_end(scale)}")


def _title(book: Book, mark: ScaleMark) -> str:
    """What a group is about; where two children are called the same, with their whole names."""
    child = book.child(mark.child) if mark.child else ""
    return group_title(book.record, mark.statement, child)


def _table(book: Book, marks: Sequence[ScaleMark], title: str) -> Table:
    rows = tuple(
        (
            cell(book.person_over_part(mark.person)),
            cell(_number(mark)),
            _reason(book, mark),
            cell(_change(book, mark)),
        )
        for mark in marks
    )
    if any(mark.previous_value is not None for mark in book.record.scales):
        return Table((*_COLUMNS, tr("Since last time")), rows, (30, 12, 38, 20), title)
    return Table(_COLUMNS, tuple(row[:-1] for row in rows), (34, 12, 54), title)


def _number(mark: ScaleMark) -> Piece:
    return Gap(tr("no number")) if mark.value is None else Span(str(mark.value), "strong")


def _change(book: Book, mark: ScaleMark) -> Piece:
    words = since_last_time(mark, book.profile.scale)
    return Span(words) if words else Span(tr("No number last time"), "quiet")


def _reason(book: Book, mark: ScaleMark) -> Cell:
    return cell(*restriction(book, mark), line(text_or_gap(mark.reason, tr("no reason recorded"))))
