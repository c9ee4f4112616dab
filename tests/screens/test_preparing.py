"""The readiness board of the prepare step by keys: what a line says, and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.readiness import Ready
from cpc_tui.conference.record import Record
from tests.conference.ready_records import record_with
from tests.screens.desk import NARROW, WIDE, at_desk
from tests.screens.preparing import attendance, board, room_of
from tests.screens.reach import page_of
from tests.screens.whole import NASTY, whole

pytestmark = pytest.mark.usefixtures("still_day")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_the_board_says_what_is_ready(size: tuple[int, int], home: Path) -> None:
    """Each line says in words whether it is ready, and the heading how many are."""
    async with at_desk(home, record_with({"chair_independent": None}), size=size) as desk:
        await desk.go("prepare")
        assert "Before the day: 8 of 9 ready" in desk.shown
        assert any("Chair – to do: Dr Una Fairlight has not" in line for line in desk.lines)
        assert all(" – ready: " in each for each in board(desk)[1:])


async def test_a_line_opens_its_field(home: Path) -> None:
    """Enter goes to the field that is missing; filled in, the line is ready."""
    async with at_desk(home, record_with({"chair_independent": None})) as desk:
        await desk.go("prepare")
        await desk.choose("Chair – to do")
        assert desk.field("Chair is independent").has_focus
        await desk.press("y", "escape")
        assert desk.stored()["chair_independent"] is True
        assert "9 of 9 ready" in desk.shown


async def test_a_line_opens_an_entry_at_its_field(home: Path) -> None:
    """A report that has not come is opened where the day of its coming is filled in."""
    edits = {"reports.0.received_on": None, "reports.0.shared_with_family_on": None}
    async with at_desk(home, record_with(edits)) as desk:
        await desk.go("prepare")
        await desk.choose("Report of Social care – to do")
        assert desk.field("Received on").has_focus
        await desk.type("8/11/2026")
        await desk.press("escape")
        assert desk.stored()["reports"][0]["received_on"] == "2026-11-08"


async def test_a_line_begins_what_is_missing(home: Path) -> None:
    """Where an entry is missing Enter begins it with what is known; left alone, it is gone."""
    async with at_desk(home, record_with({"people.5.language": "Twi"})) as desk:
        await desk.go("prepare")
        before = desk.stored()
        await desk.choose("Interpreter – to do")
        await desk.press("escape")
        assert desk.stored() == before
        await desk.choose("Interpreter – to do")
        await desk.fill("Name", "Ivo Words")
        await desk.press("escape")
        person = desk.stored()["people"][-1]
        assert (person["kind"], person["supports"]) == ("interpreter", "mo")
        assert attendance(desk, person["id"]) == "expected"
        assert any(each.startswith("Interpreter – ready") for each in board(desk))


async def test_a_talk_is_begun_with_those_it_is_with(home: Path) -> None:
    """The line of a talk not held begins one with the parents it names."""
    async with at_desk(home, record_with({"pre_meetings": []})) as desk:
        await desk.go("prepare")
        await desk.choose("Talk beforehand with parents – to do")
        await desk.fill("It took place", "yes")
        await desk.press("escape")
        (talk,) = desk.stored()["pre_meetings"]
        assert (talk["with"], talk["held"]) == (["mo"], True)


async def test_help_is_ticked_as_arranged(home: Path) -> None:
    """Space ticks help with today's date and unticks it; Enter opens what was asked for."""
    async with at_desk(home, record_with({"people.5.adjustments": NASTY})) as desk:
        await desk.go("prepare")
        await desk.at("Help for Ama Okafor – to do")
        await desk.press("space")
        assert str(room_of(desk).arranged[0].arranged_on) == "2026-12-08"
        assert "Help for Ama Okafor: arranged." in desk.lines[-2]
        assert desk.here.text.startswith("Help for Ama Okafor – ready")
        await desk.press("space")
        assert room_of(desk).arranged == ()
        await desk.press("enter")
        assert desk.field("Help needed to take part").has_focus


async def test_what_is_ready_is_only_gone_to(home: Path) -> None:
    """Enter on a line that is ready shows where it stands, and opens and adds nothing."""
    async with at_desk(home, record_with({})) as desk:
        await desk.go("prepare")
        before = desk.stored()
        for words in ("Quorum", "Interpreter", "Chair", "Reports"):
            await desk.choose(f"{words} – ready")
            assert desk.meeting.pane.forms.form is None
        assert desk.here.text == "Add: report"
        assert desk.stored() == before


async def test_the_board_is_gone_when_the_meeting_is_over(home: Path) -> None:
    """After the end nothing is left to be made ready."""
    async with at_desk(home, whole()) as desk:
        await desk.go("prepare")
        assert board(desk) == []


def test_readiness_is_worked_out_for_its_step_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other step asks for it, so that it costs nothing while people talk."""
    asked: list[Record] = []

    def note(record: Record, *_: object, **__: object) -> tuple[Ready, ...]:
        asked.append(record)
        return ()

    monkeypatch.setattr("screens.steps.board.readiness", note)
    record, profile = record_with({}), load_profile("england")
    for step in ("introductions", "reports", "analysis", "decision", "plan", "close"):
        page_of(step, record, profile)
    assert asked == []
    page_of("prepare", record, profile)
    assert asked == [record]
