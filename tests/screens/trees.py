"""A family whose tree is drawn on the screen, the way there, and what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cpc_tui.conference.record import Record
from screens.tree import TreeScreen
from tests.samples import small
from tests.screens.desk import Desk
from widgets.status_line import StatusLine


def family(**other: Any) -> Record:
    """A mother, a father and two children of whom nothing is known."""
    people = [
        {"id": "ch", "name": "Una Fairlight", "kind": "chair"},
        {"id": "mo", "name": "Dana Marsh", "kind": "family", "initials": "MO"},
        {"id": "fa", "name": "Ed Okafor", "kind": "family", "initials": "FA"},
    ]
    children = [
        {"id": "c1", "name": "Ana Okafor", "born_on": "2019-02-28", "sex": "F"},
        {"id": "c2", "name": "Ben Okafor", "born_on": "2021-03-01"},
    ]
    return small(people=people, children=children, attendance=[], plans={}, **other)


async def at_tree(desk: Desk) -> None:
    """Go to the tree by its key."""
    await desk.press("ctrl+k")
    assert isinstance(desk.program.screen, TreeScreen)


async def enter(desk: Desk, line: str) -> None:
    """Type a line at the tree and enter it; the cursor goes back to the tree."""
    await desk.type(line)
    await desk.press("enter", "escape")


def status(desk: Desk) -> str:
    """The status line."""
    strip = desk.program.screen.query_one(StatusLine).render_line(0)
    return "".join(segment.text for segment in strip)


def tree(desk: Desk) -> Iterator[str]:
    """The lines of the tree as they stand on the screen."""
    for line in desk.lines[1:]:
        if not line.strip("› "):
            break
        yield line[2:]
