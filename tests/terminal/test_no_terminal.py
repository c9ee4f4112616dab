"""What an interactive command does without a terminal, and what it shows of anybody outside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import run

TITLE_OF_WINDOW = re.compile(rb"\x1b\](?:0|1|2|l|L);")


@pytest.mark.parametrize("words", [(), ("new",), ("open", SHIPPED.reference)], ids=str)
def test_one_sentence_without_a_terminal(words: tuple[str, ...], data: Path) -> None:
    """Each interactive command says in one line that it needs a terminal, and exits with 1."""
    done = run(data, *words)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "needs a terminal" in done.stderr


def test_others_on_the_machine_see_only_the_reference(data: Path) -> None:
    """Process list and window title hold the command line, and nothing of the record."""
    command = program("--home", data, "open", SHIPPED.reference)
    with Seat(command, data.parent) as seat:
        Meeting(seat).begin()
        process = Path(f"/proc/{seat.pid}")
        if not process.is_dir():
            pytest.skip("needs /proc")
        arguments = (process / "cmdline").read_bytes().rstrip(b"\0").decode().split("\0")
        assert arguments == command
        assert "Larkspur" not in (process / "comm").read_text(encoding="utf-8")
        seat.press("ctrl+q")
        assert seat.end() == 0
        assert not TITLE_OF_WINDOW.search(bytes(seat.written))
