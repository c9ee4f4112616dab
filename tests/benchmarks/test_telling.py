"""What is told of times, and where it is put."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from benchmarks.figures import Table, alternate, in_ms, spread
from benchmarks.report import BEGIN, END, README, NoMarkers, put_between_markers


def test_of_many_times_the_median_the_nearest_p95_and_the_longest_are_told() -> None:
    """Of 1 to 100 ms, half stay below 50.5, 95 do not exceed 95, and the longest is 100."""
    cells = spread(n / 1000 for n in range(1, 101)).cells
    assert cells == ("100", "50.5", "95.0", "100")


def test_of_few_times_the_p95_is_the_longest() -> None:
    """Nobody is told of a time that was never measured."""
    assert spread([0.001, 0.003]).p95 == 0.003


@pytest.mark.parametrize(
    ("seconds", "told"), [(1.2345, "1,234"), (0.0123, "12.3"), (0.00012, "0.12"), (-0.002, "-2.0")]
)
def test_a_time_has_the_decimals_that_mean_something(seconds: float, told: str) -> None:
    """Long times are told in whole milliseconds, short ones in parts of them."""
    assert in_ms(seconds) == told


def test_things_are_timed_in_turn() -> None:
    """Each round does one after the other, so that a slow moment meets both."""
    numbers = count()
    first, second = alternate(3, lambda: float(next(numbers)), lambda: float(next(numbers)))
    assert (first.seconds, second.seconds) == ((0.0, 2.0, 4.0), (1.0, 3.0, 5.0))


def test_a_table_puts_figures_to_the_right() -> None:
    """Words stand to the left of their column, figures to the right."""
    table = Table(
        "Opening", ("", "n", "ratio"), [("empty", "8", ""), ("long", "8", "1.1")], ["So."]
    )
    assert table.as_markdown().splitlines() == [
        "### Opening",
        "",
        "|  | n | ratio |",
        "| --- | ---: | ---: |",
        "| empty | 8 |  |",
        "| long | 8 | 1.1 |",
        "",
        "So.",
    ]


def test_figures_take_the_place_of_those_before_and_of_nothing_else(tmp_path: Path) -> None:
    """What stands before and after the markers stays as it is."""
    file = tmp_path / "README.md"
    file.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    put_between_markers(file, "new")
    assert file.read_text(encoding="utf-8") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"


def test_a_page_without_markers_is_left_alone(tmp_path: Path) -> None:
    """Where the place cannot be found nothing is written."""
    file = tmp_path / "README.md"
    file.write_text(f"{END} {BEGIN}", encoding="utf-8")
    with pytest.raises(NoMarkers):
        put_between_markers(file, "new")
    assert file.read_text(encoding="utf-8") == f"{END} {BEGIN}"


def test_the_readme_has_a_place_for_the_figures() -> None:
    """The command finds both markers, once each and in order."""
    text = README.read_text(encoding="utf-8")
    assert (text.count(BEGIN), text.count(END)) == (1, 1)
    assert text.index(BEGIN) < text.index(END)
