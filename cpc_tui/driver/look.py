"""How a cell looks: its colours and attributes, read from and written as SGR codes (ECMA-48)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_ENDED_BY = {
    **dict.fromkeys(("1", "2"), "22"),
    "3": "23",
    **dict.fromkeys(("4", "21"), "24"),
    **dict.fromkeys(("5", "6"), "25"),
    "7": "27",
    "8": "28",
    "9": "29",
    **dict.fromkeys(("51", "52"), "54"),
    "53": "55",
}
"""Each attribute with the code that ends it."""
_SEEN_ON_A_BLANK = frozenset({"4", "21", "7", "9", "53"})
_OF_BACKGROUND = {
    **dict.fromkeys(map(str, (*range(30, 40), *range(90, 98))), False),
    **dict.fromkeys(map(str, (*range(40, 50), *range(100, 108))), True),
}
_EXTENDED = ("38", "48")
_NUMBERS_OF = {"5": 1, "2": 3}
"""How many numbers follow `38;5` and `38;2`."""
_NO_COLOUR = ("39", "49")


class Look(NamedTuple):
    """Colours and attributes.

    Attributes:
        on: The codes of its attributes, such as `1` for bold.
        ink: The codes of its colour, such as `38;5;15`; empty for the terminal's own.
        paper: Those of its background.
    """

    on: frozenset[str] = frozenset()
    ink: str = ""
    paper: str = ""


PLAIN = Look()


@lru_cache(maxsize=2048)
def with_codes(look: Look, codes: str) -> Look | None:
    """What becomes of a look by an SGR sequence.

    Args:
        look: The look before.
        codes: The numbers between `ESC [` and `m`.

    Returns:
        The look; None where a code is not known.
    """
    on, colours = set(look.on), [look.ink, look.paper]
    numbers = iter(codes.split(";"))
    for number in numbers:
        if number in ("", "0"):
            on.clear()
            colours = ["", ""]
        elif number in _ENDED_BY:
            on.add(number)
        elif number in _ENDED_BY.values():
            on -= {each for each, end in _ENDED_BY.items() if end == number}
        elif number in _OF_BACKGROUND:
            colour = _whole_colour(number, numbers)
            if colour is None:
                return None
            colours[_OF_BACKGROUND[number]] = colour
        else:
            return None
    return Look(frozenset(on), *colours)


def _whole_colour(code: str, following: Iterator[str]) -> str | None:
    """A colour's code with the numbers that belong to it; empty for the terminal's own."""
    if code in _NO_COLOUR:
        return ""
    if code not in _EXTENDED:
        return code
    kind = next(following, "")
    if kind not in _NUMBERS_OF:
        return None
    return ";".join([code, kind, *(next(following, "") for _ in range(_NUMBERS_OF[kind]))])


@lru_cache(maxsize=4096)
def change(old: Look | None, new: Look) -> str:
    """The shortest SGR sequence that makes one look of another; empty where they are the same.

    Args:
        old: How the terminal draws; None where that is not known.
        new: How it is to draw.
    """
    if old == new:
        return ""
    anew = ["", *_codes(PLAIN, new)] if new != PLAIN else [""]
    if old is None:
        return f"\x1b[{';'.join(anew)}m"
    shortest = min((_codes(old, new), anew), key=lambda codes: len(";".join(codes)))
    return f"\x1b[{';'.join(shortest)}m"


def _codes(old: Look, new: Look) -> list[str]:
    ends = sorted({_ENDED_BY[each] for each in old.on - new.on})
    kept = old.on - {each for each, end in _ENDED_BY.items() if end in ends}
    codes = [*ends, *sorted(new.on - kept)]
    for before, after, none in zip(old[1:], new[1:], _NO_COLOUR, strict=True):
        if before != after:
            codes.append(after or none)
    return codes


@lru_cache(maxsize=2048)
def of_blank(look: Look) -> Look:
    """The look with only what can be seen where no letter stands."""
    if look.on & _SEEN_ON_A_BLANK:
        return look
    return Look(paper=look.paper)


@lru_cache(maxsize=2048)
def for_blank(look: Look, blank: Look) -> Look:
    """The look nearest to one that draws a blank as it should be drawn."""
    if of_blank(look) == blank:
        return look
    if blank.on & _SEEN_ON_A_BLANK:
        return blank
    return Look(look.on - _SEEN_ON_A_BLANK, look.ink, blank.paper)


def erases(look: Look) -> bool:
    """Whether a blank of this look is what a terminal leaves where it erases."""
    return not look.on & _SEEN_ON_A_BLANK
