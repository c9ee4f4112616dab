"""The lines between one row and the next: which ends belong together, and where each goes down.

All lines run across in the channels between the rows, and down through the gaps of the rows. Each
goes down in a place of its own, a little to the left or right of where it would be if another is
there already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from typing import Literal

from cpc_tui.conference.family_tree.layout_branches import Branch
from cpc_tui.conference.family_tree.layout_order import Place, Through, base_row
from cpc_tui.conference.family_tree.layout_ports import Port, Ports
from cpc_tui.conference.light_dataclasses import dataclass

APART = 4.0
"""Two lines down are no nearer to each other than this."""

AT_CHILD, AT_PARENT = 6.0, 4.0
"""How far from the middle of a symbol a line may meet it from above, and leave it below."""

_THROUGH = 5.0
_STEP = 0.5


Kind = Literal["family", "adult", "child"]


@dataclass(slots=True)
class Pin:
    """Where a line goes down.

    Attributes:
        low: As far left as it may be, in points.
        high: As far right.
        want: Where it is best.
        x: Where it is.
        settled: Whether that is known.
        begin: How far down it begins at a symbol; None where it comes from the row above.
    """

    low: float
    high: float
    want: float
    x: float = 0.0
    settled: bool = False
    begin: float | None = None


@dataclass(slots=True)
class Wire:
    """What belongs together in one channel.

    Attributes:
        branch: Whose, by its number.
        tops: Where it comes from; two where it joins a couple who are no neighbours.
        feet: Where it goes.
        ends: Which child or adult each foot leads to.
        link: Between a couple's line and that of their children, where both are here.
        kind: From the adults to their children; or but a piece of the way from an `adult` down to
            the row of the other, or on to a `child` of a row further down.
    """

    branch: int
    tops: list[Pin] = field(default_factory=list)
    feet: list[Pin] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    link: Pin | None = None
    kind: Kind = "family"


class Wiring:
    """All wires of a drawing.

    Attributes:
        channels: Those above each row in turn, and last those below the lowest.
        ports: The pin of each port.
        through: The pin of each line through a row.
    """

    def __init__(
        self,
        branches: Sequence[Branch],
        rows: Sequence[int],
        ports: Ports,
        x: dict[Place, float],
        spans: dict[Port, tuple[float, float]],
    ) -> None:
        """Find the wires, and how far each of their ends may stray.

        Args:
            branches: From `branches_of`.
            rows: From `rows_of`.
            ports: From `ports_of`.
            x: From `columns_of`.
            spans: The room of each port in its gap.
        """
        self.channels: list[list[Wire]] = [[] for _ in range(len(ports.places) + 1)]
        self.ports: dict[Port, Pin] = {}
        self.through: dict[Through, Pin] = {}
        self._rows = rows
        self._x = x
        self._nearest = APART
        for place, middle in x.items():
            if isinstance(place, Through):
                self.through[place] = Pin(middle - _THROUGH, middle + _THROUGH, middle)
        for each in (port for of in ports.of_branch for port in of):
            self.ports[each] = self._pin(each, spans, branches[each.branch])
        for number, branch in enumerate(branches):
            self._wire(number, branch, ports.of_branch[number])

    def settle(self, taken: Sequence[Iterable[float]]) -> bool:
        """Give every line its place.

        Args:
            taken: Of each channel where something else goes down.

        Returns:
            Whether there is room for all of them.
        """
        for wires, there in zip(self.channels, taken, strict=True):
            nearest = _settle(wires, [(each, None) for each in there])
            self._nearest = min(self._nearest, nearest)
        return self._nearest >= APART / 2

    def _pin(self, port: Port, spans: dict[Port, tuple[float, float]], branch: Branch) -> Pin:
        middle = self._x[port.member]
        if port.side == "below":
            return Pin(middle - AT_PARENT, middle + AT_PARENT, middle)
        low, high = spans[port]
        want = (low + high) / 2
        if port.side == "between" and len(branch.children) == 1:
            # Straight down to an only child, where that is near.
            want = min(max(self._x[branch.children[0]], low), high)
        return Pin(low, high, want)

    def _wire(self, number: int, branch: Branch, ports: Sequence[Port]) -> None:
        base = base_row(branch, self._rows)
        tops = []
        for port in ports:
            pin = self.ports[port]
            if port.side != "between":
                pin = self._down(number, port.member, pin, range(port.row, base))
            tops.append(pin)
        feet = list(self._feet(number, branch, base))
        wire = Wire(number, tops, feet, list(branch.children))
        if len(tops) > 1 and feet:
            wire.link = self._link(tops, feet)
        if len(tops) > 1 or feet:
            self.channels[base + 1].append(wire)

    def _feet(self, number: int, branch: Branch, base: int) -> Iterator[Pin]:
        for child in branch.children:
            own = self._x[child]
            last = Pin(own - AT_CHILD, own + AT_CHILD, own)
            chain = [
                self.through[Through(number, child, row)]
                for row in range(base + 1, self._rows[child])
            ]
            yield chain[0] if chain else last
            for at, top in enumerate(chain):
                foot = chain[at + 1] if at + 1 < len(chain) else last
                self._piece(base + 2 + at, Wire(number, [top], [foot], [child], kind="child"))

    def _down(self, number: int, adult: int, top: Pin, rows: range) -> Pin:
        """Lead an adult's line down to the row of the other; the pin there."""
        for row in rows:
            foot = self.through[Through(number, adult, row + 1)]
            self._piece(row + 1, Wire(number, [top], [foot], [adult], kind="adult"))
            top = foot
        return top

    def _piece(self, channel: int, wire: Wire) -> None:
        self.channels[channel].append(wire)

    @staticmethod
    def _link(tops: Sequence[Pin], feet: Sequence[Pin]) -> Pin:
        low, high = min(each.want for each in tops), max(each.want for each in tops)
        below = (min(each.want for each in feet) + max(each.want for each in feet)) / 2
        return Pin(low, high, min(max(below, low), high))


