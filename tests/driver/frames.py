"""Frames as Textual writes them, made up at random."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st
from rich.cells import cell_len

COLUMNS, ROWS = 30, 6
SGR = ("", "1", "7", "4;31", "2;3;97;44", "38;5;15;48;5;235", "1;38;2;1;2;3", "48;5;235", "9")
Parts = Callable[[int], st.SearchStrategy[tuple[int, str]]]
LETTERS = ("a", "b", "x", "é", "e\u0301", "漢", "字", "✓", "│", "“", "ń")
PIECES = (*LETTERS, " ", "  ", " " * 12, "the same words")


def styled(text: str, sgr: str) -> str:
    """A text in a style, as Textual draws a segment."""
    return f"\x1b[{sgr}m{text}\x1b[0m" if sgr else text


def pieces() -> st.SearchStrategy[list[tuple[str, str]]]:
    """Texts beside each other, each in a style."""
    return st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(SGR)), max_size=20)


@st.composite
def stretches(draw: st.DrawFn, columns: int) -> tuple[int, str]:
    """Some cells beside each other, and their column.

    Textual never cuts a character that takes two cells. Here each begins at an even column, and so
    does and ends each stretch.
    """
    start = draw(st.integers(0, columns // 2 - 1)) * 2
    column, out = start, []
    for text, sgr in draw(pieces()):
        pad = " " * (column % 2)
        width = cell_len(pad + text)
        if column + width > columns:
            break
        column += width
        out.append(styled(pad + text, sgr))
    return start, "".join(out) + " " * (column % 2)


@st.composite
def whole_rows(draw: st.DrawFn, columns: int) -> tuple[int, str]:
    """All cells of a row; characters that take two may begin anywhere."""
    left, out = columns, []
    for text, sgr in draw(pieces()):
        if cell_len(text) > left:
            break
        left -= cell_len(text)
        out.append(styled(text, sgr))
    return 0, "".join(out) + styled(" " * left, draw(st.sampled_from(SGR)))


@st.composite
def frames(draw: st.DrawFn, parts: Parts, columns: int = COLUMNS, rows: int = ROWS) -> str:
    """A frame: parts of rows from top to bottom, and where the cursor is left."""
    where = sorted(draw(st.lists(st.integers(0, rows - 1), min_size=1, max_size=6)))
    out = []
    for row in where:
        column, text = draw(parts(columns))
        feed = "\n" if row < where[-1] else ""
        out.append(f"\x1b[{row + 1};{column + 1}H{text}{feed}")
    row, column = draw(st.integers(1, rows)), draw(st.integers(1, columns))
    return "".join(out) + f"\x1b[{row};{column}H"
