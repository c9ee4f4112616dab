"""The family's voice: each child by name, each parent on each report, what is read aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.answers import to_ask
from cpc_tui.conference.childs_part import age_words, passed_over, unheard
from cpc_tui.conference.private import NOTES, may_see
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.read_aloud import report_words, statement_words
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import ReadOut, Room
from tests.conference.complete_records import OUT, edited
from tests.conference.small_records import PEOPLE, at, small_record


def case_of(record: Record, profile: str = "england") -> Case:
    """A conference as the rules look at it."""
    return Case(record=record, profile=load_profile(profile), today=date(2026, 11, 30))


def voices(*entries: dict[str, Any]) -> Case:
    """The small conference about Ana and Ben with these voices."""
    return case_of(small_record(voices=list(entries)))


def test_every_child_being_considered_is_to_be_heard() -> None:
    """Before anything is recorded each is named, with all that is lacking."""
    record = small_record()
    first, second = record.children
    record = replace(record, children=(replace(first, sex="F"), replace(second, sex="M")))
    told = [(each.child.id, each.in_words) for each in unheard(case_of(record))]
    assert told == [
        ("c1", "her wishes, and how she took part"),
        ("c2", "his wishes, and how he took part"),
    ]
    assert passed_over(case_of(record)) == "Not heard yet: Ana and Benedict."


def test_a_child_is_heard_with_wishes_and_how_they_took_part() -> None:
    """One of the two alone leaves the other open; PN7 says that there were no views."""
    case = voices({"child": "c1", "wishes": "Home."}, {"child": "c2", "participation": "PN7"})
    assert [(each.child.id, each.in_words) for each in unheard(case)] == [
        ("c1", "how they took part")
    ]
    case = voices(
        {"child": "c1", "own_words": "“Home.”", "participation": "PN2"},
        {"child": "c2", "participation": "PN2", "wishes": " "},
    )
    assert [(each.child.id, each.in_words) for each in unheard(case)] == [("c2", "their wishes")]
    case = voices({"child": "c1", "wishes": "Home."})
    assert passed_over(case) == "Not heard yet: Benedict. Not recorded: how Ana took part."
    assert passed_over(case_of(edited({}))) == ""


def test_nobody_is_heard_before_birth_nor_a_sibling_asked_for() -> None:
    """An unborn child and a child who is only listed are not told of as passed over."""
    children = [
        {"id": "c1", "name": "Unborn Baby Okafor", "due_on": "2027-02-01"},
        {"id": "c2", "name": "Cy Okafor", "subject": False},
    ]
    people = [each for each in PEOPLE if each["id"] != "mo"]
    assert unheard(case_of(small_record(children=children, people=people))) == ()


def test_the_age_is_told_against_the_profiles() -> None:
    """Where the authority has an age from which children come, it stands beside the child's."""
    record = small_record()
    ana = record.children[0]
    assert age_words(case_of(record), ana) == "9"
    assert age_words(case_of(record, "kensington-chelsea"), ana) == "9, invited from 7"
    assert age_words(case_of(record), replace(ana, born_on=None)) == ""


# -- answers to the reports

HERE = [{"person": each, "status": "present"} for each in ("mo", "fa", "gm", "sw")]
FATHER = {"id": "fa", "name": "Dan Okafor", "kind": "family", "parental_responsibility": ["c2"]}
GRANDMOTHER = {"id": "gm", "name": "Ife Okafor", "kind": "family"}
HEARD = {"received_on": "2026-11-23"}


def reported(*reports: dict[str, Any], **parts: Any) -> Record:
    """A conference with the mother, the father and the grandmother here, and these reports."""
    whole = {"people": [*PEOPLE, FATHER, GRANDMOTHER], "attendance": HERE}
    return small_record(**whole | {"reports": list(reports)} | parts)


def asked(record: Record) -> list[tuple[str, str]]:
    """Who is to be asked about which report."""
    return [(each.person.id, each.report.id) for each in to_ask(record)]


