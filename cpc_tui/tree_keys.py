"""The commands at the family tree: a part of the table in `keymap`."""

from __future__ import annotations

from cpc_tui.command import Command
from cpc_tui.language import tr

TREE: tuple[Command, ...] = (
    Command(
        "tree_line",
        ("f2", "ctrl+r"),
        tr("Line"),
        tr(
            "Write a line: mo + fa divorced: Ana, Ben; mo < Al + Bea married; ?: Ana, Ben are "
            "siblings. Behind a name: b1950, d2015 or died, * for the household, F or M, adopted."
        ),
        "tree",
        1,
    ),
    Command(
        "add_kin",
        ("insert",),
        tr("Add"),
        tr("Begin a line: parents, partner, children, siblings or facts of who is here."),
        "tree",
        2,
    ),
    Command(
        "open_part",
        ("enter",),
        tr("Open"),
        tr("Open the form of who is here; with the arrows → and ← of the couple or the partner."),
        "tree",
        3,
    ),
    Command(
        "lives_here",
        ("space",),
        tr("Household"),
        tr("Say that they live in the household, or not."),
        "tree",
    ),
    Command(
        "remove_kin",
        ("delete",),
        tr("Remove"),
        tr("Remove the relationship, or the relative; undo brings it back."),
        "tree",
    ),
    Command(
        "share_tree",
        ("ctrl+d",),
        tr("Room"),
        tr(
            "Turn the tree to the room, with only what everyone may know; till then the room does "
            "not see it."
        ),
        "tree",
        5,
    ),
    Command("take_back", ("u", "ctrl+underscore"), tr("Undo"), tr("Take it back."), "tree"),
    Command("close", ("escape",), tr("Close"), tr("Go back to the meeting."), "tree", 4),
)
"""In the order in which help and the README name them."""
