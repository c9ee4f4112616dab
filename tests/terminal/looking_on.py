"""Looking on while the program is tried in a terminal, and doing things to the terminal."""

from __future__ import annotations

import termios
from collections.abc import Callable

from tests.driver.emulated import look
from tests.terminal.seat import Seat

OK = "ok"
SOON = 20.0
QUIET = 0.15
_TOO_SMALL = "80 by 24 are needed"


class Fault(Exception):
    """Something is not as it should be; its words are for the table."""


def told_of(tried: Callable[[], None]) -> str:
    """`OK`, or what is missing."""
    try:
        tried()
    except Fault as fault:
        return str(fault)
    return OK


def expect(holds: bool, words: str) -> None:
    """Raise `Fault` with these words unless something holds."""
    if not holds:
        raise Fault(words)


def see(seat: Seat, look_for: Callable[[], object], what: str, seconds: float = SOON) -> None:
    """Wait for something on the screen.

    Raises:
        Fault: It did not come.
    """
    try:
        seat.wait(look_for, what, seconds)
    except AssertionError as missing:
        raise Fault(f"{what} does nothing") from missing


def see_cursor(seat: Seat) -> int | None:
    """The row that is drawn in reverse."""
    rows = seat.screen.buffer
    return next((y for y in range(seat.rows) if rows[y][0].reverse and rows[y][2].reverse), None)


def rest(seat: Seat, seconds: float = QUIET) -> None:
    """Read until nothing has come for some time."""
    seat.come_to_rest(seconds)


def resize(seat: Seat, size: tuple[int, int]) -> None:
    """Give the terminal another size."""
    seat.columns, seat.rows = size
    seat.screen.resize(seat.rows, seat.columns)
    termios.tcsetwinsize(seat.terminal, (seat.rows, seat.columns))


def send_all(seat: Seat, data: bytes) -> None:
    """Send more than a terminal takes at once, reading meanwhile."""
    for start in range(0, len(data), 1000):
        seat.send(data[start : start + 1000])
        seat.read(0.0)


def differs(seat: Seat, before: tuple[object, ...]) -> bool:
    """Whether cursor or rows are others."""
    return see_cursor(seat) is not None and (see_cursor(seat), *seat.lines) != before


def tells_of_size(seat: Seat, *, told: bool) -> bool:
    """Whether the screen says that there is too little room, or does not, as wanted."""
    return (_TOO_SMALL in seat.words) == told


def parts(text: str, count: int) -> list[str]:
    """A text in so many parts."""
    size = -(-len(text) // count)
    return [text[start : start + size] for start in range(0, len(text), size)]


def cells(seat: Seat) -> list[list[tuple[object, ...]]]:
    """Every cell of the terminal, as it looks."""
    return [[look(seat.screen.buffer[y][x]) for x in range(seat.columns)] for y in range(seat.rows)]
