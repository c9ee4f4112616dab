"""A closed session on the screens of others: both seats keep it, the family sees nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.app import Program
from cpc_tui.opening import open_office
from cpc_tui.storage.seats import Seats
from screens.viewer import CLOSED, ViewerScreen
from tests.samples import REFERENCE, session_at
from tests.screens.closed_session import OPEN
from tests.screens.desk import at_desk
from tests.screens.in_room import MOMENT, live_now, status, today
from widgets.outline import Outline


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
