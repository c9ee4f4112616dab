"""Lines typed about the family, at the tree and in the meeting."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.command_lines import NO_COMMANDS
from screens.locked import LockedScreen
from tests.screens.desk import at_desk
from tests.screens.trees import at_tree, enter, family, status, tree
from widgets.key_bar import KeyBar
from widgets.quick_entry import QuickEntry


async def test_three_generations_are_entered_by_typed_lines(home: Path) -> None:
    """Each line is one step; the tree stands there at once, and on the disk."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.press("f2")
        for line in (
            "mo + fa divorced: Ana, Ben",
            "mo < Alan Marsh b1948 †2015 M + Beth Marsh b1950 F married",
            "Alan Marsh + Beth Marsh: Chloe Marsh b1980 F",
        ):
            await desk.type(line)
            await desk.press("enter")
        stored = desk.stored()
        alan, beth, chloe = stored["relatives"]
        assert alan == {
            "id": alan["id"],
            "name": "Alan Marsh",
            "sex": "M",
            "born_year": 1948,
            "has_died": True,
            "died_year": 2015,
        }
        couple, grandparents = stored["relationships"]
        assert couple["adults"] == ["mo", "fa"]
        assert couple["bond"] == "divorced"
        assert couple["children"] == ["c1", "c2"]
        assert grandparents["adults"] == [alan["id"], beth["id"]]
        assert grandparents["children"] == ["mo", chloe["id"]]
        assert grandparents["bond"] == "married"
        assert list(tree(desk)) == [
            "[†Alan Marsh 1948–2015] ═══ (Beth Marsh b. 1950)",
            "  ├─ (Chloe Marsh b. 1980)",
            "  └─ <Dana Marsh> ─//─ <Ed Okafor>",
            "       ├─ ((Ana Okafor b. 2019))*",
            "       └─ <<Ben Okafor b. 2021>>*",
        ]


async def test_a_line_typed_in_the_meeting_is_entered_without_leaving_it(home: Path) -> None:
    """The foot tells what it will do, the status line what was done; one undo takes it back."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await desk.press("f2")
        await desk.type("/tree mo + fa divorced: Ana, Al")
        told = "New in the tree: Al. Dana Marsh and Ed Okafor, divorced: parents of Ana and Al"
        assert told in desk.shown
        await desk.press("enter")
        assert "Ed Okafor, divorced" in desk.shown
        stored = desk.stored()
        (al,) = stored["relatives"]
        (couple,) = stored["relationships"]
        assert couple["children"] == ["c1", al["id"]]
        await desk.press("ctrl+underscore")
        assert "relationships" not in desk.stored()
        assert "relatives" not in desk.stored()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("/tree o: Ana", "may be"),
        ("/tree :", "Name somebody"),
        ("/tree a + b + c", "A couple is two at most"),
        ("/tree /x", "no line about the family"),
        ("/tree mum is upset", "reads like no name"),
    ],
)
async def test_a_line_that_is_not_clear_is_given_back(home: Path, line: str, why: str) -> None:
    """Nothing is stored, the line stands there to be put right, and it is said why."""
    record = family(relatives=[{"id": "r1", "name": "O Marsh"}, {"id": "r2", "name": "O Okafor"}])
    async with at_desk(home, record, size=(120, 40)) as desk:
        before = desk.stored()
        await desk.press("f2")
        await desk.type(line)
        await desk.press("enter")
        assert why in status(desk)
        assert desk.program.screen.query_one(QuickEntry).text == line
        assert desk.stored() == before


async def test_a_couple_that_is_there_gets_what_is_new(home: Path) -> None:
    """The bond is changed, a child is added, and one whose father was not known moves over."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "mo: Ana, Ben")
        await enter(desk, "fa + mo: Ben")
        await enter(desk, "mo + fa separated: Ana")
        (couple,) = desk.stored()["relationships"]
        assert couple["adults"] == ["fa", "mo"]
        assert couple["bond"] == "separated"
        assert couple["children"] == ["c2", "c1"]


