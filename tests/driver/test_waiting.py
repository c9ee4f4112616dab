"""An Escape acts at once where the link brings keys whole, and no key is lost where it does not."""

from __future__ import annotations

from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import constants, events

from cpc_tui.driver import key_sequences
from cpc_tui.driver.blocking_input import BlockingInput
from cpc_tui.driver.key_sequences import KeyParser
from cpc_tui.driver.quiet import driver_for
from cpc_tui.driver.waiting import AFTER_PIECES, FIRST, SHORT, EscapeTakenBack, Link
from tests.terminal.keys import bytes_of

LONG = 0.25
UP = "\x1b[A"
SEQUENCES = ("up", "left", "home", "f1", "f2", "f4", "f5", "f9", "shift+tab", "pagedown")
KEYS = (*SEQUENCES, *"abOP[]é", "enter", "backspace", "ctrl+f", "tab")


class Line:
    """A parser, and a clock that stands still while nothing is typed.

    Args:
        whole: How many keys have come whole.
    """

    def __init__(self, whole: int = FIRST, *, may_be_short: bool = True) -> None:
        self.now = 0.0
        self._monkeypatch = pytest.MonkeyPatch()
        self._monkeypatch.setattr(key_sequences, "monotonic", lambda: self.now)
        self._monkeypatch.setattr(constants, "ESCAPE_DELAY", LONG)
        self.parser = KeyParser(link=Link(may_be_short=may_be_short))
        for _ in range(whole):
            list(self.parser.feed(UP))
        self.told: list[tuple[str, float]] = []
        self.taken_back = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._monkeypatch.undo()

    def type(self, *packets: str, apart: float = 0.15) -> list[str]:
        """What has become of packets, each so many seconds after the one before, and the rest."""
        for packet in packets:
            self._keep(self.parser.feed(packet))
            self._wait_until(self.now + apart)
        self._wait_until(self.now + 2 * LONG)
        return [key for key, _ in self.told]

    def _wait_until(self, moment: float) -> None:
        while self.parser.due is not None and self.parser.due <= moment:
            self.now = self.parser.due
            self._keep(self.parser.tick())
        self.now = moment

    def _keep(self, found: object) -> None:
        for each in found:  # type: ignore[attr-defined]
            if isinstance(each, EscapeTakenBack):
                self.taken_back += 1
                self._keep(each.key)
                continue
            key = each.key if isinstance(each, events.Key) else type(each).__name__
            self.told.append((key, self.now))


def test_an_escape_acts_at_once_where_keys_come_whole() -> None:
    """It waits for a blink of an eye, and for a quarter of a second on a link yet unknown."""
    with Line() as line:
        assert line.type("\x1b") == ["escape"]
        assert line.told == [("escape", SHORT)]
    with Line(whole=FIRST - 1) as line:
        line.type("\x1b")
        assert line.told == [("escape", LONG)]


def test_a_user_may_have_it_wait_always() -> None:
    """With the setting off every Escape waits, and every key in pieces is whole."""
    with Line(may_be_short=False) as line:
        assert line.type("\x1b", "[A") == ["up"]


@pytest.mark.parametrize("changed_cells", [True, False])
def test_the_driver_is_as_the_setting_says(changed_cells: bool) -> None:
    """Whoever turns it off has a driver that waits; the others have one that does not."""
    for quick in (True, False):
        driver = driver_for(changed_cells=changed_cells, blocking_input=True, quick_escape=quick)
        assert issubclass(driver, BlockingInput)
        assert driver.quick_escape == quick


def test_a_link_that_cuts_a_key_is_waited_for() -> None:
    """After one key in pieces all of them are whole again, until many came in one piece."""
    with Line() as line:
        line.type("\x1b", "[A", apart=SHORT / 2)
        assert line.type("\x1b", "[", "B")[1:] == ["down"]
        line.told.clear()
        line.type(*[UP] * AFTER_PIECES, "\x1b")
        *_, (_, before), (last, then) = line.told
        assert (last, round(then - before, 6)) == ("escape", round(0.15 + SHORT, 6))


@pytest.mark.parametrize("rest", ["[A", "[20~", "OP", "[1;5A", "[I"])
def test_the_rest_of_a_key_that_comes_late_is_never_typed(rest: str) -> None:
    """Where the Escape has acted already, the key acts too, and the next one is whole."""
    with Line() as line:
        first, *keys = line.type("\x1b", rest, "x")
        assert first == "escape"
        assert keys[0] in ("up", "f9", "f1", "ctrl+up", "AppFocus")
        assert keys[1:] == ["x"]
        assert line.taken_back == 1
        line.told.clear()
        assert line.type("\x1b", "[", "A") == ["up"]


def test_a_late_delete_is_for_the_text_alone() -> None:
    """Where the Escape has left the text for a list, Delete would remove a line of that."""
    late = EscapeTakenBack([events.Key("delete", None)])
    assert late.for_elsewhere() == ()
    moves = EscapeTakenBack([events.Key("up", None)])
    assert moves.for_elsewhere() == moves.key
    with Line() as line:
        assert line.type("\x1b", "[3~") == ["escape", "delete"]
        assert line.taken_back == 1


def test_a_paste_whose_first_byte_came_alone_is_a_paste() -> None:
    """None of its letters is a key."""
    with Line() as line:
        assert line.type("\x1b", "[200~so", "\x11\x1b[201~x") == ["escape", "Paste", "x"]


@pytest.mark.parametrize("whole", [0, FIRST])
@pytest.mark.parametrize("typed", ["\x06", "x", "\r", "\x1b[B", "\x7f", "é", "]]", "Priya", "OK"])
def test_an_escape_and_the_next_key_are_two(typed: str, whole: int) -> None:
    """Whatever is pressed within a quarter of a second does what it does."""
    with Line(whole) as line:
        alone = Line(whole).type(*([typed] if typed.startswith("\x1b") else typed), apart=0.05)
        packets = [typed] if typed.startswith("\x1b") else [*typed]
        assert line.type("\x1b", *packets, apart=0.05) == ["escape", *alone]
        assert not line.taken_back


def test_words_after_an_escape_are_words() -> None:
    """A bracket or an O that somebody types soon after an Escape is not swallowed."""
    for text in ("Odette", "Olivia", "[x]", "O", "[", "O’Neill", "P1 said"):
        for packets in ([*text], [text]):
            with Line() as line:
                assert [
                    {"left_square_bracket": "[", "right_square_bracket": "]"}.get(each, each)
                    for each in line.type("\x1b", *packets, apart=0.1)
                ][: len(text)] == ["escape", *_named(text)][: len(text)]


def _named(text: str) -> list[str]:
    names = {" ": "space", "’": "right_single_quotation_mark"}
    return [names.get(each, each) for each in text]


@given(
    st.lists(st.sampled_from(KEYS), max_size=20),
    st.data(),
    st.integers(0, FIRST),
)
def test_a_link_that_cuts_every_key_loses_none(
    typed: list[str], data: st.DataObject, whole: int
) -> None:
    """Each byte by itself, up to 200 ms after the one before, from the first key on."""
    with Line() as line:
        wanted = line.type(bytes_of(*typed).decode())
    apart = data.draw(st.floats(0, 0.2))
    with Line(0) as line:
        found = line.type(*bytes_of(*typed).decode(), apart=apart)
    assert found == wanted
