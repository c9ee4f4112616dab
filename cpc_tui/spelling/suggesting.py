"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from cpc_tui.spelling.speller import Speller

_MOST = 7
"""Suggestions that are made: as many as can be read at a glance."""
_MOST_TRIED = 3_000
"""Forms that are looked up for one word: a tenth of a second."""
_LETTERS = "esiantrolcdugmfphbyvkwzxjq'"
"""The letters of English, the most frequent first."""
_VOWELS = "aeiouy"
_NEAR = 0.8


def suggestions(speller: Speller, word: str) -> tuple[str, ...]:
    """The words that may have been meant, the likeliest first.

    Looked for are slips in the order in which they are made: those that the dictionary lists,
    letters that have changed places, a letter doubled or not, a wrong vowel; then a blank that was
    forgotten, and any other letter too many, too few or wrong. Where nothing else is found, two
    slips of which one is among the frequent.

    Args:
        speller: Knows the words.
        word: As `words_of` gives it.
    """
    small = word.lower()
    asked = _Asked(speller, word)
    asked.try_all((word.capitalize(), small, word.upper()))
    for forms in (_frequent(small, speller), _split(small), _any_slip(small)):
        asked.try_all(forms)
    asked.take_names_near(small)
    if not asked.found:
        for form in dict.fromkeys(_frequent(small, speller)):
            asked.try_all(_any_slip(form))
    return asked.found


class _Asked:
    """What was found so far."""

    def __init__(self, speller: Speller, word: str) -> None:
        self._speller = speller
        self._word = word
        self._others = speller.others
        self._tried: set[str] = {word}
        self._found: dict[str, None] = {}

    @property
    def found(self) -> tuple[str, ...]:
        """What may have been meant, with a capital where the word has one."""
        is_large = self._word[:1].isupper()
        large = (each[:1].upper() + each[1:] if is_large else each for each in self._found)
        return tuple(dict.fromkeys(large))[:_MOST]

    @property
    def is_over(self) -> bool:
        return len(self._tried) >= _MOST_TRIED or len(self._found) >= _MOST

    def try_all(self, forms: Iterable[str]) -> None:
        for form in forms:
            if self.is_over:
                return
            if form not in self._tried:
                self._tried.add(form)
                if self._may_be_said(form):
                    self._found.setdefault(self._as_written(form))

    def take_names_near(self, word: str) -> None:
        for each in get_close_matches(word, self._others, n=2, cutoff=_NEAR):
            self._found.setdefault(self._others[each])

    def _as_written(self, form: str) -> str:
        """A word with the capitals that it has as a name; other words as they are."""
        is_other = not self._speller.words.knows(form)
        return self._others.get(form, form) if is_other else form

    def _may_be_said(self, form: str) -> bool:
        return all(
            self._speller.words.knows(each, to_suggest=True)
            or (not self._speller.words.knows(each) and self._speller.knows(each))
            for each in form.split(" ")
        )


def _frequent(word: str, speller: Speller) -> Iterator[str]:
    """The slips that are made most, once each."""
    for wrong, right in speller.words.affixes.slips:
        start = word.find(wrong)
        while start >= 0:
            yield word[:start] + right + word[start + len(wrong) :]
            start = word.find(wrong, start + 1)
    for n in range(len(word) - 1):
        yield word[:n] + word[n + 1] + word[n] + word[n + 2 :]
    for n, letter in enumerate(word):
        if n and letter == word[n - 1]:
            yield word[:n] + word[n + 1 :]
        yield word[:n] + letter + word[n:]
    for n, letter in enumerate(word):
        if letter in _VOWELS:
            yield from (word[:n] + each + word[n + 1 :] for each in _VOWELS if each != letter)


def _any_slip(word: str) -> Iterator[str]:
    """Every word that is one letter away."""
    for n in range(len(word)):
        yield word[:n] + word[n + 1 :]
    for n in range(len(word), -1, -1):
        yield from (word[:n] + each + word[n:] for each in _LETTERS)
    for n in range(len(word)):
        yield from (word[:n] + each + word[n + 1 :] for each in _LETTERS)


def _split(word: str) -> Iterator[str]:
    """The word as two, of which the blank was forgotten."""
    for n in range(1, len(word)):
        if (word[0] == "a" or n > 1) and n < len(word) - 1:
            yield f"{word[:n]} {word[n:]}"
