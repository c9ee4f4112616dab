"""Whether only what changes is drawn, known without importing an editor."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.widget import AwaitMount

from cpc_tui.driver.narrow import NarrowCompositor


class KnowsSteadiness(App[Any]):
    """An app that may have its screens and editors drawn as Textual draws them.

    Attributes:
        steady_editors: Whether they draw only what changes.
    """

    steady_editors = True

    def _get_screen(self, screen: Screen[Any] | str) -> tuple[Screen[Any], AwaitMount]:
        found = self.get_screen(screen)
        if self.steady_editors and not found.is_running:
            found._compositor = NarrowCompositor()  # noqa: SLF001 - there is no public way
        return super()._get_screen(found)
