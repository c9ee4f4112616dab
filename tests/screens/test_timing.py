"""The clocks at the seats: turns of the steps, what is told of the time, breaks, the script."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from cpc_tui.session import SeatHere
from screens.timing import CALL_SECONDS
from tests.samples import library_at, session_at
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.live import live

CHAIR = SeatHere("chair", "somebody")


def turns(desk: Desk) -> list[tuple[str, str]]:
    """The turns on the disk: step and time."""
    record = library_at(desk.home).open(desk.reference)[1].record
    return [(each.step, f"{each.from_:%H:%M:%S}") for each in record.room.turns if each.from_]


def look(desk: Desk, *others: SeatHere) -> None:
    """Look at the clocks as the timer does."""
    desk.meeting.keep_time(others)


async def stay(desk: Desk, *others: SeatHere, **spell: int) -> None:
    """Let time pass at a step, and look."""
    look(desk, *others)
    desk.pass_time(**spell)
    look(desk, *others)
    await desk.settle()


class Watch:
    """The clock that nobody sets, put on by a test."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        """The seconds that it shows."""
        return monotonic() + self.ahead


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """What the screens measure the time between two sentences by."""
    watch = Watch()
    monkeypatch.setattr("screens.pace.monotonic", watch)
    return watch


def wait_for_call(desk: Desk, watch: Watch) -> None:
    """Look when the time between two sentences about the clocks is over."""
    watch.ahead += CALL_SECONDS
    look(desk)


async def test_the_chairs_steps_are_timed(home: Path) -> None:
    """A step to which the chair goes to stay is noted from then; paging through notes nothing."""
    async with at_desk(home, live()) as desk:
        await desk.go("reports")
        await stay(desk, seconds=20)
        for _ in range(3):
            await desk.press("f9")
            await stay(desk, seconds=19)
        await stay(desk, seconds=1)
        assert turns(desk) == [("reports", "10:42:07"), ("decision", "10:43:05")]
        await stay(desk, minutes=7)
        assert "7 of 8 min, 1 left" in desk.lines[1]
        await desk.press("f8*3")
        assert "0 of 20 min" in desk.lines[1]


async def test_the_minute_taker_does_not_time_beside_a_chair(home: Path) -> None:
    """Only where no chair sits here the minute-taker's steps count, and from their next on."""
    async with at_desk(home, live(), seat="minute-taker") as desk:
        await desk.go("reports")
        await stay(desk, CHAIR, minutes=5)
        assert turns(desk) == []
        await stay(desk, minutes=5)
        assert turns(desk) == []
        await desk.go("analysis")
        await stay(desk, minutes=1)
        assert turns(desk) == [("analysis", "10:52:07")]


async def test_undo_takes_back_the_last_change_and_no_turn(home: Path) -> None:
    """A turn noted after what was typed leaves that to be taken back, at either seat."""
    async with at_desk(home, live()) as desk:
        other = session_at(home, "minute-taker", desk.session.record)
        await desk.note("First.")
        other.look()
        other.set(("venue",), "Room 3")
        desk.session.look()
        await desk.go("reports")
        await stay(desk, minutes=1)
        assert len(turns(desk)) == 1
        await desk.press("u")
        assert "Taken back: Notes." in desk.lines[-2]
        assert desk.session.record.notes == ()
        other.look()
        other.undo()
        assert other.record.venue != "Room 3"
        assert other.undo() == ()
        assert len(turns(desk)) == 1


async def test_a_turn_leaves_alone_what_is_being_typed(home: Path) -> None:
    """A form stays open with the cursor and the words where they were."""
    async with at_desk(home, live()) as desk:
        await desk.go("reports")
        await desk.choose("Social care")
        look(desk)
        await desk.type("What hap")
        desk.pass_time(minutes=1)
        look(desk)
        await desk.type("pened.")
        await desk.press("escape")
        assert desk.stored()["reports"][0]["summary"] == "What happened."
        assert turns(desk) == [("reports", "10:42:07")]


async def test_who_opens_a_live_meeting_comes_to_where_it_is(home: Path) -> None:
    """A seat taken in the middle, as after a lost link, shows the step that is under way."""
    record = live()
    session = session_at(home, "chair", record)
    session.note_down(("room", "turns"), {"step": "analysis", "from": "2026-12-08T10:30:00"})
    session.save()
    async with at_desk(home, None) as desk:
        await desk.program.open_conference(record.reference)
        desk.reference = record.reference
        await desk.settle()
        assert desk.meeting.step == "analysis"
        await stay(desk, minutes=5)
        assert turns(desk) == [("analysis", "10:30:00")]


async def test_the_time_is_told_in_words_once(home: Path, watch: Watch) -> None:
    """At 70 % and 100 % the status line says so, once; the heading says it for as long as it is."""
    async with at_desk(home, live()) as desk:
        await desk.go("contribution")
        await stay(desk, minutes=10)
        assert "10 of 15 min" in desk.lines[1]
        assert "left" not in desk.shown
        await stay(desk, minutes=1)
        assert "Contribution: 11 of 15 min, 4 left." in desk.lines[-2]
        assert "11 of 15 min, 4 left" in desk.lines[1]
        desk.meeting.tell("")
        await stay(desk, minutes=3)
        assert "Contribution:" not in desk.lines[-2]
        await stay(desk, minutes=5)
        wait_for_call(desk, watch)
        assert "Contribution: 19 of 15 min, over by 4 min." in desk.lines[-2]
        await stay(desk, minutes=4)
        assert "LIVE 11:05  65 of 90 min, 25 left" in desk.lines[0]
        wait_for_call(desk, watch)
        assert "The meeting: 65 of 90 min, 25 left." in desk.lines[-2]


