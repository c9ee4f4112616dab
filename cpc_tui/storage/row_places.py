"""Where the row of a conference is kept: in the list of all, or sealed beside the conference.

The list of all conferences can be read by everybody who has a key to the data folder. What it would
say of a conference that is for some people alone stands in that conference's folder instead.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from cpc_tui.paths import make_own_folder
from cpc_tui.storage.cipher.agreeing import agree
from cpc_tui.storage.cipher.faults import KeysBehind
from cpc_tui.storage.cipher.giving import alone_with_keys
from cpc_tui.storage.cipher.held import circle_of, keys_of
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import BrokenFile, CannotRead, NotSaved, StoreFault, in_words
from cpc_tui.storage.index import FILE, ConferenceIndex, IndexRow, is_stale

OWN_ROW = "row.json"
"""The name of the file beside a conference that is for some people alone."""
_TABLE = "row"


class RowPlaces:
    """The rows of a data folder, wherever they are; what cannot be kept is made again later."""

    def __init__(self, home: Path) -> None:
        """Name the data folder; nothing is read or made yet."""
        self._home = home
        self._index = ConferenceIndex(home / FILE)
        self._own: set[str] = set()

    @property
    def size(self) -> int:
        """The bytes of the list of all."""
        return self._index.size

    def listed(self) -> list[IndexRow]:
        """The rows in the list of all; none where it cannot be read."""
        try:
            return self._index.rows()
        except CannotRead:
            return []

    def reference_in(self, folder: Path) -> str | None:
        """What the list of all has as the reference of a conference as it is now, if anything."""
        try:
            row = self._index.row_in(folder.name)
        except CannotRead:
            return None
        return row.reference if row and not is_stale(row, folder / JOURNAL) else None

    def folder_of(self, reference: str) -> str | None:
        """The folder of a conference that the list of all has as it is now, if it has it."""
        try:
            row = self._index.row_of(reference)
        except CannotRead:
            return None
        journal = self._home / "conferences" / row.folder / JOURNAL if row else None
        return row.folder if row and journal and not is_stale(row, journal) else None

    def own_row(self, folder: Path) -> IndexRow | None:
        """The row beside a conference; None where it has none, or for everybody, one in the list.

        Raises:
            NotForThem: The conference is for other people.
            KeyFault: Its keys cannot be had.
        """
        try:
            for_some = self.is_for_some(folder)
        except KeysBehind:
            # Whoever removed somebody had no key to it; whoever has one ends what was begun.
            self._agree(folder)
            for_some = self.is_for_some(folder)
        if not for_some:
            return None
        try:
            tables = DurableStorage(folder / OWN_ROW).read() or {}
        except BrokenFile:
            return None
        return IndexRow.from_table(tables.get(_TABLE, {}))

    def _agree(self, folder: Path) -> None:
        try:
            with alone_with_keys(self._home):
                agree(folder, circle_of(self._home))
        except OSError as error:
            raise CannotRead(folder.name, in_words(error)) from error

    def is_for_some(self, folder: Path) -> bool:
        """Whether a conference is for some people alone.

        Raises:
            NotForThem: It is for others.
            KeyFault: Its keys cannot be had.
        """
        keys = keys_of(folder)
        own = keys is not None and keys.for_some
        (self._own.add if own else self._own.discard)(folder.name)
        return own

    def keep(self, row: IndexRow, folder: Path) -> None:
        """Keep the row of a conference where it belongs, if that can be done now."""
        with suppress(StoreFault):
            if self.is_for_some(folder):
                self.keep_own(row, folder)
            else:
                self._index.put(row)

    def keep_own(self, row: IndexRow, folder: Path) -> None:
        """Keep the row of a conference beside it, where it is for some people alone."""
        if folder.name not in self._own:
            return
        with suppress(NotSaved):
            DurableStorage(folder / OWN_ROW).write({_TABLE: asdict(row)})
            if self._index.row_in(folder.name):
                # It was for everybody before, and some program had it in hand still.
                self._index.forget(folder.name)

    def keep_all(self, rows: list[IndexRow], former: list[IndexRow]) -> None:
        """Keep the list of all.

        Args:
            rows: Of all conferences; those that stand beside theirs are left out.
            former: What the list had when they were made.
        """
        shared = [row for row in rows if row.folder not in self._own]
        if shared == former:
            return
        with suppress(NotSaved, OSError):
            make_own_folder(self._home)
            self._index.replace_all(shared, {row.folder for row in former})
