"""Text drawn with the letters that a terminal has, as wide as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cpc_tui.ascii_drawing import UNKNOWN, drawn
from cpc_tui.drawn_with import ASCII, EVERYTHING, LATIN_1
from widgets.literal import shown

CHECKOUT = Path(__file__).resolve().parents[1]
PAIRS = {
    "✓ ready – “Ask”…": 'v ready - "Ask".',
    "┌─┐│└┘": "+-+|++",
    "Zażółć gęślą jaźń": "Zazolc gesla jazn",
    "Łódź, Ångström, Øre": "Lodz, Angstrom, Ore",
    "e\u0301tude": "etude",
    "漢字": UNKNOWN * 4,
    "ok → 5 × 3": "ok > 5 x 3",
    "né\nà\tü": "ne\na\tu",
    "Ｏｋ": "O k ",
}


@pytest.mark.parametrize(("text", "shown"), PAIRS.items())
def test_signs_and_letters_become_what_looks_like_them(text: str, shown: str) -> None:
    """Lines are drawn with ASCII, and letters without their marks."""
    assert drawn(text) == shown


def test_the_linux_console_keeps_its_letters() -> None:
    """Letters up to ÿ are drawn as they are, signs beyond are not."""
    assert drawn("é · ✓ ł e\u0301", LATIN_1) == "é · v l é"


@given(st.text() | st.text("é \n\t\x1b\x85\xad\u0301\u0323\u200d\ufe0f❤👩漢ab1\u20e3"))
def test_nothing_beyond_is_drawn_and_nothing_moves(typed: str) -> None:
    """Whatever somebody types is as wide as before, and has only letters that can be shown."""
    text = shown(typed)
    for last in (ASCII, LATIN_1):
        found = drawn(text, last)
        assert all(ord(each) <= last or each == "\x7f" for each in found)
        lines = zip(re.split("[\n\t]", found), re.split("[\n\t]", text), strict=True)
        assert all(cell_len(one) == cell_len(other) for one, other in lines)
    assert drawn(text, EVERYTHING) == text


FOR_PAPER = ("letter_widths.py", "languages.py")
"""Tables of the letters of many languages, which only documents hold."""


def test_every_sign_that_the_program_draws_has_one_of_its_own() -> None:
    """No sign in the sources of what is drawn is shown as a question mark."""
    sources = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("screens", "widgets", "cpc_tui/conference")
        for path in sorted((CHECKOUT / folder).rglob("*.py"))
        if path.name not in FOR_PAPER
    )
    signs = set(re.findall(r"[^\x00-\x7f]", sources)) - {"\ufffd", "␡"}
    assert [each for each in sorted(signs) if drawn(each) == UNKNOWN] == []
