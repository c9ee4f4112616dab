"""Lists of values that two seats changed at once, merged item by item."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass

Name = tuple[str, int]
"""What tells an item from the others: what it is, and which of several alike."""


@dataclass(frozen=True)
class MergedList:
    """What became of two lists.

    Attributes:
        items: All that either added, without what either removed.
        disputes: Items that both changed, as the earlier and the later one; the later stands.
        reordered: Both gave the items another order; the later one holds.
    """

    items: list[Any]
    disputes: tuple[tuple[Any, Any], ...]
    reordered: bool


def merge_lists(base: list[Any], earlier: list[Any], later: list[Any]) -> MergedList:
    """Merge what two seats made of one list.

    A spell of attendance is told by when it began, so that its end may be changed; all else by
    what it is.

    Args:
        base: What both began with, as JSON.
        earlier: What the journal has.
        later: What the seat has that writes now.
    """
    began, first, second = _named(base), _named(earlier), _named(later)
    kept = {
        name
        for name in {*began, *first, *second}
        if (name not in began or (name in first and name in second))
        or _changed(name, began, first)
        or _changed(name, began, second)
    }
    moved_first, moved_second = _moved(began, first, kept), _moved(began, second, kept)
    leading, following = (first, second) if moved_first and not moved_second else (second, first)
    order = _merged_order(list(leading), list(following), kept)
    chosen = {name: _chosen(name, began, first, second) for name in order}
    disputes = tuple(
        (first[name], second[name])
        for name in order
        if name in first
        and name in second
        and first[name] != second[name]
        and began.get(name) not in (first[name], second[name])
    )
    differ = [n for n in first if n in second] != [n for n in second if n in first]
    return MergedList(
        [chosen[name] for name in order], disputes, moved_first and moved_second and differ
    )


def _named(items: Iterable[Any]) -> dict[Name, Any]:
    named: dict[Name, Any] = {}
    for item in items:
        told_by = item["from"] if isinstance(item, dict) and item.get("from") else item
        what = json.dumps(told_by, sort_keys=True, ensure_ascii=False)
        which = 0
        while (what, which) in named:
            which += 1
        named[what, which] = item
    return named


def _changed(name: Name, began: dict[Name, Any], now: dict[Name, Any]) -> bool:
    """Whether an item stands with another content; one that the other removed stays then."""
    return name in began and name in now and began[name] != now[name]


def _moved(began: dict[Name, Any], now: dict[Name, Any], kept: set[Name]) -> bool:
    common = [name for name in began if name in now and name in kept]
    return common != [name for name in now if name in began and name in kept]


def _merged_order(leading: list[Name], following: list[Name], kept: set[Name]) -> list[Name]:
    """The order of the one; what only the other has comes behind what it follows there."""
    order = [name for name in leading if name in kept]
    behind = -1
    for name in following:
        if name not in kept:
            continue
        if name in order:
            behind = order.index(name)
        else:
            behind += 1
            order.insert(behind, name)
    return order


def _chosen(
    name: Name, began: dict[Name, Any], first: dict[Name, Any], second: dict[Name, Any]
) -> Any:
    if name not in second or (name in first and second[name] == began.get(name)):
        return first[name]
    return second[name]
