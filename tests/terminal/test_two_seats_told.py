"""Two real programs at one conference show each other's words, told by the system or by looking."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program

ROLES = ("chair", "minute-taker")


@pytest.fixture(params=["true", "false"], ids=["told", "looking"])
def seats(request: pytest.FixtureRequest, data: Path) -> Iterator[dict[str, Seat]]:
    """Two seats at a step with notes, by role."""
    settings = f"[terminal]\nfolder_watch = {request.param}\n"
    (data / "settings.toml").write_text(settings, encoding="utf-8")
    command = program("--home", data, "open", SHIPPED.reference, "--as")
    with (
        Seat([*command, ROLES[0]], data.parent, size=(120, 40)) as chair,
        Seat([*command, ROLES[1]], data.parent, size=(120, 40)) as taker,
    ):
        for seat in (chair, taker):
            meeting = Meeting(seat)
            meeting.begin()
            for label in ("Introductions", "Reports"):
                meeting.next_step(label)
        yield dict(zip(ROLES, (chair, taker), strict=True))


def test_each_shows_what_the_other_says(seats: dict[str, Seat]) -> None:
    """Words that one seat enters stand on the other's screen, which nobody touches."""
    for writer, reader in (ROLES, ROLES[::-1]):
        for number in range(3):
            words = f"The {writer} heard {number} of it."
            Meeting(seats[writer]).note(words)
            seats[reader].wait_for(words)


def test_each_knows_where_the_other_is(seats: dict[str, Seat]) -> None:
    """Who sits at which step is told, and that they have left or were killed."""
    chair, taker = seats.values()
    taker.wait_for("also here: chair at Reports")
    Meeting(chair).next_step("Contribution")
    taker.wait_for("also here: chair at Contribution")
    chair.kill(signal.SIGKILL)
    chair.end()
    taker.wait_without("also here")
