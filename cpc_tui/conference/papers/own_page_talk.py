"""Of a child's own page: whom the child can talk to, when people meet again, and room to draw."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.paper import Blank, Block, Bullets, Line, Paragraph, Span
from cpc_tui.conference.papers.plain_help import helpline
from cpc_tui.conference.papers.plain_reader import when_and_where
from cpc_tui.conference.profile import Contact
from cpc_tui.conference.who import Person


def talk(told: OwnTold) -> Iterator[Block]:
    """The social worker, the advocate, helplines, and what to do in danger."""
    people = tuple(_people(told))
    if people:
        yield Bullets(people)
    lines = tuple(map(helpline, helplines(told)))
    if lines:
        if words := told.words("ring_others"):
            yield paragraph(words, style="label")
        yield Bullets(lines)
    if words := " ".join(filter(None, (told.words("danger"), told.words("disagree")))):
        yield paragraph(words)


def _people(told: OwnTold) -> Iterator[Line]:
    worker, advocate = told.worker, told.advocate
    if worker is not None and (words := told.words("worker", people=worker.name)):
        phone = phone_of(worker)
        under = told.words("ring_worker", phone=phone) if phone else ""
        yield (*line(words), Span(f"\n{under}")) if under else line(words)
    if advocate is not None and (words := told.words("advocate", people=advocate.name)):
        yield line(words)


def phone_of(person: Person) -> str:
    """A number that may be printed; empty for none."""
    return "" if "phone" in person.protected or is_blank(person.phone) else person.phone.strip()


def helplines(told: OwnTold) -> tuple[Contact, ...]:
    """The band's helplines, in its order; all of the authority's where it names none."""
    known = {each.key: each for each in told.book.profile.contacts}
    wanted = told.band.contacts or tuple(known)
    return tuple(known[key] for key in wanted if key in known)


def again(told: OwnTold) -> Iterator[Block]:
    """When those who make the plan work meet, and when everybody does."""
    record = told.book.record
    has_plan = told.decision is not None and told.decision.outcome in WITH_A_PLAN
    first, review = record.core_group.first_meeting_at, record.review
    if first is not None:
        day = when_and_where(first.date(), first, "")
        yield from _told(told.words("before", day=day))
    if review.on is not None:
        yield from _told(told.words("again", day=when_and_where(review.on, review.at, "")))
    elif has_plan:
        yield from _told(told.words("no_date"))


def _told(words: str) -> Iterator[Block]:
    if words:
        yield paragraph(words)


def draw(told: OwnTold) -> Iterator[Block]:
    """Room to draw or write."""
    words = told.words("draw")
    if words and told.band.room:
        yield paragraph(words, style="prompt")
        yield Paragraph((Blank(words, told.band.room),), "write")
