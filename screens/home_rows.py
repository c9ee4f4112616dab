"""The rows of the opening screen: of the library as it stands, or as they were kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from cpc_tui.first_picture import words
from cpc_tui.first_picture.kept import Kept, KeptRows, NotKept
from cpc_tui.language import tr
from cpc_tui.opening import Office
from widgets.outline_rows import Row
from widgets.rows import RowsOnDemand

if TYPE_CHECKING:
    from cpc_tui.opening import IndexRow
    from widgets.outline_rows import RowKind

OFFER = tr("Encrypt all that you will keep here")
"""Offered at the first start, before anything is there."""
_IN_VIEW = 60
"""Rows that are looked at before a list that was kept is shown."""


def home_rows(rows: Iterable[IndexRow], office: Office, today: date) -> Iterator[Row]:
    """The lines of the opening screen."""
    from cpc_tui.home_list import HomeList

    known = tuple(rows)
    for each in HomeList(known, office.profile_named, today).lines():
        yield Row(key=each.key, text=each.text, kind=each.kind, mark=each.mark)
    if not known and not office.is_encrypted:
        yield Row(key="encrypt", text=OFFER, kind="add", mark=words.ADD)


def hidden_rows(words: str) -> Iterator[Row]:
    """How many conferences there are that are encrypted for other people; of none nothing."""
    if words:
        yield Row(key="hidden", text=words, kind="hint")


def troubled_rows(troubled: Mapping[str, str]) -> Iterator[Row]:
    """The conferences that cannot be read, each by its folder with the reason."""
    if troubled:
        yield Row(key="h-troubled", text=tr("Cannot be read"), kind="heading")
    for folder, why in troubled.items():
        yield Row(key=f"troubled-{folder}", text=f"{folder}: {why}", kind="text", mark="!")


def kept_rows(office: Office, today: date) -> Sequence[Row] | None:
    """The lines of the opening screen as they were kept; None where they hold no longer."""
    try:
        rows = Kept(str(office.home), whole=True).rows(today.isoformat())
        rows.check(_IN_VIEW)
    except NotKept:
        return None
    return _Kept(rows)


class _Kept(RowsOnDemand):
    """Rows that were kept, each read when it is looked at."""

    def __init__(self, rows: KeptRows) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def made(self, place: int) -> Row:
        """Make the row of a place."""
        try:
            row = self._rows[place]
        except NotKept:
            return Row(key=("damaged", place), text="", kind="hint")
        key = (row.key, row.reference) if row.reference else row.key
        return Row(key=key, text=row.text[0], kind=cast("RowKind", row.kind), mark=row.mark)
