"""Scales as lines: each number in its place, last time's told apart, the same in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.ascii_drawing import drawn
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_rules import SafeEnd
from cpc_tui.conference.scale_lines import LAST, MOST, NOW, safer_end, scale_groups, scale_line
from tests.conference.small_records import base_profile, small_record

POINTS = st.none() | st.integers(0, MOST)


def profile_with(safe_end: SafeEnd) -> Profile:
    """The base profile with one end of its scale as the safe one."""
    base = base_profile()
    return replace(base, scale=replace(base.scale, safe_end=safe_end))


@given(POINTS, POINTS, st.integers(0, 120))
def test_a_line_has_each_number_in_its_place(
    value: int | None, previous: int | None, width: int
) -> None:
    """At any width the marks are where the numbers are, and nothing is wider than allowed."""
    line = scale_line(value, previous, width)
    assert len(line) <= width
    if not line:
        assert width < len("0 ├┼┼┼┼┼┼┼┼┼┤ 10")
        return
    inside = line.removeprefix("0 ").removesuffix(" 10")
    unit = (len(inside) - 1) // MOST
    assert value is None or inside[value * unit] == NOW
    assert previous in (None, value) or inside[previous * unit] == LAST
    marks = {each for each in (value, previous) if each is not None}
    assert sum(inside.count(each) for each in (NOW, LAST)) == len(marks)


def test_a_line_can_be_drawn_with_ascii() -> None:
    """Where the terminal has no other signs, both marks are told apart all the same."""
    assert drawn(scale_line(6, 4, 26)) == "0 +-+-+-+-o-+-*-+-+-+-+ 10"


def test_the_numbers_stand_by_danger_statement_and_child() -> None:
    """People who gave the same number have a line each, under what it is about."""
    statement = {"id": "d1", "danger": "Hurt."}
    marks = [
        {"person": "mo", "statement": "d1", "value": 6},
        {"person": "te", "child": "c1", "value": 6},
        {"person": "sw", "statement": "d1", "value": 6},
    ]
    groups = scale_groups(small_record(statements=[statement], scales=marks), base_profile())
    told = {each.title: [row.sentence for row in each.rows] for each in groups}
    assert told == {
        "On danger statement 1": ["Ama Okafor, mother: 6", "Nia Hartwell-Boyd, social worker: 6"],
        "Overall, Ana": ["Tom Oakes, headteacher: 6"],
    }


@pytest.mark.parametrize(
    ("safe_end", "value", "words"),
    [
        (10, 6, "6, was 4: safer"),
        (0, 6, "6, was 4: less safe"),
        (10, 4, "4, was 4: no change"),
        (0, None, "no number, was 4"),
    ],
)
def test_the_change_is_told_by_the_end_that_is_safe(
    safe_end: SafeEnd, value: int | None, words: str
) -> None:
    """Which way is safer is the authority's, and never the program's."""
    record = small_record(scales=[{"person": "mo", "value": value, "previous_value": 4}])
    (group,) = scale_groups(record, profile_with(safe_end))
    assert group.rows[0].words == words


def test_the_safe_end_is_said() -> None:
    """The sentence follows the profile."""
    assert "higher" in safer_end(profile_with(10).scale)
    assert "lower" in safer_end(profile_with(0).scale)
