"""Makes the samples of stored conferences as the program writes them today, to be kept for ever.

`python -m tests.storage.kept FOLDER` makes `1-two-seats` and `2` in it. A sample that is kept is
never made anew: what it holds is what users' disks hold. Only a new format adds one of its own.
"""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import nullcontext
from datetime import timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from cpc_tui.conference.writing import write_record
from cpc_tui.session import Session
from cpc_tui.storage.contents import conference_folders, contents
from tests.samples import MOMENT, REFERENCE, library_at, session_at
from tests.storage.journals import little_room

EXPECTED, CLASHES = "expected.json", "clashes.json"
"""The record as a file for other systems, and what is still to settle."""


def make(target: Path, *, sealed: bool) -> None:
    """Make one sample.

    Args:
        target: The folder for it, which is not there yet.
        sealed: Let the journal be large enough for older lines to be sealed.
    """
    with TemporaryDirectory() as home, little_room() if sealed else nullcontext():
        _write(Path(home), 20 if sealed else 2)
        (folder,) = conference_folders(Path(home))
        target.mkdir()
        for path in contents(folder):
            shutil.copy(path, target / path.name)
        _, opened = library_at(Path(home)).open(REFERENCE)
        (target / EXPECTED).write_text(write_record(opened.record), encoding="utf-8")
        clashes = [each.to_json() for each in opened.clashes]
        words = json.dumps(clashes, ensure_ascii=False, indent=2)
        (target / CLASHES).write_text(f"{words}\n", encoding="utf-8")


def _write(home: Path, times: int) -> None:
    chair, minutes = session_at(home, "chair"), session_at(home, "minute-taker")
    minute = count(1)
    for session in (chair, minutes):
        session.clock = lambda: MOMENT + timedelta(minutes=next(minute))
    _at_once(chair, minutes, "venue", "Room 2, Fernhill Centre", "Room 3")
    chair.clear_clash(chair.clashes[0])
    _at_once(chair, minutes, "purpose", "Why today?", "Warum heute?")
    gone = {"id": "n4", "step": "plan", "text": "To be removed.", "visibility": "chair"}
    minutes.add(("notes",), gone)
    minutes.remove(("notes",), "n4")
    minutes.move(("notes",), "n3", -1)
    # Of lists and objects that nobody stated, and of entries that have no id.
    minutes.set(("review", "venue"), "Room 5")
    minutes.add(("said",), {"_key": "e9", "key": "welcome"})
    minutes.add(("contingency",), {"id": "k1", "trigger": "Nobody opens.", "action": "Call Cyd."})
    minutes.undo()
    for number in range(times):
        minutes.set(("notes", "n1", "text"), f"Ana’s mother:\n“{'fine 😀 ' * (10 + number)}”")
    minutes.settle()
    chair.look()
    chair.set(("status",), "concluded")


def _at_once(chair: Session, minutes: Session, field: str, first: str, second: str) -> None:
    """Let both fill in a field before they have seen what the other wrote."""
    chair.look()
    minutes.look()
    minutes.set((field,), second)
    chair.set((field,), first, base="")
    minutes.look()


if __name__ == "__main__":
    make(Path(sys.argv[1]) / "1-two-seats", sealed=False)
    make(Path(sys.argv[1]) / "2", sealed=True)
