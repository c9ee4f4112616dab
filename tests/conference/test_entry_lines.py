"""One-line summaries of entries."""

import dataclasses
from datetime import datetime
from typing import Any

import pytest

from cpc_tui.conference.entry import Part
from cpc_tui.conference.entry_lines import entry_line, line_of
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.places import list_shape, read_entry
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed, Shape
from cpc_tui.conference.who import Spell
from tests.conference.small_records import at, base_profile, small_record

PROFILE = base_profile()


def list_of_entries(shape: Shape) -> bool:
    """Whether the shape is that of a list of objects."""
    return isinstance(shape, Listed) and isinstance(shape.item, PartShape)


LISTS = [
    *((name,) for name, field in fields_of(Record).items() if list_of_entries(field.shape)),
    ("plans", "outcomes"),
    ("plans", "actions"),
]
REQUIRED = {
    "people": {"name": "Kim Lee", "kind": "family"},
    "children": {"name": "Cy Lee"},
    "attendance": {"person": "hv", "status": "expected"},
    "notes": {"step": "plan", "text": "Words"},
}


def line(path: tuple[str, ...], entry: dict[str, Any], **parts: Any) -> str:
    """The line of an entry as it would stand in a list of the small record."""
    return entry_line(read_entry(path, entry), small_record(**parts), PROFILE)


@pytest.mark.parametrize("path", LISTS, ids=".".join)
def test_every_kind_of_entry_has_a_line_of_its_own(path: tuple[str, ...]) -> None:
    """Even an entry of which nothing is known has a line, made by a function for its kind."""
    kind = list_shape(path).type
    identity = {"id": "x1"} if "id" in fields_of(kind) else {}
    assert line(path, identity | REQUIRED.get(path[-1], {})).strip()
    assert line_of.dispatch(kind) is not line_of.dispatch(Part)


def test_a_spell_says_both_ends() -> None:
    """A spell in the meeting says when somebody came and left, or that they are still there."""
    came, left = datetime.fromisoformat(at("10:00")), datetime.fromisoformat(at("11:05"))
    assert entry_line(Spell(from_=came, until=left), small_record(), PROFILE) == "10:00 to 11:05"
    assert entry_line(Spell(from_=came), small_record(), PROFILE) == "from 10:00"
    assert entry_line(Spell(), small_record(), PROFILE) == "Not known yet"


def test_an_action_says_what_who_and_by_when() -> None:
    """An action's line holds what is to be done, by whom, by when and how far it is."""
    action = {"id": "a1", "action": "Visit\nweekly", "who": ["hv", "mo"], "by_when": "2026-12-14"}
    assert line(("plans", "actions"), action) == (
        "Visit weekly — Rhiannon Abara and Ama Okafor — by 14 Dec 2026"
    )
    bare = {"id": "a1", "action": "Visit", "status": "not_done", "who_else": "An aunt"}
    assert line(("plans", "actions"), bare) == "Visit — An aunt — no date — Not done"
    assert line(("plans", "actions"), {"id": "a1"}) == "Not known yet — nobody named — no date"


def test_a_note_says_when_who_and_what_kind() -> None:
    """A note's line begins with the time and the speaker and tells opinion from point."""
    note = {"id": "n1", "step": "plan", "at": at("10:05"), "speaker": "hv", "text": "Well."}
    assert line(("notes",), note) == "10:05 Rhiannon Abara — Well."
    opinion = {**note, "kind": "opinion", "children": ["c1"]}
    assert line(("notes",), opinion) == "10:05 Rhiannon Abara — Opinion — Well. — Ana"


def test_a_decision_says_the_child_first() -> None:
    """A decision's line is the child, the outcome and the categories, the main one first."""
    decision = {"child": "c1", "outcome": "plan", "categories": ["neglect", "physical"]}
    assert line(("decisions",), decision) == (
        "Ana — Child protection plan — Neglect, Physical abuse"
    )
    deferred = {"child": "c1", "outcome": "plan", "category_deferred": True}
    assert line(("decisions",), deferred) == (
        "Ana — Child protection plan — category to be set later"
    )


def test_a_number_on_the_scale_says_which_end_is_safe() -> None:
    """Beside every number stands the profile's safe end; 0 is a number, not a gap."""
    mark = {"person": "mo", "child": "c2", "value": 0, "previous_value": 4}
    assert line(("scales",), mark) == (
        "Ama Okafor — 0 (last time 4; 10 is the safe end) — Benedict"
    )
    turned = dataclasses.replace(PROFILE, scale=dataclasses.replace(PROFILE.scale, safe_end=0))
    entry = read_entry(("scales",), mark)
    assert "0 is the safe end" in entry_line(entry, small_record(), turned)


def test_an_answer_names_the_report_it_answers() -> None:
    """An answer's line names the agency whose report it is about."""
    reports = [{"id": "r1", "agency": "Police"}]
    answer = {"person": "mo", "report": "r1", "agrees": "no", "text": "Not so."}
    assert line(("responses",), answer, reports=reports) == (
        "Ama Okafor — Police — Does not agree — Not so."
    )


def test_attendance_gives_the_times() -> None:
    """A present person's line gives every spell, an open one by its start alone."""
    entry = {
        "person": "hv",
        "status": "present",
        "mode": "video",
        "times": [{"from": at("10:00"), "until": at("10:30")}, {"from": at("10:45")}],
    }
    assert line(("attendance",), entry) == (
        "Rhiannon Abara — Present — By video — 10:00 to 10:30, from 10:45"
    )


def test_words_that_look_like_markup_stay_as_they_are() -> None:
    """What was typed is shown as typed, brackets included."""
    note = {"id": "n1", "step": "plan", "text": "[red]not a colour[/red]"}
    assert line(("notes",), note) == "[red]not a colour[/red]"
