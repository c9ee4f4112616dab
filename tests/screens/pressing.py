"""Keys as a terminal hands them on, and a screen that is not painted for each of them."""

from __future__ import annotations

import unicodedata
from typing import Any

from textual import events
from textual.screen import Screen


def key_event(key: str) -> events.Key:
    """The event of a key as Textual names it, or of a character."""
    if len(key) > 1:
        return events.Key(key, None)
    named = {"\t": "tab", " ": "space", "\n": "enter"}.get(key)
    if key.isalnum():
        return events.Key(key, key)
    name = unicodedata.name(key, "").lower().replace("-", "_").replace(" ", "_")
    name = {"hyphen_minus": "minus", "plus_sign": "plus"}.get(name, name)
    return events.Key(named or name, key)


def paint_nothing(screen: Screen[Any]) -> None:
    """Leave a screen unpainted: it costs more than all that a key does, and `lines` paints it."""
    screen._dirty_widgets.clear()  # noqa: SLF001 - no public way
    screen._compositor._dirty_regions.clear()  # noqa: SLF001 - as above
