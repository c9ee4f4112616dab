"""The first picture in terminals of every size, with few colours or letters, or none at all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.drawn_with import EVERYTHING, LATIN_1
from tests.terminal.gated import LIST, Gated, pictured


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
