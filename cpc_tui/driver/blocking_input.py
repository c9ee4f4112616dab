"""Input that sleeps until a key comes, where Textual looks ten times a second."""

from __future__ import annotations

import os
import select
import threading
from codecs import getincrementaldecoder
from collections.abc import Iterable
from time import monotonic
from typing import Any

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from cpc_tui.driver.key_sequences import KeyParser
from cpc_tui.driver.waiting import Link

_AT_ONCE = 4096
"""Bytes that are read at once."""


class WakingEvent(threading.Event):
    """An event that `select` can wait for, beside other things."""

    def __init__(self) -> None:
        super().__init__()
        out, into = os.pipe()
        self._out, self._into = os.fdopen(out, "rb", 0), os.fdopen(into, "wb", 0)

    def fileno(self) -> int:
        """What is ready to be read while the event is set."""
        return self._out.fileno()

    def set(self) -> None:
        """Set it, and wake whoever waits."""
        if not self.is_set():
            super().set()
            self._into.write(b"!")

    def clear(self) -> None:
        """Set it back."""
        if self.is_set():
            super().clear()
            self._out.read(1)


class BlockingInput(LinuxDriver):
    """A driver that wakes up only for what is typed, and once after a key that may go on."""

    exit_event: WakingEvent
    quick_escape = True
    """Whether an Escape waits for less where the link has brought keys whole."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.exit_event = WakingEvent()

    def run_input_thread(self) -> None:
        """Hand on what is typed until the driver is stopped."""
        parser = KeyParser(self._debug, Link(may_be_short=self.quick_escape))
        # A byte that is no UTF-8 is shown as such: nobody's typing may end the program.
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            if not self._is_typed_before(parser.due):
                self._hand_on(parser.tick())
            elif typed := self._read():
                if text := decode(typed):
                    self._hand_on(parser.feed(text))
            else:
                # The terminal is gone. Whoever watches it stops the driver.
                self.exit_event.wait()

    def _is_typed_before(self, moment: float | None) -> bool:
        """Sleep until something is typed, a moment has come, or the driver is stopped.

        What came in the meantime counts, however late this is woken: the rest of an arrow key may
        be among it.
        """
        left = None if moment is None else max(0.0, moment - monotonic())
        return self.fileno in select.select([self.fileno, self.exit_event], [], [], left)[0]

    def _read(self) -> bytes:
        """What was typed; empty where the terminal is gone."""
        try:
            return os.read(self.fileno, _AT_ONCE)
        except OSError:
            return b""

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
