"""Telling a paper in another language: its words are marked, and each mark knows both languages.

A record and a profile are made in which every text that has a translation is a mark. The papers
made of them show which words come from where: a mark is told in the other language, names and
numbers stay, and what else has letters is English that nobody has translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

_START, _MIDDLE, _NEXT, _END = "\ue000", "\ue001", "\ue002", "\ue003"
"""Letters for private use; where a text of somebody's holds them they are left out first."""

_MARKS = re.compile(f"[{_START}-{_END}]")
_GIVEN = re.compile(r"\{([a-z_]+)\}")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+")
_NOTHING = re.compile(r"(?!)")
_TWICE = re.compile("([“”])\\1")


def unmarked(text: str) -> str:
    """A text without the letters of which marks are made."""
    return _MARKS.sub("", text)


class Marks:
    """Gives out the marks."""

    def __init__(self) -> None:
        """No mark has been given yet."""
        self.texts: list[tuple[str, str]] = []
        self._known: dict[tuple[str, str], str] = {}

    def mark(self, english: str, other: str) -> str:
        """What stands in the place of a text; the text itself where there is no translation.

        Nobody who types a mark is told what another text says: such letters are left out.

        What is to be put into it, such as `{day}`, is kept beside the mark.

        Args:
            english: The text.
            other: Its translation; empty for none.
        """
        english, other = unmarked(english), unmarked(other)
        if not other.strip() or other == english:
            return english
        pair = english, other
        if pair not in self._known:
            given = "".join(f"{{{each}}}{_NEXT}" for each in _names_in(english))
            self._known[pair] = f"{_START}{len(self.texts)}{_MIDDLE}{given}{_END}"
            self.texts.append(pair)
        return self._known[pair]


class Retelling:
    """Tells marked words in either language."""

    def __init__(
        self, marks: Marks, names: Iterable[str] = (), phrases: Mapping[str, str] | None = None
    ) -> None:
        """Hold what can be told.

        Args:
            marks: Those that were given.
            names: Of people and places, which are the same in both languages.
            phrases: English words of the program's own, and what stands for them.
        """
        self._texts = marks.texts
        self._phrases = {each: told for each, told in (phrases or {}).items() if each.strip()}
        self._names = {each.strip() for each in names if each.strip()}

    def in_english(self, text: str) -> str:
        """Marked words in English."""
        return self._told(text, 0)

    def retold(self, text: str) -> str | None:
        """Marked words in the other language; None where one of them has no translation."""
        if _has_letters(_literal(text), self._known):
            return None
        return _TWICE.sub(r"\1", self._told(text, 1))

    def parts(self, text: str) -> Iterator[str]:
        """Marked words cut where a mark begins or ends, unless all of them can be told."""
        if self.retold(text) is not None:
            yield text
            return
        place = 0
        while (start := text.find(_START, place)) >= 0:
            if start > place:
                yield text[place:start]
            place = _end_of(text, start) + 1
            yield text[start:place]
        if place < len(text):
            yield text[place:]

    def has_words(self, text: str) -> bool:
        """Whether a text has more letters than those of names."""
        return _has_letters(text, self._named)

    def _told(self, text: str, language: int) -> str:
        pieces, place = [], 0
        while (start := text.find(_START, place)) >= 0:
            pieces.append(self._phrased(text[place:start], language))
            end = _end_of(text, start)
            pieces.append(self._mark(text[start + 1 : end], language))
            place = end + 1
        pieces.append(self._phrased(text[place:], language))
        return "".join(pieces)

    def _mark(self, inside: str, language: int) -> str:
        number, _, rest = inside.partition(_MIDDLE)
        pair = self._texts[int(number)]
        values = [self._told(each, language) for each in _values(rest)]
        told = pair[language]
        for name, value in zip(_names_in(pair[0]), values, strict=False):
            told = told.replace(f"{{{name}}}", value)
        return told

    def _phrased(self, text: str, language: int) -> str:
        if not language or not self._phrases:
            return text
        return self._known.sub(lambda found: self._phrases.get(found[0], found[0]), text)

    @cached_property
    def _known(self) -> re.Pattern[str]:
        return _any_of({*self._phrases, *self._names})

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return _any_of(self._names)


def _has_letters(text: str, known: re.Pattern[str]) -> bool:
    """Whether a text has letters beside those of addresses and of known words."""
    return any(map(str.isalpha, known.sub(" ", _ADDRESS.sub(" ", text))))


def _any_of(words: set[str]) -> re.Pattern[str]:
    """Any of these, the longest first, and no part of a longer word; none finds nothing."""
    if not words:
        return _NOTHING
    ordered = sorted(words, key=lambda each: (-len(each), each))
    return re.compile("|".join(_whole(each) for each in ordered))


def _whole(words: str) -> str:
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return f"{before}{re.escape(words)}{after}"


def _names_in(text: str) -> list[str]:
    return list(dict.fromkeys(_GIVEN.findall(text)))


def _end_of(text: str, start: int) -> int:
    """Where a mark ends that may hold others."""
    depth = 0
    for place in range(start, len(text)):
        depth += {_START: 1, _END: -1}.get(text[place], 0)
        if depth == 0:
            return place
    return len(text)


def _values(rest: str) -> list[str]:
    """What was put into a mark."""
    values, depth, start = [], 0, 0
    for place, letter in enumerate(rest):
        depth += {_START: 1, _END: -1}.get(letter, 0)
        if letter == _NEXT and depth == 0:
            values.append(rest[start:place])
            start = place + 1
    return values


def _literal(text: str) -> str:
    """What of a text is no mark, with what was put into marks."""
    told, place = [], 0
    while (start := text.find(_START, place)) >= 0:
        told.append(text[place:start])
        end = _end_of(text, start)
        told.extend(_literal(each) for each in _values(text[start + 1 : end].partition(_MIDDLE)[2]))
        place = end + 1
    return "\n".join((*told, text[place:]))
