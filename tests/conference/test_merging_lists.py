"""Lists of values that two seats changed: both sides' additions stay, both sides' removals go."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.merging_lists import merge_lists

ITEMS = st.lists(st.sampled_from("abcdef"), max_size=6)


def spell(start: int, end: int | None) -> dict[str, Any]:
    """A spell of attendance from one full hour to another."""
    until = None if end is None else f"2026-12-08T{end}:00:00"
    return {"from": f"2026-12-08T{start}:00:00", "until": until}


@pytest.mark.parametrize(
    ("base", "earlier", "later", "merged"),
    [
        ("", "a", "b", "ab"),
        ("ab", "abc", "abd", "abcd"),
        ("abc", "bc", "ab", "b"),
        ("abc", "xabc", "abyc", "xabyc"),
        ("abc", "ac", "abcd", "acd"),
        ("abc", "cab", "abcd", "cdab"),
        ("abc", "abcd", "cab", "cdab"),
        ("aa", "a", "aab", "ab"),
        ("a", "aa", "ab", "aab"),
    ],
)
def test_lists_are_merged_item_by_item(base: str, earlier: str, later: str, merged: str) -> None:
    """Every addition is there, every removal is done, and the order of whoever changed it holds."""
    found = merge_lists(list(base), list(earlier), list(later))
    assert ("".join(found.items), found.disputes) == (merged, ())
    assert not found.reordered


def test_two_new_orders_are_told_of() -> None:
    """Where both put the items in another order, the later holds and the matter is told of."""
    found = merge_lists(list("abc"), list("bca"), list("cba"))
    assert ("".join(found.items), found.reordered) == ("cba", True)


def test_a_spell_that_both_ended_is_one_spell() -> None:
    """Somebody whose leaving two seats note has left once; the later note holds, and is told of."""
    began, earlier, later = [spell(10, None)], [spell(10, 11)], [spell(10, 12), spell(13, None)]
    found = merge_lists(began, earlier, later)
    assert found.items == later
    assert found.disputes == ((spell(10, 11), spell(10, 12)),)
    only = merge_lists([spell(10, None)], [spell(10, 11)], [spell(10, None), spell(13, None)])
    assert only.items == [spell(10, 11), spell(13, None)]
    assert only.disputes == ()


def test_a_spell_that_one_removed_and_the_other_changed_stays() -> None:
    """A removal does not take away the time at which somebody else has just noted a leaving."""
    assert merge_lists([spell(10, None)], [], [spell(10, 11)]).items == [spell(10, 11)]
    assert merge_lists([spell(10, None)], [spell(10, 11)], []).items == [spell(10, 11)]


@given(base=ITEMS, other=ITEMS)
def test_a_change_of_one_alone_is_taken_as_it_is(base: list[str], other: list[str]) -> None:
    """Where only one seat changed a list, repeated items and all, it is as that seat made it."""
    assert merge_lists(base, other, base).items == other
    assert merge_lists(base, base, other).items == other


@given(base=ITEMS, earlier=ITEMS, later=ITEMS)
def test_nothing_added_is_lost_and_nothing_removed_stays(
    base: list[str], earlier: list[str], later: list[str]
) -> None:
    """Of every item there are as many as either side's additions and removals leave."""
    merged = merge_lists(base, earlier, later).items
    for item in "abcdef":
        began, first, second = (each.count(item) for each in (base, earlier, later))
        assert max(first, second) - began <= merged.count(item) <= max(first, second)
