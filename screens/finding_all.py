"""Finding words in all conferences from the opening screen."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.screen import Screen

from cpc_tui.language import tr, tr_n
from cpc_tui.opening import Office, StoreFault
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.conference.changes import Path
    from cpc_tui.searching import Hit, Looked
    from screens.dialogs import PickDialog

MOST = 500
"""Lines that are offered; more words find fewer."""
_BETWEEN_LOOKS = 0.05
"""Seconds after which what was found meanwhile is shown."""
_LONGEST_WORK = 0.005
"""Seconds after which keys have their turn."""


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
        from screens.dialogs import LineDialog

        def look(words: str | None) -> None:
            if words and words.strip():
                self._look_through(words.split())

        hint = tr("Each line found holds all of these words")
        self.app.push_screen(LineDialog(tr("Find in all conferences"), hint), look)

    @work(exclusive=True, group="finding")
    async def _look_through(self, words: list[str]) -> None:
        """Look through one conference after the other, and offer what is found meanwhile."""
        from cpc_tui.searching import look_through

        found = Found()
        told_at = rested_at = monotonic()
        try:
            for looked in look_through(self.office, words):
                found.take(looked)
                is_first = found.hits and found.dialog is None
                if is_first or monotonic() - told_at > _BETWEEN_LOOKS:
                    self._say(
                        tr(
                            "Looked through {number}, found {count} …",
                            number=found.number,
                            count=len(found.hits),
                        )
                    )
                    await self._offer(found)
                    told_at = monotonic()
                if found.is_enough or found.is_done_with:
                    break
                if is_first or monotonic() - rested_at > _LONGEST_WORK:
                    await rest()
                    rested_at = monotonic()
        except StoreFault as fault:
            self._say(str(fault))
            return
        self._say(f"{found.told} {self.office.library.hidden_words}".rstrip())
        await self._offer(found)

    async def _offer(self, found: Found) -> None:
        """Offer what was found since the last time, in a list that opens with the first of it."""
        from cpc_tui.conference.asked import Option
        from screens.dialogs import PickDialog

        first = found.offered
        new = found.hits[first:MOST]
        found.offered += len(new)
        options = [
            Option(str(number), f"{hit.reference}  {hit.found.line}")
            for number, hit in enumerate(new, first)
        ]

        def go(number: str | None) -> None:
            found.is_done_with = True
            if number is not None:
                hit = found.hits[int(number)]
                self.post_message(GoAsked(hit.reference, hit.found.step, hit.found.path))

        if options and found.dialog is None:
            found.dialog = PickDialog(tr("Found: Enter goes there"), options, None)
            await self.app.push_screen(found.dialog, go)
        elif options and found.dialog and not found.is_done_with:
            found.dialog.offer(options)

    def _say(self, words: str) -> None:
        self.query_one(StatusLine).show(words, "")


async def rest() -> None:
    """Let keys have their turn."""
    await asyncio.sleep(0)


class Found:
    """What has been found so far.

    Attributes:
        hits: The lines.
        number: The conferences that were looked through.
        unreadable: Those that could not be.
        offered: How many lines stand in the dialog.
        dialog: The list of them, once there is one.
        is_done_with: Whether one was chosen, or none is wanted.
    """

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.number = self.unreadable = self.offered = 0
        self.dialog: PickDialog | None = None
        self.is_done_with = False

    def take(self, looked: Looked | None) -> None:
        """Take in one more conference; None is one that is put off."""
        if looked is None:
            return
        self.number += 1
        self.hits.extend(looked.hits)
        self.unreadable += bool(looked.unreadable)

    @property
    def is_enough(self) -> bool:
        """Whether there are more lines than are offered."""
        return len(self.hits) > MOST

    @property
    def told(self) -> str:
        """What was found, in words."""
        number, hits = self.number, len(self.hits)
        conferences = tr_n("{n} conference", "{n} conferences", number)
        if self.is_enough:
            return tr("The first {most} lines found are shown; more words find fewer.", most=MOST)
        lines = tr_n("{n} line", "{n} lines", hits) if hits else tr("Nothing")
        missed = (
            tr(" {unreadable} could not be read.", unreadable=self.unreadable)
            if self.unreadable
            else ""
        )
        return tr(
            "{lines} found in {conferences}.{missed}",
            lines=lines,
            conferences=conferences,
            missed=missed,
        )
