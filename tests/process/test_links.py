"""Links that another user made lead nothing astray; those of one's own are followed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cpc_tui.crash import FILE_NAME, write_crash
from cpc_tui.storage.faults import CannotRead
from cpc_tui.storage.links import POINTS_ELSEWHERE
from cpc_tui.storage.purging import NotPurged, purge, receipt_for
from cpc_tui.storage.receipts import Receipts
from exports.files import write_files
from exports.refused import ExportRefused
from tests.samples import REFERENCE, library_at, on_disk, session_at
from tests.users import BEN

AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a link be another's")


def link(path: Path, to: Path, *, owner: int | None = None) -> None:
    """Put a link in a place, as its owner made it."""
    path.symlink_to(to)
    if owner is not None:
        os.chown(path, owner, owner, follow_symlinks=False)


def session_once(home: Path) -> None:
    """Store a conference in a data folder."""
    session = session_at(home)
    session.save()
    session.seats.leave()


@AS_ROOT
@pytest.mark.parametrize("which", ["the data folder", "its conferences", "one of them"])
def test_a_folder_of_the_store_is_no_link_of_another(which: str, tmp_path: Path) -> None:
    """Nothing is read or written through it, and the sentence says why."""
    home = tmp_path / "home"
    session_once(home)
    (conference,) = (home / "conferences").iterdir()
    place = {"the data folder": home, "its conferences": home / "conferences"}.get(
        which, conference
    )
    elsewhere = tmp_path / "elsewhere"
    place.rename(elsewhere)
    link(place, elsewhere, owner=BEN)
    before = {each: each.read_bytes() for each in elsewhere.rglob("*") if each.is_file()}
    with pytest.raises(CannotRead, match=POINTS_ELSEWHERE):
        library_at(home).open(REFERENCE)
    after = {each: each.read_bytes() for each in elsewhere.rglob("*") if each.is_file()}
    assert {name: data for name, data in after.items() if "conferences" in str(name)} == {
        name: data for name, data in before.items() if "conferences" in str(name)
    }


def test_a_data_folder_may_be_a_link_of_ones_own(tmp_path: Path) -> None:
    """Who keeps it on a larger disk is not refused."""
    (tmp_path / "large").mkdir(mode=0o700)
    link(tmp_path / "home", tmp_path / "large")
    session_once(tmp_path / "home")
    assert library_at(tmp_path / "home").open(REFERENCE)[1].record.reference == REFERENCE


@AS_ROOT
def test_documents_do_not_go_where_another_points(tmp_path: Path) -> None:
    """An export folder that is somebody else's link is refused, and nothing is written there."""
    trap = tmp_path / "trap"
    trap.mkdir()
    link(tmp_path / "out", trap, owner=BEN)
    with pytest.raises(ExportRefused, match="is a link that another user made"):
        write_files(tmp_path / "out", {"plan.docx": b"words"}, force=True)
    assert list(trap.iterdir()) == []


@pytest.mark.parametrize("force", [True, False])
def test_a_link_of_a_documents_name_is_not_written_through(force: bool, tmp_path: Path) -> None:
    """What it points at stays; with force the link itself makes room for the document."""
    precious = tmp_path / "precious"
    precious.write_bytes(b"before")
    link(tmp_path / "plan.docx", precious)
    if force:
        write_files(tmp_path, {"plan.docx": b"words"}, force=True)
        assert not (tmp_path / "plan.docx").is_symlink()
    else:
        with pytest.raises(ExportRefused):
            write_files(tmp_path, {"plan.docx": b"words"}, force=False)
    assert precious.read_bytes() == b"before"


@pytest.mark.parametrize("name", ["record.json", "record.json.tmp", "journal.jsonl"])
def test_no_file_of_a_conference_is_written_through_a_link(name: str, tmp_path: Path) -> None:
    """Whatever name is waited for, a link of that name leads nowhere."""
    home = tmp_path / "home"
    session_once(home)
    (conference,) = (home / "conferences").iterdir()
    precious = tmp_path / "precious"
    precious.write_bytes(b"before")
    session = session_at(home)
    (conference / name).unlink(missing_ok=True)
    link(conference / name, precious)
    session.add(("notes",), {"step": "reports", "text": "Typed meanwhile."})
    session.save()
    session.seats.leave()
    assert precious.read_bytes() == b"before"


def test_the_log_of_faults_is_not_written_through_a_link(tmp_path: Path) -> None:
    """Nobody lets a fault of somebody else overwrite a file."""
    precious = tmp_path / "precious"
    precious.write_bytes(b"before")
    link(tmp_path / FILE_NAME, precious)
    said = write_crash(tmp_path, ValueError("words"))
    assert "crash.log" not in said
    assert precious.read_bytes() == b"before"


@AS_ROOT
@pytest.mark.parametrize(
    "place",
    ["converting", "converting/conferences@x", "converting/conferences@x.former", "restoring"],
)
def test_nothing_is_wiped_through_a_link(place: str, tmp_path: Path) -> None:
    """A member of the group who lets what is wiped point at another's own folder destroys nothing.

    Nor does a link in there; a purge, which would wipe there, is refused or done beside it.
    """
    home, precious = tmp_path / "home", tmp_path / "precious"
    session_once(home)
    (precious / "below").mkdir(parents=True)
    files = [precious / "mine.txt", precious / "below" / "mine.txt"]
    for file in files:
        file.write_text("mine", encoding="utf-8")
    (home / place).parent.mkdir(exist_ok=True)
    (home / "conferences" / "x").mkdir()
    link(home / place, precious, owner=BEN)
    assert len(library_at(home).rows()) == 1
    folder = library_at(home).folder_of(REFERENCE)
    assert folder is not None
    if place == "converting":
        with pytest.raises(NotPurged, match="a link stands"):
            purge(home, folder, receipt_for(on_disk(home), early=False))
        assert Receipts(home).all() == []
    else:
        purge(home, folder, receipt_for(on_disk(home), early=False))
    assert [file.read_text(encoding="utf-8") for file in files] == ["mine", "mine"]


@AS_ROOT
def test_no_receipt_goes_where_another_points(tmp_path: Path) -> None:
    """The purge is refused, and the conference is there."""
    home = tmp_path / "home"
    session_once(home)
    (tmp_path / "elsewhere").mkdir()
    link(home / "receipts", tmp_path / "elsewhere", owner=BEN)
    folder = library_at(home).folder_of(REFERENCE)
    assert folder is not None
    with pytest.raises(CannotRead, match=POINTS_ELSEWHERE):
        purge(home, folder, receipt_for(on_disk(home), early=False))
    assert library_at(home).holds(REFERENCE)
    assert not list((tmp_path / "elsewhere").iterdir())


@AS_ROOT
def test_copies_that_another_points_at_are_not_purged(tmp_path: Path) -> None:
    """A conference of the same reference in one's own data folder is not a copy kept aside."""
    home, own = tmp_path / "home", tmp_path / "own"
    for each in (home, own):
        session_once(each)
    link(home / "replaced-2026-12-08-104207", own / "conferences", owner=BEN)
    folder = library_at(home).folder_of(REFERENCE)
    assert folder is not None
    receipt = purge(home, folder, receipt_for(on_disk(home), early=False))
    assert receipt.copies == 0
    assert library_at(own).holds(REFERENCE)
