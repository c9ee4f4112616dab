"""What is told of two programs that were measured in the same rounds."""

from __future__ import annotations

import pytest

from benchmarks.ratios import measured, ratio
from benchmarks.targets import TARGETS, targets_table
from benchmarks.terminal.rounds import Course, against, seen_against
from benchmarks.terminal.watched import Answer


def course(*rounds: list[float | None]) -> Course:
    """A program whose answers were shown after so many seconds, each of ten bytes for a second."""
    answers = ([Answer(each, 9.0, int(each * 10) if each else 0) for each in of] for of in rounds)
    return Course(tuple(map(tuple, answers)), tuple(2.0 for _ in rounds))


def test_a_ratio_is_the_median_of_those_of_the_rounds() -> None:
    """A machine that is slow in one round is slow for both, and changes no ratio."""
    slow_once = ratio([1.0, 20.0, 3.0], [2.0, 40.0, 4.0])
    assert slow_once.rounds == (0.5, 0.5, 0.75)
    assert slow_once.words == "0.50 (0.50–0.75)"


def test_a_round_without_anything_to_compare_with_is_left_out() -> None:
    """Nothing is divided by nothing; where no round is left there is no ratio."""
    assert ratio([1.0, 3.0], [0.0, 2.0]).rounds == (1.5,)
    with pytest.raises(ValueError, match="nothing to compare"):
        ratio([1.0], [0.0])
    with pytest.raises(ValueError, match="argument 2"):
        ratio([1.0], [1.0, 2.0])


@pytest.mark.parametrize(
    ("figures", "words"),
    [([0.0], "0"), ([53.0, 53.0], "53"), ([4585.0], "4,585"), ([12.34], "12.3"), ([0.5], "0.50")],
)
def test_a_figure_has_the_decimals_that_mean_something(figures: list[float], words: str) -> None:
    """Counts are whole, ratios have decimals, and a range stands only where there is one."""
    assert measured(figures).words == words


def test_each_round_gives_one_figure() -> None:
    """The median of a round's answers, its bytes, and what one answer uses of a processor."""
    twice = course([1.0, 2.0, 3.0], [4.0, 4.0])
    assert twice.shown == (2.0, 4.0)
    assert twice.written == (20, 40)
    assert twice.used_each == (2.0 / 3, 1.0)


def test_what_is_never_shown_is_counted_and_taken_to_be_as_late_as_the_last_byte() -> None:
    """A key that stays unseen does not make the program look fast."""
    blind = course([1.0, None, None])
    assert blind.unseen == 2
    assert blind.shown == (9.0,)
    assert blind.p95 == 9.0


def test_against_what_was_never_shown_nothing_is_compared() -> None:
    """A program that leaves the end of a text out of sight is not taken for a fast one."""
    ours, theirs = course([1.0], [3.0]), course([None], [2.0])
    assert seen_against({"ours": ours, "theirs": theirs}, "ours", "theirs") == measured([1.5])
    assert seen_against({"ours": ours, "theirs": course([None], [None])}, "ours", "theirs") is None


def test_programs_are_compared_round_by_round() -> None:
    """Ours is above the line; a program that was not there gives no ratio."""
    courses = {"ours": course([1.0], [3.0]), "theirs": course([2.0], [4.0])}
    assert against(courses, "ours", "theirs") == measured([0.5, 0.75])
    assert against(courses, "ours", "theirs", "written") == measured([0.5, 0.75])
    assert against(courses, "ours", "nobody") is None


def test_the_worst_place_decides_about_a_target() -> None:
    """One place that is over the limit is a target missed, and is named."""
    target = next(each for each in TARGETS if each.what == "bytes for an arrow")
    first, second, *_ = target.found
    found = {first: measured([20]), second: measured([target.most + 1])}
    row = next(each for each in targets_table(found).rows if each[0] == target.what)
    assert row[1:] == ("100 bytes", "101", second.rpartition(": ")[0], "**missed**")


def test_at_the_limit_a_target_is_met() -> None:
    """At most means just so much, too."""
    target = next(each for each in TARGETS if each.what == "memory with 20 kB of minutes open")
    (name,) = target.found
    row = next(
        each
        for each in targets_table({name: measured([target.most])}).rows
        if each[0] == target.what
    )
    assert row[-1] == "met"


def test_a_target_that_nothing_was_measured_of_says_so() -> None:
    """Nobody takes a row that is missing for one that is met."""
    rows = targets_table({}).rows
    assert len(rows) == len(TARGETS)
    assert {each[2] for each in rows} == {"not measured"}