async def test_what_is_due_together_is_told_one_after_the_other(home: Path, watch: Watch) -> None:
    """Each sentence about the clocks stands long enough to be read before the next."""
    async with at_desk(home, live()) as desk:
        await desk.go("contribution")
        await stay(desk, minutes=25)
        assert "Contribution: 25 of 15 min, over by 10 min." in desk.lines[-2]
        look(desk)
        assert "Contribution: 25 of 15 min, over by 10 min." in desk.lines[-2]
        wait_for_call(desk, watch)
        assert "The meeting: 67 of 90 min, 23 left." in desk.lines[-2]


async def test_the_minute_taker_sees_the_time_and_is_not_called(home: Path) -> None:
    """The calls are the chair's; the numbers stand in the heading at both seats."""
    async with at_desk(home, live(), seat="minute-taker") as desk:
        await stay(desk, CHAIR, minutes=25)
        assert "67 of 90 min, 23 left" in desk.lines[0]
        assert "The meeting:" not in desk.lines[-2]


async def test_a_break_is_offered_begun_and_ended(home: Path) -> None:
    """It is offered in words, begun and ended by a line or typed; its minutes do not count."""
    async with at_desk(home, live()) as desk:
        await desk.go("analysis")
        await stay(desk, minutes=48)
        assert "90 minutes without a break: offer one? /break" in desk.lines[-2]
        assert "Missing: a break (/break)" in desk.shown
        await desk.choose("Begin a break now")
        assert "BREAK since 11:30  90 of 90 min, none left" in desk.lines[0]
        assert "a break (/break)" not in desk.shown
        before = desk.stored()["attendance"]
        await stay(desk, minutes=12)
        assert "BREAK since 11:30  90 of 90 min" in desk.lines[0]
        await desk.choose("Break since 11:30: go on with the meeting")
        assert "Break from 11:30 to 11:42." in desk.lines[-2]
        assert "LIVE 11:42  90 of 90 min" in desk.lines[0]
        assert desk.stored()["attendance"] == before
        await desk.note("/break A fire alarm")
        await desk.note("/break")
        assert "Break since 11:42 already." in desk.lines[-2]
        await desk.note("/back")
        await desk.note("/back")
        assert "There is no break to end." in desk.lines[-2]
        pauses = desk.session.record.room.pauses
        assert [each.reason for each in pauses] == ["", "A fire alarm"]
        assert all(each.until for each in pauses)


async def test_a_break_is_one_step_to_undo(home: Path) -> None:
    """`u` goes on with the meeting as if no break had begun."""
    async with at_desk(home, live()) as desk:
        await desk.note("/break")
        assert "BREAK since 10:42" in desk.lines[0]
        await desk.press("u")
        assert "LIVE 10:42" in desk.lines[0]
        assert desk.session.record.room.pauses == ()


async def test_there_is_no_break_before_the_meeting(home: Path) -> None:
    """Where the meeting is not under way, that is said and nothing is recorded."""
    async with at_desk(home, live(started_at=None, status="preparing")) as desk:
        await desk.note("/break")
        assert "The meeting is not under way." in desk.lines[-2]
        assert desk.session.record.room.pauses == ()


# -- the script


async def test_the_script_of_each_step_is_there_to_read(home: Path) -> None:
    """In every step, by a line or typed: what to ask, to cover and to say, with what was said."""
    async with at_desk(home, live(said=[{"key": "welcome", "at": NOW.isoformat()}])) as desk:
        profile = desk.session.profile
        for step in profile.steps:
            await desk.go(step.key)
            await desk.choose("The chair’s script for this step")
            told = [row.text for row in desk.rows]
            assert told[0] == f"? {step.ask}"
            assert told[1 : len(step.prompts) + 1] == [f"· {each}" for each in step.prompts]
            said = [each for each in profile.statements if each.step == step.key]
            assert len(told) == 1 + len(step.prompts) + len(said)
            assert all(told[-n].endswith(each.text) for n, each in enumerate(reversed(said), 1))
            await desk.press("escape")
        await desk.go("introductions")
        await desk.press("f2")
        await desk.type("/script")
        await desk.press("enter")
        assert any(row.text.startswith("[x] Welcome (given 10:42)") for row in desk.rows)
        assert any(row.text.startswith("[ ] Confidentiality") for row in desk.rows)


async def test_a_statement_is_read_in_full_before_and_after_its_tick(home: Path) -> None:
    """Enter shows it; Space there ticks it, and the line is short from then; Enter still shows."""
    async with at_desk(home, live()) as desk:
        await desk.go("close")
        statement = desk.session.profile.statement("complaints")
        assert statement is not None
        await desk.choose(statement.label)
        assert [row.text for row in desk.rows] == [statement.text]
        assert "Space or Enter  Given now" in desk.shown
        await desk.press("escape")
        assert desk.stored()["said"] == []
        await desk.press("enter", "space")
        assert desk.stored()["said"][0]["key"] == "complaints"
        assert desk.here.text == f"{statement.label} (given 10:42)"
        await desk.press("enter")
        assert [row.text for row in desk.rows] == [statement.text]
        await desk.press("space")
        assert desk.stored()["said"] == []
