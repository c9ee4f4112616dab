"""Documents are made by keys, in a folder that may have to be made first."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.export import ExportScreen
from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program was started, and so where files go."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def files_in(folder: Path) -> list[Path]:
    """What stands in a folder."""
    return sorted(folder.iterdir())


async def make(desk: Desk, words: str) -> None:
    """Choose a line of the export screen and wait until it is done."""
    await desk.choose(words)
    await desk.program.workers.wait_for_complete()
    await desk.settle()


async def to_folder(desk: Desk, name: str) -> None:
    """Open the export screen and name a folder."""
    await desk.press("ctrl+o")
    assert isinstance(desk.program.screen, ExportScreen)
    await desk.choose("Folder:")
    await desk.press("end", "ctrl+u")
    await desk.type(name)
    await desk.press("enter")


async def test_a_document_is_made_and_named(home: Path, folder: Path) -> None:
    """Enter on a document makes its file, and the screen names it."""
    async with at_desk(home, whole()) as desk:
        await desk.press("ctrl+o")
        await make(desk, "Minutes, the full copy")
        (file,) = files_in(folder)
        assert any(row.mark == "✓" and file.name in row.text for row in desk.rows)
        assert "1 file made" in desk.lines[-2]


async def test_a_missing_folder_is_offered_to_be_made(home: Path, folder: Path) -> None:
    """Yes makes the folder, for its owner alone, and the document in it."""
    async with at_desk(home, whole()) as desk:
        await to_folder(desk, "out/packs")
        await make(desk, "Minutes, the full copy")
        assert not (folder / "out").exists()
        await desk.press("y")
        await desk.program.workers.wait_for_complete()
        await desk.settle()
        packs = folder / "out" / "packs"
        assert packs.stat().st_mode & 0o777 == 0o700
        assert len(files_in(packs)) == 1


async def test_a_missing_folder_need_not_be_made(home: Path, folder: Path) -> None:
    """No leaves everything as it was, and says so."""
    async with at_desk(home, whole()) as desk:
        await to_folder(desk, "out")
        await make(desk, "Minutes, the full copy")
        await desk.press("n")
        assert "Nothing was made." in desk.lines[-2]
        assert files_in(folder) == []


async def test_a_folder_that_cannot_be_made_is_said(home: Path, folder: Path) -> None:
    """Where a file stands in the way, that is said and nothing is made."""
    (folder / "file").write_text("")
    async with at_desk(home, whole()) as desk:
        await to_folder(desk, "file/out")
        await make(desk, "Minutes, the full copy")
        await desk.press("y")
        assert "The folder cannot be made" in desk.lines[-2]
        assert [each.name for each in files_in(folder)] == ["file"]


async def test_a_file_is_replaced_only_when_asked(home: Path, folder: Path) -> None:
    """A file that is there already is replaced after yes, and kept after no."""
    async with at_desk(home, whole()) as desk:
        await desk.press("ctrl+o")
        await make(desk, "Minutes, the full copy")
        (file,) = files_in(folder)
        file.write_text("kept")
        await make(desk, "Minutes, the full copy")
        await desk.press("n")
        assert file.read_text() == "kept"
        await make(desk, "Minutes, the full copy")
        await desk.press("y")
        await desk.program.workers.wait_for_complete()
        assert file.read_bytes().startswith(b"PK")
