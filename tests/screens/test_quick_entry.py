"""One line from anywhere becomes an entry of the record, stored as it was typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from screens.export import ExportScreen
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.whole import NASTY, whole
from widgets.quick_entry import QuickEntry, QuickLine

LONG = "word [b] " * 6666 + "finis."
"""60,000 characters."""


def last(desk: Desk, *path: str) -> Any:
    """The last entry of a list as it is on the disk, without its id."""
    here: Any = desk.stored()
    for name in path:
        here = here[name]
    return {key: value for key, value in here[-1].items() if key != "id"}


async def test_a_note_is_filed_from_every_step(home: Path) -> None:
    """A line entered in any step is stored as a note of that step, with speaker and moment."""
    async with at_desk(home, whole()) as desk:
        for step in desk.meeting.steps:
            await desk.go(step)
            await desk.note(f"nhb: heard at {step}")
            assert last(desk, "notes") == {
                "step": step,
                "at": NOW.isoformat(),
                "speaker": "sw",
                "text": f"heard at {step}",
            }
            assert "Note by Nia Hartwell-Boyd" in desk.lines[-2]


MARKS: list[tuple[str, tuple[str, ...], dict[str, Any]]] = [
    ("plain words", ("notes",), {"text": "plain words", "step": "reports"}),
    ('"I am safe', ("notes",), {"text": "“I am safe”", "kind": "quote"}),
    ("!for us", ("notes",), {"text": "for us", "visibility": "professionals"}),
    ("#ana she smiled", ("notes",), {"text": "she smiled", "children": ["c1"]}),
    ("- alone at night", ("analysis",), {"heading": "risks", "text": "alone at night"}),
    ("+ school every day", ("analysis",), {"heading": "strengths"}),
    ("? who has the key", ("analysis",), {"text": "who has the key"}),
    (
        "nhb> visit Ana by 14/12",
        ("plans", "actions"),
        {"action": "visit Ana", "who": ["sw"], "by_when": "2026-12-14"},
    ),
    ("zz: nobody of that name", ("notes",), {"text": "zz: nobody of that name"}),
]


async def test_each_mark_files_what_it_says(home: Path) -> None:
    """Each mark of the quick-entry line makes the entry that help tells of."""
    async with at_desk(home, whole()) as desk:
        await desk.go("reports")
        for line, path, entry in MARKS:
            await desk.note(line)
            stored = last(desk, *path)
            assert {key: stored.get(key) for key in entry} == entry


async def test_a_letter_at_the_lines_begins_a_line(home: Path) -> None:
    """Whoever just types loses no letter: the first begins the quick-entry line."""
    async with at_desk(home, whole()) as desk:
        await desk.go("close")
        await desk.type("It is said here.")
        assert isinstance(desk.program.focused, QuickLine)
        await desk.press("enter")
        assert last(desk, "notes")["text"] == "It is said here."


async def test_any_sign_at_the_lines_begins_a_line(home: Path) -> None:
    """The marks of quick entry, figures and letters of any script begin the line as well."""
    async with at_desk(home, whole()) as desk:
        for first in '?-+"#!1É漢':
            await desk.type(f"{first}x")
            assert desk.meeting.query_one(QuickEntry).text == f"{first}x"
            await desk.press("backspace*2", "escape")


@pytest.mark.parametrize("begin", [(), ("f2",), ("ctrl+r",)], ids=["lines", "f2", "ctrl+r"])
async def test_a_pasted_text_is_kept_whole(begin: tuple[str, ...], home: Path) -> None:
    """A text of several lines, pasted at the lines or in the quick-entry line, is one note."""
    text = "First line.\n\n  Second [line].\r\nThird."
    async with at_desk(home, whole()) as desk:
        await desk.press(*begin)
        await desk.paste(text)
        await desk.press("enter")
        assert last(desk, "notes")["text"] == text.replace("\r\n", "\n")


@pytest.mark.parametrize("text", [NASTY, LONG], ids=["nasty", "60000"])
async def test_any_text_is_stored_as_typed(text: str, home: Path) -> None:
    """Brackets, escape codes, other scripts and 60,000 characters are stored as they were typed."""
    async with at_desk(home, whole()) as desk:
        await desk.go("close")
        await desk.press("f2")
        await desk.paste(text)
        await desk.press("enter", "escape")
        assert last(desk, "notes")["text"] == text.strip()
        await desk.press("end", "up")
        assert "\x1b" not in desk.shown


async def test_the_line_is_kept_on_leaving_it(home: Path) -> None:
    """Escape goes back and keeps what was typed, through another step, until Enter files it."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.press("f2")
        await desk.type("half a")
        await desk.press("escape", "f9", "f2")
        await desk.type(" line")
        await desk.press("enter")
        assert last(desk, "notes")["text"] == "half a line"
        assert last(desk, "notes")["step"] == "core_group"


