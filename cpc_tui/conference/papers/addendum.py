"""The addendum: corrections raised after papers went out, each with the chair's answer."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.corrections import is_answered
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import known_facts, line, paragraph
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS
from cpc_tui.conference.papers.documents import label_of
from cpc_tui.conference.papers.heads import copy_line, kind_of_conference, subtitle
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Heading, Line, Paper, Span
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Correction
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

NOT_ANSWERED = tr("Not answered yet")


class NoCorrections(NoCopy):
    """There is no correction of which an addendum could tell."""

    def __init__(self) -> None:
        """Say so; the sentence is the message too."""
        super().__init__(
            tr("There is no addendum to make: no correction that this reader may read was raised.")
        )


def addendum(record: Record, profile: Profile, whose: Recipient = FULL) -> Paper:
    """The corrections raised after papers went out, in the order in which they were raised.

    Args:
        record: A copy that holds no more than the reader may see (see `visibility.copy_for`).
        profile: The authority's.
        whose: For whom the copy is.

    Raises:
        NoCorrections: The copy holds none.
    """
    raised = record.room.corrections
    if not raised:
        raise NoCorrections
    book = Book(record, profile, whose=whose)
    blocks = (*_opening(), *_corrections(book))
    return Paper(
        title=tr(
            "Corrections to the papers of the {conference}", conference=kind_of_conference(book)
        ),
        subtitle=subtitle(book),
        kind=tr("Addendum"),
        marking=profile.marking,
        reference=record.reference,
        blocks=blocks,
        copy=copy_line(book, blocks),
        dated=record.held_on,
    )


def _opening() -> Iterator[Block]:
    yield paragraph(
        tr(
            "This goes with the papers that you were given. It tells what was said to be wrong in"
            " them, and what the chair answered. Please keep it with them."
        )
    )


def _corrections(book: Book) -> Iterator[Block]:
    for number, each in enumerate(book.record.room.corrections, 1):
        yield Heading(1, tr("Correction {number}", number=number))
        yield from (paragraph(*told) for told in restriction(book, each))
        yield Facts(tuple(_facts(book, each)), tr("Correction {number}", number=number))


def _facts(book: Book, each: Correction) -> Iterator[Fact]:
    about = book.about(each.children) if each.children else ""
    raised = (
        (tr("Raised by"), _name(book, each)),
        (tr("Raised on"), day_in_words(each.raised_on) if each.raised_on else ""),
        (tr("Document"), _document(book, each.document)),
        (tr("About"), about),
    )
    yield from known_facts(raised)
    yield Fact(tr("What is said to be wrong"), (_text(each.wrong),))
    answer = book.profile.label("correction_answer", each.agreed) if each.agreed else ""
    answered = (
        (tr("The chair’s answer"), answer if is_answered(each) else NOT_ANSWERED),
        (tr("In words"), each.answer),
        (tr("Answered on"), day_in_words(each.answered_on) if each.answered_on else ""),
    )
    yield from known_facts(answered)


def _name(book: Book, each: Correction) -> str:
    told = book.person_and_part(each.raised_by)
    return told.text if isinstance(told, Span) else ""


def _document(book: Book, key: str) -> str:
    """What the document is called; as it was typed where it is none of the program's."""
    known = next((each for each in DOCUMENT_KEYS if each == key), None)
    return label_of(known, book.profile) if known else key


def _text(words: str) -> Line:
    return line(words)
