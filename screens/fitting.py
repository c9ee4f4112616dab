"""Fitting what is drawn to the terminal: few letters, no colours, too little room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual import events, on
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Size
from textual.screen import Screen

from cpc_tui.ascii_drawing import drawn
from cpc_tui.drawn_with import EVERYTHING, has_colours, last_letter
from widgets.size_line import SizeLine, is_too_small


class FewLetters(LineFilter):
    """Draws signs that the terminal has not as others that it has.

    Args:
        last: The last character that it has.
    """

    def __init__(self, last: int) -> None:
        super().__init__()
        self._last = last

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """A line as it can be drawn; called by Textual."""
        if all(each.text.isascii() for each in segments):
            return segments
        return [
            Segment(drawn(text, self._last), style, control) for text, style, control in segments
        ]


class NoColours(LineFilter):
    """Draws in the terminal's own two colours; bold, reverse and underlined are left."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """A line as it can be drawn; called by Textual."""
        return [
            Segment(text, _without_colours(style) if style else style, control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=1024)
def _without_colours(style: Style) -> Style:
    return style.without_color


class FitsTerminal(App[Any]):
    """An application that draws what its terminal can show, and says where there is no room."""

    _fitting: tuple[LineFilter, ...] = ()

    def fit_terminal(self) -> None:
        """Draw only what the terminal of this process can show; to be called before it runs."""
        if not has_colours():
            self.no_color = True
            self._fitting = (NoColours(),)
        if (last := last_letter()) < EVERYTHING:
            self._fitting = (*self._fitting, FewLetters(last))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through before it is sent; called by Textual."""
        return [*super().get_line_filters(), *self._fitting]

    # -- too little room

    @on(events.Mount)
    def _look_at_size(self) -> None:
        """Look at the size on every screen that is shown."""
        self.screen_change_signal.subscribe(self, self._fit)

    def on_resize(self, event: events.Resize) -> None:
        """Look at the size anew."""
        if self.screen_stack:
            self._fit(self.screen, event.size)

    def _fit(self, screen: Screen[Any], size: Size | None = None) -> None:
        """Say on a screen that there is too little room, as long as there is."""
        size = size or self.size
        there = screen.query(SizeLine)
        if not is_too_small(size):
            there.remove()
        elif not there:
            screen.mount(SizeLine(size))
        else:
            there.first().fit(size)
