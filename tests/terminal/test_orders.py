"""A record that tries to take the terminal over: the real program, byte for byte."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from cpc_tui.conference.writing import record_to_json
from tests.screens.test_literal import nasty_record
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program

REFERENCE = "WHOLE/2026 1"
ORDERS = [
    *(b"\x1b]0;", b"\x1b]2;", b"\x1bP+q", b"\x1b[31mred"),
    *(each.encode() for each in "\x07\x08\x9b\x9d\u202e"),
]
"""Titles, questions, colours of a text's own, bells, 8-bit controls, texts turned round."""

POINTER = b"\x1b]22;default\x07"
"""The shape of the pointer, which the program itself asks for."""


@pytest.fixture
def nasty(tmp_path: Path) -> Path:
    """A data folder with a record whose every text tries it."""
    value = record_to_json(nasty_record()) | {"family_name": "Okafor\x1b]0;taken over\x07\u202e"}
    (tmp_path / "nasty.json").write_text(json.dumps(value))
    home = tmp_path / "data"
    subprocess.run(program("--home", home, "import", tmp_path / "nasty.json"), check=True)
    return home


def assert_no_orders(seat: Seat) -> None:
    """Nothing of the record was written as an order."""
    written = bytes(seat.written).replace(POINTER, b"")
    assert [each for each in ORDERS if each in written] == []


def test_the_meeting_is_drawn_without_orders(nasty: Path) -> None:
    """Every step, as it is first drawn and as it is paged through."""
    with Seat(program("--home", nasty, "open", REFERENCE), nasty.parent) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        for _ in range(9):
            meeting.onward()
            seat.press("pagedown")
        seat.read_for(0.2)
        assert b"[no contact]" in bytes(seat.written)
        assert_no_orders(seat)


def test_the_list_of_conferences_is_drawn_without_orders(nasty: Path) -> None:
    """By the program, and the next time by the first picture as well."""
    for _ in range(2):
        with Seat(program("--home", nasty), nasty.parent) as seat:
            seat.wait_for("Okafor")
            seat.read_for(0.2)
            assert_no_orders(seat)
            seat.press("ctrl+q")
            assert seat.end() == 0
