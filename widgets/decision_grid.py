"""What each agency thinks for each child, on one grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cpc_tui.language import tr
from widgets.own_keys import choosing_keys, key_shown
from widgets.wrapping import filled, fitted

VIEW_KEYS: Mapping[str, str] = {
    "p": "plan",
    "c": "child_in_need",
    "n": "no_plan",
    "u": "unable",
    "x": "not_asked",
}
"""The letter that sets each view."""

_NARROWEST, _WIDEST = 12, 24
_NAMES_SHARE = 3
"""The names take one third of the width, or what the children leave."""
_HEAD, _FOOT = 2, 3
"""Lines above and below the people."""

Named = Sequence[tuple[str, str]]
Views = Mapping[tuple[str, str], str]


class DecisionGrid(Widget, can_focus=True):
    """People down, children across; arrows move, a letter sets the view, Enter opens its form.

    Args:
        people: Ids and names of those who give a view.
        children: Ids and names of the children.
        views: (person, child) -> the stored view.
        words: Stored view -> its words.
    """

    DEFAULT_CSS = """
    DecisionGrid {
        height: 1fr;
        .grid--head { text-style: bold; }
        .grid--cursor { text-style: reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"grid--head", "grid--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", tr("Up"), show=False),
        Binding("down", "move(1, 0)", tr("Down"), show=False),
        Binding("left", "move(0, -1)", tr("Left"), show=False),
        Binding("right", "move(0, 1)", tr("Right"), show=False),
        Binding("home", "move(0, -999)", tr("First child"), show=False),
        Binding("end", "move(0, 999)", tr("Last child"), show=False),
        Binding("pageup", "move(-999, 0)", tr("First person"), show=False),
        Binding("pagedown", "move(999, 0)", tr("Last person"), show=False),
        Binding("enter", "choose", tr("Open"), show=False),
        *choosing_keys(VIEW_KEYS, "set_view", "grid.view"),
    ]

    class _OfCell(Message):
        """Something about one person's view on one child."""

        def __init__(self, grid: DecisionGrid, person: str, child: str) -> None:
            super().__init__()
            self.grid = grid
            self.person = person
            self.child = child

        @property
        def control(self) -> DecisionGrid:
            """The grid that it comes from."""
            return self.grid

    class CellChosen(_OfCell):
        """Enter was pressed on a cell."""

    class ViewSet(_OfCell):
        """A letter was pressed on a cell; `view` is the stored word for it."""

        def __init__(self, grid: DecisionGrid, person: str, child: str, view: str) -> None:
            super().__init__(grid, person, child)
            self.view = view

    def __init__(
        self, people: Named, children: Named, views: Views, words: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._people: Named = ()
        self._children: Named = ()
        self._row = self._column = 0
        self._top = self._first = 0
        self.set_views(people, children, views, words)

    def set_views(
        self, people: Named, children: Named, views: Views, words: Mapping[str, str]
    ) -> None:
        """Show other views; the cursor stays with its person and child."""
        cell = self.cell
        self._people, self._children = tuple(people), tuple(children)
        self._views, self._words = dict(views), dict(words)
        self._row = _place(self._people, cell[0] if cell else "", self._row)
        self._column = _place(self._children, cell[1] if cell else "", self._column)
        self.refresh()

    @property
    def cell(self) -> tuple[str, str] | None:
        """Person and child under the cursor; None in an empty grid."""
        if not self._people or not self._children:
            return None
        return self._people[self._row][0], self._children[self._column][0]

    # -- drawing

    @property
    def _names_width(self) -> int:
        left = self.size.width - _WIDEST * len(self._children)
        return max(self.size.width // _NAMES_SHARE, left)

    @property
    def _column_width(self) -> int:
        room = self.size.width - self._names_width
        share = room // max(len(self._children), 1)
        return max(_NARROWEST, min(_WIDEST, share))

    def _in_view(self) -> tuple[range, range]:
        """The rows and columns that fit, moved no further than the cursor needs."""
        rows = max(self.size.height - _HEAD - _FOOT, 1)
        columns = max((self.size.width - self._names_width) // self._column_width, 1)
        self._top = min(max(self._top, self._row - rows + 1), self._row)
        self._first = min(max(self._first, self._column - columns + 1), self._column)
        return (
            range(self._top, min(self._top + rows, len(self._people))),
            range(self._first, min(self._first + columns, len(self._children))),
        )

    def render_line(self, y: int) -> Strip:
        """One line; called by Textual."""
        width = self.size.width
        if self.cell is None:
            text = tr("Nobody who is here gives a view yet.") if y == 0 else ""
            return Strip([Segment(filled(text, width), self.rich_style)])
        rows, columns = self._in_view()
        if y >= self.size.height - _FOOT + 1:
            text = self._words_below() if y == self.size.height - _FOOT + 1 else self._keys()
            return Strip([Segment(filled(text, width), self.rich_style)])
        row = self._top + y - _HEAD
        segments = self._head(y, columns) if y < _HEAD else self._cells(row, rows, columns)
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _head(self, y: int, columns: range) -> list[Segment]:
        style = self.rich_style + self.get_component_rich_style("grid--head", partial=True)
        if y:
            return [Segment("─" * self.size.width, self.rich_style)]
        of = tr(
            "children {start} to {stop} of {count}",
            start=columns.start + 1,
            stop=columns.stop,
            count=len(self._children),
        )
        corner = of if len(columns) < len(self._children) else ""
        names = (filled(f" {self._children[n][1]}", self._column_width) for n in columns)
        return [Segment(filled(corner, self._names_width) + "".join(names), style)]

    def _cells(self, row: int, rows: range, columns: range) -> list[Segment]:
        if row not in rows:
            return []
        person, name = self._people[row]
        lead = "› " if row == self._row else "  "
        segments = [Segment(filled(f"{lead}{name}", self._names_width), self.rich_style)]
        for column in columns:
            here = (row, column) == (self._row, self._column)
            view = self._views.get((person, self._children[column][0]))
            words = self._words.get(view, view) if view else "–"
            style = self.rich_style
            if here:
                style += self.get_component_rich_style("grid--cursor", partial=True)
            text = f"{'›' if here else ' '}{fitted(words, self._column_width - 2)}"
            segments.append(Segment(filled(text, self._column_width), style))
        return segments

    def _words_below(self) -> str:
        person, name = self._people[self._row]
        child, called = self._children[self._column]
        view = self._views.get((person, child))
        words = self._words.get(view, view) if view else tr("no view recorded yet")
        return tr("{name}, on {called}: {words}", name=name, called=called, words=words)

    def _keys(self) -> str:
        named = (
            f"{key_shown(self, f'grid.view_{view}', key)} {self._words.get(view, view)}"
            for key, view in VIEW_KEYS.items()
        )
        return tr("{named}  Enter why", named="  ".join(named))

    # -- keys

    def action_move(self, down: int, across: int) -> None:
        """Move the cursor, no further than the edge."""
        if self.cell is not None:
            self._row = min(max(self._row + down, 0), len(self._people) - 1)
            self._column = min(max(self._column + across, 0), len(self._children) - 1)
            self.refresh()

    def action_choose(self) -> None:
        """Say that a cell was chosen."""
        if (cell := self.cell) is not None:
            self.post_message(self.CellChosen(self, *cell))

    def action_set_view(self, view: str) -> None:
        """Say that a view was given."""
        if (cell := self.cell) is not None:
            self.post_message(self.ViewSet(self, *cell, view))


def _place(named: Named, key: str, old: int) -> int:
    """Where a key stands now, else as near to its old place as may be."""
    keys = [each for each, _ in named]
    return keys.index(key) if key in keys else max(min(old, len(keys) - 1), 0)
