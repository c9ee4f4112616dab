"""Boards on the screen: records that fill one, and all that can be seen of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.screens.desk import Desk
from tests.screens.whole import whole_json
from widgets.board_columns import BoardColumns

ENTRIES = 60


def sixty(profile: str, **other: Any) -> Record:
    """A conference with sixty points, unequally many under each heading."""
    keys = [each.key for each in load_profile(profile).framework.headings]
    points = [
        {"id": f"p{number}", "heading": keys[number * number % len(keys)], "text": words(number)}
        for number in range(ENTRIES)
    ]
    return record_from_json(whole_json(profile=profile, analysis=points, **other))


def words(number: int) -> str:
    """The text of a point, which no other point holds."""
    return f"Point {number:03} " + " ".join(f"w{number:03}{n:02}" for n in range(number % 23))


def board_of(desk: Desk) -> BoardColumns:
    """The board on the screen."""
    return desk.program.screen.query_one(BoardColumns)


async def all_headings(desk: Desk) -> str:
    """All that is seen when one goes from heading to heading and scrolls each to its end."""
    seen = []
    for _ in range(board_of(desk).place[1]):
        seen.append(desk.shown)
        await desk.press("pagedown")
        while (shown := desk.shown) != seen[-1]:
            seen.append(shown)
            await desk.press("pagedown")
        await desk.press("right")
    return "\n".join(seen)


def without(words: Iterable[str], shown: str) -> list[str]:
    """The words that are nowhere in what was seen."""
    seen = set(shown.split())
    return [each for each in words if each not in seen]
