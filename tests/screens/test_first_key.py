"""The first key at the list is answered before a conference could be opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cpc_tui.opening import open_office
from tests.samples import small
from tests.terminal.child import CHECKOUT

NEEDED_LATER = (
    "cpc_tui.session",
    "cpc_tui.conference.record",
    "cpc_tui.conference.profile_reader",
    "screens.meeting",
    "screens.viewer",
    "tinydb",
)
PRESSES = """
import asyncio, sys
from pathlib import Path
from cpc_tui.app import Program
from cpc_tui.opening import open_office
from widgets.outline import Outline

async def press():
    program = Program(open_office(Path(sys.argv[1])), seat="chair")
    async with program.run_test(size=(80, 24)) as pilot:
        outline = program.screen.query_one(Outline)
        before = outline.cursor_row
        await pilot.press("down")
        print(outline.cursor_row != before, *(name for name in sys.argv[2:] if name in sys.modules))

asyncio.run(press())
"""


def test_nothing_of_a_conference_is_imported_for_it(home: Path) -> None:
    """The list that was kept is moved in without the library, a session or a record."""
    office = open_office(home)
    for reference in ("A/1", "B/2", "C/3"):
        office.add(small(reference=reference), "chair")
    office.library.rows()
    run = subprocess.run(
        [sys.executable, "-c", PRESSES, str(home), *NEEDED_LATER],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.split() == ["True"], run.stdout + run.stderr
