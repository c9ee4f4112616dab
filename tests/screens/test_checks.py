"""The list of checks: all that is missing, the most serious first, and clashes to tick."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.agenda import most_serious_first
from screens.checks import ChecksScreen
from screens.lacking import missing_at
from tests.conference.complete_records import edited
from tests.samples import session_at, small
from tests.screens.checking import THREE, field_here, go_there
from tests.screens.desk import NARROW, WIDE, Desk, at_desk


async def test_the_most_serious_stands_first(home: Path) -> None:
    """Under a heading for each weight stand step and words, and the head of the list counts."""
    async with at_desk(home, edited(THREE)) as desk:
        await desk.press("f6")
        assert [(row.mark, row.text) for row in desk.rows[:-2]] == [
            ("", "Serious: to be put right before papers go out"),
            ("!", "Decision: the reasons for the decision on Ana"),
            ("", "Doubtful: likely to be wrong or too vague"),
            ("?", "Plan: a day by the review, not Mon 1 Mar 2027: “Visit Ana.”"),
            ("", "To think of"),
            ("·", "Introductions: the chair’s declaration of independence"),
        ]
        assert desk.lines[0].endswith("1 serious, 1 doubtful, 1 to think of")


@pytest.mark.parametrize("keys", [("f6",), ("ctrl+pagedown",), ("f2", *"/check", "enter")])
async def test_it_is_opened_by_keys_and_by_a_line(keys: tuple[str, ...], home: Path) -> None:
    """Both keys and the typed command open the list; Escape and F6 close it, changing nothing."""
    async with at_desk(home, edited(THREE)) as desk:
        before = desk.stored()
        for close in ("escape", "f6"):
            await desk.press(*keys)
            assert isinstance(desk.program.screen, ChecksScreen)
            await desk.press(close)
            assert not isinstance(desk.program.screen, ChecksScreen)
        assert desk.stored() == before


async def test_nothing_missing_is_said(home: Path) -> None:
    """Where all is recorded the list says so, and Space does nothing."""
    async with at_desk(home, edited({})) as desk:
        await desk.press("f6")
        assert [row.text for row in desk.rows[:-2]] == ["Nothing is missing."]
        assert "Nothing is missing." in desk.shown
        await desk.press("space")
        assert isinstance(desk.program.screen, ChecksScreen)


async def test_the_list_is_shorter_when_come_back_to(home: Path) -> None:
    """What was put right has left the list, and the cursor stands on what follows it."""
    async with at_desk(home, edited(THREE)) as desk:
        await go_there(desk, "the reasons for the decision on Ana")
        await desk.type("Because.")
        await desk.press("f6")
        assert not any("the reasons" in row.text for row in desk.rows)
        assert "a day by the review" in desk.here.text
        assert desk.lines[0].endswith(" 1 doubtful, 1 to think of")
        await desk.press("down", "escape", "f6")
        assert "declaration of independence" in desk.here.text


async def test_the_list_follows_another_seat(home: Path) -> None:
    """What somebody else puts right leaves the list while one looks at it."""
    record = edited(THREE)
    async with at_desk(home, record) as desk:
        other = session_at(home, record=record)
        await desk.press("f6")
        other.set(("chair_independent",), True)
        desk.session.look()
        await desk.settle()
        assert not any("independence" in row.text for row in desk.rows)


# -- what two wrote at once


def clashing(home: Path, desk: Desk) -> None:
    """Two seats give the venue and the purpose another value at once."""
    other = session_at(home)
    desk.session.set(("venue",), "Room 3")
    desk.session.set(("mode",), "virtual")
    other.set(("venue",), "Room 4", base="")
    other.set(("mode",), "hybrid", base=None)
    desk.session.look()


async def test_clashes_come_first_and_space_ticks_them(home: Path) -> None:
    """A ticked one stays in sight until the list is left; one that is unticked again stays."""
    async with at_desk(home, small()) as desk:
        clashing(home, desk)
        await desk.settle()
        assert "2 to settle (F6)" in desk.shown
        await desk.press("f6")
        assert desk.rows[0].text == "Written by two at once: Space ticks what is settled"
        assert [row.mark for row in desk.rows[1:3]] == ["[ ]", "[ ]"]
        await desk.press("space")
        assert [row.mark for row in desk.rows[1:3]] == ["[x]", "[ ]"]
        assert [row.text.endswith("(ticked as settled)") for row in desk.rows[1:3]] == [True, False]
        await desk.press("down", "space", "space")
        assert len(desk.session.clashes) == 2
        await desk.press("escape")
        assert len(desk.session.clashes) == 1
        assert "1 to settle (F6)" in desk.shown


async def test_enter_on_a_clash_goes_to_its_field(home: Path) -> None:
    """What two wrote can be looked at where it stands, and is settled only by Space."""
    async with at_desk(home, small()) as desk:
        clashing(home, desk)
        await desk.press("f6", "enter")
        assert desk.meeting.step == "prepare"
        assert field_here(desk) == "Place"
        assert len(desk.session.clashes) == 2


async def test_what_is_missing_cannot_be_ticked(home: Path) -> None:
    """Space on what is missing says what to do, and nothing leaves the list."""
    async with at_desk(home, edited(THREE)) as desk:
        await desk.press("f6")
        before = desk.rows
        await desk.press("space")
        assert desk.rows == before
        assert "Enter goes there" in desk.shown


# -- how it looks


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_long_lines_are_wrapped(size: tuple[int, int], home: Path) -> None:
    """A line that does not fit goes on below, and no word of it is lost at either size."""
    async with at_desk(home, "redbridge-initial", size=size) as desk:
        await desk.press("f6")
        seen = " ".join(" ".join(line.strip(" ›?") for line in desk.lines).split())
        for each in most_serious_first(missing_at(desk.session))[:6]:
            assert each.words in seen


async def test_the_list_has_its_help(home: Path) -> None:
    """F1 tells what the keys of the list do."""
    async with at_desk(home, edited(THREE)) as desk:
        await desk.press("f6", "f1")
        for words in ("In the list of checks", "Go to the field", "as settled"):
            assert words in desk.shown
