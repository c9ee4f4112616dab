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
_NUMBER = re.compile(r"\+?\(?\d(?:[\d ()/:.,\-\u2010-\u2013]*\d)?")
"""Digits with what stands between them: a telephone number, a date or a time stays together."""
_ADDRESSED = re.compile(r"\S*(?:[@0-9]|://)\S*")
"""An address of the internet, a postcode or a reference: Latin in every language."""

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
    an Arabic sentence turn nothing round, nor does an email address.
    """
    if is_western(text):
        return False
    bare = _ADDRESSED.sub(" ", text)
    words = bare if has_letters(bare) else text
    strong = [kind in _RIGHT for each in words if (kind := _strong(each))]
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
            around = _Around(
                rtl=rtl,
                after_right=start > 0 and filled[start - 1][1],
                before_right=place < len(text) and filled[place][1],
            )
            yield Stretch(_kept_in_order(text[start:place], around), writing, right)
            start = place


@dataclass(frozen=True, kw_only=True)
class _Around:
    """What a stretch stands in, and between which others.

    Attributes:
        rtl: The paragraph runs from right to left.
        after_right: What stands before it does.
        before_right: What stands after it does.
    """

    rtl: bool
    after_right: bool
    before_right: bool


def _kept_in_order(text: str, around: _Around) -> str:
    """A stretch whose first word is a number, so that it stands where it is read.

    Behind letters from the right a number counts as one of their own. Its groups would follow each
    other from the right, 0123 7946 020, and a house number would stand behind the name of its
    street. A mark that nobody sees ends that. Within words from the right in another paragraph the
    mark would part them: there spaces that do not break bind the groups.
    """
    number = _NUMBER.search(text)
    if number is None or has_letters(text[: number.start()]):
        return text
    if not around.rtl and around.after_right and around.before_right:
        return _bound(text, number)
    if around.rtl and _is_of_arabic_digits(number[0]):
        return _bound(text, number)
    is_alone = number[0].isdecimal() and not has_letters(text)
    needs_a_mark = not is_alone if around.rtl else around.after_right
    if not needs_a_mark:
        return text
    return f"{text[: number.start()]}{_LEFT_TO_RIGHT}{text[number.start() :]}"


def _bound(text: str, number: re.Match[str]) -> str:
    words = number[0].replace(" ", "\u00a0")
    return f"{text[: number.start()]}{words}{text[number.end() :]}"


def _is_of_arabic_digits(number: str) -> bool:
    """Whether a number is in digits of Arabic, which no mark turns round."""
    return any(unicodedata.bidirectional(each) == "AN" for each in number)


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
