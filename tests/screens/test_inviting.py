"""Invitees are taken in from a file, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.dialogs import LinesDialog
from tests.conference.ready_records import record_with
from tests.screens.desk import at_desk

pytestmark = pytest.mark.usefixtures("still_day")


def write(path: Path, text: str) -> None:
    """Write a table."""
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file of invitees."""
    path = tmp_path / "invitees [x].csv"
    write(path, "name,role,kind\nZed [b]Quill,Uncle,family\n")
    return path


async def test_invitees_are_added_from_a_file_by_their_line(home: Path, table: Path) -> None:
    """The line of the prepare step asks for the file; one undo takes its people out again."""
    async with at_desk(home, record_with({})) as desk:
        await desk.go("prepare")
        before = desk.stored()
        await desk.choose("Add invitees from a file")
        await desk.paste(str(table))
        await desk.press("enter")
        assert desk.stored()["people"][-1]["name"] == "Zed [b]Quill"
        assert "Invitees: 1 person added." in desk.lines[-2]
        assert any("Zed [b]Quill" in row.text for row in desk.rows)
        await desk.press("u")
        assert desk.stored() == before


async def test_invitees_are_added_by_a_typed_command(home: Path, table: Path) -> None:
    """`/invitees FILE` does it from any step; what was left as it stood is shown."""
    async with at_desk(home, record_with({})) as desk:
        await desk.go("plan")
        write(table, "name,role,kind\nTom Oakes,Head,family\nZed,Uncle,family\n")
        await desk.press("f2")
        await desk.paste(f"/invitees {table}")
        await desk.press("enter")
        assert [each["name"] for each in desk.stored()["people"][-2:]] == ["Tom Oakes", "Zed"]
        await desk.press("f2")
        write(table, "name,role,kind\nZed,Uncle,professional\n")
        await desk.paste(f"/invitees {table}")
        await desk.press("enter")
        assert isinstance(desk.program.screen, LinesDialog)
        assert "Zed was there already; left as it stands: part in the conference." in desk.shown


async def test_a_faulty_table_is_shown_and_nobody_taken_in(home: Path, table: Path) -> None:
    """Every fault stands in a list; Escape goes back to a conference as it was."""
    async with at_desk(home, record_with({})) as desk:
        before = desk.stored()
        write(table, "name,kind\nZed,Nurse\n,family\n")
        await desk.press("f2")
        await desk.paste(f"/invitees {table}")
        await desk.press("enter")
        assert "Not taken in" in desk.shown
        assert any("line 2, kind: 'Nurse' is not one of" in row.text for row in desk.rows)
        assert any("line 3, name: is missing" in row.text for row in desk.rows)
        await desk.press("escape")
        assert "Nobody was taken in." in desk.lines[-2]
        assert desk.stored() == before
