"""With keys of the user's own the whole program follows: keys, key bar, help, palette and lists."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.keymap import bar_items
from screens.board import BoardScreen
from screens.help import HelpScreen
from screens.meeting import MeetingScreen
from tests.screens.desk import at_desk
from tests.screens.whole import whole
from widgets.row_list import RowList

OWN = """
[keys]
next = ["ctrl+end"]
back = ["f9", "ctrl+down"]
help = ["f12", "ctrl+home"]
closed_session = ["f1"]
share = "ctrl+delete"
close = ["ctrl+g"]
[keys.list]
add = ["z"]
undo_here = ["y"]
[keys.grid]
view_plan = ["1"]
[keys.roll_call]
mark_phone = ["2"]
[keys.home]
open = ["o"]
"""


def settle(home: Path, text: str = OWN) -> None:
    """Write the settings of a data folder."""
    home.mkdir()
    (home / "settings.toml").write_text(text, encoding="utf-8")


async def test_keys_do_what_the_settings_say(home: Path) -> None:
    """Given keys work, two commands may change theirs, and what was given away does nothing."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        await desk.go("reports")
        await desk.press("ctrl+end")
        assert desk.meeting.step == "contribution"
        await desk.press("f9")
        assert desk.meeting.step == "reports"
        await desk.press("f8", "ctrl+up", "ctrl+n")
        assert desk.meeting.step == "reports"
        await desk.press("ctrl+delete")
        assert isinstance(desk.program.screen, BoardScreen)


async def test_a_field_keeps_its_keys_and_the_screen_its_own(home: Path) -> None:
    """While text is typed the user's keys for the conference hold as the built-in ones do."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.press("f2")
        await desk.type("zy12o")
        await desk.press("ctrl+end")
        assert desk.meeting.step == "core_group"
        assert "zy12o" in desk.shown


async def test_letters_of_lists_follow(home: Path) -> None:
    """A letter given to a command of lists does it, and the letter it had begins a quick entry."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        await desk.go("contingency")
        before = len(desk.stored()["contingency"])
        await desk.at("No visit")
        await desk.press("z")
        assert len(desk.stored()["contingency"]) == before + 1
        await desk.press("ctrl+g", "y")
        assert len(desk.stored()["contingency"]) == before
        await desk.press("u")
        assert desk.meeting.query_one("QuickEntry").text == "u"  # type: ignore[attr-defined]


async def test_key_bar_help_and_palette_follow(home: Path) -> None:
    """Wherever a key is named it is the one that works."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        assert desk.lines[-1].startswith("F12 Help  F2 Note  F9 Back  ^End Next  F4 Action")
        await desk.press("ctrl+p")
        offered = [row.text for row in desk.program.screen.query_one(RowList).rows]
        assert any(text.startswith("Next (Ctrl+End): ") for text in offered)
        assert any(text.startswith("Board (Ctrl+Delete, /board): ") for text in offered)
        await desk.press("escape", "ctrl+home")
        assert isinstance(desk.program.screen, HelpScreen)
        told = [row.text for row in desk.rows]
        assert any(text.startswith("Ctrl+End ") and "next step" in text for text in told)
        await desk.press("f12")
        assert isinstance(desk.program.screen_stack[-1], MeetingScreen)


async def test_sentences_name_the_keys_that_work(home: Path) -> None:
    """A heading, and what is told after a deed, have the user's own keys."""
    settle(home, '[keys.list]\nkeep_out_here = ["ctrl+home"]\nundo_here = ["y"]\n')
    async with at_desk(home, whole()) as desk:
        await desk.go("introductions")
        assert any(row.text.endswith("Ctrl+Home: kept out)") for row in desk.rows)
        await desk.go("contingency")
        await desk.at("No visit")
        await desk.press("delete")
        assert "Removed; y brings it back." in desk.lines[-2]


async def test_without_own_keys_nothing_changes(home: Path) -> None:
    """The keys of one program are not those of the next."""
    async with at_desk(home, whole()) as desk:
        shown = [f"{key} {label}" for key, label in bar_items("everywhere", "meeting")]
        assert desk.lines[-1].startswith("  ".join(shown[:6]))


async def test_grid_and_roll_call_name_their_keys(home: Path) -> None:
    """The letters below the grid and the roll-call are those that work there."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        await desk.go("decision")
        await desk.choose("Open the grid")
        assert "1 " in desk.shown
        await desk.press("1")
        assert any(each["view"] == "plan" for each in desk.stored()["views"])


async def test_the_list_of_conferences_follows(home: Path) -> None:
    """Open has another key there, and Enter opens as always."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        for key in ("o", "enter"):
            await desk.press("ctrl+j")
            assert len(desk.program.screen_stack) == 2
            await desk.press(key)
            assert len(desk.program.screen_stack) == 3


async def test_the_first_picture_of_the_next_start_follows(home: Path) -> None:
    """What is shown before the program is there names the keys as the settings have them."""
    settle(home)
    async with at_desk(home, whole()) as desk:
        await desk.press("ctrl+j")
        desk.program.office.library.rows()
    kept = (home / "first-picture").read_text(encoding="utf-8")
    assert "F12 Help" in kept
    assert "F1 Help" not in kept
