"""The opening screen: what is due, the conferences, a new one, and one from a file."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path

import pytest

from cpc_tui.conference.writing import record_to_json, write_record
from screens.new import NewScreen
from tests.screens.desk import NARROW, WIDE, Desk, at_desk, case
from tests.screens.whole import NASTY, whole, whole_json
from tests.storage.faulty import fill_the_disk

pytestmark = pytest.mark.usefixtures("still_day")


async def test_without_conferences_it_says_what_to_do(home: Path) -> None:
    """An empty library says so and offers both ways to a first conference."""
    async with at_desk(home, None) as desk:
        assert "There are none yet." in desk.shown
        assert [row.text for row in desk.rows if row.selectable] == [
            "New conference",
            "Import a record from a file",
            "Encrypt all that you will keep here",
        ]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_conferences_and_what_is_due_are_listed(size: tuple[int, int], home: Path) -> None:
    """Each conference has its line; what is due has its date, and what is late says so in words."""
    others = [case("medway-review"), whole(family_name=NASTY)]
    async with at_desk(home, None, others=others, size=size) as desk:
        texts = [row.text for row in desk.rows]
        assert any("MED-CPC-2026-1093" in text and "Sobczyńska" in text for text in texts)
        assert any(NASTY in text and "2 children" not in text for text in texts)
        due = texts[texts.index("Due") + 1 : texts.index("Conferences")]
        assert due
        *lines, more = due
        assert all("MED-CPC-2026-1093" in text or "WHOLE/2026 1" in text for text in lines)
        assert more.endswith("cpc-tui deadlines lists them.")
        assert any(re.match(r"Late by \d+ working days \(", text) for text in due)
        assert "\x1b" not in desk.shown


@pytest.mark.parametrize("words", ["Conferences", "Due"])
async def test_a_line_opens_its_conference(words: str, home: Path) -> None:
    """Enter on a conference, and on something that is due, opens that conference."""
    async with at_desk(home, None, others=[whole(reference="A/1"), whole(reference="B/2")]) as desk:
        texts = [row.text for row in desk.rows]
        row = desk.rows[texts.index(words) + 1]
        assert isinstance(row.key, tuple)
        await desk.choose(row.text)
        assert desk.session.record.reference == row.key[1]


async def test_going_back_to_the_list_shows_what_changed(home: Path) -> None:
    """Ctrl+J closes the conference, and the list tells of what was changed in it."""
    async with at_desk(home, whole()) as desk:
        await desk.go("prepare")
        await desk.choose("Family name:")
        await desk.fill("Family name", "Quill [b]")
        await desk.press("ctrl+j")
        assert any("Quill [b]" in row.text for row in desk.rows)
        await desk.choose("Quill [b]")
        assert "Quill [b]" in desk.lines[0]


async def test_a_library_that_cannot_be_read_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system does not let the data folder be read, the reason is said, and one stays."""
    async with at_desk(home, whole()) as desk:
        await desk.press("ctrl+j")
        with monkeypatch.context() as shut:
            shut.setattr(os, "listdir", refused)
            await desk.press("n", "escape")
            assert "you have no permission" in desk.lines[-2]
        await desk.press("n", "escape")
        assert any("WHOLE/2026 1" in row.text for row in desk.rows)


def refused(folder: object) -> list[str]:
    """What the system answers for a folder that is not one's own."""
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


async def test_a_conference_that_cannot_be_read_is_listed_as_such(home: Path) -> None:
    """A conference whose journal is damaged has a line that says so; the others open as ever."""
    async with at_desk(home, whole(), others=[whole(reference="A/1")]) as desk:
        await desk.press("ctrl+j")
        damage(home)
        await desk.press("n", "escape")
        texts = [row.text for row in desk.rows]
        assert "Cannot be read" in texts
        assert any(text.startswith("WHOLE") for text in texts[texts.index("Cannot be read") :])
        await desk.choose("  A/1  ")
        assert desk.session.record.reference == "A/1"


def damage(home: Path) -> None:
    """Damage the journal of one of the conferences."""
    (home / "index.json").unlink()
    journal = next(home.glob("conferences/WHOLE*/journal*"))
    journal.write_bytes(b"damaged\nfor good\n")


# -- a new one


async def test_a_new_conference_by_keys(home: Path) -> None:
    """A new conference is begun by keys; what was filled in is stored, and it is open."""
    async with at_desk(home, None) as desk:
        await desk.press("n")
        await desk.fill("Reference", "KEN/2026/7")
        await desk.fill("Authority", "Kent")
        await desk.fill("Family name", NASTY)
        await desk.fill("Type of conference", "Review")
        await desk.fill("Date of the conference", "14/12/2026")
        await desk.fill("Planned start", "10am")
        await desk.press("f9")
        desk.reference = "KEN/2026/7"
        stored = desk.stored()
        expected = {
            "format": "cpc-record/1",
            "reference": "KEN/2026/7",
            "profile": "kent",
            "family_name": NASTY,
            "conference_type": "review",
            "held_on": "2026-12-14",
            "starts_at": "10:00",
        }
        assert {key: stored.get(key) for key in expected} == expected
        assert desk.meeting.step == "prepare"
        assert "KEN/2026/7" in desk.lines[0]


