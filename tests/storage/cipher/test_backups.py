"""Backups of what is encrypted: made without a key, restored with one."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.cipher import changing, held
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.restoring import NotRestored, restore
from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, library_at, on_disk, session_at, small
from tests.storage.apart import Apart
from tests.storage.cipher.conftest import CHAIR, MINUTES
from tests.storage.cipher.searching import found_in
from tests.storage.watched import CHANGE, DIED, Mishap, Watched


@pytest.fixture
def backup(sealed_home: Path, tmp_path: Path) -> Path:
    """A backup of one conference, made by a program that has no key."""
    session_at(sealed_home).set(("venue",), "Room 2")
    path = tmp_path / "b.tar"
    held.lock(sealed_home)
    done = back_up(conference_folders(sealed_home), path)
    assert all(each.well for each in done.verdicts)
    held.unlock(sealed_home, CHAIR)
    return path


def opening(home: Path) -> Callable[[], object]:
    """Asks for the chair's passphrase."""
    return partial(held.unlock, home, CHAIR)


def test_an_empty_folder_takes_the_keys_over(backup: Path, tmp_path: Path) -> None:
    """After a fire: the backup and the passphrase are all that is needed."""
    home = tmp_path / "new"
    (done,) = restore(backup, library_at(home), unlock=opening(home))
    assert done.reference == REFERENCE
    assert on_disk(home).venue == "Room 2"
    session_at(home).set(("venue",), "Room 3")
    assert verify(*conference_folders(home)).words == "All well, 3 lines."
    assert found_in(home, ["Okafor", "ENG/2026"]) == []


def test_a_folder_in_plain_text_does_not_take_what_is_encrypted(
    backup: Path, tmp_path: Path
) -> None:
    """It would hold both; a folder of its own is named as the way."""
    library_at(tmp_path / "plain").add(small(), at="", seat="chair")
    with pytest.raises(KeysRefused, match=r"with --home DIR\. Nothing was restored"):
        restore(backup, library_at(tmp_path / "plain"))


def test_a_folder_of_other_people_does_not_take_it(backup: Path, tmp_path: Path) -> None:
    """Its keys are other keys."""
    changing.begin(tmp_path / "other", MINUTES, "Bo")
    with pytest.raises(KeysRefused, match="the keys of another data folder"):
        restore(backup, library_at(tmp_path / "other"))


def test_a_backup_in_plain_text_is_encrypted_on_its_way(home: Path, tmp_path: Path) -> None:
    """Nothing of it is stored as it was."""
    plain = tmp_path / "plain"
    session_at(plain).set(("venue",), "Room 2")
    back_up(conference_folders(plain), tmp_path / "b.tar")
    changing.begin(home, CHAIR, "Ann")
    restore(tmp_path / "b.tar", library_at(home))
    assert on_disk(home).venue == "Room 2"
    assert found_in(home, ["Okafor", "ENG-2026", "Room 2"]) == []


def test_what_is_replaced_is_kept_aside_encrypted(backup: Path, sealed_home: Path) -> None:
    """The one that was there is whole in its new place."""
    session_at(sealed_home).set(("venue",), "Room 9")
    with pytest.raises(NotRestored, match="is there already"):
        restore(backup, library_at(sealed_home))
    (done,) = restore(backup, library_at(sealed_home), replace=True)
    assert on_disk(sealed_home).venue == "Room 2"
    assert done.replaced
    assert verify(done.replaced).words == "All well, 3 lines."
    assert found_in(sealed_home, ["Okafor", "ENG-2026", "Room 9"]) == []


def test_somebody_who_left_since_is_not_let_in_by_a_backup(
    backup: Path, sealed_home: Path, tmp_path: Path
) -> None:
    """What is written after restoring has a key of today's people."""
    changing.add(sealed_home, "Bo", MINUTES)
    back_up(conference_folders(sealed_home), tmp_path / "two.tar")
    changing.remove(sealed_home, "Bo")
    restore(tmp_path / "two.tar", library_at(sealed_home), replace=True)
    (folder,) = conference_folders(sealed_home)
    ring = held.circle_of(sealed_home).checked((folder / "keys.json").read_bytes())[0]
    assert len(ring.readers) == 1
    assert len(ring.generations) == 2


def test_the_list_of_files_names_nothing(backup: Path) -> None:
    """Older programs refuse it for its format, and whoever reads it learns no reference."""
    with tarfile.open(backup) as tar:
        manifest = tar.extractfile("manifest.json")
        assert manifest is not None
        text = manifest.read().decode()
    assert '"backup":2' in text
    assert REFERENCE not in text


def test_a_restore_that_dies_leaves_one_or_the_other(
    backup: Path, sealed_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whatever call: the conference that is to be replaced, or the one of the backup."""
    session_at(sealed_home).set(("venue",), "Room 9")
    number, seen = 0, set()
    while True:
        watched = Watched(Mishap(only=CHANGE), number)

        def go(line: object, watched: Watched = watched) -> None:
            watched.watch(pytest.MonkeyPatch())
            restore(backup, library_at(sealed_home), replace=True)

        ended = Apart(go, lambda what, words: None).end()
        venue = on_disk(sealed_home).venue
        assert venue in ("Room 9", "Room 2")
        seen.add(venue)
        assert len(conference_folders(sealed_home)) == 1
        if ended != DIED:
            break
        if venue == "Room 2":
            session_at(sealed_home).set(("venue",), "Room 9")
        number += 1
    assert seen == {"Room 9", "Room 2"}
