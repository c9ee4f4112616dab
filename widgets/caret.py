"""The terminal's own cursor, which screen readers, magnifiers and input methods follow."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.geometry import Offset

_CORNER = Offset(0, 0)


class FollowsCaret(App[Any]):
    """An app whose terminal cursor stands where the person is, whenever something is drawn.

    Textual is told of the caret's place when it is moved, which is before its line or its form has
    scrolled. Here the widget that has the focus is asked at each frame: for its
    `cursor_screen_offset`, or else where it begins.
    """

    _caret = _CORNER

    @property
    def cursor_position(self) -> Offset:
        """Column and row of the terminal's cursor; where nothing has the focus, as before."""
        focused = self.focused if self.screen_stack else None
        if focused is not None:
            begins = focused.content_region.offset
            self._caret = getattr(focused, "cursor_screen_offset", begins)
        return self._caret

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        # Textual's editors say so of themselves, also while another has the focus.
        del place
