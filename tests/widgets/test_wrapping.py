"""Lines that fit and lose nothing, whatever letters and marks a text is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.literal import shown, shown_on_one_line
from widgets.wrapping import filled, fitted, wrapped

TEXTS = st.text(max_size=60) | st.text(
    "ab  é你e\u0301\u0323❤\ufe0f\u200d👩🏽ᄒ\u1161\n\t\x85", max_size=60
)
WIDTHS = st.integers(2, 30)


@given(TEXTS, WIDTHS)
def test_a_text_is_wrapped_into_lines_that_fit_and_hold_all_of_it(text: str, width: int) -> None:
    """No line is too wide, no letter is lost, and no mark is apart from its letter."""
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    drawn = "".join(shown(text).split())
    assert "".join("".join(lines).split()) == drawn


@given(
    st.text("e漢a", min_size=1, max_size=20),
    st.sampled_from(["\u0301", "\u0323\u0301", "\ufe0f"]),
    WIDTHS,
)
def test_a_mark_stays_with_its_letter(text: str, mark: str, width: int) -> None:
    """No line begins with a mark, in a word that is broken as in one that is cut."""
    marked = "".join(f"{letter}{mark}" for letter in text)
    lines = [*wrapped(marked, width), fitted(marked, width)]
    assert not any(line.startswith(tuple(mark)) for line in lines)
    assert all(line.removesuffix("…").endswith(mark) for line in lines if line != "…")


@given(TEXTS, st.integers(0, 30))
def test_a_line_is_filled_to_its_width(text: str, width: int) -> None:
    """Cut with a sign where it is too long, and as wide as it is to be."""
    line = filled(text, width)
    assert cell_len(line) == width
    whole = shown_on_one_line(text)
    assert line.startswith(whole) if cell_len(whole) <= width else "…" in line or not width


def test_a_text_of_marks_alone_is_kept() -> None:
    """Marks that stand on nothing are drawn in the line before them."""
    assert "".join(wrapped("ab \u0301\u0301", 3)) == "ab \u0301\u0301"
    assert wrapped("aaaa\u0301\u0301", 2) == ["aa", "aa\u0301\u0301"]
