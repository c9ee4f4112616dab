"""Abbreviations of the user's own that become words as one types: `hx` becomes `history of`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from textual.app import App
from textual.widget import Widget

from cpc_tui.conference.light_dataclasses import dataclass

_NONE: Mapping[str, str] = MappingProxyType({})
_FOLLOWS = frozenset(".,;:!?)]}\"”’'")
_LONGEST = 40
_WORD = re.compile(r"[^\W_](?:[\w/&]*[^\W_])?\Z")
_OPENS = "([{\"“‘'"
_MARKS = "!+?-"


class KnowsExpansions(App[Any]):
    """An app whose text fields expand abbreviations.

    Attributes:
        expansions: The words of each abbreviation.
    """

    expansions: Mapping[str, str] = _NONE


@dataclass(frozen=True)
class Expanded:
    """An abbreviation that became words because of what was typed behind it.

    Attributes:
        abbreviation: As it was typed.
        words: What it became.
        follows: The blank or punctuation mark behind it.
    """

    abbreviation: str
    words: str
    follows: str

    @property
    def put(self) -> str:
        """What stands in the text now."""
        return self.words + self.follows

    @property
    def typed(self) -> str:
        """What would stand there without expansion."""
        return self.abbreviation + self.follows


def expanded(before: str, follows: str, expansions: Mapping[str, str]) -> Expanded | None:
    """What becomes of the word before the cursor; None where it stays.

    Args:
        before: The text before the cursor, as far as it stands on the same line.
        follows: The character being typed.
        expansions: The words of each abbreviation; one that begins with a capital letter, as at the
            beginning of a sentence, stands for words that do.
    """
    if not expansions or not (follows.isspace() or follows in _FOLLOWS):
        return None
    tail = before[-_LONGEST:]
    found = _WORD.search(tail)
    if found is None or not _begins_word(tail[: found.start()]):
        return None
    word = found[0]
    words = expansions.get(word)
    if words is None and word[0].isupper():
        words = expansions.get(word[0].lower() + word[1:])
        words = words and words[0].upper() + words[1:]
    return Expanded(word, words, follows) if words else None


def _begins_word(before: str) -> bool:
    """Whether a word may begin behind this: a blank, an opening, or the marks of a quick entry."""
    opened = before.rstrip(_OPENS)
    rest = opened.rstrip(_MARKS + _OPENS)
    return not opened or opened[-1].isspace() or not rest or rest[-1].isspace()


class Expanding(Widget):
    """Mixed into an editor of text.

    Attributes:
        EXPANDS: Whether abbreviations are expanded in it.
    """

    EXPANDS: ClassVar[bool] = False

    def expansion(self, before: str, follows: str | None) -> Expanded | None:
        """What becomes of the word before the cursor by what is typed now."""
        app = self.app
        if not self.EXPANDS or not follows or not isinstance(app, KnowsExpansions):
            return None
        return expanded(before, follows, app.expansions)
