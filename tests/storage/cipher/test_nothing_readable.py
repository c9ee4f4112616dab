"""Nothing of an encrypted conference can be read in the data folder, whatever was done with it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.cipher import converting
from cpc_tui.storage.cipher.changing import begin
from cpc_tui.storage.cipher.locks import new_key_file
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.seats import FOLDER
from tests.samples import REFERENCE, library_at, session_at, small
from tests.seats import store_of
from tests.storage.apart import Apart, Line
from tests.storage.cipher.conftest import CHAIR
from tests.storage.cipher.searching import found_in, words_of
from tests.storage.journals import little_room, sealed_in
from tests.storage.sealed import write_on

OWN = {"record", "people", "keys", "journal", "conferences"}
"""Words of the files' own names."""


def all_words(session: Session) -> set[str]:
    """The words and texts of a record, and who sits there."""
    record = record_to_json(session.record, for_store=True)
    return (words_of(record) | {"minute-taker", "Harbour Road"}) - OWN


@pytest.fixture
def session(sealed_home: Path) -> Session:
    """A seat that has typed in every way, in a journal with sealed lines."""
    with little_room():
        session = session_at(sealed_home)
        session.set(("purpose",), "Worried about Harbour Road")
        session.remove(("notes",), "n3")
        write_on(session, 30)
        session.seats.tell("reports", "The most important points")
        session.settle()
    return session


def test_what_is_stored_holds_no_word(session: Session, sealed_home: Path) -> None:
    """Journal, sealed lines, record, index and who sits here: no word, no name, no reference."""
    library_at(sealed_home).rows()
    assert sealed_in(store_of(session).folder)
    assert (store_of(session).folder / FOLDER).is_dir()
    assert (sealed_home / "index.json").exists()
    assert found_in(sealed_home, all_words(session)) == []


def test_the_same_words_are_found_in_plain_text(home: Path) -> None:
    """The search finds what there is to be found."""
    session = session_at(home)
    session.set(("purpose",), "Worried about Harbour Road")
    session.settle()
    found = " ".join(found_in(home, all_words(session)))
    assert all(each in found for each in ("journal.jsonl", "record.json", "Harbour Road"))


def test_a_backup_holds_no_word(session: Session, sealed_home: Path, tmp_path: Path) -> None:
    """Neither its files nor its list of them name anything."""
    folder = tmp_path / "backups"
    folder.mkdir()
    back_up(conference_folders(sealed_home), folder / "b.tar")
    assert found_in(folder, all_words(session)) == []


def test_a_torn_line_and_a_damaged_record_are_kept_aside_unread(
    session: Session, sealed_home: Path
) -> None:
    """What is kept of a crash is as unreadable as the rest."""
    folder = store_of(session).folder
    with (folder / JOURNAL).open("ab") as journal:
        journal.write(b'{"n":99,"prev":"')
    (folder / "record.json").write_bytes((folder / "record.json").read_bytes()[:-5])
    assert len(session_at(sealed_home).record.notes) == 2
    names = {each.name for each in folder.iterdir()}
    assert {"journal.torn-1", "record.json.broken-1"} <= names
    assert found_in(sealed_home, all_words(session)) == []


def test_a_program_killed_while_it_types_leaves_no_word(sealed_home: Path) -> None:
    """At whatever moment it ends, temporary files included."""
    words = all_words(session_at(sealed_home))

    def type_on(line: Line) -> None:
        session = session_at(sealed_home)
        line.say("typing")
        for number in range(10_000):
            session.set(("purpose",), f"Worried about Harbour Road {number}")
            session.settle()

    for _ in range(5):
        typing = Apart(type_on, lambda what, words: None)
        typing.wait("typing")
        typing.kill()
        assert found_in(sealed_home, words) == []


def test_encrypting_leaves_nothing_in_plain_text(home: Path, tmp_path: Path) -> None:
    """Copies kept aside, the list and what the next start shows are encrypted or gone as well."""
    session = session_at(home)
    session.set(("purpose",), "Worried about Harbour Road")
    session.settle()
    library_at(home).add(small(reference="ENG/2026 118"), at="", seat="chair")
    (folder, _) = conference_folders(home)
    aside = home / "replaced-2027-01-01-104207" / folder.name
    shutil.copytree(folder, aside)
    (folder / "journal.torn-1").write_bytes(b'{"n":9,"Harbour Road"')
    (folder / "record.json.broken-1").write_bytes(b'{"Harbour Road"')
    (home / "first-picture").write_bytes(REFERENCE.encode())
    session.seats.leave()

    begin(home, CHAIR, "Ann Ferrars")
    assert converting.encrypt(home) == []
    library_at(home).rows()
    assert found_in(home, all_words(session) | {"ENG/2026 118"}) == []
    assert library_at(home).open(REFERENCE)[1].record == session.record


def test_sizes_tell_little(sealed_home: Path) -> None:
    """A word more or less makes no other size."""
    session = session_at(sealed_home)
    journal = store_of(session).folder / JOURNAL
    sizes = []
    for words in ("No", "Yes, as far as anybody knows"):
        before = journal.stat().st_size
        session.set(("venue",), words)
        sizes.append(journal.stat().st_size - before)
        session.settle()
        sizes.append((journal.parent / "record.json").stat().st_size)
    assert sizes[0] == sizes[2]
    assert sizes[1] == sizes[3]


def test_files_are_private_whatever_the_umask(home: Path, tmp_path: Path) -> None:
    """Files of keys are their owner's alone, and so are their folders."""
    former = os.umask(0)
    try:
        begin(home, new_key_file(tmp_path / "a.key"), "Ann Ferrars")
        session_at(home).settle()
    finally:
        os.umask(former)
    modes = {path.stat().st_mode & 0o777 for path in [*home.rglob("*"), tmp_path / "a.key", home]}
    assert modes == {0o600, 0o700}


def test_numbers_and_chain_are_as_in_plain_text(session: Session) -> None:
    """Each line's number and the hash of the one before stand there for whoever has no key."""
    entries = Journal(store_of(session).folder / JOURNAL).read_all()
    assert [each.n for each in entries] == list(range(1, len(entries) + 1))
