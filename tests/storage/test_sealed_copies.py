"""Sealed lines are verified, backed up, restored and kept aside with the others."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from cpc_tui.session import Session
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders, copy_aside
from cpc_tui.storage.restoring import restore
from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, library_at, on_disk
from tests.storage.journals import sealed_in
from tests.storage.sealed import sealed, sealed_session, write_on

pytestmark = pytest.mark.usefixtures("small_files")


@pytest.fixture
def session(home: Path) -> Session:
    """A seat whose journal has sealed lines."""
    return sealed_session(home)


@pytest.fixture
def folder(session: Session, home: Path) -> Path:
    """Its folder."""
    return next((home / "conferences").iterdir())


def test_verify_looks_through_sealed_lines(folder: Path) -> None:
    """All lines count, and the record is the sum of all of them."""
    verdict = verify(folder)
    assert (verdict.words, verdict.reference) == ("All well, 23 lines.", REFERENCE)


def test_verify_names_a_sealed_line_and_its_file(folder: Path) -> None:
    """A line that was altered, in a file packed again as it should be, is found by the chain."""
    packed = sealed(folder)
    lines = gzip.decompress(packed.read_bytes())
    packed.write_bytes(gzip.compress(lines.replace(b"3 words", b"3 sword", 1)))
    verdict = verify(folder)
    assert verdict.words.startswith(f"Line 7 of {packed.name} does not fit: it does not follow")
    assert (verdict.line, verdict.lines, verdict.reference) == (7, 6, REFERENCE)


def test_verify_names_a_sealed_line_that_holds_no_change(folder: Path) -> None:
    """What a line says is looked at as well as what it follows from, in its own file."""
    packed = sealed(folder)
    lines = gzip.decompress(packed.read_bytes())
    packed.write_bytes(gzip.compress(lines.replace(b'"op":"remove"', b'"op":"delete"', 1)))
    verdict = verify(folder)
    fault = f"Line 2 of {packed.name} does not fit: it holds no change that fits."
    assert (verdict.words, verdict.line, verdict.mendable) == (fault, 2, False)


@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_verify_names_a_sealed_file_that_is_not_whole(folder: Path, harm: str) -> None:
    """Although the conference opens, verify says that its history does not."""
    name = sealed(folder).name
    sealed(folder).write_bytes(b"")
    if harm == "missing":
        (folder / name).unlink()
    verdict = verify(folder)
    assert verdict.words.startswith(f"{name} is {harm}: it holds lines 1 to ")
    assert (verdict.line, verdict.lines, verdict.mendable) == (1, 0, False)


def test_verify_notices_lines_taken_off_the_end_of_a_sealed_journal(folder: Path) -> None:
    """What record.json states is compared with all lines, not with those of the live file."""
    live = folder / "journal.jsonl"
    live.write_bytes(b"".join(live.read_bytes().splitlines(keepends=True)[:-2]))
    fault = "record.json goes up to line 22, but journal.jsonl ends at line 21"
    assert verify(folder).words.startswith(fault)


def test_a_backup_takes_sealed_lines_along(folder: Path, home: Path, tmp_path: Path) -> None:
    """What is restored from it is every file as it was, history and all."""
    done = back_up([folder], tmp_path / "b.tar")
    assert (done.files, done.verdicts[0].words) == (3, "All well, 23 lines.")
    elsewhere = library_at(tmp_path / "elsewhere")
    restore(tmp_path / "b.tar", elsewhere)
    (restored,) = conference_folders(elsewhere.home)
    for name in (*sealed_in(folder), "journal.jsonl", "record.json"):
        assert (restored / name).read_bytes() == (folder / name).read_bytes()
    assert verify(restored).well
    assert on_disk(elsewhere.home) == on_disk(home)


def test_a_restored_conference_keeps_no_sealed_file_of_the_one_it_replaces(
    session: Session, folder: Path, home: Path, tmp_path: Path
) -> None:
    """What was sealed since the backup is in the folder that keeps what was replaced."""
    back_up([folder], tmp_path / "b.tar")
    before = sealed_in(folder)
    write_on(session, 20)
    session.settle()
    later = sealed_in(folder)
    (restored,) = restore(tmp_path / "b.tar", library_at(home), replace=True)
    assert restored.replaced
    assert (sealed_in(folder), sealed_in(restored.replaced)) == (before, later)
    assert verify(folder).words == "All well, 23 lines."
    assert verify(restored.replaced).words == "All well, 43 lines."


@pytest.mark.parametrize("renames", range(4))
def test_a_restore_that_is_cut_off_leaves_a_whole_conference(
    session: Session,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    renames: int,
) -> None:
    """At whatever file it ends, the one or the other conference is there with all its lines."""
    back_up([folder], tmp_path / "b.tar")
    write_on(session, 20)
    session.settle()
    real, left = Path.rename, renames

    def rename(self: Path, target: Path) -> Path:
        nonlocal left
        if self.parent.parent.name == "restoring":
            left -= 1
            if left < 0:
                raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as killed:
        killed.setattr(Path, "rename", rename)
        try:
            restore(tmp_path / "b.tar", library_at(folder.parents[1]), replace=True)
        except KeyboardInterrupt:
            assert renames < 3
    assert verify(folder).words == ("All well, 43 lines." if renames < 2 else "All well, 23 lines.")
    _, opened = library_at(folder.parents[1]).open(REFERENCE)
    assert opened.number == (43 if renames < 2 else 23)


def test_a_copy_aside_holds_the_sealed_lines(folder: Path) -> None:
    """What is kept aside before anything is changed is whole."""
    copy = copy_aside(folder, "before")
    assert verify(copy).words == "All well, 23 lines."


def test_tables_of_an_older_format_are_made_again_from_sealed_lines(
    folder: Path, home: Path, session: Session
) -> None:
    """Bringing record.json forward reads the whole journal, and leaves it as it is."""
    live = (folder / "journal.jsonl").read_bytes()
    tables = json.loads((folder / "record.json").read_bytes())
    tables["journal"]["1"]["format"] = 0
    (folder / "record.json").write_text(json.dumps(tables), encoding="utf-8")
    _, opened = library_at(home).open(REFERENCE)
    assert opened.record == session.record
    assert "brought forward" in opened.notices[0]
    assert (folder / "journal.jsonl").read_bytes() == live
    (aside,) = home.glob("before-new-format-*/*")
    assert verify(aside).well
