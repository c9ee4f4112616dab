"""Colours and attributes: read, and changed by the fewest codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.driver.look import PLAIN, Look, change, with_codes

COLOURS = ["", "31", "97", "38;5;15", "38;2;1;20;255"]
LOOKS = st.builds(
    Look,
    st.frozensets(st.sampled_from(["1", "2", "3", "4", "7", "9"])),
    st.sampled_from(COLOURS),
    st.sampled_from(["", "41", "107", "48;5;15", "48;2;1;20;255"]),
)


@given(LOOKS, LOOKS)
def test_a_change_makes_one_look_of_another(old: Look, new: Look) -> None:
    """The codes that are sent turn the old look into the new one, and nothing is sent for none."""
    sent = change(old, new)
    assert (sent == "") == (old == new)
    assert not sent or with_codes(old, sent.removeprefix("\x1b[").removesuffix("m")) == new


@given(LOOKS)
def test_a_change_is_never_longer_than_drawing_anew(look: Look) -> None:
    """To become plain takes three bytes, however it looked."""
    assert len(change(look, PLAIN)) <= 3


@pytest.mark.parametrize(
    ("old", "new", "sent"),
    [
        (Look(ink="97", paper="44"), Look(frozenset("7"), "97", "44"), "\x1b[7m"),
        (Look(frozenset("7"), "97", "44"), Look(ink="97", paper="44"), "\x1b[27m"),
        (Look(frozenset("12"), "97"), Look(frozenset("1"), "97"), "\x1b[22;1m"),
        (Look(ink="97", paper="44"), Look(ink="97"), "\x1b[49m"),
    ],
)
def test_only_what_differs_is_sent(old: Look, new: Look, sent: str) -> None:
    """Attributes and colours that stay are not told again."""
    assert change(old, new) == sent


@pytest.mark.parametrize("codes", ["38;6;1", "38", "200", "1;x"])
def test_an_unknown_code_is_no_look(codes: str) -> None:
    """What is not understood is never guessed at."""
    assert with_codes(PLAIN, codes) is None
