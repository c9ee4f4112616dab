"""What is due across all conferences, in which order and in which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cpc_tui.conference.deadlines import DeadlineState, breaches_to_explain, deadlines
from cpc_tui.conference.lateness import late_words
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Correction
from cpc_tui.due import due_lines, to_do
from cpc_tui.storage.index import DueLine, IndexRow
from cpc_tui.storage.rows import row_of
from tests.conference.small_records import at, base_profile, small_record

PROFILE = base_profile()


def held(**parts: Any) -> Record:
    """A conference held on Monday 30 November with a plan for both children."""
    decisions = [{"child": each, "outcome": "plan"} for each in ("c1", "c2")]
    return small_record(started_at=at("10:00"), status="concluded", decisions=decisions, **parts)


def lines(record: Record, today: date) -> dict[str, tuple[str | None, str]]:
    """Day and state of what is still to be done, by deadline."""
    found = due_lines(record, PROFILE, today=today, closed=())
    return {each.key: (each.due_on, each.state) for each in found}


def row(record: Record, today: date) -> IndexRow:
    """The conference's row of the index."""
    due = due_lines(record, PROFILE, today=today, closed=())
    return row_of(record, "folder", due=due, updated_at="", stamp=(0, 0))


def corrections(record: Record, today: date | None) -> DeadlineState:
    """The deadline of corrections."""
    states = deadlines(record, PROFILE, today=today)
    return next(each for each in states if each.deadline == "corrections")


def test_papers_stay_until_they_are_sent() -> None:
    """Letter, plan and minutes are due until all who are on the list have them."""
    waiting = {"person": "mo", "documents": ["letter", "plan", "minutes"]}
    found = lines(held(circulation=[waiting]), date(2026, 12, 4))
    assert found["decision_letter"] == ("2026-12-01", "late")
    assert found["minutes"] == ("2026-12-30", "due")
    sent = lines(held(circulation=[{**waiting, "sent_on": "2026-12-01"}]), date(2026, 12, 4))
    assert not {"decision_letter", "plan", "minutes"} & sent.keys()


def test_a_meeting_stays_until_its_day_is_over() -> None:
    """A core group that has its date is told as arranged, and is gone the day after it."""
    record = held(core_group={"first_meeting_at": "2026-12-10T14:00:00"})
    assert lines(held(), date(2026, 12, 1))["core_group"] == ("2026-12-14", "due")
    assert lines(record, date(2026, 12, 1))["core_group"] == ("2026-12-10", "arranged")
    assert "core_group" not in lines(record, date(2026, 12, 11))
    made_before = row(record, date(2026, 12, 1))
    keys = {each.line.key for each in to_do([made_before], date(2026, 12, 11))}
    assert "core_group" not in keys


def test_what_cannot_be_done_any_more_goes_with_its_reason() -> None:
    """A conference held late is explained once; reports that came late are as well."""
    reports = [{"id": "r1", "person": "hv", "expected": True}]
    late = held(reports=reports)
    assert lines(late, date(2026, 12, 4))["reports_to_family"][1] == "late"
    why = [{"deadline": "reports_to_family", "reason": "The author was ill."}]
    assert "reports_to_family" not in lines(held(reports=reports, breaches=why), date(2026, 12, 4))
    still = [{"deadline": "decision_letter", "reason": "The chair was ill."}]
    waiting = [{"person": "mo", "documents": ["letter"]}]
    found = lines(held(circulation=waiting, breaches=still), date(2026, 12, 4))
    assert found["decision_letter"][1] == "late"


def test_of_all_conferences_the_soonest_stands_first() -> None:
    """Days in order, and at one day by reference; what has no day is not there."""
    one, two = row(held(), date(2026, 12, 1)), row(held(reference="A-1"), date(2026, 12, 1))
    found = to_do([one, two], date(2026, 12, 1))
    assert [(each.day, each.row.reference) for each in found] == sorted(
        (each.day, each.row.reference) for each in found
    )
    assert {each.row.reference for each in found} == {"T-1", "A-1"}
    assert [each.is_late(date(2026, 12, 2)) for each in found][:2] == [True, True]


def test_a_day_of_the_index_that_is_none_is_passed_over() -> None:
    """An index that somebody spoilt does not spoil the list."""
    spoilt = replace(row(held(), date(2026, 12, 1)), due=(DueLine("plan", "someday", "due"),))
    assert to_do([spoilt], date(2026, 12, 1)) == []


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 12, 1), ""),
        (date(2026, 12, 2), "Late by 1 working day"),
        (date(2026, 12, 4), "Late by 3 working days"),
        (date(2026, 12, 6), "Late by 3 working days"),
        (date(2026, 12, 7), "Late by 4 working days"),
        (date(2026, 12, 29), "Late by 18 working days"),
        (date(2028, 1, 1), "Late by more than a year"),
    ],
)
def test_lateness_is_told_in_working_days(today: date, words: str) -> None:
    """Weekends and bank holidays do not count, nor do closure days."""
    assert late_words(date(2026, 12, 1), today) == words
    if words == "Late by 3 working days":
        assert late_words(date(2026, 12, 1), today, {date(2026, 12, 3)}) == "Late by 2 working days"


def test_late_over_a_weekend_is_late() -> None:
    """On the Saturday after a Friday no working day has passed, and it is late all the same."""
    assert late_words(date(2026, 12, 4), date(2026, 12, 5)) == "Late"


def test_corrections_have_their_time_once_minutes_went_out() -> None:
    """From the last copy of the minutes the profile's ten working days run, then it is over."""
    sent = [{"person": "mo", "documents": ["minutes"], "sent_on": "2026-12-08"}]
    record = held(circulation=sent)
    found = corrections(record, date(2026, 12, 9))
    assert (found.due_on, found.state) == (date(2026, 12, 22), "due")
    assert corrections(record, date(2026, 12, 23)).state == "met"
    assert not any(each.deadline == "corrections" for each in deadlines(held(), PROFILE))


def test_a_correction_without_an_answer_is_late_after_that_time() -> None:
    """It stays until the chair answers it, and asks for no reason of its own."""
    sent = [{"person": "mo", "documents": ["minutes"], "sent_on": "2026-12-08"}]
    record = held(circulation=sent)
    raised = Correction(raised_by="mo", raised_on=date(2026, 12, 10), wrong="My job.")
    open_one = replace(record, room=replace(record.room, corrections=(raised,)))
    found = corrections(open_one, date(2026, 12, 23))
    assert (found.state, found.done_on) == ("late", None)
    assert "1 of 1 not answered yet." in found.rule
    states = deadlines(open_one, PROFILE, today=date(2026, 12, 23))
    assert "corrections" not in {each.deadline for each in breaches_to_explain(open_one, states)}
    answered = replace(raised, agreed="agreed", answered_on=date(2026, 12, 24))
    done = replace(record, room=replace(record.room, corrections=(answered,)))
    assert corrections(done, date(2026, 12, 28)).done_on == date(2026, 12, 24)
