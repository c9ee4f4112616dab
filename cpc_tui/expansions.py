"""What may be an abbreviation of the user's own, and what it may become."""

from __future__ import annotations

import re
from typing import Any

from cpc_tui.language import tr

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
        return tr(
            "{name}… is longer than {longest_abbreviation} letters",
            name=name,
            longest_abbreviation=LONGEST_ABBREVIATION,
        )
    if not _ABBREVIATION.fullmatch(abbreviation):
        return tr("{name} is not one word of letters and figures", name=name)
    if not isinstance(words, str) or not words.strip():
        return tr("{name} has no words in quotes", name=name)
    if len(words) > LONGEST_WORDS:
        return tr(
            "the words of {name} are longer than {longest_words} characters",
            name=name,
            longest_words=LONGEST_WORDS,
        )
    if not words.isprintable():
        return tr("the words of {name} are not one line of plain text", name=name)
    return ""
