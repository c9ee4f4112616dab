"""Every list of the record is added to, changed and taken from by keys in its own step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.writing import record_to_json
from tests.screens.desk import Desk, at_desk
from tests.screens.filling import fill_in
from tests.screens.reach import every_list
from tests.screens.whole import whole

ADDING: dict[tuple[str, ...], tuple[str, str]] = {
    ("people",): ("prepare", "Add: person"),
    ("children",): ("prepare", "Add: child"),
    ("relatives",): ("prepare", "Add: relative who is not invited"),
    ("relationships",): ("prepare", "Add: couple"),
    ("pre_meetings",): ("prepare", "Add: talk before the conference"),
    ("breaches",): ("prepare", "Add: missed deadline"),
    ("attendance",): ("introductions", "Add to the list: Ife"),
    ("exclusions",): ("introductions", "Add: person kept out"),
    ("closed_sessions",): ("introductions", "Add: part without the family"),
    ("reports",): ("reports", "Add: report"),
    ("voices",): ("contribution", "Not known yet: not heard yet"),
    ("contributions",): ("contribution", "Add: something else they say"),
    ("responses",): ("contribution", "Add: another answer"),
    ("analysis",): ("analysis", "Add: point on the board"),
    ("statements",): ("analysis", "Add: danger statement and goal"),
    ("scales",): ("analysis", "Add: number on the scale"),
    ("views",): ("decision", "Add: a view"),
    ("decisions",): ("decision", "Decide for Not known yet"),
    ("dissents",): ("decision", "Add: a dissent"),
    ("plans", "outcomes"): ("plan", "Add: an outcome"),
    ("plans", "actions"): ("plan", "Add: an action for this outcome"),
    ("contingency",): ("contingency", "Add: if things go wrong"),
    ("circulation",): ("close", "Add: reader of the papers"),
    ("notes",): ("close", "Add: note"),
}
"""The step and the line that add to each list; statements are ticked (see test_statements)."""


def at(record: dict[str, Any], path: tuple[str, ...]) -> list[dict[str, Any]]:
    """The entries of a list in JSON."""
    here: Any = record
    for name in path:
        here = here[name]
    return here  # type: ignore[no-any-return]


def test_every_list_is_meant() -> None:
    """The table above names every list of the format, but for the statements that are ticked."""
    assert set(ADDING) == set(every_list()) - {("said",)}


@pytest.mark.parametrize("path", ADDING, ids=".".join)
async def test_an_entry_is_added_filled_in_and_removed(path: tuple[str, ...], home: Path) -> None:
    """In its step an entry is added, each field stored as filled in, and it is removed and back."""
    step, words = ADDING[path]
    record = whole(attendance=[{"person": "mo", "status": "expected"}])
    async with at_desk(home, record) as desk:
        before = at(record_to_json(record), path)
        await desk.go(step)
        await desk.choose(words)
        expected = await fill_in(desk)
        await desk.press("escape")
        filled = at(desk.stored(), path)
        assert filled[:-1] == before
        assert {name: filled[-1].get(name) for name in expected} == expected

        await show_last(desk, path)
        await desk.press("delete")
        assert at(desk.stored(), path) == before
        await desk.press("u")
        assert at(desk.stored(), path) == filled


@pytest.mark.parametrize("path", [("plans", "actions"), ("people",)], ids=".".join)
async def test_an_entry_left_untouched_is_none(path: tuple[str, ...], home: Path) -> None:
    """A form that is opened for a new entry and closed with nothing in it leaves no entry."""
    step, words = ADDING[path]
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.go(step)
        await desk.choose(words)
        await desk.press("escape")
        assert desk.stored() == before


async def show_last(desk: Desk, path: tuple[str, ...]) -> None:
    """Go to the last entry of a list, in the step that shows it now."""
    here: Any = desk.session.record
    for name in path:
        here = getattr(here, name)
    await desk.go(here[-1].step if path == ("notes",) else ADDING[path][0])
    desk.meeting.pane.reveal((*path, here[-1].entry_key))
    await desk.settle()
