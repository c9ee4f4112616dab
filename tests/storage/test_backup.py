"""A backup holds what is stored, whole, whoever is at work meanwhile."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import tarfile
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.library import Library
from cpc_tui.storage.restoring import restore
from tests.samples import AT, REFERENCE, library_at, session_at, small
from tests.storage.faulty import fail, fill_the_disk, mode, start

WRITER = """
import sys
from pathlib import Path
from tests.samples import session_at
session = session_at(Path(sys.argv[1]), "chair")
print(flush=True)
number = 0
while True:
    number += 1
    session.add(("notes",), {"step": "plan", "text": f"{number} " * 200})
    assert not session.problem
    if number % 5 == 0:
        session.settle()
"""


@pytest.fixture
def library(home: Path) -> Library:
    """Two conferences, one of them with something kept aside."""
    session_at(home).set(("venue",), "Room 2")
    library = library_at(home)
    library.add(small(reference="second"), at=AT, seat="chair")
    (folder,) = (each for each in conference_folders(home) if each.name.startswith("second"))
    (folder / "journal.torn-1").write_bytes(b"torn")
    (folder / "record.json.broken-1").write_bytes(b"broken")
    (folder / "record.json.tmp").write_bytes(b"never finished")
    return library


def members(backup: Path) -> dict[str, bytes]:
    """The files of a backup as any other program reads them."""
    with tarfile.open(backup) as tar:
        return {each.name: tar.extractfile(each).read() for each in tar}  # type: ignore[union-attr]


def test_a_backup_holds_every_file_and_a_list_of_them(library: Library, tmp_path: Path) -> None:
    """Journals, records and what was kept aside are there byte for byte; locks are not."""
    folders = conference_folders(library.home)
    done = back_up(folders, tmp_path / "b.tar")
    found = members(tmp_path / "b.tar")
    manifest: dict[str, Any] = json.loads(found.pop("manifest.json"))
    expected = {
        f"conferences/{path.parent.name}/{path.name}": path.read_bytes()
        for folder in folders
        for path in folder.iterdir()
        if path.name not in ("lock", "record.json.tmp")
    }
    assert found == expected
    assert len(expected) == 6
    assert manifest["backup"] == 1
    assert manifest["conferences"] == {folders[0].name: REFERENCE, folders[1].name: "second"}
    assert manifest["files"] == {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in expected.items()
    }
    assert (done.files, len(done.verdicts)) == (6, 2)
    assert all(each.well for each in done.verdicts)
    assert done.size == (tmp_path / "b.tar").stat().st_size


def test_the_same_conferences_give_the_same_private_bytes(library: Library, tmp_path: Path) -> None:
    """Nothing in a backup says when or by whom it was made, and nobody else may read it."""
    folders = conference_folders(library.home)
    os.utime(folders[0] / "journal.jsonl", (1, 1))
    back_up(folders, tmp_path / "a.tar")
    os.utime(folders[0] / "journal.jsonl", (2, 2))
    back_up(folders, tmp_path / "b.tar")
    assert (tmp_path / "a.tar").read_bytes() == (tmp_path / "b.tar").read_bytes()
    assert mode(tmp_path / "a.tar") == 0o600


def test_a_file_that_is_there_is_never_written_over(library: Library, tmp_path: Path) -> None:
    """The former backup stands."""
    (tmp_path / "b.tar").write_bytes(b"yesterday's")
    with pytest.raises(FileExistsError):
        back_up(conference_folders(library.home), tmp_path / "b.tar")
    assert (tmp_path / "b.tar").read_bytes() == b"yesterday's"


@pytest.mark.parametrize("call", ["write", "fsync", "rename"])
def test_a_disk_that_fails_leaves_no_backup(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """The file is there whole or not at all, and no half of it stays beside."""
    target = tmp_path / "out"
    target.mkdir()
    folders = conference_folders(library.home)
    with monkeypatch.context() as broken:
        if call == "write":
            broken.setattr("cpc_tui.storage.backup.pack", _no_room)
        else:
            fail(broken, call, errno.ENOSPC)
        with pytest.raises(OSError, match="No space left"):
            back_up(folders, target / "b.tar")
    assert list(target.iterdir()) == []


def _no_room(*arguments: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_is_damaged_is_copied_as_it_is(library: Library, tmp_path: Path) -> None:
    """A backup of half a conference is better than none, and says that it is damaged."""
    folder = conference_folders(library.home)[0]
    (folder / "journal.jsonl").write_bytes(b"\xff\n\xff\n")
    done = back_up([folder], tmp_path / "b.tar")
    assert not done.verdicts[0].well
    assert (
        members(tmp_path / "b.tar")[f"conferences/{folder.name}/journal.jsonl"] == b"\xff\n\xff\n"
    )


def test_a_backup_of_a_conference_that_is_being_written_to_is_whole(
    home: Path, tmp_path: Path
) -> None:
    """Whatever moment it is made in, it can be restored, and the writer is not disturbed."""
    writer = start(WRITER, home)
    try:
        assert writer.stdout is not None
        writer.stdout.readline()
        lines = []
        for number in range(8):
            backup = tmp_path / f"{number}.tar"
            done = back_up(conference_folders(home), backup)
            assert [each.words for each in done.verdicts if not each.well] == []
            lines.append(done.verdicts[0].lines)
            (restored,) = restore(backup, library_at(tmp_path / f"home {number}"))
            assert restored.reference == REFERENCE
            _, opened = library_at(tmp_path / f"home {number}").open(REFERENCE)
            assert (opened.number, opened.notices) == (lines[-1], ())
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.communicate()
    assert lines == sorted(lines)


def test_the_disk_of_the_conferences_may_be_full(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written where the conferences are, so that a backup is the way out."""
    folders = conference_folders(library.home)
    with monkeypatch.context() as full:
        fill_the_disk(full, 0)
        back_up(folders, tmp_path / "b.tar")
    assert len(members(tmp_path / "b.tar")) == 7
