"""The numbers from 0 to 10, always with the direction of the scale in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.paper import (
    Block,
    Cell,
    Gap,
    Heading,
    Piece,
    Span,
    Table,
    cell,
    line,
    paragraph,
    text_or_gap,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.weighed import ScaleMark

_COLUMNS = ("Who", "Number", "Why")


def scales(book: Book) -> Iterator[Block]:
    """The scale explained, then the numbers by danger statement and child.

    A copy without a number has nothing of it.
    """
    marks = book.record.scales
    if book.is_copy and not marks:
        return
    yield Heading(2, "Scales")
    yield from scale_in_words(book)
    if not marks:
        yield paragraph(Gap("no number recorded"))
    for statement, child in dict.fromkeys((each.statement, each.child) for each in marks):
        shown = [each for each in marks if (each.statement, each.child) == (statement, child)]
        title = _title(book, statement, child)
        yield paragraph(title, style="label")
        yield _table(book, shown, title)


def scale_in_words(book: Book) -> Iterator[Block]:
    """The question, what each end means, and which end is safe."""
    scale = book.profile.scale
    if not is_blank(scale.question):
        yield paragraph(scale.question, style="prompt")
    safer = "higher" if scale.safe_end else "lower"
    yield paragraph(f"{scale.direction}. The {safer} the number, the safer.")


def _title(book: Book, statement: str | None, child: str | None) -> str:
    numbers = {each.id: number for number, each in enumerate(book.record.statements, 1)}
    what = f"On danger statement {numbers[statement]}" if statement in numbers else "Overall"
    return f"{what}, {book.child(child)}" if child else what


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
        return Table((*_COLUMNS, "Since last time"), rows, (30, 12, 38, 20), title)
    return Table(_COLUMNS, tuple(row[:-1] for row in rows), (34, 12, 54), title)


def _number(mark: ScaleMark) -> Piece:
    return Gap("no number") if mark.value is None else Span(str(mark.value), "strong")


def _change(book: Book, mark: ScaleMark) -> Piece:
    if mark.previous_value is None:
        return Span("No number last time", "quiet")
    if mark.value is None:
        return Span(f"Was {mark.previous_value}")
    change = mark.value - mark.previous_value
    if not change:
        return Span(f"Was {mark.previous_value}: no change")
    safer = (change > 0) == (book.profile.scale.safe_end > 0)
    return Span(f"Was {mark.previous_value}: {'safer' if safer else 'less safe'}")


def _reason(book: Book, mark: ScaleMark) -> Cell:
    return cell(*restriction(book, mark), line(text_or_gap(mark.reason, "no reason recorded")))
