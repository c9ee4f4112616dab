"""Accounting for what one user does, wherever it is done: on the screen or by a command."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.accounting import Act, DeedKey
    from cpc_tui.conference.change_json import Line
    from cpc_tui.conference.record import Record

_SEATED = frozenset({"", "open", "new", "demo", "import"})
"""The commands that sit down at a conference, and the screen; the others read or change it."""


class Accounts:
    """What is to be said of one user's acts.

    Attributes:
        command: The command that is carried out; empty for the screen.
        role: Who the user is by their settings.
        tell: Told at once why something could not be accounted for; None to keep it for `take`.
    """

    def __init__(self) -> None:
        """Begin on the screen."""
        self.command = ""
        self.role = ""
        self.tell: Callable[[str], object] | None = None
        self._untold: deque[str] = deque()
        self._told: set[str] = set()
        self._read: set[Path] = set()
        self._found: list[Path] = []
        self._threads: list[Thread] = []

    def by_command(self, command: str, tell: Callable[[str], object]) -> None:
        """Say which command is carried out, and how to tell its user of what goes wrong."""
        self.command, self.tell = command, tell

    def sat_down(self, folder: Path, seat: str) -> None:
        """Somebody opened a conference to work at it, or to look on."""
        if self.command in _SEATED:
            self.note(folder, "viewed" if seat == "viewer" else "opened", seat=seat)
        else:
            self.read(folder)

    def read(self, folder: Path) -> None:
        """A command read a conference; however often it does, that is one act."""
        if folder not in self._read:
            self._read.add(folder)
            self.note(folder, "read")

    def found(self, folder: Path) -> None:
        """A search came upon lines of a conference; it is written down by `write_found`."""
        # Who lists what is kept about a person is accounted for by that.
        if self.command != "person":
            self._found.append(folder)

    def write_found(self) -> None:
        """Write down what searches came upon; where somebody types, beside it."""
        from cpc_tui.conference.accounting import Act

        found, self._found = self._found, []
        if found:
            self._note_soon(found, Act(deed="found"))

    def changed(self, folder: Path, seat: str, lines: Iterable[Line], record: Record) -> None:
        """Changes were made; those that are accounted for are written down beside the meeting.

        Args:
            folder: The conference's.
            seat: Who made them.
            lines: What is written of them, on the disk by now.
            record: As it is after them.
        """
        from cpc_tui.conference.accounting_changes import acts_of

        for act in acts_of(lines, record):
            self._note_soon([folder], replace(act, seat=seat))

    def note(self, folder: Path, deed: DeedKey, **about: Any) -> None:
        """Account for something done at a conference.

        Args:
            folder: The conference's.
            deed: What was done.
            about: What else an `Act` says of it.
        """
        from cpc_tui.conference.accounting import Act
        from cpc_tui.storage import access_log

        self._tell(access_log.note(folder, self._by(Act(deed=deed, **about))))

    def note_at_home(self, home: Path, deed: DeedKey, **about: Any) -> None:
        """Account for what outlives a conference, or concerns them all; else as `note`."""
        from cpc_tui.conference.accounting import Act
        from cpc_tui.storage import access_log

        self._tell(access_log.note_at_home(home, self._by(Act(deed=deed, **about))))

    def backed_up(self, home: Path, folders: Iterable[Path]) -> None:
        """Conferences were copied into a backup, which takes no key."""
        from cpc_tui.conference.accounting import Act
        from cpc_tui.storage.access_log import note_without_key
        from cpc_tui.storage.cipher.agreeing import is_for
        from cpc_tui.storage.cipher.held import circle_of, is_encrypted, is_unlocked

        if is_encrypted(home) and not is_unlocked(home):
            self._tell(note_without_key(home, self._by(Act(deed="backed_up"))))
            return
        circle = circle_of(home) if is_encrypted(home) else None
        hidden = False
        for folder in folders:
            if circle and not is_for(folder, circle):
                hidden = True
            else:
                self.note(folder, "backed_up")
        if hidden:
            self.note_at_home(home, "backed_up")

    def take(self) -> str:
        """What could not be accounted for since this was last asked, in a sentence; or empty."""
        return self._untold.popleft() if self._untold else ""

    def take_all(self) -> tuple[str, ...]:
        """All of it."""
        return tuple(iter(self.take, ""))

    def settle(self) -> None:
        """Wait until all is written down that was put off."""
        from cpc_tui.leaving import IS_WAITED_FOR

        IS_WAITED_FOR.set()
        while self._threads:
            self._threads.pop().join()
        IS_WAITED_FOR.clear()

    def _note_soon(self, folders: Sequence[Path], act: Act) -> None:
        from cpc_tui.storage import access_log

        act = self._by(act)
        if self.command not in _SEATED:
            # Whoever typed the command waits for it anyway, and sees what is said.
            for folder in folders:
                self._tell(access_log.note(folder, act))
            return
        self._threads = [each for each in self._threads if each.is_alive()]
        self._threads.append(access_log.note_soon(folders, act, self._tell))

    def _by(self, act: Act) -> Act:
        return replace(act, seat=act.seat or self.role, command=act.command or self.command)

    def _tell(self, why: str) -> None:
        if not why or why in self._told:
            return
        self._told.add(why)
        sentence = tr("What you do here is not written to the access log: {why}.", why=why)
        if self.tell:
            self.tell(sentence)
        else:
            self._untold.append(sentence)
