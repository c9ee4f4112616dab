"""Whether a word is in a dictionary, with all that may stand before and behind its stem."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cpc_tui.spelling.affixes import Affixes
from cpc_tui.spelling.stems import Stems

_LONGEST = 100
"""Letters of a word that is looked at; longer ones are no words."""
_MOST_HYPHENS = 8
"""Hyphens of a word whose parts are looked at."""


class How(NamedTuple):
    """How a form of a word is looked up.

    Attributes:
        barred: Flags of stems that do not count.
        in_any_case: The stem may have capitals anywhere, as the word is all in capitals.
    """

    barred: frozenset[int]
    in_any_case: bool = False


class Words:
    """A dictionary that was read."""

    def __init__(self, affixes: Affixes, stems: Stems) -> None:
        self.affixes = affixes
        self.stems = stems
        self._never_alone = self._flags("NEEDAFFIX", "PSEUDOROOT", "ONLYINCOMPOUND")
        self._forbidden = self._flags("FORBIDDENWORD")
        self._keep_case = self._flags("KEEPCASE")
        self._unsuggested = self._flags("NOSUGGEST")

    def _flags(self, *names: str) -> frozenset[int]:
        marks = self.affixes.marks
        return frozenset(marks[each] for each in names if each in marks)

    def knows(self, word: str, *, to_suggest: bool = False) -> bool:
        """Whether a word is spelled as the dictionary has it.

        A capital at the beginning is taken for a small letter and capitals throughout for a word
        or a name; a word with hyphens is right where its parts are.

        Args:
            word: One word, with apostrophes and hyphens within it.
            to_suggest: It counts only where it may be suggested to somebody.
        """
        for given, taken in ("", ""), *self.affixes.taken_for.items():
            if given and given in word:
                word = word.replace(given, taken)
            # Looked at each time: what is put in may be exchanged for more by the next.
            if len(word) > _LONGEST:
                return False
        barred: frozenset[int] = self._unsuggested if to_suggest else frozenset()
        return self._in_a_case(word, barred) or self._by_parts(word, barred)

    def _in_a_case(self, word: str, barred: frozenset[int]) -> bool:
        if self._has(word, How(barred)):
            return True
        barred |= self._keep_case
        if word.isupper():
            return self._has(word.lower(), How(barred, in_any_case=True))
        if word[:1].isupper() and not any(map(str.isupper, word[1:])):
            return self._has(word.lower(), How(barred))
        return False

    def _by_parts(self, word: str, barred: frozenset[int]) -> bool:
        """Whether a word falls at its hyphens into words, which may have hyphens themselves."""
        parts = word.split("-", _MOST_HYPHENS + 1)
        if not 1 < len(parts) <= _MOST_HYPHENS + 1:
            return False
        # How many of the first parts can be read as words.
        read = {0}
        for end in range(1, len(parts) + 1):
            for start in sorted(read):
                part = "-".join(parts[start:end])
                if not part or self._in_a_case(part, barred):
                    read.add(end)
                    break
        return len(parts) in read and any(parts)

    def _has(self, word: str, how: How) -> bool:
        """Whether a word stands there in these capitals and small letters."""
        for flags in self.stems.flags(word, any_case=how.in_any_case):
            if not self._forbidden.isdisjoint(flags):
                return False
            if how.barred.isdisjoint(flags) and self._never_alone.isdisjoint(flags):
                return True
        return self._ends(word, None, how) or self._begins(word, how)

    def _begins(self, word: str, how: How) -> bool:
        """Whether a word is a stem with a prefix, and perhaps a suffix as well."""
        for put, rules in self.affixes.prefixes.items():
            if not word.startswith(put) or len(word) <= len(put):
                continue
            for rule in rules:
                stem = rule.strip + word[len(put) :]
                if not _fits(rule.condition, stem, at_end=False):
                    continue
                found = self.stems.flags(stem, any_case=how.in_any_case)
                if any(rule.flag in each and how.barred.isdisjoint(each) for each in found):
                    return True
                if rule.crosses and self._ends(stem, rule.flag, how):
                    return True
        return False

    def _ends(self, word: str, prefix: int | None, how: How) -> bool:
        """Whether a word is a stem with a suffix.

        Args:
            word: The word, without the prefix.
            prefix: The flag of the prefix that was taken off; None for none.
            how: How it is looked up.
        """
        suffixes = self.affixes.suffixes
        for length in range(min(self.affixes.longest, len(word) - 1) + 1):
            rules = suffixes.get(word[len(word) - length :])
            if rules is None:
                continue
            kept = word[: len(word) - length]
            stem, found = "", list[bytes]()
            for rule in rules:
                if not stem or stem != kept + rule.strip:
                    stem = kept + rule.strip
                    found = self.stems.flags(stem, any_case=how.in_any_case)
                    if prefix is not None:
                        found = [each for each in found if prefix in each]
                if (
                    found
                    and (prefix is None or rule.crosses)
                    and any(rule.flag in each and how.barred.isdisjoint(each) for each in found)
                    and _fits(rule.condition, stem, at_end=True)
                ):
                    return True
        return False


def _fits(condition: str, stem: str, *, at_end: bool) -> bool:
    """Whether a stem ends, or begins, as a condition asks."""
    if not condition:
        return True
    places = _places(condition)
    if len(stem) < len(places):
        return False
    part = stem[-len(places) :] if at_end else stem
    return all(
        (letter in letters) is wanted
        for letter, (letters, wanted) in zip(part, places, strict=False)
    )


@lru_cache(maxsize=512)
def _places(condition: str) -> tuple[tuple[str, bool], ...]:
    """For each letter of a condition those that are meant, and whether it is to be one of them."""
    places: list[tuple[str, bool]] = []
    rest = condition
    while rest:
        if rest[0] == "[" and "]" in rest:
            letters, _, rest = rest[1:].partition("]")
            wanted = not letters.startswith("^")
            places.append((letters.removeprefix("^"), wanted))
        else:
            places.append(("", False) if rest[0] == "." else (rest[0], True))
            rest = rest[1:]
    return tuple(places)
