"""What the copy of a record for one reader holds."""

from dataclasses import replace
from typing import Any

import pytest

from cpc_tui.conference.room import Correction, PrivateNote, Room
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, copy_for
from tests.conference.small_records import at
from tests.conference.visibility.families import KEPT_OUT, copy_of, family, readers_of

EVERYBODY = {
    "ch", "mt", "sw", "hv", "te", "mo", "fa", "gr", "an", "su", "ad", "la", "ne", "ob",
    "full", "professionals",
}  # fmt: skip
PROFESSIONAL = {"ch", "mt", "sw", "hv", "te", "full", "professionals"}


def note(**more: Any) -> dict[str, Any]:
    """A note of the reports at ten."""
    return {"id": "n1", "step": "reports", "text": "Said", "at": at("10:00"), **more}


@pytest.mark.parametrize(
    ("visibility", "expected"),
    [
        ({}, EVERYBODY),
        ({"visibility": "professionals"}, PROFESSIONAL),
        ({"visibility": "named", "readers": ["hv", "mo"]}, {"ch", "mt", "hv", "mo", "full"}),
        ({"visibility": "chair"}, {"ch", "mt", "full"}),
    ],
)
def test_an_entry_is_in_the_copies_of_those_who_may_read_it(
    visibility: dict[str, Any], expected: set[str]
) -> None:
    """Everyone, professionals, named readers or the chair: nobody else has the note."""
    record = family(notes=[note(**visibility)])
    assert readers_of(record, "notes", FULL, PROFESSIONALS) == expected


def test_a_legal_adviser_reads_for_professionals_what_they_were_there_for() -> None:
    """What was said before they came, or has no time, is not in their copy."""
    there = [{"person": "la", "status": "present", "times": [{"from": at("10:30")}]}]
    notes = [
        note(id=f"n{number}", visibility="professionals", at=moment)
        for number, moment in enumerate((at("10:00"), at("10:40"), None))
    ]
    record = family(notes=notes, attendance=there)
    assert [each.id for each in copy_of(record, "la").notes] == ["n1"]


def test_what_was_said_in_a_closed_session_is_not_in_the_family_s_copies() -> None:
    """A note that states nothing takes the visibility of the session it lies in."""
    record = family(notes=[note()], closed_sessions=[{"from": at("09:55"), "until": at("10:05")}])
    assert readers_of(record, "notes", FULL, PROFESSIONALS) == PROFESSIONAL


@pytest.mark.parametrize(
    ("children", "without"),
    [
        ([], set()),
        (["c2"], {"ne", "ob"}),
        (["c1", "c2"], {"ne", "ob"}),
        (["c1"], {"fa", "su", "ne", "ob"}),
    ],
)
def test_what_is_about_one_child_is_for_that_child_s_family(
    children: list[str], without: set[str]
) -> None:
    """Parental responsibility or the household decides, and for a supporter whom they support."""
    record = family(notes=[note(children=children)])
    assert readers_of(record, "notes", FULL, PROFESSIONALS) == EVERYBODY - without


def test_a_child_who_lives_elsewhere_is_not_of_the_household() -> None:
    """The grandmother does not read what is about a child who has left her home."""
    people = [
        {"id": "gr", "name": "Joy", "kind": "family", "household": True},
        {"id": "an", "name": "Ana", "kind": "child", "household": False},
    ]
    record = family(people=people, chair=None, minute_taker=None, notes=[note(children=["c1"])])
    assert readers_of(record, "notes") == {"an"}


def test_named_readers_read_it_whichever_child_it_is_about() -> None:
    """The father who is named reads the note about his partner's daughter."""
    record = family(notes=[note(children=["c1"], visibility="named", readers=["fa"])])
    assert [each.id for each in copy_of(record, "fa").notes] == ["n1"]


@pytest.mark.parametrize(
    ("clock", "held"),
    [("10:44", True), ("10:45", False), ("11:00", False), ("11:30", False), ("11:31", True)],
)
def test_nothing_said_while_somebody_was_kept_out_is_in_their_copy(clock: str, held: bool) -> None:
    """Both ends count as out, and so for whoever stands beside them; others have it."""
    record = family(exclusions=[KEPT_OUT], notes=[note(at=at(clock))])
    for person, expected in (("fa", held), ("su", held), ("mo", True)):
        assert bool(copy_of(record, person).notes) == expected


def test_being_named_does_not_open_the_part_they_were_kept_out_of() -> None:
    """Whatever its visibility: what was said then is not in that person's copy."""
    record = family(
        exclusions=[KEPT_OUT],
        notes=[note(at=at("11:00"), visibility="named", readers=["fa"])],
        contributions=[{"id": "k1", "person": "mo", "text": "We cook", "at": at("11:05")}],
        said=[{"key": "purpose", "at": at("11:06")}],
        dissent_asked=at("11:07"),
        decisions=[{"child": "c2", "outcome": "plan", "decided_at": at("11:10")}],
    )
    copy = copy_of(record, "fa")
    assert not copy.notes
    assert not copy.contributions
    assert not copy.said
    assert copy.dissent_asked is None
    assert copy.decisions == record.decisions


def test_that_somebody_was_kept_out_is_told_but_not_why() -> None:
    """Who and when everyone may see; ground and reason go by their visibility."""
    record = family(
        exclusions=[KEPT_OUT],
        closed_sessions=[{"from": at("12:00"), "present": ["hv"], "reason": "Police matter"}],
    )
    for person in ("mo", "hv"):
        copy = copy_of(record, person)
        kept_out, closed = copy.exclusions[0], copy.closed_sessions[0]
        assert (kept_out.person, kept_out.extent) == ("fa", "part")
        assert kept_out.from_ is not None
        assert (kept_out.ground, kept_out.reason, kept_out.views_obtained_by) == (None, "", "")
        assert (closed.present, closed.reason) == (("hv",), "")
    assert copy_of(record, "ch").exclusions == record.exclusions


