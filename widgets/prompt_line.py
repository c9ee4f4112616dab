"""What the chair asks in this step, and what the step still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from cpc_tui.language import tr
from widgets.two_ended import ends
from widgets.wrapping import filled

NAMED = 3
"""How many missing things are named; the rest are counted."""


class PromptLine(Widget):
    """Three lines: the step and its minutes, what to ask, what is missing.

    On a narrow screen, where the folded rail names the step, the first line is left out.
    """

    DEFAULT_CSS = """
    PromptLine {
        height: 3;
        .prompt--step { text-style: bold; }
        .prompt--missing { color: $text-warning; }
    }
    """
    COMPONENT_CLASSES = {"prompt--step", "prompt--missing"}

    def __init__(self) -> None:
        super().__init__()
        self._lines = ("", "", "", "", "")

    def show(
        self, step: str, minutes: str, ask: str, missing: Sequence[str], *, rest: str = ""
    ) -> None:
        """Show another step, or what it lacks now.

        Args:
            step: What it is called.
            minutes: Its minutes in words.
            ask: What the chair asks.
            missing: What is missing.
            rest: Where all of it is told; said where the line has no room for it.
        """
        lines = (step, minutes, tr("Ask: {ask}", ask=ask) if ask else "", lacking(missing), rest)
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One of the three lines; called by Textual."""
        width = self.size.width
        step, minutes, ask, missing, rest = self._lines
        whole = cell_len(missing) <= width
        parts = (
            (ends(step, minutes, width), "prompt--step"),
            (filled(ask, width), ""),
            (ends(missing, "" if whole else rest, width), "prompt--missing"),
        )
        text, name = parts[y + len(parts) - self.size.height]
        style = self.rich_style
        if name:
            style += self.get_component_rich_style(name, partial=True)
        return Strip([Segment(text, style)])


def lacking(missing: Sequence[str]) -> str:
    """What is missing in one line: the first few by name, the rest as a number."""
    if not missing:
        return tr("Nothing missing here.")
    more = len(missing) - NAMED
    rest = tr("; and {more} more", more=more) if more > 0 else ""
    return tr("Missing: {missing}{rest}", missing="; ".join(missing[:NAMED]), rest=rest)
