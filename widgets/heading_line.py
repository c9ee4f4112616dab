"""One line at the head of a screen: what it is about at the left, how it stands at the right."""

from __future__ import annotations

from widgets.two_ended import TwoEnded


class HeadingLine(TwoEnded):
    """The heading of a screen."""

    DEFAULT_CSS = """
    HeadingLine { background: $primary; color: $text; text-style: bold; }
    """
