"""Short ways to write to a journal and to see what is in it."""

from pathlib import Path

from cpc_tui.storage.journal import Journal
from cpc_tui.storage.plain_json import Json

AT = "2026-12-08T10:42:07"


def add(journal: Journal, *changes: Json, seat: str = "chair") -> None:
    """Append changes of which nothing else matters."""
    journal.append(changes, at=AT, seat=seat)


def changes_in(path: Path) -> list[Json]:
    """Read the changes again from the disk, as another seat would."""
    return [entry.change for entry in Journal(path).open().entries]
