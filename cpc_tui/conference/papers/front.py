"""The head of the minutes: what was decided in brief, and the conference itself."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.around import Previous
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, fact, known_facts, paragraph, text_or_gap
from cpc_tui.conference.papers.outcomes import (
    categories,
    day_and_time,
    decision_on,
    lead_social_worker,
    outcome,
)
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Gap, Heading, Piece, Span, Table
from cpc_tui.conference.record import Record
from cpc_tui.conference.wording import field_label
from cpc_tui.conference.written_dates import clock_in_words, short_day
from cpc_tui.language import tr

_AFTER_A_SECTION_47_ENQUIRY = ("initial", "pre_birth")


def in_brief(book: Book) -> Iterator[Block]:
    """What was decided for each child, and what happens next."""
    yield Heading(1, tr("Decisions in brief"))
    yield decisions_table(book)
    group, review = book.record.core_group, book.record.review
    first = group.first_meeting_at
    pairs = (
        fact(tr("First core group"), day_and_time(first and first.date(), first, group.venue)),
        fact(tr("Next conference"), day_and_time(review.on, review.at, review.venue)),
    )
    yield Facts(pairs, tr("What happens next"))


def decisions_table(book: Book) -> Block:
    """One row for each child who is being considered."""
    rows = []
    for child in book.own_subjects:
        decision = decision_on(book, child.id)
        words = (
            outcome(book, decision),
            categories(book, decision),
            lead_social_worker(book, decision),
        )
        rows.append((cell(Span(book.child(child.id), "strong")), *map(cell, words)))
    if not rows:
        return paragraph(Gap(tr("no child who is being considered is recorded")))
    header = (tr("Child"), tr("Decision"), tr("Category"), tr("Lead social worker"))
    return Table(header, tuple(rows), (18, 26, 30, 26), tr("The decision on each child"))


def the_conference(book: Book) -> Iterator[Block]:
    """When, where, why and under whom the conference was held."""
    record, profile = book.record, book.profile
    yield Heading(1, tr("The conference"))
    pairs = (
        fact(tr("Reference"), record.reference),
        fact(tr("Authority"), profile.name),
        _labelled("conference_type", book.choice("conference_type", record.conference_type)),
        _labelled("held_on", book.day(record.held_on)),
        fact(tr("Times"), *_times(book)),
        _labelled("mode", book.choice("mode", record.mode)),
        _labelled("venue", text_or_gap(record.venue)),
        *known_facts([(field_label(Record, "joining"), record.joining)]),
        *_clocks(book),
        *_previous(book),
        fact(profile.role_name("chair"), book.person(record.chair)),
        _labelled("chair_independent", _independence(book)),
        fact(profile.role_name("minute_taker"), book.person(record.minute_taker)),
        _labelled("status", book.choice("status", record.status)),
    )
    yield Facts(pairs, tr("The conference"))
    yield Heading(2, field_label(Record, "purpose"))
    yield paragraph(record.purpose)


def _labelled(name: str, value: Piece) -> Fact:
    return fact(field_label(Record, name), value)


def _times(book: Book) -> Iterator[Piece]:
    record = book.record
    if record.started_at or record.ended_at:
        yield book.spell(record.started_at, record.ended_at)
    else:
        yield Gap(tr("start and end not recorded"))
    if record.starts_at:
        yield Span(tr("Planned for {time}", time=clock_in_words(record.starts_at)), "quiet")


def _clocks(book: Book) -> Iterator[Fact]:
    record = book.record
    types = {record.conference_type, *(child.conference_type for child in record.children)}
    if record.strategy_discussion_on or types.intersection(_AFTER_A_SECTION_47_ENQUIRY):
        yield _labelled("strategy_discussion_on", book.day(record.strategy_discussion_on))
    if record.latest_strategy_discussion_on:
        later = book.day(record.latest_strategy_discussion_on)
        yield _labelled("latest_strategy_discussion_on", later)
    if record.notified_on or "transfer_in" in types:
        yield _labelled("notified_on", book.day(record.notified_on))


def _previous(book: Book) -> Iterator[Fact]:
    previous = book.record.previous
    if previous is not None:
        yield _labelled("previous", Span(_previous_in_words(previous)))
    elif book.record.conference_type in ("review", "reconvened"):
        yield _labelled("previous", Gap())


def _previous_in_words(previous: Previous) -> str:
    parts = []
    if previous.review_number is not None:
        number = previous.review_number
        parts.append(tr("Review {number}", number=number) if number else tr("Initial conference"))
    if previous.held_on:
        parts.append(short_day(previous.held_on))
    if previous.reference.strip():
        parts.append(tr("reference {reference}", reference=previous.reference))
    return ", ".join(parts) or tr("There was one; nothing more is recorded")


def _independence(book: Book) -> Piece:
    declared = book.record.chair_independent
    if declared is None:
        return Gap(tr("not declared"))
    if not declared:
        return Span(tr("No: the chair does not declare it"))
    words = book.profile.chair_independence
    return Span(tr("Yes. Declared: “{words}”", words=words) if words else tr("Yes, declared"))
