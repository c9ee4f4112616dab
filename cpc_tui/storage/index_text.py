"""The index as the JSON that it is: one row of it is found without reading all the others."""

from __future__ import annotations

import hashlib
from typing import Any

from cpc_tui.storage.index_row import IndexRow
from cpc_tui.storage.plain_json import decode, encode

FORMAT = 1
"""The number of this layout; an index of a newer one is neither read nor written."""
FORMAT_TABLE: dict[str, dict[str, Any]] = {"format": {"1": {"format": FORMAT}}}
HEAD = encode(FORMAT_TABLE)[:-1]
"""What the JSON begins with."""
_NEAR_THE_END = b'"journal_mtime_ns":'


class Known:
    """What was read of the file last, so that as long as it is the same it is not read again.

    Args:
        data: The JSON of the tables.
        rows: What they hold.
    """

    def __init__(self, data: bytes, rows: list[IndexRow]) -> None:
        self._digest = hashlib.sha256(data).digest()
        self.rows = rows

    def is_of(self, data: bytes) -> bool:
        """Whether these tables are the same."""
        return hashlib.sha256(data).digest() == self._digest


def place_of(data: bytes, name: str, value: str) -> tuple[int, int]:
    """From where to where the first row with a value stands; (0, 0) for nowhere.

    It is not found where its reference holds a brace.

    Args:
        data: The JSON of all tables.
        name: `folder` or `reference`.
        value: That of the row.
    """
    place = data.find(encode({name: value})[1:-1])
    if place < 0 or not data.startswith(HEAD):
        return 0, 0
    # Quotes within a text are escaped, so that these are the names themselves.
    return data.rfind(b"{", 0, place), data.find(b"}", data.find(_NEAR_THE_END, place)) + 1


def row_at(data: bytes, place: tuple[int, int]) -> IndexRow | None:
    """The row that stands there; None for none."""
    try:
        found = decode(data[slice(*place)])
    except ValueError:
        return None
    return IndexRow.from_table(found) if isinstance(found, dict) else None
