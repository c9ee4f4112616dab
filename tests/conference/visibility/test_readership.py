"""Who may read an entry."""

from dataclasses import replace
from typing import Any, cast

import pytest

from cpc_tui.conference.choices import Visibility
from cpc_tui.conference.visibility import Readership, effective, readership
from tests.conference.small_records import at, small_record

SESSION = {"from": at("10:48"), "until": at("10:56")}


def note_at(clock: str, sessions: list[dict[str, Any]], **more: Any) -> Visibility:
    """What holds for a note of that time."""
    note = {"id": "n1", "step": "reports", "text": "Said", "at": at(clock), **more}
    record = small_record(notes=[note], closed_sessions=sessions)
    return effective(record, record.notes[0])


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("10:47", "everyone"),
        ("10:48", "professionals"),
        ("10:52", "professionals"),
        ("10:56", "professionals"),
        ("10:57", "everyone"),
    ],
)
def test_what_is_said_in_a_closed_session_is_for_professionals(clock: str, expected: str) -> None:
    """An entry of which nothing is stated takes its visibility from the session it lies in."""
    assert note_at(clock, [SESSION]) == expected


def test_a_stated_visibility_holds_in_a_closed_session() -> None:
    """Whoever states that everyone may read it means it, also in a closed session."""
    assert note_at("10:50", [SESSION], visibility="everyone") == "everyone"
    assert note_at("10:50", [SESSION], visibility="chair") == "chair"


def test_a_session_that_still_lasts_holds_what_comes_after() -> None:
    """While nobody has ended the closed session, what is written belongs to it."""
    assert note_at("11:30", [{"from": at("10:48")}]) == "professionals"
    assert note_at("10:30", [{"from": at("10:48")}]) == "everyone"
    assert note_at("10:30", [{}]) == "everyone"


def test_an_entry_without_a_time_is_in_no_session() -> None:
    """A report, which has no time of its own, keeps its own visibility."""
    record = small_record(reports=[{"id": "r1"}], closed_sessions=[{"from": at("10:00")}])
    assert effective(record, record.reports[0]) == "everyone"


def test_a_closed_session_never_widens() -> None:
    """A talk before the conference stays the chair's whatever the time put on it."""
    record = small_record(
        pre_meetings=[{"with": ["mo"], "at": at("10:50")}], closed_sessions=[SESSION]
    )
    assert effective(record, record.pre_meetings[0]) == "chair"
    assert effective(record, record.closed_sessions[0]) == "chair"


def test_an_unknown_value_is_the_chairs() -> None:
    """A visibility that nobody knows closes the entry."""
    record = small_record(notes=[{"id": "n1", "step": "plan", "text": "x"}])
    strange = replace(record.notes[0], visibility=cast("Visibility", "whoever"))
    assert effective(record, strange) == "chair"


@pytest.mark.parametrize(
    ("report", "response", "expected"),
    [
        (("everyone", []), ("everyone", []), ("everyone", [])),
        (("professionals", []), ("everyone", []), ("professionals", [])),
        (("everyone", []), ("chair", []), ("chair", [])),
        (("chair", []), ("named", ["mo"]), ("chair", [])),
        (("named", ["hv", "mo"]), ("everyone", []), ("named", ["hv", "mo"])),
        (("named", ["hv", "mo"]), ("professionals", []), ("named", ["hv"])),
        (("professionals", []), ("named", ["hv", "mo"]), ("named", ["hv"])),
        (("named", ["hv", "mo"]), ("named", ["mo", "te"]), ("named", ["mo"])),
    ],
)
def test_a_response_is_never_wider_than_its_report(
    report: tuple[str, list[str]], response: tuple[str, list[str]], expected: tuple[str, list[str]]
) -> None:
    """Whatever a response says, only those read it who may read the report as well."""
    record = small_record(
        reports=[{"id": "r1", "visibility": report[0], "readers": report[1]}],
        responses=[{"report": "r1", "visibility": response[0], "readers": response[1]}],
    )
    found = readership(record, record.responses[0])
    assert (found.visibility, list(found.readers)) == expected


def test_a_response_to_no_report_stands_alone() -> None:
    """A response whose report is not yet chosen keeps its own visibility."""
    record = small_record(responses=[{"person": "mo"}])
    assert readership(record, record.responses[0]) == Readership(visibility="everyone")
