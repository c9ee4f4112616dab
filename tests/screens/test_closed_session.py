"""A closed session: begun and ended by a key, kept to professionals, and never forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.app import Program
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from cpc_tui.opening import open_office
from cpc_tui.storage.seats import Seats
from screens.viewer import CLOSED, ViewerScreen
from tests.samples import REFERENCE, session_at
from tests.screens.desk import Desk, at_desk
from tests.screens.in_room import MOMENT, command, live_now, status, today, told
from widgets.outline import Outline
from widgets.row_list import RowList

OPEN = {"from": today("10:38"), "present": ["ch", "mt", "sw", "hv", "te"]}


def sessions(desk: Desk) -> list[dict[str, Any]]:
    """The closed sessions on the disk."""
    found: list[dict[str, Any]] = desk.stored().get("closed_sessions", [])
    return found


@pytest.mark.parametrize("key", ["f12", "ctrl+@"])
async def test_one_key_begins_it_and_the_same_ends_it(key: str, home: Path) -> None:
    """It is timed, the professionals stay, the heading says so, and the same key ends it."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("reports")
        await desk.press(key)
        assert sessions(desk) == [{"from": MOMENT, "present": ["ch", "mt", "sw", "hv", "te"]}]
        await desk.press("enter")
        assert desk.lines[0].startswith("CLOSED SESSION 0 min  T-1")
        assert told(desk) == "CLOSED SESSION since 10:42. Wait outside: Ama Okafor and Mr Lee."
        desk.pass_time(minutes=5)
        await desk.press(key)
        assert sessions(desk)[0]["until"] == "2026-12-08T10:47:07"
        assert "CLOSED" not in desk.lines[0]
        assert told(desk) == ("Closed session 10:42 to 10:47. Call back in: Ama Okafor and Mr Lee.")


async def test_who_stays_is_ticked(home: Path) -> None:
    """Professionals are ticked, family is named as such; a supporter who stays is told of."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/closed")
        rows = desk.program.screen.query_one(RowList).rows
        ticked = [row.text for row in rows if row.mark != "[ ]"]
        assert len(ticked) == 5
        assert any("Ama Okafor, mother (family)" in row.text for row in rows)
        await desk.point("te")
        await desk.press("space")
        await desk.point("le")
        await desk.press("space", "enter")
        assert sessions(desk)[0]["present"] == ["ch", "mt", "sw", "hv", "le"]
        assert "no professional: Mr Lee" in told(desk)


async def test_escape_leaves_those_ticked_and_the_session_closed(home: Path) -> None:
    """Nothing the chair does in the list can leave the session open by mistake."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("f12", "escape")
        assert sessions(desk) == [{"from": MOMENT, "present": ["ch", "mt", "sw", "hv", "te"]}]


async def closed_desk(desk: Desk) -> None:
    """Close the session."""
    await desk.press("f12", "enter")


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


async def test_the_step_leads_to_it_and_out_of_it(home: Path) -> None:
    """A line of the introductions begins it; one at their head ends it and says who waits."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("introductions")
        await desk.choose("Begin a closed session now")
        await desk.press("enter")
        assert "Wait outside: Ama Okafor" in desk.rows[0].text
        await desk.choose("CLOSED SESSION: end it now")
        assert "until" in sessions(desk)[0]


async def test_it_is_not_forgotten_at_the_familys_step(home: Path) -> None:
    """Going to where the family is needed says that it is still closed; elsewhere nothing does."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.go("reports")
        assert "The family is needed" not in told(desk)
        await desk.press("f9")
        assert told(desk).startswith("The family is needed at this step. CLOSED SESSION since")


async def test_family_that_comes_in_is_told_of(home: Path) -> None:
    """Marking the grandmother as in says that the session is closed."""
    async with at_desk(home, live_now(closed_sessions=[OPEN])) as desk:
        await command(desk, "/in Ife")
        assert told(desk).startswith("Has come in: Ife Okafor. CLOSED SESSION since 10:38")


async def test_a_professional_who_comes_late_is_in_it(home: Path) -> None:
    """Who may hear it and comes in is listed as there."""
    rows = [{"person": "sw", "status": "present"}, {"person": "hv", "status": "expected"}]
    record = live_now(attendance=rows, closed_sessions=[{**OPEN, "present": ["sw"]}])
    async with at_desk(home, record) as desk:
        await command(desk, "/in hv")
        assert sessions(desk)[0]["present"] == ["sw", "hv"]


async def test_it_is_asked_after_a_while(home: Path) -> None:
    """After the profile's ten minutes the status line asks whether it is still needed."""
    async with at_desk(home, live_now(closed_sessions=[OPEN])) as desk:
        desk.pass_time(minutes=6)
        await desk.wait_until(lambda: "is it still needed" in told(desk))
        assert desk.lines[0].startswith("CLOSED SESSION 10 min")


