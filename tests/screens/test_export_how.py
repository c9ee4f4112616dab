"""How files are made is chosen by keys: the format, a password that is never shown, a template."""

from __future__ import annotations

from pathlib import Path

from tests.screens.desk import Desk, at_desk
from tests.screens.exporting import files_in, make, row, to_exports, told
from tests.screens.whole import whole

SECRET = "blue kettle seven"  # noqa: S105 - nobody’s


async def test_space_goes_through_the_formats(home: Path, folder: Path) -> None:
    """Each press is the next format, and the files are made in the one that stands there."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await desk.at("Format:")
        seen = []
        for _ in range(4):
            seen.append(desk.here.text)
            await desk.press("space")
        assert [each.split()[1] for each in seen] == ["Word", "PDF", "Plain", "Markdown"]
        await desk.press("space", "enter")
        assert "Plain text" in desk.here.text
        await make(desk, "Minutes")
        (file,) = files_in(folder)
        assert file.suffix == ".txt"
        assert "Not known" in file.read_text("utf-8")


async def set_password(desk: Desk, first: str, again: str) -> None:
    """Set a password by typing it twice."""
    await desk.choose("Password:")
    for each in (first, again):
        await desk.type(each)
        assert each not in desk.shown
        await desk.press("enter")


async def test_a_password_locks_the_files_and_is_never_shown(home: Path, folder: Path) -> None:
    """It is typed twice behind dots, shown only as set, and the file is not a plain one."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await set_password(desk, SECRET, SECRET)
        assert row(desk, "Password:").text == "Password: set"
        assert SECRET not in desk.shown
        await make(desk, "Minutes")
        (file,) = files_in(folder)
        # An encrypted Word file is an OLE file, not a zip.
        assert file.read_bytes().startswith(b"\xd0\xcf\x11\xe0")


async def test_two_unlike_passwords_are_asked_for_anew(home: Path) -> None:
    """A slip of the hand does not lock files with a password that nobody knows."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await set_password(desk, SECRET, "blue kettle eight")
        assert "not the same" in desk.shown
        await desk.press("escape")
        assert row(desk, "Password:").text == "Password: none"


async def test_a_password_is_taken_off_by_typing_nothing(home: Path) -> None:
    """Enter in the empty line makes files that are open to all again."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await set_password(desk, SECRET, SECRET)
        await desk.choose("Password:")
        await desk.press("enter")
        assert row(desk, "Password:").text == "Password: none"


async def test_a_password_and_a_format_that_cannot_be_locked_are_refused(
    home: Path, folder: Path
) -> None:
    """Nobody is given an open file in the belief that it is locked."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await set_password(desk, SECRET, SECRET)
        await desk.at("Format:")
        await desk.press("space*2")
        await make(desk, "Minutes")
        assert "Only Word files can be locked" in told(desk)
        assert files_in(folder) == []


async def test_a_template_that_cannot_be_used_is_said(home: Path, folder: Path) -> None:
    """What is wrong with it stands in the status line, and nothing is made."""
    (folder / "house.docx").write_text("no Word file")
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await desk.choose("Template:")
        await desk.type("house.docx")
        await desk.press("enter")
        assert row(desk, "Template:").text == "Template: house.docx"
        await make(desk, "Minutes")
        assert "house.docx" in told(desk)
        assert [each.name for each in files_in(folder)] == ["house.docx"]
        await desk.choose("Template:")
        await desk.press("end", "ctrl+u", "enter")
        await make(desk, "Minutes")
        assert "1 file made" in told(desk)
