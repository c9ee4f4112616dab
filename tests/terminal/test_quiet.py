"""How little the real program sends through a terminal, and that the little is enough."""

from __future__ import annotations

import random
import termios
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from cpc_tui.conference.planned import Action
from cpc_tui.conference.wording import field_label
from tests.driver.emulated import look
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program

A_KEY = 100
"""Bytes for a letter or an arrow."""
A_STEP = 3000
QUIET = 0.12
"""Seconds without a byte after which the program has surely drawn all, for it to be counted."""
LOOKED_AT = 1.5
"""Seconds in which a cursor would blink thrice, and the other seat is looked for six times."""
WORDS = "she said that all is well"
TYPED = "all is well"
LEFT, RIGHT, UP, DOWN = (f"\x1b[{each}".encode() for each in "DCAB")
SCRIPT = (
    *("f9", "f8", "f2", "f4", "escape", "tab", "shift+tab", "up", "down", "left", "pagedown"),
    *("enter", "end", "home", "backspace", "a", "b c", "ctrl+t", "f1", "x"),
)
SIZES = ((80, 24), (120, 40), (70, 22), (100, 30))


@pytest.fixture
def seat(data: Path) -> Iterator[Seat]:
    """The program with the conference open at a step with notes."""
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        for label in ("Introductions", "Reports"):
            meeting.next_step(label)
        rest(seat)
        yield seat


def rest(seat: Seat) -> None:
    """Read until nothing comes any more."""
    seat.come_to_rest(QUIET)


def bytes_for(seat: Seat, *keys: bytes) -> list[int]:
    """How much is sent for each of some keys."""
    counts = []
    for key in keys:
        before = len(seat.written)
        seat.send(key)
        seat.wait(partial(more_than, before, seat), "anything")
        rest(seat)
        counts.append(len(seat.written) - before)
    return counts


def more_than(before: int, seat: Seat) -> bool:
    """Whether something has been sent since."""
    return len(seat.written) > before


def letters(text: str) -> list[bytes]:
    """The keys of a text."""
    return [each.encode() for each in text]


def usual(counts: list[int]) -> int:
    """What a key costs, but for those few at which a line wraps or the status line changes."""
    return sorted(counts)[len(counts) * 9 // 10]


def test_a_key_in_the_quick_entry_line(seat: Seat) -> None:
    """A letter and an arrow in the line from which all is recorded."""
    seat.press("f2")
    rest(seat)
    assert usual(bytes_for(seat, *letters(TYPED))) <= A_KEY
    assert usual(bytes_for(seat, *[LEFT] * 6, *[RIGHT] * 6)) <= A_KEY


def test_a_key_in_a_form(seat: Seat) -> None:
    """A letter and an arrow in a field of several lines, and in one of a single line."""
    meeting = Meeting(seat)
    seat.press("f4")
    meeting.in_form()
    meeting.to_field(field_label(Action, "action"))
    rest(seat)
    assert usual(bytes_for(seat, *letters(TYPED))) <= A_KEY
    assert usual(bytes_for(seat, *[LEFT] * 6, *[RIGHT] * 6)) <= A_KEY
    meeting.to_field(field_label(Action, "measure"))
    rest(seat)
    assert usual(bytes_for(seat, *letters(TYPED))) <= A_KEY
    assert usual(bytes_for(seat, *[LEFT] * 6, *[RIGHT] * 6)) <= A_KEY


def test_a_key_in_a_note(seat: Seat) -> None:
    """A letter and an arrow in the text of a note, with some lines above it."""
    meeting = Meeting(seat)
    seat.press("end")
    rest(seat)
    meeting.to_line("Add: note")
    seat.press("enter")
    meeting.in_form()
    seat.send(b"\x1b[200~" + f"{WORDS}\r{WORDS}\r".encode() + b"\x1b[201~")
    rest(seat)
    assert usual(bytes_for(seat, *letters(TYPED))) <= A_KEY
    assert usual(bytes_for(seat, *[LEFT] * 8, UP, DOWN, RIGHT)) <= A_KEY


def test_a_step(seat: Seat) -> None:
    """Going on and back is a screen drawn in less than 3 kB."""
    keys = [b"\x1b[20~"] * 6 + [b"\x1b[19~"] * 6
    assert max(bytes_for(seat, *keys)) <= A_STEP


def test_nothing_is_sent_while_nobody_types(seat: Seat) -> None:
    """A program that is looked at says nothing."""
    before = len(seat.written)
    seat.read_for(LOOKED_AT)
    assert len(seat.written) == before


def test_a_terminal_that_is_looked_away_from_costs_little(seat: Seat) -> None:
    """What terminals tell on losing and getting the focus draws no screen anew."""
    assert sum(bytes_for(seat, b"\x1b[O", b"\x1b[I")) <= 3 * A_KEY


def seen(seat: Seat) -> list[list[tuple[object, ...]]]:
    """Every cell of the terminal, as it looks."""
    buffer = seat.screen.buffer
    return [[look(buffer[y][x]) for x in range(seat.columns)] for y in range(seat.rows)]


@pytest.mark.parametrize("seed", range(2))
def test_any_keys_and_sizes_leave_what_drawing_anew_would(seed: int, seat: Seat) -> None:
    """Ctrl+L, which sends every cell, changes no cell, whatever was typed and resized before."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    for _ in range(6):
        for key in chance.choices(SCRIPT, k=6):
            if len(key) > 1 and " " in key:
                seat.type(key)
            else:
                seat.press(key)
        if chance.random() < 0.6:
            resize(seat, chance.choice([size for size in SIZES if size[0] != seat.columns]))
        rest(seat)
        before, length = seen(seat), len(seat.written)
        seat.send(b"\x0c")
        rest(seat)
        assert len(seat.written) - length > A_KEY
        assert seen(seat) == before, seat.picture()


def resize(seat: Seat, size: tuple[int, int]) -> None:
    """Give the terminal another size, and rubbish to show until it is drawn."""
    seat.columns, seat.rows = size
    seat.screen.resize(seat.rows, seat.columns)
    termios.tcsetwinsize(seat.terminal, (seat.rows, seat.columns))
    seat.screen.erase_in_display(2)


def test_all_can_be_turned_off(data: Path) -> None:
    """With everything off in the settings the program is Textual's, and works."""
    names: tuple[str, ...] = ("changed_cells", "blocking_input", "quick_escape")
    names += ("steady_editors", "idle_collection", "folder_watch")
    lines = ["[terminal]", *(f"{name} = false" for name in names)]
    (data / "settings.toml").write_text("\n".join(lines), encoding="utf-8")
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        Meeting(seat).begin()
        rest(seat)
        assert len(seat.written) > 2 * A_STEP
        seat.press("f2")
        seat.send(b"hello\x7f\x7fXY")
        seat.wait_for("helXY")
        seat.press("ctrl+q")
        assert seat.end() == 0
