"""How the lines of a picture look, in what the terminal has of colours."""

from __future__ import annotations

import os

from cpc_tui.drawn_with import has_colours

THEME = "textual-dark"
"""The theme that the colours below are of; under any other a picture has none."""

LOOKS = {
    "heading_line": ("1;38;2;221;237;249;48;2;1;120;212", "1;38;5;195;48;5;32", "1;97;46", "1;7"),
    "ground": ("38;2;224;224;224;48;2;18;18;18", "38;5;253;48;5;233", "97;40", ""),
    "entry": ("38;2;224;224;224;48;2;18;18;18", "38;5;253;48;5;233", "97;40", ""),
    "heading": ("1;38;2;87;165;226;48;2;18;18;18", "1;38;5;74;48;5;233", "1;37;40", "1"),
    "hint": ("3;38;2;255;255;255;48;2;18;18;18", "3;38;5;231;48;5;233", "3;97;40", ""),
    "add": ("38;2;86;132;165;48;2;18;18;18", "38;5;67;48;5;233", "36;40", ""),
    "cursor": ("7;38;2;224;224;224;48;2;18;18;18", "7;38;5;253;48;5;233", "7;97;40", "7"),
    "status": ("38;2;226;227;229;48;2;36;47;56", "38;5;253;48;5;17", "97;100", ""),
    "keys": ("38;2;161;165;168;48;2;20;31;39", "38;5;247;48;5;16", "37;40", ""),
}
"""The SGR codes (ECMA-48) of each look: in 16 million colours, in 256, in 16, and in none."""

WHOLE, MANY, FEW, NONE = range(4)

_NAMED = {"truecolor": WHOLE, "256": MANY, "standard": FEW}
_BY_TERMINAL = {"kitty": MANY, "256color": MANY}


def colours_here(theme: str) -> int:
    """Which of the codes of a look suit this terminal: a place in each entry of `LOOKS`.

    The terminal is judged as Textual does it, so that the first frame has the same colours.

    Args:
        theme: The theme of the user's settings; empty where it is not known.
    """
    environment = os.environ
    if theme != THEME or not has_colours():
        return NONE
    if (named := environment.get("TEXTUAL_COLOR_SYSTEM", "auto")) != "auto":
        return _NAMED.get(named, NONE)
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return WHOLE
    kind = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return _BY_TERMINAL.get(kind, FEW)
