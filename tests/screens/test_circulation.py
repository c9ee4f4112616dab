"""Who gets what: the list by recipient, handing over by a key, and what is told under a name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.record import Record
from screens.circulation import CirculationScreen
from screens.meeting import MeetingScreen
from tests.conference.small_records import PEOPLE, at, small_record
from tests.screens.desk import NARROW, WIDE, Desk, at_desk, case

TODAY = "2026-12-08"
HERE = [{"from": at("10:00"), "until": None}]


def room(**parts: Any) -> Record:
    """A conference under way with the mother and the social worker in the room, and no list yet."""
    return small_record(
        started_at=at("10:00"),
        status="live",
        mode="in_person",
        attendance=[
            {"person": "mo", "status": "present", "times": HERE},
            {"person": "sw", "status": "present", "times": HERE, "mode": "in_person"},
            {"person": "hv", "status": "present", "times": HERE, "mode": "video"},
            {"person": "te", "status": "apologies"},
        ],
        **parts,
    )


def sent(desk: Desk) -> list[tuple[Any, ...]]:
    """The stored list: person, documents, how, day and version of each row."""
    names = ("person", "documents", "how", "sent_on", "version")
    return [
        tuple(each.get(name) or "" for name in names)
        for each in desk.stored().get("circulation", [])
    ]


def texts(desk: Desk) -> list[str]:
    """What the rows of the list say."""
    return [row.text for row in desk.rows]


async def open_list(desk: Desk) -> None:
    """Type the command that opens the list."""
    await desk.press("f2")
    await desk.type("/circulation")
    await desk.press("enter")
    assert isinstance(desk.program.screen, CirculationScreen)


async def test_everybody_stands_in_it_with_what_they_get_or_why_nothing(home: Path) -> None:
    """A row of the list is told with way, day and version; the others by default, or why not."""
    rows = [{"person": "sw", "documents": ["letter"], "how": "secure_email"}]
    rows += [{**rows[0], "person": "mo", "how": "post", "sent_on": TODAY, "version": "1"}]
    async with at_desk(home, room(circulation=rows), size=WIDE) as desk:
        await open_list(desk)
        shown = texts(desk)
        assert "Nia Hartwell-Boyd, social worker: decision letter · secure email" in shown
        mother = "Ama Okafor, mother: decision letter · post · sent 8 Dec 2026 · version 1"
        assert mother in shown
        health = "Rhiannon Abara, health visitor: decision letter and plan · how is not said"
        assert f"{health}; minutes · how is not said (default)" in shown
        assert any("The chair has the record itself." in each for each in shown)


async def test_a_warning_stands_under_its_name(home: Path) -> None:
    """What is doubtful about somebody is a line of its own below them that the cursor passes."""
    rows = [{"person": "sw", "documents": ["letter"], "how": "secure_email"}]
    async with at_desk(home, room(circulation=rows)) as desk:
        await open_list(desk)
        place = texts(desk).index(
            "Nia Hartwell-Boyd, social worker: decision letter · secure email"
        )
        below = desk.rows[place + 1]
        assert below.text == (
            "Nia Hartwell-Boyd is to have papers by email, and there is no email address."
        )
        assert not below.selectable


async def test_space_marks_a_row_as_handed_over_and_takes_it_back(home: Path) -> None:
    """Day, version and way are set in one step; again it is not sent; undo brings it back."""
    rows = [{"person": "mo", "documents": ["letter", "plan"]}]
    async with at_desk(home, room(circulation=rows)) as desk:
        await open_list(desk)
        await desk.at("Ama Okafor")
        await desk.press("space")
        handed = ("mo", ["letter", "plan"], "by_hand", TODAY, "1 draft")
        assert sent(desk) == [handed]
        await desk.press("space")
        assert not sent(desk)[0][3]
        await desk.press("u")
        assert sent(desk) == [handed]
        await desk.press("u")
        assert sent(desk)[0][2:4] == ("", "")


async def test_space_hands_over_what_somebody_has_by_default(home: Path) -> None:
    """Letter and plan go now, by hand; the minutes are put on the list and wait."""
    async with at_desk(home, room()) as desk:
        await open_list(desk)
        await desk.at("Ama Okafor")
        await desk.press("space")
        assert sent(desk) == [
            ("mo", ["letter", "plan"], "by_hand", TODAY, "1 draft"),
            ("mo", ["minutes"], "", "", ""),
        ]
        await desk.press("u")
        assert sent(desk) == []


async def test_the_defaults_are_taken_over_for_all(home: Path) -> None:
    """One line writes a row for each lot of everybody who gets something; one step to undo."""
    async with at_desk(home, room()) as desk:
        await open_list(desk)
        await desk.choose("Take over the defaults")
        assert [(each[0], each[1]) for each in sent(desk)] == [
            (person, documents)
            for person in ("sw", "hv", "te", "mo")
            for documents in (["letter", "plan"], ["minutes"])
        ]
        assert not any("Take over the defaults" in each for each in texts(desk))
        await desk.press("u")
        assert sent(desk) == []


async def test_all_in_the_room_are_handed_theirs(home: Path) -> None:
    """Who is in the room has letter and plan by hand; who is on video or away does not."""
    async with at_desk(home, room()) as desk:
        await open_list(desk)
        await desk.choose("Everything by hand: all here")
        handed = [each[0] for each in sent(desk) if each[3]]
        assert handed == ["sw", "mo"]
        assert {each[2] for each in sent(desk) if each[3]} == {"by_hand"}
        await desk.press("u")
        assert sent(desk) == []


async def test_the_form_of_a_row_opens_and_is_kept(home: Path) -> None:
    """Enter opens the row; what is typed there is stored, and Escape goes back to the list."""
    rows = [{"person": "mo", "documents": ["letter"], "how": "by_hand"}]
    async with at_desk(home, room(circulation=rows)) as desk:
        await open_list(desk)
        await desk.choose("Ama Okafor")
        await desk.fill("Version", "2")
        await desk.press("escape")
        assert sent(desk)[0][4] == "2"
        assert isinstance(desk.program.screen, CirculationScreen)
        await desk.press("escape")
        assert isinstance(desk.program.screen, MeetingScreen)


async def test_a_line_that_is_left_as_it_was_begun_is_gone_again(home: Path) -> None:
    """Enter on somebody by default opens a line; without a change it is taken off the list."""
    async with at_desk(home, room()) as desk:
        await open_list(desk)
        await desk.choose("Ama Okafor")
        await desk.press("escape")
        assert sent(desk) == []
        await desk.choose("Ama Okafor")
        await desk.fill("Version", "3")
        await desk.press("escape")
        assert [each[4] for each in sent(desk)] == ["3", ""]


async def test_insert_adds_a_line_and_delete_takes_it_off(home: Path) -> None:
    """A supporter gets papers once a line is added for them; Delete removes it again."""
    supporter = {"id": "su", "name": "Bea Okafor", "kind": "supporter", "supports": "mo"}
    async with at_desk(home, room(people=[*PEOPLE, supporter])) as desk:
        await open_list(desk)
        await desk.at("Bea Okafor")
        await desk.press("insert")
        await desk.fill("Which papers", "Plan")
        await desk.press("escape")
        assert sent(desk) == [("su", ["plan"], "", "", "")]
        await desk.at("Bea Okafor")
        await desk.press("delete")
        assert sent(desk) == []


async def test_papers_are_marked_as_handed_over_from_the_line(home: Path) -> None:
    """/handed names people by initials; who has nothing is told with the reason."""
    async with at_desk(home, room()) as desk:
        await desk.note("/handed mo, nhb")
        assert [each[0] for each in sent(desk) if each[3]] == ["mo", "sw"]
        await desk.note("/handed Fairlight")
        assert "gets nothing: The chair has the record itself." in " ".join(desk.shown.split())


async def test_the_close_leads_to_it(home: Path) -> None:
    """A line of the last step opens the list."""
    async with at_desk(home, room()) as desk:
        await desk.go("close")
        await desk.choose("Everybody’s papers")
        assert isinstance(desk.program.screen, CirculationScreen)


async def test_an_approved_record_still_takes_what_was_handed_over(home: Path) -> None:
    """The list goes on after the approval, in the version that stands, which is no draft."""
    rows = [{"person": "mo", "documents": ["minutes"], "how": "post"}]
    record = replace(room(circulation=rows), status="approved")
    async with at_desk(home, record) as desk:
        await open_list(desk)
        await desk.at("Ama Okafor")
        await desk.press("space")
        assert sent(desk) == [("mo", ["minutes"], "post", TODAY, "1")]


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("name", ["medway-review", "redbridge-initial"])
async def test_whole_conferences_fit(name: str, size: tuple[int, int], home: Path) -> None:
    """In both sizes the list of a whole conference is drawn, with its heading and keys."""
    async with at_desk(home, case(name), size=size) as desk:
        await open_list(desk)
        assert "Who gets what" in desk.lines[0]
        assert "Space Handed" in desk.lines[-1]
