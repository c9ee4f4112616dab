"""Looking for what was left out of a reader's copy in the finished text that they are to get.

The copy holds nothing else than what its reader may read; this finds what somebody wrote into a
place that they may: an address in a note that is for everyone, or a fault of the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from cpc_tui.conference.entry import Visible
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.details import bare
from cpc_tui.conference.visibility.left_out import LeftOut, left_out, texts_of
from cpc_tui.conference.visibility.readership import effective
from cpc_tui.conference.visibility.recipients import Recipient

SHORTEST_WORDS = 12
"""Characters below which words are not looked for: "No." stands in every document."""

SHORTEST_PART = 9
"""Characters from which two words or more of a detail are looked for by themselves."""

SHORTEST_DETAIL = 3
"""Characters below which a detail is not looked for."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_PARTS = re.compile(r"[,;\n]+")
_SPACES = re.compile(r"\s+")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_DIGIT = re.compile(r"\d")
_SUBSCRIBER_DIGITS = 9
"""Digits at the end of a telephone number by which it is known, with +44 before it or 0."""

_MAY_BE_SAID = frozenset({"agency", "role", "quorum_group"})
"""Fields of a person that name where a professional works, and so may name a child's school."""


@dataclass(frozen=True)
class _Wanted:
    """Something to look for: either words as they stand, or a pattern.

    A pattern is only tried where its letters and digits follow one another: that is found faster.
    """

    found: LeftOut
    words: str = ""
    letters: str = ""
    pattern: re.Pattern[str] | None = None

    def is_in(self, text: str, letters: str) -> bool:
        if self.pattern is None:
            return self.words in text
        return self.letters in letters and bool(self.pattern.search(text))


_Loose: TypeAlias = tuple[str, str]
"""Letters and digits alone, and the pattern that finds them however they are spaced."""


def folded(text: str) -> str:
    """Clean, in small letters, every run of white space one space."""
    return _SPACES.sub(" ", clean(text).casefold()).strip()


