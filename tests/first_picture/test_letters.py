"""The picture's letters are those that the program draws a moment later, all where they stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.ascii_drawing import drawn
from cpc_tui.drawn_with import ASCII, EVERYTHING, LATIN_1
from cpc_tui.first_picture import curtain

MOVE = "\x1b[3;1H\x1b[1m"
NAMES = st.text(
    st.characters(exclude_categories=["C"]) | st.sampled_from("é–·…漢e\u0301\u0323❤\ufe0f")
)


@pytest.mark.parametrize("last", [ASCII, LATIN_1, EVERYTHING])
@given(name=NAMES)
def test_a_name_is_drawn_as_in_the_program(last: int, name: str) -> None:
    """Codes stay as they are; each letter is the one that the lists will have."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(curtain, "last_letter", lambda: last)
        assert curtain.in_letters(f"{MOVE}{name}") == f"{MOVE}{drawn(name, last)}"


def test_the_signs_of_the_lists_are_drawn_without_reading_tables() -> None:
    """Those that nearly every picture has are known beforehand, and as the tables have them."""
    for letter, sign in curtain.IN_ASCII.items():
        assert drawn(letter) == sign
