"""The family tree: drawn with the family by typed lines and keys, and read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.drawn_with import ASCII
from cpc_tui.storage.seats import Seats
from screens import tree_rows
from screens.command_lines import NO_COMMANDS
from screens.locked import LockedScreen
from screens.tree import TreeScreen
from screens.tree_line import PLACEHOLDER
from screens.tree_step import TREE_STEP
from screens.viewer import ViewerScreen
from tests.samples import small
from tests.screens.desk import Desk, at_desk
from widgets.key_bar import KeyBar
from widgets.parted_outline import PartedOutline
from widgets.quick_entry import QuickEntry
from widgets.status_line import StatusLine


def family(**other: Any) -> Record:
    """A mother, a father and two children of whom nothing is known."""
    people = [
        {"id": "ch", "name": "Una Fairlight", "kind": "chair"},
        {"id": "mo", "name": "Dana Marsh", "kind": "family", "initials": "MO"},
        {"id": "fa", "name": "Ed Okafor", "kind": "family", "initials": "FA"},
    ]
    children = [
        {"id": "c1", "name": "Ana Okafor", "born_on": "2019-02-28", "sex": "F"},
        {"id": "c2", "name": "Ben Okafor", "born_on": "2021-03-01"},
    ]
    return small(people=people, children=children, attendance=[], plans={}, **other)


async def at_tree(desk: Desk) -> None:
    """Go to the tree by its key."""
    await desk.press("ctrl+k")
    assert isinstance(desk.program.screen, TreeScreen)


async def enter(desk: Desk, line: str) -> None:
    """Type a line at the tree and enter it; the cursor goes back to the tree."""
    await desk.type(line)
    await desk.press("enter", "escape")


def status(desk: Desk) -> str:
    """The status line."""
    strip = desk.program.screen.query_one(StatusLine).render_line(0)
    return "".join(segment.text for segment in strip)


def tree(desk: Desk) -> Iterator[str]:
    """The lines of the tree as they stand on the screen."""
    for line in desk.lines[1:]:
        if not line.strip("› "):
            break
        yield line[2:]


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


async def test_insert_begins_a_line_for_whom_the_cursor_is_on(home: Path) -> None:
    """Parents of somebody are two names away, and brothers and sisters stand with them."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Dana Marsh")
        await desk.press("insert", "enter")
        assert desk.program.screen.query_one(QuickEntry).text == "Dana Marsh < "
        await enter(desk, "Alan + Beth")
        await desk.at("Dana Marsh")
        await desk.press("insert")
        await desk.type("brother")
        await desk.press("enter")
        assert desk.program.screen.query_one(QuickEntry).text == "Alan + Beth: "
        await enter(desk, "Chloe")
        stored = desk.stored()
        (relationship,) = stored["relationships"]
        chloe = stored["relatives"][-1]
        assert chloe["name"] == "Chloe"
        assert relationship["children"] == ["mo", chloe["id"]]
        await desk.at("Beth")
        await desk.press("right", "insert")
        assert desk.program.screen.query_one(QuickEntry).text == "Alan + Beth: "


