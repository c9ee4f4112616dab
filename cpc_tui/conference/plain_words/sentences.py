"""The words, sentences and quotations of a text, each with where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cpc_tui.conference.patterns import pattern

_WORD = pattern(r"[^\W_]+")
_SPOKEN = pattern(r"[^\W_]+(?:['’\-‑.&/][^\W_]+)*")  # noqa: RUF001 - what joins words
_END = pattern(r"[.!?…]+[\"”’')\]]*(?=\s|\Z)|\n")
_ENDS_NO_SENTENCE = frozenset({"mr", "mrs", "ms", "dr", "st", "eg", "e.g", "ie", "i.e", "vs"})
_BEFORE_A_NUMBER = frozenset({"no", "nos", "approx", "sec", "ref"})
"""They end no sentence before a number: "no. 7"; but "Did he ring? No. He came"."""
_MAY_END_ONE = frozenset({"a.m", "p.m", "etc"})
"""They end no sentence that goes on with a small letter."""
_CLOSED_BY = {"“": "”", "‘": "’", "«": "»", '"': '"'}
_OPENS = pattern(r"[“‘«\"]")
_MOST_QUOTED = 2000
"""Characters of a quotation; a mark that is closed later than that was a slip."""


class Word(NamedTuple):
    """A run of letters and digits in a text.

    Attributes:
        start: Its first character.
        end: The character behind its last.
        folded: It without regard to capitals.
    """

    start: int
    end: int
    folded: str


class Span(NamedTuple):
    """A part of a text.

    Attributes:
        start: Its first character.
        end: The character behind its last.
    """

    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Runs of letters and digits: "section-47" is two, "CAMHS" is one."""
    return [Word(*found.span(), found[0].casefold()) for found in _WORD.finditer(text)]


def word_count(text: str) -> int:
    """Words as a reader counts them: "mother’s" and "self-harm" are one each."""
    return sum(1 for _ in _SPOKEN.finditer(text))


def spoken_words(text: str) -> list[str]:
    """The same words."""
    return [found[0] for found in _SPOKEN.finditer(text)]


def sentences_of(text: str) -> Iterator[Span]:
    """Sentences without the blanks around them; a line break ends one."""
    start = 0
    for found in _END.finditer(text):
        if found[0] != "\n" and _is_abbreviation(text, found.start()):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    inner = part.strip()
    if inner:
        at = start + len(part) - len(part.lstrip())
        yield Span(at, at + len(inner))


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` closes "Mr", "no." or an initial, not a sentence."""
    if text[stop : stop + 2].strip() != ".":
        return False
    begin = max(text.rfind(each, max(0, stop - 8), stop) for each in " \n(“")
    word = text[max(begin + 1, stop - 8) : stop]
    follows = text[stop + 1 : stop + 3].strip()[:1]
    if word.casefold() in _BEFORE_A_NUMBER:
        return follows.isdecimal()
    if word.casefold() in _MAY_END_ONE:
        return follows.islower()
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    return is_initial or word.casefold() in _ENDS_NO_SENTENCE


def quotations_of(text: str) -> list[Span]:
    """What stands between quotation marks, in order: somebody's own words."""
    found: list[Span] = []
    looked: dict[str, int] = {}
    behind = 0
    for mark in _OPENS.finditer(text):
        opened, close = mark.start(), _CLOSED_BY[mark[0]]
        if opened < behind:
            continue
        # What was looked through for an earlier mark need not be looked through again.
        end = _closing(text, opened, close, max(opened + 1, looked.get(close, 0)))
        if end < 0:
            looked[close] = _last(text, opened)
        else:
            found.append(Span(opened, end + 1))
            behind = end + 1
    return found


def _last(text: str, opened: int) -> int:
    """Up to where the end of a quotation is looked for: the paragraph's end."""
    line_end = text.find("\n", opened, opened + _MOST_QUOTED)
    return line_end if line_end >= 0 else min(len(text), opened + _MOST_QUOTED)


def _closing(text: str, opened: int, mark: str, begin: int) -> int:
    """Where a quotation ends; -1 where it does not."""
    last = _last(text, opened)
    at = text.find(mark, begin, last)
    while mark == "’" and at >= 0 and text[at + 1 : at + 2].isalnum():
        at = text.find(mark, at + 1, last)
    return at


def within(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether a part of a text touches one of these, which are in order and do not overlap."""
    if not spans:
        return False
    at = bisect_right(spans, (start, end)) - 1
    near = spans[max(at, 0) : at + 2]
    return any(each.start < end and start < each.end for each in near)
