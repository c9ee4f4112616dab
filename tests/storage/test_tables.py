"""The tables of `record.json` hold a record whole, and a person can query them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tinydb import TinyDB, where

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.plain_json import decode, encode
from cpc_tui.storage.tables import FORMAT, from_tables, to_tables
from tests.samples import AT, library_at, session_at, small
from tests.strategies import records

TABLES = to_tables(record_to_json(small(), for_store=True), 7)


@given(record=records())
def test_a_record_survives_its_tables(record: Record) -> None:
    """Any record comes back from its tables as it was, the keys of its entries included."""
    stored = record_to_json(record, for_store=True)
    tables: Any = decode(encode(to_tables(stored, 12)))
    value, n = from_tables(tables)
    assert value == stored
    assert n == 12
    assert record_from_json(value, from_store=True) == record


def test_more_than_nine_entries_keep_their_order() -> None:
    """Rows are ordered by number and not by how the number is spelt."""
    notes = [{"id": f"n{n}", "step": "reports", "text": str(n)} for n in range(25)]
    record = small(notes=notes)
    value, _ = from_tables(to_tables(record_to_json(record, for_store=True), 1))
    assert record_from_json(value, from_store=True).notes == record.notes


def test_a_person_can_query_the_file_with_plain_tinydb(tmp_path: Path) -> None:
    """The file opens in TinyDB as it is, with a table for each list of entries."""
    store, _ = library_at(tmp_path).add(small(), at=AT, seat="chair")
    with TinyDB(store.folder / "record.json", access_mode="r") as database:
        assert [row["text"] for row in database.table("notes").all()] == [
            "note 1",
            "note 2",
            "note 3",
        ]
        (action,) = database.table("plans.actions").search(where("outcome") == "o1")
        assert action["who"] == ["p3"]
        (conference,) = database.table("conference").all()
        assert conference["family_name"] == "Okafor [/]"


def test_every_table_holds_rows_that_tinydb_can_read(tmp_path: Path) -> None:
    """What the store notes beside the record, such as lists that nobody stated, is no table."""
    session = session_at(tmp_path)
    session.add(("said",), {"key": "welcome"})
    session.settle()
    (path,) = tmp_path.glob("conferences/*/record.json")
    with TinyDB(path, access_mode="r") as database:
        rows = {name: database.table(name).all() for name in database.tables()}
    assert len(rows["said"]) == 1
    assert "_unstated" not in rows


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"conference": {}, "journal": {}},
        {"conference": {"1": {}}},
        {**TABLES, "journal": {"1": {"format": FORMAT + 1, "n": 1}}},
        {**TABLES, "journal": {"1": {"format": FORMAT, "n": -1}}},
        {**TABLES, "journal": {"1": {"format": FORMAT, "n": float("inf")}}},
        {**TABLES, "journal": {"1": {"format": FORMAT, "n": "7"}}},
        {**TABLES, "journal": {"1": {"format": FORMAT, "n": True}}},
        {**TABLES, "journal": {"1": {"n": 7}}},
        {**TABLES, "notes": {"first": {}}},
        {**TABLES, "plans.actions": {"1": {}}, "conference": {"1": {"plans": []}}},
        {**TABLES, "conference": {"1": "text"}},
        {**TABLES, "conference": {"1": [1, 2]}},
    ],
)
def test_what_is_not_of_this_layout_is_refused(tables: Any) -> None:
    """Tables that another program wrote are a ValueError, whatever is wrong with them."""
    with pytest.raises(ValueError, match="another layout"):
        from_tables(tables)


def test_the_store_reads_what_it_wrote(tmp_path: Path) -> None:
    """Opening takes the record from its tables where the journal has nothing beyond them."""
    store, opened = library_at(tmp_path).add(small(), at=AT, seat="chair")
    again = ConferenceStore(store.folder).open()
    assert again.record == opened.record
    assert again.notices == ()
