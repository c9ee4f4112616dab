"""How a quick entry will be filed, on one line."""

from __future__ import annotations

from rich.cells import cell_len

from cpc_tui.conference.light_dataclasses import dataclass
from widgets.two_ended import GAP, ends
from widgets.wrapping import fitted


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What is told of a line while it is typed.

    Attributes:
        words: What it will be.
        brief: The same in fewer letters, for where the words do not fit.
        place: Where it will stand; always shown.
        hint: What stands at the right end and is always shown whole.
        offers: What stands there as far as there is room.
    """

    words: str
    brief: str = ""
    place: str = ""
    hint: str = ""
    offers: str = ""


def preview_line(preview: Preview, width: int) -> str:
    """The line in so many cells."""
    place = f" → {preview.place}" if preview.place else ""
    room = width - (cell_len(preview.hint) + GAP if preview.hint else 0) - cell_len(place)
    words = preview.words if cell_len(preview.words) <= room else preview.brief or preview.words
    left = f"{fitted(words, room)}{place}"
    offers = fitted(preview.offers, width - cell_len(left) - GAP)
    return ends(left, preview.hint or offers, width)
