"""The table of commands, and the only place where a key is written down.

Bindings, key bar, palette, help screen, `cpc-tui keys` and the README's table are made from it.
Keys are named as Textual names them. What terminals and desktops take for themselves is never
used: ctrl+h, i, m and [ are other keys in disguise, alt and shift+F differ between terminals, F10
and F11 belong to the desktop.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cpc_tui.key_names import key_name

__all__ = [
    "COMMANDS",
    "PLACES",
    "Command",
    "Where",
    "as_markdown",
    "bar_items",
    "commands_at",
    "key_name",
    "typed_command",
]

Where = Literal["everywhere", "home", "new", "meeting", "list", "form", "grid", "export", "history"]
"""Where a command holds: on every screen, on one screen, or in the part that has the focus."""

PLACES: dict[Where, str] = {
    "everywhere": "Everywhere",
    "home": "In the list of conferences",
    "new": "When beginning a conference",
    "meeting": "In a conference",
    "list": "In a list, outside text",
    "form": "In a form",
    "grid": "In the grid of views",
    "export": "When making documents",
    "history": "In the history of a conference",
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


COMMANDS: tuple[Command, ...] = (
    Command("help", ("f1", "ctrl+g"), "Help", "Show what the keys do here.", "everywhere", 1),
    Command(
        "hide",
        ("f3", "ctrl+backslash"),
        "Hide",
        "Hide the screen at once; any key brings it back.",
        "everywhere",
        9,
    ),
    Command("palette", ("ctrl+p",), "Commands", "Find any command by its name.", "everywhere"),
    Command("redraw", ("ctrl+l",), "Redraw", "Draw the screen again.", "everywhere"),
    Command("leave", ("ctrl+q",), "Leave", "Save, and leave the program.", "everywhere", 10),
    Command("open", ("enter",), "Open", "Open the conference under the cursor.", "home", 2),
    Command("new", ("n", "f2"), "New", "Begin a new conference.", "home", 3),
    Command("import", ("i", "f4"), "Import", "Read a conference record from a file.", "home", 4),
    Command("begin", ("f9", "ctrl+s"), "Begin", "Begin the conference.", "new", 1),
    Command("close", ("escape",), "Close", "Go back without beginning one.", "new", 2),
    Command(
        "quick_entry",
        ("f2", "ctrl+r"),
        "Note",
        "Write one line from anywhere: hv: text, hv> action, - worry, + strength, ? grey area.",
        "meeting",
        2,
    ),
    Command(
        "add_action",
        ("f4", "ctrl+b"),
        "Action",
        "Add an action to the plan.",
        "meeting",
        5,
    ),
    Command(
        "attendance",
        ("f5", "ctrl+right_square_bracket"),
        "Present",
        "Go to who is here: arrivals, apologies, quorum.",
        "meeting",
        6,
    ),
    Command("back", ("f8", "ctrl+up"), "Back", "Go to the step before.", "meeting", 3),
    Command("next", ("f9", "ctrl+down", "ctrl+n"), "Next", "Go to the next step.", "meeting", 4),
    Command("go_to", ("ctrl+t",), "Go to", "Go to any step by its name.", "meeting", 7),
    Command("find", ("ctrl+f",), "Find", "Find words in this record.", "meeting"),
    Command("save", ("ctrl+s",), "Save", "Save now; everything is saved as you type.", "meeting"),
    Command("export", ("ctrl+o",), "Export", "Make the Word documents.", "meeting", 8, "/export"),
    Command(
        "undo",
        ("ctrl+underscore",),
        "Undo",
        "Take back the last change; u does it too outside text.",
        "meeting",
    ),
    Command(
        "redo",
        ("ctrl+circumflex_accent",),
        "Redo",
        "Do again what was last taken back.",
        "meeting",
    ),
    Command(
        "history",
        ("f7", "ctrl+pageup"),
        "History",
        "See who changed what, and bring back what was removed.",
        "meeting",
    ),
    Command(
        "settle",
        ("f6", "ctrl+pagedown"),
        "Settle",
        "See what two people wrote at once, and tick what is settled.",
        "meeting",
    ),
    Command("home", ("ctrl+j",), "Conferences", "Close this one and go to the list.", "meeting"),
    Command("choose", ("enter",), "Open", "Open the line under the cursor to change it.", "list"),
    Command("toggle", ("space",), "Tick", "Tick or untick the line: given, here, gone.", "list"),
    Command("add", ("insert",), "Add", "Add another line of this kind.", "list"),
    Command("remove", ("delete",), "Remove", "Remove the line; undo brings it back.", "list"),
    Command("move_up", ("less_than_sign",), "Up", "Move the line up.", "list"),
    Command("move_down", ("greater_than_sign",), "Down", "Move the line down.", "list"),
    Command("undo_here", ("u",), "Undo", "Take back the last change.", "list"),
    Command("close", ("escape",), "Close", "Close the form; what was typed stays.", "form"),
    Command("make", ("enter",), "Make", "Make the file under the cursor.", "export", 1),
    Command("close", ("escape",), "Close", "Go back to the meeting.", "export", 2),
    Command(
        "bring_back",
        ("enter",),
        "Bring back",
        "Bring back the removed entry under the cursor.",
        "history",
        1,
    ),
    Command(
        "filter",
        ("f", "ctrl+f"),
        "Filter",
        "Show only one step, one person or one child.",
        "history",
        2,
    ),
    Command("close", ("escape",), "Close", "Go back to the meeting.", "history", 3),
    Command("view_plan", ("p",), "Plan", "This agency sees the need for a plan.", "grid"),
    Command("view_child_in_need", ("c",), "Child in need", "A child in need plan.", "grid"),
    Command("view_no_plan", ("n",), "No plan", "No plan.", "grid"),
    Command("view_unable", ("u",), "Unable", "Unable to give a view.", "grid"),
    Command("view_not_asked", ("x",), "Not asked", "Was not asked.", "grid"),
)


def commands_at(*places: Where) -> tuple[Command, ...]:
    """The commands that hold in these places, in the order of the table."""
    return tuple(command for command in COMMANDS if command.where in places)


def typed_command(line: str) -> tuple[Command, str] | None:
    """The command that a line of quick entry names, and the words after it; None for a note.

    Args:
        line: What was entered, such as `/wait hv, mo`.
    """
    word, _, rest = line.strip().partition(" ")
    if not word.startswith("/"):
        return None
    found = (each for each in COMMANDS if each.typed.partition(" ")[0] == word.casefold())
    return next(((each, rest.strip()) for each in found), None)


def bar_items(*places: Where) -> tuple[tuple[str, str], ...]:
    """What a key bar shows: short key names and labels, most needed first."""
    shown = sorted((each for each in commands_at(*places) if each.bar), key=lambda each: each.bar)
    return tuple((key_name(each.keys[0], short=True), each.label) for each in shown)


def as_markdown() -> str:
    """All keys as the table in the README."""
    lines = ["| where | key | what it does |", "|---|---|---|"]
    for place, name in PLACES.items():
        for command in commands_at(place):
            keys = ", ".join(f"`{each}`" for each in command.ways)
            lines.append(f"| {name} | {keys} | {command.help} |")
    return "\n".join(lines)
