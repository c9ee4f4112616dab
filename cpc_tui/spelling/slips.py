"""What a word may have been before a slip of the hand; whether it is one, others tell."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.spelling.affixes import Affixes

_LETTERS = "esiantrolcdugmfphbyvkwzxjq'"
"""The letters of English, the most frequent first."""
_JOINED = {
    "alot": "a lot",
    "aswell": "as well",
    "atleast": "at least",
    "eachother": "each other",
    "everytime": "every time",
    "incase": "in case",
    "infront": "in front",
    "inspite": "in spite",
    "noone": "no one",
    "ofcourse": "of course",
    "upto": "up to",
}
"""Two words that are often written as one."""


def usual_slips(word: str, affixes: Affixes) -> Iterator[str]:
    """What may have been meant by a word with one of the slips that are made most.

    Args:
        word: In small letters.
        affixes: What its dictionary says of usual slips.
    """
    if word in _JOINED:
        yield _JOINED[word]
    for wrong, right in affixes.slips:
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
    if word.endswith("ys"):
        yield f"{word[:-2]}ies"


def any_slip(word: str) -> Iterator[str]:
    """Every word that is one letter away."""
    for n in range(len(word)):
        yield word[:n] + word[n + 1 :]
    for n in range(len(word), -1, -1):
        yield from (word[:n] + each + word[n:] for each in _LETTERS)
    for n in range(len(word)):
        yield from (word[:n] + each + word[n + 1 :] for each in _LETTERS)


def parted(word: str) -> Iterator[str]:
    """The word as two, of which the blank was forgotten."""
    for n in range(1, len(word)):
        if (word[0] == "a" or n > 1) and n < len(word) - 1:
            yield f"{word[:n]} {word[n:]}"
