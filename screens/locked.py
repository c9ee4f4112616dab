"""The screen of a locked program: it shows nothing of anybody until it is opened."""

from __future__ import annotations

import asyncio

from textual import events, work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from cpc_tui.language import tr
from cpc_tui.locking import SeatLock
from cpc_tui.opening import StoreFault

NAME = tr("cpc-tui – locked")
PLAIN = tr("Enter goes on.")
ENCRYPTED = tr("Type your passphrase, then Enter.")
CHECKING = tr("One moment …")
LEAVES = tr("Ctrl+Q leaves.")
_LONGEST = 1024
_EMPTY, _TYPED = tr("Passphrase: "), tr("Passphrase: …")
"""How long it is does not show."""


class LockedScreen(Screen[None]):
    """Covers everything until it is opened; what is typed here goes nowhere else.

    Attributes:
        is_checking: A passphrase is being looked at.
    """

    DEFAULT_CSS = """
    LockedScreen { align: center middle; }
    LockedScreen Static { width: 40; height: auto; color: $text-muted; }
    """
    AUTO_FOCUS = None

    def __init__(self, lock: SeatLock) -> None:
        """Lock.

        Args:
            lock: What opens it.
        """
        super().__init__()
        self._lock = lock
        self._is_encrypted = lock.is_encrypted
        self._typed: list[str] = []
        self._said = ENCRYPTED if self._is_encrypted else PLAIN
        self._unsaved = ""
        self.is_checking = False

    def compose(self) -> ComposeResult:
        """The program's name, and how to come back."""
        yield Static(Content(NAME))
        yield Static(id="line")
        yield Static(id="said")

    def on_mount(self) -> None:
        """Show what to do."""
        self._show()

    def tell_unsaved(self, problem: str) -> None:
        """Say that something is not saved yet, and why; empty where all is."""
        if problem != self._unsaved:
            self._unsaved = problem
            self._show()

    def _show(self) -> None:
        if not self.query("#said"):
            return  # It is being put up.
        if self._is_encrypted:
            line = _TYPED if self._typed else _EMPTY
            self.query_one("#line", Static).update(Content(line))
        unsaved = tr("\nNOT SAVED: {unsaved}.", unsaved=self._unsaved) if self._unsaved else ""
        said = f"{self._said}\n{LEAVES}{unsaved}"
        self.query_one("#said", Static).update(Content(said))

    def on_key(self, event: events.Key) -> None:
        """Take a letter of the passphrase, or try it."""
        event.stop()
        event.prevent_default()
        if self.is_checking:
            return
        if event.key == "enter":
            self._try()
            return
        if event.key == "backspace":
            del self._typed[-1:]
        elif event.key in ("ctrl+u", "escape"):
            self._typed.clear()
        elif event.is_printable and event.character and len(self._typed) < _LONGEST:
            self._typed.append(event.character)
        if self._is_encrypted:
            self._show()

    def on_paste(self, event: events.Paste) -> None:
        """Take a passphrase that is pasted; only its first line."""
        event.stop()
        event.prevent_default()
        if not self.is_checking:
            first = next(iter(event.text.splitlines()), "")
            self._typed.extend(first[: _LONGEST - len(self._typed)])
            self._show()

    def _try(self) -> None:
        if not self._is_encrypted:
            self._typed.clear()
            self.dismiss()
            return
        typed = "".join(self._typed)
        self._typed.clear()
        self._say(CHECKING)
        self.is_checking = True
        self._open(typed)

    @work(exclusive=True)
    async def _open(self, typed: str) -> None:
        """Look whether it opens; each mistake makes the next try wait longer."""
        try:
            await asyncio.sleep(self._lock.pause)
            # It takes a moment on purpose, in which the link is to stay alive.
            await asyncio.to_thread(self._lock.open, typed)
        except StoreFault as fault:
            self.is_checking = False
            self._say(str(fault))
        else:
            self.dismiss()

    def _say(self, words: str) -> None:
        self._said = words
        self._show()
