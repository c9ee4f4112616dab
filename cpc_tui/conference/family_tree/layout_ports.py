"""Where the line of each couple begins: between the two, beside each of them, or below one.

Lines go down in the gaps between the members of a row alone, each in a track of its own, so that
none runs through a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cpc_tui.conference.family_tree.layout_branches import Branch
from cpc_tui.conference.family_tree.layout_order import Blocks, Place, Through, base_row
from cpc_tui.conference.light_dataclasses import dataclass

Side = Literal["left", "between", "right", "below"]


@dataclass(frozen=True, slots=True)
class Port:
    """The beginning of a line that goes down.

    Attributes:
        branch: Whose line it is, by its number.
        member: From whose symbol it comes; the left one of the two where it comes from between.
        side: Of the symbol; `between` hangs from the line that joins two neighbours.
        row: In which.
        gap: Before which place of the row, counted from 0; not asked for `below`.
    """

    branch: int
    member: int
    side: Side
    row: int
    gap: int


@dataclass(frozen=True, slots=True)
class Ports:
    """All of a drawing.

    Attributes:
        places: Of each row, from left to right.
        of_branch: The ports of each branch, one to a branch whose adults are neighbours.
        in_gap: Those of each gap by row and gap, from left to right.
    """

    places: tuple[tuple[Place, ...], ...]
    of_branch: tuple[tuple[Port, ...], ...]
    in_gap: dict[tuple[int, int], tuple[Port, ...]]

    def joined(self, row: int, gap: int) -> bool:
        """Whether a line joins the two on either side of a gap."""
        return any(each.side == "between" for each in self.in_gap.get((row, gap), ()))

    def below(self, member: int) -> bool:
        """Whether a line goes down from below a member's symbol."""
        return any(
            each.side == "below" and each.member == member
            for ports in self.of_branch
            for each in ports
        )


def ports_of(branches: Sequence[Branch], rows: Sequence[int], blocks: Blocks) -> Ports:
    """Where all lines begin.

    Args:
        branches: From `branches_of`.
        rows: From `rows_of`.
        blocks: From `in_order`.
    """
    places = tuple(tuple(place for block in row for place in block) for row in blocks)
    finding = _Finding(rows, places)
    found = tuple(tuple(finding.of(number, each)) for number, each in enumerate(branches))
    gaps: dict[tuple[int, int], list[Port]] = {}
    for ports in found:
        for port in ports:
            if port.side != "below":
                gaps.setdefault((port.row, port.gap), []).append(port)
    # Those that come from the symbol at the left keep to the left.
    in_gap = {
        key: tuple(sorted(ports, key=lambda each: _FROM_LEFT[each.side]))
        for key, ports in gaps.items()
    }
    return Ports(places, found, in_gap)


_FROM_LEFT: dict[Side, int] = {"right": 0, "between": 1, "left": 2, "below": 3}


class _Finding:
    """Finds the ports of one branch after the other; each alone takes the place below once."""

    def __init__(self, rows: Sequence[int], places: Sequence[Sequence[Place]]) -> None:
        self._rows = rows
        self._at = {place: at for row in places for at, place in enumerate(row)}
        self._below: set[int] = set()

    def of(self, number: int, branch: Branch) -> list[Port]:
        if not branch.adults:
            return []
        if len(branch.adults) == 1:
            return [self._alone(number, branch.adults[0])]
        base = base_row(branch, self._rows)
        one, other = sorted(branch.adults, key=lambda each: self._place_in(number, each, base))
        at_one, at_other = (self._place_in(number, each, base) for each in (one, other))
        level = self._rows[one] == self._rows[other]
        if level and at_other == at_one + 1:
            return [Port(number, one, "between", base, at_other)]
        return [
            self._beside(number, one, "right" if self._rows[one] == base else None),
            self._beside(number, other, "left" if self._rows[other] == base else None),
        ]

    def _place_in(self, number: int, adult: int, base: int) -> int:
        """Where in the couple's row an adult stands, or the line that comes from them."""
        if self._rows[adult] == base:
            return self._at[adult]
        return self._at[Through(number, adult, base)]

    def _alone(self, number: int, adult: int) -> Port:
        if adult in self._below:
            return self._beside(number, adult, "right")
        self._below.add(adult)
        return Port(number, adult, "below", self._rows[adult], self._at[adult])

    def _beside(self, number: int, adult: int, side: Literal["left", "right"] | None) -> Port:
        """At a side; on the way to a lower row, at that on which the line goes on."""
        row, at = self._rows[adult], self._at[adult]
        if side is None:
            side = "right"
        return Port(number, adult, side, row, at + 1 if side == "right" else at)
