"""What users of the machine do in a shared data folder, each in a process of their own."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import Any

from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.restoring import restore
from cpc_tui.storage.verifying import verify_conferences
from tests.samples import AT, library_at, session_at, small

_SEATS: list[Session] = []
"""Where the user of this process sits; each has a process of their own."""


def sit(home: Path, seat: str) -> None:
    """Open the small conference, or make it."""
    _SEATS[:] = [session_at(home, seat)]
    _SEATS[0].seats.tell("reports")


def venue(words: str, base: str | None = None) -> str:
    """Set the venue; what the status line says of it."""
    if base is None:
        _SEATS[0].set(("venue",), words)
    else:
        _SEATS[0].set(("venue",), words, base=base)
    return _SEATS[0].problem


def note(text: str) -> str:
    """Add a note; what the status line says of it."""
    _SEATS[0].add(("notes",), {"step": "reports", "text": text})
    return _SEATS[0].problem


def record() -> dict[str, Any]:
    """The record as this seat has it, once it has looked at what others did."""
    _SEATS[0].look()
    return record_to_json(_SEATS[0].record)


def clashes() -> int:
    """How much is to be settled."""
    _SEATS[0].look()
    return len(_SEATS[0].clashes)


def settle_all() -> None:
    """Take what is to be settled off the list."""
    for clash in _SEATS[0].clashes:
        _SEATS[0].clear_clash(clash)


def undo() -> None:
    """Take back this seat's last step."""
    assert _SEATS[0].undo()


def save() -> bool:
    """Write `record.json` and the index."""
    return _SEATS[0].save()


def others() -> list[tuple[str, str]]:
    """Who else sits here."""
    return [(each.seat, each.user) for each in _SEATS[0].seats.others()]


def leave() -> None:
    """Give up the seat."""
    _SEATS[0].seats.leave()


def listed(home: Path) -> tuple[list[str], list[str]]:
    """The references of the list, and what is said of conferences that cannot be read."""
    library = library_at(home)
    return [row.reference for row in library.rows()], list(library.troubled.values())


def add_another(home: Path) -> None:
    """Put a second conference into the library."""
    library_at(home).add(small(reference="second"), at=AT, seat="chair")


def verdicts(home: Path) -> dict[str, bool]:
    """Which conferences are well, by the reference that their verdict states."""
    folders = conference_folders(home)
    return {each.reference: each.well for each in verify_conferences(folders)}


def back_up_and_restore(home: Path) -> None:
    """Put the conferences of a backup into the place of themselves."""
    with tempfile.TemporaryDirectory() as folder:
        backup = Path(folder) / "all.tar"
        back_up(conference_folders(home), backup)
        restore(backup, library_at(home), replace=True)


def change_mode(path: Path, mode: int) -> None:
    """As `chmod` does."""
    path.chmod(mode)


def tear(path: Path) -> None:
    """Leave half of a line at the end of a journal, as a killed program does."""
    with path.open("ab") as journal:
        journal.write(b'{"n": 9')


def type_commands(words: str) -> None:
    """Type commands into a shell."""
    subprocess.run(["/bin/sh", "-ec", words], check=True, capture_output=True)
