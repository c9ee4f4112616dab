"""Whether answers at a terminal are counted and seen rightly, on programs made for it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random
from textwrap import dedent

import pytest

from benchmarks.terminal.keys import BURST, press_arrows, type_at_once, type_letters
from benchmarks.terminal.rounds import in_turn
from benchmarks.terminal.watched import Answer, Watched

READY = "ready"
FRAME = 7
"""Bytes that the echo writes before each letter."""
Made = Callable[[str], Watched]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Starts a program that does something with each byte it is sent, named `key`."""

    def start(doing: str) -> Watched:
        script = tmp_path / "program.py"
        script.write_text(
            dedent(
                f"""
                import os, tty
                tty.setraw(0)
                os.write(1, b"{READY}\\r\\n")
                while key := os.read(0, 1):
                    {doing}
                """
            ),
            encoding="utf-8",
        )
        seat = Watched([sys.executable, str(script)], tmp_path)
        seat.wait_for(READY)
        return seat

    return start


def test_bytes_are_counted_for_each_key(made: Made) -> None:
    """An echo of seven bytes of colour and the letter is eight bytes, each time."""
    with made('os.write(1, b"\\x1b[0;31m" + key)') as seat:
        answers = type_letters(seat, 4)
        assert [each.written for each in answers] == [FRAME + 1] * 4
        assert all(each.shown is not None and each.shown <= each.complete for each in answers)


def test_a_key_that_is_answered_by_something_else_is_never_shown(made: Made) -> None:
    """Bytes alone are no proof that the letter stands there."""
    with made('os.write(1, b"*")') as seat:
        (answer,) = type_letters(seat, 1)
        assert (answer.shown, answer.written) == (None, 1)


def test_a_key_that_nothing_comes_for_wrote_nothing(made: Made) -> None:
    """Where a program is silent, nothing is counted."""
    with made("pass") as seat:
        answer = seat.answer(b"a", lambda _: True, first=0.05)
        assert answer == Answer(None, 0.0, 0)


def test_what_comes_before_the_answer_does_not_end_it(made: Made) -> None:
    """A cursor that blinks meanwhile is counted, and the letter is still waited for."""
    blinking = 'os.write(1, b"\\x1b[0m"); __import__("time").sleep(0.2); os.write(1, key)'
    with made(blinking) as seat:
        (answer,) = type_letters(seat, 1)
        assert answer.shown is not None
        assert answer.written == len(b"\x1b[0m") + 1


def test_an_arrow_is_shown_when_the_cursor_has_moved(made: Made) -> None:
    """Left and right are echoed as they are, and the cursor goes there and back."""
    with made("os.write(1, key)") as seat:
        type_letters(seat, 3)
        before = seat.at
        answers = press_arrows(seat, 2)
        assert [each.shown is not None for each in answers] == [True] * 4
        assert seat.at == before


def test_letters_at_once_are_shown_when_the_last_is(made: Made) -> None:
    """Sixty keys in one packet are one answer, of all their bytes."""
    with made("os.write(1, key)") as seat:
        (answer,) = type_at_once(seat, Random(1))  # noqa: S311 - no secret
        assert answer.shown is not None
        assert answer.written == BURST - 1


def test_a_letter_that_filled_a_row_is_looked_for_above(made: Made) -> None:
    """Where the cursor has gone on to the next row, the letter stands at the end of the last."""
    with made("os.write(1, key)") as seat:
        seat.send(b"words\r\n")
        seat.wait_for("words")
        seat.settle()
        assert seat.at[0] == 0
        assert seat.before_cursor(2) == "ds"


def test_programs_take_turns(made: Made) -> None:
    """A B A B, each with the processor time that it used in that round."""
    order: list[str] = []
    clock = count()
    with made("os.write(1, key)") as first, made("os.write(1, key)") as second:
        seats = {"A": first, "B": second}
        names = {id(seat): name for name, seat in seats.items()}

        def doing(seat: Watched) -> tuple[Answer, ...]:
            order.append(names[id(seat)])
            return (Answer(1.0, 1.0, 1),)

        courses = in_turn(2, seats, doing, lambda _: float(next(clock)))
    assert order == ["A", "B", "A", "B"]
    assert courses["A"].used == (1.0, 1.0)
    assert [len(each.rounds) for each in courses.values()] == [2, 2]
