"""What can come in the way of a pack: a stop, a leak, files that are there, a hidden screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Note
from screens.dialogs import AskDialog
from screens.export import ExportScreen
from screens.hidden import HiddenScreen
from screens.meeting import MeetingScreen
from tests.screens.desk import Desk, at_desk, case
from tests.screens.exporting import Holding, done, files_in, make, to_exports, told
from tests.screens.whole import whole

PHONE = "07700 900564"
"""Elliot's, which is protected."""


async def begin_pack(desk: Desk, holding: Holding) -> None:
    """Begin to make the pack, and go on when the file is reached at which it is held."""
    await to_exports(desk)
    await desk.press("enter")
    await desk.wait_until(holding.reached.is_set)
    await desk.settle()


async def test_how_far_it_is_can_be_read(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While files are made the status line names the document and the recipient's initials."""
    holding = Holding(monkeypatch, at=1)
    async with at_desk(home, "redbridge-initial") as desk:
        await begin_pack(desk, holding)
        assert told(desk).startswith("Decision letter for DKB, 1 of 40")
        holding.go_on.set()
        await done(desk)
        assert "files made in" in told(desk)


async def test_escape_stops_between_two_files(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written or noted down, that is said, and the next Escape closes the screen."""
    holding = Holding(monkeypatch, at=7)
    async with at_desk(home, "redbridge-initial") as desk:
        await begin_pack(desk, holding)
        await desk.press("escape")
        assert told(desk) == "Stopping…"
        holding.go_on.set()
        await done(desk)
        assert told(desk) == "Stopped: nothing was written."
        assert isinstance(desk.program.screen, ExportScreen)
        assert files_in(folder) == []
        assert not desk.session.record.room.exported
        await desk.press("escape")
        assert isinstance(desk.program.screen, MeetingScreen)


async def test_after_a_stop_the_pack_can_be_made(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop is of that one making alone."""
    holding = Holding(monkeypatch, at=2)
    async with at_desk(home, "redbridge-initial") as desk:
        await begin_pack(desk, holding)
        await desk.press("escape")
        holding.go_on.set()
        await done(desk)
        await make(desk, "Tamsin Harbottle")
        assert "files made in" in told(desk)


async def test_the_screen_can_be_used_while_files_are_made(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cursor moves and lines open; a second making waits for its turn, and says so."""
    holding = Holding(monkeypatch, at=1)
    async with at_desk(home, "redbridge-initial") as desk:
        await begin_pack(desk, holding)
        await desk.at("Tamsin Harbottle")
        await desk.press("space", "down")
        assert desk.here.text == "Decision letter"
        await desk.press("enter")
        assert told(desk) == "Still making files: Esc stops it."
        holding.go_on.set()
        await done(desk)
        assert "64 files made in" in told(desk)


async def test_leaving_the_program_stops_the_making(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is half-written where somebody leaves in the middle of a pack."""
    holding = Holding(monkeypatch, at=3)
    async with at_desk(home, "redbridge-initial") as desk:
        await begin_pack(desk, holding)
        # The screen waits for the thread when it goes, so that is let go once it has been told.
        screen = desk.program.screen
        assert isinstance(screen, ExportScreen)
        monkeypatch.setattr(screen._stop, "set", both(screen._stop.set, holding.go_on.set))  # noqa: SLF001
    assert files_in(folder) == []


def both(first: Callable[[], None], second: Callable[[], None]) -> Callable[[], None]:
    """Do two things."""

    def do() -> None:
        first()
        second()

    return do


def with_a_leak() -> Record:
    """The case, with a protected number typed into a note that everybody may read."""
    record = case("redbridge-initial")
    note = Note(id="n-leak", step="close", text=f"Ring Elliot on {PHONE}.")
    return replace(record, notes=(*record.notes, note))


async def test_a_leak_is_told_and_leads_to_where_it_was_typed(home: Path, folder: Path) -> None:
    """The file is not made, the first line says why, and Enter opens the note to put it right."""
    async with at_desk(home, with_a_leak()) as desk:
        await to_exports(desk)
        await desk.at("Tamsin Harbottle")
        await desk.press("space")
        await make(desk, "Minutes (not on the list")
        assert files_in(folder) == []
        assert told(desk) == "Nothing was made: the top of the list says why."
        assert desk.here == next(each for each in desk.rows if each.selectable)
        assert desk.here.mark == "!"
        for words in ("Minutes for Tamsin Harbottle was not made", "phone of Elliot Mensah-Royle"):
            assert words in desk.here.text
        assert PHONE not in desk.shown
        await desk.press("enter")
        await desk.settle()
        assert isinstance(desk.program.screen, MeetingScreen)
        assert desk.meeting.step == "close"
        assert desk.field("What was said").has_focus
        assert desk.field("What was said").asked.value == f"Ring Elliot on {PHONE}."


async def test_a_leak_stops_its_own_file_alone(home: Path, folder: Path) -> None:
    """The others of the pack are made, and the leak stands there until its file is made too."""
    async with at_desk(home, with_a_leak()) as desk:
        await to_exports(desk)
        await desk.press("enter")
        await done(desk)
        names = [each.name for each in files_in(folder)]
        assert any("-letter-TH" in name for name in names)
        assert not any("-minutes-" in name for name in names if "-PS" in name)
        (leak,) = (each for each in desk.rows if "was not made" in each.text)
        assert leak.text.endswith(
            "The same goes for 2 more: minutes for Olumide Farrance, "
            "minutes for Judith Quayle-Amos."
        )
        assert told(desk).startswith("3 not made, see the top of the list. ")
        await make(desk, "Agenda for the table")
        assert leak in desk.rows


async def test_a_leak_is_gone_when_its_file_is_made(home: Path, folder: Path) -> None:
    """What was put right and made does not stand among the leaks any more."""
    async with at_desk(home, with_a_leak()) as desk:
        await to_exports(desk)
        await desk.at("Tamsin Harbottle")
        await desk.press("space")
        await make(desk, "Minutes (not on the list")
        await make(desk, "was not made")
        await desk.fill("What was said", "Ring Elliot.")
        await to_exports(desk)
        assert any("was not made" in each.text for each in desk.rows)
        await desk.at("Tamsin Harbottle, mother")
        await desk.press("space")
        await make(desk, "Minutes (not on the list")
        assert not any("was not made" in each.text for each in desk.rows)
        assert [each.name for each in files_in(folder)] == ["RB-CPC-2026-0412-minutes-TH.docx"]


async def test_a_file_is_replaced_only_when_asked(home: Path, folder: Path) -> None:
    """A file that is there already is replaced after yes, and kept after no."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await make(desk, "Minutes")
        (file,) = files_in(folder)
        made = file.read_bytes()
        file.unlink()
        file.write_bytes(made)
        await make(desk, "Minutes")
        assert f"{file.name} is there already" in " ".join(desk.shown.split())
        await desk.press("n")
        assert "Nothing was replaced." in told(desk)
        await make(desk, "Minutes")
        await desk.press("y")
        await done(desk)
        assert "1 file made" in told(desk)


async def test_files_edited_by_hand_are_named_before_they_are_replaced(
    home: Path, folder: Path
) -> None:
    """Every one of them is named in other words, and only a yes replaces it."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        await make(desk, "Tamsin Harbottle")
        letter, plan = (folder / f"RB-CPC-2026-0412-{each}-TH.docx" for each in ("letter", "plan"))
        for each in (letter, plan):
            each.write_text("changed by hand")
        await make(desk, "Tamsin Harbottle")
        question = " ".join(desk.shown.replace("│", " ").split())
        assert "Edited by hand since they were made" in question
        assert letter.name in question
        assert plan.name in question
        await desk.press("n")
        assert letter.read_text() == "changed by hand"
        await make(desk, "Tamsin Harbottle")
        await desk.press("y")
        await done(desk)
        assert letter.read_bytes().startswith(b"PK")


async def test_a_question_waits_while_the_screen_is_hidden(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing appears over the hidden screen; the question is asked when it is back."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await make(desk, "Minutes")
        (file,) = files_in(folder)
        file.rename(folder / "kept")
        desk.session.note_down(("room", "exported"), {"file": "other"})
        holding = Holding(monkeypatch, at=1)
        await desk.choose("Minutes")
        await desk.wait_until(holding.reached.is_set)
        file.write_text("in the way")
        await desk.press("f3")
        holding.go_on.set()
        await done(desk)
        assert isinstance(desk.program.screen, HiddenScreen)
        await desk.press("x")
        assert isinstance(desk.program.screen, AskDialog)
        assert file.read_text() == "in the way"
