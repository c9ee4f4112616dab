"""What is marked in a text: words that neither the dictionary nor this conference knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.spelling.looked_at import CHUNK, Place, words_of
from cpc_tui.spelling.other_languages import Span, in_other_languages, without
from cpc_tui.spelling.other_words import OtherWords
from cpc_tui.spelling.slips import usual_slips
from cpc_tui.spelling.words import Words

_MOST_WORDS = 4_000
"""Words of which it is remembered whether they are right."""
_MOST_CHUNKS = 4_000
"""What stands between blanks, of which it is remembered what is marked."""
_ABBREVIATION = 5
"""Capitals of the longest abbreviation that is not looked at."""


class Speller:
    """A dictionary, the words of the field and of the user, and the names of a conference.

    Attributes:
        words: The dictionary.
        others: The words beside it.
    """

    def __init__(self, words: Words, lists: Iterable[str] = ()) -> None:
        """Begin with no conference.

        Args:
            words: The dictionary.
            lists: Words beside it, as for `OtherWords`.
        """
        self.words = words
        self.others = OtherWords(lists)
        self._verdicts: dict[str, bool] = {}
        self._slips: dict[str, bool] = {}
        self._clean: set[str] = set()
        self._doubtful: dict[str, tuple[Span, ...]] = {}

    def take_names(self, names: Iterable[str]) -> bool:
        """Know the names of a conference, as they are written; whether they are others."""
        is_other = self.others.take_names(names)
        if is_other:
            self._forget()
        return is_other

    def add(self, word: str) -> None:
        """Know another word from now on."""
        self.others.add(word)
        self._forget()

    def _forget(self) -> None:
        self._verdicts.clear()
        self._slips.clear()
        self._clean.clear()
        self._doubtful.clear()

    def marked(self, line: str, cursor: int | None = None) -> tuple[Span, ...]:
        """The words of a line that are not known, but for sentences in another language.

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
        if self._clean.issuperset(parts):
            return ()
        found = tuple(self._spans(line, cursor))
        return without(found, in_other_languages(line, found, self._is_slip))

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

    def unknown_at(self, line: str, cursor: int) -> Span | None:
        """The unknown word that the cursor is at or in, in whatever language its sentence is."""
        found = self._spans(line, None)
        return next((each for each in found if each.start <= cursor <= each.end), None)

    def unknown(self, text: str) -> Iterator[Span]:
        """The words of a text that are not known, line by line as `marked` has them."""
        for begins, line in _lines(text):
            for start, end in self.marked(line):
                yield Span(begins + start, begins + end)

    def other_languages(self, text: str) -> Iterator[Span]:
        """The sentences of a text that are in another language, of which nothing is marked."""
        for begins, line in _lines(text):
            for start, end in self._sentences(line):
                yield Span(begins + start, begins + end)

    def _sentences(self, line: str) -> tuple[Span, ...]:
        return in_other_languages(line, tuple(self._spans(line, None)), self._is_slip)

    def _is_slip(self, word: str) -> bool:
        """Whether an unknown word is one of English with a usual slip in it."""
        is_slip = self._slips.get(word)
        if is_slip is None:
            if len(self._slips) >= _MOST_WORDS:
                self._slips.clear()
            meant = usual_slips(word.lower(), self.words.affixes)
            is_slip = self._slips[word] = any(all(map(self.knows, each.split())) for each in meant)
        return is_slip

    def knows(self, word: str) -> bool:
        """Whether a word, as `words_of` gives it, is known."""
        if self.others.knows(word) or self.words.knows(word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(_is_letters(each) or self.knows(each) for each in parts)


def _is_letters(part: str) -> bool:
    """Whether a part of a word with hyphens is no word: a letter, or an abbreviation."""
    return len(part) <= 1 or (part.isupper() and len(part) <= _ABBREVIATION)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each after where in it it begins."""
    begins = 0
    for line in text.split("\n"):
        yield begins, line
        begins += len(line) + 1
