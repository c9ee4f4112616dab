"""The board's lines: every word is somewhere, nothing is wider than its column, large letters."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.geometry import Size as Room

from cpc_tui.conference.board_columns import BoardColumn, BoardPoint
from widgets.big_letters import HEIGHT, big_lines, spaced_out
from widgets.board_lines import Size, counted, point_lines
from widgets.board_view import BETWEEN, View, most, usual
from widgets.literal import shown

SIZES = st.sampled_from(["usual", "large", "largest"])
TEXTS = st.text(max_size=120) | st.text("ab -–é漢\u0301\n\t", max_size=120)


def column(*texts: str, around: str = "") -> BoardColumn:
    """A column of points."""
    points = (BoardPoint(f"p{n}", text, around) for n, text in enumerate(texts))
    return BoardColumn("key", "Danger and harm", tuple(points))


def solid(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


@example([""], "\r", 6, "usual")
@given(st.lists(TEXTS, min_size=1, max_size=6), TEXTS, st.integers(6, 130), SIZES)
def test_no_letter_is_lost_and_none_stands_out(
    texts: list[str], around: str, width: int, size: Size
) -> None:
    """Whatever is typed and however narrow the column, all of it is there within the column."""
    lines = point_lines(column(*texts, around=around), width, size)
    assert all(cell_len(each.text) <= width for each in lines)
    if size == "largest":
        return
    seen = solid("".join(each.text for each in lines if each.look in ("point", "around")))
    wanted = "".join(f"•{shown(text)}{shown(around)}" for text in texts)
    assert seen.replace("•", "") == solid(wanted).replace("•", "")


@settings(max_examples=20)
@given(st.lists(st.integers(0, 9), max_size=4), st.integers(12, 130), st.integers(6, 40), SIZES)
def test_every_line_comes_into_view(counts: list[int], width: int, height: int, size: Size) -> None:
    """By paging from the first line to the last, each line of each column has been in view."""
    columns = [
        BoardColumn(f"c{n}", f"Heading {n}", column(*(f"{i} " * 9 for i in range(count))).points)
        for n, count in enumerate(counts)
    ][: most(width)]
    tops: dict[str, int] = {}
    seen: set[tuple[int, str]] = set()
    before: dict[str, int] | None = None
    while tops != before:
        before = dict(tops)
        view = View(columns, Room(width, height), size, tops)
        in_view = range(height - view.height, height)
        seen |= {(n, view.line(n, y).text) for n in range(len(columns)) for y in in_view}
        tops.update({key: top + view.height for key, top in tops.items()})
        View(columns, Room(width, height), size, tops)
    assert sum(view.widths) + len(BETWEEN) * (len(columns) - 1) in (width, -len(BETWEEN))
    for number, (each, cells) in enumerate(zip(columns, view.widths, strict=True)):
        assert {(number, line.text) for line in point_lines(each, cells, size)} <= seen


def test_how_many_headings_there_are() -> None:
    """One in large letters at 80 columns and up to three beside each other; three at 120."""
    assert (usual(80), most(80)) == (1, 3)
    assert (usual(120), most(120)) == (3, 5)
    assert usual(20) == most(20) == 1


def test_what_is_out_of_view_is_counted_in_words() -> None:
    """However narrow a column is, it says that there is more, and on which side."""
    assert counted(0, 0, 0, 20) == "nothing yet"
    assert counted(12, 0, 0, 20) == "12 points"
    assert counted(12, 3, 5, 30) == "12 points: 3 above, 5 below"
    assert counted(12, 3, 5, 20) == "12: 3 above, 5 below"
    assert counted(12, 3, 5, 18) == "3 above, 5 below"


@pytest.mark.parametrize("label", ["Danger and harm", "The child’s needs", "Żółw, łódź"])
def test_headings_are_drawn_large(label: str) -> None:
    """Signs that people write in headings, and letters with marks, are drawn too."""
    lines = big_lines(label, 78)
    assert lines is not None
    assert len(lines) == HEIGHT
    assert len({len(each) for each in lines}) == 1


def test_each_large_letter_is_another() -> None:
    """No two letters or figures look the same."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?!"
    assert len({big_lines(each, 9) for each in letters}) == len(letters)


@given(TEXTS.map(lambda text: text.replace("\n", " ")), st.integers(8, 80))
def test_large_letters_are_all_there_or_not_at_all(text: str, width: int) -> None:
    """A text that cannot be drawn so is not drawn in part; what is drawn fits."""
    lines = big_lines(text, width)
    if lines is not None:
        assert len(lines) % HEIGHT == 0
        assert all(len(each) <= width for each in lines)
        assert bool(lines) == bool(text.split())


def test_capitals_stand_apart_where_there_is_room() -> None:
    """In a column that is too narrow for it they stand together."""
    assert spaced_out("Grey areas", 40) == "G R E Y   A R E A S"
    assert spaced_out("Grey areas", 12) == "GREY AREAS"
    assert spaced_out("Who’s in", 40) == "W H O ’ S   I N"
    assert spaced_out("漢 e\u0301", 40) == "漢 E\u0301"
