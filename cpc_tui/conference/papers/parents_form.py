"""The form on which a parent or carer writes what they want to say, blank or with their answers."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.naming import find_person, listed
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import fact, line, paragraph
from cpc_tui.conference.papers.heads import copy_line, kind_of_conference
from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Facts,
    Heading,
    Line,
    Paper,
    Paragraph,
    Piece,
    Span,
    Tick,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Contribution
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

_LINES = 5
"""Height of the room for one answer."""

_WAYS = (
    tr("I want to say it myself."),
    tr("Please read it out for me."),
    tr("An advocate or interpreter says it for me."),
)


def parents_form(
    record: Record, profile: Profile, person: str | None = None, *, whose: Recipient = FULL
) -> Paper:
    """The form under the authority's own title, with its own questions.

    Args:
        record: The conference, or a copy of it.
        profile: Its authority's.
        person: Id of the parent or carer whose answers are filled in; None is the blank form. What
            they answered to other questions than the form's follows after those.
        whose: For whom the copy is.
    """
    book = Book(record, profile, whose=whose)
    given = [each for each in record.contributions if person and each.person == person]
    blocks = tuple(_parts(book, person, given))
    title = profile.parents_form.name
    return Paper(
        title=title,
        subtitle=(kind_of_conference(book).capitalize(), profile.name),
        kind=title,
        marking=profile.marking,
        reference=record.reference,
        blocks=blocks,
        copy=copy_line(book, blocks) if person else "",
        dated=record.held_on,
    )


def _parts(book: Book, person: str | None, given: list[Contribution]) -> Iterator[Block]:
    if not is_blank(book.profile.parents_form.how):
        yield paragraph(book.profile.parents_form.how, style="lead")
    yield _whose(book, person)
    yield Heading(1, tr("What I want to say"))
    for key, asked in _questions(book, given):
        yield Heading(2, asked)
        yield from _answer(book, asked, [each for each in given if each.question == key])
    if person is None:
        yield from _wishes(book)
        yield _signed()


def _whose(book: Book, person: str | None) -> Facts:
    found = find_person(book.record, person)
    held_on = book.record.held_on
    pairs = (
        fact(tr("My name"), Span(found.name) if found else Blank(tr("My name"), 2)),
        fact(
            tr("The children"),
            Blank(tr("The children’s names"), 2) if found is None else _children(book),
        ),
        fact(
            tr("Day of the conference"), day_in_words(held_on) if held_on else Blank(tr("The day"))
        ),
    )
    return Facts(pairs, tr("Whose form it is, and for which conference"))


def _children(book: Book) -> Piece:
    named = listed([book.child(each.id) for each in book.own_subjects])
    return Span(named) if named else Blank(tr("The children’s names"), 2)


def _questions(book: Book, given: list[Contribution]) -> Iterator[tuple[str, str]]:
    """Key and words: those of the form, then others that were answered."""
    answered = dict.fromkeys(each.question for each in given)
    for question in book.profile.questions:
        if question.form == "parents" or question.key in answered:
            yield question.key, question.text
    known = {each.key for each in book.profile.questions}
    yield from ((key, in_words(key)) for key in answered if key not in known)


def _answer(book: Book, asked: str, given: list[Contribution]) -> Iterator[Block]:
    if not given:
        yield Paragraph((Blank(asked, _LINES),), "write")
    for each in given:
        for words in restriction(book, each):
            yield Paragraph(words, "restricted")
        yield Paragraph(_words(book, each), "write")


def _words(book: Book, given: Contribution) -> Line:
    if given.given in (None, "written"):
        return line(given.text)
    how = book.profile.label("given", given.given)
    return line(given.text, Span(f"\n({how})", "quiet"))


def _wishes(book: Book) -> Iterator[Block]:
    yield Heading(1, tr("On the day"))
    yield paragraph(tr("How shall we use this form?"), style="label")
    yield from map(_tick, _WAYS)
    if book.profile.help_offered:
        yield paragraph(tr("I need help with this:"), style="label")
        yield from map(_tick, book.profile.help_offered)


def _tick(words: str) -> Paragraph:
    return paragraph(Tick(words), Span(f"\u00a0{words}"), style="tick")


def _signed() -> Facts:
    pairs = (
        fact(tr("Signature"), Blank(tr("Signature"), 2)),
        fact(tr("Date"), Blank(tr("Date of signature"), 2)),
        fact(tr("Who helped me"), Blank(tr("Who helped"), 2)),
    )
    return Facts(pairs, tr("Signature and date"))
