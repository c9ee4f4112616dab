"""Which words of a detail give it away wherever they stand, and the patterns that find them.

An address is seldom quoted whole: its postcode, its house, its street with the number or without
it tell as much, while its town tells nothing. Words that many addresses share are not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import pairwise

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.visibility.details import bare
from cpc_tui.conference.visibility.folding import folded
from cpc_tui.conference.visibility.place_words import (
    ALONE,
    ANY_SCHOOL,
    COMMON_STREETS,
    HOUSES,
    SAYS_NOTHING,
    STREETS,
)

Loose = tuple[str, str]
"""Letters and digits alone, and the pattern that finds them however they are spaced."""

SHORTEST_DETAIL = 3
"""Characters below which a detail is not looked for."""

SHORTEST_PART = 9
"""Characters from which two words or more of a detail are looked for by themselves."""

_WITH_A_TOWN = 3
"""Parts of an address from which the first is a house or a street."""

_SHORTEST_NUMBERED = 6
"""Characters of a part that begins with the number of a house, such as "9 Elms"."""

_SUBSCRIBER_DIGITS = 9
"""Digits at the end of a telephone number by which it is known, with +44 before it or 0."""

_FEWEST_DIGITS = 6
"""Digits below which a number is an extension, which might be a year."""


_PARTS = re.compile(r"[,;\n]+")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\d+[a-z]?\s+\w")
_PHONE = re.compile(r"\d(?:[\s().\-\u2010-\u2015]{0,3}\d)*")
_UNIT = re.compile(r"(?:flat|apartment|apt|room|unit|floor|block|plot|annexe?)\s+\w{1,4}")

_STREET_WORD = "|".join(filter(None, (*STREETS, *STREETS.values())))
_STREET = re.compile(
    rf"(?:(?P<number>\b\d+\s?[a-z]?\b(?:\s?[-/\u2013]\s?\d+[a-z]?\b)?)[\s,]+)?"
    rf"(?P<name>\b(?:[^\W\d_][\w'’.\-]*\s+){{1,3}}?(?:(?:{_STREET_WORD})\s+)?)"
    rf"(?P<kind>{_STREET_WORD})\b"
)

_QUALIFIED = r"(?:(?:c\W?of\W?e|ce|rc|catholic|church|community|free|special|day)\W+)*"
_SCHOOL_KIND = (
    r"(?:primary|infants?|juniors?|secondary|high|grammar|school|college|academy|sixth|nursery"
    r"|pre\W?school)(?!\w)"
)
_SCHOOL = re.compile(rf"(?P<name>.+?)\W+{_QUALIFIED}{_SCHOOL_KIND}")


@dataclass(frozen=True, kw_only=True)
class Known:
    """What a reader knows or may read all the same.

    Attributes:
        own: The reader's own details, folded.
        agencies: Where people of the conference work, what they are, and the profile’s words.
        venue: Where the conference meets.
        venues: Where the core group and the review meet.
        homes: Addresses of others that the reader may read.
        profile: The profile’s words.
        all_words: Every word of the copy and of the profile.
    """

    own: tuple[str, ...] = ()
    agencies: str = ""
    venue: str = ""
    venues: str = ""
    homes: str = ""
    profile: str = ""
    all_words: str = ""

    @cached_property
    def postcodes(self) -> frozenset[str]:
        """Those of addresses that they may read."""
        homes = (*self.own, self.homes)
        found = (match for each in homes for match in _POSTCODE.findall(each))
        return frozenset("".join(each) for each in found)

    @cached_property
    def numbers(self) -> str:
        """Their own telephone numbers, and those of the profile."""
        own = (bare(each) for each in self.own if _DIGIT.search(each))
        return "\n".join((*own, bare(self.profile)))

    def is_own(self, words: str) -> bool:
        """Whether some words are of a detail that the reader may have."""
        return any(words in each for each in self.own)


def detail_patterns(name: str, text: str, known: Known) -> Iterator[Loose]:
    """What to look for.

    Args:
        name: Which detail: `address`, `phone` …
        text: What it is.
        known: What the reader may read all the same.
    """
    words = folded(text)
    if words in known.own or bare(text) in map(bare, known.own) or _says_nothing(words):
        return
    if name == "phone":
        yield from _numbers(text, known)
    elif name == "address":
        yield from _address(text, known)
    else:
        yield from _place(text, known, is_school=name == "school")


def loosely(text: str) -> Loose:
    """A pattern for some words however they are spaced and punctuated between."""
    words = re.findall(r"[^\W_]+|_+", folded(text))
    return bare(folded(text)), _in_a_row(words) if words else r"(?!)"


def _in_a_row(words: Collection[str]) -> str:
    return r"(?<!\w)" + r"[\W_]*".join(map(re.escape, words)) + r"(?!\w)"


def _says_nothing(words: str) -> bool:
    return " ".join(re.findall(r"\w+", words)) in SAYS_NOTHING


def _numbers(phone: str, known: Known) -> Iterator[Loose]:
    """Each number of it by itself: a note beside one may hold digits too."""
    found = ["".join(filter(str.isdecimal, each)) for each in _PHONE.findall(folded(phone))]
    long = [each for each in found if len(each) >= _FEWEST_DIGITS]
    for digits in long:
        known_by = digits[-_SUBSCRIBER_DIGITS:]
        if known_by not in known.numbers:
            yield known_by, r"[\W_]{0,4}".join(known_by) + r"(?!\d)"
    if not long and re.search(r"[^\W\d_]", phone) and len(folded(phone)) >= SHORTEST_DETAIL:
        yield loosely(phone)


def _address(text: str, known: Known) -> Iterator[Loose]:
    words = folded(text)
    if len(bare(words)) >= SHORTEST_DETAIL and not _is_a_town(words, known):
        yield loosely(text)
    for outward, inward in _POSTCODE.findall(words):
        if f"{outward}{inward}" not in known.postcodes:
            yield f"{outward}{inward}", rf"(?<!\w){outward}[\W_]*{inward}(?!\w)"
    parts = [_without_postcode(each) for each in _PARTS.split(text)]
    parts = [each for each in parts if each]
    for number, part in enumerate(parts):
        yield from _streets(part, known)
        if _tells(part, known, is_first=number == 0 and len(parts) >= _WITH_A_TOWN):
            yield loosely(part)
    for one, other in pairwise(parts):
        pair = f"{one}, {other}"
        if _UNIT.fullmatch(one) and not known.is_own(pair) and pair not in known.homes:
            yield loosely(pair)


def _is_a_town(words: str, known: Known) -> bool:
    """Whether all there is of an address is a name that others use too."""
    plain = not _DIGIT.search(words) and not _PARTS.search(words)
    named = words.rpartition(" ")[2] in ALONE.union(HOUSES)
    return plain and not named and words in known.all_words


def _without_postcode(part: str) -> str:
    return _POSTCODE.sub("", folded(part)).strip()


def _streets(part: str, known: Known) -> Iterator[Loose]:
    """The street with the number before or after it, and the street alone where that tells."""
    for found in _STREET.finditer(folded(part)):
        name, kind = re.findall(r"\w+", found["name"]), found["kind"]
        street = _in_a_row([*name, "\0"]).replace(re.escape("\0"), f"(?:{_spellings(kind)})")
        letters = "".join(name)
        if found["number"]:
            number = re.findall(r"\w+", found["number"])
            before = _in_a_row(number)
            if not known.is_own(folded(found[0])):
                yield letters, rf"{before}[\W_]*{street}"
                yield letters, rf"{street}[\W_]*{before}"
        if _is_told_alone(" ".join([*name, kind]), known):
            yield letters, street


def _is_told_alone(street: str, known: Known) -> bool:
    if street.rpartition(" ")[2] not in ALONE or street in COMMON_STREETS:
        return False
    return not any(
        street in each
        for each in (known.agencies, known.venue, known.venues, known.homes, *known.own)
    )


def _spellings(kind: str) -> str:
    for whole, short in STREETS.items():
        if re.fullmatch(f"{whole}|{short}" if short else whole, kind):
            return f"{whole}|{short}" if short else whole
    return re.escape(kind)


def _tells(part: str, known: Known, *, is_first: bool) -> bool:
    """Whether a part of an address tells which: a street, a house, not a town."""
    if _UNIT.fullmatch(part) or known.is_own(part) or _says_nothing(part):
        return False
    if _NUMBERED.match(part):
        return len(part) >= _SHORTEST_NUMBERED
    if len(part) < SHORTEST_PART or " " not in part:
        return False
    if any(part in each for each in (known.agencies, known.venue, known.homes)):
        return False
    if part.rpartition(" ")[2] in HOUSES:
        return True
    told = is_first or bool(_DIGIT.search(part)) or part not in known.all_words
    return told and not _STREET.fullmatch(part)


def _place(text: str, known: Known, *, is_school: bool) -> Iterator[Loose]:
    """The whole of it, and the names in it; a school may be where a professional works."""
    parts = [each.strip() for each in _PARTS.split(text)]
    first, *rest = filter(None, parts)
    told = [text, first, *(each for each in rest if _tells(folded(each), known, is_first=True))]
    for each in dict.fromkeys(told):
        words = folded(each)
        short = len(words) < SHORTEST_DETAIL or (each != text and len(words) < _SHORTEST_NUMBERED)
        if not short and words not in known.agencies and not _says_nothing(words):
            yield loosely(each)
    for each in parts:
        yield from _streets(each, known)
    if is_school:
        yield from _school(first, known)


def _school(text: str, known: Known) -> Iterator[Loose]:
    """As people call it for short: its name, and what kind of school it is."""
    found = _SCHOOL.match(folded(text))
    if not found:
        return
    name = re.findall(r"[^\W_]+", found["name"])
    pattern = _in_a_row(name) + rf"[\W_]+{_QUALIFIED}{_SCHOOL_KIND}"
    if ANY_SCHOOL.issuperset(name) or re.search(pattern, known.agencies):
        return
    by_itself = _in_a_row(name) + rf"(?![\W_]+{_QUALIFIED}{_SCHOOL_KIND})"
    # Chatham Academy is named after a town, and next to its name anything may stand.
    if len(name) > 1 or not re.search(by_itself, known.all_words):
        yield "".join(name), pattern
