"""A folder says itself whether it is shared; nothing else is ever opened to anybody."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cpc_tui.crash import write_crash
from cpc_tui.paths import make_own_folder, make_private_folder
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders, copy_aside
from cpc_tui.storage.files import open_own, open_private, write_atomically, write_new, write_own
from cpc_tui.storage.restoring import restore
from tests.samples import library_at, session_at

UMASKS = pytest.mark.parametrize("umask", [0o077, 0o000, 0o027], ids=oct)
NOT_SHARED = {
    "private": 0o700,
    "not setgid": 0o770,
    "read by the group": 0o2750,
    "open to others": 0o2775,
    "entered by others": 0o2771,
    "sticky": 0o3770,
    "open to all": 0o777,
}


def mode(path: Path) -> int:
    """All twelve bits of a mode."""
    return stat.S_IMODE(path.lstat().st_mode)


def modes_below(home: Path) -> dict[str, set[int]]:
    """The modes of all folders and of all files below a folder."""
    found = list(home.rglob("*"))
    return {
        "folders": {mode(each) for each in found if each.is_dir()},
        "files": {mode(each) for each in found if each.is_file()},
    }


@contextmanager
def under(umask: int) -> Iterator[None]:
    """With another umask."""
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


def folder_of_mode(path: Path, wanted: int) -> Path:
    """A folder, made by hand with a mode."""
    path.mkdir()
    path.chmod(wanted)
    assert mode(path) == wanted
    return path


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A data folder that is shared on purpose."""
    return folder_of_mode(tmp_path / "shared", 0o2770)


def work_in(home: Path) -> None:
    """Whatever makes files in a data folder: work, mending, backing up and restoring."""
    session = session_at(home)
    session.seats.tell("reports")
    session.set(("venue",), "Room 2")
    assert session.save()
    (folder,) = conference_folders(home)
    (folder / "record.json").write_bytes(b"damaged")
    with (folder / "journal.jsonl").open("ab") as journal:
        journal.write(b"torn")
    session_at(home).save()
    backup = home.parent / f"{home.name}.tar"
    back_up([folder], backup)
    restore(backup, library_at(home), replace=True)
    copy_aside(folder, "aside")


@UMASKS
def test_whatever_is_below_a_shared_data_folder_is_shared(shared: Path, umask: int) -> None:
    """Journal, record, lock, seats, index, what is kept aside: all is the group's, and no more."""
    with under(umask):
        work_in(shared)
    assert modes_below(shared) == {"folders": {0o2770}, "files": {0o660}}
    names = {each.name for each in shared.rglob("*")}
    assert {"journal.jsonl", "record.json", "lock", "seats", "index.json", "index.lock"} <= names
    assert {"journal.torn-1", "record.json.broken-1", "restoring.lock"} <= names
    assert {each.stat().st_gid for each in shared.rglob("*")} == {shared.stat().st_gid}


@UMASKS
@pytest.mark.parametrize("wanted", NOT_SHARED.values(), ids=NOT_SHARED)
def test_in_any_other_folder_all_is_private(tmp_path: Path, wanted: int, umask: int) -> None:
    """A folder that is not shared on purpose, or badly, never has its content opened."""
    home = folder_of_mode(tmp_path / "home", wanted)
    with under(umask):
        work_in(home)
    found = modes_below(home)
    assert {each & 0o777 for each in found["folders"]} == {0o700}
    assert found["files"] == {0o600}


@UMASKS
@pytest.mark.parametrize(
    "make",
    [
        lambda path: os.close(open_private(path, os.O_WRONLY | os.O_CREAT)),
        lambda path: write_new(path, b"x"),
        lambda path: write_atomically(path, b"x"),
    ],
    ids=["open_private", "write_new", "write_atomically"],
)
def test_each_way_to_make_a_file_shares_it(
    shared: Path, umask: int, make: Callable[[Path], None]
) -> None:
    """A file of the store is the group's in a shared folder, whatever the umask."""
    with under(umask):
        make(shared / "file")
    assert mode(shared / "file") == 0o660


@UMASKS
def test_what_is_one_users_own_stays_private(shared: Path, umask: int) -> None:
    """Backups, dumps and folders for exports are their maker's alone, in a shared folder too."""
    with under(umask):
        os.close(open_own(shared / "opened", os.O_WRONLY | os.O_CREAT))
        write_own(shared / "dumped", b"{}")
        back_up([], shared / "backup.tar")
        make_own_folder(shared / "exports" / "today")
    assert {mode(shared / name) for name in ("opened", "dumped", "backup.tar")} == {0o600}
    assert {mode(shared / name) & 0o777 for name in ("exports", "exports/today")} == {0o700}


def test_a_data_folder_is_shared_by_hand_alone(shared: Path) -> None:
    """One that the program makes is private, though it be made in a folder that is shared."""
    session_at(shared / "mine").save()
    assert mode(shared / "mine") & 0o777 == 0o700
    assert modes_below(shared / "mine")["files"] == {0o600}
    back_up(conference_folders(shared / "mine"), shared / "all.tar")
    restore(shared / "all.tar", library_at(shared / "restored"))
    assert mode(shared / "restored") & 0o777 == 0o700


def test_a_file_from_before_is_shared_when_its_owner_opens_it(shared: Path) -> None:
    """A private file in a folder that has come to be shared is brought along."""
    path = shared / "journal.jsonl"
    path.write_bytes(b"x")
    path.chmod(0o600)
    os.close(open_private(path, os.O_RDONLY))
    assert mode(path) == 0o660


@pytest.mark.parametrize("wanted", [0o400, 0o440, 0o640, 0o644])
def test_a_file_of_another_mode_keeps_it(shared: Path, wanted: int) -> None:
    """What somebody has given a mode by hand is left as it is."""
    path = shared / "journal.jsonl"
    path.write_bytes(b"x")
    path.chmod(wanted)
    os.close(open_private(path, os.O_RDONLY))
    assert mode(path) == wanted


def test_a_file_that_has_a_second_name_is_not_shared(shared: Path, tmp_path: Path) -> None:
    """Nobody gets at a private file by giving it a name in a shared folder."""
    secret = tmp_path / "secret"
    secret.write_bytes(b"x")
    secret.chmod(0o600)
    (shared / "lock").hardlink_to(secret)
    os.close(open_private(shared / "lock", os.O_RDONLY))
    assert mode(secret) == 0o600


def test_a_disk_without_modes_does_no_harm(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses to share a file, it is private, and saving goes on."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchmod", refuse)
    write_new(shared / "file", b"x")
    assert mode(shared / "file") == 0o600
    assert mode(make_private_folder(shared / "folder")) & 0o777 == 0o700


def test_the_crash_log_is_never_shared(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes to the user's own folder where the data folder is shared, and is named."""
    monkeypatch.setenv("HOME", str(tmp_path / "ann"))
    said = write_crash(shared, ValueError())
    log = tmp_path / "ann" / ".local/share/cpc-tui/crash.log"
    assert said.endswith(f"{log}.")
    assert (mode(log), mode(log.parent)) == (0o600, 0o700)
    assert list(shared.iterdir()) == []
    assert write_crash(tmp_path / "private", ValueError()).endswith("private/crash.log.")
    assert mode(tmp_path / "private" / "crash.log") == 0o600
