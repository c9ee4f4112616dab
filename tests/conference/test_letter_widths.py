"""Words in boxes of a drawing: nothing is lost, nothing is wider than its box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.letter_widths import width_of, wrapped

WIDTH, SIZE = 60.0, 9.0
WORDS = st.text("abcWil -’éŁ漢\u0301\n", max_size=80)


@given(WORDS, st.booleans())
def test_every_line_fits_and_no_letter_is_lost(text: str, strong: bool) -> None:
    """Whatever is wrapped stands there whole, and each line has room in the box."""
    lines = wrapped(text, WIDTH, SIZE, strong=strong)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(each, SIZE, strong=strong) <= WIDTH for each in lines)


def test_a_long_word_is_broken_behind_a_hyphen_where_it_has_one() -> None:
    """A double name reads better in two halves; any other word is broken where the line ends."""
    assert wrapped("Featherstone-Abernethy", WIDTH, SIZE) == ["Featherstone-", "Abernethy"]
    first, second = wrapped("Featherstonehaugh", WIDTH, SIZE)
    assert first + second == "Featherstonehaugh"


def test_a_letter_wider_than_the_box_has_a_line_of_its_own() -> None:
    """However narrow the box, wrapping comes to an end."""
    assert wrapped("漢字", 1.0, SIZE) == ["漢", "字"]


@pytest.mark.parametrize(
    ("wider", "narrower"), [("WW", "ii"), ("é", "e"), ("漢", "m"), ("aa", "a"), ("Ł", "i")]
)
def test_what_is_wider_is_measured_so(wider: str, narrower: str) -> None:
    """Letters have widths of their own; what nobody measured counts as wide as it is high."""
    assert width_of(wider, SIZE) > width_of(narrower, SIZE)


def test_bold_is_wider_and_a_mark_alone_has_no_width() -> None:
    """An accent that follows its letter stands over it."""
    assert width_of("Ana", SIZE, strong=True) > width_of("Ana", SIZE)
    assert width_of("e\u0301", SIZE) == width_of("e", SIZE)
    assert width_of("", SIZE) == 0
