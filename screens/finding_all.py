"""Finding words in all conferences from the opening screen."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from textual import work
from textual.message import Message
from textual.screen import Screen

from cpc_tui.conference.asked import Option
from cpc_tui.conference.changes import Path
from cpc_tui.opening import Office, StoreFault
from cpc_tui.searching import Hit, look_through
from screens.dialogs import LineDialog, PickDialog
from widgets.status_line import StatusLine

MOST = 500
"""Lines that are offered; more words find fewer."""


class GoAsked(Message):
    """A conference is to be opened at a place."""

    def __init__(self, reference: str, step: str, path: Path) -> None:
        super().__init__()
        self.reference = reference
        self.step = step
        self.path = path


class FindingAll(Screen[None]):
    """A screen from which all conferences are looked through.

    Attributes:
        office: The user's data.
    """

    office: Office

    def action_find_all(self) -> None:
        """Ask for words, and look for them in all conferences."""

        def look(words: str | None) -> None:
            if words and words.strip():
                self._look_through(words.split())

        hint = "Each line found holds all of these words"
        self.app.push_screen(LineDialog("Find in all conferences", hint), look)

    @work(exclusive=True)
    async def _look_through(self, words: list[str]) -> None:
        """Look through one conference after the other; the screen stays awake meanwhile."""
        hits: list[Hit] = []
        unreadable = number = 0
        try:
            for number, looked in enumerate(look_through(self.office, words), 1):
                hits.extend(looked.hits)
                unreadable += bool(looked.unreadable)
                self._say(f"Looked through {number}, found {len(hits)} …")
                await asyncio.sleep(0)
        except StoreFault as fault:
            self._say(str(fault))
            return
        self._say(_told(number, len(hits), unreadable))
        if hits:
            self._offer(hits)

    def _offer(self, hits: Iterable[Hit]) -> None:
        shown = list(hits)[:MOST]
        options = [
            Option(str(number), f"{hit.reference}  {hit.found.line}")
            for number, hit in enumerate(shown)
        ]

        def go(number: str | None) -> None:
            if number is not None:
                hit = shown[int(number)]
                self.post_message(GoAsked(hit.reference, hit.found.step, hit.found.path))

        self.app.push_screen(PickDialog("Found: Enter goes there", options, None), go)

    def _say(self, words: str) -> None:
        self.query_one(StatusLine).show(words, "")


def _told(number: int, hits: int, unreadable: int) -> str:
    conferences = f"{number} conference{'' if number == 1 else 's'}"
    lines = f"{hits} line{'' if hits == 1 else 's'}" if hits else "Nothing"
    missed = f" {unreadable} could not be read." if unreadable else ""
    more = f" The first {MOST} are shown." if hits > MOST else ""
    return f"{lines} found in {conferences}.{missed}{more}"
