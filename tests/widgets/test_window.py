"""The view onto rows of different heights."""

from hypothesis import given
from hypothesis import strategies as st

from widgets.window import Place, Window

HEIGHTS = st.lists(st.integers(1, 9), min_size=1, max_size=30)


def window(heights: list[int], height: int, top: Place = (0, 0)) -> Window:
    """A view of `height` lines onto rows of these heights."""
    made = Window(lambda row: heights[row])
    made.count, made.height, made.top = len(heights), height, top
    made.settle()
    return made


@given(HEIGHTS, st.integers(1, 12), st.data())
def test_a_row_that_is_shown_is_in_view(
    heights: list[int], height: int, data: st.DataObject
) -> None:
    """Whatever was in view before, a row brought into view is there whole, or begins there."""
    view = window(heights, height)
    for row in data.draw(st.lists(st.integers(0, len(heights) - 1), max_size=5)):
        view.show(row)
        seen = view.lines()
        assert (row, 0) in seen
        assert (row, heights[row] - 1) in seen or heights[row] > height


@given(HEIGHTS, st.integers(1, 12), st.data())
def test_a_row_kept_on_its_line_is_in_view_whole(
    heights: list[int], height: int, data: st.DataObject
) -> None:
    """A row that has grown where it stood moves up until all of it is seen."""
    view = window(heights, height)
    row = data.draw(st.integers(0, len(heights) - 1))
    view.reveal_at(row, data.draw(st.integers(0, height - 1)))
    seen = view.lines()
    assert (row, 0) in seen
    assert (row, heights[row] - 1) in seen or heights[row] > height


@given(HEIGHTS, st.integers(1, 12), st.integers(-40, 40))
def test_the_view_is_always_full(heights: list[int], height: int, by: int) -> None:
    """Scrolling never leaves blank lines where there is text to show."""
    view = window(heights, height)
    view.scroll(by)
    assert len(view.lines()) == min(height, sum(heights))
    assert view.more_above == (view.lines()[0] != (0, 0))
    assert view.more_below == (view.lines()[-1] != (len(heights) - 1, heights[-1] - 1))


def test_only_rows_near_the_view_are_measured() -> None:
    """A list of 100,000 rows is shown without measuring more than a screenful."""
    measured: set[int] = set()

    def height_of(row: int) -> int:
        measured.add(row)
        return 2

    view = Window(height_of)
    view.count, view.height = 100_000, 20
    view.show(50_000)
    view.lines()
    assert len(measured) < 100


def test_the_end_of_a_tall_row_above_is_not_in_the_way() -> None:
    """Going up to a row taller than the view shows its beginning."""
    view = window([30, 1, 1], 5, top=(0, 29))
    view.show(0)
    assert view.lines()[0] == (0, 0)
