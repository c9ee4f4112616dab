"""Keys as a terminal hands them on, a screen not painted for each of them, and styles read once."""

from __future__ import annotations

import unicodedata
from typing import Any

from textual import events
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

_RULES: dict[tuple[object, ...], list[RuleSet]] = {}
_read_rules = Stylesheet._parse_rules  # noqa: SLF001 - no public way


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


def read_once(sheet: Stylesheet, *text: Any, **named: Any) -> list[RuleSet]:
    """The rules in a text of styles, read for the first program that has it and kept for all."""
    key = (*text, *named.items(), frozenset(sheet._variables.items()))  # noqa: SLF001 - as above
    if key not in _RULES:
        _RULES[key] = _read_rules(sheet, *text, **named)
    return _RULES[key]
