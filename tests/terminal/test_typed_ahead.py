"""Keys typed while the first picture stands act in their place and order afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.cast import MEDWAY, SHIPPED
from tests.terminal.gated import Gated, pictured
from tests.terminal.meeting import Meeting
from tests.terminal.shell import dumped, told


def test_keys_typed_ahead_act_on_the_list_in_their_order(data: Path, tmp_path: Path) -> None:
    """Down and Enter, sent behind the picture, open the conference that is in the second place."""
    told(data, "import", MEDWAY.file(tmp_path))
    told(data, "list")
    with pictured(data) as seat:
        chosen = [line for line in seat.lines if line.startswith("› ")]
        assert len(chosen) == 1
        seat.press("end", "up", "up", "enter")
        seat.order("open")
        seat.wait(lambda: MEDWAY.reference in seat.lines[0], "the heading of that conference")


@pytest.mark.parametrize("delay", [0, 0.005, 0.05])
def test_words_typed_ahead_stand_in_the_quick_entry_line(delay: float, listed: Path) -> None:
    """Whatever comes behind the picture is typed in its place once the program is there."""
    with Gated(listed, "open", SHIPPED.reference) as seat:
        seat.read_for(delay)
        seat.wait_for_picture()
        seat.press("ctrl+r")
        seat.type("helo")
        seat.press("left")
        seat.type("l")
        seat.press("end", "backspace")
        seat.type("p")
        seat.order("open")
        meeting = Meeting(seat)
        seat.wait(lambda: meeting.quick_line == "› hellp", "the words")


def test_keys_before_the_first_byte_are_not_lost(listed: Path) -> None:
    """What is typed while Python itself begins is there too, whatever the terminal did with it."""
    with Gated(listed, "open", SHIPPED.reference) as seat:
        seat.send(b"\x12early\r\x12words")
        seat.order("open")
        meeting = Meeting(seat)
        seat.wait(lambda: meeting.quick_line == "› words", "the words")
    assert [each["text"] for each in dumped(listed, SHIPPED)["notes"]] == ["early"]
