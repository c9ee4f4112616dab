"""A theme for whoever needs strong contrast: white and bright letters on black, and the reverse.

Every pair of colours that text is drawn in has a ratio of 7:1 or more (WCAG 2.2, success criterion
1.4.6); a test draws the screens and works the ratios out.
"""

from __future__ import annotations

from textual.theme import Theme

_BLACK, _WHITE, _YELLOW, _NEARLY_BLACK = "#000000", "#ffffff", "#ffff00", "#1c1c1c"

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary=_WHITE,
    secondary="#00ffff",
    warning=_YELLOW,
    error="#ffb0b0",
    success="#80ff80",
    accent=_YELLOW,
    foreground=_WHITE,
    background=_BLACK,
    surface=_BLACK,
    panel=_NEARLY_BLACK,
    boost=_NEARLY_BLACK,
    dark=True,
    variables={
        "text": "auto 100%",
        "text-muted": "auto 100%",
        "text-disabled": "auto 100%",
        "foreground-muted": _WHITE,
        "foreground-disabled": _WHITE,
        "panel-darken-1": _BLACK,
        "block-cursor-foreground": _BLACK,
        "block-cursor-background": _YELLOW,
        "input-cursor-foreground": _BLACK,
        "input-cursor-background": _YELLOW,
        "input-selection-foreground": _BLACK,
        "input-selection-background": "#00ffff",
        "border-blurred": _WHITE,
    },
)
"""Chosen by `theme = "high-contrast"` in the settings."""
