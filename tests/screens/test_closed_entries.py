"""What is recorded in a closed session is kept to professionals, by whatever way it is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from tests.samples import REFERENCE, session_at
from tests.screens.closed_session import OPEN, closed_desk, sessions
from tests.screens.desk import at_desk
from tests.screens.in_room import MOMENT, live_now, told


async def test_an_action_is_for_professionals_by_every_way(home: Path) -> None:
    """Quick entry, F4 and the form of a line: an action made meanwhile says who may read it."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.note("sw> check the records by 14/12")
        await desk.press("f4")
        await desk.fill("What will be done", "By key")
        await desk.press("escape")
        await desk.go("plan")
        await desk.choose("Add: action")
        await desk.fill("What will be done", "By line")
        await desk.press("escape", "f12")
        desk.pass_time(seconds=1)
        await desk.note("sw> for all")
        actions = desk.stored()["plans"]["actions"]
        assert [each.get("visibility") for each in actions] == ["professionals"] * 3 + [None]


@pytest.mark.parametrize(
    ("step", "line", "path"),
    [
        ("reports", "Add: report", "reports"),
        ("analysis", "Add: danger statement and goal", "statements"),
        ("analysis", "Add: number on the scale", "scales"),
        ("contingency", "Add: if things go wrong", "contingency"),
        ("decision", "Add: a view", "views"),
    ],
)
async def test_other_entries_are_kept_back_too(step: str, line: str, path: str, home: Path) -> None:
    """A report, a statement and the like have no moment: each is marked by name."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.go(step)
        await desk.choose(line)
        assert desk.field("Who may read this").answer == "professionals"
        assert desk.stored()[path][-1]["visibility"] == "professionals"


async def test_a_view_in_the_grid_is_kept_back(home: Path) -> None:
    """A letter in the grid makes a view that says who may read it."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.go("decision")
        await desk.choose("Open the grid")
        await desk.press("p")
        assert desk.stored()["views"][0]["visibility"] == "professionals"


async def test_a_note_is_for_professionals_unless_it_says_otherwise(home: Path) -> None:
    """Its form shows who may read it, and what is chosen there holds in the closed session."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.go("reports")
        await desk.note("Between us.")
        await desk.choose(["Between us.", "Professionals only)"][0])
        assert desk.field("Who may read this").answer == "professionals"
        await desk.fill("Who may read this", "Everyone")
        await desk.press("escape")
        assert desk.stored()["notes"][-1]["visibility"] == "everyone"
        row = next(each for each in desk.rows if "Between us." in each.text)
        assert row.restricted == ""


async def test_what_everyone_may_read_is_warned_of(home: Path) -> None:
    """Opening what was there before says that everybody may read what is added to it."""
    record = live_now(reports=[{"id": "r1", "agency": "Police", "summary": "Old."}])
    async with at_desk(home, record) as desk:
        await closed_desk(desk)
        await desk.go("reports")
        await desk.choose("Police")
        assert told(desk).startswith("CLOSED SESSION, but everyone may read")


async def test_taking_it_out_opens_nothing(home: Path) -> None:
    """What was said in a session that is deleted stays for professionals; undo is one step."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.go("introductions")
        await desk.note("Between us.")
        await desk.press("f12")
        before = desk.stored()
        await desk.at("10:42 to 10:42")
        await desk.press("delete")
        assert sessions(desk) == []
        assert desk.stored()["notes"][-1]["visibility"] == "professionals"
        await desk.press("u")
        assert desk.stored() == before


async def test_undoing_it_opens_nothing(home: Path) -> None:
    """Where the chair takes the session back, what another seat wrote in it stays kept back."""
    record = live_now(reference=REFERENCE)
    async with at_desk(home, record) as desk:
        await closed_desk(desk)
        other = session_at(home, "minute-taker", record)
        other.add(("notes",), {"step": "reports", "text": "Between us.", "at": MOMENT})
        desk.session.look()
        await desk.press("u")
        assert sessions(desk) == []
        assert desk.stored()["notes"][-1]["visibility"] == "professionals"


def test_the_record_is_the_public_format_all_along() -> None:
    """A conference that was closed and reopened reads back from its own file."""
    record = live_now(closed_sessions=[{**OPEN, "until": MOMENT}])
    assert record_from_json(record_to_json(record)).closed_sessions == record.closed_sessions
