"""What the statutory return would refuse or ask about, found while it can still be put right.

The rules are those of the CIN census that a conference can break (domain.md §8.2), by number.
"""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.choices import ConferenceType
from cpc_tui.conference.considered import outcomes_at
from cpc_tui.conference.naming import called
from cpc_tui.conference.timescales import SATURDAY, is_working_day
from cpc_tui.conference.who import Child
from cpc_tui.conference.written_dates import day_in_words, short_day
from cpc_tui.language import tr

FROM_ENQUIRY: frozenset[ConferenceType] = frozenset({"initial", "pre_birth"})
"""Conferences that follow a section 47 enquiry, and begin a plan on their own day."""
_TRANSFER: frozenset[ConferenceType] = frozenset({"transfer_in"})
_REVIEW: frozenset[ConferenceType] = frozenset({"review"})
_FIRST = FROM_ENQUIRY | _TRANSFER
_GROWN_UP = 18


def no_strategy_discussion(case: Case) -> Iterator[Lack]:
    """The day on which the section 47 enquiry was started is not known (8615)."""
    if _any(case, FROM_ENQUIRY) and case.record.strategy_discussion_on is None:
        words = tr("the day of the strategy discussion that started the enquiry")
        yield Lack(words=words, path=("strategy_discussion_on",))


def no_notice(case: Case) -> Iterator[Lack]:
    """The day on which notice of a move came is not known, so that no limit can be counted."""
    if _any(case, _TRANSFER) and case.record.notified_on is None:
        yield Lack(words=tr("the day on which notice of the move came"), path=("notified_on",))


def strategy_discussion_late(case: Case) -> Iterator[Lack]:
    """The enquiry was started after the conference (8615), or by a later discussion."""
    first, later = case.record.strategy_discussion_on, case.record.latest_strategy_discussion_on
    if first and first > case.day:
        words = tr(
            "a strategy discussion before the conference, not on {day}",
            day=short_day(first),
        )
        yield Lack(words=words, path=("strategy_discussion_on",))
    elif first and later and later < first:
        words = tr(
            "the first strategy discussion: the later one is of {day}",
            day=short_day(later),
        )
        yield Lack(words=words, path=("strategy_discussion_on",))


def at_a_weekend(case: Case) -> Iterator[Lack]:
    """A first conference on a Saturday or Sunday is refused (8875)."""
    day = case.record.held_on
    if day and day.weekday() >= SATURDAY and _any(case, _FIRST):
        words = tr(
            "a weekday for the conference: {day} is not one",
            day=day_in_words(day),
        )
        yield Lack(words=words, path=("held_on",))


def on_a_closed_day(case: Case) -> Iterator[Lack]:
    """Any other conference at a weekend, or one on a bank holiday, is likely to be a mistake."""
    day = case.record.held_on
    if day is None or is_working_day(day, case.closed):
        return
    if day.weekday() < SATURDAY or not _any(case, _FIRST):
        words = tr(
            "a working day for the conference: {day} is not one",
            day=day_in_words(day),
        )
        yield Lack(words=words, path=("held_on",))


def no_previous_count(case: Case) -> Iterator[Lack]:
    """How many plans a child had before is not known (8730)."""
    for child in case.for_plan:
        if child.previous_plans is None:
            words = tr("how many plans {child} had before", child=called(child))
            yield Lack(words=words, path=_of(child, "previous_plans"))


def plan_of_another_day(case: Case) -> Iterator[Lack]:
    """A plan that this conference makes does not begin on its day (2885).

    Where it began before, the child would have two plans at once (8935).
    """
    for child in case.with_plan:
        began = child.plan_started_on
        if began and began != case.day and case.type_of(child) in FROM_ENQUIRY:
            words = tr(
                "this day as the beginning of {child}’s plan, not {day}",
                child=called(child),
                day=short_day(began),
            )
            yield Lack(words=words, path=_of(child, "plan_started_on"))


def no_plan_start(case: Case) -> Iterator[Lack]:
    """When the plan under review began is not known."""
    for child in _reviewed(case):
        if child.plan_started_on is None:
            words = tr("when {child}’s plan began", child=called(child))
            yield Lack(words=words, path=_of(child, "plan_started_on"))


