"""When the working copy of a conference may go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from cpc_tui.conference.choices import RecordStatus
from cpc_tui.conference.circulating import recipients_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.retention import Keeping, keeping, keeping_words
from cpc_tui.conference.room import Correction, Exported
from tests.conference.small_records import at, base_profile, small_record

PROFILE = base_profile()
DAYS = timedelta(PROFILE.retention.purge_after_export_days or 0)


def approved(sent_on: str | None = "2026-12-10", **parts: Any) -> Record:
    """A conference that is approved, and of which everybody who waits has a row."""
    draft = small_record(started_at=at("10:00"), status="approved", **parts)
    rows = [
        {"person": each.person, "documents": list(each.documents), "sent_on": sent_on}
        for each in recipients_of(draft, PROFILE)
        if each.documents
    ]
    return small_record(started_at=at("10:00"), status="approved", circulation=rows, **parts)


def test_a_copy_may_go_when_its_days_are_over() -> None:
    """They count from the last paper that was sent; that day is the first on which it may go."""
    found = keeping(approved(), PROFILE)
    assert found == Keeping((), date(2026, 12, 10) + DAYS)
    assert not found.is_over(date(2026, 12, 9) + DAYS)
    assert found.is_over(date(2026, 12, 10) + DAYS)


@pytest.mark.parametrize("status", ["preparing", "live", "concluded", "adjourned"])
def test_what_is_not_approved_is_needed(status: RecordStatus) -> None:
    """Whatever was sent of it."""
    found = keeping(replace(approved(), status=status), PROFILE)
    assert found == Keeping(("It is not approved yet.",))
    assert not found.is_over(date.max)


def test_whoever_waits_for_papers_needs_it() -> None:
    """Somebody whose papers are not noted as sent is counted: here the mother."""
    found = keeping(approved(sent_on=None), PROFILE)
    assert found.may_go_on is None
    (why,) = found.needed_for
    assert why.startswith("1 person waits for papers")


def test_a_correction_without_an_answer_needs_it() -> None:
    """Until the chair has answered."""
    record = approved()
    asked = replace(record.room, corrections=(Correction(wrong="The school’s name."),))
    found = keeping(replace(record, room=asked), PROFILE)
    assert found.needed_for == ("1 correction is not answered yet.",)
    answered = Correction(wrong="The school’s name.", answered_on=date(2026, 12, 11))
    room = replace(record.room, corrections=(answered,))
    assert keeping(replace(record, room=room), PROFILE).needed_for == ()


def test_a_file_that_is_made_later_puts_it_off() -> None:
    """The days count anew from each file."""
    record = approved()
    made = Exported(at=datetime.combine(date(2027, 1, 4), time(9)), document="minutes")
    room = replace(record.room, exported=(made,))
    found = keeping(replace(record, room=room), PROFILE)
    assert found.may_go_on == date(2027, 1, 4) + DAYS


def test_an_authority_may_name_no_period() -> None:
    """Then nothing is ever offered, and nothing more is needed."""
    profile = replace(PROFILE, retention=replace(PROFILE.retention, purge_after_export_days=None))
    assert keeping(approved(), profile) == Keeping()
    assert not keeping(approved(), profile).is_over(date.max)


def test_how_long_it_stays_is_said_in_words() -> None:
    """With the day, or with what it is needed for; without a period nothing is said."""
    assert list(keeping_words(keeping(approved(), PROFILE))) == [
        (
            "What is kept here is a working copy: it may go from 7 Jan 2027, and the list of "
            "conferences then says so."
        )
    ]
    needed = list(keeping_words(keeping(approved(sent_on=None), PROFILE)))
    assert needed[0].endswith("which is still needed.")
    assert needed[1].startswith("1 person waits for papers")
    assert list(keeping_words(Keeping())) == []


@pytest.mark.parametrize("days", [28, 10**12])
def test_a_day_that_no_calendar_has_is_its_last(days: int) -> None:
    """A record from outside, or a profile, cannot end the list of all conferences by it."""
    retention = replace(PROFILE.retention, purge_after_export_days=days)
    found = keeping(approved("9999-12-31"), replace(PROFILE, retention=retention))
    assert found == Keeping((), date.max)
