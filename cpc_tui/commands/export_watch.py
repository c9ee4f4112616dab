"""While files are made: how far it is on the terminal, and stopping between two of them."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from cpc_tui.commands.talk import one_line
from cpc_tui.language import tr

_CLEAR = "\r\x1b[K"
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl-C, a machine that shuts down, and a connection that is lost: nothing half-made stays."""


class Watching:
    """Tells how far it is, and whether somebody stopped it.

    Attributes:
        stopped: Somebody did; a second time ends the program at once.
    """

    def __init__(self) -> None:
        """Begin with nobody having stopped anything."""
        self.stopped = False
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def show(self, done: int, of: int, words: str) -> None:
        """Show on a terminal what is made now; a file or a pipe is told nothing."""
        self._write(
            tr(
                "{clear}{done} of {of}  {one_line}",
                clear=_CLEAR,
                done=done + 1,
                of=of,
                one_line=one_line(words),
            )
        )

    def clear(self) -> None:
        """Leave the line to whatever comes next."""
        self._write(_CLEAR)

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(text)
            sys.stderr.flush()

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Ask to stop: what a signal calls."""
        del number, frame
        if self.stopped:
            raise KeyboardInterrupt
        self.stopped = True
        if making := sys.modules.get("exports.pdf"):
            # LibreOffice may take a minute, for which nobody who ends a program waits.
            making.stop()


@contextmanager
def watching() -> Iterator[Watching]:
    """Watch while files are made; afterwards signals do what they did."""
    watch = Watching()
    if threading.current_thread() is not threading.main_thread():
        yield watch
        return
    # What was told to ignore a lost connection, as by nohup, goes on.
    heard = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, watch.stop) for each in heard}
    try:
        yield watch
    finally:
        for each, former in before.items():
            signal.signal(each, former)
        watch.clear()
