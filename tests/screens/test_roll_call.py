"""The roll-call: everybody invited is marked in one pass, a key each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from cpc_tui.conference.record import Record
from tests.screens.desk import NARROW, Desk, at_desk
from tests.screens.in_room import MOMENT, attendance, command, live_now, today, told
from widgets.roll_call import RollCall

LONG = "Dr Oluwaseun-Temitope Adeyemi-Featherstonehaugh van den Berg"
TWENTY_FIVE = 25


def many() -> Record:
    """A conference about to begin, with 25 people of long names invited."""
    people: list[dict[str, Any]] = [
        {
            "id": f"p{n}",
            "name": f"{LONG} {n}",
            "kind": "professional",
            "role": "Designated safeguarding lead and deputy headteacher",
            "agency": f"Agency {n}",
            "quorum_group": f"group {n}",
            "direct_contact": True,
        }
        for n in range(TWENTY_FIVE)
    ]
    return live_now(
        people=people,
        chair=None,
        minute_taker=None,
        started_at=None,
        status="preparing",
        attendance=[{"person": each["id"], "status": "expected"} for each in people],
    )


def expected(**parts: Any) -> Record:
    """The small conference, with everybody still to come."""
    rows = [{"person": each, "status": "expected"} for each in ("sw", "hv", "te", "mo")]
    return live_now(**{"started_at": None, "status": "preparing", "attendance": rows, **parts})


def cursor(desk: Desk) -> str:
    """The text of the row under the cursor of the roll-call."""
    row = desk.program.screen.query_one(RollCall).people.cursor_row
    assert row is not None
    return row.text


async def test_twenty_five_people_take_twenty_five_keys(home: Path) -> None:
    """F5 leads to it, and each key marks a person and goes on to the next by itself."""
    keys = ["space", "v", "t", "a", "x", "r", "o", "p"]
    wanted = ["present"] * 3 + ["apologies", "absent", "represented", "report_only", "present"]
    async with at_desk(home, many()) as desk:
        await desk.press("f5")
        assert [each["status"] for each in desk.stored()["attendance"]] == ["expected"] * 25
        await desk.press(*(keys[n % len(keys)] for n in range(TWENTY_FIVE)))
        stored = desk.stored()["attendance"]
        statuses = [wanted[n % len(wanted)] for n in range(TWENTY_FIVE)]
        assert [each["status"] for each in stored] == statuses
        here = [each for each in stored if each["status"] == "present"]
        assert all(each["times"] == [{"from": MOMENT, "until": None}] for each in here)
        assert [each["mode"] for each in stored[1:3]] == ["video", "phone"]
        assert stored[7]["mode"] == "in_person"
        assert "25 of 25 marked, 13 here" in desk.shown


async def test_it_fits_a_small_screen_with_long_names(home: Path) -> None:
    """At 80 by 24 each row tells the state in words, no line is too long, and the keys are told."""
    async with at_desk(home, many(), size=NARROW) as desk:
        await desk.press("f5")
        await desk.press("space", "a")
        lines = desk.lines
        assert all(cell_len(each) <= NARROW[0] for each in lines)
        assert any(each.strip().startswith("here") for each in lines)
        assert any(each.strip().startswith("apologies") for each in lines)
        assert "Space here  p in the room  v video  t phone" in desk.shown
        assert "2 of 25 marked, 1 here. Not quorate" in desk.shown
        await desk.press(*["space"] * 23)
        assert f"{LONG} 24" in desk.shown


async def test_the_opening_quorum_counts_who_answered(home: Path) -> None:
    """Who answers at the opening was there from it, so the quorum at the opening is met."""
    record = expected(started_at=today("10:40"), status="live")
    async with at_desk(home, record) as desk:
        await desk.press("f5", "space", "space", "space", "a")
        assert attendance(desk, "te")["times"] == [{"from": today("10:40"), "until": None}]
        await desk.press("escape")
        assert any(row.text.startswith("Quorate") for row in desk.rows)


async def test_f5_leads_to_the_list_once_somebody_is_here(home: Path) -> None:
    """Later F5 goes to the list, at who is still expected: Space and they are in."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("f5")
        assert not desk.program.screen.query(RollCall)
        assert "Ife Okafor" in desk.here.text
        await desk.press("space")
        assert attendance(desk, "gm")["times"] == [{"from": MOMENT, "until": None}]


