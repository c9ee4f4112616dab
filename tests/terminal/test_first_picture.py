"""What stands on the real terminal before Textual is imported, and what becomes of keys meanwhile.

A gate in the place of the `textual` package holds its import up until the test opens it.
"""

from __future__ import annotations

import os
import re
import signal
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.drawn_with import EVERYTHING, LATIN_1
from tests.terminal.cast import MEDWAY, SHIPPED
from tests.terminal.child import CHECKOUT
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped, told

HEADING = "DEMO-2026-0042  Initial · Larkspur (fictional) · 2 children"
LIST = "cpc-tui  Child protection conferences"
OPENING = "Opening"
ALTERNATE, CURSOR = 1049, 25
ENTERS = b"\x1b[?1049h"
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-z]")

GATE = """
import os, sys
with open(os.environ["GATE"], encoding="ascii") as gate:
    order = gate.read()
if order != "open":
    raise ImportError("no")
sys.path.remove(os.path.dirname(os.path.dirname(__file__)))
del sys.modules["textual"]
import textual
"""


class Gated(Seat):
    """The program, held up before it imports Textual."""

    def __init__(
        self, home: Path, *words: str, size: tuple[int, int] = (80, 24), **more: Any
    ) -> None:
        folder = home.parent
        self.gate = folder / "gate"
        os.mkfifo(self.gate)
        self._held: int | None = None
        package = folder / "held_up" / "textual"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(GATE, encoding="utf-8")
        path = f"{package.parent}{os.pathsep}{CHECKOUT}"
        super().__init__(
            program("--home", home, *words),
            folder,
            size=size,
            PYTHONPATH=path,
            GATE=str(self.gate),
            **more,
        )

    def order(self, what: str) -> None:
        """Let the import go on, or fail."""
        self.wait_at_gate()
        assert self._held is not None
        os.write(self._held, what.encode("ascii"))
        os.close(self._held)

    def wait_at_gate(self) -> None:
        """Read until the import of Textual is held up."""
        self.wait(self._is_held_up, "the import of Textual")

    def _is_held_up(self) -> bool:
        if self._held is None:
            try:
                self._held = os.open(self.gate, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                return False
        return True

    def wait_for_picture(self) -> None:
        """Read until the picture says that something is being opened."""
        self.wait(lambda: self.lines[-2].startswith(OPENING), "the picture")


@pytest.fixture
def listed(data: Path) -> Path:
    """A data folder whose list has been read."""
    told(data, "list")
    return data


@contextmanager
def pictured(home: Path, *words: str, **more: Any) -> Iterator[Gated]:
    """The program with its picture drawn, and Textual not imported yet."""
    with Gated(home, *words, **more) as seat:
        seat.wait_for_picture()
        yield seat


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


def is_as_before(seat: Seat) -> None:
    """The terminal is as the user's shell left it."""
    assert seat.modes == seat.modes_before
    assert not seat.private_modes()[ALTERNATE]
    assert seat.private_modes()[CURSOR]
    assert not seat.private_modes()[2004]


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


@pytest.mark.parametrize(
    "more", [{"TERM": "dumb"}, {"TERM": ""}], ids=["a dumb terminal", "none named"]
)
def test_nothing_is_drawn_where_it_cannot_be(more: dict[str, Any], listed: Path) -> None:
    """A terminal that cannot move its cursor gets no picture."""
    with Gated(listed, **more) as seat:
        seat.wait_at_gate()
        assert not seat.written
        seat.order("fail")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (30, 4)], ids=str)
def test_the_picture_fits_the_terminal(size: tuple[int, int], listed: Path) -> None:
    """In every size the heading stands at the top, and nothing is scrolled away."""
    with Gated(listed, size=size) as seat:
        seat.wait(lambda: seat.lines[0].startswith(LIST[:20]), "the picture")
        seat.order("fail")


@pytest.mark.parametrize(
    ("more", "has_colours", "here"),
    [
        ({"NO_COLOR": "1"}, False, "› "),
        ({"TERM": "linux"}, True, "> "),
        ({"COLORTERM": "truecolor"}, True, "› "),
        ({"TERM": "vt220"}, False, "› "),
        ({"TERM": "vt220", "LC_ALL": "POSIX"}, False, "> "),
    ],
    ids=str,
)
def test_the_words_are_the_same_in_any_terminal(
    more: dict[str, Any],
    here: str,
    listed: Path,
    *,
    has_colours: bool,
) -> None:
    """Colours and signs are all that changes with the terminal, and are those that it has."""
    with pictured(listed, **more) as seat:
        assert seat.lines[0] == LIST
        assert any(line.startswith(here) for line in seat.lines)
        coloured = re.search(rb"\x1b\[(?:[0-9;]*;)?(?:[34]8;|[349][0-7][;m])", bytes(seat.written))
        assert bool(coloured) == has_colours
        last = LATIN_1 if more.get("TERM") == "linux" else EVERYTHING
        assert all(ord(each) <= last for each in bytes(seat.written).decode())
        seat.order("fail")


@pytest.mark.parametrize("locale", [{}, {"LANG": "C"}, {"LC_CTYPE": "C.UTF-8"}], ids=str)
def test_the_picture_is_drawn_with_the_letters_of_the_program(
    locale: dict[str, str], listed: Path
) -> None:
    """Whatever locale Python has chosen, the picture has the signs of the frame that follows."""
    with pictured(listed, **{"LC_ALL": "", "LANG": "", "LC_CTYPE": ""} | locale) as seat:
        plain = bytes(seat.written).isascii()
        drawn = len(seat.written)
        seat.order("open")
        seat.wait(lambda: len(seat.written) > drawn and bool(seat.lines[-1]), "the program")
        seat.read_for(0.3)
        assert bytes(seat.written).isascii() == plain == (locale == {"LANG": "C"})
        seat.press("ctrl+q")
        assert seat.end() == 0


def test_a_locale_without_utf_8_gets_ascii(listed: Path) -> None:
    """Where letters beyond ASCII cannot be shown none is sent."""
    with pictured(listed, LANG="C", LC_ALL="C") as seat:
        assert bytes(seat.written).isascii()
        assert any(line.startswith("> ") for line in seat.lines)
        seat.order("fail")
