"""Texts that run from right to left: whether a paragraph does, and the stretches of a mixed one.

After the Unicode Bidirectional Algorithm (UAX #9) as far as a file has to say it: Word shapes and
orders the letters itself once paragraph and runs say which way they go.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cpc_tui.conference.light_dataclasses import dataclass
from exports.scripts import WESTERN, Writing, is_western, writing_of

_RIGHT = frozenset({"R", "AL"})
_NUMBER = re.compile(r"\+?\(?[0-9](?:[0-9 ()/:.,\-\u2010-\u2013]*[0-9])?")
"""Digits with what stands between them: a telephone number, a date or a time stays together."""

_LEFT_TO_RIGHT = "\u200e"
"""A letter without a shape that runs from left to right."""

_ENOUGH = 4
"""Of so many strong letters one from right to left, where the first is one: it runs that way."""


@dataclass(frozen=True)
class Stretch:
    """Letters one after the other of one writing and direction."""

    text: str
    writing: Writing
    rtl: bool


def runs_right_to_left(text: str) -> bool:
    """Whether a paragraph of this text is to be read from the right.

    Most of its letters are, or its first is and no few of the others: a Latin name or two within
    an Arabic sentence turn nothing round.
    """
    if is_western(text):
        return False
    strong = [kind in _RIGHT for each in text if (kind := _strong(each))]
    right = sum(strong)
    if not right:
        return False
    return right * 2 > len(strong) or (strong[0] and right * _ENOUGH >= len(strong))


def has_letters(text: str) -> bool:
    """Whether a text has any letter that says which way it runs."""
    return any(map(_strong, text))


def has_right_to_left(text: str) -> bool:
    """Whether any letter of a text runs from right to left."""
    return not is_western(text) and any(_strong(each) in _RIGHT for each in text)


def _strong(letter: str) -> str:
    kind = unicodedata.bidirectional(letter)
    return kind if kind == "L" or kind in _RIGHT else ""


def stretches(text: str, *, rtl: bool) -> Iterator[Stretch]:
    """A text in stretches; together they are the text, but for what keeps numbers whole.

    Signs and spaces go with the letters on both sides of them where these are alike, else with the
    paragraph. Numbers go from left to right, as they do in every writing.

    Args:
        text: Without line breaks.
        rtl: The paragraph's direction.
    """
    if not text:
        return
    if is_western(text) and not rtl:
        yield Stretch(text, WESTERN, rtl=False)
        return
    marks = _marks(text)
    start = 0
    filled = _filled(marks, rtl=rtl)
    for place in range(1, len(text) + 1):
        if place == len(text) or filled[place] != filled[start]:
            writing, right = filled[start]
            after_right = start > 0 and filled[start - 1][1]
            words = _kept_in_order(text[start:place], rtl=rtl, after_right=after_right)
            yield Stretch(words, writing, right)
            start = place


def _kept_in_order(text: str, *, rtl: bool, after_right: bool) -> str:
    """A text that begins with a number with signs or spaces in it, behind a mark nobody sees.

    Without the mark, its groups would follow each other from the right: 0123 7946 020. Within
    another direction's paragraph the mark would part the words around it: there the spaces bind.
    """
    start = len(text) - len(text.lstrip())
    number = _NUMBER.match(text, start)
    if number is None or number[0].isdecimal():
        return text
    if rtl:
        return f"{text[:start]}{_LEFT_TO_RIGHT}{text[start:]}"
    bound = number[0].replace(" ", "\u00a0")
    return f"{text[:start]}{bound}{text[number.end() :]}" if after_right else text


_Mark = tuple[Writing, bool]
"""Writing and direction."""


def _marks(text: str) -> list[_Mark | None]:
    """The mark of every character; None for those that go with others."""
    marks: list[_Mark | None] = []
    for each in text:
        writing = writing_of(each)
        marks.append(None if writing is None else (writing, writing.rtl))
    for number in _NUMBER.finditer(text):
        for place in range(*number.span()):
            marks[place] = (WESTERN, False)
    return marks


def _filled(marks: list[_Mark | None], *, rtl: bool) -> list[_Mark]:
    """The same without gaps."""
    met = [each for each in marks if each is not None]
    own = next((each for each in met if each[1] == rtl), (WESTERN, rtl))
    before, filled = own, list(marks)
    place = 0
    while place < len(filled):
        if (found := filled[place]) is not None:
            before, place = found, place + 1
            continue
        end = next((at for at in range(place, len(filled)) if filled[at] is not None), len(filled))
        after = filled[end] if end < len(filled) else None
        mark = before if after is not None and before == after else _of_the_paragraph(before, own)
        filled[place:end] = [mark] * (end - place)
        place = end
    return [each for each in filled if each is not None]


def _of_the_paragraph(before: _Mark, own: _Mark) -> _Mark:
    return before if before[1] == own[1] else own
