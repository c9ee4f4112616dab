"""Who answers an invitation before the day, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conference.ready_records import record_with
from tests.screens.desk import at_desk
from tests.screens.preparing import attendance, board, room_of

pytestmark = pytest.mark.usefixtures("still_day")


async def test_space_records_an_answer(home: Path) -> None:
    """Space goes from not answered over coming and apologies back, with today's date."""
    async with at_desk(home, record_with({"room": {}})) as desk:
        await desk.go("prepare")
        await desk.at("Tom Oakes — Headteacher")
        assert "not answered" in desk.here.text
        await desk.press("space")
        assert attendance(desk, "te") == "expected"
        (answer,) = room_of(desk).answers
        assert (answer.person, str(answer.answered_on)) == ("te", "2026-12-08")
        assert "comes, answered 8 Dec 2026" in desk.here.text
        assert desk.here.mark == "✓"
        await desk.press("space")
        assert attendance(desk, "te") == "apologies"
        await desk.press("space")
        assert (attendance(desk, "te"), room_of(desk).answers) == ("expected", ())
        await desk.press("u")
        assert attendance(desk, "te") == "apologies"


async def test_an_answer_keeps_what_else_is_known(home: Path) -> None:
    """Taking an answer back leaves the day of the invitation and the remark."""
    room = {"answers": [{"person": "te", "asked_on": "2026-11-01", "remark": "Away on Mondays"}]}
    async with at_desk(home, record_with({"room": room})) as desk:
        await desk.go("prepare")
        await desk.at("Tom Oakes — Headteacher")
        await desk.press("space", "space", "space")
        (answer,) = room_of(desk).answers
        assert (answer.answered_on, answer.remark) == (None, "Away on Mondays")
        await desk.choose("Tom Oakes — invited 1 Nov 2026")
        await desk.fill("Remark", "Rings back")
        await desk.press("escape")
        assert room_of(desk).answers[0].remark == "Rings back"


async def test_somebody_not_on_the_list_is_invited_by_space(home: Path) -> None:
    """The first Space on a person who is not invited puts them on the list."""
    async with at_desk(home, record_with({"attendance": []})) as desk:
        await desk.go("prepare")
        await desk.at("Tom Oakes — Headteacher")
        await desk.press("space")
        assert attendance(desk, "te") == "expected"
        assert "not answered" in desk.here.text


async def test_what_the_day_has_settled_is_left_alone(home: Path) -> None:
    """Space changes nothing of somebody who has been in the meeting or sent another."""
    edits = {"attendance.4.status": "represented"}
    async with at_desk(home, record_with(edits)) as desk:
        await desk.go("prepare")
        before = desk.stored()
        await desk.at("Tom Oakes — Headteacher")
        await desk.press("space")
        assert desk.stored() == before
        assert "Tom Oakes: F5 changes what is recorded." in desk.lines[-2]


async def test_the_board_leads_to_who_has_not_answered(home: Path) -> None:
    """Enter on the answers goes to the first who has not answered; Space there records it."""
    async with at_desk(home, record_with({"room.answers.2": {}})) as desk:
        await desk.go("prepare")
        await desk.choose("Answers – to do")
        assert desk.here.text.startswith("Tom Oakes")
        await desk.press("space")
        assert any(each.startswith("Answers – ready") for each in board(desk))


async def test_answers_are_typed(home: Path) -> None:
    """`/answer` records those named, or those chosen from a list of who has not answered."""
    async with at_desk(home, record_with({"room": {}})) as desk:
        await desk.go("plan")
        await desk.note("/answer tos, Ama")
        assert {each.person for each in room_of(desk).answers} == {"te", "mo"}
        assert "Tom Oakes: comes" in desk.meeting._told  # noqa: SLF001 - the line is cut at 80
        await desk.press("f2")
        await desk.type("/answer")
        await desk.press("enter", "space", "enter")
        assert {each.person for each in room_of(desk).answers} == {"te", "mo", "sw"}
