"""A purge leaves a receipt and nothing else, in plain text and encrypted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from cpc_tui.conference.around import Circulation
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Exported
from cpc_tui.paths import folder_name
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import CannotRead
from cpc_tui.storage.library import NoSuchConference
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.purging import NotPurged, purge, receipt_for
from cpc_tui.storage.receipts import Receipts, Sent
from cpc_tui.storage.restoring import NotRestored, restore
from tests.samples import AT, REFERENCE, library_at, on_disk, session_at, small
from tests.storage.faulty import fill_the_disk, mode

DIGEST = "5e" * 32
_ASIDE = ("access.jsonl", "index.json", "index.lock", "words", "receipts", "keys", "keys.json")


def folder_at(home: Path) -> Path:
    """Where the conference is stored, once there is one."""
    session_at(home).set(("venue",), "Room 2")
    folder = library_at(home).folder_of(REFERENCE)
    assert folder is not None
    return folder


def circulated() -> Record:
    """A conference of which one file was made, and one paper noted as sent."""
    made = Exported(
        at=datetime(2026, 12, 9, 9, 0),  # noqa: DTZ001 - the record's moments are local
        document="plan",
        recipient="mo",
        version="1",
        file="x.docx",
        digest=DIGEST,
    )
    sent = Circulation(person=None, documents=("letter",), version="1", sent_on=date(2026, 12, 10))
    record = small()
    return replace(record, circulation=(sent,), room=replace(record.room, exported=(made,)))


def destroyed(home: Path, folder: Path) -> None:
    """Purge it, with the receipt of what stands in it."""
    purge(home, folder, receipt_for(on_disk(home), early=False))


def left(home: Path) -> Iterator[Path]:
    """All files of a data folder."""
    return (Path(root) / name for root, _, names in os.walk(home) for name in names)


def test_nothing_is_left_but_the_receipt(home: Path) -> None:
    """No file of the folder is there any more, in no place, and it is in no list."""
    folder = folder_at(home)
    destroyed(home, folder)
    assert not folder.exists()
    assert not (home / "converting").exists()
    assert library_at(home).rows() == []
    with pytest.raises(NoSuchConference):
        library_at(home).open(REFERENCE)
    (path,) = (home / "receipts").iterdir()
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)
    assert REFERENCE not in path.name
    kinds = {each.relative_to(home).parts[0].removesuffix(".lock") for each in left(home)}
    assert kinds <= {name.removesuffix(".lock") for name in (*_ASIDE, "access", "converting")}


def test_the_receipt_says_what_was_circulated_and_names_nobody(home: Path) -> None:
    """Who did it, when, and each paper with its day and fingerprint; no person of the record."""
    store, _ = library_at(home).add(circulated(), at=AT, seat="chair")
    receipt = receipt_for(circulated(), early=True, because="It was a rehearsal.")
    purge(home, store.folder, receipt)
    (kept,) = Receipts(home).all()
    assert kept == receipt
    assert kept.made == (Sent(document="plan", version="1", on="2026-12-09", fingerprint=DIGEST),)
    assert kept.sent == (Sent(document="letter", version="1", on="2026-12-10"),)
    assert (kept.uid, kept.because) == (os.geteuid(), "It was a rehearsal.")
    said = repr(kept)
    assert not [each.name for each in circulated().people if each.name in said]


def test_what_was_stored_is_overwritten_before_it_is_removed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where files cannot be removed, they hold nothing but zeros; keys go before all else."""
    folder = folder_at(home)
    wiped: list[str] = []

    def look(path: Path, **_: object) -> None:
        for each in sorted(path.rglob("*")):
            if each.is_file():
                assert not each.read_bytes().strip(b"\0")
                wiped.append(each.name)

    monkeypatch.setattr("cpc_tui.storage.cipher.converted.shutil.rmtree", look)
    destroyed(home, folder)
    assert "journal.jsonl" in wiped


