"""The whole pack is made by one key, and what each recipient's files hold is read back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.conference.record import Record
from tests.conference.complete_records import edited
from tests.exports.word_files import opened, text_of
from tests.screens.desk import Desk, at_desk, case
from tests.screens.exporting import done, files_in, make, row, to_exports, told
from tests.screens.in_room import command
from tests.support import SHARED

CASE = "redbridge-initial"
PARENTS = {"p14": "Tamsin Harbottle", "p15": "Craig Dunmore", "p16": "Elliot Mensah-Royle"}
INITIALS = {"p14": "TH", "p15": "CD", "p16": "EMR"}
_FACT = re.compile(r"^\| \d+ \| `(\w+)` \| (has|lacks) \| `([^`]+)` \|", re.MULTILINE)


def facts() -> list[tuple[str, str, str]]:
    """Recipient, has or lacks, and the words, as the table beside the case lists them."""
    path = SHARED / "cases" / "facts.md"
    if not path.is_file():
        pytest.skip("needs ../shared/cases/facts.md beside the checkout")
    _, _, section = path.read_text("utf-8").partition(f"## {CASE}")
    found = _FACT.findall(section.partition("\n## ")[0])
    assert found
    return found


def words_in(folder: Path, whose: str) -> str:
    """Every word of the files that end in somebody's initials, their names included."""
    files = [each for each in files_in(folder) if each.stem.endswith(f"-{whose}")]
    assert files
    return " ".join(f"{each.name} {text_of(each.read_bytes())}" for each in files)


async def make_pack(desk: Desk) -> None:
    """Open the export screen and press Enter, and no other key."""
    await to_exports(desk)
    await desk.press("enter")
    await done(desk)


async def make_the_rest(desk: Desk) -> None:
    """Make the minutes of the parents, which are not on the list yet, and the general copies."""
    for name in PARENTS.values():
        await desk.at(name)
        await desk.press("space")
        await make(desk, "Minutes (not on the list")
        await desk.at(name)
        await desk.press("space")
    for line in ("The full copy", "The professionals’ general copy"):
        await make(desk, line)


async def test_the_pack_holds_what_each_may_read_and_nothing_else(home: Path, folder: Path) -> None:
    """The facts that are listed beside the case hold for the files that keys have made."""
    wanted = facts()
    async with at_desk(home, CASE) as desk:
        await make_pack(desk)
        for whose, holds, words in wanted:
            if whose in INITIALS and holds == "lacks":
                assert words not in words_in(folder, INITIALS[whose])
        await make_the_rest(desk)
        for whose, holds, words in wanted:
            found = words in words_in(folder, INITIALS.get(whose, whose))
            assert found == (holds == "has"), (whose, holds, words)


async def test_one_key_makes_everybodys_copies_with_a_list_of_them(
    home: Path, folder: Path
) -> None:
    """Everybody on the list has their documents; nobody else has any; the manifest names them."""
    async with at_desk(home, CASE) as desk:
        await make_pack(desk)
        names = {each.name.removeprefix("RB-CPC-2026-0412-") for each in files_in(folder)}
        assert {"letter-TH.docx", "plan-TH.docx", "plain-plan-TH.docx"} <= names
        assert {"manifest.txt", "manifest.json"} <= names
        assert "minutes-TH.docx" not in names
        listed = (folder / "RB-CPC-2026-0412-manifest.txt").read_text("utf-8")
        assert all(f"-{name}" in listed for name in names if name.endswith(".docx"))
        assert told(desk).startswith(f"{len(names)} files made in ")
        shown = [each.text for each in desk.rows if each.mark == "✓"]
        assert {f"RB-CPC-2026-0412-{name}" for name in names} <= set(shown)
        assert all(opened(each.read_bytes()) for each in files_in(folder, ".docx"))


async def test_no_file_is_named_after_anybody(home: Path, folder: Path) -> None:
    """No word of anybody's name, nor of a child's, is in the name of a file."""
    async with at_desk(home, CASE) as desk:
        await make_pack(desk)
        names = set(names_in(desk.session.record))
        for file in files_in(folder):
            words = {each.casefold() for each in re.findall(r"[^\W_]+", file.name)}
            assert not words & names


def names_in(record: Record) -> Iterator[str]:
    """The words of everybody's name, but for titles."""
    names = [*(each.name for each in record.people), *(each.name for each in record.children)]
    for name in names:
        yield from (word.casefold() for word in re.findall(r"\w{3,}", name))


async def test_what_was_made_is_noted_down(home: Path, folder: Path) -> None:
    """Each file is on the desk's list with its bytes' digest, and undo does not take it back."""
    async with at_desk(home, CASE) as desk:
        await to_exports(desk)
        await make(desk, "Tamsin Harbottle")
        await desk.press("escape", "ctrl+underscore")
        rows = {each.file: each for each in desk.session.record.room.exported}
        assert set(rows) == {each.name for each in files_in(folder)}
        for file in files_in(folder):
            assert rows[file.name].digest == hashlib.sha256(file.read_bytes()).hexdigest()
            assert (rows[file.name].by, rows[file.name].recipient) == ("chair", "p14")


async def test_the_letter_and_the_plan_go_out_before_the_minutes(home: Path, folder: Path) -> None:
    """Papers are made of a record that nobody has approved, and they say that it is a draft."""
    async with at_desk(home, replace(case(CASE), status="live")) as desk:
        await make_pack(desk)
        assert row(desk, "Not approved yet")
        assert "draft" in words_in(folder, "TH")


async def test_a_re_opened_record_offers_the_list_of_changes(home: Path, folder: Path) -> None:
    """Those who had the version before find on their line what has changed since, and get it."""
    had = [{"person": "mo", "documents": ["minutes"], "sent_on": "2026-12-01"}]
    async with at_desk(home, edited({"status": "approved", "circulation": had})) as desk:
        await command(desk, "/reopen The venue is wrong")
        desk.session.set(("venue",), "Room 2 at the back")
        await to_exports(desk)
        await desk.at("Ama Okafor")
        await desk.press("space")
        await make(desk, "List of changes")
        (made,) = files_in(folder)
        assert "-changes-" in made.name
        assert "Room 2 at the back" in text_of(made.read_bytes())