async def test_insert_means_whom_the_cursor_is_on_among_two_of_one_name(home: Path) -> None:
    """A name that two have is theirs to whom the chooser pointed."""
    relatives = [{"id": "r1", "name": "Sam Lee"}, {"id": "r2", "name": "Sam Lee"}]
    async with at_desk(home, family(relatives=relatives), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Sam Lee", nth=1)
        await desk.press("insert")
        await desk.type("partner")
        await desk.press("enter")
        await enter(desk, "Jo Lee married")
        (couple,) = desk.stored()["relationships"]
        assert couple["adults"][0] == "r2"


async def test_the_arrows_choose_between_the_two_and_the_couple(home: Path) -> None:
    """Enter opens the form of who is chosen; the chosen part alone is drawn in reverse."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "mo + fa: Ana")
        await desk.press("right", "left")
        assert "Dana Marsh (1 of 3" in status(desk)
        outline = desk.program.screen.query_one(PartedOutline)
        await desk.press("right")
        assert "parents of Ana (2 of 3" in status(desk)
        strip = outline.render_line(desk.lines.index("› <Dana Marsh> ─?─ <Ed Okafor>") - 1)
        drawn = [each.text for each in strip if each.style and each.style.reverse]
        assert "".join(drawn) == "─?─"
        assert outline.cursor_screen_offset.x == len("› <Dana Marsh> ")
        await desk.press("enter")
        assert "Relationship" in desk.shown
        await desk.press("escape", "right", "enter")
        assert "Ed Okafor" in desk.shown
        assert [each.asked.name for each in desk.form.fields][:2] == ["name", "initials"]


async def test_enter_opens_the_form_and_what_is_typed_there_is_stored(home: Path) -> None:
    """What it changes stands in the tree at once."""
    relatives = [{"id": "r1", "name": "Beth Marsh"}]
    async with at_desk(home, family(relatives=relatives), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Beth Marsh")
        await desk.press("enter")
        await desk.fill("Year of birth", "1950")
        await desk.press("escape")
        assert desk.stored()["relatives"][0]["born_year"] == 1950
        assert "<Beth Marsh b. 1950>" in tree(desk)


async def test_delete_removes_the_relationship_and_undo_brings_it_back(home: Path) -> None:
    """A relative goes out of every relationship too; those of the record stay, as is said."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "mo < Alan + Beth")
        await enter(desk, "mo + fa: Ana")
        before = desk.stored()
        await desk.at("Dana Marsh")
        await desk.press("delete")
        assert "Dana Marsh stays." in status(desk)
        await desk.press("right", "delete")
        assert [each["children"] for each in desk.stored()["relationships"]] == [["mo"]]
        await desk.press("u")
        assert desk.stored() == before
        await desk.at("Alan")
        await desk.press("delete")
        stored = desk.stored()
        (beth,) = stored["relatives"]
        assert stored["relationships"][0]["adults"] == [beth["id"]]
        await desk.press("u")
        assert desk.stored() == before


async def test_space_says_who_lives_in_the_household(home: Path) -> None:
    """Of a person it stands with the person, of a relative with the relative."""
    relatives = [{"id": "r1", "name": "Beth Marsh"}]
    async with at_desk(home, family(relatives=relatives), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Beth Marsh")
        await desk.press("space")
        await desk.at("Ed Okafor")
        await desk.press("space")
        stored = desk.stored()
        assert stored["relatives"][0]["household"] is True
        assert stored["people"][2]["household"] is True
        await desk.press("space")
        assert desk.stored()["people"][2]["household"] is False


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


async def test_what_is_read_from_words_is_written_down_when_it_is_changed(home: Path) -> None:
    """Opened and left as it was, nothing is stored; Delete says why there is nothing to remove."""
    record = family()
    mother = replace(record.people[1], relationship="mother of Ana")
    record = replace(record, people=(record.people[0], mother, record.people[2]))
    async with at_desk(home, record, size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Dana Marsh")
        await desk.press("right", "delete")
        assert "read from what is said" in status(desk)
        await desk.press("enter", "escape")
        assert "relationships" not in desk.stored()


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


async def test_the_key_and_the_sentences_unfold(home: Path) -> None:
    """Folded they take a line each; for a screen reader the whole tree is there in sentences."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await enter(desk, "mo + fa divorced: Ana")
        await desk.at("What the signs mean")
        await desk.press("enter")
        assert "─//─ divorced" in desk.shown
        await desk.press("enter")
        assert "─//─ divorced" not in desk.shown
        await desk.at("The tree in sentences")
        await desk.press("enter")
        assert "they are divorced" in " ".join(desk.shown.split())


async def test_other_seats_are_told_that_this_one_is_at_the_tree(home: Path) -> None:
    """So the shared screen can show it; back in the meeting the step is told again."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        step = desk.meeting.step
        await at_tree(desk)
        assert desk.meeting.whereabouts == ("family_tree", "")
        await desk.press("escape")
        assert desk.meeting.whereabouts[0] == step


async def test_the_tree_on_the_board_holds_only_what_everyone_may_know(home: Path) -> None:
    """Whom only the chair may know of is not on it; what is typed there is entered at once."""
    relatives = [
        {"id": "r1", "name": "Hidden Lee", "visibility": "chair"},
        {"id": "r2", "name": "Open Lee"},
    ]
    hidden = [{"id": "u1", "adults": ["mo", "r1"], "visibility": "chair"}]
    record = family(relatives=relatives, relationships=hidden)
    async with at_desk(home, record, size=(80, 24)) as desk:
        await at_tree(desk)
        assert "Hidden Lee" in desk.shown
        await desk.press("ctrl+d")
        assert "Family tree" in desk.lines[0]
        assert "Shared screen" in desk.lines[0]
        assert "Hidden" not in desk.shown
        assert "F9" not in desk.lines[-1]
        assert "Heading" not in desk.lines[-1]
        await desk.press("f2")
        assert PLACEHOLDER in desk.shown
        await desk.type("mo + Lee")
        await desk.press("enter")
        assert "Not entered." in desk.shown
        assert "Hidden" not in desk.shown
        await desk.press("f2", "ctrl+u")
        await desk.type("mo + fa separated: Ana")
        await desk.press("enter", "escape")
        assert "<Dana Marsh> ─/─ <Ed Okafor>" in desk.shown
        assert "[ ] male" in desk.shown
        await desk.press("escape")
        assert desk.stored()["relationships"][1]["bond"] == "separated"


async def test_a_viewer_sees_the_tree_while_the_chair_is_at_it(home: Path) -> None:
    """The shared screen follows to the tree, and shows what everyone may know of it."""
    record = family(relationships=[{"id": "u1", "adults": ["mo", "fa"], "bond": "divorced"}])
    async with at_desk(home, record, size=(80, 24), seat="viewer") as desk:
        viewer = desk.program.screen
        assert isinstance(viewer, ViewerScreen)
        (folder,) = (home / "conferences").iterdir()
        seats = Seats(folder, "chair", "una")
        seats.tell(TREE_STEP)
        viewer.look()
        await desk.settle()
        assert "<Dana Marsh> ─//─ <Ed Okafor>" in desk.shown
        assert "Family tree" in desk.lines[0]
        seats.leave()


def test_a_terminal_with_few_letters_gets_the_signs_of_a_keyboard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Married and living together would look the same where lines are only made like others."""
    monkeypatch.setattr(tree_rows, "last_letter", lambda: ASCII)
    relationships = [{"id": "u1", "adults": ["mo", "fa"], "bond": "married", "children": ["c1"]}]
    rows = list(tree_rows.tree_rows(family(relationships=relationships)))
    assert rows[0].text == "<Dana Marsh> === <Ed Okafor>"
    assert rows[1].mark == "  `-"
    assert all(row.text.isascii() for row in rows)


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
