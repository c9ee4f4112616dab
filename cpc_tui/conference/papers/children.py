"""The children: those the conference is about, and the others of the household."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cpc_tui.conference.choices import ProtectedDetail
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Gap, Heading, Line, Piece, Span
from cpc_tui.conference.who import Child, Person
from cpc_tui.conference.wording import field_label
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr, tr_n

PROTECTED = tr(" (confidential)")
_MONTHS = 12


def the_children(book: Book) -> Iterator[Block]:
    """Every child of the record with what is known of them; in a copy, the reader's own."""
    yield Heading(1, tr("The children"))
    if not book.record.children:
        yield paragraph(Gap(tr("no child is recorded")))
    for child in book.own_subjects:
        yield Heading(2, child.name)
        yield Facts(tuple(_facts(book, child)), tr("About {child}", child=book.child(child.id)))
    others = [child for child in book.record.children if not child.subject and book.tells_of(child)]
    for child in others:
        yield Heading(2, child.name)
        yield paragraph(
            tr("Of the household; not being considered at this conference."), style="lead"
        )
        yield Facts(tuple(_facts(book, child)), tr("About {child}", child=book.child(child.id)))


def _facts(book: Book, child: Child) -> Iterator[Fact]:
    if child.known_as.strip() and child.known_as != child.name:
        yield _labelled("known_as", Span(child.known_as))
    if child.born_on or not child.due_on:
        yield _labelled("born_on", _birth(child.born_on, book.record.held_on))
    if child.due_on:
        yield _labelled("due_on", Span(short_day(child.due_on)))
    yield _labelled("sex", book.choice("sex", child.sex))
    yield _labelled("address", *detail(child, "address"))
    yield _labelled("school", *detail(child, "school"))
    yield _labelled("legal_status", text_or_gap(child.legal_status))
    yield _labelled("la_child_id", text_or_gap(child.la_child_id))
    if child.conference_type:
        yield _labelled("conference_type", book.choice("conference_type", child.conference_type))
    if child.subject:
        yield from _plans_so_far(book, child)


def _plans_so_far(book: Book, child: Child) -> Iterator[Fact]:
    yield _labelled(
        "previous_plans",
        Gap() if child.previous_plans is None else Span(str(child.previous_plans or tr("None"))),
    )
    kind = child.conference_type or book.record.conference_type
    if child.plan_started_on or child.current_categories or kind == "review":
        yield _labelled(
            "plan_started_on", book.short_day(child.plan_started_on, tr("not recorded"))
        )
        named = book.choices("category", child.current_categories)
        yield _labelled("current_categories", text_or_gap(named))


def _labelled(name: str, *pieces: Piece) -> Fact:
    return fact(field_label(Child, name), line(*pieces))


def detail(of: Child | Person, name: ProtectedDetail) -> Line:
    """A detail that may be kept confidential, and says so where it is."""
    text: str = getattr(of, name)
    found = text_or_gap(text)
    if isinstance(found, Span) and name in of.protected:
        return (found, Span(PROTECTED, "restricted"))
    return (found,)


def _birth(born: date | None, on: date | None) -> Piece:
    if born is None:
        return Gap()
    age = f" ({age_in_words(born, on)})" if on and on >= born else ""
    return Span(short_day(born) + age)


def age_in_words(born: date, on: date) -> str:
    """How old somebody is on a day: "7 years old", below two years in months.

    Args:
        born: The day of birth.
        on: A day no earlier.
    """
    months = (on.year - born.year) * _MONTHS + on.month - born.month - (on.day < born.day)
    if months >= 2 * _MONTHS:
        return tr("{months} years old", months=months // _MONTHS)
    return tr_n("1 month old", "{n} months old", months)
