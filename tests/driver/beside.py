"""Two terminals in front of one program: one is sent all that is drawn, the other what changes."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

from cpc_tui.driver.abilities import ALL
from cpc_tui.driver.narrow import NarrowCompositor
from cpc_tui.driver.output import Output
from tests.driver.emulated import Emulated, Seen


class Beside(HeadlessDriver):
    """A driver that writes to both terminals.

    Attributes:
        whole: The terminal that is sent all.
        reduced: The one that is sent only what changes.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        size = self._get_terminal_size()
        self.whole, self.reduced = Emulated(*size), Emulated(*size)
        self._output = Output(ALL)
        self._output.resize(*size)

    @property
    def is_headless(self) -> bool:
        """Nothing would be drawn for a driver that is."""
        return False

    def write(self, data: str) -> None:
        """Write to both."""
        self.whole.write(data)
        self.reduced.write(self._output.needed(data))

    def drawn_anew(self) -> Seen:
        """What a terminal would show on which all is drawn now, with nothing remembered."""
        app, screen = self._app, self._app.screen
        for widget in (screen, *screen.query("*")):
            widget.notify_style_update()
            widget._styles_cache.clear()  # noqa: SLF001 - no public way
        fresh = Emulated(*self._get_terminal_size())
        visible_screen_stack.set(app._background_screens)  # noqa: SLF001 - as above
        with patch.object(NarrowCompositor, "_render_chops", Compositor._render_chops):  # noqa: SLF001
            everything = screen._compositor.render_full_update()  # noqa: SLF001 - as above
        fresh.write(everything.render_segments(app.console))
        return fresh.seen

    def resize(self, columns: int, rows: int) -> None:
        """Give both another size, as the signal of a terminal does."""
        self._size = (columns, rows)
        for each in (self.whole, self.reduced):
            each.resize(columns, rows)
        self._output.resize(columns, rows)
        size = Size(columns, rows)
        self._app.post_message(events.Resize(size, size))
