"""Which words of a text are looked at: those that a dictionary of English can know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

CHUNK = re.compile(r"\S+")
"""What stands between blanks."""
_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"[\w{_MARKS}]+(?:['’‐‑-][\w{_MARKS}]+)*")  # noqa: RUF001 - as typed
_LATIN = re.compile(rf"[A-Za-zÀ-ɏḀ-ỿ{_MARKS}'’‐‑-]+")  # noqa: RUF001 - as typed
_ABBREVIATION = re.compile(r"[A-Z]{2,5}(?:['’]?s)?")
_DOTTED = re.compile(r"\w\.\w")
_AT_START = "/\\~$"
_WITHIN = ("@", "://", "\\", "www.")
_LONGEST = 60
"""Letters; what is longer is no word of a text."""


class Place(NamedTuple):
    """A word within a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        word: The word, with straight apostrophes and hyphens.
    """

    start: int
    end: int
    word: str


def words_of(text: str) -> Iterator[Place]:
    """The words of a text that are looked at.

    Not looked at are words with digits, addresses of mail and of the web, paths and commands,
    initials, abbreviations of up to five capitals, and words with letters other than Latin.
    """
    for chunk in CHUNK.finditer(text):
        part = chunk[0]
        start = chunk.start()
        if part.isalpha() and part.islower() and part.isascii():
            if 1 < len(part) <= _LONGEST:
                yield Place(start, start + len(part), part)
        elif not _is_none(part):
            for found in _WORD.finditer(part):
                word = found[0]
                if 1 < len(word) <= _LONGEST and _is_looked_at(word):
                    yield Place(start + found.start(), start + found.end(), plain(word))


def _is_none(chunk: str) -> bool:
    """Whether something between blanks is an address, a path, a command or dotted initials."""
    if chunk[0] in _AT_START or any(each in chunk for each in _WITHIN):
        return True
    return "." in chunk and _DOTTED.search(chunk) is not None


def _is_looked_at(word: str) -> bool:
    return _LATIN.fullmatch(word) is not None and _ABBREVIATION.fullmatch(word) is None


def without_possessive(word: str) -> str:
    """The name in “Okafor's”, as it is kept: with an ending it is known then as well."""
    return word.removesuffix("'s")


def plain(word: str) -> str:
    """A word as dictionaries have it: its accents one character each, apostrophes straight."""
    if word.isascii():
        return word
    import unicodedata

    word = unicodedata.normalize("NFC", word)
    for curly, straight in (("’", "'"), ("‐", "-"), ("‑", "-")):  # noqa: RUF001 - as typed
        word = word.replace(curly, straight)
    return word
