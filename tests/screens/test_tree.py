"""The family tree on the screen: read, opened, added to and changed by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.drawn_with import ASCII
from screens import tree_rows
from tests.screens.desk import at_desk
from tests.screens.trees import at_tree, enter, family, status, tree
from widgets.parted_outline import PartedOutline
from widgets.quick_entry import QuickEntry
from widgets.row_list import RowList


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
        await desk.press("f2")
        await desk.type("Sam Lee: Kit")
        assert "Several are called “Sam Lee”" in desk.lines[-1]


async def test_insert_tells_two_of_one_name_apart_where_they_are_a_couple(home: Path) -> None:
    """The second has a number in the line, and is nobody new."""
    relatives = [{"id": "r1", "name": "Sam Lee"}, {"id": "r2", "name": "Sam Lee"}]
    couple = [{"id": "u1", "adults": ["r1", "r2"], "bond": "married"}]
    record = family(relatives=relatives, relationships=couple)
    async with at_desk(home, record, size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Sam Lee")
        await desk.press("right", "insert")
        assert desk.program.screen.query_one(QuickEntry).text == "Sam Lee + Sam Lee 2: "
        await enter(desk, "Kit")
        stored = desk.stored()
        (changed,) = stored["relationships"]
        assert changed["children"] == [stored["relatives"][-1]["id"]]
        assert len(stored["relatives"]) == 3


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


def in_words(**other: Any) -> Record:
    """The family, with both parents told of in words alone."""
    record = family(**other)
    told = {"mo": "mother of Ana", "fa": "father of Ana"}
    people = [replace(each, relationship=told.get(each.id, "")) for each in record.people]
    return replace(record, people=tuple(people))


async def test_a_couple_that_is_stated_is_changed_though_its_children_are_read(home: Path) -> None:
    """Delete removes what is stated, and what is read of them is left."""
    stated = [{"id": "u1", "adults": ["mo", "fa"], "bond": "divorced"}]
    async with at_desk(home, in_words(relationships=stated), size=(80, 24)) as desk:
        await at_tree(desk)
        assert "(Dana Marsh) ─//─ [Ed Okafor]" in tree(desk)
        await desk.at("Dana Marsh")
        await desk.press("right", "delete")
        assert not desk.stored().get("relationships")
        assert "(Dana Marsh) ─?─ [Ed Okafor]" in tree(desk)


async def test_insert_knows_the_parents_that_are_read_from_words(home: Path) -> None:
    """A sister of Ana is a child of those who are drawn as her parents."""
    async with at_desk(home, in_words(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.at("Ana Okafor")
        await desk.press("insert")
        await desk.type("brother")
        await desk.press("enter")
        assert desk.program.screen.query_one(QuickEntry).text == "Dana Marsh + Ed Okafor: "


async def test_who_is_joined_by_no_line_is_told_of_in_words(home: Path) -> None:
    """An aunt whose side is not known stands in the tree with what is written of her."""
    record = family()
    aunt = replace(record.people[2], relationship="uncle of Ana")
    record = replace(record, people=(*record.people[:2], aunt))
    async with at_desk(home, record, size=(80, 24)) as desk:
        await at_tree(desk)
        assert "[Ed Okafor] uncle of Ana, on which side is not known" in tree(desk)
        await desk.at("Ed Okafor")
        await desk.press("enter")
        assert [each.asked.name for each in desk.form.fields][:2] == ["name", "initials"]


async def test_help_on_the_shared_tree_names_no_key_that_does_nothing(home: Path) -> None:
    """It has no headings to go to, and no step before it or after it; nor has the palette."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.press("ctrl+d")
        for key in ("f1", "ctrl+p"):
            await desk.press(key)
            told = " ".join(row.text for row in desk.program.screen.query_one(RowList).rows)
            assert "Go back to the meeting." in told
            for idle in ("heading", "Larger letters", "next step", "step before"):
                assert idle not in told
            await desk.press("escape")
