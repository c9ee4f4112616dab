"""The lock of a dialogue: after a time without a line the passphrase is asked for again.

What was said stands in the terminal for as long as that keeps it; what is locked are the keys. A
store that is not encrypted has none, and is not locked.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from cpc_tui.language import tr
from cpc_tui.locking import SeatLock
from cpc_tui.opening import Office, StoreFault
from cpc_tui.plain.desk import VIEWER
from cpc_tui.plain.hearing import Listener
from cpc_tui.plain.speaking import Speaker
from cpc_tui.session import Session

SHUT = tr("Locked. Press Enter, then type the passphrase; /quit leaves.")
AGAIN = tr("Press Enter to try again.")
OPEN = tr("Unlocked.")


class Gate:
    """What stands between somebody who types and the conference.

    Attributes:
        is_shut: The keys were let go.
    """

    def __init__(
        self,
        lock: SeatLock,
        ask: Callable[[], str],
        save: Callable[[], bool],
        *,
        in_view: bool = False,
    ) -> None:
        """An open one.

        Args:
            lock: When it falls, and what opens it.
            ask: Asks for the passphrase; raises KeyboardInterrupt where it is not told.
            save: Saves all there is; whether that was done.
            in_view: It is read only, and locks itself only where the settings say when.
        """
        self._in_view = in_view
        self._lock, self._ask, self._save = lock, ask, save
        self.is_shut = False

    def shut(self, speaker: Speaker) -> None:
        """Let the keys go, unless something is not saved: then it stays open until it is."""
        if not self.is_shut and self._save():
            self.is_shut = True
            self._lock.let_go()
            speaker.end_line()
            speaker.say(SHUT)

    def shut_if_due(self, speaker: Speaker) -> None:
        """Shut it where nobody has typed a line for as long as the settings say."""
        if self._lock.is_due(in_view=self._in_view):
            self.shut(speaker)

    def touch(self) -> None:
        """Somebody typed a line."""
        self._lock.touch()

    def open(self, speaker: Speaker) -> bool:
        """Ask for the passphrase once; whether it opened."""
        try:
            typed = self._ask()
            time.sleep(self._lock.pause)
            self._lock.open(typed)
        except KeyboardInterrupt:
            speaker.say(AGAIN)
        except StoreFault as fault:
            speaker.say(f"{fault} {AGAIN}")
        else:
            self.is_shut = False
            speaker.say(OPEN)
        return not self.is_shut


class GuardedListener(Listener):
    """Hears lines, and hands none on that was typed while it was locked, unless somebody says so.

    Attributes:
        gate: The lock; None where there is none.
    """

    def __init__(self, descriptor: int, look: Callable[[], None], speaker: Speaker) -> None:
        """Begin.

        Args:
            descriptor: Of standard input.
            look: Called about once a second while nobody types.
            speaker: Says that it is locked.
        """
        super().__init__(descriptor, look)
        self._speaker = speaker
        self.gate: Gate | None = None

    @property
    def is_shut(self) -> bool:
        """Whether it is locked."""
        return self.gate is not None and self.gate.is_shut

    def next_line(self) -> str | None:
        """The next line, as `Listener.next_line` gives it; the passphrase is asked for before."""
        line = super().next_line()
        while line is not None and self.gate is not None and self.gate.is_shut:
            if line.strip().casefold() == "/quit":
                return line
            line = self._meant(line) if self.gate.open(self._speaker) else super().next_line()
        if self.gate is not None:
            self.gate.touch()
        return line

    def _meant(self, line: str) -> str | None:
        """What is heard once it is open: what stood there is somebody's, perhaps another's."""
        if line.strip():
            self._speaker.ask(
                tr('While it was locked this was typed: "{line}" Enter it? yes or no:', line=line)
            )
            if (super().next_line() or "").strip().casefold() in ("y", "yes"):
                return line
        self._speaker.ask_again()
        return super().next_line()


def gate_of(office: Office, session: Session, ask: Callable[[], str]) -> Gate | None:
    """The lock of a dialogue over a conference; None where nothing is encrypted.

    Args:
        office: The user's data.
        session: The open conference.
        ask: Asks for the passphrase.
    """
    if not office.is_encrypted:
        return None
    return Gate(SeatLock(office), ask, session.save, in_view=session.seat == VIEWER)
