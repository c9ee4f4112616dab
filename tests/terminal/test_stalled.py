"""The link stalls: nobody takes what the program draws, while people go on typing."""

from __future__ import annotations

import signal
import time
from pathlib import Path

from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import PATIENCE, Seat, program
from tests.terminal.shell import dumped

WORDS = "She said that Thursday would be"
STEPS_AND_BACK = 60
"""Steps gone to and back, each drawn anew: far more than any buffer on the way holds."""


def stall_and_type(seat: Seat, data: Path) -> None:
    """Fill the link, type into a form without seeing anything, and wait until it is on the disk."""
    meeting = Meeting(seat)
    meeting.begin()
    meeting.next_step("Introductions")
    seat.press(*("f9", "f8") * STEPS_AND_BACK)
    seat.press("f4")
    seat.type(WORDS)
    end = time.monotonic() + PATIENCE
    while times_stored(data) != 1:
        assert time.monotonic() < end, "what was typed during the stall was never stored"


def times_stored(data: Path) -> int:
    """How often the words stand in the record on the disk."""
    return str(dumped(data, SHIPPED)).count(WORDS)


def opened(data: Path) -> Seat:
    """The program with the conference open."""
    return Seat(program("--home", data, "open", SHIPPED.reference), data.parent)


def test_what_is_typed_during_a_stall_is_stored_and_shown_afterwards(data: Path) -> None:
    """Typing is saved though nobody sees it, and the screen is right when the link is back."""
    with opened(data) as seat:
        stall_and_type(seat, data)
        seat.wait_for(WORDS)
        seat.press("ctrl+q")
        assert seat.end() == 0
        assert seat.modes == seat.modes_before


def test_it_ends_when_the_link_drops_after_a_stall(data: Path) -> None:
    """A stalled link that drops in the end leaves no process behind, and loses no word."""
    with opened(data) as seat:
        stall_and_type(seat, data)
        seat.hang_up()
        assert seat.end() > 0
    assert times_stored(data) == 1


def test_it_ends_during_a_stall_when_it_is_asked_to(data: Path) -> None:
    """SIGTERM ends it though its last words to the terminal can never be written."""
    with opened(data) as seat:
        stall_and_type(seat, data)
        seat.kill(signal.SIGTERM)
        end = time.monotonic() + PATIENCE
        while seat.running:
            assert time.monotonic() < end, "it never ended"
            time.sleep(0.05)
        assert seat.status == 128 + signal.SIGTERM
    assert times_stored(data) == 1