def plan_not_older(case: Case) -> Iterator[Lack]:
    """A plan is reviewed or ended on the day it began, or before (8840, 8841, 8925)."""
    for child in _reviewed(case):
        began = child.plan_started_on
        if began and began >= case.day:
            words = tr(
                "a day before this review for the beginning of {child}’s plan",
                child=called(child),
            )
            yield Lack(words=words, path=_of(child, "plan_started_on"))


def no_category_until_now(case: Case) -> Iterator[Lack]:
    """The category of the plan under review is not known (8905, 8910)."""
    for child in _reviewed(case):
        if not child.current_categories:
            words = tr("the category of {child}’s plan until now", child=called(child))
            yield Lack(words=words, path=_of(child, "current_categories"))


def no_conference_before(case: Case) -> Iterator[Lack]:
    """When the conference before a review was held is not known."""
    if not _any(case, _REVIEW):
        return
    before = case.record.previous
    if before is None or before.held_on is None:
        path = ("previous", "held_on") if before else ("previous",)
        yield Lack(words=tr("the day of the conference before this one"), path=path)
    elif before.held_on >= case.day:
        words = tr("a conference before this one, not on {day}", day=short_day(before.held_on))
        yield Lack(words=words, path=("previous", "held_on"))


def outcome_of_another_type(case: Case) -> Iterator[Lack]:
    """A first conference cannot continue or end a plan, a review can do nothing else."""
    for child in case.subjects:
        decision, kind = case.decisions.get(child.id), case.type_of(child)
        allowed = outcomes_at(kind)
        if decision and decision.outcome and allowed and decision.outcome not in allowed:
            found = case.profile.label("outcome", decision.outcome)
            held = case.profile.label("conference_type", kind)
            words = tr(
                "a decision on {child} that fits: {held} and “{found}” do not",
                child=called(child),
                held=held,
                found=found,
            )
            yield Lack(words=words, path=("decisions", decision.entry_key, "outcome"))


def end_reason_without_end(case: Case) -> Iterator[Lack]:
    """A reason is given for the end of a plan that does not end."""
    for decision in case.decisions.values():
        if decision.end_reason and decision.outcome != "end":
            words = tr("a plan that ends, to go with the reason for its end")
            yield Lack(words=words, path=("decisions", decision.entry_key, "end_reason"))


def age_at_the_end(case: Case) -> Iterator[Lack]:
    """A plan ends at 18 for a child who is younger, or does not end for one who is not."""
    for child in case.subjects:
        decision, age = case.decisions.get(child.id), case.age(child)
        if decision is None or age is None:
            continue
        path = ("decisions", decision.entry_key)
        if decision.end_reason == "eighteen" and age < _GROWN_UP:
            words = tr(
                "another reason for the end of the plan: {child} is {age}, not 18",
                child=called(child),
                age=age,
            )
            yield Lack(words=words, path=(*path, "end_reason"))
        elif child in case.with_plan and age >= _GROWN_UP:
            words = tr("an end of the plan: {child} is {age}", child=called(child), age=age)
            yield Lack(words=words, path=(*path, "outcome"))


def _any(case: Case, kinds: frozenset[ConferenceType]) -> bool:
    """Whether the conference is of such a type for any child, or as a whole."""
    if not case.subjects:
        return case.record.conference_type in kinds
    return any(case.type_of(child) in kinds for child in case.subjects)


def _reviewed(case: Case) -> Iterator[Child]:
    """The children whose plans are reviewed."""
    return (child for child in case.subjects if case.type_of(child) == "review")


def _of(child: Child, field: str) -> tuple[str, ...]:
    return ("children", child.id, field)


RETURN: tuple[Rule, ...] = (
    Rule(step="prepare", find=no_strategy_discussion),
    Rule(step="prepare", find=strategy_discussion_late),
    Rule(step="prepare", find=at_a_weekend),
    Rule(step="prepare", find=no_previous_count),
    Rule(step="prepare", find=no_plan_start),
    Rule(step="prepare", find=plan_not_older),
    Rule(step="prepare", find=plan_of_another_day),
    Rule(step="prepare", find=no_notice, weight="doubtful"),
    Rule(step="prepare", find=on_a_closed_day, weight="doubtful"),
    Rule(step="prepare", find=no_conference_before, weight="doubtful"),
    Rule(step="prepare", find=no_category_until_now, weight="doubtful"),
    Rule(step="decision", find=outcome_of_another_type),
    Rule(step="decision", find=age_at_the_end),
    Rule(step="decision", find=end_reason_without_end, weight="doubtful"),
)
