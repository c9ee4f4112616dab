"""The rows of an outline, and how each is cut into lines."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

from rich.cells import cell_len

from cpc_tui.conference.light_dataclasses import dataclass
from widgets.literal import shown_on_one_line
from widgets.wrapping import fitted, wrapped

RowKind = Literal["heading", "entry", "add", "text", "quiet", "hint", "gap", "drawing"]

HERE = "› "
"""What begins the row that the cursor is on."""

_NARROWEST_TEXT = 8
_RULE = "─"


@dataclass(frozen=True)
class Row:
    """One row of an outline.

    Attributes:
        key: What the row stands for; the cursor stays with it when the rows change.
        text: What it says; wrapped where it is longer than a line.
        kind: Headings, hints, gaps and drawings are passed over by the cursor; a quiet row looks
            like a hint, and a drawing shows what the row above it says in words.
        mark: A short sign before the text, such as "✓", "!" or "[x]".
        indent: How many steps it is set in.
        restricted: Who alone may read it, in words; empty for everybody.
    """

    key: Hashable
    text: str
    kind: RowKind = "entry"
    mark: str = ""
    indent: int = 0
    restricted: str = ""

    @property
    def selectable(self) -> bool:
        """Whether the cursor stops here."""
        return self.kind in ("entry", "add", "text", "quiet")


def row_lines(row: Row, width: int) -> list[str]:
    """The lines of a row, without the cursor's column.

    Args:
        row: The row.
        width: Cells that a line may take.
    """
    if row.kind == "gap":
        return [""]
    if row.kind == "heading":
        return [_ruled(row.text, width)]
    if row.kind == "drawing":
        return [fitted(row.text, width)]
    lead = "  " * row.indent + (f"{shown_on_one_line(row.mark)} " if row.mark else "")
    lead = fitted(lead, max(width - _NARROWEST_TEXT, 0))
    text = f"{row.text} ({row.restricted})" if row.restricted else row.text
    hang = " " * cell_len(lead)
    lines = wrapped(text, width - len(hang))
    return [f"{lead}{lines[0]}", *(f"{hang}{line}" for line in lines[1:])]


def _ruled(text: str, width: int) -> str:
    title = fitted(text, width - 4)
    rest = width - cell_len(title) - 4
    return f"{_RULE * 2} {title} {_RULE * rest}" if rest >= 0 else title
