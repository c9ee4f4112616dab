"""What is missing of closed sessions and exclusions, and marks left in texts."""

from dataclasses import replace
from typing import Any

import pytest

from cpc_tui.conference.agenda import missing
from cpc_tui.conference.room import PrivateNote, Room
from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import TODAY, edited
from tests.conference.small_records import at, base_profile

SESSION: dict[str, Any] = {
    "from": at("10:40"),
    "until": at("10:50"),
    "present": ["ch", "sw"],
    "reason": "Police information.",
}
KEPT_OUT: dict[str, Any] = {
    "person": "gm",
    "ground": "family_conflict",
    "extent": "part",
    "from": at("10:45"),
    "until": at("11:30"),
    "reason": "A threat.",
    "views_obtained_by": "By telephone before.",
}
MARKED = "Ana sleeps [chair at 10:42: well] [minute-taker at 10:42: badly]."


def session(**other: Any) -> dict[str, Any]:
    """A closed session as it should be, but for what the test says."""
    return {"closed_sessions": [{**SESSION, **other}]}


def kept_out(**other: Any) -> dict[str, Any]:
    """An exclusion as it should be, but for what the test says."""
    return {"exclusions": [{**KEPT_OUT, **other}]}


ROWS = [
    Row(
        "introductions.session_left_open",
        session(until=None),
        "the end of the closed session of 10:40",
        "closed_sessions.e1.until",
        near=session(),
    ),
    Row(
        "introductions.session_incomplete",
        session(present=[], reason=""),
        "who stayed in and the reason of the closed session of 10:40",
        "closed_sessions.e1.present",
        near=session(),
    ),
    Row(
        "introductions.session_incomplete",
        session(**{"from": None}),
        "from when of the closed session",
        "closed_sessions.e1.from",
        near=session(until=None),
    ),
    Row(
        "introductions.stranger_in_session",
        session(present=["ch", "sw", "mo"]),
        "a closed session of 10:40 without Ama Okafor",
        "closed_sessions.e1.present",
        near=session(present=["ch", "sw", "mt", "te"]),
    ),
    Row(
        "introductions.kept_out_unrecorded",
        {"attendance.7.status": "excluded"},
        "the ground for keeping out Ife Okafor",
        "exclusions",
        near={"attendance.7.status": "excluded", **kept_out()},
    ),
    Row(
        "introductions.views_of_kept_out",
        kept_out(views_obtained_by=""),
        "how Ife Okafor, who is kept out, gives views",
        "exclusions.e1.views_obtained_by",
        near=kept_out(),
    ),
    Row(
        "introductions.exclusion_left_open",
        kept_out(until=None),
        "until when Ife Okafor was kept out",
        "exclusions.e1.until",
        near={**kept_out(until=None), "ended_at": None},
    ),
    Row(
        "close.two_versions_left",
        {"voices.0.wishes": MARKED},
        "one version of what two wrote at once: “[chair at 10:42: well] [minute-taker at …”",
        "voices.e1.wishes",
        near={"voices.0.wishes": "Ana [her cousin at 10.42: she says] sleeps [well]."},
    ),
    Row(
        "close.two_versions_left",
        {"plans.rules": ["No shouting.", MARKED]},
        "one version of what two wrote at once: “[chair at 10:42: well] [minute-taker at …”",
        "plans.rules",
        near={"plans.rules": ["No shouting.", "[chair: at 10:42]"]},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_the_parts_apart(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)


def test_the_chairs_desk_is_not_looked_at() -> None:
    """What the desk keeps is in no paper, and what one seat alone sees is not quoted to others."""
    note = PrivateNote(text=MARKED)
    record = replace(edited({}), room=Room(private_notes=(note,), changed_since=MARKED))
    assert missing(record, base_profile(), today=TODAY) == ()


@pytest.mark.parametrize(
    ("edits", "step"),
    [
        ({"voices.0.wishes": MARKED}, "contribution"),
        ({"core_group.venue": MARKED}, "core_group"),
        ({"notes": [{"id": "n1", "step": "reports", "text": MARKED}]}, "reports"),
        ({"purpose": MARKED}, "prepare"),
    ],
)
def test_marks_are_told_in_the_step_that_holds_the_text(edits: dict[str, Any], step: str) -> None:
    """Wherever two versions are left, that step is the one that lacks something."""
    found = missing(edited(edits), base_profile(), today=TODAY)
    assert [each.step for each in found if "two wrote at once" in each.words] == [step]