async def test_ending_the_meeting_ends_it(home: Path) -> None:
    """The session ends with the meeting, and that is said."""
    async with at_desk(home, live_now(closed_sessions=[OPEN])) as desk:
        await desk.go("close")
        await desk.choose("End the meeting now")
        assert sessions(desk)[0]["until"] == MOMENT
        assert desk.stored()["ended_at"] == MOMENT
        assert told(desk).startswith("The session was still closed; it ended with the meeting.")
        await desk.press("f12")
        assert told(desk) == "The meeting has ended."


async def test_it_is_still_closed_after_both_seats_are_gone(home: Path) -> None:
    """Left by both seats without a word it is closed when the conference is opened, and says so."""
    record = live_now(reference=REFERENCE)
    chair, taker = session_at(home, "chair", record), session_at(home, "minute-taker", record)
    chair.add(("closed_sessions",), {**OPEN})
    taker.look()
    taker.add(("plans", "actions"), {"action": "Ask the police."})
    del chair, taker  # Neither has left or settled: the journal alone has it.
    async with at_desk(home, None) as desk:
        await desk.press("enter")
        assert desk.lines[0].startswith("CLOSED SESSION 4 min")
        assert "CLOSED SESSION since 10:38: F12 ends it." in status(desk)
        (action,) = desk.session.record.plans.actions
        assert action.visibility == "professionals"


@pytest.mark.parametrize("seat", ["chair", "minute-taker"])
async def test_the_other_seat_says_it_too(seat: str, home: Path) -> None:
    """Whichever seat closes the session, the other says so, and keeps back what it records."""
    record = live_now(reference=REFERENCE)
    async with at_desk(home, record, seat=seat) as desk:
        await desk.go("plan")
        other = session_at(home, "chair" if seat != "chair" else "minute-taker", record)
        other.add(("closed_sessions",), {**OPEN})
        await desk.wait_until(lambda: desk.lines[0].startswith("CLOSED SESSION"))
        await desk.note("sw> ask the police")
        other.look()
        (action,) = other.record.plans.actions
        assert action.visibility == "professionals"
        (closed,) = other.record.closed_sessions
        other.set(("closed_sessions", closed.entry_key, "until"), MOMENT)
        await desk.wait_until(lambda: "CLOSED" not in desk.lines[0])


async def viewed(home: Path, step: str) -> list[str]:
    """The lines that the shared screen shows while the chair is at a step."""
    office = open_office(home)
    (folder,) = (office.home / "conferences").iterdir()
    chair = Seats(folder, "chair", "ann")
    chair.tell(step)
    program = Program(office, reference=REFERENCE, seat="viewer")
    async with program.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.5)
        screen = program.screen
        assert isinstance(screen, ViewerScreen)
        strips = screen._compositor.render_strips(program.size)  # noqa: SLF001 - no public way
        lines = ["".join(segment.text for segment in strip) for strip in strips]
        rows = [row.text for row in screen.query_one(Outline).rows]
    chair.leave()
    return [*lines, *rows]


async def test_the_shared_screen_waits(home: Path) -> None:
    """What is said without the family is not on their screen, and the screen says why."""
    session = session_at(home, "chair", live_now(reference=REFERENCE))
    session.add(("closed_sessions",), {"from": "2020-01-01T10:00:00"})
    session.add(("plans", "actions"), {"action": "Ask the police."})
    session.save()
    assert CLOSED in await viewed(home, "plan")
    (closed,) = session.record.closed_sessions
    session.set(("closed_sessions", closed.entry_key, "until"), "2020-01-01T10:10:00")
    session.save()
    text = "\n".join(await viewed(home, "plan"))
    assert CLOSED not in text
    assert "Ask the police" not in text


async def test_the_shared_screen_has_nothing_of_the_queue(home: Path) -> None:
    """Who waits to speak, and for how long each side has spoken, is not for the room."""
    session = session_at(home, "chair", live_now(reference=REFERENCE))
    session.add(("room", "waiting"), {"person": "hv"})
    session.add(("room", "speaking"), {"person": "mo", "from": today("10:30")})
    session.save()
    for step in ("introductions", "contribution", "decision"):
        text = "\n".join(await viewed(home, step))
        assert "waiting" not in text.lower()
        assert "Speaking" not in text


def test_the_record_is_the_public_format_all_along() -> None:
    """A conference that was closed and reopened reads back from its own file."""
    record = live_now(closed_sessions=[{**OPEN, "until": MOMENT}])
    assert record_from_json(record_to_json(record)).closed_sessions == record.closed_sessions
