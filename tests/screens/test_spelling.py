"""Words in doubt are underlined where they are written, listed, and put right by a key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.record import Record
from screens import spelling
from screens.dialogs import PickDialog
from screens.putting_right import _KNOW
from tests.samples import small
from tests.screens.desk import Desk, at_desk
from tests.spelling.small_dictionary import STEMS, put_dictionary
from widgets.row_list import RowList

NOTE = "The childern were seen by Okafor. She recieved help."


def noted(text: str = NOTE) -> Record:
    """A record with one note."""
    return small(notes=[{"id": "n1", "step": "reports", "text": text, "kind": "quote"}])


@pytest.fixture(autouse=True)
def dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small dictionary, read as soon as somebody writes."""
    put_dictionary(tmp_path / "share", stems=f"{STEMS}is\nsafe\nnote\nshouts\nvisit\n")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setattr(spelling, "_AFTER_PAINT", 0)
    monkeypatch.setattr(spelling, "_BETWEEN", 0)


@asynccontextmanager
async def writing(home: Path, record: Record | None = None) -> AsyncIterator[Desk]:
    """At a desk where the dictionary has been read for an editor."""
    async with at_desk(home, record or small()) as desk:
        assert not desk.program.is_reading
        await desk.press("f2")
        await desk.wait_until(lambda: desk.program.speller is not None)
        await desk.settle()
        yield desk


def underlined(desk: Desk) -> list[str]:
    """The words that are underlined on the screen, row by row."""
    screen = desk.program.screen
    screen._on_timer_update()  # noqa: SLF001 - what waits to be drawn is drawn
    strips = screen._compositor.render_strips(desk.program.size)  # noqa: SLF001 - no public way
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.underline
    ]


def choices(desk: Desk) -> list[str]:
    """What may be chosen in the dialog that stands open."""
    assert isinstance(desk.program.screen, PickDialog)
    return [row.text for row in desk.program.screen.query_one(RowList).rows]


def note(desk: Desk) -> Any:
    """The note as it is stored."""
    return desk.stored()["notes"][0]["text"]


async def test_a_word_in_doubt_is_underlined_once_it_is_finished(home: Path) -> None:
    """In quick entry: not while it is typed, not who speaks, not a name of the record."""
    async with writing(home) as desk:
        await desk.type("hvx: teh Okafor childern")
        assert underlined(desk) == ["teh"]
        await desk.type(" ")
        assert underlined(desk) == ["teh", "childern"]
        await desk.press("backspace*9")
        await desk.type("children ")
        assert underlined(desk) == ["teh"]


async def test_a_text_of_a_form_is_underlined_and_stored_as_it_is(home: Path) -> None:
    """The marks are drawn when the form opens, and nothing of the record is changed by them."""
    async with writing(home, noted()) as desk:
        before = desk.stored()
        await desk.press("escape")
        await open_note(desk)
        assert underlined(desk) == ["childern", "recieved"]
        await desk.press("escape")
        assert desk.stored() == before


async def open_note(desk: Desk) -> None:
    """Open the form of the note, with the cursor in its text."""
    await desk.go("reports")
    await desk.choose("In their own words")
    await desk.to_field("What was said")


async def test_the_mark_follows_the_cursor(home: Path) -> None:
    """Behind a word that ends in the cursor there is none; there is when the field is left."""
    async with writing(home, noted("The childern")) as desk:
        await desk.press("escape")
        await open_note(desk)
        assert underlined(desk) == []
        await desk.press("left")
        assert underlined(desk) == ["childer", "n"]
        await desk.press("right")
        assert underlined(desk) == []
        await desk.press("shift+tab")
        assert underlined(desk) == ["childern"]


async def test_marks_stand_in_each_row_of_a_long_text(home: Path) -> None:
    """A word that is wrapped to another row takes its mark along."""
    async with writing(home, noted(f"{'The teh was seen. ' * 12}teh ")) as desk:
        await desk.press("escape")
        await open_note(desk)
        assert underlined(desk) == ["teh"] * 13
        await desk.press("ctrl+a", "up*9", "home")
        await desk.type("and then ")
        assert underlined(desk) == ["teh"] * 13