async def test_facts_of_a_person_are_typed_behind_the_name(home: Path) -> None:
    """What a person’s own form does not ask is kept with the relative who stands for them."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "mo b1984 F *")
        await enter(desk, "Ben M")
        stored = desk.stored()
        (relative,) = stored["relatives"]
        assert (relative["person"], relative["born_year"], relative["sex"]) == ("mo", 1984, "F")
        assert stored["people"][1]["household"] is True
        assert stored["children"][1]["sex"] == "M"
        assert any("(Dana Marsh b. 1984)*" in each for each in tree(desk))


async def test_what_was_typed_and_not_entered_goes_back_to_the_meeting(home: Path) -> None:
    """Escape leaves the line, a second one the tree; the words stand in the meeting’s line."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.type("mo + fa")
        await desk.press("escape", "escape")
        assert desk.program.screen is desk.meeting
        assert desk.meeting.query_one(QuickEntry).text == "/tree mo + fa"


async def test_what_stands_in_the_line_when_the_program_is_left_is_kept(home: Path) -> None:
    """It is a note for the chair and the minute-taker, as of any command that was not entered."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.type("mo + fa")
        await desk.press("ctrl+q")
    (note,) = [each for each in desk.stored()["notes"] if "/tree" in each["text"]]
    assert (note["text"], note["visibility"]) == ("/tree mo + fa", "chair")


async def test_an_approved_record_gives_the_line_back(home: Path) -> None:
    """Why nothing was stored is said, and the words are not lost."""
    async with at_desk(home, family(status="approved"), size=(80, 24)) as desk:
        before = desk.stored()
        await at_tree(desk)
        await desk.press("f2")
        await desk.type("mo + fa")
        await desk.press("enter")
        assert "closed to changes" in status(desk)
        assert desk.program.screen.query_one(QuickEntry).text == "mo + fa"
        assert desk.stored() == before


async def test_keys_are_shown_again_when_the_line_is_left(home: Path) -> None:
    """The foot tells of the line only while it is typed."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.type("mo + Al")
        assert "New in the tree: Al" in desk.lines[-1]
        await desk.press("escape")
        assert "F2 Line" in desk.lines[-1]
        assert desk.program.screen.query_one(KeyBar) is not None


async def test_a_command_typed_at_the_tree_is_no_relative(home: Path) -> None:
    """What holds everywhere is done, and any other command is given back."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "/rollcall")
        assert NO_COMMANDS in desk.shown
        assert "/rollcall" in desk.shown
        await desk.press("f2", "ctrl+u")
        await desk.type("/lock")
        await desk.press("enter")
        assert isinstance(desk.program.screen, LockedScreen)
        assert not desk.stored().get("relatives")


@pytest.mark.parametrize("line", ["- worried about school", "mum is upset today", "mo: mo"])
async def test_a_line_that_is_not_about_the_family_is_no_relative(home: Path, line: str) -> None:
    """The foot says so while it is typed; it stands there still, and nothing is stored."""
    async with at_desk(home, family(), size=(120, 40)) as desk:
        await at_tree(desk)
        before = desk.stored()
        await desk.press("f2")
        await desk.type(line)
        told = desk.lines[-1]
        assert "New in the tree" not in told
        await desk.press("enter")
        assert desk.program.screen.query_one(QuickEntry).text == line
        assert told.split(":")[0] in status(desk)
        assert desk.stored() == before


@pytest.mark.parametrize("word", ["/tree", "/Tree"])
async def test_a_line_may_begin_as_in_the_meeting(home: Path, word: str) -> None:
    """Whoever types the command at the tree too has it understood."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.press("f2")
        await desk.type(f"{word} mo + fa")
        await desk.press("enter")
        assert desk.stored()["relationships"][0]["adults"] == ["mo", "fa"]


async def test_parents_of_one_of_a_row_are_those_of_all(home: Path) -> None:
    """Brothers and sisters who were entered without parents stay such when these are known."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "?: mo, Becca")
        await enter(desk, "mo < Al + Bea")
        stored = desk.stored()
        becca = stored["relatives"][0]["id"]
        (only,) = stored["relationships"]
        assert only["children"] == ["mo", becca]
        assert len(only["adults"]) == 2
