"""The part without the family: who stays, what is told, and what is recorded meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cpc_tui.conference import closed_session, visibility
from cpc_tui.conference.closed_session import kept_back, only_by_the_session, open_to_all
from cpc_tui.conference.edits import new_entry, set_field, shown
from cpc_tui.conference.places import at_place
from cpc_tui.conference.record import Record
from tests.conference.room_records import live, moment
from tests.conference.small_records import at, base_profile

PROFILE = base_profile()
NOW = moment("10:42")
OPEN = {"from": at("10:38"), "present": ["ch", "mt", "sw", "hv", "te"]}


def closed(session: dict[str, Any] = OPEN, **parts: Any) -> Record:
    """The live conference in a closed session."""
    return live(closed_sessions=[session], **parts)


def test_a_session_without_an_end_goes_on() -> None:
    """It goes on from its moment until its end, or the end of the meeting; one to come does not."""
    assert closed_session.under_way(closed(), NOW)
    assert closed_session.under_way(closed(), moment("10:37")) is None
    ended = {**OPEN, "until": at("10:40")}
    assert closed_session.under_way(closed(ended), NOW) is None
    assert closed_session.under_way(closed(ended_at=at("10:41")), NOW) is None


def test_the_heading_says_it_in_words_with_its_minutes() -> None:
    """The head of the screen says CLOSED SESSION and how long, and nothing otherwise."""
    assert closed_session.heading(closed(), NOW) == "CLOSED SESSION 4 min"
    assert closed_session.heading(live(), NOW) == ""


def test_professionals_stay_unless_the_chair_says_otherwise() -> None:
    """Family and supporters are not among those who stay; professionals who are here are."""
    assert closed_session.stays(live()) == ("ch", "mt", "sw", "hv", "te")
    nobody_marked = replace(live(), attendance=())
    assert closed_session.stays(nobody_marked) == ("ch", "mt", "sw", "hv", "te")


def test_who_waits_outside_and_who_should_is_said() -> None:
    """Those at the conference who are not in wait outside; family that is listed as in is named."""
    record = closed()
    session = record.closed_sessions[0]
    assert closed_session.who_is_where(record, session) == ("Wait outside: Ama Okafor and Mr Lee.")
    with_mother = closed({**OPEN, "present": ["ch", "mt", "sw", "hv", "te", "mo"]})
    assert closed_session.who_is_where(with_mother, with_mother.closed_sessions[0]) == (
        "Wait outside: Mr Lee. Listed as staying in, and no professional: Ama Okafor."
    )


@pytest.mark.parametrize(("step", "due"), [("contribution", True), ("reports", False)])
def test_the_family_is_missed_where_it_is_needed(step: str, *, due: bool) -> None:
    """At the family's own step, and not at the reports, the chair hears that they are outside."""
    words = closed_session.needed_at(closed(), PROFILE, step, NOW, "F12")
    assert bool(words) is due
    assert ("F12 ends it" in words) is due
    assert closed_session.needed_at(live(), PROFILE, step, NOW) == ""


def test_the_chair_is_asked_again_and_again() -> None:
    """After the profile’s minutes, after as many more, and never where it has none."""
    times = ("10:38", "10:47", "10:48", "10:57", "10:58")
    asked = [closed_session.lasts_long(closed(), PROFILE, moment(each)) for each in times]
    assert asked == [0, 0, 1, 1, 2]
    never = replace(PROFILE, closed_session=replace(PROFILE.closed_session, ask_after_minutes=0))
    assert closed_session.lasts_long(closed(), never, moment("12:00")) == 0


@pytest.mark.parametrize(
    "path",
    [
        ("plans", "actions"),
        ("plans", "outcomes"),
        ("reports",),
        ("statements",),
        ("scales",),
        ("views",),
        ("voices",),
        ("responses",),
        ("contingency",),
        ("breaches",),
    ],
    ids=".".join,
)
def test_what_has_no_moment_is_kept_back_by_name(path: tuple[str, ...]) -> None:
    """An entry without a moment of its own says that it is for professionals, only meanwhile."""
    assert kept_back(closed(), path, {}, NOW) == {"visibility": "professionals"}
    assert kept_back(live(), path, {}, NOW) == {}