def test_only_their_own_children_s_decisions_are_in_a_family_copy() -> None:
    """Of a child who is not theirs, the name alone is left."""
    record = family(
        decisions=[{"child": "c1", "reasons": "Ana"}, {"child": "c2", "reasons": "Ben"}],
        views=[{"child": "c1", "person": "hv", "reason": "Because"}],
        voices=[{"child": "c1", "wishes": "A cat"}],
        scales=[{"person": "hv", "child": "c1", "value": 3}],
    )
    copy = copy_of(record, "fa")
    assert [each.reasons for each in copy.decisions] == ["Ben"]
    assert (copy.views, copy.voices, copy.scales) == ((), (), ())
    ana = copy.children[0]
    assert (ana.id, ana.known_as, ana.born_on, ana.school, ana.address) == (
        "c1", "Ana", None, "", "",
    )  # fmt: skip


def test_a_response_is_nowhere_that_its_report_is_not() -> None:
    """The answer to a report about Ana alone is not the father's to read either."""
    record = family(
        reports=[{"id": "r1", "children": ["c1"]}, {"id": "r2", "visibility": "professionals"}],
        responses=[
            {"person": "mo", "report": "r1", "text": "No"},
            {"person": "mo", "report": "r2", "text": "Why"},
        ],
    )
    assert copy_of(record, "fa").responses == ()
    assert [each.text for each in copy_of(record, "mo").responses] == ["No"]
    assert [each.text for each in copy_of(record, "hv").responses] == ["No", "Why"]


PLANS = {
    "outcomes": [
        {"id": "o1", "statement": "s1", "children": ["c1"], "text": "Ana sleeps"},
        {"id": "o2", "children": ["c2"], "text": "Ben eats"},
    ],
    "actions": [
        {"id": "a1", "outcome": "o1", "action": "Curtains"},
        {"id": "a2", "outcome": "o2", "action": "Lunch", "children": ["c1", "c2"]},
        {"id": "a3", "outcome": "o1", "action": "Police", "visibility": "professionals"},
        {"id": "a4", "action": "Visits"},
    ],
}


def test_an_action_goes_with_the_children_it_or_its_outcome_names() -> None:
    """An action of an outcome about Ana is not in the copy of Ben's father."""
    record = family(plans=PLANS, statements=[{"id": "s1", "children": ["c1"], "danger": "Dark"}])
    copy = copy_of(record, "fa")
    assert [each.id for each in copy.plans.outcomes] == ["o2"]
    assert [each.id for each in copy.plans.actions] == ["a2", "a4"]
    assert [each.id for each in copy_of(record, "mo").plans.actions] == ["a1", "a2", "a4"]


def test_a_member_of_the_core_group_has_the_whole_plan() -> None:
    """Every child's actions, as far as their visibility allows, and not the danger statement."""
    record = family(
        plans=PLANS,
        statements=[{"id": "s1", "children": ["c1"], "danger": "Dark"}],
        contingency=[{"id": "g1", "children": ["c1"], "trigger": "No visit"}],
        core_group={"members": ["fa", "sw"]},
    )
    copy = copy_of(record, "fa")
    assert [each.id for each in copy.plans.actions] == ["a1", "a2", "a4"]
    assert [each.statement for each in copy.plans.outcomes] == [None, None]
    assert [each.id for each in copy.contingency] == ["g1"]
    assert copy.statements == ()


def test_a_copy_names_nothing_that_it_does_not_hold() -> None:
    """What is left in points to what is left in, so that the copy is a whole record itself."""
    record = family(
        plans={
            "outcomes": [{"id": "o1", "text": "Sleep", "visibility": "professionals"}],
            "actions": [{"id": "a1", "outcome": "o1", "action": "Curtains"}],
        },
        statements=[{"id": "s1", "danger": "Dark", "visibility": "professionals"}],
        scales=[{"person": "hv", "statement": "s1", "value": 3}],
    )
    copy = copy_of(record, "mo")
    assert copy.plans.actions[0].outcome is None
    assert copy.scales == ()


def test_the_family_is_not_told_who_gets_an_annex() -> None:
    """Those who have none would learn from the list that there is one."""
    rows = [
        {"person": "hv", "documents": ["letter", "annex"]},
        {"person": "te", "documents": ["annex"]},
    ]
    record = family(circulation=rows)
    assert [each.documents for each in copy_of(record, "mo").circulation] == [("letter",)]
    assert copy_of(record, "hv").circulation == record.circulation


def test_nothing_of_the_chair_s_desk_is_in_any_copy_but_corrections_they_may_read() -> None:
    """Private notes and the queue stay on the desk, in the full copy too."""
    corrections = (
        Correction(wrong="The date"),
        Correction(wrong="The address", visibility="professionals"),
    )
    desk = Room(private_notes=(PrivateNote(text="Tired"),), corrections=corrections)
    record = replace(family(), room=desk)
    for recipient, count in ((FULL, 2), (PROFESSIONALS, 2)):
        copy = copy_for(record, recipient)
        assert len(copy.room.corrections) == count
        assert copy.room.private_notes == ()
    assert [each.wrong for each in copy_of(record, "mo").room.corrections] == ["The date"]
