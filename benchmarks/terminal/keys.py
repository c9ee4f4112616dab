"""What is pressed, and how a screen shows that it was taken."""

from __future__ import annotations

from itertools import cycle
from random import Random
from string import ascii_lowercase

from benchmarks.terminal.watched import Answer, Look, Watched

LEFT, RIGHT = b"\x1b[D", b"\x1b[C"
PAGE_UP, PAGE_DOWN = b"\x1b[5~", b"\x1b[6~"
WORD = 6
"""Letters after which a space comes, so that lines wrap as they do in prose."""
BURST = 60
_TAIL = 15
"""Letters of a burst that must stand on the screen in the end."""
_NEAR = 2
"""Cells in front of the cursor in which a letter stands that was just typed."""


def type_letters(seat: Watched, number: int) -> tuple[Answer, ...]:
    """Type so many letters one by one; spaces come between, and are not told of.

    Each differs from the two before it, so that it can be known on the screen.
    """
    answers = []
    for count, letter in zip(range(1, number + 1), cycle("abcdefghijk"), strict=False):
        answers.append(seat.answer(letter.encode(), shows(letter)))
        if count % WORD == 0:
            seat.send(b" ")
            seat.settle(0.04)
    return tuple(answers)


def shows(letter: str) -> Look:
    """Whether a letter stands in front of the cursor."""

    def look(seat: Watched) -> bool:
        return letter in seat.before_cursor(_NEAR)

    return look


def press_arrows(seat: Watched, number: int) -> tuple[Answer, ...]:
    """Go so many characters to the left, and back."""
    return tuple(seat.answer(key, moved(seat)) for key in [LEFT] * number + [RIGHT] * number)


def moved(seat: Watched) -> Look:
    """Whether the cursor is elsewhere than it is now."""
    before = seat.at
    return lambda seat: seat.at != before


def turn_pages(seat: Watched, number: int) -> tuple[Answer, ...]:
    """Go so many pages up, and back."""
    keys = [PAGE_UP] * number + [PAGE_DOWN] * number
    return tuple(seat.answer(key, changed(seat)) for key in keys)


def changed(seat: Watched) -> Look:
    """Whether the screen is another than it is now."""
    before = seat.cells
    return lambda seat: seat.cells != before


def shows_words(words: str) -> Look:
    """Whether words stand on the screen."""
    return lambda seat: words in seat.words


def type_at_once(seat: Watched, chance: Random) -> tuple[Answer, ...]:
    """Type many letters in one packet; shown are they when the last of them are."""
    words = ["".join(chance.choices(ascii_lowercase, k=WORD - 1)) for _ in range(BURST // WORD)]
    text = " ".join(words)
    tail = "".join(words)[-_TAIL:]
    answer = seat.answer(
        text.encode(),
        lambda seat: tail in "".join("".join(seat.cells).split()),
        quiet=0.15,
    )
    return (answer,)
