"""What is missing at the close."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.agenda_lateness import too_late
from cpc_tui.conference.agenda_opening import not_said_in
from cpc_tui.conference.timescales import is_working_day
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr


def no_review_date(case: Case) -> Iterator[Lack]:
    """A child has a plan, and the next conference has no date."""
    if case.for_plan and case.record.review.on is None:
        yield Lack(words=tr("the date of the review"), path=("review", "on"))


def review_too_late(case: Case) -> Iterator[Lack]:
    """The review is after its limit, and no reason is given."""
    return too_late(case, "review", tr("a date for the review"), ("review", "on"))


def review_on_closed_day(case: Case) -> Iterator[Lack]:
    """The review is on a weekend, a bank holiday or a day on which the authority is closed."""
    day = case.record.review.on
    if day is not None and not is_working_day(day, case.closed):
        words = tr(
            "a working day for the review: {day} is not one",
            day=day_in_words(day),
        )
        yield Lack(words=words, path=("review", "on"))


def review_not_after(case: Case) -> Iterator[Lack]:
    """The review is not after this conference."""
    day = case.record.review.on
    if day is not None and day <= case.day:
        words = tr("a date for the review that comes after this conference")
        yield Lack(words=words, path=("review", "on"))


def no_circulation(case: Case) -> Iterator[Lack]:
    """It is not said who gets which papers."""
    if not case.record.circulation:
        yield Lack(words=tr("who gets which papers"), path=("circulation",))


def no_end(case: Case) -> Iterator[Lack]:
    """The conference has no end."""
    if case.record.ended_at is None:
        yield Lack(words=tr("when the conference ended"), path=("ended_at",))


CLOSING: tuple[Rule, ...] = (
    Rule(step="close", find=no_review_date),
    Rule(step="close", find=review_too_late),
    Rule(step="close", find=review_on_closed_day),
    Rule(step="close", find=review_not_after),
    not_said_in("close"),
    Rule(step="close", find=no_circulation),
    Rule(step="close", find=no_end, weight="to think of"),
)
