"""The running record: what was said in one step of the agenda, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, line, text_or_gap
from cpc_tui.conference.papers.paper import Block, Cell, Gap, Heading, Line, Piece, Span, Table
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.spoken import Note
from cpc_tui.language import tr

_UNMARKED = "point"
"""The kind of note that needs no label: a summary of what somebody said."""


def what_was_said(book: Book, step: str) -> Iterator[Block]:
    """The notes of a step with time, speaker and kind.

    Args:
        book: The record.
        step: As in `notes[].step`, `prepare` included.
    """
    notes = [note for note in book.record.notes if note.step == step]
    if notes:
        yield Heading(2, tr("What was said"))
        description = tr(
            "What was said in the step {label}", label=book.profile.label("step", step)
        )
        yield notes_table(book, notes, description)


def notes_table(book: Book, notes: Sequence[Note], description: str) -> Table:
    """Notes with time, speaker and kind, and who may read them.

    Args:
        book: The record.
        notes: At least one.
        description: What they are, for a screen reader.
    """
    rows = tuple(_row(book, note) for note in notes)
    return Table((tr("Time"), tr("Who"), tr("What was said")), rows, (10, 27, 63), description)


def _row(book: Book, note: Note) -> tuple[Cell, ...]:
    time = cell(book.moment(note.at, tr("no time")))
    return time, cell(_speaker(book, note)), cell(*_told(book, note))


def _speaker(book: Book, note: Note) -> Line:
    if note.speaker is None:
        return line(Gap(tr("nobody named")))
    return book.person_over_part(note.speaker)


def _told(book: Book, note: Note) -> Iterator[Line]:
    yield from restriction(book, note)
    text = text_or_gap(note.text)
    if note.kind == _UNMARKED:
        yield line(text)
    else:
        label = f"{book.profile.label('note_kind', note.kind)}: "
        yield line(Span(label, "strong"), _own(note, text))
    about = book.about(note.children)
    if about:
        yield line(Span(tr("About {about}", about=about), "quiet"))


def _own(note: Note, text: Piece) -> Piece:
    if note.kind == "quote" and isinstance(text, Span):
        return Span(text.text, "quote")
    return text
