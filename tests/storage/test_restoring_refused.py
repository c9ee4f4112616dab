"""A file that is no whole backup, or a hostile one, restores nothing."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.backup_file import NotABackup
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.library import Library
from cpc_tui.storage.restoring import NotRestored, restore
from tests.storage.backups import Files, contents_of, everything, listed, pack
from tests.storage.lines import rewrite


def name_of(files: Files, name: str) -> str:
    """The member of that file name, of the first conference."""
    return next(each for each in files if each.endswith(name))


def _altered(files: Files) -> None:
    name = name_of(files, "journal.jsonl")
    files[name] = files[name].replace(b"Room 2", b"Room 4")


def _forged(files: Files) -> None:
    name = name_of(files, "journal.jsonl")
    files[name] = files[name].replace(b"note 1", b"note 9")
    files.update(listed(files))


def _missing(files: Files) -> None:
    del files[name_of(files, "record.json")]


def _too_many(files: Files) -> None:
    files["conferences/x/journal.jsonl"] = files.pop("manifest.json")


def _no_list(files: Files) -> None:
    del files["manifest.json"]


def _something_after(files: Files) -> None:
    files["conferences/x/journal.jsonl"] = b""


def _newer(files: Files) -> None:
    files["manifest.json"] = files["manifest.json"].replace(b'"backup":1', b'"backup":3')


def _list_is_no_json(files: Files) -> None:
    files["manifest.json"] = b"{"


def _list_is_a_list(files: Files) -> None:
    files["manifest.json"] = b"[]"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_altered, "is not as it was when the backup was made"),
        (_forged, "Line 2 of journal.jsonl does not fit: it does not follow from line 1"),
        (_missing, "is not as it was when the backup was made"),
        (_too_many, "was cut off"),
        (_no_list, "was cut off"),
        (_something_after, "something follows"),
        (_newer, "needs a newer version"),
        (_list_is_no_json, "its list of files is damaged"),
        (_list_is_a_list, "its list of files is damaged"),
    ],
)
def test_a_backup_that_is_not_whole_restores_nothing(
    backup: Path, empty: Library, tmp_path: Path, spoil: Callable[[Files], None], words: str
) -> None:
    """Every fault is found before anything is put in place, and said."""
    files = contents_of(backup)
    spoil(files)
    with pytest.raises((NotABackup, NotRestored), match=words):
        restore(pack(tmp_path / "spoilt.tar", files), empty)
    assert everything(empty.home) == {}


@pytest.mark.parametrize(
    "name",
    [
        "../outside/journal.jsonl",
        "/outside/journal.jsonl",
        "conferences/../journal.jsonl",
        "conferences/../../journal.jsonl",
        "conferences/x/../journal.jsonl",
        "conferences/x/y/journal.jsonl",
        "conferences/.x/journal.jsonl",
        "conferences/x/lock",
        "conferences/x/notes.txt",
        "conferences/x/journal.jsonl.tmp",
        "conferences//journal.jsonl",
        "journal.jsonl",
        "index.json",
        "conferences/x\n/journal.jsonl",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(empty: Library, tmp_path: Path, name: str) -> None:
    """No member of a backup can be written anywhere but in its conference's folder."""
    hostile = pack(tmp_path / "hostile.tar", listed({name: b"{}"}))
    with pytest.raises(NotABackup, match="a name that no backup has"):
        restore(hostile, empty)
    assert everything(tmp_path) == {"hostile.tar": hostile.read_bytes()}


@pytest.mark.parametrize(
    "kind",
    [
        tarfile.SYMTYPE,
        tarfile.LNKTYPE,
        tarfile.CHRTYPE,
        tarfile.BLKTYPE,
        tarfile.FIFOTYPE,
        tarfile.DIRTYPE,
        tarfile.CONTTYPE,
        tarfile.GNUTYPE_SPARSE,
    ],
)
def test_links_and_devices_are_refused(
    backup: Path, empty: Library, tmp_path: Path, kind: bytes
) -> None:
    """Only plain files are taken out of a backup."""
    member = tarfile.TarInfo("conferences/x/journal.jsonl")
    member.type, member.linkname = kind, "/etc/passwd"
    with pytest.raises(NotABackup):
        restore(pack(tmp_path / "hostile.tar", contents_of(backup), member), empty)
    assert everything(empty.home) == {}


def test_a_file_that_claims_to_be_huge_is_refused(
    backup: Path, empty: Library, tmp_path: Path
) -> None:
    """Nobody's disk is filled by what a header says."""
    member = tarfile.TarInfo("conferences/x/journal.jsonl")
    member.size = 1 << 40
    data = member.tobuf(tarfile.GNU_FORMAT) + backup.read_bytes()
    (tmp_path / "huge.tar").write_bytes(data)
    with pytest.raises(NotABackup, match="larger than 64 MB"):
        restore(tmp_path / "huge.tar", empty)


def test_a_header_that_claims_a_huge_name_is_refused(empty: Library, tmp_path: Path) -> None:
    """A name of a million gigabytes is never waited for."""
    member = tarfile.TarInfo("x")
    member.type, member.size = tarfile.XHDTYPE, 1 << 60
    (tmp_path / "huge.tar").write_bytes(member.tobuf(tarfile.GNU_FORMAT) + bytes(10240))
    with pytest.raises(NotABackup):
        restore(tmp_path / "huge.tar", empty)


def test_a_file_that_is_there_twice_is_refused(
    backup: Path, empty: Library, tmp_path: Path
) -> None:
    """The second could be another than the one whose checksum is listed."""
    files = contents_of(backup)
    member = tarfile.TarInfo(name_of(files, "journal.jsonl"))
    with pytest.raises(NotABackup, match="a file twice"):
        restore(pack(tmp_path / "twice.tar", files, member), empty)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9])
def test_a_backup_that_was_cut_off_is_refused(
    backup: Path, empty: Library, tmp_path: Path, share: float
) -> None:
    """Wherever a copy of it ended, nothing is restored."""
    data = backup.read_bytes()
    used = data.rindex(b'"files"')
    (tmp_path / "cut.tar").write_bytes(data[: int(used * share)])
    with pytest.raises(NotABackup):
        restore(tmp_path / "cut.tar", empty)
    assert everything(empty.home) == {}


def test_what_is_no_file_is_refused(empty: Library, tmp_path: Path) -> None:
    """A pipe is not waited for."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotABackup, match="it is not a file"):
        restore(tmp_path / "pipe", empty)


def test_one_damaged_conference_keeps_back_only_those_asked_with_it(
    home: Path, backup: Path, empty: Library, tmp_path: Path
) -> None:
    """What is whole can be restored by naming it."""
    (folder,) = (each for each in conference_folders(home) if each.name.startswith("ENG"))
    rewrite(folder / "journal.jsonl", lambda lines: lines[1].update(change={}))
    back_up(conference_folders(home), tmp_path / "damaged.tar")
    with pytest.raises(NotRestored, match=r"Line 2 of journal\.jsonl does not fit"):
        restore(tmp_path / "damaged.tar", empty)
    assert everything(empty.home) == {}
    restore(tmp_path / "damaged.tar", empty, ["second"])
    assert empty.holds("second")
