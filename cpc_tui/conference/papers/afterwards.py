"""After the conference: deadlines, papers sent, and how to disagree or say what it was like."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.around import Breach, Circulation
from cpc_tui.conference.deadlines import DeadlineState, deadlines
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Cell,
    Fact,
    Facts,
    Gap,
    Heading,
    Mark,
    Piece,
    Span,
    Table,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.profile_around import Contact
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr

_STATES = {"due": tr("Still to do"), "met": tr("In time"), "late": tr("Late")}


def time_limits(book: Book) -> Iterator[Block]:
    """Each deadline with how it was kept, then the reasons for what was late.

    Deadlines of other children alone than a copy tells of are not in it.
    """
    yield Heading(1, tr("Deadlines"))
    every = deadlines(book.record, book.profile)
    states = [each for each in every if not each.children or book.own_of(each.children)]
    if states:
        rows = tuple(_deadline_row(book, state) for state in states)
        header = (tr("What"), tr("Due by"), tr("Done or arranged"), tr("How it stands"))
        yield Table(header, rows, (36, 21, 21, 22), tr("The deadlines and how they were kept"))
    for breach in book.record.breaches:
        deadline = breach.deadline
        name = book.profile.label("deadline", deadline) if deadline else tr("A deadline not named")
        yield Heading(2, tr("Missed deadline: {name}", name=name))
        for line_ in restriction(book, breach):
            yield paragraph(*line_, style="restricted")
        yield Facts(tuple(_breach_facts(breach)), tr("A deadline that was missed"))


def _deadline_row(book: Book, state: DeadlineState) -> tuple[Cell, ...]:
    about = book.about(book.own_of(state.children))
    under = [line(Span(tr("For {about}", about=about), "quiet"))] if about else []
    known = _STATES.get(state.state)
    mark: Mark = "strong" if state.state == "late" else "plain"
    stands: Piece = Span(known, mark) if known else Gap(tr("cannot be told"))
    return (
        cell(line(Span(state.label, "strong")), *under),
        cell(book.short_day(state.due_on, tr("not known"))),
        cell(book.short_day(state.done_on, tr("not recorded"))),
        cell(stands),
    )


def _breach_facts(breach: Breach) -> Iterator[Fact]:
    for name in ("reason", "authorised_by", "interim_safety"):
        text: str = getattr(breach, name)
        yield fact(field_label(Breach, name), text_or_gap(text))


def circulation(book: Book) -> Iterator[Block]:
    """Who gets which papers, how, and when they went."""
    yield Heading(1, tr("Who gets which papers"))
    if not book.record.circulation:
        yield paragraph(Gap(tr("nobody recorded")))
        return
    rows = tuple(_circulation_row(book, each) for each in book.record.circulation)
    header = (tr("Who"), tr("Papers"), tr("How"), tr("Sent on"))
    yield Table(header, rows, (34, 30, 18, 18), tr("Who gets which papers"))


def _circulation_row(book: Book, entry: Circulation) -> tuple[Cell, ...]:
    version = (
        []
        if is_blank(entry.version)
        else [line(Span(tr("Version {version}", version=entry.version), "quiet"))]
    )
    return (
        cell(book.person_over_part(entry.person)),
        cell(line(text_or_gap(book.choices("document", entry.documents))), *version),
        cell(book.choice("how", entry.how)),
        cell(book.short_day(entry.sent_on, tr("not sent"))),
    )


def how_to_disagree(book: Book) -> Iterator[Block]:
    """Complaints, feedback, corrections and whom to ring, as the authority puts them."""
    profile = book.profile
    yield Heading(1, tr("How to disagree, complain or tell us what it was like"))
    yield from _complaints(book)
    yield Heading(2, tr("Tell us what it was like"))
    feedback = profile.feedback
    for text in (feedback.text, feedback.survey, feedback.contact, feedback.used_for):
        if not is_blank(text):
            yield paragraph(text)
    if not is_blank(profile.minutes.corrections):
        yield Heading(2, tr("If something in the minutes is wrong"))
        yield paragraph(profile.minutes.corrections)
        days = profile.minutes.corrections_working_days
        if days is not None:
            yield paragraph(
                tr("Please do so within {days} working days of getting them.", days=days)
            )
    if profile.contacts:
        yield Heading(2, tr("Whom to ring or write to"))
        rows = tuple(_contact_row(each) for each in profile.contacts)
        yield Table(
            (tr("Who"), tr("How to reach them")), rows, (44, 56), tr("Whom to ring or write to")
        )


def _complaints(book: Book) -> Iterator[Block]:
    complaints = book.profile.complaints
    yield Heading(2, tr("If you want to disagree or complain"))
    for text in (complaints.text, complaints.stands, complaints.advocate, complaints.about_chair):
        if not is_blank(text):
            yield paragraph(text)
    if complaints.within_days is not None:
        yield paragraph(
            tr("Please do so within {within_days} days.", within_days=complaints.within_days)
        )
    for label, items in (
        (tr("A complaint may be about"), tuple(ground.text for ground in complaints.about)),
        (tr("What happens"), complaints.stages),
        (tr("Where to turn"), complaints.contact),
    ):
        if items:
            yield paragraph(label, style="label")
            yield Bullets(tuple(line(each) for each in items))


def _contact_row(contact: Contact) -> tuple[Cell, ...]:
    ways = (contact.phone, contact.email, contact.web, contact.hours)
    note = [] if is_blank(contact.note) else [line(Span(contact.note, "quiet"))]
    return (
        cell(line(Span(contact.name, "strong")), *note),
        cell(*(each for each in ways if not is_blank(each))),
    )
