"""A record as TinyDB tables that a person can open and query, and back.

Every list of entries is a table of its name (`notes`, `plans.actions`), a row an entry, in order.
Everything else stands in the one row of `conference`. The one row of `journal` says up to which
line of the journal the tables go, as `n`, and the SHA-256 of that line, as `digest`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

FORMAT = 1
"""The number of this layout; it changes when an older program could not read it."""

Tables = dict[str, dict[str, Any]]

_CLASHES = "clashes"
_ENTRY_LISTS_OF_PLANS = ("outcomes", "actions")


def to_tables(
    record: dict[str, Any], n: int, clashes: Sequence[dict[str, Any]] = (), digest: str = ""
) -> Tables:
    """Lay out a record as tables.

    Args:
        record: The record as JSON for the store.
        n: The number of the last journal line that it includes.
        clashes: What is still to settle; where nothing is, there is no table of it.
        digest: The SHA-256 of that line; where it is not known it is not stated.
    """
    place = {"format": FORMAT, "n": n} | ({"digest": digest} if digest else {})
    row = dict(record)
    tables: Tables = {}
    for name, value in record.items():
        # What the store says beside the record has names instead of entries, so it is no table.
        if isinstance(value, list) and not name.startswith("_"):
            tables[name] = _rows(value)
            row[name] = []
    plans = dict(record.get("plans", {}))
    for name in _ENTRY_LISTS_OF_PLANS:
        if name in plans:
            tables[f"plans.{name}"] = _rows(plans[name])
            row["plans"] = plans | {name: []}
            plans = row["plans"]
    head = {"conference": _rows([row]), "journal": _rows([place])}
    return head | tables | ({_CLASHES: _rows(list(clashes))} if clashes else {})


def from_tables(tables: Tables) -> tuple[dict[str, Any], int]:
    """Put a record together from its tables.

    Returns:
        The record as JSON for the store, and the number of the last journal line it includes.

    Raises:
        ValueError: The tables are not of this layout.
    """
    try:
        (row,) = _entries(tables["conference"])
        (place,) = _entries(tables["journal"])
        record, n = dict(row), _number(place)
        for name, table in tables.items():
            if name not in ("conference", "journal", _CLASHES):
                _put(record, name, _entries(table))
    except (KeyError, TypeError, AttributeError, ValueError):
        # What Python says of the fault quotes the record, so the cause stays out of it.
        raise ValueError("the tables are of another layout") from None
    return record, n


def clashes_in(tables: Tables) -> list[dict[str, Any]]:
    """The clashes that tables hold, in order.

    Raises:
        ValueError: The tables are not of this layout.
    """
    try:
        return [dict(row) for row in _entries(tables.get(_CLASHES, {}))]
    except (TypeError, AttributeError, ValueError):
        raise ValueError("the tables are of another layout") from None


def digest_in(tables: Tables) -> str:
    """The SHA-256 of the last journal line that tables include; empty where they state none.

    Raises:
        ValueError: The tables are not of this layout.
    """
    try:
        (place,) = _entries(tables["journal"])
        return _text(place.get("digest", ""))
    except (KeyError, TypeError, AttributeError, ValueError):
        raise ValueError("the tables are of another layout") from None


def _number(place: dict[str, Any]) -> int:
    n = place["n"]
    if place["format"] != FORMAT or type(n) is not int or n < 0:
        raise TypeError
    return n


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _rows(entries: list[Any]) -> dict[str, Any]:
    return {str(number): entry for number, entry in enumerate(entries, 1)}


def _entries(table: dict[str, Any]) -> list[Any]:
    return [table[number] for number in sorted(table, key=int)]


def _put(record: dict[str, Any], name: str, entries: list[Any]) -> None:
    outer, _, inner = name.partition(".")
    if inner:
        record[outer] = {**record[outer], inner: entries}
    else:
        record[name] = entries
