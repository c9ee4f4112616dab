"""The access log where conferences are encrypted: sealed, converted, restored, and read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui.conference.accounting import Act, Paper
from cpc_tui.storage.access_log import NAME, WITHOUT_KEY, AccessLog, note, note_at_home
from cpc_tui.storage.access_verifying import verify_log
from cpc_tui.storage.cipher import changing, converting, held, person
from cpc_tui.storage.cipher.faults import WrongPassphrase
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.journal_lines import START, read_lines
from tests.samples import session_at
from tests.storage.cipher.conftest import CHAIR, MINUTES

OPENED = Act(deed="opened", seat="chair")
EXPORTED = Act(deed="exported", seat="chair", papers=(Paper("minutes", "person:p3", "9f" * 32),))


@pytest.fixture
def folder(sealed_home: Path) -> Path:
    """The folder of an encrypted conference that has no log yet."""
    session_at(sealed_home)
    (found,) = conference_folders(sealed_home)
    return found


def deeds(log: AccessLog) -> list[str]:
    """What a log says was done."""
    read = log.read()
    assert read.fault == ""
    return [each.act.deed if each.act else "" for each in read.lines]


def test_it_says_nothing_to_whoever_has_no_key(folder: Path, sealed_home: Path) -> None:
    """The lines are sealed, and without the key their numbers and chain can still be checked."""
    note(folder, EXPORTED)
    note(folder, OPENED)
    note_at_home(sealed_home, Act(deed="purged", reference="RB-2026-0117"))
    # Two or three letters come about by chance in what is sealed: each has a sign it never has.
    words = (b"exported", b"purged", b"RB-2026", b'"uid"', b'"user"', b"person:p3")
    for data in ((folder / NAME).read_bytes(), (sealed_home / NAME).read_bytes()):
        assert not any(word in data for word in words)
    held.lock(sealed_home)
    assert note(folder, OPENED) == "it is encrypted and locked"
    verdict = verify_log(AccessLog.of_conference(folder))
    assert (verdict.well, verdict.lines, verdict.locked) == (True, 2, True)


def test_no_line_can_be_taken_for_one_of_another_log(folder: Path, sealed_home: Path) -> None:
    """Neither for one of the data folder's, nor for one of the journal beside it."""
    note(folder, OPENED)
    line = (folder / NAME).read_bytes()
    (sealed_home / NAME).write_bytes(line)
    assert "was altered" in AccessLog.of_home(sealed_home).read().fault
    with pytest.raises(JournalFault, match="was altered"):
        read_lines("journal.jsonl", line, START, held.keys_of(folder))


def test_a_line_of_before_somebody_left_is_read_after(folder: Path, sealed_home: Path) -> None:
    """New lines have the new key, and the old ones open with the former."""
    note(folder, OPENED)
    note_at_home(sealed_home, OPENED)
    changing.add(sealed_home, "Bo", MINUTES)
    assert changing.remove(sealed_home, "Bo") == []
    note(folder, EXPORTED)
    note_at_home(sealed_home, EXPORTED)
    assert deeds(AccessLog.of_conference(folder)) == ["opened", "exported"]
    assert deeds(AccessLog.of_home(sealed_home)) == ["opened", "exported"]
    generations = [json.loads(each)["key"] for each in (folder / NAME).read_bytes().splitlines()]
    assert generations == [1, 2]


def test_a_line_in_plain_text_is_never_added_to_by_a_key(folder: Path) -> None:
    """Whoever puts a log of their own in its place is found, and it is not gone on with."""
    (folder / NAME).write_bytes(b'{"journal":1,"n":1,"at":"","seat":"","prev":"","change":{}}\n')
    assert "where its folder is not" in note(folder, OPENED)
    assert "it is not encrypted" in AccessLog.of_conference(folder).read().fault


def test_encrypting_and_decrypting_keep_every_line(home: Path) -> None:
    """Those of the conference and those of the data folder, and nothing readable stays behind."""
    session_at(home)
    (folder,) = conference_folders(home)
    note(folder, EXPORTED)
    note_at_home(home, Act(deed="purged", reference="RB-2026-0117"))
    changing.begin(home, CHAIR, "Ann")
    assert converting.encrypt(home) == []
    (folder,) = conference_folders(home)
    note(folder, OPENED)
    note_at_home(home, OPENED)
    found = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"exported" not in found
    assert b"RB-2026-0117" not in found
    assert deeds(AccessLog.of_conference(folder)) == ["exported", "opened"]
    assert deeds(AccessLog.of_home(home)) == ["purged", "opened"]
    assert converting.decrypt(home) == []
    (folder,) = conference_folders(home)
    assert deeds(AccessLog.of_conference(folder)) == ["exported", "opened"]
    assert deeds(AccessLog.of_home(home)) == ["purged", "opened"]
    assert b"exported" in (folder / NAME).read_bytes()


def test_encrypting_again_after_it_was_cut_off_leaves_a_sealed_log_alone(
    sealed_home: Path,
) -> None:
    """It is asked for as often as one likes."""
    note_at_home(sealed_home, OPENED)
    before = (sealed_home / NAME).read_bytes()
    assert converting.encrypt(sealed_home) == []
    assert (sealed_home / NAME).read_bytes() == before


def test_a_damaged_log_keeps_no_conference_from_being_encrypted(home: Path) -> None:
    """Its lines up to the damage go on, and all of it is kept aside, sealed."""
    session_at(home)
    (folder,) = conference_folders(home)
    for act in (OPENED, EXPORTED, OPENED):
        note(folder, act)
    path = folder / NAME
    path.write_bytes(path.read_bytes().replace(b'"n":2', b'"n":7'))
    changing.begin(home, CHAIR, "Ann")
    assert converting.encrypt(home) == []
    (folder,) = conference_folders(home)
    assert deeds(AccessLog.of_conference(folder)) == ["opened"]
    keys = held.keys_of(folder)
    assert keys is not None
    aside = folder / "access.broken-1"
    assert b'"n":7' in keys.open_file(aside.name, aside.read_bytes())


def test_a_wrong_secret_is_accounted_for(sealed_home: Path) -> None:
    """Whoever asks for the key, the lock screen as well: nothing that was typed is kept."""
    with pytest.raises(WrongPassphrase):
        person.unlock(sealed_home, Secret.typed("an open sesame of somebody"))
    (line,) = AccessLog.of_those_without_key(sealed_home).read().lines
    assert line.act == Act(deed="refused", because="That passphrase is wrong.")
    assert b"sesame" not in (sealed_home / WITHOUT_KEY).read_bytes()
