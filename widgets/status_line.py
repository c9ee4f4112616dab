"""The line that says, in words, whether all is saved, and what has just been done."""

from __future__ import annotations

from widgets.two_ended import TwoEnded


class StatusLine(TwoEnded):
    """Saved state at the left, always whole, and the last thing said at the right."""

    LEFT_IS_WHOLE = True

    DEFAULT_CSS = """
    StatusLine { background: $panel; color: $text; }
    """
