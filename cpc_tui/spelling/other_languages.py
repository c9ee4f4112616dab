"""Sentences that are in another language: a dictionary of English would mark them all over.

They are told by the words in doubt alone: of four or more, more than half are not known, and less
than half of those have a usual slip in them, as those of a hurried note in English have.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_LEAST_WORDS = 4
"""Words of a sentence whose language is told by them."""
_LEAST_UNKNOWN = _LEAST_WORDS // 2 + 1
"""Unknown words below which no sentence is in another language."""
_CLOSE = 100
"""Characters within which so many of them stand somewhere in a sentence that is full of them."""
_BETWEEN = re.compile(r"[.!?…:;]+(?=\s|\Z)|[\"“”„«»()\[\]]+")
"""What sentences are parted by: their ends, and what stands around a quotation or an aside."""


class Span(NamedTuple):
    """A place in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
    """

    start: int
    end: int


class _Sentence(NamedTuple):
    """A sentence of a line.

    Attributes:
        place: Where it stands.
        words: How many words stand there between blanks.
        unknown: Those that are not known.
    """

    place: Span
    words: int
    unknown: Sequence[Span]

    @property
    def is_mostly_unknown(self) -> bool:
        return len(self.unknown) * 2 > self.words


def in_other_languages(
    line: str, unknown: Sequence[Span], is_slip: Callable[[str], bool]
) -> tuple[Span, ...]:
    """The sentences of a line that are not in English, in their order.

    A sentence that is too short to tell is one of them where a longer one of the line is.

    Args:
        line: A line, or a part of it.
        unknown: The words of it that are not known, in their order.
        is_slip: Whether an unknown word is an English one with a usual slip in it.
    """
    # Most lines end here, at each key: where most is unknown, some such words stand close together.
    last = _LEAST_UNKNOWN - 1
    if not any(
        behind.end - first.start <= _CLOSE
        for first, behind in zip(unknown, unknown[last:], strict=False)
    ):
        return ()
    found = [each for each in _sentences(line, unknown) if each.is_mostly_unknown]

    def is_other(sentence: _Sentence) -> bool:
        words = (line[start:end] for start, end in sentence.unknown)
        return sum(map(is_slip, words)) * 2 < len(sentence.unknown)

    if not any(each.words >= _LEAST_WORDS and is_other(each) for each in found):
        return ()
    return tuple(each.place for each in found if is_other(each))


def without(unknown: Sequence[Span], sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The words that stand in none of these sentences, which are in their order."""
    if not sentences:
        return tuple(unknown)
    return tuple(each for each in unknown if not _is_within(each, sentences))


def _is_within(word: Span, sentences: Sequence[Span]) -> bool:
    before = bisect_right(sentences, word.start, key=lambda each: each.start)
    return before > 0 and word.start < sentences[before - 1].end


def _sentences(line: str, unknown: Sequence[Span]) -> Iterator[_Sentence]:
    for place in _places(line):
        first, behind = (bisect_left(unknown, (each,)) for each in place)
        words = line[place.start : place.end].split()
        yield _Sentence(place, len(words), unknown[first:behind])


def _places(line: str) -> Iterator[Span]:
    start = 0
    for found in _BETWEEN.finditer(line):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, len(line))
