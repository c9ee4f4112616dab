"""Notes, actions and points on the board made into one another."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import at_place
from cpc_tui.conference.quick_entry import ACTIONS, BOARD, NOTES, Here
from cpc_tui.conference.refiling import Refiled, Refiling, converted, new_fields
from cpc_tui.conference.refiling_ways import chosen, ways
from tests.conference.small_records import at, base_profile, small_record

NOW = datetime.fromisoformat(at("11:05"))
PROFILE = base_profile()
NOTE = {"id": "n1", "step": "reports", "at": at("10:42"), "speaker": "hv", "text": "Weigh Ana."}
ACTION = {"id": "a1", "action": "Weigh Ana.", "who": ["hv"], "by_when": "2026-12-14"}
POINT = {"id": "m1", "heading": "strengths", "text": "Weigh Ana.", "at": at("10:42")}
LISTS: dict[Path, dict[str, Any]] = {NOTES: NOTE, ACTIONS: ACTION, BOARD: POINT}


def here(path: Path, more: dict[str, Any], **parts: Any) -> tuple[Refiled, Here]:
    """An entry of a list, and the record that it stands in."""
    entry = LISTS[path] | more
    held: dict[str, Any] = (
        {"plans": {"actions": [entry]}} if path == ACTIONS else {path[0]: [entry]}
    )
    record = small_record(**held, **parts)
    place = (*path, str(entry["id"]))
    return at_place(record, place), Here(record=record, profile=PROFILE, step="plan", now=NOW)


def becomes(path: Path, to: Path, /, **more: Any) -> dict[str, Any]:
    """What an entry of a list becomes in another."""
    entry, where = here(path, more)
    return converted(entry, to, where)


def test_a_note_becomes_an_action_for_who_said_it() -> None:
    """The words and the children stay, and the speaker is the one to do it."""
    assert becomes(NOTES, ACTIONS, children=["c1"]) == {
        "action": "Weigh Ana.",
        "who": ["hv"],
        "children": ["c1"],
    }
    assert becomes(NOTES, ACTIONS, speaker=None)["who"] == []


def test_a_note_becomes_a_point_and_the_other_way_round() -> None:
    """Words, moment and who said it stay both ways."""
    point = becomes(NOTES, BOARD)
    assert point == {
        "heading": PROFILE.framework.unknown,
        "text": "Weigh Ana.",
        "raised_by": "hv",
        "at": at("10:42"),
    }
    assert becomes(BOARD, NOTES, raised_by="hv") == {
        "step": "plan",
        "at": at("10:42"),
        "speaker": "hv",
        "text": "Weigh Ana.",
    }


def test_an_action_becomes_a_note_that_says_the_rest_in_words() -> None:
    """One doer is the speaker; the date, and whatever a note has no place for, is told."""
    note = becomes(ACTIONS, NOTES, measure="On the chart.", status="done", who_else="Aunt Di")
    assert (note["speaker"], note["step"], note["at"]) == ("hv", "plan", at("11:05"))
    assert note["text"] == (
        "Weigh Ana. (Somebody not listed here: Aunt Di; By when: Monday 14 December 2026; "
        "How we will know: On the chart.; How far it is: Done)"
    )


def test_several_doers_are_told_in_words() -> None:
    """Nobody is dropped where only one person fits."""
    names = "Rhiannon Abara, health visitor; Ama Okafor, mother"
    assert names in becomes(ACTIONS, NOTES, who=["hv", "mo"])["text"]
    assert names in becomes(ACTIONS, BOARD, who=["hv", "mo"])["text"]


def test_a_grey_area_becomes_an_action_for_who_is_to_find_out() -> None:
    """Who finds out, by when, is who is to do it; who raised it is told."""
    action = becomes(BOARD, ACTIONS, who="sw", raised_by="te", by_when="2026-12-14")
    assert action["who"] == ["sw"]
    assert action["by_when"] == "2026-12-14"
    assert action["action"] == "Weigh Ana. (Raised by: Tom Oakes, headteacher)"
    back = becomes(ACTIONS, BOARD)
    assert (back["who"], back["by_when"]) == ("hv", "2026-12-14")


def test_an_allegation_stays_one_in_words() -> None:
    """What kind of thing was said is told where the new entry has no place for it."""
    action = becomes(NOTES, ACTIONS, kind="allegation")
    assert action["action"] == "Weigh Ana. (What kind of thing it is: Allegation)"
    assert becomes(NOTES, BOARD, kind="quote", text="“Yes”")["text"] == "“Yes”"


@pytest.mark.parametrize("to", [NOTES, ACTIONS, BOARD])
@pytest.mark.parametrize("path", [NOTES, ACTIONS, BOARD])
@pytest.mark.parametrize(
    "readership",
    [
        {"visibility": "professionals"},
        {"visibility": "chair"},
        {"visibility": "everyone"},
        {"visibility": "named", "readers": ["sw", "mo"]},
    ],
    ids=lambda each: each["visibility"],
)
def test_who_may_read_it_stays(path: Path, to: Path, readership: dict[str, Any]) -> None:
    """Whoever could read it can read it afterwards, and nobody else."""
    if path != to:
        assert becomes(path, to, **readership).items() >= readership.items()


def test_what_was_said_in_a_closed_session_stays_with_professionals() -> None:
    """An action has no moment, so that who may read it is stated; a point keeps its moment."""
    closed = [{"from": at("10:40"), "until": at("10:45")}]
    entry, where = here(NOTES, {}, closed_sessions=closed)
    assert converted(entry, ACTIONS, where)["visibility"] == "professionals"
    assert converted(entry, BOARD, where).get("visibility") is None
    assert converted(entry, BOARD, where)["at"] == at("10:42")


def test_what_everyone_heard_is_not_closed_by_being_filed_in_a_closed_session() -> None:
    """Filing elsewhere in a closed session leaves it to everyone to read, and says so."""
    entry, where = here(NOTES, {}, closed_sessions=[{"from": at("11:00")}])
    assert converted(entry, ACTIONS, where)["visibility"] == "everyone"
    assert converted(entry, BOARD, where)["visibility"] == "everyone"


def test_an_outcome_that_fewer_may_read_is_not_told() -> None:
    """The outcome of an action is not written into a note that others read."""
    plans = {"outcomes": [{"id": "o1", "text": "Secret.", "visibility": "chair"}]}
    record = small_record(plans={**plans, "actions": [ACTION | {"outcome": "o1"}]})
    where = Here(record=record, profile=PROFILE, step="plan", now=NOW)
    assert "Secret" not in str(converted(record.plans.actions[0], NOTES, where))


def labels(path: Path, /, **more: Any) -> dict[str, str]:
    """The ways offered for an entry: what they are called, by key."""
    entry, where = here(path, more)
    return {each.value: each.label for each in ways(entry, where.record, PROFILE)}


def test_the_ways_are_told_in_words() -> None:
    """Every kind, step, heading, child and reader is offered, and what it is already is not."""
    offered = labels(NOTES, children=["c1"], visibility="chair")
    assert offered["action"] == "As an action for Rhiannon Abara"
    assert offered["step:plan"] == "At the step Plan"
    assert "step:reports" not in offered
    assert offered["heading:strengths"] == "On the board: Strengths and protection"
    assert offered["child:c2"] == "About Benedict"
    assert offered["child:"] == "About all the children"
    assert "child:c1" not in offered
    assert offered["visibility:professionals"] == "To be read by: Professionals only"
    assert "visibility:chair" not in offered
    assert "action" not in labels(ACTIONS)
    assert labels(ACTIONS)["step:plan"] == "As a note at Plan"
    assert "heading:strengths" not in labels(BOARD)


def test_several_ways_are_taken_together() -> None:
    """Children add up; of two destinations the last counts; readers go with those named."""
    keys = ["step:plan", "heading:strengths", "child:c1", "child:c2", "visibility:named"]
    refiling = chosen(keys, ["sw"])
    assert refiling == Refiling(
        to=BOARD,
        step="plan",
        heading="strengths",
        children=("c1", "c2"),
        visibility="named",
        readers=("sw",),
    )
    assert new_fields(refiling, BOARD) == {
        "heading": "strengths",
        "children": ["c1", "c2"],
        "visibility": "named",
        "readers": ["sw"],
    }
    assert new_fields(chosen(["child:c1", "child:"]), NOTES) == {"children": []}
    assert new_fields(chosen(["visibility:chair"]), NOTES)["readers"] == []
