"""The program in a choice of terminals; `make terminals` tries all of them, and more in each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.terminal.between import NAMES, Between
from tests.terminal.cast import SHIPPED
from tests.terminal.kinds import KINDS, Kind
from tests.terminal.looking_on import OK
from tests.terminal.seat import Seat, program
from tests.terminal.shell import told
from tests.terminal.table import BEGINS, COLUMNS, ENDS, FILE, label
from tests.terminal.trial import Trial

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind(*names: str) -> pytest.MarkDecorator:
    """Run a test in these kinds of terminal."""
    return pytest.mark.parametrize(
        "kind", [pytest.param(_BY_NAME[each], id=each) for each in names]
    )


@kind("foot, Num Lock on")
def test_keys_do_what_they_do_in_every_terminal(kind: Kind, data: Path) -> None:
    """What the keys of this terminal send opens, moves and types, and what is typed is stored."""
    Trial(kind, data).keys_in_short()


@kind("xterm")
def test_keys_in_pieces_are_keys(kind: Kind, data: Path) -> None:
    """An arrow key and F9, 150 ms between their bytes, after keys that came whole: nothing is lost.

    The Escape of the first has acted before its rest comes, and is taken back.
    """
    Trial(kind, data).pieces()


@kind("vt220, `LC_ALL=POSIX`")
def test_a_terminal_without_letters_gets_none_and_the_record_keeps_them(
    kind: Kind, data: Path
) -> None:
    """Only ASCII is drawn, in frames too; what is typed is stored with all its letters."""
    trial = Trial(kind, data)
    trial.drawing()
    trial.keys_in_short()


def test_commands_print_what_the_terminal_can_show(data: Path) -> None:
    """Where the locale is C a terminal gets ASCII, and a pipe every letter."""
    command = program("--home", data, "show", SHIPPED.reference)
    with Seat(command, data.parent, LANG="C") as seat:
        assert seat.end() == 0
        assert bytes(seat.written).isascii()
    assert not told(data, "show", SHIPPED.reference).isascii()


@kind("xterm, `NO_COLOR`")
def test_no_colours_where_none_are_wanted(kind: Kind, data: Path) -> None:
    """Not one code for a colour is sent."""
    Trial(kind, data).colours()


@kind("xterm")
def test_nothing_typed_is_lost_while_the_size_changes(kind: Kind, data: Path) -> None:
    """At 60 by 20 the first line says what is needed; every letter is there and stored."""
    Trial(kind, data).resize()


@kind("xterm-256color")
def test_a_large_paste_is_kept_and_none_of_its_keys_acts(kind: Kind, data: Path) -> None:
    """100 kB with Escape, F9 and Ctrl+Q in them are stored to the last letter."""
    Trial(kind, data).paste()


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_tmux_keeps_what_is_half_typed(data: Path) -> None:
    """Detached and attached again in a larger terminal, the line stands there as it was."""
    assert Between("tmux", data).detach() == OK


def test_the_page_has_a_row_for_every_terminal() -> None:
    """Each terminal that is tried has its row, with something in every column."""
    page = FILE.read_text(encoding="utf-8")
    lines = page[page.index(BEGINS) : page.index(ENDS)].splitlines()[3:]
    rows = [[cell.strip() for cell in line.strip("|").split(" |")] for line in lines]
    assert all(len(row) == 1 + len(COLUMNS) and all(row) for row in rows)
    assert [cell for row in rows for cell in row[1:] if "ok" not in cell] == []
    names = [row[0] for row in rows]
    assert names[: len(KINDS)] == [label(each) for each in KINDS]
    between = names[len(KINDS) :]
    assert [name.split()[1] for name in between] == list(NAMES)
