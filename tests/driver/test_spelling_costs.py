"""What marking words in doubt costs at a key at which nothing else is drawn: nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from cpc_tui.driver.output import Output
from cpc_tui.spelling.words import Words
from screens import spelling
from tests.driver.beside import Beside
from tests.driver.test_narrow import PROSE, counting
from tests.driver.test_whole_program import before_two_terminals
from tests.screens.desk import Desk
from tests.spelling.small_dictionary import STEMS, put_dictionary
from widgets.fields import field

PLACES = {"quick entry": ("f2",), "the text of an action": ("f4",)}
UNMARKED = "she said that the children were seen and that nobody had come to see"
_SMALL = 60
"""Characters that underline a word and go back to the cursor."""
TYPED = f"{PROSE}{UNMARKED}"


class Key(NamedTuple):
    """What a key cost.

    Attributes:
        drawn: How often the editor was asked for rows.
        arranged: How often the screen was arranged.
        written: The characters that were sent to the terminal; None where another widget had
            something to say at that moment, as by the clock.
    """

    drawn: int
    arranged: int
    written: int | None


async def cost(home: Path, place: str, text: str, *, is_marked: bool) -> list[Key]:
    """Type a text somewhere, with the dictionary read or with none."""
    found: list[Key] = []
    sent: list[int] = []
    original = Output.needed

    def counted(self: Output, data: str) -> str:
        less = original(self, data)
        sent.append(len(less))
        return less

    async def doing(desk: Desk, _driver: Beside) -> None:
        await desk.press(*PLACES[place], *"He said. ")
        await desk.wait_until(lambda: not desk.program.is_reading)
        await desk.settle()
        assert is_marked == (desk.program.speller is not None)
        editor = type(desk.program.focused).__name__
        for each in text:
            sent.clear()
            with counting() as counts, patch.object(Output, "needed", counted):
                await desk.press(each)
            drawn = counts.asked.count(editor)
            alone = drawn == len(counts.asked)
            found.append(Key(drawn, counts.arranged, sum(sent) if alone else None))

    await before_two_terminals(home, doing)
    return found


def assert_same(some: list[Key], others: list[Key]) -> None:
    """No key cost more than without marks, of those that nothing else came between."""
    pairs = [
        (one, other)
        for one, other in zip(some, others, strict=True)
        if None not in (one.written, other.written)
    ]
    assert len(pairs) > len(some) // 2
    assert [one for one, _ in pairs] == [other for _, other in pairs]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dictionary is read as soon as somebody writes."""
    monkeypatch.setattr(spelling, "_AFTER_PAINT", 0)
    monkeypatch.setattr(spelling, "_BETWEEN", 0)
    # What is told after a pause, such as when it was saved, would come at any key.
    monkeypatch.setattr(field, "PAUSE", 1000)


@pytest.mark.parametrize("place", PLACES)
async def test_right_words_cost_nothing(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same widgets are drawn and the same characters sent, key by key, as without marks."""
    text = TYPED[:60]
    without = await cost(tmp_path / "off", place, text, is_marked=False)
    put_dictionary(tmp_path / "share", stems=STEMS)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    assert_same(await cost(tmp_path / "on", place, text, is_marked=True), without)


async def test_a_mark_comes_with_the_key_that_finishes_the_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No letter before it costs more, no widget is drawn once more for it, and it is small."""
    place, text = "the text of an action", "the recieved "
    without = await cost(tmp_path / "off", place, text, is_marked=False)
    put_dictionary(tmp_path / "share")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    marked = await cost(tmp_path / "on", place, text, is_marked=True)
    assert_same(marked[:-1], without[:-1])
    assert marked[-1][:2] == without[-1][:2]
    assert 0 < (marked[-1].written or 0) < _SMALL


async def test_a_letter_looks_up_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The word being typed is looked up when it is finished, and never again."""
    put_dictionary(tmp_path / "share")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    with patch.object(Words, "knows", autospec=True, side_effect=Words.knows) as looked:
        await cost(tmp_path / "on", "quick entry", "the children were seen the the", is_marked=True)
    words = [each.args[1] for each in looked.call_args_list]
    assert words == ["He", "said", "the", "children", "were", "seen"]