class Search:
    """What was left out of one reader's copy, ready to be looked for in many texts."""

    def __init__(
        self, record: Record, copy: Record, recipient: Recipient, profile: Profile
    ) -> None:
        """Make out what to look for.

        Args:
            record: The whole record.
            copy: What `copy_for` made of it.
            recipient: Whose copy it is.
            profile: Whose words stand in every document.
        """
        self._record = record
        self._copy = copy
        self._profile = profile
        self._wanted = tuple(self._make_out(left_out(record, copy, recipient)))

    def hits(self, text: str) -> tuple[LeftOut, ...]:
        """What of it stands in a text, each once.

        A protected detail that is quoted in something kept for named readers, or for the chair,
        is theirs to read there.

        Args:
            text: All words of a part of a file, the runs of a paragraph joined.
        """
        whole = folded(text)
        outside = whole
        for passage in self._quoting:
            outside = outside.replace(passage, " ")
        letters = bare(outside)
        found = (
            each.found
            for each in self._wanted
            if each.is_in(outside if each.found.kind == "detail" else whole, letters)
        )
        return tuple(dict.fromkeys(found))

    def _make_out(self, items: Iterable[LeftOut]) -> Iterator[_Wanted]:
        for each in items:
            if each.kind == "detail":
                yield from self._detail(each)
            else:
                yield from self._words(each)

    def _words(self, item: LeftOut) -> Iterator[_Wanted]:
        whole = folded(item.text)
        sentences = {folded(each) for each in _SENTENCE_END.split(clean(item.text))}
        for words in {whole, *sentences}:
            if len(words) >= SHORTEST_WORDS and words not in self._may_read:
                yield _Wanted(item, words=words)

    def _detail(self, item: LeftOut) -> Iterator[_Wanted]:
        if item.name == "phone":
            patterns: Iterable[_Loose] = _numbers(item.text)
        elif item.name == "address":
            patterns = self._address(item.text)
        else:
            patterns = self._name_of_a_place(item)
        for letters, pattern in patterns:
            yield _Wanted(item, letters=letters, pattern=re.compile(pattern))

    def _address(self, text: str) -> Iterator[_Loose]:
        """The whole of it, its postcode, its street with the number, and names in it."""
        if folded(text) in self._own_details:
            return
        yield _loosely(text)
        for outward, inward in _POSTCODE.findall(folded(text)):
            if f"{outward}{inward}" not in self._own_postcodes:
                yield f"{outward}{inward}", rf"\b{outward}\s*{inward}\b"
        for part in _PARTS.split(clean(text)):
            words = folded(part)
            own = any(words in each for each in self._own_details)
            elsewhere = not _DIGIT.search(words) and words in self._may_read
            if _is_telling(part) and not own and not elsewhere:
                yield _loosely(part)

    def _name_of_a_place(self, item: LeftOut) -> Iterator[_Loose]:
        """The whole of it, and the names in it; a school may be where a professional works."""
        parts = [each for each in _PARTS.split(clean(item.text)) if _is_telling(each)]
        for each in dict.fromkeys((item.text, *parts)):
            words = folded(each)
            if len(words) >= SHORTEST_DETAIL and words not in self._said_of_people:
                yield _loosely(each)

    # -- what the reader may read all the same

    @cached_property
    def _may_read(self) -> str:
        """All words of the copy and of the profile, one after the other."""
        texts = (text for _, _, _, text in texts_of(self._copy))
        return "\n".join(map(folded, (*texts, *_words_of(self._profile))))

    @cached_property
    def _own_details(self) -> tuple[str, ...]:
        """Addresses that are in the copy, and so are the reader's to know."""
        people = (each.address for each in self._copy.people)
        children = (each.address for each in self._copy.children)
        return tuple(filter(None, map(folded, (*people, *children))))

    @cached_property
    def _own_postcodes(self) -> frozenset[str]:
        found = (match for each in self._own_details for match in _POSTCODE.findall(each))
        return frozenset(f"{outward}{inward}" for outward, inward in found)

    @cached_property
    def _said_of_people(self) -> str:
        texts = (
            getattr(person, name) for person in self._copy.people for name in sorted(_MAY_BE_SAID)
        )
        return "\n".join(map(folded, texts))

    @cached_property
    def _quoting(self) -> tuple[str, ...]:
        """Texts of what is for named readers or the chair and is in this copy, longest first."""
        narrow = {
            folded(text)
            for _, part, _, text in texts_of(self._copy)
            if isinstance(part, Visible) and effective(self._record, part) in ("named", "chair")
        }
        return tuple(sorted(filter(None, narrow), key=len, reverse=True))


def _is_telling(part: str) -> bool:
    """Whether a part of an address or of a name tells which: a street, a house, not a town."""
    words = folded(part)
    return len(words) >= SHORTEST_PART and " " in words


def _numbers(phone: str) -> Iterator[_Loose]:
    digits = "".join(each for each in phone if each.isdecimal())
    if len(digits) >= SHORTEST_DETAIL:
        known_by = digits[-_SUBSCRIBER_DIGITS:]
        pattern = r"[\s().\-\u2010-\u2015]*".join(map(re.escape, known_by)) + r"(?!\d)"
        yield known_by, pattern
    elif len(folded(phone)) >= SHORTEST_DETAIL:
        yield _loosely(phone)


def _loosely(text: str) -> _Loose:
    """A pattern for some words however they are spaced and punctuated between."""
    words = re.findall(r"[^\W_]+|_+", folded(text))
    pattern = r"(?<!\w)" + r"[\W_]*".join(map(re.escape, words)) + r"(?!\w)"
    return bare(text), pattern if words else r"(?!)"


def _words_of(value: object) -> Iterator[str]:
    """Every text of a profile, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _words_of(each)
    elif hasattr(value, "values"):
        for each in value.values():
            yield from _words_of(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _words_of(getattr(value, name))
