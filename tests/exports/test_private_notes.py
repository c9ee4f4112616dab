"""What the chair notes for themselves is in no document, plain or Word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.plain import plain_blocks, plain_text
from cpc_tui.conference.papers.steps import step_blocks
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import PrivateNote, Room
from cpc_tui.conference.shared_screen import for_everyone
from cpc_tui.conference.visibility import FULL, person_recipient
from cpc_tui.conference.writing import write_record
from exports.pack import make_pack, plan_pack
from tests.conference.complete_records import edited
from tests.exports.word_files import parts_of, text_of

WORDS = "Zanzibar uncle"
STEPS = ("prepare", *(step.key for step in load_profile("england").steps))


@pytest.fixture
def record() -> Record:
    """A complete conference with a private note in every step."""
    notes = (PrivateNote(entry_key=each, step=each, text=f"{WORDS} at {each}") for each in STEPS)
    return replace(edited({}), room=Room(private_notes=tuple(notes)))


def test_no_word_file_holds_a_private_note(record: Record, tmp_path: Path) -> None:
    """Neither the text nor any part of the package, its properties included."""
    profile = load_profile(record.profile)
    everybody = [FULL, *(person_recipient(each.id) for each in record.people)]
    documents = [key for key in DOCUMENT_KEYS if key not in ("two-columns", "changes", "addendum")]
    made = make_pack(plan_pack(record, profile, everybody, documents), tmp_path)
    assert len(made.paths) > len(everybody)
    for path in made.paths:
        content = path.read_bytes()
        assert WORDS not in text_of(content)
        assert all(WORDS.encode() not in part for part in parts_of(content).values())


def test_no_plain_text_holds_a_private_note(record: Record) -> None:
    """What is dumped, shown as plain text or shared on a screen holds none."""
    assert WORDS in repr(record)
    assert WORDS not in write_record(record)
    assert WORDS not in repr(for_everyone(record))
    profile = load_profile(record.profile)
    assert WORDS not in plain_text(minutes(record, profile))
    for step in STEPS:
        assert WORDS not in plain_blocks(step_blocks(record, profile, step))
