"""A list remembers where what was removed stood, so that it comes back there."""

from __future__ import annotations

import pytest

from cpc_tui.conference.changes import AddEntry, MoveEntry, RemoveEntry
from cpc_tui.conference.orders import Order


def entry(key: str) -> dict[str, str]:
    """An entry of a key."""
    return {"id": key}


def removal(key: str) -> RemoveEntry:
    """An entry goes; from where is known already."""
    return RemoveEntry(("notes",), entry(key), None)


def test_what_was_removed_is_found_behind_what_stands_before_it() -> None:
    """Also where its neighbours were removed as well."""
    order = Order("abcd")
    for key in "bc":
        order.follow(removal(key))
    assert order.before("c", "ad") == "a"
    assert order.before("b", "cd") is None
    assert order.nearest("c", "ad") == "a"
    assert order.nearest("never there", "ad") == "d"
    assert order.nearest("never there", "") is None
    assert order.nearest(None, "ad") is None


def test_what_is_added_stands_behind_its_neighbour() -> None:
    """The front, a neighbour, and the end where the neighbour was never there."""
    order = Order("ab")
    for key, after in (("x", None), ("y", "a"), ("z", "never there")):
        order.follow(AddEntry(("notes",), entry(key), after))
    assert [order.before(key, "xaybz") for key in "xaybz"] == [None, *"xayb"]


@pytest.mark.parametrize(("removed", "moved", "before"), [("b", "c", "a"), ("a", "b", None)])
def test_moving_to_and_fro_keeps_the_place_of_what_is_gone(
    removed: str, moved: str, before: str | None
) -> None:
    """An entry moved away and back stands on the same side of a removed one as at first."""
    order = Order("abc")
    order.follow(removal(removed))
    there = "abc".replace(removed, "")
    away = there.replace(moved, "")
    order.follow(MoveEntry(("notes",), moved, None if before else away, before))
    order.follow(MoveEntry(("notes",), moved, before, None if before else away))
    order.follow(AddEntry(("notes",), entry(removed), order.before(removed, there)))
    assert [order.before(key, "abc") for key in "abc"] == [None, "a", "b"]


def test_an_entry_that_came_back_elsewhere_stands_there() -> None:
    """A seat that does not know the old place may put it anywhere; that is where it is then."""
    order = Order("abc")
    order.follow(removal("a"))
    order.follow(AddEntry(("notes",), entry("a"), "c"))
    assert [order.before(key, "abc") for key in "bca"] == [None, "b", "c"]


def test_a_copy_goes_its_own_way() -> None:
    """What a copy follows does not touch the order that it was made of."""
    order = Order("abc")
    order.follow(MoveEntry(("notes",), "c", "a", "b"))
    copied = order.copy()
    copied.follow(MoveEntry(("notes",), "c", "b", "a"))
    assert [each.before("c", "abc") for each in (order, copied)] == ["a", "b"]
