"""What follows the library wherever it reads: it can be made again, so a failure costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record
    from cpc_tui.storage.index import IndexRow
    from cpc_tui.storage.stamps import Stamp


class Following(Protocol):
    """What follows the list of conferences, such as the picture that the next start shows first."""

    @property
    def is_current(self) -> bool:
        """Whether it is of the list as it stands."""

    def keep(self, rows: Sequence[IndexRow]) -> None:
        """Take the list as it stands."""


class Noting(Protocol):
    """What notes the words of conferences that were read anew, so that they are found fast."""

    def take(self, folder: Path, stamp: Stamp, record: Record) -> None:
        """Note the words of a conference, whose journal had that stamp before it was read."""

    def keep(self) -> None:
        """Write down what was noted."""
