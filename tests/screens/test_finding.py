"""Words of a record are found wherever they stand, and the cursor goes there."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.finding import everything
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.where_shown import STEP_OF_LIST
from tests.screens.desk import at_desk
from tests.screens.reach import every_list
from tests.screens.whole import whole


@pytest.mark.parametrize(
    ("words", "step", "line"),
    [
        ("Said at contribution", "contribution", "Said at contribution."),
        ("Visit Ana", "plan", "Visit Ana."),
        ("worries police", "prepare", "Ama Okafor — took place"),
        ("Illness", "prepare", "Minutes — Illness."),
        ("Did not want to come", "contribution", "To be home."),
        ("Nobody shouts", "plan", "Nobody shouts."),
        ("Long Room", "prepare", "Long Room"),
    ],
)
async def test_words_are_found_and_gone_to(words: str, step: str, line: str, home: Path) -> None:
    """Ctrl+F lists what holds the words, and Enter goes to its step and line."""
    plans = {**whole_plans(), "rules": ["Nobody shouts."]}
    async with at_desk(home, whole(plans=plans, venue="The Long Room")) as desk:
        await desk.go("close")
        await desk.press("ctrl+f")
        await desk.type(words.lower())
        await desk.press("enter")
        assert desk.meeting.step == step
        assert line in desk.here.text


def whole_plans() -> dict[str, object]:
    """A plan with an outcome and an action."""
    return {
        "outcomes": [{"id": "o1", "text": "Ana is safe."}],
        "actions": [{"id": "a1", "outcome": "o1", "action": "Visit Ana."}],
    }


def test_every_list_is_looked_through() -> None:
    """No list of entries is left out of what can be found, but for the statements to tick."""
    assert set(STEP_OF_LIST) == set(every_list()) - {("said",)}


def test_every_text_is_found() -> None:
    """Each text that somebody wrote into a record stands in some line that can be found."""
    record = whole(joining="By the side door.", purpose="To see.", venue="Room 3")
    found = "\n".join(each.line for each in everything(record, load_profile("england")))
    for text in (
        "By the side door.",
        "To see.",
        "Room 3",
        "Did not want to come.",
        "The police.",
        "Seen weekly.",
        "Because.",
        "WHOLE/2026 0",
    ):
        assert text in found


async def test_escape_finds_nothing(home: Path) -> None:
    """Escape leaves the list of what can be found, and one is where one was."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.at("Visit Ana.")
        await desk.press("ctrl+f")
        await desk.type("police")
        await desk.press("escape")
        assert desk.meeting.step == "plan"
        assert "Visit Ana." in desk.here.text
