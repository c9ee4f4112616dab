"""What stands on the real terminal before Textual is imported, and how the program takes over."""

from __future__ import annotations

import termios
from pathlib import Path

import pytest

from tests.terminal.cast import SHIPPED
from tests.terminal.gated import ALTERNATE, LIST, OPENING, Gated, pictured
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program

HEADING = "DEMO-2026-0042  Initial · Larkspur (fictional) · 2 children"
ENTERS = b"\x1b[?1049h"


def local_modes(seat: Seat) -> int:
    """The terminal's local modes, such as the echo."""
    modes: int = seat.modes[3]
    return modes


def test_the_list_stands_there_before_textual_is_imported(listed: Path) -> None:
    """The first bytes hold the list as it is, and nothing that is typed is echoed over it."""
    with pictured(listed) as seat:
        assert seat.lines[0] == LIST
        assert "Larkspur (fictional)" in seat.words
        before = seat.lines
        assert not local_modes(seat) & (termios.ECHO | termios.ICANON)
        seat.type("typed ahead")
        seat.press("enter")
        seat.read_for(0.1)
        assert seat.lines == before
        seat.order("fail")


@pytest.mark.parametrize("words", [("open", SHIPPED.reference), ("demo",)], ids=str)
def test_the_heading_of_the_conference_stands_there(words: tuple[str, ...], listed: Path) -> None:
    """`open` and `demo` say at once which conference it will be."""
    with pictured(listed, *words) as seat:
        assert seat.lines[0] == HEADING
        seat.order("open")
        Meeting(seat).begin()
        assert seat.lines[0].startswith(HEADING)


def test_the_first_demo_is_headed_too(tmp_path: Path) -> None:
    """Where nothing was ever stored, the demo's heading is known all the same."""
    with pictured(tmp_path / "data", "demo") as seat:
        assert seat.lines[0] == HEADING
        seat.order("fail")


@pytest.mark.parametrize("words", [(), ("open", SHIPPED.reference)], ids=str)
def test_the_program_takes_over_without_a_blank(words: tuple[str, ...], listed: Path) -> None:
    """The other screen is entered once, and the heading stands from the first bytes on."""
    with pictured(listed, *words) as seat:
        heading = seat.lines[0]
        seat.order("open")
        while seat.lines[-2].startswith(OPENING):
            seat.read()
            assert seat.lines[0].startswith(heading)
        for _ in range(10):
            seat.read()
            assert seat.lines[0].startswith(heading)
        assert bytes(seat.written).count(ENTERS) == 1
        assert b"\x1b[2J" not in seat.written
        seat.press("ctrl+q")
        assert seat.end() == 0
        assert seat.modes == seat.modes_before
        assert not seat.private_modes()[ALTERNATE]


def test_a_damaged_conference_is_told_of_as_without_a_picture(listed: Path) -> None:
    """What cannot be read is never drawn, and the program says so itself."""
    (folder,) = (listed / "conferences").iterdir()
    (folder / "journal.jsonl").write_bytes(b"{}\n")
    (folder / "record.json").unlink()
    with Gated(listed, "open", SHIPPED.reference) as seat:
        seat.wait_for_picture()
        assert seat.lines[0] == "cpc-tui"
        seat.order("open")
        seat.wait(lambda: "journal.jsonl does not fit" in seat.lines[-2], "what is wrong")


@pytest.mark.parametrize("words", [("--help",), ("open",), ("list",), ("open", "A", "--nope")])
def test_nothing_is_drawn_for_other_command_lines(words: tuple[str, ...], listed: Path) -> None:
    """Help, wrong arguments and other commands leave the screen alone."""
    with Seat(program("--home", listed, *words), listed.parent) as seat:
        seat.end()
        assert b"\x1b" not in seat.written
