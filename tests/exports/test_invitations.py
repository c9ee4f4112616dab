"""Invitations to the core group and the review: what a calendar program reads in them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event

from cpc_tui.conference.calendar_events import event_notes
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.record import Record
from exports.invitations import invitations
from tests.conference.small_records import PEOPLE, base_profile, small_record
from tests.support import shared_case

PROFILE = base_profile()
CORE = {"first_meeting_at": "2026-12-10T14:00:00", "venue": "Room 2, Hill Road School; café, 1st"}
REVIEW = {"on": "2027-05-11", "at": "10:00", "venue": "Video call"}


def both(**parts: Any) -> Record:
    """A conference with a core group in winter and a review in summer."""
    return small_record(**{"core_group": CORE, "review": REVIEW, **parts})


def read(record: Record) -> dict[str, Event]:
    """The one event of each file, by the file's name, as another program reads it."""
    found = {}
    for name, content in invitations(record, PROFILE):
        calendar = Calendar.from_ical(content)
        assert calendar["METHOD"] == "PUBLISH"
        assert calendar["VERSION"] == "2.0"
        (event,) = calendar.walk("VEVENT")
        assert isinstance(event, Event)
        assert not event.errors
        found[name] = event
    return found


def test_both_have_their_moment_in_every_calendar() -> None:
    """The record's London time is told in UTC, in winter and in summer, with an end."""
    found = read(both())
    core, review = found["T-1-core-group.ics"], found["T-1-review.ics"]
    assert core.decoded("dtstart") == datetime(2026, 12, 10, 14, 0, tzinfo=UTC)
    assert core.decoded("dtend") - core.decoded("dtstart") == timedelta(minutes=60)
    assert review.decoded("dtstart") == datetime(2027, 5, 11, 9, 0, tzinfo=UTC)
    assert review.decoded("dtend") - review.decoded("dtstart") == timedelta(minutes=90)


def test_nobody_is_named_in_it() -> None:
    """It is private, invites nobody by name, and holds no name of family or child."""
    record = read_record(shared_case("medway-review").read_bytes())
    files = invitations(record, load_profile("medway"))
    assert len(files) == 2
    for name, content in files:
        text = content.decode()
        assert "CLASS:PRIVATE\r\n" in text
        assert "ATTENDEE" not in text
        named = [each.name for each in record.people] + [each.name for each in record.children]
        for word in {word for each in named for word in each.split()} | {"Sobczy"}:
            assert word.casefold() not in f"{name} {text}".casefold()


def test_commas_and_letters_of_a_place_come_back() -> None:
    """What the format escapes is read back as it was written."""
    assert read(both())["T-1-core-group.ics"]["LOCATION"] == CORE["venue"]


def test_the_same_record_gives_the_same_bytes() -> None:
    """Nothing of the moment or the machine is in a file; another reference is another event."""
    assert invitations(both(), PROFILE) == invitations(both(), PROFILE)
    uids = {
        each["UID"] for record in (both(), both(reference="T-2")) for each in read(record).values()
    }
    assert len(uids) == 4


def test_a_new_date_takes_the_place_of_the_old() -> None:
    """The event stays the same one, so that a calendar moves it."""
    later = both(review={**REVIEW, "on": "2027-05-18"})
    one, other = read(both())["T-1-review.ics"], read(later)["T-1-review.ics"]
    assert one["UID"] == other["UID"]
    assert re.fullmatch(r"[0-9a-f]{32}@cpc-tui", str(one["UID"]))
    assert one["SEQUENCE"] == 0


def test_what_has_no_date_is_told_and_not_made() -> None:
    """One file less, and a sentence why."""
    record = both(core_group={})
    assert [name for name, _ in invitations(record, PROFILE)] == ["T-1-review.ics"]
    assert event_notes(record) == ("There is no invitation to the core group: it has no date yet.",)
    assert invitations(small_record(), PROFILE) == ()


def test_a_review_without_a_time_is_for_the_whole_day() -> None:
    """The day is all that is known, and that is said."""
    record = both(review={"on": "2027-05-11"})
    event = read(record)["T-1-review.ics"]
    assert event.decoded("dtstart") == date(2027, 5, 11)
    assert "DTEND" not in event
    assert event_notes(record) == (
        "The invitation to the review conference is for the whole day: it has no time yet.",
    )


@pytest.mark.parametrize(
    "place",
    ["At home: 9 Saltpan Row", "9  SALTPAN row, Gillingham ZZ7 3LW", "The flat at ZZ73LW"],
)
def test_a_protected_place_is_left_out(place: str) -> None:
    """A core group at an address that others must not learn has no place in its file."""
    hidden = {"address": "9 Saltpan Row, Gillingham ZZ7 3LW", "protected": ["address"]}
    people = [{**each, **hidden} if each["id"] == "mo" else each for each in PEOPLE]
    record = both(core_group={**CORE, "venue": place}, people=people)
    assert "LOCATION" not in read(record)["T-1-core-group.ics"]
    assert any("protected detail" in each for each in event_notes(record))
    open_to_all = both(core_group={**CORE, "venue": "Gillingham Library"}, people=people)
    assert "LOCATION" in read(open_to_all)["T-1-core-group.ics"]
    assert event_notes(open_to_all) == ()
