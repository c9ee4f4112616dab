"""Text made safe to draw and to edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.widgets.showing import NASTY
from widgets.literal import as_drawn, as_meant, for_editing, shown, shown_on_one_line
from widgets.wrapping import filled, fitted, wrapped

ANY = st.text(st.characters(exclude_categories=["Co"]))


@given(ANY)
def test_an_editor_gives_back_what_it_was_given(text: str) -> None:
    """Stand-ins for awkward characters are undone exactly, in one line and in several."""
    assert as_meant(for_editing(text)) == text
    assert as_meant(for_editing(text, one_line=True)) == text


@given(ANY)
def test_nothing_a_terminal_obeys_is_drawn(text: str) -> None:
    """No escape code, control character or direction override is left in what is drawn."""
    for drawn in (shown_on_one_line(text), as_drawn(for_editing(text, one_line=True))):
        assert len(drawn) == len(text)
        assert not any(ord(each) < 0x20 or 0x7F <= ord(each) < 0xA0 for each in drawn)
        assert not set(drawn) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2028\u2029")


@given(ANY)
def test_an_editor_sees_no_line_ends_but_line_feeds(text: str) -> None:
    """Python's other line ends do not break the lines of an editor."""
    edited = for_editing(text.replace("\r", ""))
    assert len(f"{edited}.".splitlines()) == edited.count("\n") + 1
    assert len(f"{for_editing(text, one_line=True)}.".splitlines()) == 1


def test_escape_is_seen() -> None:
    """An escape code is shown as a symbol and its letters, not left out."""
    assert shown("\x1b[31m") == "␛[31m"


@given(ANY, st.integers(2, 90))
def test_no_line_is_wider_than_it_may_be(text: str, width: int) -> None:
    """Wrapped and cut text fits its width in cells, wide characters counted as two."""
    assert all(cell_len(line) <= width for line in wrapped(text, width))
    assert cell_len(fitted(text, width)) <= width
    assert cell_len(filled(text, width)) == width


@given(st.text("ab 漢\n", max_size=200), st.integers(2, 20))
def test_wrapping_keeps_every_letter(text: str, width: int) -> None:
    """Nothing but blanks is lost where a text is wrapped."""
    assert "".join(wrapped(text, width)).replace(" ", "") == "".join(text.split())


@pytest.mark.parametrize("width", [0, 1, 5])
def test_narrow_places_do_no_harm(width: int) -> None:
    """Even without room for a character there is an answer."""
    assert wrapped(NASTY, width)
    assert len(fitted(NASTY, width)) <= max(width, 0)
