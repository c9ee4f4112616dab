"""The picture's lines against those of the program's own lists."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.first_picture import layout
from cpc_tui.first_picture.keeping import cells_of, plain
from widgets.key_bar import bar
from widgets.outline_rows import Row, RowKind, row_lines
from widgets.wrapping import filled

LETTERS = "ab yz  é–·你好e\u0301\u0323❤\ufe0f\u200d👩🏽한ᄒ\u1161\n\t\x85\u202e"
TEXTS = (st.text(LETTERS, max_size=60) | st.text(max_size=60)).map(plain)
KINDS = [kind for kind in get_args(RowKind) if kind != "gap"]


@given(TEXTS, st.sampled_from(KINDS), st.sampled_from(["", "!", "+", " "]), st.integers(12, 70))
def test_a_row_is_cut_into_the_same_lines(text: str, kind: RowKind, mark: str, width: int) -> None:
    """Whatever its letters and the width, each line is as the program's list draws it."""
    mark = "" if kind == "heading" else mark
    drawn = layout.row_lines(layout.Row(kind, mark, (text, cells_of(text))), width)
    wide = row_lines(Row(key="", text=text, kind=kind, mark=mark), width)
    assert [line.rstrip() for line, _ in drawn] == [line.rstrip() for line in wide]


@given(TEXTS, st.integers(1, 70))
def test_a_line_is_filled_to_the_same_width(text: str, width: int) -> None:
    """A heading that is too long is cut in the same place."""
    assert layout.filled((text, cells_of(text)), width).rstrip() == filled(text, width).rstrip()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_as_many_keys_fit(width: int) -> None:
    """The key bar holds the same keys."""
    items = [("F1", "Help"), ("Enter", "Open"), ("^Q", "Leave")] * 4
    drawn = layout.key_line([f"{key} {label}" for key, label in items], width)
    assert drawn == bar(items, width).ljust(width)


def test_a_list_that_goes_on_says_so() -> None:
    """The cursor is on the first row it can be on, and the last line tells of more below."""
    rows = [layout.Row("heading", "", ("Due", "")), *[layout.Row("entry", "", ("A", ""))] * 5]
    lines = layout.listed(rows, 20, 3)
    assert [line.text for line in lines] == [
        "  ── Due ─────────"[:18],
        "› A               ",
        "  A               ",
    ]
    assert [line.look for line in lines] == ["heading", "cursor", "entry"]
    assert [line.end for line in lines] == ["  ", "  ", layout.MORE_BELOW]
