"""What a seat can tell of the disk that its conference is kept on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cpc_tui.accountable import Accounts
from cpc_tui.conference.change_json import Line
from cpc_tui.conference.past import Written
from cpc_tui.storage.past import past_of
from cpc_tui.storage.saver import Saver
from cpc_tui.storage.seats import Seats
from cpc_tui.storage.watching import FolderWatch, watch_folder


class Kept:
    """One seat's place at a conference on the disk.

    Attributes:
        seats: Who else sits here.
        can_be_told: Whether the system may be asked to tell of what others do.
        accounts: Where it is written down what is done here that is accounted for.
    """

    can_be_told = True

    def __init__(self, saver: Saver) -> None:
        """Take a seat.

        Args:
            saver: Brings changes to the disk.
        """
        self._saver = saver
        self.seats = Seats(saver.store.folder, saver.seat)
        self.accounts = Accounts()
        self._unaccounted: list[Line] = []

    @property
    def seat(self) -> str:
        """Who works here: `chair` or `minute-taker`."""
        return self._saver.seat

    def past(self) -> tuple[Written, ...]:
        """Every change from the beginning, as the disk has it.

        Raises:
            PastUnreadable: It cannot be read; the text says why.
        """
        return past_of(self._saver.store.journal)

    @property
    def problem(self) -> str:
        """Why something is not saved, in words; empty when all is."""
        return self._saver.problem

    @property
    def saved_at(self) -> datetime | None:
        """When the last change reached the disk; None before the first."""
        return self._saver.saved_at

    @property
    def waiting(self) -> int:
        """How many changes are not yet on the disk."""
        return len(self._saver.waiting)

    def settle(self) -> None:
        """Let `record.json` and the index follow the journal; call it when nobody types."""
        self._saver.settle()

    def listen(self) -> FolderWatch | None:
        """Hear of what others do as soon as they do it, until what is returned is closed.

        None where that cannot be had, and one has to look again and again.
        """
        return watch_folder(self._saver.store.folder) if self.can_be_told else None

    def _account(self, lines: Iterable[Line] = ()) -> None:
        """Have changes accounted for, as soon as they are on the disk."""
        self._unaccounted += lines
        if self._unaccounted and not self.waiting:
            done, self._unaccounted = self._unaccounted, []
            store = self._saver.store
            self.accounts.changed(store.folder, self.seat, done, self._saver.agreed)
