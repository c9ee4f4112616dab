"""Words in doubt are underlined where they are written, listed, and put right by a key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples import small
from tests.screens.desk import at_desk
from tests.screens.spelling_desk import NOTE, choices, note, noted, open_note, underlined, writing
from tests.spelling.small_dictionary import put_dictionary

pytestmark = pytest.mark.usefixtures("small_dictionary")


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


async def test_a_dictionary_that_cannot_be_used_keeps_nobody_from_writing(
    home: Path, tmp_path: Path
) -> None:
    """The command says that there is one, and how to find out what is wrong with it."""
    put_dictionary(tmp_path / "share", affixes="FLAG long\n")
    async with at_desk(home, small()) as desk:
        await desk.press("f2")
        await desk.wait_until(lambda: not desk.program.is_reading)
        await desk.type("teh ")
        assert underlined(desk) == []
        await desk.press("insert")
        assert "The dictionary here cannot be used: see cpc-tui doctor." in desk.shown
