"""Several people share what is encrypted; one who leaves reads nothing that is written then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cpc_tui.storage.cipher import agreeing, changing, held, locks, person
from cpc_tui.storage.cipher.aead import Altered
from cpc_tui.storage.cipher.faults import (
    KeysBehind,
    KeysDamaged,
    KeysRefused,
    NotForThem,
    WrongKeyFile,
    WrongPassphrase,
)
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.cipher.ring import read_ring
from cpc_tui.storage.conference import JOURNAL, ConferenceStore
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import CannotRead, StoreFault
from cpc_tui.storage.index import ConferenceIndex
from cpc_tui.storage.verifying import verify
from tests.samples import library_at, on_disk, session_at, small
from tests.storage.apart import Apart
from tests.storage.cipher.conftest import CHAIR, MINUTES


@pytest.fixture
def shared(sealed_home: Path) -> Path:
    """A data folder of two people, with a conference that the chair has written three lines of."""
    session = session_at(sealed_home, "chair")
    session.set(("venue",), "Room 2")
    session.set(("venue",), "Room 3")
    session.settle()
    assert changing.add(sealed_home, "Bo", MINUTES) == []
    return sealed_home


def become(home: Path, secret: Secret) -> None:
    """Be somebody else from now on."""
    held.lock(home)
    held.unlock(home, secret)


def test_a_wrong_passphrase_says_so_and_nothing_else(shared: Path) -> None:
    """Neither how many people there are, nor how near it was."""
    held.lock(shared)
    for wrong in ("", "chair: correct horse ", "Chair: correct horse", "x" * 5000):
        with pytest.raises(WrongPassphrase) as refused:
            held.unlock(shared, Secret.typed(wrong))
        assert str(refused.value) == "That passphrase is wrong."
    assert not held.is_unlocked(shared)


def test_without_a_key_nothing_is_read_or_written(shared: Path) -> None:
    """Conferences, list and people alike; and nothing is taken for damaged and set aside."""
    before = {path: path.read_bytes() for path in shared.rglob("*.json*")}
    held.lock(shared)
    (folder,) = conference_folders(shared)
    for ask in (
        ConferenceStore(folder).open,
        ConferenceIndex(shared / "index.json").rows,
        lambda: held.circle_of(shared),
        lambda: session_at(shared),
    ):
        with pytest.raises(CannotRead):
            ask()
    assert library_at(shared).unreadable()[0][1].startswith("The conferences are encrypted")
    assert {path: path.read_bytes() for path in shared.rglob("*.json*")} == before


def test_a_seat_whose_keys_were_locked_away_keeps_what_is_typed(shared: Path) -> None:
    """It waits, is told of as not saved, and is on the disk when the keys are back."""
    session = session_at(shared)
    held.lock(shared)
    session.set(("venue",), "Room 4")
    assert session.problem == "it is encrypted and locked"
    held.unlock(shared, MINUTES)
    assert session.save()
    assert on_disk(shared).venue == "Room 4"


def test_two_people_share_a_conference(shared: Path) -> None:
    """Each opens it by their own passphrase, also what was written before they came."""
    become(shared, MINUTES)
    assert on_disk(shared).venue == "Room 3"
    session_at(shared).set(("venue",), "Room 4")
    become(shared, CHAIR)
    assert on_disk(shared).venue == "Room 4"


def test_who_is_added_can_open_what_is_begun_later(shared: Path) -> None:
    """New conferences are for everybody who is there then."""
    library_at(shared).add(small(reference="second"), at="", seat="chair")
    become(shared, MINUTES)
    assert library_at(shared).open("second")[1].record.reference == "second"


def test_changing_a_passphrase_writes_one_file(shared: Path) -> None:
    """No conference is touched; the former passphrase opens nothing here any more."""
    before = {path: path.read_bytes() for path in shared.rglob("*") if path.is_file()}
    new = Secret.typed("another passphrase")
    person.change_passphrase(shared, held.circle_of(shared).person, new)
    changed = [path for path, data in before.items() if path.read_bytes() != data]
    assert changed == [shared / "keys" / f"{held.circle_of(shared).person.number}.json"]
    with pytest.raises(WrongPassphrase):
        become(shared, CHAIR)
    become(shared, new)
    assert on_disk(shared).venue == "Room 3"


def test_somebody_who_left_cannot_open_what_is_written_then(shared: Path) -> None:
    """Even with every file and key that they had while they were there."""
    (folder,) = conference_folders(shared)
    become(shared, MINUTES)
    theirs = held.circle_of(shared).person
    keys_they_had = held.keys_of(folder)
    become(shared, CHAIR)
    assert changing.remove(shared, "bo") == []
    session = session_at(shared, "chair")
    session.set(("venue",), "Room 9")
    session.settle()
    with pytest.raises(WrongPassphrase):
        become(shared, MINUTES)
    with pytest.raises(NotForThem):
        held.hold(shared, theirs)
    ring, _ = read_ring((folder / "keys.json").read_bytes())
    assert all(theirs.number not in each.wraps for each in ring.generations)
    assert keys_they_had is not None
    with pytest.raises(Altered):
        keys_they_had.open_file("record.json", (folder / "record.json").read_bytes())
    held.unlock(shared, CHAIR)
    assert on_disk(shared).venue == "Room 9"
    assert verify(folder).words == "All well, 4 lines."
    assert [each.reference for each in ConferenceIndex(shared / "index.json").rows()]


def test_a_line_sealed_with_a_former_key_is_not_taken(shared: Path) -> None:
    """Who left cannot write on either, though they may know the key of the lines before."""
    (folder,) = conference_folders(shared)
    ahead = shared.with_name("ahead")
    shutil.copytree(shared, ahead)
    held.unlock(ahead, MINUTES)
    session_at(ahead).set(("venue",), "Forged")
    forged = next(ahead.rglob(JOURNAL)).read_bytes()
    changing.remove(shared, "Bo")
    (folder / JOURNAL).write_bytes(forged)
    with pytest.raises(StoreFault, match=r"Line 4 of journal\.jsonl does not fit: it was altered"):
        ConferenceStore(folder).open()


def test_an_open_session_goes_on_with_the_new_key(shared: Path) -> None:
    """Somebody is removed while others type: they notice nothing."""
    session = session_at(shared, "chair")
    changing.remove(shared, "Bo")
    session.set(("venue",), "Room 9")
    assert session.problem == ""
    assert on_disk(shared).venue == "Room 9"


def test_an_open_session_of_who_was_removed_keeps_what_is_typed_to_itself(shared: Path) -> None:
    """It says that it is not saved; nothing of it reaches the disk."""
    become(shared, MINUTES)
    session = session_at(shared)

    def remove(line: object) -> None:
        become(shared, CHAIR)
        changing.remove(shared, "Bo")

    Apart(remove, lambda what, words: None).end()
    session.set(("venue",), "Room 9")
    assert session.problem == "it is encrypted for other people"
    assert session.waiting == 1


def test_a_removal_that_was_cut_off_is_told_of_and_finished(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until then a conference of the former people is not written to."""
    former, ring = agreeing.agree, []
    monkeypatch.setattr(changing, "agree", lambda folder, circle: ring.append(folder))
    changing.remove(shared, "Bo")
    assert len(ring) == 1
    with pytest.raises(KeysBehind, match="cpc-tui key finish does it"):
        ConferenceStore(ring[0]).open()
    monkeypatch.setattr(changing, "agree", former)
    assert changing.finish(shared) == []
    assert on_disk(shared).venue == "Room 3"


