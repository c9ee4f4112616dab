"""The words beside the dictionary: those of lists, and the names of the conference that is open."""

from __future__ import annotations

from collections.abc import Iterable

ENDINGS = ("'s", "s")
"""What a name, or a word of a list, may have behind it: “Okafor’s”, “the Okafors”, “genograms”."""


class OtherWords:
    """The words of lists and names, by their small letters."""

    def __init__(self, lists: Iterable[str] = ()) -> None:
        """Begin with no names.

        Args:
            lists: Words. One in small letters may stand at the beginning of a sentence; capitals
                stand for themselves. Either may be all in capitals, as in a heading.
        """
        self._listed: set[str] = set()
        self._in_capitals: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for each in lists:
            self.add(each)

    def add(self, word: str) -> None:
        """Know another word from now on."""
        self._listed.add(word)
        self._in_capitals.setdefault(word.casefold(), word)

    def take_names(self, names: Iterable[str]) -> bool:
        """Know these names instead of those before; whether they are others."""
        taken = {each.casefold(): each for each in sorted(names)}
        if taken == self._names:
            return False
        self._names = taken
        return True

    def as_written(self) -> dict[str, str]:
        """All of them by their small letters; a name is written as the record has it."""
        return self._in_capitals | self._names

    def knows(self, word: str) -> bool:
        """Whether a word is one of them, perhaps with an ending."""
        if self._is_one(word):
            return True
        return any(word.endswith(each) and self._is_one(word[: -len(each)]) for each in ENDINGS)

    def _is_one(self, word: str) -> bool:
        if word in self._listed:
            return True
        small = word.casefold()
        if small in self._names or (word.isupper() and small in self._in_capitals):
            return True
        return word[:1].isupper() and word[1:].islower() and small in self._listed