@pytest.mark.parametrize("way", ["typed", "palette", "line"])
async def test_there_are_other_ways_to_it(way: str, home: Path) -> None:
    """It is reached by what is typed, by the palette, and by a line of the step."""
    async with at_desk(home, expected()) as desk:
        if way == "typed":
            await command(desk, "/rollcall")
        elif way == "palette":
            await desk.press("ctrl+p")
            await desk.type("/rollcall")
            await desk.press("enter")
        else:
            await desk.go("introductions")
            await desk.choose("Roll-call")
        await desk.press("space")
        assert attendance(desk, "sw")["status"] == "present"


async def test_a_wrong_key_is_put_right_by_the_right_one(home: Path) -> None:
    """Going back up and pressing the right key is all; undo works too."""
    async with at_desk(home, expected()) as desk:
        await desk.press("f5", "space", "up", "a")
        assert "Rhiannon Abara" in cursor(desk)
        assert attendance(desk, "sw") == {"person": "sw", "status": "apologies", "times": []}
        await desk.press("ctrl+underscore")
        assert attendance(desk, "sw")["status"] == "present"


async def test_enter_opens_the_form_and_leads_back(home: Path) -> None:
    """Who was sent instead is filled in by Enter; Escape goes on with the roll-call."""
    async with at_desk(home, expected()) as desk:
        await desk.press("f5", "r", "up", "enter")
        await desk.fill("Represented by", "Tom Oakes, headteacher")
        await desk.press("escape")
        assert attendance(desk, "sw")["represented_by"] == "te"
        assert "Rhiannon Abara" in cursor(desk)
        await desk.press("space", "escape")
        assert attendance(desk, "hv")["status"] == "present"
        assert not desk.program.screen.query(RollCall)
        assert desk.meeting.step == "introductions"


async def test_those_known_already_are_passed_over(home: Path) -> None:
    """Who sent apologies before the day is not called; the key goes on to the next unknown."""
    rows = [
        {"person": "sw", "status": "expected"},
        {"person": "hv", "status": "apologies"},
        {"person": "te", "status": "expected"},
    ]
    async with at_desk(home, expected(attendance=rows)) as desk:
        await desk.press("f5", "space", "space", "space")
        statuses = [each["status"] for each in desk.stored()["attendance"]]
        assert statuses == ["present", "apologies", "present"]


async def test_it_begins_at_the_first_of_whom_nothing_is_known(home: Path) -> None:
    """Taken up again it goes on where it stopped."""
    async with at_desk(home, expected()) as desk:
        await desk.press("f5", "space", "a", "escape")
        await command(desk, "/rollcall")
        assert "Tom Oakes" in cursor(desk)


async def test_who_has_been_here_is_not_wiped_out(home: Path) -> None:
    """Late in the meeting a key for somebody away is refused in words, and nothing changes."""
    async with at_desk(home, live_now()) as desk:
        before = desk.stored()
        await command(desk, "/rollcall")
        await desk.press("home", "x")
        assert "They have been here since 10:00" in told(desk)
        assert desk.stored() == before


async def test_the_other_seat_marks_too(home: Path) -> None:
    """What another seat records while it stands open is shown in it."""
    from tests.samples import session_at

    record = expected(reference="ENG/2026 117")
    async with at_desk(home, record) as desk:
        await desk.press("f5")
        other = session_at(home, record=record)
        key = other.record.attendance[0].entry_key
        other.set(("attendance", key, "status"), "apologies")
        desk.session.look()
        await desk.settle()
        assert any("apologies" in line and "Nia" in line for line in desk.lines)


async def test_nobody_invited_is_said(home: Path) -> None:
    """Without anybody on the list there is nothing to call, and that is said."""
    async with at_desk(home, expected(attendance=[])) as desk:
        await command(desk, "/rollcall")
        assert "Nobody is invited yet." in told(desk)