def test_what_has_its_moment_is_kept_back_by_it() -> None:
    """A note of that moment says nothing of its own; one without a moment, or of another, does."""
    now, kept = {"at": at("10:42")}, {"visibility": "professionals"}
    assert kept_back(closed(), ("notes",), now, NOW) == now
    assert kept_back(closed(), ("notes",), {}, NOW) == kept
    earlier = {"at": at("10:20")}
    assert kept_back(closed(), ("notes",), earlier, NOW) == earlier | kept


@pytest.mark.parametrize("visibility", ["everyone", "chair", "named"])
def test_what_says_otherwise_stays_so(visibility: str) -> None:
    """An entry that says who may read it is left as it is."""
    entry = {"visibility": visibility}
    assert kept_back(closed(), ("plans", "actions"), entry, NOW) == entry


@pytest.mark.parametrize("path", [("people",), ("decisions",), ("exclusions",), ("pre_meetings",)])
def test_what_cannot_be_kept_back_or_is_narrower_is_left(path: tuple[str, ...]) -> None:
    """People and decisions cannot say who reads them, and what is the chair's is no wider."""
    assert kept_back(closed(), path, {}, NOW) == {}


def test_a_form_that_everyone_may_read_is_told_of() -> None:
    """What was there before the session is still open to all, and so is a decision."""
    record = closed(
        reports=[{"id": "r1"}, {"id": "r2", "visibility": "professionals"}],
        decisions=[{"child": "c1"}],
    )
    assert "Who may read this" in open_to_all(record, ("reports", "r1"), NOW)
    assert open_to_all(record, ("reports", "r2"), NOW) == ""
    key = record.decisions[0].entry_key
    assert "everyone may read" in open_to_all(record, ("decisions", key), NOW)
    own = record.closed_sessions[0].entry_key
    assert open_to_all(record, ("closed_sessions", own), NOW) == ""
    assert open_to_all(replace(record, closed_sessions=()), ("reports", "r1"), NOW) == ""


def test_what_only_the_session_keeps_back_is_found() -> None:
    """Of the entries of a session's time, those that nothing else keeps from the family."""
    notes = [
        {"id": "in", "step": "reports", "text": "x", "at": at("10:40")},
        {"id": "said", "step": "reports", "text": "x", "at": at("10:40"), "visibility": "chair"},
        {"id": "before", "step": "reports", "text": "x", "at": at("10:20")},
    ]
    record = closed(notes=notes, said=[{"key": "welcome", "at": at("10:41")}])
    found = only_by_the_session(record, record.closed_sessions[0].entry_key)
    assert [at_place(record, path) for path in found] == [record.notes[0], record.said[0]]
    twice = live(notes=notes, closed_sessions=[OPEN, {**OPEN, "until": at("10:41")}])
    assert only_by_the_session(twice, twice.closed_sessions[1].entry_key) == ()


def test_who_makes_an_entry_keeps_it_back() -> None:
    """What somebody adds in a closed session is kept back; what the program notes is as given."""
    made = new_entry(closed(), ("statements",), {}, now=lambda: NOW)
    assert made.entry["visibility"] == "professionals"
    assert "visibility" not in new_entry(closed(), ("statements",), {}).entry


def test_a_form_shows_what_holds() -> None:
    """A note of a closed session is shown as the professionals’, and can be opened to everyone."""
    note = {"id": "n1", "step": "reports", "text": "x", "at": at("10:40")}
    record = closed(notes=[note])
    place = ("notes", "n1", "visibility")
    assert visibility.shown(record, record.notes[0]) == "professionals"
    assert shown(record, place) == "professionals"
    assert set_field(record, place, "everyone").before != "everyone"
    stated = closed(notes=[note | {"visibility": "chair"}])
    assert shown(stated, place) == "chair"
