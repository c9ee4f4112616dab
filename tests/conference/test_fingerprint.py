"""The fingerprint tells one state of a record from another."""

from dataclasses import replace

from cpc_tui.conference.fingerprint import fingerprint, grouped
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.room import PrivateNote, Room
from cpc_tui.conference.writing import write_record
from tests.conference.complete_records import edited


def test_it_is_twelve_digits_read_in_fours() -> None:
    """Twelve hexadecimal digits, on paper in three groups."""
    digits = fingerprint(edited({}))
    assert len(digits) == 12
    assert int(digits, 16) >= 0
    assert grouped("3f9ac01b22d4") == "3f9a c01b 22d4"


def test_it_outlives_writing_and_reading() -> None:
    """A record read back from its own file has the same fingerprint."""
    record = edited({})
    assert fingerprint(read_record(write_record(record).encode())) == fingerprint(record)


def test_any_change_shows() -> None:
    """Another purpose, even of awkward letters, is another fingerprint."""
    found = {fingerprint(edited({"purpose": text})) for text in ("a", "b", "ł\x00", "")}
    assert len(found) == 4


def test_what_the_store_alone_holds_has_no_part() -> None:
    """The chair's own notes change nothing, and so nothing of them can be told from it."""
    record = edited({})
    note = PrivateNote(entry_key="n", step="close", text="mine")
    assert fingerprint(replace(record, room=Room(private_notes=(note,)))) == fingerprint(record)


def test_handing_papers_over_changes_nothing() -> None:
    """A version that is approved keeps its fingerprint while its papers go out."""
    record = edited({"status": "concluded", "circulation": []})
    sent = {"circulation": [{"person": "mo", "sent_on": "2026-12-01"}], "status": "approved"}
    assert fingerprint(edited(sent)) == fingerprint(record)
