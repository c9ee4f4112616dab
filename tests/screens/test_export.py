"""Documents are made by keys, for whom and how the screen says, in a folder that may be missing."""

from __future__ import annotations

from pathlib import Path

from screens.circulation import CirculationScreen
from screens.export import ExportScreen
from screens.meeting import MeetingScreen
from tests.screens.desk import at_desk
from tests.screens.exporting import done, files_in, make, name_folder, row, to_exports, told
from tests.screens.whole import whole


async def test_the_pack_comes_first_and_tells_who_gets_what(home: Path) -> None:
    """The first line is the whole pack; below it everybody stands with their documents."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        assert desk.here.text.startswith("The pack: every recipient’s own copies (13 people, ")
        mother = row(desk, "Tamsin Harbottle")
        assert mother.text == "Tamsin Harbottle, mother: letter, plan, plain-words plan"


async def test_those_who_get_nothing_are_told_with_the_reason(home: Path) -> None:
    """Nobody is left out silently: the line says that and why, and leads to the list."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        line = row(desk, "Siân O’Dwyer-Pugh")
        assert (line.kind, line.mark) == ("quiet", "–")
        assert "no copy unless the chair adds one" in line.text
        await desk.choose("Siân O’Dwyer-Pugh")
        assert isinstance(desk.program.screen, CirculationScreen)


async def test_the_list_of_who_gets_what_is_followed(home: Path) -> None:
    """What is changed under “Who gets what” stands on this screen when one comes back."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        await desk.choose("Who gets what")
        assert isinstance(desk.program.screen, CirculationScreen)
        await desk.at("Tamsin Harbottle")
        await desk.press("delete", "escape")
        await done(desk)
        assert isinstance(desk.program.screen, ExportScreen)
        assert "minutes" in row(desk, "Tamsin Harbottle").text


async def test_a_recipients_documents_open_below_their_line(home: Path, folder: Path) -> None:
    """Space or Right shows each document; Enter on one makes that one alone."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        await desk.at("Craig Dunmore")
        await desk.press("space", "down")
        assert (desk.here.text, desk.here.indent) == ("Decision letter", 1)
        await desk.press("enter")
        await done(desk)
        assert [each.name for each in files_in(folder)] == ["RB-CPC-2026-0412-letter-CD.docx"]
        await desk.press("space")
        assert desk.here.text.startswith("Craig Dunmore")
        await desk.press("right", "down")
        assert desk.here.text == "Decision letter"


async def test_a_recipients_line_makes_all_that_it_names(home: Path, folder: Path) -> None:
    """Enter on a person makes their copies and nobody else's, without a list of them."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        await make(desk, "Elliot Mensah-Royle")
        names = [each.name for each in files_in(folder)]
        assert names == [
            "RB-CPC-2026-0412-letter-EMR.docx",
            "RB-CPC-2026-0412-plain-plan-EMR.docx",
            "RB-CPC-2026-0412-plan-EMR.docx",
        ]
        assert told(desk).startswith("3 files made in ")


async def test_a_document_is_made_and_named(home: Path, folder: Path) -> None:
    """Enter on a document makes its file, readable by its owner alone, and the screen names it."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await make(desk, "Minutes")
        (file,) = files_in(folder)
        assert file.name.endswith("-minutes-full.docx")
        assert file.stat().st_mode & 0o777 == 0o600
        assert any(each.mark == "✓" and each.text == file.name for each in desk.rows)
        assert "1 file made" in told(desk)


async def test_what_was_made_stands_there_when_the_screen_is_opened_again(
    home: Path, folder: Path
) -> None:
    """The files that were made, and the folder that was named, are kept with the conference."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        (folder / "out").mkdir()
        await name_folder(desk, "out")
        await make(desk, "Agenda for the table")
        await desk.press("escape")
        assert isinstance(desk.program.screen, MeetingScreen)
        await to_exports(desk)
        (file,) = files_in(folder / "out")
        assert row(desk, file.name).mark == "✓"
        await desk.choose("1 file made in out")
        assert desk.here.text == file.name


async def test_the_family_tree_is_made(home: Path, folder: Path) -> None:
    """The full copy has the tree on a page of its own, though no list gives it to anybody."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        await make(desk, "Family tree")
        (file,) = files_in(folder)
        assert file.name == "RB-CPC-2026-0412-family-tree-full.docx"


async def test_sheets_for_the_table_are_made(home: Path, folder: Path) -> None:
    """The sheets that lie on the table are each a line."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        for line in ("Agenda for", "Attendance and", "Board to", "Parents’ prep", "Feedback form"):
            await make(desk, line)
            assert "made in" in told(desk)
        names = " ".join(each.name for each in files_in(folder))
        for word in ("agenda", "attendance", "board", "parents-form.docx", "feedback.docx"):
            assert word in names


async def test_invitations_for_calendars_are_made(home: Path, folder: Path) -> None:
    """The core group and the review become files that a calendar takes in."""
    async with at_desk(home, "redbridge-initial") as desk:
        await to_exports(desk)
        await make(desk, "Invitations for calendars")
        kinds = {each.name.removeprefix("RB-CPC-2026-0412-"): each for each in files_in(folder)}
        assert set(kinds) == {"core-group.ics", "review.ics"}
        assert kinds["review.ics"].read_bytes().startswith(b"BEGIN:VCALENDAR")


async def test_a_draft_is_said_to_be_one(home: Path) -> None:
    """Where the record is not approved, one line says what follows from that."""
    async with at_desk(home, whole(status="concluded")) as desk:
        await to_exports(desk)
        assert row(desk, "Not approved yet").kind == "hint"
        assert "Version 1 draft" in desk.lines[0]
    async with at_desk(home, whole(status="approved", reference="WHOLE/2")) as desk:
        await to_exports(desk)
        assert not any("Not approved yet" in each.text for each in desk.rows)
        assert desk.lines[0].endswith("Version 1")


async def test_what_serious_is_missing_is_told_before_and_leads_there(home: Path) -> None:
    """The most serious gaps stand below the pack; Enter goes to the field."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await desk.choose("Introductions: the ground and the reason for keeping out")
        await desk.settle()
        assert isinstance(desk.program.screen, MeetingScreen)
        assert desk.meeting.step == "introductions"
        assert desk.form.fields


async def test_a_missing_folder_is_offered_to_be_made(home: Path, folder: Path) -> None:
    """Yes makes the folder, for its owner alone, and the document in it."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await name_folder(desk, "out/packs")
        await make(desk, "Minutes")
        assert not (folder / "out").exists()
        await desk.press("y")
        await done(desk)
        packs = folder / "out" / "packs"
        assert packs.stat().st_mode & 0o777 == 0o700
        assert len(files_in(packs)) == 1


async def test_a_missing_folder_need_not_be_made(home: Path, folder: Path) -> None:
    """No leaves everything as it was, and says so."""
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await name_folder(desk, "out")
        await make(desk, "Minutes")
        await desk.press("n")
        assert "Nothing was made." in told(desk)
        assert files_in(folder) == []


async def test_a_folder_that_cannot_be_made_is_said(home: Path, folder: Path) -> None:
    """Where a file stands in the way, that is said and nothing is made."""
    (folder / "file").write_text("")
    async with at_desk(home, whole()) as desk:
        await to_exports(desk)
        await name_folder(desk, "file/out")
        await make(desk, "Minutes")
        await desk.press("y")
        assert "The folder cannot be made" in told(desk)
        assert [each.name for each in files_in(folder)] == ["file"]
