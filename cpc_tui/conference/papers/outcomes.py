"""The chair's decision on a child in words, for every paper that tells of it.

Whoever is told of a child's decision is told all of it, so that what is missing stays a gap in
every copy.
"""

from __future__ import annotations

from datetime import date, datetime, time

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import lasting, text_or_gap
from cpc_tui.conference.papers.paper import Gap, Piece, Span
from cpc_tui.conference.written_dates import clock_in_words, day_in_words
from cpc_tui.language import tr

NOT_DECIDED = tr("not decided")


def decision_on(book: Book, child_id: str) -> Decision | None:
    """The decision on a child, the last one where the record holds several."""
    made = [each for each in book.record.decisions if each.child == child_id]
    return made[-1] if made else None


def outcome(book: Book, decision: Decision | None) -> Piece:
    """What was decided, or a gap."""
    if decision is None or decision.outcome is None:
        return Gap(NOT_DECIDED, stays=True)
    return book.choice("outcome", decision.outcome)


def categories(book: Book, decision: Decision | None) -> Piece:
    """The categories, the main one named first; "None" where the outcome needs none."""
    if decision is None or decision.outcome is None:
        return Gap(NOT_DECIDED, stays=True)
    named = [book.profile.label("category", each) for each in decision.categories]
    if named:
        main, *others = named
        return Span(
            tr("{main} (main), {others}", main=main, others=", ".join(others)) if others else main
        )
    if decision.category_deferred:
        return Span(tr("To be set by the chair after the meeting"))
    return Gap(stays=True) if decision.outcome in WITH_A_PLAN else Span(tr("None"))


def lead_social_worker(book: Book, decision: Decision | None) -> Piece:
    """Who leads the plan; "None" where the outcome needs nobody and nobody was named."""
    if decision is None or decision.outcome is None:
        return Gap(NOT_DECIDED, stays=True)
    if decision.lead_social_worker is None and decision.outcome not in WITH_A_PLAN:
        return Span(tr("None named"))
    return lasting(book.person(decision.lead_social_worker))


def reasons(decision: Decision) -> Piece:
    """The chair's reasons, or a gap."""
    return lasting(text_or_gap(decision.reasons))


def day_and_time(day: date | None, at: time | datetime | None, venue: str = "") -> Piece:
    """A meeting to come: "Thursday 10 December 2026 at 14:00, Room 2"; no day is a gap."""
    if day is None:
        return Gap(tr("no date set"), stays=True)
    words = day_in_words(day) + (tr(" at {time}", time=clock_in_words(at)) if at else "")
    return Span(f"{words}, {venue}" if venue.strip() else words)
