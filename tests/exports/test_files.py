"""Files appear whole or not at all, for their owner alone, and never over others unasked."""

import errno
import os
import stat
from pathlib import Path

import pytest

from exports.files import check_free, digest, write_files
from exports.refused import AlreadyThere, EditedByHand, ExportRefused

TWO = {"a.docx": b"one", "b.docx": b"two"}


def names_in(folder: Path) -> list[str]:
    """The names of all that lies in a folder, hidden files too."""
    return sorted(each.name for each in folder.iterdir())


def test_files_are_written_for_their_owner_alone(tmp_path: Path) -> None:
    """All are there with mode 0600 whatever the umask, and nothing else is left."""
    before = os.umask(0)
    try:
        written = write_files(tmp_path, TWO, force=False)
    finally:
        os.umask(before)
    assert written == (tmp_path / "a.docx", tmp_path / "b.docx")
    assert [path.read_bytes() for path in written] == [b"one", b"two"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}
    assert names_in(tmp_path) == ["a.docx", "b.docx"]


def test_a_file_that_is_there_is_refused(tmp_path: Path) -> None:
    """Nothing at all is written where one of the files is there; the sentence names it."""
    (tmp_path / "b.docx").write_bytes(b"old")
    with pytest.raises(ExportRefused, match=r"b\.docx is there already.*--force"):
        write_files(tmp_path, TWO, force=False)
    assert names_in(tmp_path) == ["b.docx"]
    assert (tmp_path / "b.docx").read_bytes() == b"old"


def test_force_replaces(tmp_path: Path) -> None:
    """With force an old file gives way, and a link is replaced, not followed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"untouched")
    (tmp_path / "a.docx").symlink_to(elsewhere)
    (tmp_path / "b.docx").write_bytes(b"old")
    write_files(tmp_path, TWO, force=True)
    assert (tmp_path / "a.docx").read_bytes() == b"one"
    assert not (tmp_path / "a.docx").is_symlink()
    assert elsewhere.read_bytes() == b"untouched"


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """The sentence says what is missing and what to do; the folder is not made."""
    with pytest.raises(ExportRefused, match=r"is not there\. Make the folder first"):
        write_files(tmp_path / "none", TWO, force=False)
    assert names_in(tmp_path) == []


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    """A path that is no folder, or a folder of the file's name, is told in a sentence."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportRefused, match="is not a folder"):
        write_files(tmp_path / "file", TWO, force=False)
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(ExportRefused, match="is a folder"):
        write_files(tmp_path, TWO, force=True)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "may not write there"),
        (errno.EIO, "Choose another folder"),
    ],
)
def test_a_disk_that_refuses_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """Where the second file cannot be written, the first is not there either."""
    real, calls = os.fsync, []

    def fails_later(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(number, os.strerror(number))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fails_later)
    with pytest.raises(ExportRefused, match=words) as refused:
        write_files(tmp_path, TWO, force=False)
    assert refused.value.sentence.startswith(f"Nothing was written to {tmp_path}")
    assert names_in(tmp_path) == []


def test_a_file_that_comes_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the check and the writing somebody else's file may come: it stays, ours does not."""
    real = os.link

    def somebody_else_writes(source: Path, place: Path) -> None:
        real(source, place)
        (tmp_path / "b.docx").write_bytes(b"theirs")

    monkeypatch.setattr(os, "link", somebody_else_writes)
    with pytest.raises(ExportRefused, match="is there already"):
        write_files(tmp_path, TWO, force=False)
    assert names_in(tmp_path) == ["b.docx"]
    assert (tmp_path / "b.docx").read_bytes() == b"theirs"


def test_a_folder_without_leave_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written is told in a sentence, not in a traceback."""

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ExportRefused, match="may not write"):
        write_files(tmp_path, TWO, force=False)
    assert names_in(tmp_path) == []


def test_what_is_stopped_in_the_middle_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while files are moved: new ones go, and those that were replaced come back."""
    (tmp_path / "a.docx").write_bytes(b"old")
    real, moves = Path.replace, []

    def is_stopped(self: Path, place: Path) -> Path:
        moves.append(place)
        if len(moves) == 2:
            raise KeyboardInterrupt
        return real(self, place)

    monkeypatch.setattr(Path, "replace", is_stopped)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, TWO, force=True)
    assert names_in(tmp_path) == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"old"


def test_files_that_were_replaced_come_back_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With force too it is all of them or none, and the sentence says that nothing was written."""
    for name in TWO:
        (tmp_path / name).write_bytes(b"old")
    real = Path.replace

    def fails_later(self: Path, place: Path) -> Path:
        if place.name == "b.docx" and self.read_bytes() != b"old":
            raise OSError(errno.ENOSPC, "full")
        return real(self, place)

    monkeypatch.setattr(Path, "replace", fails_later)
    with pytest.raises(ExportRefused, match=r"Nothing was written.*no space left"):
        write_files(tmp_path, TWO, force=True)
    assert names_in(tmp_path) == ["a.docx", "b.docx"]
    assert [(tmp_path / name).read_bytes() for name in TWO] == [b"old", b"old"]


def test_an_edited_file_goes_before_one_that_is_only_there(tmp_path: Path) -> None:
    """Of several files that are there, the one with somebody’s work in it is named."""
    (tmp_path / "a.docx").write_bytes(b"as it was")
    (tmp_path / "b.docx").write_bytes(b"edited")
    known = {"a.docx": [digest(b"as it was")], "b.docx": [digest(b"as it was")]}
    with pytest.raises(EditedByHand, match=r"b\.docx was edited by hand"):
        write_files(tmp_path, TWO, force=False, known=known)
    (tmp_path / "b.docx").unlink()
    with pytest.raises(AlreadyThere, match=r"a\.docx is there already"):
        write_files(tmp_path, TWO, force=False, known=known)


def test_a_file_that_nobody_exported_is_not_said_to_be_edited(tmp_path: Path) -> None:
    """Of a name that is not in the log it is only known that it is there."""
    (tmp_path / "a.docx").write_bytes(b"their own")
    with pytest.raises(AlreadyThere) as refused:
        write_files(tmp_path, TWO, force=False, known={"b.docx": ["0"]})
    assert not isinstance(refused.value, EditedByHand)


def test_a_folder_in_the_place_of_a_file_was_not_edited_by_hand(tmp_path: Path) -> None:
    """It is there already, and nobody is told to read its changes back."""
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(AlreadyThere) as refused:
        check_free(tmp_path, ["a.docx"], {"a.docx": {"0" * 64}})
    assert not isinstance(refused.value, EditedByHand)
