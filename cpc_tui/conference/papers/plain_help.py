"""Whom to ring, and what to do if one does not agree, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.naming import find_person, person_short
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.outcomes import decision_on
from cpc_tui.conference.papers.paper import Block, Bullets, Heading, Line, Span
from cpc_tui.conference.papers.plain_reader import PlainReader
from cpc_tui.conference.profile import Contact
from cpc_tui.language import tr


def whom_to_ring(told: PlainReader) -> Iterator[Block]:
    """What to do in danger, the lead social worker, and the authority's helplines."""
    items = (*_workers(told), *map(helpline, told.book.profile.contacts))
    if not items and is_blank(told.words.emergency):
        return
    yield Heading(1, told.words.headings["ring"])
    if not is_blank(told.words.emergency):
        yield paragraph(told.words.emergency, style="label")
    if items:
        yield Bullets(items)


def _workers(told: PlainReader) -> Iterator[Line]:
    """Those lead social workers whose number may be printed."""
    made = [decision_on(told.book, child.id) for child in told.children]
    leads = dict.fromkeys(each.lead_social_worker for each in made if each)
    for lead in leads:
        found = find_person(told.book.record, lead)
        if found and "phone" not in found.protected and not is_blank(found.phone):
            yield _named(person_short(told.book.record, found.id), found.phone)


def helpline(contact: Contact) -> Line:
    """Whom one may ring, how, and what for."""
    ways = (contact.phone, contact.email, contact.web, contact.hours)
    under = "" if is_blank(contact.note) else f"\n{contact.note}"
    return _named(contact.name, ", ".join(each for each in ways if not is_blank(each)) + under)


def _named(name: str, ways: str) -> Line:
    return (Span(f"{name}: ", "strong"), Span(ways))


def how_to_disagree(told: PlainReader) -> Iterator[Block]:
    """How to say that one does not agree, and what happens meanwhile."""
    complaints = told.book.profile.complaints
    texts = (complaints.text, complaints.stands, complaints.advocate, complaints.about_chair)
    own = (told.words.for_child_who_disagrees,) if told.is_child else ()
    said = [each for each in (*own, *texts) if not is_blank(each)]
    if not said and not complaints.contact:
        return
    yield Heading(1, told.words.headings["disagree"])
    yield from map(paragraph, said)
    if complaints.within_days is not None:
        yield paragraph(
            tr("Please do so within {within_days} days.", within_days=complaints.within_days)
        )
    if complaints.contact:
        yield Bullets(tuple(line(each) for each in complaints.contact))