@pytest.mark.parametrize("reference", ["", "x" * 61])
async def test_a_reference_that_will_not_do_is_said(reference: str, home: Path) -> None:
    """Without a reference that will do nothing is stored; it is said why, and the form stays."""
    async with at_desk(home, None) as desk:
        await desk.press("n")
        await desk.fill("Family name", "Quill")
        if reference:
            await desk.fill("Reference", reference)
        await desk.press("f9")
        assert isinstance(desk.program.screen, NewScreen)
        assert "eference" in desk.lines[-2] + desk.shown
        assert "Quill" in desk.shown
        assert not (home / "conferences").exists()


async def test_a_wrong_date_holds_up_a_new_conference(home: Path) -> None:
    """A date that is none is said before the conference is begun, and what was typed stays."""
    async with at_desk(home, None) as desk:
        await desk.press("n")
        await desk.fill("Reference", "A/1")
        await desk.fill("Date of the conference", "31/2")
        await desk.press("f9")
        assert isinstance(desk.program.screen, NewScreen)
        assert "31/2" in desk.shown
        assert not (home / "conferences").exists()


async def test_a_reference_taken_is_said(home: Path) -> None:
    """A new conference under the reference of another is refused in words, and the form stays."""
    async with at_desk(home, None, others=[whole(reference="A/1")]) as desk:
        await desk.press("n")
        await desk.fill("Reference", "A/1")
        await desk.fill("Family name", "Quill")
        await desk.press("f9")
        assert "A/1" in desk.shown
        assert "already" in desk.lines[-2]
        desk.reference = "A/1"
        assert desk.stored()["reference"] == "A/1"
        assert desk.stored().get("family_name", "") != "Quill"


async def test_escape_begins_none_and_keeps_what_was_typed(home: Path) -> None:
    """Escape goes back to the list with nothing stored; who comes again finds what they typed."""
    async with at_desk(home, None) as desk:
        await desk.press("n")
        await desk.fill("Reference", "A/1")
        await desk.fill("Authority", "Kent")
        await desk.press("escape")
        assert "There are none yet." in desk.shown
        assert not (home / "conferences").exists()
        await desk.press("n")
        assert desk.field("Reference").asked.value == "A/1"
        await desk.press("f9")
        desk.reference = "A/1"
        assert desk.stored()["profile"] == "kent"
        await desk.press("ctrl+j", "n")
        assert desk.field("Reference").asked.value == ""


async def test_what_cannot_be_stored_is_asked_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new conference that the disk refuses is said, and all that was filled in is still there."""
    async with at_desk(home, None) as desk:
        await desk.press("n")
        await desk.fill("Reference", "A/1")
        with monkeypatch.context() as full:
            fill_the_disk(full, 0)
            await desk.press("f9")
            assert "the disk is full" in desk.lines[-2]
        await desk.press("n", "f9")
        desk.reference = "A/1"
        assert desk.stored()["reference"] == "A/1"


# -- from a file


async def import_file(desk: Desk, path: Path) -> None:
    """Import a file by keys."""
    await desk.press("i")
    await desk.paste(str(path))
    await desk.press("enter")


async def test_a_good_file_is_imported_and_opened(home: Path, tmp_path: Path) -> None:
    """A record from a file is stored as it stands in the file, and opened."""
    file = tmp_path / "record [x].json"
    file.write_text(write_record(whole()), encoding="utf-8")
    async with at_desk(home, None) as desk:
        await import_file(desk, file)
        desk.reference = "WHOLE/2026 1"
        assert desk.stored() == record_to_json(whole())
        assert "WHOLE/2026 1" in desk.lines[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (json.dumps(whole_json(held_on="2026-02-30")), "held_on"),
        (json.dumps(whole_json(surprise=1, held_on="x")), "surprise"),
        ("{", "JSON"),
        ("", "JSON"),
    ],
)
async def test_a_faulty_file_is_refused_whole(
    content: str, said: str, home: Path, tmp_path: Path
) -> None:
    """A file with a fault is refused in words that name the fault, and nothing is stored."""
    file = tmp_path / "record.json"
    file.write_text(content, encoding="utf-8")
    async with at_desk(home, None) as desk:
        await import_file(desk, file)
        assert "Not imported" in desk.shown
        assert said in desk.shown
        await desk.press("escape")
        assert "Nothing was imported." in desk.lines[-2]
        assert not (home / "conferences").exists()


async def test_a_file_that_is_not_there_is_said(home: Path, tmp_path: Path) -> None:
    """A file that cannot be read is said with the reason."""
    async with at_desk(home, None) as desk:
        await import_file(desk, tmp_path / "none.json")
        assert "Not imported" in desk.shown
        assert any("none.json cannot be read" in row.text for row in desk.rows)


async def test_a_file_of_one_that_is_there_is_said(home: Path, tmp_path: Path) -> None:
    """A record under the reference of another is not imported over it."""
    file = tmp_path / "record.json"
    file.write_text(write_record(whole(family_name="Another")), encoding="utf-8")
    async with at_desk(home, None, others=[whole(family_name="First")]) as desk:
        await import_file(desk, file)
        assert "already" in desk.lines[-2]
        desk.reference = "WHOLE/2026 1"
        assert desk.stored()["family_name"] == "First"
