"""Ending well: saved and with the terminal as it was, however the link or the process ends."""

from __future__ import annotations

import asyncio
import signal
import threading
from abc import abstractmethod
from typing import Any

from cpc_tui.leaving import leave_now
from cpc_tui.terminal import terminal_is_there
from widgets.ordered_keys import OrderedKeys

ENDING = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
EXIT_BY_SIGNAL = 128
WATCH_SECONDS = 2
PATIENCE_SECONDS = 5
"""How long Textual may take to put the terminal back, which a stalled link can hold up for ever."""


class EndingWell(OrderedKeys):
    """An application that saves and ends by itself on a signal, and when its terminal is gone."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._ending: signal.Signals | None = None

    @abstractmethod
    def save_all(self) -> bool:
        """Save whatever is open; true when all is saved."""

    def take_signals(self) -> None:
        """Note a signal that comes before the program is ready; call it before running."""
        for each in ENDING:
            signal.signal(each, self._note)

    def _note(self, number: int, frame: object) -> None:
        self._ending = signal.Signals(number)

    async def on_mount(self) -> None:
        """Never wait for a link that takes nothing, and watch whether it is still there."""
        if self.is_headless:
            return
        writer = getattr(self._driver, "_writer_thread", None)
        if writer is not None:
            # Textual holds thirty frames and then waits, keys, signals and saving with it.
            writer._queue.maxsize = 0  # noqa: SLF001 - there is no public way
        self.set_interval(WATCH_SECONDS, self._watch)

    def on_ready(self) -> None:
        """Listen for the signals of a dropped link; one that has come already counts."""
        loop = asyncio.get_running_loop()
        for each in ENDING:
            loop.add_signal_handler(each, self._end, each)
        if self._ending is not None:
            self._end(self._ending)

    def _end(self, number: signal.Signals) -> None:
        self.save_all()
        status = EXIT_BY_SIGNAL + number
        last = threading.Timer(PATIENCE_SECONDS, leave_now, (status,))
        last.daemon = True
        last.start()
        self.exit(return_code=status)

    def _watch(self) -> None:
        """End where the terminal is gone and SIGHUP was not let through."""
        if not terminal_is_there():
            self.save_all()
            # Textual would wait for a terminal that never answers again.
            leave_now(EXIT_BY_SIGNAL + signal.SIGHUP)
