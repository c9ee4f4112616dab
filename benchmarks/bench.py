"""What every measure is given: the conferences, where they lie, and how much to do."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks.long_conference import LONG, make_conferences
from benchmarks.ratios import Measured
from cpc_tui.opening import open_office

CHECKOUT = Path(__file__).resolve().parents[1]
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it
_NUMBERS = count(1)


@dataclass(frozen=True)
class Amount:
    """How much is done.

    Attributes:
        changes: Lines in the long conference's journal.
        rounds: How often things are done that take long.
        presses: How often a key is pressed.
        seconds: How long an idle program is looked at.
        turns: Rounds in which programs are held against each other.
        letters: Letters that are typed in each of those rounds.
    """

    changes: int
    rounds: int
    presses: int
    seconds: float
    turns: int
    letters: int


WHOLE = Amount(changes=5000, rounds=8, presses=100, seconds=15, turns=6, letters=20)
QUICK = Amount(changes=300, rounds=2, presses=5, seconds=1, turns=2, letters=6)


class Unmeasured(Exception):
    """What was to be measured did not happen."""


def folder_of(home: Path, reference: str) -> Path:
    """The folder of a conference, which must be there."""
    folder = open_office(home).library.folder_of(reference)
    if folder is None:
        raise Unmeasured(f"{reference} is not in {home}")
    return folder


@dataclass(frozen=True)
class Bench:
    """The conferences, ready to be copied, and how much to do with them.

    Attributes:
        amount: How much.
        disk: A folder on the disk of the checkout.
        memory: A folder in memory, where the system has one.
        found: What was measured of each thing that has a target.
    """

    amount: Amount
    disk: Path
    memory: Path | None
    _made: Path
    found: dict[str, Measured] = field(default_factory=dict)

    @property
    def about(self) -> str:
        """What the long conference holds, in a sentence."""
        folder = folder_of(self._made, LONG)
        sizes = {each.name: each.stat().st_size for each in folder.iterdir() if each.is_file()}
        journal = [size for name, size in sizes.items() if name.startswith("journal.")]
        return (
            f"The long conference: {self.amount.changes:,} changes by two seats, "
            f"`record.json` of {sizes['record.json'] // 1000} kB, journal of "
            f"{sum(journal) // 1000:,} kB in {len(journal)} file{'s' * (len(journal) > 1)}."
        )

    def note(self, where: str, what: str, figure: Measured | None) -> None:
        """Keep what was measured of something that may have a target.

        Args:
            where: Where it was measured, as the tables call it.
            what: What it is.
            figure: None where it could not be measured.
        """
        if figure is not None:
            self.found[f"{where}: {what}"] = figure

    def folder(self) -> Path:
        """An empty folder on the disk."""
        folder = self.disk / str(next(_NUMBERS))
        folder.mkdir()
        return folder

    def home(self, *, in_memory: bool = False) -> Path:
        """A data folder with both conferences, which nobody has used.

        Args:
            in_memory: Put it there; the bench must have `memory`.
        """
        folder = self.memory if in_memory and self.memory else self.disk
        home = folder / str(next(_NUMBERS)) / "data"
        shutil.copytree(self._made, home)
        return home


@contextmanager
def set_up(amount: Amount) -> Iterator[Bench]:
    """Make the conferences in temporary folders, which are gone afterwards."""
    build = CHECKOUT / "build"
    build.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="bench-", dir=build, ignore_cleanup_errors=True) as disk,
        _memory() as memory,
    ):
        made = (memory or Path(disk)) / "made"
        make_conferences(made, amount.changes)
        yield Bench(amount, Path(disk), memory, made)


@contextmanager
def _memory() -> Iterator[Path | None]:
    if not MEMORY.is_dir():
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="cpc-tui-bench-", dir=MEMORY) as folder:
        yield Path(folder)