def test_a_purge_that_is_cut_off_is_gone_on_with(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before the wiping, the next look at the list wipes it; the receipt is there."""
    folder = folder_at(home)
    with monkeypatch.context() as killed:
        killed.setattr("cpc_tui.storage.purging.finish", lambda home: None)
        destroyed(home, folder)
    assert any((home / "converting").iterdir())
    assert library_at(home).rows() == []
    assert not (home / "converting").exists()
    assert Receipts(home).of(REFERENCE)


def test_copies_kept_aside_go_with_it(backup: Path, home: Path) -> None:
    """What a restore replaced is a copy of the same conference; those of others stay."""
    restore(backup, library_at(home), replace=True)
    assert len(list(home.glob("replaced-*/*"))) == 2
    folder = library_at(home).folder_of(REFERENCE)
    assert folder is not None
    kept = purge(home, folder, receipt_for(on_disk(home), early=False))
    assert kept.copies == 1
    (other,) = home.glob("replaced-*/*")
    assert [row.reference for row in library_at(home).rows()] == ["second"]
    assert (other / "journal.jsonl").exists()


def test_nobody_may_sit_at_it(home: Path) -> None:
    """It is refused in a sentence, and the conference and the list are as they were."""
    folder = folder_at(home)
    session = session_at(home)
    session.seats.tell("decision")
    try:
        with pytest.raises(NotPurged, match="Somebody is at that conference"):
            destroyed(home, folder)
    finally:
        session.seats.leave()
    assert on_disk(home).venue == "Room 2"
    assert Receipts(home).all() == []


def test_without_a_receipt_nothing_is_purged(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk it says so, and everything is there."""
    folder = folder_at(home)
    with monkeypatch.context() as full:
        fill_the_disk(full, room=0)
        with pytest.raises(NotPurged, match="Nothing was purged: the disk is full"):
            destroyed(home, folder)
    assert on_disk(home).venue == "Room 2"


def test_a_backup_does_not_bring_it_back_by_mistake(home: Path, tmp_path: Path) -> None:
    """The refusal says when it was purged and what to do; the others can be had, and it too."""
    folder = folder_at(home)
    library_at(home).add(small(reference="second"), at=AT, seat="chair")
    path = tmp_path / "before.tar"
    back_up(conference_folders(home), path)
    destroyed(home, folder)
    with pytest.raises(NotRestored, match=rf"no longer needed: {REFERENCE} on 20"):
        restore(path, library_at(home), replace=True)
    assert not library_at(home).holds(REFERENCE)
    restore(path, library_at(home), [REFERENCE], even_purged=True)
    assert on_disk(home).venue == "Room 2"


_NO_TEXT = (
    b'{"reference":"r","purged_at":"2026","user":"u","uid":1,"made":[{"document":"plan","on":5}]}'
)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"reference": 1}', b'{"made": [1]}', _NO_TEXT]
)
def test_a_damaged_receipt_is_counted(data: bytes, home: Path) -> None:
    """The others are read all the same."""
    destroyed(home, folder_at(home))
    (home / "receipts" / "00.receipt").write_bytes(data)
    receipts = Receipts(home)
    assert [each.reference for each in receipts.all()] == [REFERENCE]
    assert receipts.unreadable == 1


def test_a_damaged_copy_goes_with_it_too(home: Path) -> None:
    """What can no longer be read can still hold names: it is known by the name of its folder."""
    folder = folder_at(home)
    damaged = home / "replaced-2026-12-08-104207" / folder.name
    damaged.mkdir(parents=True)
    (damaged / "journal.jsonl").write_bytes(b"{damaged\n" + (folder / "journal.jsonl").read_bytes())
    assert purge(home, folder, receipt_for(on_disk(home), early=False)).copies == 1
    assert not damaged.parent.exists()


def test_what_is_not_purged_has_no_receipt(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder cannot be moved, all is as it was, and no receipt says otherwise."""
    folder = folder_at(home)

    def refuse(home: Path, folder: Path) -> None:
        raise PermissionError(13, folder.name)

    with monkeypatch.context() as refused:
        refused.setattr("cpc_tui.storage.purging._send_away", refuse)
        with pytest.raises(NotPurged, match="Nothing was purged"):
            destroyed(home, folder)
    assert on_disk(home).venue == "Room 2"
    assert Receipts(home).all() == []


def test_what_a_killed_restore_unpacked_goes_with_the_next_look(home: Path) -> None:
    """It can be plain text of a conference that is purged; not while a restore is under way."""
    folder = folder_at(home)
    unpacked = home / "restoring" / "x"
    unpacked.mkdir(parents=True)
    (unpacked / "journal.jsonl").write_bytes((folder / "journal.jsonl").read_bytes())
    with ConferenceLock(home / "restoring.lock"):
        library_at(home).rows()
        assert unpacked.exists()
    destroyed(home, folder)
    assert not unpacked.parent.exists()


def test_receipts_that_cannot_be_read_are_not_taken_for_none(home: Path) -> None:
    """Else a backup would bring back what was purged; the refusal names the folder."""
    folder_at(home)
    (home / "receipts").write_bytes(b"")
    with pytest.raises(CannotRead, match="receipts"):
        Receipts(home).all()


def test_who_had_just_opened_it_makes_no_folder_of_it_again(home: Path) -> None:
    """Purged between opening and sitting down: nothing that is typed after is kept anywhere."""
    folder = folder_at(home)
    session = session_at(home)
    destroyed(home, folder)
    session.seats.tell("decision")
    session.set(("venue",), "Room 3")
    session.seats.leave()
    assert not folder.exists()
    assert library_at(home).rows() == []


def test_words_that_a_killed_program_was_writing_go_too(home: Path) -> None:
    """Whoever wrote them may have read the conference that is purged."""
    folder = folder_at(home)
    left_over = home / "words" / "1-00112233445566aa.tmp"
    left_over.parent.mkdir(exist_ok=True)
    left_over.write_bytes(b"some words")
    destroyed(home, folder)
    assert not left_over.exists()


def test_a_damaged_copy_from_before_encrypting_is_known_by_its_reference(home: Path) -> None:
    """Its folder bears the name that a conference in plain text has; the conference's is random."""
    folder = folder_at(home)
    damaged = home / "replaced-2026-12-08-104207" / folder_name(REFERENCE)
    damaged.mkdir(parents=True)
    (damaged / "journal.jsonl").write_bytes(b"{damaged\n")
    other = folder.rename(folder.with_name("5f" * 16))
    assert purge(home, other, receipt_for(on_disk(home), early=False)).copies == 1
    assert not damaged.parent.exists()