def test_somebody_can_come_back(shared: Path) -> None:
    """They are given every key there is, those of the time between included."""
    changing.remove(shared, "Bo")
    session_at(shared, "chair").set(("venue",), "Room 9")
    assert changing.add(shared, "Bo", MINUTES) == []
    become(shared, MINUTES)
    assert on_disk(shared).venue == "Room 9"
    assert all(verify(each).well for each in conference_folders(shared))


def test_people_are_told_apart(shared: Path) -> None:
    """No name twice, nobody unknown is removed, and nobody removes themselves."""
    for name, words in (("BO", "There is a key of BO already"), (" ", "A name is needed")):
        with pytest.raises(KeysRefused, match=words):
            changing.add(shared, name, MINUTES)
    for name, words in (("Cy", "There is no key of Cy"), ("Ann Ferrars", "your own key")):
        with pytest.raises(KeysRefused, match=words):
            changing.remove(shared, name)
    assert [each.name for each in held.circle_of(shared).members] == ["Ann Ferrars", "Bo"]


def test_keys_in_the_place_of_the_peoples_are_refused(shared: Path, tmp_path: Path) -> None:
    """Somebody who may write there cannot add themselves."""
    data = (shared / "keys.json").read_bytes()
    (shared / "keys.json").write_bytes(data.replace(b'"first":1', b'"first":3'))
    with pytest.raises(KeysDamaged):
        held.circle_of(shared)


def test_a_recovery_key_opens_everything(shared: Path, tmp_path: Path) -> None:
    """It is a file for its owner alone, and a new passphrase can be set with it."""
    file = tmp_path / "recovery.key"
    person.add_lock(shared, held.circle_of(shared).person, locks.new_key_file(file))
    assert file.stat().st_mode & 0o777 == 0o600
    become(shared, locks.read_key_file(file))
    assert on_disk(shared).venue == "Room 3"
    new = Secret.typed("after forgetting it")
    person.change_passphrase(shared, held.circle_of(shared).person, new)
    become(shared, new)
    become(shared, locks.read_key_file(file))
    assert person.drop_key_files(shared, held.circle_of(shared).person) == 1
    with pytest.raises(WrongKeyFile, match="it opens nothing here"):
        become(shared, locks.read_key_file(file))


def test_key_files_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    """Missing, open to others, of another kind, or in the way: one sentence each."""
    file = tmp_path / "a.key"
    with pytest.raises(WrongKeyFile, match="there is no"):
        locks.read_key_file(file)
    locks.new_key_file(file)
    with pytest.raises(KeysRefused, match="is there already"):
        locks.new_key_file(file)
    file.chmod(0o640)
    with pytest.raises(WrongKeyFile, match="others can read it; chmod 600"):
        locks.read_key_file(file)
    file.chmod(0o600)
    file.write_text("cpc-tui key file 1\nAAAA\n")
    with pytest.raises(WrongKeyFile, match="it is no key file of cpc-tui"):
        locks.read_key_file(file)
    file.unlink()
    file.mkdir(mode=0o700)
    with pytest.raises(WrongKeyFile):
        locks.read_key_file(file)


def test_a_lock_that_would_use_up_the_memory_is_not_tried(shared: Path) -> None:
    """A file of keys that asks for a cost nobody chose opens nothing."""
    for path in (shared / "keys").iterdir():
        path.write_bytes(path.read_bytes().replace(b'"n":2', b'"n":1073741824'))
    with pytest.raises(WrongPassphrase):
        become(shared, CHAIR)


def test_accents_may_be_typed_either_way(home: Path) -> None:
    """A keyboard that composes letters makes the same passphrase as one that does not."""
    assert Secret.typed("pa\u0301ssword") == Secret.typed("p\u00e1ssword")


def test_a_short_passphrase_is_not_taken() -> None:
    """It says how long one is to be."""
    with pytest.raises(KeysRefused, match="12 characters at the least"):
        locks.check_new("elevenchars")
    locks.check_new("twelve chars")
