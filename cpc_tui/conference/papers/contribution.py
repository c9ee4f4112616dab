"""The family's own account: the children's voices, parents' and carers' answers."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import Block, Cell, Facts, Gap, Heading, Line, Span, Table
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.papers.reports import report_name
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.spoken import Contribution, Response, Voice
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr


def contribution(book: Book) -> Iterator[Block]:
    """The children first, then parents and carers, then their answers to the reports."""
    yield from voices(book)
    yield from accounts(book)
    yield from responses(book)


def voices(book: Book) -> Iterator[Block]:
    """What each child wishes and says; a child without an entry has a gap."""
    for child in book.subjects:
        yield Heading(2, tr("The voice of {child}", child=book.child(child.id)))
        own = [voice for voice in book.record.voices if voice.child == child.id]
        for voice in own:
            yield from _voice(book, voice)
        if not own:
            yield paragraph(Gap())
    subjects = {child.id for child in book.subjects}
    for voice in book.record.voices:
        if voice.child not in subjects:
            yield Heading(2, tr("The voice of {child}", child=book.child(voice.child)))
            yield from _voice(book, voice)


def _voice(book: Book, voice: Voice) -> Iterator[Block]:
    for each in restriction(book, voice):
        yield paragraph(*each, style="restricted")
    if not is_blank(voice.own_words):
        yield paragraph(field_label(Voice, "own_words"), style="label")
        yield paragraph(voice.own_words, style="quote")
    pairs = (
        fact(field_label(Voice, "wishes"), text_or_gap(voice.wishes)),
        fact(
            field_label(Voice, "participation"), book.choice("participation", voice.participation)
        ),
        fact(field_label(Voice, "conveyed_by"), book.person_and_part(voice.conveyed_by)),
        fact(field_label(Voice, "age_judgement"), text_or_gap(voice.age_judgement)),
    )
    yield Facts(pairs, tr("How {child} took part", child=book.child(voice.child)))


def accounts(book: Book) -> Iterator[Block]:
    """Each parent's or carer's answers, under the questions as they were asked."""
    given = book.record.contributions
    if not given:
        yield Heading(2, tr("What parents and carers say"))
        yield paragraph(Gap())
    for person in dict.fromkeys(each.person for each in given):
        named = book.person(person)
        who = named.text if isinstance(named, Span) else tr("somebody not named")
        yield Heading(2, tr("What {who} says", who=who))
        rows = tuple(_answer(book, each) for each in given if each.person == person)
        header = (tr("Question"), tr("Answer"), tr("How given"))
        yield Table(header, rows, (30, 46, 24), tr("The account of {who}", who=who))


def _answer(book: Book, given: Contribution) -> tuple[Cell, ...]:
    question = book.profile.question(given.question)
    asked = question.text if question else in_words(given.question)
    return (
        cell(asked),
        cell(*restriction(book, given), line(given.text)),
        cell(*_how_given(book, given)),
    )


def _how_given(book: Book, given: Contribution) -> Iterator[Line]:
    time = () if given.at is None else (Span(", "), book.moment(given.at))
    yield line(book.choice("given", given.given), *time)
    if given.read_back is None and given.given == "spoken":
        yield line(Gap(tr("not recorded as read back")))
    elif given.read_back is not None:
        yield line(Span(book.profile.label("read_back", given.read_back), "quiet"))


def responses(book: Book) -> Iterator[Block]:
    """What family members say of each report."""
    yield Heading(2, tr("Answers to the reports"))
    if not book.record.responses:
        yield paragraph(Gap())
        return
    rows = tuple(_response(book, each) for each in book.record.responses)
    header = (tr("Who"), tr("Report"), tr("What they say of it"))
    yield Table(header, rows, (26, 32, 42), tr("What family members say of each report"))


def _response(book: Book, response: Response) -> tuple[Cell, ...]:
    report = next((each for each in book.record.reports if each.id == response.report), None)
    words = () if is_blank(response.text) else (line(response.text),)
    agrees = book.choice("agrees", response.agrees)
    return (
        cell(book.person(response.person)),
        cell(report_name(book, report) if report else Gap(tr("report not named"))),
        cell(*restriction(book, response), line(agrees), *words),
    )
