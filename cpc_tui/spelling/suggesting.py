"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from cpc_tui.spelling.near import likeness, words_near
from cpc_tui.spelling.slips import any_slip, parted, usual_slips
from cpc_tui.spelling.speller import Speller

_MOST = 7
"""Suggestions that are made: as many as can be read at a glance."""
_MOST_TRIED = 3_000
"""Forms that are looked up for one word: some tenths of a second at the very most."""
_NEAR = 0.8


def suggestions(speller: Speller, word: str) -> tuple[str, ...]:
    """The words that may have been meant, the likeliest first.

    Looked for are slips in the order in which they are made: those that the dictionary lists,
    letters that have changed places, a letter doubled or not; then any other letter too many, too
    few or wrong; a blank that was forgotten; and two slips in one word.

    Args:
        speller: Knows the words.
        word: As `words_of` gives it.
    """
    small = word.lower()
    asked = _Asked(speller, word)
    asked.take_all((word.capitalize(), small, word.upper()))
    asked.take_all(usual_slips(small, speller.words.affixes))
    asked.take_names_near(small)
    asked.take_most_alike(any_slip(small))
    asked.take_all(parted(small))
    if not asked.is_over:
        near = words_near(speller.words, small)
        asked.take_all(near if word[:1].isupper() else _names_last(near))
    return asked.found


class _Asked:
    """What was found so far."""

    def __init__(self, speller: Speller, word: str) -> None:
        self._speller = speller
        self._word = word
        self._others = speller.others.as_written()
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

    def take_all(self, forms: Iterable[str]) -> None:
        """Take those that are words, in their order."""
        for form in forms:
            if self.is_over:
                return
            self._found.update(dict.fromkeys(self._words_among((form,))))

    def take_most_alike(self, forms: Iterable[str]) -> None:
        """Take those that are words, the ones first that look most like what is written."""
        small = self._word.lower()
        words = list(self._words_among(forms))
        words.sort(key=lambda each: -likeness(small, each.lower()))
        self._found.update(dict.fromkeys(words))

    def take_names_near(self, word: str) -> None:
        """Take the names, and the words of lists, that look like what is written."""
        near = get_close_matches(word, self._others, n=2, cutoff=_NEAR)
        self._found.update(dict.fromkeys(self._others[each] for each in near))

    def _words_among(self, forms: Iterable[str]) -> Iterator[str]:
        for form in forms:
            if len(self._tried) >= _MOST_TRIED:
                return
            if form not in self._tried:
                self._tried.add(form)
                if self._may_be_said(form):
                    yield self._as_written(form)

    def _as_written(self, form: str) -> str:
        """A word with the capitals that it has as a name; other words as they are."""
        is_other = not self._speller.words.knows(form)
        return self._others.get(form.casefold(), form) if is_other else form

    def _may_be_said(self, form: str) -> bool:
        return all(
            self._speller.words.knows(each, to_suggest=True) or self._speller.others.knows(each)
            for each in form.split(" ")
        )


def _names_last(words: Iterable[str]) -> list[str]:
    """The words in their order, but for the thousands of names that a dictionary has."""
    return sorted(words, key=lambda each: each[:1].isupper())
