"""What is never marked: own words, words of a conference, its names, and other languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.putting_right import _HERE, _MINE
from tests.screens.spelling_desk import choices, known_here, noted, open_note, underlined, writing

pytestmark = pytest.mark.usefixtures("small_dictionary")


async def test_a_word_of_ones_own_is_known_and_kept(home: Path) -> None:
    """It is marked no more, and stands in the user's own list, which nobody else may read."""
    async with writing(home, noted()) as desk:
        await desk.press("escape")
        await open_note(desk)
        desk.program.office.settings_file = home / "settings.toml"
        await desk.press("insert")
        await desk.point(_MINE)
        await desk.press("enter")
        assert underlined(desk) == ["childern"]
    kept = home / "words.txt"
    assert kept.read_text("utf-8") == "recieved\n"
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_a_word_of_a_conference_is_known_there_alone(home: Path) -> None:
    """It is kept with the conference and no list, is marked no more, and undo takes it back."""
    async with writing(home, noted("The zorblas and Zorbla were seen.")) as desk:
        await desk.press("escape")
        await open_note(desk)
        assert underlined(desk) == ["zorblas", "Zorbla"]
        desk.program.office.settings_file = home / "settings.toml"
        await desk.press("insert")
        assert [each.split()[-2:] for each in choices(desk)[-2:]] == [
            ["this", "conference"],
            ["own", "word"],
        ]
        await desk.point(_HERE)
        await desk.press("enter")
        assert underlined(desk) == []
        assert "Right in this conference: “Zorbla”." in desk.shown
        assert known_here(desk) == ["Zorbla"]
        await desk.press("escape", "ctrl+underscore")
        assert known_here(desk) == []
        await open_note(desk)
        assert underlined(desk) == ["zorblas", "Zorbla"]
    assert not (home / "words.txt").exists()


async def test_names_of_a_conference_are_forgotten_when_none_is_open(home: Path) -> None:
    """Nobody who types elsewhere afterwards is offered them, or told by a mark which they are."""
    async with writing(home, noted()) as desk:
        speller = desk.program.speller
        assert speller is not None
        assert list(speller.unknown("Okafor")) == []
        while len(desk.program.screen_stack) > 1:
            desk.program.pop_screen()
        await desk.settle()
        desk.program.begin_spelling()
        assert len(list(speller.unknown("Okafor"))) == 1


async def test_a_word_of_a_private_note_is_told_to_no_other_seat(home: Path) -> None:
    """The other seat reads the words of the conference, and knows of no private note."""
    async with writing(home) as desk:
        await desk.type("/private teh zorbla came")
        await desk.press("enter", "escape")
        await desk.choose("teh zorbla came")
        await desk.press("home", "insert")
        assert "anywhere" in choices(desk)[-1]
        assert not any("in this conference" in each for each in choices(desk))


FOREIGN = "Dziecko bardzo boi ojca domu. She recieved help."


async def test_another_language_is_left_alone_and_told_of_once(home: Path) -> None:
    """What is in English beside it is marked; the list and the key say what is not looked at."""
    async with writing(home, noted(FOREIGN)) as desk:
        await desk.press("escape")
        await open_note(desk)
        assert underlined(desk) == ["recieved"]
        await desk.press("escape")
        await desk.type("/spelling")
        await desk.press("enter")
        assert [each.split(":")[0] for each in choices(desk)] == [
            "recieved",
            "Not English, so not looked at",
        ]
        await desk.press("down", "enter")
        assert desk.program.focused is desk.field("What was said")
        await desk.press("escape", "f2", "ctrl+u")
        await desk.type("Dziecko bardzo boi ojca domu ")
        await desk.press("insert")
        assert "what is not English is not looked at" in desk.shown
        await desk.press("left", "insert")
        assert choices(desk)[-1].split()[0] == "“domu”"


async def test_another_language_in_a_long_paragraph_is_left_alone_in_each_row(home: Path) -> None:
    """Its first and last rows hold a few words of it, which are not marked by themselves."""
    foreign = "Dziecko bardzo boi ojca domu wracać mama płacze każdy wieczór nikt widział. "
    async with writing(home, noted(f"{'The child was seen. ' * 60}{foreign * 4}The teh. ")) as desk:
        await desk.press("escape")
        await open_note(desk)
        assert underlined(desk) == ["teh"]


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
