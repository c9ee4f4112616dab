"""The lines of a genogram: between partners, down to their children, and the slashes upon them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cpc_tui.conference.drawing import Stroke
from cpc_tui.conference.family_tree import layout_bonds as bonds
from cpc_tui.conference.family_tree.layout_branches import Branch
from cpc_tui.conference.family_tree.layout_household import Run
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
from cpc_tui.conference.light_dataclasses import dataclass

_LOWEST_AND_HIGHEST: Mapping[Form, tuple[float, float]] = {
    "square": (12.0, 4.0),
    "circle": (12.0, 4.0),
    "diamond": (9.0, 2.0),
    "triangle": (12.0, 4.0),
}
"""How far below the middle of a symbol the lines at its side begin, where there are several; lower
at a diamond they would meet the line from below it."""


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

    def __init__(
        self, branches: Sequence[Branch], ports: Ports, stand: Stand, runs: Sequence[Run]
    ) -> None:
        """Hold what the lines connect.

        Args:
            branches: From `branches_of`.
            ports: From `ports_of`.
            stand: Where everybody is.
            runs: Around whom the line of the household goes.
        """
        self._runs = runs
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
            found.extend(self._beside(port, pin, wiring))
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
                found.extend(self._wire(wire, lanes, self._crossing(number, wires)))
        return found

    def _crossing(self, channel: int, wires: Sequence[Wire]) -> list[float]:
        """Where anything may go down through a channel."""
        pins = (pin for wire in wires for pin in (*wire.tops, *wire.feet, wire.link) if pin)
        return [*(pin.x for pin in pins), *self._framed(channel - 1), *self._framed(channel)]

    def _framed(self, row: int) -> list[float]:
        """Where the line of the household goes down beside those of a row."""
        return [x for run in self._runs if run.row == row for x in (run.left, run.right)]

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
        joined = self._ports.joined(port.row, port.gap)
        return middle + _down(self._forms[port.member], at, len(beside), joined=joined)

    def _beside(self, port: Port, pin: Pin, wiring: Wiring) -> Iterator[Stroke]:
        """From the side of a symbol to where the line goes down, or to the partner beside."""
        if port.side == "below" or pin.begin is None:
            return
        branch = self._branches[port.branch]
        looks, y = bonds.BONDS[branch.bond], pin.begin
        down = y - self._heights.middles[port.row]
        own = self._x[port.member]
        beside = edge_beside(self._forms[port.member], down)
        if port.side == "right":
            yield bonds.stroke(own + beside, y, pin.x, y, looks)
        elif port.side == "left":
            yield bonds.stroke(pin.x, y, own - beside, y, looks)
        else:
            partner = next(each for each in branch.adults if each != port.member)
            end = self._x[partner] - edge_beside(self._forms[partner], down)
            yield bonds.stroke(own + beside, y, end, y, looks)
            here = (each for each in self._ports.in_gap[port.row, port.gap] if each != port)
            crossing = [*(wiring.ports[each].x for each in here), *self._framed(port.row)]
            crossing += [pin.x] if branch.children else []
            ends = (own + beside, end)
            yield from bonds.slashes(branch.bond, ends, crossing, y, bonds.BETWEEN_SYMBOLS)

    # -- between the rows

    def _wire(self, wire: Wire, lanes: _Lanes, crossing: Sequence[float]) -> Iterator[Stroke]:
        branch = self._branches[wire.branch]
        looks = self._looks(wire, branch)
        starts = [(pin.x, lanes.top if pin.begin is None else pin.begin) for pin in wire.tops]
        if lanes.couple is not None:
            xs = [x for x, _ in starts]
            bond = bonds.BONDS[branch.bond]
            yield from (bonds.stroke(x, y, x, lanes.couple, bond) for x, y in starts)
            yield bonds.stroke(min(xs), lanes.couple, max(xs), lanes.couple, bond)
            ends, half = (min(xs), max(xs)), bonds.BETWEEN_ROWS
            yield from bonds.slashes(branch.bond, ends, crossing, lanes.couple, half)
            starts = [] if wire.link is None else [(wire.link.x, lanes.couple)]
        below = starts
        if lanes.children is not None:
            xs = [*(x for x, _ in starts), *(pin.x for pin in wire.feet)]
            yield from (bonds.stroke(x, y, x, lanes.children, looks) for x, y in starts)
            yield bonds.stroke(min(xs), lanes.children, max(xs), lanes.children, looks)
            below = [(0.0, lanes.children)]
        for pin, end in zip(wire.feet, wire.ends, strict=True):
            own = bonds.ADOPTED if end in branch.adopted else looks
            yield bonds.stroke(pin.x, below[0][1], pin.x, self._end(pin, end, lanes.channel), own)

    @staticmethod
    def _looks(wire: Wire, branch: Branch) -> bonds.Looks:
        """Of what goes to children; an adult's line on its way down is still one of partners."""
        if wire.kind == "adult":
            return bonds.BONDS[branch.bond]
        adopted = wire.kind == "child" and wire.ends[0] in branch.adopted
        return bonds.ADOPTED if adopted else bonds.CHILDREN

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


def _down(form: Form, at: int, of: int, *, joined: bool) -> float:
    """How far below the middle of the symbol the line begins that is the next but `at` from it."""
    if of == 1 and not joined:
        return 0.0
    lowest, highest = _LOWEST_AND_HIGHEST[form]
    return lowest - (lowest - highest) * at / max(of, 2)