async def test_a_key_puts_a_word_right(home: Path) -> None:
    """Insert goes to the word and offers what was meant; Enter takes it, and undo gives it back."""
    async with writing(home, noted()) as desk:
        await desk.press("escape")
        await open_note(desk)
        await desk.press("insert")
        assert "received" in choices(desk)[0]
        await desk.press("enter", "escape")
        assert note(desk) == NOTE.replace("recieved", "received")
        await desk.press("ctrl+underscore")
        assert note(desk) == NOTE


async def test_escape_puts_nothing_right(home: Path) -> None:
    """A quotation stays as it was said, unless somebody chooses."""
    async with writing(home, noted()) as desk:
        await desk.press("escape")
        await open_note(desk)
        await desk.press("insert", "escape", "escape")
        assert note(desk) == NOTE


async def test_a_word_of_ones_own_is_known_and_kept(home: Path) -> None:
    """It is marked no more, and stands in the user's own list, which nobody else may read."""
    async with writing(home, noted()) as desk:
        await desk.press("escape")
        await open_note(desk)
        desk.program.office.settings_file = home / "settings.toml"
        await desk.press("insert")
        await desk.point(_KNOW)
        await desk.press("enter")
        assert underlined(desk) == ["childern"]
    kept = home / "words.txt"
    assert kept.read_text("utf-8") == "recieved\n"
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_a_word_is_not_written_down_where_all_is_encrypted(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that was written in a conference is kept in plain text then."""
    async with writing(home, noted()) as desk:
        monkeypatch.setattr(type(desk.program.office), "is_encrypted", True)
        assert "until you leave" in desk.program.know_word("recieved")
        assert desk.program.speller is not None
        assert desk.program.speller.knows("recieved")
    assert not (home / "words.txt").exists()


async def test_all_words_in_doubt_are_listed_and_gone_to(home: Path) -> None:
    """`/spelling` names each with its place; Enter opens the form with the cursor at the word."""
    async with writing(home, noted()) as desk:
        await desk.type("/spelling")
        await desk.press("enter")
        assert [each.split(":")[0] for each in choices(desk)] == ["childern", "recieved"]
        await desk.press("down", "enter")
        field = desk.program.focused
        assert field is desk.field("What was said")
        await desk.type("X")
        await desk.press("escape")
        assert note(desk) == NOTE.replace("recieved", "Xrecieved")


async def test_where_no_word_is_in_doubt_that_is_said(home: Path) -> None:
    """The list would be empty, and the key has nowhere to go."""
    async with writing(home, noted("The children were seen.")) as desk:
        await desk.type("the")
        await desk.press("insert")
        assert "No word is in doubt here." in desk.shown
        await desk.press("ctrl+u")
        await desk.type("/spelling")
        await desk.press("enter")
        assert "No word is in doubt." in desk.shown


async def test_names_in_a_line_of_a_form_are_not_marked(home: Path) -> None:
    """What is asked for on one line is often a name; other words are marked there too."""
    async with writing(home) as desk:
        await desk.press("escape")
        await desk.go("prepare")
        await desk.choose("Cyd Marlow")
        await desk.fill("Name", "Zorbla Qwist")
        await desk.fill("Role", "vsitor to Zanzibar")
        await desk.press("tab")
        assert underlined(desk) == ["vsitor"]


@pytest.fixture
def without_spelling(home: Path) -> None:
    """The one setting that turns it off."""
    home.mkdir(parents=True)
    (home / "settings.toml").write_text("spelling = false\n", "utf-8")


@pytest.mark.usefixtures("without_spelling")
async def test_spelling_is_off_with_one_setting(home: Path) -> None:
    """No dictionary is read then, nothing is marked, and the command says why."""
    async with at_desk(home, small()) as desk:
        await desk.press("f2")
        await desk.type("teh teh ")
        assert not desk.program.is_reading
        assert underlined(desk) == []
        await desk.press("ctrl+u")
        await desk.type("/spelling")
        await desk.press("enter")
        assert "Spelling is off in the settings." in desk.shown


async def test_without_a_dictionary_nothing_is_marked(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command says how to find out what to install."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    async with at_desk(home, small()) as desk:
        await desk.press("f2")
        await desk.wait_until(lambda: not desk.program.is_reading)
        await desk.type("/spelling")
        await desk.press("enter")
        assert "see cpc-tui doctor" in desk.shown
