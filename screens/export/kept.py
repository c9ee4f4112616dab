"""What the export screen keeps while a conference stands open, to show it again."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.light_dataclasses import dataclass
from screens.export.options import Options

if TYPE_CHECKING:
    from screens.export.jobs import LeakFound, Outcome


@dataclass
class Kept:
    """How files are made, and what became of those that were asked for.

    Attributes:
        options: How files are made.
        made: The files that were made, the latest last.
        leaks: Files that were not, because their reader may not read all of them.
        notes: What was told of the latest, such as what to record before one is handed out.
    """

    options: Options
    made: list[Path] = field(default_factory=list)
    leaks: list[LeakFound] = field(default_factory=list)
    notes: tuple[str, ...] = ()

    @classmethod
    def in_folder(cls, folder: Path) -> Kept:
        """Nothing made yet, and files to go to a folder."""
        return cls(Options(folder=folder))

    def take(self, outcome: Outcome) -> None:
        """Take note of what came of a job; a leak is gone once the file is made."""
        again = {*outcome.documents, *(each.document for each in outcome.leaks)}
        self.leaks = [
            *(each for each in self.leaks if each.document not in again),
            *outcome.leaks,
        ]
        self.notes = outcome.notes
        self.made = [*(each for each in self.made if each not in outcome.paths), *outcome.paths]
