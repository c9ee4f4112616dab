"""A language that needs twice the room: every screen keeps its place for what matters."""

from __future__ import annotations

import pytest

from tests.language.by_itself import printed
from tests.language.catalogues import twice_as_long

LANGUAGE = "qx"
WALK = """
import asyncio, json, os, sys
from datetime import datetime
from pathlib import Path
from cpc_tui.catalogues import settle
settle(os.environ)
from cpc_tui.commands.demo import demo_record
from tests.screens.desk import NARROW, at_desk

async def walk(folder, record):
    async with at_desk(folder / "meeting", record, size=NARROW) as desk:
        for name, *keys in (
            ("step 1",),
            ("step 4", "f9*3"),
            ("decisions", "f9"),
            ("action", "f4"),
            ("quick entry", "escape", "f2", "h", "i"),
            ("checks", "escape", "f6"),
            ("files", "escape", "ctrl+o"),
            ("palette", "escape", "ctrl+p"),
            ("help", "escape", "f1"),
        ):
            await desk.press(*keys)
            yield name, desk.lines

async def walked(folder, record):
    return dict([each async for each in walk(folder, record)])

record = demo_record(datetime.fromisoformat(sys.argv[2]))
json.dump(asyncio.run(walked(Path(sys.argv[1]), record)), sys.stdout)
"""


@pytest.fixture(scope="module")
def screens(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The lines of the main screens where all is said twice, at 80 columns by 24 rows."""
    home = tmp_path_factory.mktemp("twice")
    found: dict[str, list[str]] = printed(WALK, home, LANGUAGE, twice_as_long())
    return found


def test_no_screen_fails_or_grows(screens: dict[str, list[str]]) -> None:
    """Each is drawn whole, 24 rows: the keys are told, and a dialog has its lower edge."""
    assert len(screens) == 9
    for name, lines in screens.items():
        assert len(lines) == 24, name
        if name in ("palette", "help"):
            assert any("└" in each for each in lines), name
        else:
            assert lines[-1].startswith(("F1 Help Help", "Note Note →")), name


@pytest.mark.parametrize("name", ["step 1", "step 4", "decisions", "action", "quick entry"])
def test_the_line_to_type_in_stays_on_the_screen(screens: dict[str, list[str]], name: str) -> None:
    """The meeting can go on: heading, what is missing, quick entry and status have their rows."""
    lines = screens[name]
    assert lines[0].startswith("DEMO-2026-0042")
    assert "(F6)" in lines[3]
    assert lines[-3].startswith("› hi" if name == "quick entry" else "› hv:")
    assert lines[-2].startswith(("Nothing changed yet Nothing changed yet", "Saved Saved"))


def test_a_long_sentence_goes_on_over_the_line(screens: dict[str, list[str]]) -> None:
    """What is read in a list is wrapped, and not cut off at the edge."""
    told = " ".join(" ".join(screens["files"]).split())
    words = "The letter and the plan can go out before the minutes are finished."
    assert told.count(words) == 2


def test_the_walk_is_of_the_language(screens: dict[str, list[str]]) -> None:
    """The tests above are not blind."""
    assert "Add: Add:" in "\n".join(screens["step 4"])
