"""Garbage is collected while nobody types, so that it never holds up a key."""

from __future__ import annotations

import gc
from time import monotonic
from typing import Any

from textual import events
from textual.app import App

_QUIET = 1.0
"""Seconds without a key after which nobody is taken to be typing."""
_BACKLOG = 200_000
"""New objects that are collected even so, should somebody type without a pause."""


class CollectsWhenIdle(App[Any]):
    """An application that decides when Python's collector runs.

    All that stands when the first screen is painted, such as modules and styles, is taken out of
    the collector's sight: at once, and once more, without what was only needed to get there, in
    the first pause. What is made later is looked through after a pause in typing. Nothing wakes
    the program while nobody types.

    Attributes:
        collects_when_idle: Whether it does so; else Python collects whenever it likes.
    """

    collects_when_idle = False
    _typed_at = 0.0
    _will_collect = False
    _has_settled = False

    def on_ready(self) -> None:
        """Take what stands out of the collector's sight."""
        if self.collects_when_idle:
            gc.freeze()
            gc.set_threshold(_BACKLOG)
            self._typed_at = monotonic()
            self._collect_soon()

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody types."""
        if self.collects_when_idle and isinstance(event, events.Key | events.Paste):
            self._typed_at = monotonic()
            self._collect_soon()
        await super().on_event(event)

    def _collect_soon(self) -> None:
        if not self._will_collect:
            self._will_collect = True
            self.set_timer(_QUIET, self._collect)

    def _collect(self) -> None:
        """Collect, unless somebody has gone on typing."""
        left = self._typed_at + _QUIET - monotonic()
        if left > 0:
            self.set_timer(left, self._collect)
            return
        self._will_collect = False
        if self._has_settled:
            gc.collect()
            return
        self._has_settled = True
        gc.unfreeze()
        gc.collect()
        gc.freeze()
