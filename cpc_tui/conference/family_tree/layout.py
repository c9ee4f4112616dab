"""A family tree as a drawing (a genogram): generations one under the other, in few passes.

Rows, order, columns, places for the lines, lanes: each is worked out once, from what was settled
before. No line can run through a name or symbol, since lines have the gaps between the members of
a row and the channels between the rows for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.drawing import Mark, Scene
from cpc_tui.conference.drawing_parts import extent_of, moved
from cpc_tui.conference.family_tree.layout_branches import Branch, branches_of
from cpc_tui.conference.family_tree.layout_columns import Room, columns_of
from cpc_tui.conference.family_tree.layout_household import KEPT_FREE, Run, frames, runs_of
from cpc_tui.conference.family_tree.layout_labels import Words, words_of
from cpc_tui.conference.family_tree.layout_lanes import Channel, channel_of
from cpc_tui.conference.family_tree.layout_lines import Heights, Lines, Stand
from cpc_tui.conference.family_tree.layout_order import Place, in_order
from cpc_tui.conference.family_tree.layout_ports import Port, Ports, ports_of
from cpc_tui.conference.family_tree.layout_rows import rows_of
from cpc_tui.conference.family_tree.layout_symbols import HALF, form_of, symbol_at
from cpc_tui.conference.family_tree.layout_wires import Wiring
from cpc_tui.conference.family_tree.members import FamilyTree, Member

MARGIN = 8.0
"""Around the drawing, in points."""

_TRACKS = (8.0, 12.0, 18.0, 30.0)
"""The width that each line down through a gap is given: more where that is not enough."""

_GAP = 12.0
_COUPLE = 50.0
"""Between the symbols of two partners at least."""

_BESIDE = 8.0
"""From a line below a symbol to the words beside it."""

_PASSING = 4.0
"""To either side of a line that passes."""

_ABOVE, _WORDS, _BELOW = 7.0, 3.0, 7.0
"""Above a symbol, between it and its words, and below those."""

_BETWEEN = 24.0
"""The least height between two rows."""

_MOST_MEMBERS, _MOST_UNIONS = 150, 120
"""Far above any family: what is larger takes more than seconds, and no page could show it."""


def can_be_drawn(tree: FamilyTree) -> bool:
    """Whether a family is small enough to be drawn; in words it can be told whatever it is."""
    return len(tree.members) <= _MOST_MEMBERS and len(tree.unions) <= _MOST_UNIONS


def tree_scene(tree: FamilyTree) -> Scene:
    """The drawing of a family; the same for the same family.

    Args:
        tree: One that can be drawn; nobody need be connected with anybody.
    """
    if not tree.members:
        return Scene(2 * MARGIN, 2 * MARGIN, ())
    for track in _TRACKS:
        drawing = _Drawing(tree, track)
        if drawing.has_room:
            break
    return drawing.scene()


class _Drawing:
    """One drawing, as far as it is settled.

    Attributes:
        has_room: No two lines down are nearer to each other than can be told apart.
    """

    def __init__(self, tree: FamilyTree, track: float) -> None:
        self._track = track
        self._members = tree.members
        self._branches: Sequence[Branch] = branches_of(tree)
        self._rows = rows_of(tree.members, self._branches)
        self._words = [words_of(each) for each in tree.members]
        blocks = in_order(tree.members, self._branches, self._rows)
        self._ports: Ports = ports_of(self._branches, self._rows, blocks)
        self._beside = [self._ports.below(each) for each in range(len(tree.members))]
        self._left: dict[Place, float] = {}
        self._right: dict[Place, float] = {}
        for place in (each for row in self._ports.places for each in row):
            self._left[place], self._right[place] = self._extent(place)
        self._kept = self._kept_free()
        gaps = [
            [self._gap(row, gap) for gap in range(len(places) + 1)]
            for row, places in enumerate(self._ports.places)
        ]
        room = Room(self._left, self._right, gaps)
        self._x = columns_of(self._branches, self._rows, blocks, room)
        self._runs: tuple[Run, ...] = runs_of(
            tree.members, self._ports.places, self._x, self._left, self._right
        )

        self._wiring = Wiring(self._branches, self._rows, self._ports, self._x, dict(self._spans()))
        channels = range(len(self._ports.places) + 1)
        self.has_room = self._wiring.settle([self._framed(each) for each in channels])

    def scene(self) -> Scene:
        """Everything in its place."""
        wiring = self._wiring
        channels = [channel_of(wires) for wires in wiring.channels]
        heights = self._heights(channels)
        forms = [form_of(each) for each in self._members]
        stand = Stand(forms, self._rows, self._x, heights)
        lines = Lines(self._branches, self._ports, stand, self._runs)
        marks: list[Mark] = [*frames(self._runs, *self._framed_rows(heights))]
        marks.extend(lines.all(wiring, channels))
        for number, member in enumerate(self._members):
            marks.extend(self._drawn(number, member, heights))
        return _trimmed(marks)

    # -- room

    def _extent(self, place: Place) -> tuple[float, float]:
        """How far a place reaches to the left and to the right of its middle."""
        if not isinstance(place, int):
            return _PASSING, _PASSING
        width = self._words[place].width
        if self._beside[place]:
            return HALF, max(HALF, _BESIDE + width)
        half = max(HALF, width / 2)
        return half, half

    def _kept_free(self) -> dict[tuple[int, int], tuple[float, float]]:
        """By row and gap what the frames of the household need at its left and at its right."""
        kept: dict[tuple[int, int], tuple[float, float]] = {}
        nowhere = dict.fromkeys(self._left, 0.0)
        runs = runs_of(self._members, self._ports.places, nowhere, nowhere, nowhere)
        for run in runs:
            places = self._ports.places[run.row]
            first, last = places.index(run.members[0]), places.index(run.members[-1]) + 1
            left, _ = kept.get((run.row, first), (0.0, 0.0))
            kept[run.row, first] = left, KEPT_FREE
            _, right = kept.get((run.row, last), (0.0, 0.0))
            kept[run.row, last] = KEPT_FREE, right
        return kept

    def _gap(self, row: int, gap: int) -> float:
        """The least width of a gap."""
        ports = self._ports.in_gap.get((row, gap), ())
        needed = sum(self._kept.get((row, gap), (0.0, 0.0))) + _GAP + self._track * len(ports)
        if self._ports.joined(row, gap):
            one, other = self._ports.places[row][gap - 1 : gap + 1]
            beside = self._right[one] + self._left[other] - 2 * HALF
            needed = max(needed + self._track, _COUPLE - beside)
        return needed

    def _spans(self) -> Iterator[tuple[Port, tuple[float, float]]]:
        """How far each port may go to the left and the right within its gap."""
        for (row, gap), ports in self._ports.in_gap.items():
            places = self._ports.places[row]
            before, after = self._kept.get((row, gap), (0.0, 0.0))
            needed = self._track * len(ports)
            low = high = None
            if gap:
                low = self._x[places[gap - 1]] + self._right[places[gap - 1]] + before + _GAP / 3
            if gap < len(places):
                high = self._x[places[gap]] - self._left[places[gap]] - after - _GAP / 3
            low = low if low is not None else (high or 0.0) - needed
            high = high if high is not None else low + needed
            from_left = [each for each in ports if each.side == "right"]
            from_right = [each for each in ports if each.side == "left"]
            for at, port in enumerate(from_left):
                yield port, (low + self._track * at, low + self._track * (at + 1))
            for at, port in enumerate(reversed(from_right)):
                yield port, (high - self._track * (at + 1), high - self._track * at)
            for port in ports:
                if port.side == "between":
                    yield (
                        port,
                        (low + self._track * len(from_left), high - self._track * len(from_right)),
                    )

    # -- the household

    def _framed(self, channel: int) -> list[float]:
        """Where the lines around the household go down through a channel, or end at it.

        What goes on through the row below comes by those of the next row too.
        """
        return [
            edge
            for run in self._runs
            if run.row in (channel - 1, channel, channel + 1)
            for edge in (run.left, run.right)
        ]

    def _framed_rows(self, heights: Heights) -> tuple[list[float], list[float]]:
        tops = [each + 2 for each in heights.tops]
        return tops, [each - 2 for each in heights.bottoms]

    # -- heights

    def _heights(self, channels: Sequence[Channel]) -> Heights:
        middles, tops, bottoms = [], [], []
        y = channels[0].height
        for row in range(len(self._ports.places)):
            words = [self._words[each].height for each, own in enumerate(self._rows) if own == row]
            tops.append(y)
            middles.append(y + _ABOVE + HALF)
            bottoms.append(y + _ABOVE + 2 * HALF + _WORDS + max(words, default=0.0) + _BELOW)
            y = bottoms[-1] + max(channels[row + 1].height, _BETWEEN)
        return Heights(middles, tops, bottoms)

    def _drawn(self, number: int, member: Member, heights: Heights) -> Iterator[Mark]:
        words: Words = self._words[number]
        beside = self._beside[number]
        x, y = self._x[number], heights.middles[self._rows[number]]
        yield from symbol_at(member, x, y)
        yield words.at(x + _BESIDE if beside else x, y + HALF + _WORDS, beside=beside)


# -- the edges of the drawing


def _trimmed(marks: Sequence[Mark]) -> Scene:
    """All marks, moved so that the drawing begins at its margin."""
    lefts, tops, rights, lows = zip(*map(extent_of, marks), strict=True)
    right, down = MARGIN - min(lefts), MARGIN - min(tops)
    width, height = max(rights) + right + MARGIN, max(lows) + down + MARGIN
    at_place = tuple(moved(each, right, down) for each in marks)
    return Scene(round(width, 2), round(height, 2), at_place)
