"""At which height each line runs across the channel between two rows, each in a lane of its own."""

from __future__ import annotations

from collections.abc import Sequence

from cpc_tui.conference.family_tree.layout_wires import Wire
from cpc_tui.conference.light_dataclasses import dataclass

LANE = 9.0
"""From one lane to the next, in points."""

_ABOVE, _BELOW = 9.0, 11.0
_APART = 6.0
"""Two lines in one lane are no nearer to each other than this."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line across.

    Attributes:
        wire: Whose, by its number in the channel.
        couple: It joins the couple; else their children.
        left: Where it begins, in points.
        right: Where it ends.
        above: Where lines come to it from above.
        below: Where lines go from it downwards.
    """

    wire: int
    couple: bool
    left: float
    right: float
    above: tuple[float, ...]
    below: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """The room between two rows.

    Attributes:
        height: In points.
        couples: How far down each line runs that joins a couple, by the wire's number.
        children: The same of each line of children; a line straight down has none.
    """

    height: float
    couples: dict[int, float]
    children: dict[int, float]


def channel_of(wires: Sequence[Wire]) -> Channel:
    """The lanes of a channel: those of couples above those of children.

    Args:
        wires: Settled ones.
    """
    if not wires:
        return Channel(0.0, {}, {})
    bars = [bar for number, wire in enumerate(wires) for bar in _bars(number, wire)]
    couples = _lanes([bar for bar in bars if bar.couple])
    children = _lanes([bar for bar in bars if not bar.couple])
    start = _ABOVE + LANE * (max(couples.values(), default=-1) + 1)
    lanes = max(children.values(), default=-1) + 1
    feet = any(wire.feet for wire in wires)
    return Channel(
        height=start + LANE * max(lanes - 1, 0) + (_BELOW if feet else 0),
        couples={bar.wire: _ABOVE + LANE * lane for bar, lane in couples.items()},
        children={bar.wire: start + LANE * lane for bar, lane in children.items()},
    )


def _bars(number: int, wire: Wire) -> list[Bar]:
    tops = tuple(pin.x for pin in wire.tops)
    feet = tuple(pin.x for pin in wire.feet)
    found = []
    if len(tops) > 1:
        link = () if wire.link is None else (wire.link.x,)
        found.append(_bar(number, tops, link, couple=True))
        tops = link
    if len({*tops, *feet}) > 1 and feet:
        found.append(_bar(number, tops, feet, couple=False))
    return found


def _bar(number: int, above: tuple[float, ...], below: tuple[float, ...], *, couple: bool) -> Bar:
    ends = (*above, *below)
    return Bar(number, couple, min(ends), max(ends), above, below)


def _lanes(bars: Sequence[Bar]) -> dict[Bar, int]:
    """The lane of each, from 0; where two would cross more often one way, they stand the other."""
    order: list[Bar] = []
    for bar in sorted(bars, key=lambda each: (each.right - each.left, each.wire)):
        costs = [
            sum(_crossings(each, bar) for each in order[:at])
            + sum(_crossings(bar, each) for each in order[at:])
            for at in range(len(order) + 1)
        ]
        order.insert(costs.index(min(costs)), bar)
    lanes: dict[Bar, int] = {}
    for bar in order:
        before = (lane for other, lane in lanes.items() if _meet(other, bar))
        lanes[bar] = max(before, default=-1) + 1
    return lanes


def _meet(one: Bar, other: Bar) -> bool:
    return one.left < other.right + _APART and other.left < one.right + _APART


def _crossings(upper: Bar, lower: Bar) -> int:
    """How often two cross: what goes down from the upper, what comes from above to the lower."""
    down = sum(lower.left < x < lower.right for x in upper.below)
    return down + sum(upper.left < x < upper.right for x in lower.above)
