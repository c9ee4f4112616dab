"""Whether the program says, while somebody writes, what is plainer."""

from __future__ import annotations

from typing import Any

from textual.app import App


class KnowsPlainWords(App[Any]):
    """An app that says what is plainer while somebody writes.

    Attributes:
        plain_words: Whether it does.
    """

    plain_words: bool = True
