"""The chair's private notes: seen at the chair's seat alone, and held by no paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.session import Session
from cpc_tui.storage.past import past_of
from screens.history import HistoryScreen
from tests.samples import library_at, session_at
from tests.screens.desk import Desk, at_desk
from tests.screens.live import live

SECRET = "Zanzibar uncle"  # noqa: S105 - the words of a note
TITLE = "Private notes (only you see these)"


def kept(desk: Desk) -> Record:
    """The record on the disk, the desk included."""
    return library_at(desk.home).open(desk.reference)[1].record


def noted(home: Path) -> Session:
    """The chair's session, in which a private note was written, changed, and another removed."""
    session = session_at(home, "chair", live())
    path = ("room", "private_notes")
    key = session.add(path, {"step": "plan", "text": "first"})
    session.set((*path, key, "text"), SECRET)
    gone = session.add(path, {"step": "plan", "text": f"{SECRET} too"})
    session.remove(path, gone)
    session.save()
    return session


async def test_a_private_note_is_written_from_anywhere(home: Path) -> None:
    """`/private TEXT` keeps it at the step; it stands there under a heading that says whose."""
    async with at_desk(home, live()) as desk:
        await desk.go("plan")
        await desk.note(f"/private {SECRET}")
        assert "only you see it" in desk.lines[-2]
        (note,) = kept(desk).room.private_notes
        assert (note.step, note.text, str(note.at)) == ("plan", SECRET, "2026-12-08 10:42:07")
        rows = [row.text for row in desk.rows]
        assert rows[rows.index(TITLE) + 1] == f"10:42 — {SECRET}"
        await desk.go("close")
        assert SECRET not in " ".join(row.text for row in desk.rows)
        assert desk.stored()["notes"] == []


async def test_a_private_note_is_changed_removed_and_brought_back(home: Path) -> None:
    """Without words a form opens; Enter changes a note, Delete removes it, u brings it back."""
    async with at_desk(home, live()) as desk:
        await desk.go("plan")
        await desk.press("f2")
        await desk.type("/private")
        await desk.press("enter")
        await desk.type(SECRET)
        await desk.press("escape")
        assert kept(desk).room.private_notes[0].text == SECRET
        await desk.choose(SECRET)
        await desk.fill("Note", "Other.")
        await desk.press("escape", "delete")
        assert kept(desk).room.private_notes == ()
        await desk.press("u")
        assert kept(desk).room.private_notes[0].text == "Other."


@pytest.mark.parametrize("line", [f"/private {SECRET}", f"/priv {SECRET}"])
async def test_a_line_left_behind_is_never_filed_where_others_read(line: str, home: Path) -> None:
    """Leaving with the note still in the line keeps it private; so does a word cut short."""
    async with at_desk(home, live()) as desk:
        await desk.press("f2")
        await desk.type(line)
        desk.meeting.finish()
        assert [each.text for each in kept(desk).room.private_notes] == [SECRET]
        assert desk.stored()["notes"] == []


async def test_the_minute_taker_writes_no_private_note(home: Path) -> None:
    """It is said, the words are given back, and left behind they are for the two alone."""
    async with at_desk(home, live(), seat="minute-taker") as desk:
        await desk.press("f2")
        await desk.type(f"/private {SECRET}")
        await desk.press("enter")
        assert "chair’s own" in desk.lines[-2]
        assert kept(desk).room.private_notes == ()
        assert any(f"/private {SECRET}" in line for line in desk.lines)
        desk.meeting.finish()
        assert kept(desk).room.private_notes == ()
        (note,) = desk.stored()["notes"]
        assert (note["text"], note["visibility"]) == (SECRET, "chair")


@pytest.mark.parametrize("seat", ["minute-taker", "viewer"])
async def test_no_other_seat_sees_a_private_note(seat: str, home: Path) -> None:
    """Through every step, also what the chair was doing, nothing of it is on the screen."""
    chair = noted(home)
    async with at_desk(home, None, seat=seat) as desk:
        await desk.program.open_conference(chair.record.reference)
        await desk.settle()
        screen = desk.program.screen
        for step in ("prepare", *chair.profile.step_keys):
            if seat == "viewer":
                screen.step = step  # type: ignore[attr-defined]
                screen.refresh_all()  # type: ignore[attr-defined]
            else:
                await desk.meeting.go(step)
            shown = " ".join(row.text for row in desk.rows)
            assert SECRET not in shown
            assert TITLE not in shown


async def test_the_chair_sees_it_where_the_minute_taker_does_not(home: Path) -> None:
    """The test above would fail at the chair's seat."""
    chair = noted(home)
    async with at_desk(home, None) as desk:
        await desk.program.open_conference(chair.record.reference)
        await desk.meeting.go("plan")
        await desk.settle()
        assert any(SECRET in row.text for row in desk.rows)


@pytest.mark.parametrize(("seat", "sees"), [("chair", True), ("minute-taker", False)])
async def test_the_history_tells_the_chair_alone(seat: str, sees: bool, home: Path) -> None:
    """Adding, changing and removing a private note are in nobody else's history."""
    chair = noted(home)
    reference = chair.record.reference
    async with at_desk(home, None, seat=seat) as desk:
        await desk.program.open_conference(reference)
        await desk.settle()
        journal = library_at(home).open(reference)[0].journal
        await desk.program.push_screen(HistoryScreen(desk.session, lambda: past_of(journal)))
        await desk.program.workers.wait_for_complete()
        await desk.settle()
        told = " ".join(row.text for row in desk.rows)
        assert "Begun" in told
        assert (SECRET in told) is sees
        assert ("rivate note" in told) is sees


async def test_find_tells_nobody_else(home: Path) -> None:
    """What the minute-taker can find holds nothing of the chair's notes."""
    chair = noted(home)
    async with at_desk(home, None, seat="minute-taker") as desk:
        await desk.program.open_conference(chair.record.reference)
        await desk.settle()
        await desk.press("ctrl+f")
        await desk.type("Zanzibar")
        assert "Zanzibar uncle" not in desk.shown


async def test_the_other_seat_is_not_told_that_the_chair_writes_one(home: Path) -> None:
    """Where the chair is told to be names the step, and not the field of a private note."""
    async with at_desk(home, live()) as desk:
        await desk.go("plan")
        await desk.choose("Add: private note")
        await desk.type(SECRET)
        assert desk.meeting.pane.forms.form is not None
        assert desk.meeting.pane.forms.field_label == ""
        await desk.press("escape")
        await desk.choose("Add: note")
        assert desk.meeting.pane.forms.field_label != ""


def _command(*words: str) -> Callable[[Path, pytest.CaptureFixture[str]], str]:
    def run(home: Path, capsys: pytest.CaptureFixture[str]) -> str:
        from cpc_tui.cli import main

        assert main(["--home", str(home), *words]) == 0
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize(
    "read",
    [
        _command("show", "WHOLE/2026 1"),
        _command("dump", "WHOLE/2026 1"),
        _command("check", "WHOLE/2026 1"),
        _command("check", "WHOLE/2026 1", "--json"),
        _command("history", "WHOLE/2026 1"),
        _command("history", "WHOLE/2026 1", "--json"),
        _command("history", "WHOLE/2026 1", "--field", "room.private_notes"),
        _command("list", "--json"),
    ],
)
def test_no_command_prints_it(
    read: Callable[[Path, pytest.CaptureFixture[str]], str],
    home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What the command line prints of a conference holds no private note, as it is or was."""
    noted(home)
    printed = read(home, capsys)
    assert SECRET not in printed
    assert "rivate note" not in printed
