"""The lines of a genogram: between partners, down to their children, and the marks upon them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from cpc_tui.conference.drawing import Stroke
from cpc_tui.conference.family_tree.layout_branches import Branch
from cpc_tui.conference.family_tree.layout_lanes import Channel
from cpc_tui.conference.family_tree.layout_order import Place
from cpc_tui.conference.family_tree.layout_ports import Port, Ports
from cpc_tui.conference.family_tree.layout_symbols import (
    Form,
    edge_above,
    edge_below,
    edge_beside,
)
from cpc_tui.conference.family_tree.layout_wires import Pin, Wire, Wiring
from cpc_tui.conference.family_tree.members import Bond
from cpc_tui.conference.light_dataclasses import dataclass

Looks: TypeAlias = tuple[bool, bool, float]
"""Dashed, dotted, and how heavy."""

_BONDS: Mapping[Bond | None, Looks] = {
    "married": (False, False, 1.75),
    "living_together": (True, False, 1.25),
    "partners": (False, True, 1.25),
    "separated": (False, False, 1.75),
    "divorced": (False, False, 1.75),
    None: (False, False, 0.75),
}
_CHILDREN: Looks = (False, False, 1.0)
_ADOPTED: Looks = (True, False, 1.0)
_SLASHES: Mapping[Bond | None, tuple[float, ...]] = {"separated": (0,), "divorced": (-2.5, 2.5)}
"""How far from the middle of a line the slashes cross it."""

_LOWEST, _HIGHEST = 12.0, 4.0
"""How far below the middle of a symbol the lines at its side begin, where there are several."""


@dataclass(frozen=True, slots=True)
class Heights:
    """How far down everything stands, in points.

    Attributes:
        middles: The middle of the symbols of each row.
        tops: Where each row begins.
        bottoms: Where it ends, below its words.
    """

    middles: Sequence[float]
    tops: Sequence[float]
    bottoms: Sequence[float]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where everybody stands.

    Attributes:
        forms: Of the symbol of each member.
        rows: The row of each member.
        x: The middle of each place.
        heights: Of the rows.
    """

    forms: Sequence[Form]
    rows: Sequence[int]
    x: Mapping[Place, float]
    heights: Heights


