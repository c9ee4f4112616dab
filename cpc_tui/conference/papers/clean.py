"""Text as paper and terminal can hold it; the record keeps what was typed."""

from __future__ import annotations

import unicodedata

from cpc_tui.conference.patterns import pattern

_ESCAPES = pattern(
    r"\x1b(?:"
    r"\[[0-?]*[ -/]*[@-~]"  # colours, cursor moves
    r"|\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, links
    r"|[@-Z\\-_]"
    r")"
)
_LINE_ENDS = pattern("\r\n|[\r\x85\u2028\u2029]")
_UNHOLDABLE = pattern(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # overrides that turn the text after them round
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"  # not characters
    "]"
)


def clean(text: str) -> str:
    """The text without what Word refuses and a terminal would obey.

    Line ends of every kind become a newline; terminal escape sequences, control characters,
    direction overrides and non-characters are left out. Letters of every script, accents and
    emoji stay.

    Args:
        text: Whatever a record holds.
    """
    if text.isprintable():
        # Most texts are of this kind, and are asked for thousands of times in one pack.
        return unicodedata.normalize("NFC", text)
    without_escapes = _ESCAPES.sub("", text)
    with_newlines = _LINE_ENDS.sub("\n", without_escapes)
    return unicodedata.normalize("NFC", _UNHOLDABLE.sub("", with_newlines))


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen on paper."""
    return not clean(text).strip()
