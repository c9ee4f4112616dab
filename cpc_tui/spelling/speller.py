"""What is marked in a text: words that neither the dictionary nor this conference knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cpc_tui.spelling.looked_at import CHUNK, Place, words_of
from cpc_tui.spelling.words import Words

_MOST_WORDS = 4_000
"""Words of which it is remembered whether they are right."""
_MOST_CHUNKS = 4_000
"""What stands between blanks, of which it is remembered what is marked."""
_ABBREVIATION = 5
"""Capitals of the longest abbreviation that is not looked at."""
_POSSESSIVES = ("'s", "'")


class Span(NamedTuple):
    """A place in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
    """

    start: int
    end: int


class Speller:
    """A dictionary, the words of the field and of the user, and the names of a conference."""

    def __init__(self, words: Words, lists: Iterable[str] = ()) -> None:
        """Begin with no conference.

        Args:
            words: The dictionary.
            lists: Words beside it. One in small letters may stand at the beginning of a sentence
                or in a heading; capitals stand for themselves.
        """
        self.words = words
        self._own = frozenset(lists)
        self._names: frozenset[str] = frozenset()
        self._verdicts: dict[str, bool] = {}
        self._clean: set[str] = set()
        self._doubtful: dict[str, tuple[Span, ...]] = {}

    @property
    def others(self) -> dict[str, str]:
        """The words beside the dictionary by their small letters; names with capitals."""
        names = {each: each.title() for each in self._names}
        return names | {each.casefold(): each for each in self._own}

    def take_names(self, names: frozenset[str]) -> bool:
        """Know the names of a conference, in small letters; whether they are others than before."""
        if names == self._names:
            return False
        self._names = names
        self._forget()
        return True

    def add(self, word: str) -> None:
        """Know another word from now on."""
        self._own |= {word}
        self._forget()

    def _forget(self) -> None:
        self._verdicts.clear()
        self._clean.clear()
        self._doubtful.clear()

    def marked(self, line: str, cursor: int | None = None) -> tuple[Span, ...]:
        """The words of a line that are not known.

        What stands between blanks is looked at once; a line of which one word is typed costs no
        more than finding its blanks.

        Args:
            line: A line, or as much of it as is shown.
            cursor: Where the cursor stands: the word that ends there is being typed, and is not
                marked. None where nobody types.
        """
        parts = line.split()
        if cursor == len(line) and parts and parts[-1].isalpha() and not line[-1].isspace():
            parts.pop()
        # Most lines hold nothing but what was looked at before and is right.
        return () if self._clean.issuperset(parts) else tuple(self._spans(line, cursor))

    def _spans(self, line: str, cursor: int | None) -> Iterator[Span]:
        for chunk in CHUNK.finditer(line):
            text, start = chunk[0], chunk.start()
            if text in self._clean:
                continue
            if chunk.end() == cursor:
                typed = (each for each in words_of(text) if start + each.end != cursor)
                found = tuple(Span(each.start, each.end) for each in typed if self._wrong(each))
            elif (known := self._doubtful.get(text)) is not None:
                found = known
            else:
                found = self._of_chunk(text)
            for first, last in found:
                yield Span(start + first, start + last)

    def _of_chunk(self, chunk: str) -> tuple[Span, ...]:
        if len(self._clean) + len(self._doubtful) >= _MOST_CHUNKS:
            self._clean.clear()
            self._doubtful.clear()
        found = tuple(Span(each.start, each.end) for each in words_of(chunk) if self._wrong(each))
        if found:
            self._doubtful[chunk] = found
        else:
            self._clean.add(chunk)
        return found

    def _wrong(self, place: Place) -> bool:
        is_right = self._verdicts.get(place.word)
        if is_right is None:
            if len(self._verdicts) >= _MOST_WORDS:
                self._verdicts.clear()
            is_right = self._verdicts[place.word] = self.knows(place.word)
        return not is_right

    def unknown(self, text: str) -> Iterator[Place]:
        """The words of a text that are not known, one after the other."""
        return filter(self._wrong, words_of(text))

    def knows(self, word: str) -> bool:
        """Whether a word, as `words_of` gives it, is known."""
        if self._is_other(word) or self.words.knows(word):
            return True
        for ending in _POSSESSIVES:
            if word.endswith(ending) and self._is_other(word[: -len(ending)]):
                return True
        parts = word.split("-")
        return len(parts) > 1 and all(_is_letters(each) or self.knows(each) for each in parts)

    def _is_other(self, word: str) -> bool:
        own = self._own
        if word in own or word.casefold() in self._names:
            return True
        # A capital at the beginning, or all in capitals; never capitals here and there.
        return (word.isupper() or word[1:].islower()) and word.lower() in own


def _is_letters(part: str) -> bool:
    """Whether a part of a word with hyphens is no word: a letter, or an abbreviation."""
    return len(part) <= 1 or (part.isupper() and len(part) <= _ABBREVIATION)
