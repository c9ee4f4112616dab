"""The thread that reads keys sleeps until one comes, and knows an Escape from an arrow key."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Iterator
from queue import Empty, Queue
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.message import Message

from cpc_tui.driver.blocking_input import BlockingInput, WakingEvent
from tests.terminal.keys import bytes_of

PATIENCE = 20.0
KEYS = (
    *"abc é漢-",
    *("up", "left", "home", "f4", "f9", "shift+tab", "delete", "backspace", "tab", "enter"),
)


class Keyboard(BlockingInput):
    """A driver whose keyboard is a pipe, and which keeps what it hands on."""

    def __init__(self) -> None:
        self._debug = False
        self.exit_event = WakingEvent()
        self.fileno, self.typing = os.pipe()
        self.handed_on: Queue[Message] = Queue()
        self.thread = threading.Thread(target=self.run_input_thread, daemon=True)
        self.thread.start()

    def process_message(self, message: Message) -> None:
        """Keep it."""
        self.handed_on.put(message)

    def type(self, data: bytes) -> None:
        """Send a packet."""
        os.write(self.typing, data)

    def next_key(self) -> str:
        """The next key that is handed on."""
        message = self.handed_on.get(timeout=PATIENCE)
        assert isinstance(message, events.Key)
        return message.key

    def stop(self) -> bool:
        """Stop as the driver does; whether it has stopped."""
        self.exit_event.set()
        self.thread.join(PATIENCE)
        return not self.thread.is_alive()


@pytest.fixture
def keyboard() -> Iterator[Keyboard]:
    """A keyboard, which is stopped at the end."""
    keyboard = Keyboard()
    yield keyboard
    assert keyboard.stop()
    os.close(keyboard.fileno)


def keys_in(data: bytes) -> list[str]:
    """What Textual's parser makes of bytes that come all at once."""
    parsed = XTermParser().feed(data.decode())
    return [each.key for each in parsed if isinstance(each, events.Key)]


@given(st.lists(st.sampled_from(KEYS), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_keys_in_any_packets_are_the_keys_that_were_typed(typed: list[str], chance: Any) -> None:
    """However the network cuts what is typed, through a letter of two bytes too, it is the same."""
    data = bytes_of(*typed)
    cuts = sorted(chance.randrange(len(data)) for _ in range(chance.randrange(6)))
    wanted = keys_in(data)
    with patch.object(constants, "ESCAPE_DELAY", PATIENCE):
        keyboard = Keyboard()
        for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
            keyboard.type(data[start:end])
        assert [keyboard.next_key() for _ in wanted] == wanted
        assert keyboard.stop()
    assert keyboard.handed_on.empty()


def test_an_escape_alone_is_told_without_another_key(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the escape delay is over the Escape is handed on, though nothing more comes."""
    monkeypatch.setattr(constants, "ESCAPE_DELAY", 0.025)
    keyboard.type(b"a\x1b")
    assert [keyboard.next_key(), keyboard.next_key()] == ["a", "escape"]


def test_what_came_in_the_meantime_belongs_to_the_escape(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Woken late, it takes the rest of an arrow key that has come before it takes an Escape."""
    really: Any = select.select

    def late(*arguments: Any) -> Any:
        if arguments[3] is None:
            return really(*arguments)
        keyboard.type(b"[A")
        return really(*arguments[:3], PATIENCE)

    monkeypatch.setattr(constants, "ESCAPE_DELAY", 0.0)
    monkeypatch.setattr(select, "select", late)
    keyboard.type(b"\x1b")
    assert keyboard.next_key() == "up"
    monkeypatch.setattr(select, "select", really)


def test_it_sleeps_while_nothing_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key it waits once and without end, where Textual looks ten times a second."""
    really, waits = select.select, []

    def counted(*arguments: Any) -> Any:
        waits.append(arguments[3])
        return really(*arguments)

    monkeypatch.setattr(select, "select", counted)
    keyboard = Keyboard()
    with pytest.raises(Empty):
        keyboard.handed_on.get(timeout=0.3)
    assert keyboard.stop()
    assert waits == [None]


def test_a_terminal_that_is_gone_is_not_asked_again(keyboard: Keyboard) -> None:
    """At the end of the input it hands on nothing, and still stops when it is told to."""
    keyboard.type(b"a")
    assert keyboard.next_key() == "a"
    os.close(keyboard.typing)
    keyboard.typing = -1
    assert keyboard.thread.is_alive()


def test_a_byte_that_is_no_letter_ends_nothing(keyboard: Keyboard) -> None:
    """What a terminal in another character set sends is shown as such, and the next key comes."""
    keyboard.type(b"a\xe9b")
    assert [keyboard.next_key() for _ in range(3)][::2] == ["a", "b"]


def test_the_event_can_be_set_again_and_again() -> None:
    """Setting twice wakes once; set back, nobody is woken; and it can be set anew."""
    event = WakingEvent()

    def wakes() -> bool:
        return bool(select.select([event], [], [], 0)[0])

    assert not wakes()
    for _ in range(2):
        event.set()
        event.set()
        assert wakes()
        event.clear()
        event.clear()
        assert not wakes()
