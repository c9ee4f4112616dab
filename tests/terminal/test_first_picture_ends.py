"""A program that ends before Textual is there leaves the terminal as it was."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.terminal.gated import Gated, is_as_before, pictured


def test_a_failing_import_gives_the_terminal_back(listed: Path) -> None:
    """Where Textual cannot be imported the terminal is as before, and one calm sentence says so."""
    with pictured(listed) as seat:
        seat.order("fail")
        assert seat.end() == 1
        is_as_before(seat)
        assert "stopped because of a fault" in seat.said_at_the_end


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (signal.SIGTERM, 128 + signal.SIGTERM),
        (signal.SIGHUP, 128 + signal.SIGHUP),
        (signal.SIGINT, 1),
    ],
)
def test_a_signal_gives_the_terminal_back(
    number: signal.Signals, status: int, listed: Path
) -> None:
    """However early the program is ended, the terminal is as before."""
    with pictured(listed) as seat:
        seat.wait_at_gate()
        seat.kill(number)
        assert seat.end() == status
        is_as_before(seat)


def test_ctrl_c_at_the_keyboard_ends_it(listed: Path) -> None:
    """While nobody can be asked yet, Ctrl+C means what it does at the shell."""
    with pictured(listed) as seat:
        seat.press("ctrl+c")
        assert seat.end() == 1
        is_as_before(seat)


def test_an_unknown_reference_is_refused_on_a_clean_screen(listed: Path) -> None:
    """The sentence stands below the prompt, as without a picture."""
    with Gated(listed, "open", "NOBODY") as seat:
        assert seat.end() == 1
        is_as_before(seat)
        assert seat.said_at_the_end == (
            "There is no conference with that reference; `cpc-tui list` shows all."
        )
