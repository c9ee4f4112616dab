"""What is left out of text on its way to paper and terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.papers.clean import clean, is_blank

ANYTHING = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("a\x00b\x0cc\x7fd", "abcd"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("\u202eturned\u202c \u2066kept\u2069", "turned kept"),
        ("\ud800lone\udfff \ufeffmark\uffff", "lone mark"),
        ("e\u0301", "é"),
    ],
)
def test_what_cannot_be_held_is_left_out(typed: str, printed: str) -> None:
    """Escapes, controls, overrides and half characters go; line ends of all kinds stay one."""
    assert clean(typed) == printed


@pytest.mark.parametrize("typed", ["[bold]x[/bold]", "שלום", "👩‍👧 🙂", "Grażyna 中", "a\tb"])
def test_what_people_write_stays(typed: str) -> None:
    """Brackets, every script, joined emoji and tabs come through unchanged."""
    assert clean(typed) == typed


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What has been cleaned can be encoded and needs no more cleaning."""
    once = clean(text)
    once.encode("utf-8")
    assert clean(once) == once


def test_unseen_text_is_blank() -> None:
    """A text of nothing but controls and spaces counts as missing, a word does not."""
    assert is_blank(" \x00\u202e\n")
    assert not is_blank(" x ")
