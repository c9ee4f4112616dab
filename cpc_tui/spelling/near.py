"""The words that are two slips away from one: found among the stems, not by trying all slips."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cpc_tui.spelling.words import Words

_MOST_SLIPS = 2
_LEAST_LETTERS = 4
"""Letters of a word that two slips still leave something of."""
_MOST_LETTERS = 30
_MOST_ENDINGS = 24
"""Ways to take a word apart that are looked at; English has up to 20."""


def words_near(words: Words, word: str) -> tuple[str, ...]:
    """The forms of stems that are at most two slips away from a word, those most alike first.

    They are forms by their letters alone; whether a stem takes an ending is not looked at.

    Args:
        words: The dictionary.
        word: In small letters.
    """
    forms = {
        beginning + form
        for beginning, rest in _begun(words, word)
        if _LEAST_LETTERS <= len(rest) <= _MOST_LETTERS
        for form in _near(words, rest)
    }
    return tuple(sorted(forms, key=lambda each: (-likeness(word, each.lower()), each)))


def _begun(words: Words, word: str) -> Iterator[tuple[str, str]]:
    """A word as what may stand before a stem, and the rest."""
    yield "", word
    for put in words.affixes.prefixes:
        if put and word.startswith(put):
            yield put, word[len(put) :]


def _near(words: Words, word: str) -> Iterator[str]:
    for base, ending, instead in islice(_parted(words, word), _MOST_ENDINGS):
        wanted = base + instead
        for stem in words.stems.alike(wanted):
            if stem.endswith(instead) and slips_between(wanted, stem.lower()) <= _MOST_SLIPS:
                yield stem[: len(stem) - len(instead)] + ending


def _parted(words: Words, word: str) -> Iterator[tuple[str, str, str]]:
    """A word as what an ending leaves of it, the ending, and what the stem has instead."""
    yield word, "", ""
    told = set()
    for length in range(1, len(word) - _LEAST_LETTERS + 1):
        ending = word[-length:]
        for rule in words.affixes.suffixes.get(ending, ()):
            if (ending, rule.strip) not in told:
                told.add((ending, rule.strip))
                yield word[:-length], ending, rule.strip


def likeness(one: str, other: str) -> float:
    """How alike two words look: the share of the pairs of neighbouring letters that both have."""
    pairs, others = _pairs(one), _pairs(other)
    return 2 * len(pairs & others) / (len(pairs) + len(others))


def _pairs(word: str) -> set[str]:
    framed = f" {word} "
    return {framed[n : n + 2] for n in range(len(framed) - 1)}


def slips_between(one: str, other: str) -> int:
    """How many letters are missing, too many, wrong or have changed places between two words.

    Returns:
        At least three where there are more than two; how many is not counted.
    """
    if abs(len(one) - len(other)) > _MOST_SLIPS:
        return _MOST_SLIPS + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one):
        before, above, row = row, before, [n + 1]
        for m, its in enumerate(other):
            cost = min(before[m] + (letter != its), before[m + 1] + 1, row[m] + 1)
            if n and m and letter == other[m - 1] and its == one[n - 1]:
                cost = min(cost, above[m - 1] + 1)
            row.append(cost)
        if min(row) > _MOST_SLIPS:
            return _MOST_SLIPS + 1
    return row[-1]
