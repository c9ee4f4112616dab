"""Keeping what the first picture of the next start is drawn from; it can be made again at any time.

Everything that is shown is made by those who show it in the program, and cleaned of whatever a
terminal would obey before it is written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.clock import now
from cpc_tui.command import Command
from cpc_tui.conference.papers.clean import clean
from cpc_tui.first_picture import kept
from cpc_tui.first_picture.kept import Kept, KeptRow, NotKept
from cpc_tui.home_list import HomeLine, HomeList, Profiles
from cpc_tui.keymap import COMMANDS, bar_items
from cpc_tui.storage.cipher.held import is_encrypted
from cpc_tui.storage.faults import NotSaved
from cpc_tui.storage.files import open_private, write_atomically

if TYPE_CHECKING:
    from cpc_tui.storage.index import IndexRow

DAYS = 7
"""For how many days what is due is told beforehand."""

_SHIPPED_PROFILES = Path(__file__).parents[1] / "profiles"
_BASE = "england"
"""The profile that others extend, and that takes the place of one that cannot be used."""
_FIRST_DOUBTFUL = "\u0300"
"""Every printable character before it takes one cell in every terminal."""


class Keeper:
    """Keeps the picture of one data folder.

    Args:
        home: The data folder.
        profiles: Gives the profiles of conferences, with the user's closure days.
        watched: Other files that the words come from, whether they are there or not.
        profile_folders: Where local profiles are looked for.
        commands: All commands, with the user's own keys.
    """

    def __init__(
        self,
        home: Path,
        profiles: Profiles,
        watched: Iterable[Path] = (),
        *,
        profile_folders: Iterable[Path] = (),
        commands: Iterable[Command] = COMMANDS,
    ) -> None:
        self._home = home
        self._profiles = profiles
        self._commands = tuple(commands)
        self._watched = (home / "index.json", home / "conferences", *watched)
        self._profile_folders = (*profile_folders, _SHIPPED_PROFILES)

    @property
    def is_current(self) -> bool:
        """Whether the next start has something to draw from, today at least."""
        try:
            return now().date().isoformat() in Kept(str(self._home), whole=False).days
        except NotKept:
            return False

    def keep(self, rows: Sequence[IndexRow]) -> None:
        """Keep the list of these conferences, which has just been read; a failure costs nothing.

        Args:
            rows: All of them.
        """
        if not self._home.is_dir() or self._is_secret():
            return
        with suppress(OSError, NotSaved, ValueError):
            data = "\n".join(self._lines(rows)).encode()
            write_atomically(self._home / kept.NAME, data)

    def _is_secret(self) -> bool:
        """Whether conferences are encrypted, so that nothing of them may be kept in the clear."""
        if is_encrypted(self._home):
            return True
        try:
            # As a file of the store: a pipe in its place would be waited for.
            descriptor = open_private(self._home / "index.json", os.O_RDONLY)
            try:
                return os.read(descriptor, 1) not in (b"{", b"")
            finally:
                os.close(descriptor)
        except OSError:
            return True

    def _lines(self, rows: Sequence[IndexRow]) -> Iterator[str]:
        """The lines of the file.

        Raises:
            ValueError: A reference is nothing that can be looked for in it.
        """
        if not all(row.reference.isprintable() for row in rows):
            raise ValueError
        today = now().date()
        listed = HomeList(rows, self._profiles, today)
        yield kept.BEGINS
        names = {_BASE, *(row.profile for row in rows)}
        files = (each / f"{name}.toml" for name in names for each in self._profile_folders)
        for path in (*self._watched, *files):
            size, written = kept.stamp_of(str(path))
            yield f"{kept.WATCH}\t{size}\t{written}\t{path}"
        shown = bar_items("home", "everywhere", among=self._commands)
        keys = (f"{key} {label}" for key, label in shown)
        yield "\t".join((kept.KEYS, *keys))
        yield kept.BELOW
        yield from map(_line, listed.below())
        for day in _days_ahead(today, listed.first_to_be_late):
            yield f"{kept.DAY}\t{day.isoformat()}"
            yield from map(_line, listed.due(day))
        yield kept.LIST
        yield from map(_line, listed.conferences())
        yield f"{kept.END}\n"


def _days_ahead(today: date, first_to_be_late: str | None) -> Iterator[date]:
    """Today, and the next days as long as no conference need be looked at anew."""
    yield today
    days = (today + timedelta(days=number) for number in range(1, DAYS))
    last = first_to_be_late or date.max.isoformat()
    yield from takewhile(lambda day: day.isoformat() <= last, days)


def _line(line: HomeLine) -> str:
    begin, end = line.heading
    parts = [plain(each) for each in (line.text[:begin], line.text[begin:end], line.text[end:])]
    text = "".join(parts)
    place = (len(parts[0]), len(parts[0]) + len(parts[1])) if end else (0, 0)
    key = line.key if isinstance(line.key, str) else line.key[0]
    reference = line.row.reference if line.row else ""
    row = KeptRow(line.kind, line.mark, (text, cells_of(text)), key, reference)
    row.heading = place
    if line.row:
        row.folder = line.row.folder
        row.stamp = line.row.journal_size, line.row.journal_mtime_ns
    return row.line


def plain(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey or not show."""
    if text.isprintable():
        return text
    blanks = "".join(" " if each.isspace() else each for each in clean(text))
    return "".join(filter(str.isprintable, blanks))


def cells_of(text: str) -> str:
    """How many cells each character takes, as digits; nothing where each takes one.

    A letter has the cells of its marks too, and they have none.
    """
    if not text or max(text) < _FIRST_DOUBTFUL:
        return ""
    from rich.cells import split_graphemes

    widths = "".join(
        str(size) + "0" * (end - start - 1) for start, end, size in split_graphemes(text)[0]
    )
    return widths if widths.strip("1") else ""