async def test_an_empty_line_is_nothing(home: Path) -> None:
    """Enter in the empty quick-entry line stores nothing."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.press("f2", "enter", "space", "enter")
        assert desk.stored() == before


async def test_a_note_is_made_beside_an_open_form(home: Path) -> None:
    """F2 takes a note while a form is open, and Escape leads back to the field one was in."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        field = await desk.to_field("How we will know")
        await desk.note("hv: weight is up")
        assert last(desk, "notes")["text"] == "weight is up"
        assert desk.program.focused is field
        await desk.type(" More.")
        await desk.press("escape")
        assert desk.stored()["plans"]["actions"][0]["measure"].endswith(" More.")


async def test_a_command_can_be_typed(home: Path) -> None:
    """A line that names a command does it, from anywhere, and nothing is filed."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.type("/export")
        await desk.press("enter")
        assert isinstance(desk.program.screen, ExportScreen)
        assert desk.stored() == before


async def test_a_slip_for_a_command_is_given_back_and_filed_nowhere(home: Path) -> None:
    """A word behind a stroke that is no command is read by nobody; the line stands there again."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.type("/privet he drinks")
        await desk.press("enter")
        assert desk.stored() == before
        assert "There is no command /privet. Did you mean /private?" in desk.lines[-2]
        quick = desk.program.screen.query_one(QuickEntry)
        assert (quick.is_open, quick.text) == (True, "/privet he drinks")
        await desk.press("ctrl+u")
        await desk.type("/2 of them, and 1/2")
        await desk.press("enter")
        assert desk.stored()["notes"][-1]["text"] == "/2 of them, and 1/2"


async def test_two_strokes_begin_a_note_with_one(home: Path) -> None:
    """Whatever is meant as words can be filed; recalled, it is corrected as such."""
    async with at_desk(home, whole()) as desk:
        await desk.note("//exporting is slow")
        assert desk.stored()["notes"][-1]["text"] == "/exporting is slow"
        number = len(desk.stored()["notes"])
        await desk.press("f2", "up")
        await desk.type(" now")
        await desk.press("enter")
        assert len(desk.stored()["notes"]) == number
        assert desk.stored()["notes"][-1]["text"] == "/exporting is slow now"


@pytest.mark.parametrize("line", ["/wait hv", "/privet he drinks", "/check"])
async def test_a_command_left_in_the_line_is_not_for_everybody(line: str, home: Path) -> None:
    """When the screen ends with it, its words are kept where chair and minute-taker alone read."""
    async with at_desk(home, whole()) as desk:
        await desk.press("f2")
        await desk.type(line)
        desk.meeting.finish()
        note = desk.stored()["notes"][-1]
        assert (note["text"], note["visibility"]) == (line, "chair")


@pytest.fixture
def abbreviations(home: Path) -> None:
    """The settings of a user who has two abbreviations."""
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text('[expansions]\nhx = "history of"\nsw = "social worker"\n')


@pytest.mark.usefixtures("abbreviations")
async def test_abbreviations_of_the_user_become_words(home: Path) -> None:
    """A line with abbreviations, in one packet, is stored in words; in a form it is the same."""
    async with at_desk(home, whole()) as desk:
        await desk.go("reports")
        await desk.press("f2", *"nhb: hx asthma, sw told", "enter")
        assert last(desk, "notes")["text"] == "history of asthma, social worker told"
        await desk.press(*"no hx ", "backspace", "x", "enter")
        assert last(desk, "notes")["text"] == "no hx x"
        await desk.press("f4", *"Ask for hx.", "escape")
        assert last(desk, "plans", "actions")["action"] == "Ask for history of."


async def test_three_paragraphs_are_kept_whole(home: Path) -> None:
    """Paragraphs with tabs and carriage returns are one entry, with the marks at both its ends."""
    text = "nhb: One,\tindented.\r\n\r\n\tTwo.\r\rThree – by 14/12.\r\n"
    async with at_desk(home, whole()) as desk:
        await desk.go("reports")
        await desk.paste(text)
        await desk.press("enter")
        assert last(desk, "notes")["text"] == "One,\tindented.\n\n\tTwo.\n\nThree – by 14/12."
        assert last(desk, "notes")["speaker"] == "sw"
