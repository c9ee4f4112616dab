"""The rows of the index that have to be made anew, since their conferences changed or a day did."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from cpc_tui.conference.record import Record
from cpc_tui.language import tr, tr_n
from cpc_tui.storage.cipher.faults import NotForThem
from cpc_tui.storage.conference import ConferenceStore, OpenedConference
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.following import Noting
from cpc_tui.storage.index import DueLine, IndexRow
from cpc_tui.storage.row_places import RowPlaces
from cpc_tui.storage.rows import is_of_another_day, row_of
from cpc_tui.storage.stamps import Stamp

Due = Callable[[Record], Iterable[DueLine]]
"""Works out the deadlines of a record, which needs its profile."""


class FreshRows(ABC):
    """What makes rows anew.

    Attributes:
        troubled: Why conferences could not be read when the rows were last made, by folder.
        hidden: How many there were then that are encrypted for other people.
        noting: Gives what notes the words of each conference that is read anew.
    """

    troubled: dict[str, str]
    hidden: int
    noting: Callable[[], Noting] | None
    _noted: Noting | None
    _conferences: Path
    _rows: RowPlaces
    _due: Due
    _day: Callable[[], date]

    @abstractmethod
    def _opened(self, store: ConferenceStore) -> OpenedConference: ...

    @property
    def hidden_words(self) -> str:
        """How many conferences there are that are encrypted for other people; empty for none."""
        number = tr_n("1 conference", "{n} conferences", self.hidden)
        return tr("{number} that you have no key to.", number=number) if self.hidden else ""

    def _fresh(self, name: str, stamp: Stamp, row: IndexRow | None, day: date) -> IndexRow | None:
        made_of_it = row is not None and (row.journal_size, row.journal_mtime_ns) == stamp
        if row is not None and made_of_it and not is_of_another_day(row, day):
            return row
        folder = self._conferences / name
        try:
            return self._read_again(folder, stamp, day, is_known=made_of_it)
        except NotForThem:
            self.hidden += 1
            return None
        except StoreFault as fault:
            self.troubled[name] = str(fault)
            return row

    def _read_again(
        self, folder: Path, stamp: Stamp, day: date, *, is_known: bool = False
    ) -> IndexRow:
        """The row of a conference that the list of all does not have, or not as it is now.

        Raises:
            StoreFault: It cannot be read.
        """
        row = self._rows.own_row(folder)
        made_of_it = row is not None and (row.journal_size, row.journal_mtime_ns) == stamp
        if row is not None and made_of_it and not is_of_another_day(row, day):
            return row
        opened = self._opened(ConferenceStore(folder))
        made = self._row(folder, opened, stamp)
        self._rows.keep_own(made, folder)
        if not is_known:
            self._note(folder, stamp, opened.record)
        return made

    def _note(self, folder: Path, stamp: Stamp, record: Record) -> None:
        if self._noted is None and self.noting is not None:
            self._noted = self.noting()
        if self._noted:
            self._noted.take(folder, stamp, record)

    def _keep_noted(self) -> None:
        if self._noted:
            self._noted.keep()

    def _row(self, folder: Path, opened: OpenedConference, stamp: tuple[int, int]) -> IndexRow:
        due = self._due(opened.record)
        row = row_of(opened.record, folder.name, due=due, updated_at=opened.last_at, stamp=stamp)
        return replace(row, made_on=self._day().isoformat())