class Lines:
    """Draws the lines of one family."""

    def __init__(self, branches: Sequence[Branch], ports: Ports, stand: Stand) -> None:
        """Hold what the lines connect.

        Args:
            branches: From `branches_of`.
            ports: From `ports_of`.
            stand: Where everybody is.
        """
        self._branches = branches
        self._ports = ports
        self._forms = stand.forms
        self._rows = stand.rows
        self._x = stand.x
        self._heights = stand.heights

    def all(self, wiring: Wiring, channels: Sequence[Channel]) -> list[Stroke]:
        """Every line, in pieces that end where another begins.

        Args:
            wiring: Settled.
            channels: The lanes of each channel.
        """
        found: list[Stroke] = []
        for port, pin in wiring.ports.items():
            pin.begin = self._begin(port, pin)
            found.extend(self._beside(port, pin))
        for number, (wires, channel) in enumerate(zip(wiring.channels, channels, strict=True)):
            top = self._heights.bottoms[number - 1] if number else 0.0
            for each, wire in enumerate(wires):
                couple, children = channel.couples.get(each), channel.children.get(each)
                lanes = _Lanes(
                    number,
                    top,
                    None if couple is None else top + couple,
                    None if children is None else top + children,
                )
                found.extend(self._wire(wire, lanes))
        return found

    # -- at the symbols

    def _begin(self, port: Port, pin: Pin) -> float:
        """How far down a line begins."""
        middle = self._heights.middles[port.row]
        if port.side == "between":
            return middle
        if port.side == "below":
            aside = pin.x - self._x[port.member]
            return middle + edge_below(self._forms[port.member], aside)
        of_gap = self._ports.in_gap[port.row, port.gap]
        beside = [each for each in of_gap if each.side == port.side]
        at = beside.index(port)
        if port.side == "left":
            at = len(beside) - 1 - at
        return middle + _down(at, len(beside), joined=self._ports.joined(port.row, port.gap))

    def _beside(self, port: Port, pin: Pin) -> Iterator[Stroke]:
        """From the side of a symbol to where the line goes down, or to the partner beside."""
        if port.side == "below" or pin.begin is None:
            return
        branch = self._branches[port.branch]
        looks, y = _BONDS[branch.bond], pin.begin
        down = y - self._heights.middles[port.row]
        own = self._x[port.member]
        beside = edge_beside(self._forms[port.member], down)
        if port.side == "right":
            yield _stroke(own + beside, y, pin.x, y, looks)
        elif port.side == "left":
            yield _stroke(pin.x, y, own - beside, y, looks)
        else:
            partner = next(each for each in branch.adults if each != port.member)
            end = self._x[partner] - edge_beside(self._forms[partner], down)
            yield _stroke(own + beside, y, end, y, looks)
            middle = _freest((own + beside, end), pin if branch.children else None)
            yield from _slashes(branch.bond, middle, y, 6.0)

    # -- between the rows

    def _wire(self, wire: Wire, lanes: _Lanes) -> Iterator[Stroke]:
        branch = self._branches[wire.branch]
        looks = self._looks(wire, branch)
        starts = [(pin.x, lanes.top if pin.begin is None else pin.begin) for pin in wire.tops]
        if lanes.couple is not None:
            xs = [x for x, _ in starts]
            bond = _BONDS[branch.bond]
            yield from (_stroke(x, y, x, lanes.couple, bond) for x, y in starts)
            yield _stroke(min(xs), lanes.couple, max(xs), lanes.couple, bond)
            yield from _slashes(branch.bond, _freest(xs, wire.link), lanes.couple, 4.0)
            starts = [] if wire.link is None else [(wire.link.x, lanes.couple)]
        below = starts
        if lanes.children is not None:
            xs = [*(x for x, _ in starts), *(pin.x for pin in wire.feet)]
            yield from (_stroke(x, y, x, lanes.children, looks) for x, y in starts)
            yield _stroke(min(xs), lanes.children, max(xs), lanes.children, looks)
            below = [(0.0, lanes.children)]
        for pin, end in zip(wire.feet, wire.ends, strict=True):
            own = _ADOPTED if end in branch.adopted else looks
            yield _stroke(pin.x, below[0][1], pin.x, self._end(pin, end, lanes.channel), own)

    @staticmethod
    def _looks(wire: Wire, branch: Branch) -> Looks:
        """Of what goes to children; an adult's line on its way down is still one of partners."""
        if wire.kind == "adult":
            return _BONDS[branch.bond]
        adopted = wire.kind == "child" and wire.ends[0] in branch.adopted
        return _ADOPTED if adopted else _CHILDREN

    def _end(self, pin: Pin, end: int, row: int) -> float:
        """A child's symbol, or the bottom of a row that the line goes through."""
        if self._rows[end] != row:
            return self._heights.bottoms[row]
        aside = pin.x - self._x[end]
        above = edge_above(self._forms[end], aside)
        return self._heights.middles[row] - above


@dataclass(frozen=True, slots=True)
class _Lanes:
    """Where one wire runs.

    Attributes:
        channel: In which channel, by the number of the row below it.
        top: How far down that begins.
        couple: How far down the line between a couple is; None for none.
        children: The same of the line over their children.
    """

    channel: int
    top: float
    couple: float | None
    children: float | None


def bond_sign(bond: Bond | None, left: float, right: float, y: float) -> Iterator[Stroke]:
    """The line between two partners who are neighbours.

    Args:
        bond: What they are to each other.
        left: Where it begins, in points.
        right: Where it ends.
        y: How far down it is.
    """
    yield _stroke(left, y, right, y, _BONDS[bond])
    yield from _slashes(bond, (left + right) / 2, y, 6.0)


def adopted_sign(x: float, top: float, bottom: float) -> Stroke:
    """The line down to an adopted child."""
    return _stroke(x, top, x, bottom, _ADOPTED)


def _down(at: int, of: int, *, joined: bool) -> float:
    """How far below the middle of the symbol the line begins that is the next but `at` from it."""
    if of == 1 and not joined:
        return 0.0
    return _LOWEST - (_LOWEST - _HIGHEST) * at / max(of, 2)


def _freest(xs: Sequence[float], link: Pin | None) -> float:
    """The middle of the longest piece of a line across."""
    ends = sorted([*xs, *(() if link is None else (link.x,))])
    pieces: list[tuple[float, float]] = [*pairwise(ends)]
    one, other = max(pieces, key=lambda piece: piece[1] - piece[0])
    return (one + other) / 2


def _slashes(bond: Bond | None, x: float, y: float, half: float) -> Iterator[Stroke]:
    for aside in _SLASHES.get(bond, ()):
        middle = x + aside
        yield Stroke(middle - half / 2, y + half, middle + half / 2, y - half, weight=1.25)


def _stroke(x1: float, y1: float, x2: float, y2: float, looks: Looks) -> Stroke:
    dashed, dotted, weight = looks
    return Stroke(x1, y1, x2, y2, dashed=dashed, weight=weight, dotted=dotted)
