"""What may be an abbreviation of the user's own, and what it may become."""

from __future__ import annotations

import re
from typing import Any

LONGEST_ABBREVIATION = 20
LONGEST_WORDS = 500
_SHOWN = 20

_ABBREVIATION = re.compile(r"[^\W_](?:[\w/&]*[^\W_])?")


def fault_of(abbreviation: str, words: Any) -> str:
    """What is wrong with an abbreviation or its words, in words; empty where nothing is.

    Args:
        abbreviation: One word of letters and figures, `/` and `&` within it allowed, so that
            `hx`, `s47` and `w/o` are fine.
        words: A text of one line, 1 to 500 characters.
    """
    name = repr(abbreviation[:_SHOWN])
    if len(abbreviation) > LONGEST_ABBREVIATION:
        return f"{name}… is longer than {LONGEST_ABBREVIATION} letters"
    if not _ABBREVIATION.fullmatch(abbreviation):
        return f"{name} is not one word of letters and figures"
    if not isinstance(words, str) or not words.strip():
        return f"{name} has no words in quotes"
    if len(words) > LONGEST_WORDS:
        return f"the words of {name} are longer than {LONGEST_WORDS} characters"
    if not words.isprintable():
        return f"the words of {name} are not one line of plain text"
    return ""
