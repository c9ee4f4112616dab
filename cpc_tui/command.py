"""What a command is, and the places where commands hold; the table of them is in `keymap`."""

from __future__ import annotations

from typing import Literal

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.key_names import key_name
from cpc_tui.language import tr

Where = Literal[
    "everywhere",
    "home",
    "new",
    "meeting",
    "list",
    "form",
    "grid",
    "roll_call",
    "export",
    "history",
    "checks",
    "shared",
    "board",
    "circulation",
    "tree",
    "words",
]
"""Where a command holds: on every screen, on one screen, or in the part that has the focus."""

PLACES: dict[Where, str] = {
    "everywhere": tr("Everywhere"),
    "home": tr("In the list of conferences"),
    "new": tr("When beginning a conference"),
    "meeting": tr("In a conference"),
    "list": tr("In a list, outside text"),
    "form": tr("In a form"),
    "grid": tr("In the grid of views"),
    "roll_call": tr("At the roll-call"),
    "export": tr("When making documents"),
    "history": tr("In the history of a conference"),
    "checks": tr("In the list of checks"),
    "shared": tr("On the board for the room"),
    "board": tr("Among the headings of the board"),
    "circulation": tr("In the list of who gets what"),
    "tree": tr("At the family tree"),
    "words": tr("In the list of sentences to mend"),
}
"""What each place is called in help."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can do by a key.

    Attributes:
        id: Its name in settings and tests, also the action that screens define.
        keys: The keys, the one shown first.
        label: A word or two for the key bar.
        help: A sentence for help and palette.
        where: Where it holds.
        bar: Its rank in the key bar, 1 first; 0 is not shown there.
        typed: A line of quick entry that does it, such as `/wait WHO`; empty where none does.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    where: Where
    bar: int = 0
    typed: str = ""

    @property
    def ways(self) -> tuple[str, ...]:
        """All ways to it in words: its keys, and what can be typed."""
        return (*map(key_name, self.keys), *([self.typed] if self.typed else []))
