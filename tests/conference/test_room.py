"""What the chair's desk keeps stays in the store: no file, document or shared screen has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.places import list_shape
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.room import Room
from cpc_tui.conference.schema import schema_text
from cpc_tui.conference.shared_screen import for_everyone
from cpc_tui.conference.writing import record_to_json, write_record
from tests.samples import library_at, session_at, small

NOTE = {"step": "plan", "text": "Ask about the uncle."}


def test_the_desk_is_kept_in_the_store_alone(home: Path) -> None:
    """A private note survives closing and opening, and no dump holds it."""
    session = session_at(home)
    key = session.add(("room", "private_notes"), NOTE)
    session.add(("room", "waiting"), {"person": "p3"})
    session.save()
    _, opened = library_at(home).open(session.record.reference)
    (note,) = opened.record.room.private_notes
    assert (note.entry_key, note.text) == (key, "Ask about the uncle.")
    assert opened.record.room == session.record.room
    assert "room" not in record_to_json(opened.record)
    assert "uncle" not in write_record(opened.record)


def test_the_journal_alone_holds_the_desk_too(home: Path) -> None:
    """Without record.json the desk is read from the journal."""
    session = session_at(home)
    session.add(("room", "private_notes"), NOTE)
    session.save()
    store, _ = library_at(home).open(session.record.reference)
    (store.folder / "record.json").unlink()
    _, opened = library_at(home).open(session.record.reference)
    assert opened.record.room == session.record.room


def test_adding_to_the_desk_is_taken_back(home: Path) -> None:
    """Undo takes an entry off the desk as it does any other."""
    session = session_at(home)
    session.add(("room", "waiting"), {"person": "p3"})
    session.undo()
    assert session.record.room == Room()


def test_a_file_cannot_bring_a_desk() -> None:
    """A record from outside that has a desk is refused as one with an unknown key."""
    value = record_to_json(small())
    with pytest.raises(RecordRefused) as refused:
        record_from_json({**value, "room": {}})
    assert [str(each) for each in refused.value.faults] == ["room: is not a key of the record"]
    assert "PrivateNote" not in schema_text()
    assert json.loads(schema_text())["$defs"]["Record"]["properties"].get("room") is None


def test_the_shared_screen_has_no_desk(home: Path) -> None:
    """What everybody in the room may see holds nothing of the desk."""
    session = session_at(home)
    session.add(("room", "private_notes"), NOTE)
    assert for_everyone(session.record).room == Room()


def test_somebody_who_waited_can_be_taken_out(home: Path) -> None:
    """Being named on the desk alone keeps nobody on the list of people."""
    session = session_at(home)
    person = session.add(("people",), {"name": "Zed Quill", "kind": "family"})
    session.add(("room", "waiting"), {"person": person})
    session.remove(("people",), person)
    assert session.record.room.waiting[0].person == person
    session.save()
    library_at(home).open(session.record.reference)


def test_replacing_a_record_keeps_the_desk(home: Path) -> None:
    """A record brought in from outside in the place of another leaves the desk as it was."""
    session = session_at(home)
    session.add(("room", "private_notes"), NOTE)
    session.save()
    library_at(home).add(small(), at="2026-12-08T11:00:00", seat="chair", replace=True)
    _, opened = library_at(home).open(session.record.reference)
    assert [each.text for each in opened.record.room.private_notes] == ["Ask about the uncle."]


@pytest.mark.parametrize("name", [name for name in Room.__annotations__ if name != "changed_since"])
def test_every_list_of_the_desk_takes_an_empty_entry(name: str, home: Path) -> None:
    """Each list of the desk can be added to before anything of the entry is known."""
    session = session_at(home)
    key = session.add(("room", name), {})
    assert getattr(session.record.room, name)[0].entry_key == key
    assert list_shape(("room", name)).type is type(getattr(session.record.room, name)[0])