def test_each_parent_here_is_asked_about_each_report() -> None:
    """By report; who has no parental responsibility is not asked, nor is anybody of the others."""
    record = reported({"id": "r1", **HEARD}, {"id": "r2", "summary": "Well."}, {"id": "r3"})
    assert asked(record) == [("mo", "r1"), ("fa", "r1"), ("mo", "r2"), ("fa", "r2")]
    away = [{"person": "mo", "status": "present"}, {"person": "fa", "status": "apologies"}]
    assert asked(replace(record, attendance=reported(attendance=away).attendance)) == [
        ("mo", "r1"),
        ("mo", "r2"),
    ]


@pytest.mark.parametrize(
    ("report", "who"),
    [
        ({"visibility": "professionals"}, []),
        ({"visibility": "named", "readers": ["fa"]}, ["fa"]),
        ({"children": ["c1"]}, ["mo"]),
        ({"children": ["c1", "c2"]}, ["mo", "fa"]),
        ({"person": "mo"}, []),
    ],
)
def test_nobody_is_asked_about_what_they_may_not_read(
    report: dict[str, Any], who: list[str]
) -> None:
    """A report that a parent may not read, or that is about no child of theirs, is not for them."""
    record = reported({"id": "r1", **HEARD, **report})
    assert [person for person, _ in asked(record)] == who


def test_an_answer_is_one_that_says_something() -> None:
    """An answer begun and left empty is still to be asked for, and is the one to fill in."""
    responses = [
        {"person": "mo", "report": "r1"},
        {"person": "fa", "report": "r1", "agrees": "no_comment"},
    ]
    record = reported({"id": "r1", **HEARD}, responses=responses)
    (only,) = to_ask(record)
    assert (only.person.id, only.response) == ("mo", record.responses[0])


# -- what is read aloud


def read_out(by: str | None, **edits: Any) -> Record:
    """The complete conference where the grandmother, who did not come, sent something in."""
    record = edited({"contributions.1.given": "read_out" if by else "written", **edits})
    moment = datetime.fromisoformat(at("10:50"))
    room = Room(read_out=(ReadOut(contribution="g2", by=by, at=moment),)) if by else Room()
    return replace(record, room=room)


def test_a_statement_sent_in_is_to_be_read_out() -> None:
    """It is told until somebody has read it, then by whom and when."""
    record = read_out(None)
    mine, sent_in = record.contributions
    assert statement_words(record, sent_in).startswith("sent in, not read out yet")
    assert statement_words(record, mine) == ""
    record = read_out("sw")
    words = "read out by Nia Hartwell-Boyd at 10:50"
    assert statement_words(record, record.contributions[1]) == words
    record = edited({"contributions.1.given": "read_out"})
    assert statement_words(record, record.contributions[1]) == "read out, by whom?"


def test_a_report_is_read_out_where_its_author_did_not_come() -> None:
    """A report of somebody here is summed up by them; nothing is said before the meeting."""
    record = edited({})
    assert report_words(record, record.reports[0]) == ""
    record = edited({"reports.0.person": "po"})
    assert "not read out yet" in report_words(record, record.reports[0])
    record = edited({"reports.0.person": "po", "attendance.6.status": "expected"})
    assert report_words(record, record.reports[0]) == ""
    record = edited({"reports.0.person": "po", "started_at": OUT})
    assert report_words(record, record.reports[0]) == ""
    record = edited({"reports.0.read_out_by": "te"})
    assert report_words(record, record.reports[0]) == "read out by Tom Oakes"


# -- private notes


@pytest.mark.parametrize("seat", ["minute-taker", "viewer", ""])
def test_private_notes_are_the_chairs_alone(seat: str) -> None:
    """No other seat may see the notes, one of them, or the desk as a whole; else it may."""
    for path in (NOTES, (*NOTES, "e1"), (*NOTES, "e1", "text"), ("room",)):
        assert may_see(path, "chair")
        assert not may_see(path, seat)
    for path in ((), ("notes", "n1"), ("room", "turns"), ("room", "pauses", "e1", "until")):
        assert may_see(path, seat)
