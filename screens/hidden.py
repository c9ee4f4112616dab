"""The screen that shows nothing of anybody."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from cpc_tui.language import tr

LOCKS = "l"
"""The key that locks what is hidden."""
WORDS = tr("cpc-tui – press any key to go on, {locks} to lock", locks=LOCKS)


class HiddenScreen(Screen[None]):
    """Covers everything until a key is pressed; the key does nothing else."""

    DEFAULT_CSS = """
    HiddenScreen { align: center middle; }
    HiddenScreen Static { width: auto; color: $text-muted; }
    """

    def compose(self) -> ComposeResult:
        """The program's name, and how to come back."""
        yield Static(WORDS)

    async def on_key(self, event: events.Key) -> None:
        """Any key brings the screen back; one locks it."""
        event.stop()
        event.prevent_default()
        if event.key == LOCKS:
            await self.run_action("app.lock")
        else:
            self.dismiss()