def _settle(wires: Sequence[Wire], taken: list[tuple[float, Wire | None]]) -> float:
    """Let the least free choose first: what comes from above, then who is at either end below.

    Returns:
        How near the nearest two are, as far as that matters.
    """
    known = [(pin, wire) for wire in wires for pin in wire.tops]
    taken.extend((pin.x, wire) for pin, wire in known if pin.settled)
    links = [(wire.link, wire) for wire in wires if wire.link is not None]
    feet = [(pin, wire) for wire in wires for pin in wire.feet]
    free = [_choose(pin, wire, taken) for pin, wire in known]
    for link, wire in links:
        ends = [each.x for each in wire.tops]
        link.low, link.high = min(ends), max(ends)
        link.want = min(max(link.want, link.low), link.high)
    free += [_choose(pin, wire, taken) for pin, wire in (*links, *feet)]
    return min(free, default=APART)


def _choose(pin: Pin, wire: Wire, taken: list[tuple[float, Wire | None]]) -> float:
    """Put a pin where it is best, or as near to that as nothing else goes down.

    Returns:
        How far it is from anything else, as far as that matters.
    """
    if pin.settled:
        return APART
    own = [x for x, other in taken if other is wire and pin.low <= x <= pin.high]
    if pin in wire.feet and len(wire.feet) == 1 and own:
        pin.want = min(own, key=lambda x: abs(x - pin.want))
    others = [x for x, other in taken if other is not wire]
    pin.x = max(_near(pin), key=lambda x: (_free(x, others), -abs(x - pin.want)))
    pin.settled = True
    taken.append((pin.x, wire))
    return _free(pin.x, others)


def _near(pin: Pin) -> list[float]:
    steps = range(int((pin.high - pin.low) / _STEP) + 1)
    return [pin.want, *(pin.low + step * _STEP for step in steps)]


def _free(x: float, others: Sequence[float]) -> float:
    """How far from anything else, as far as that matters."""
    return min(min((abs(x - each) for each in others), default=APART), APART)
