"""The list of checks: clashes to tick, all that is missing, and going there by one key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.agenda import Missing, most_serious_first
from cpc_tui.conference.record import Record
from screens.checking import NO_LONGER
from screens.checks import ChecksScreen
from screens.lacking import missing_at
from tests.conference.complete_records import OUT, edited
from tests.samples import session_at, small
from tests.screens.desk import CASES, NARROW, WIDE, Desk, at_desk, case
from tests.screens.whole import whole
from widgets.decision_grid import DecisionGrid
from widgets.fields.field import Field

ACTION = "plans.actions.0"
THREE = {
    "decisions.0.reasons": "",
    f"{ACTION}.by_when": "2027-03-01",
    "chair_independent": None,
}
"""What takes one thing of each weight out of the complete record."""


def field_here(desk: Desk) -> str:
    """The label of the field that has the cursor; empty for none."""
    here = desk.program.focused
    return here.asked.label if isinstance(here, Field) else ""


async def go_there(desk: Desk, words: str) -> None:
    """Open the list and go to the line that holds these words."""
    await desk.press("f6")
    await desk.choose(words)


async def test_the_most_serious_stands_first(home: Path) -> None:
    """Under a heading for each weight stand step and words, and the head of the list counts."""
    async with at_desk(home, edited(THREE)) as desk:
        await desk.press("f6")
        assert [(row.mark, row.text) for row in desk.rows[:-2]] == [
            ("", "Serious: to be put right before papers go out"),
            ("!", "Decision: the reasons for the decision on Ana"),
            ("", "Doubtful: likely to be wrong or too vague"),
            ("?", "Plan: a day by the review, not Mon 1 Mar 2027: “Visit Ana.”"),
            ("", "To think of"),
            ("·", "Introductions: the chair’s declaration of independence"),
        ]
        assert desk.lines[0].endswith("1 serious, 1 doubtful, 1 to think of")


@pytest.mark.parametrize("keys", [("f6",), ("ctrl+pagedown",), ("f2", *"/check", "enter")])
async def test_it_is_opened_by_keys_and_by_a_line(keys: tuple[str, ...], home: Path) -> None:
    """Both keys and the typed command open the list; Escape and F6 close it, changing nothing."""
    async with at_desk(home, edited(THREE)) as desk:
        before = desk.stored()
        for close in ("escape", "f6"):
            await desk.press(*keys)
            assert isinstance(desk.program.screen, ChecksScreen)
            await desk.press(close)
            assert not isinstance(desk.program.screen, ChecksScreen)
        assert desk.stored() == before


async def test_nothing_missing_is_said(home: Path) -> None:
    """Where all is recorded the list says so, and Space does nothing."""
    async with at_desk(home, edited({})) as desk:
        await desk.press("f6")
        assert [row.text for row in desk.rows[:-2]] == ["Nothing is missing."]
        assert "Nothing is missing." in desk.shown
        await desk.press("space")
        assert isinstance(desk.program.screen, ChecksScreen)


async def test_enter_opens_the_form_at_the_field(home: Path) -> None:
    """One key leads to the step, to the line, and into the very field that lacks something."""
    async with at_desk(home, edited(THREE)) as desk:
        await go_there(desk, "the reasons for the decision on Ana")
        assert desk.meeting.step == "decision"
        assert field_here(desk) == "Reasons"
        await desk.type("Because.")
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["reasons"] == "Because."


async def test_the_list_is_shorter_when_come_back_to(home: Path) -> None:
    """What was put right has left the list, and the cursor stands on what follows it."""
    async with at_desk(home, edited(THREE)) as desk:
        await go_there(desk, "the reasons for the decision on Ana")
        await desk.type("Because.")
        await desk.press("f6")
        assert not any("the reasons" in row.text for row in desk.rows)
        assert "a day by the review" in desk.here.text
        assert desk.lines[0].endswith(" 1 doubtful, 1 to think of")
        await desk.press("down", "escape", "f6")
        assert "declaration of independence" in desk.here.text


async def test_the_list_follows_another_seat(home: Path) -> None:
    """What somebody else puts right leaves the list while one looks at it."""
    record = edited(THREE)
    async with at_desk(home, record) as desk:
        other = session_at(home, record=record)
        await desk.press("f6")
        other.set(("chair_independent",), True)
        desk.session.look()
        await desk.settle()
        assert not any("independence" in row.text for row in desk.rows)


PLACES: list[tuple[dict[str, Any], str, str, str]] = [
    ({"held_on": OUT}, "the date of the conference", "prepare", "Date of the conference"),
    (
        {"attendance.4.status": "expected", "attendance.4.times": []},
        "Tom Oakes is here",
        "introductions",
        "Here or not",
    ),
    (
        {"voices.0.participation": None},
        "how Ana took part",
        "contribution",
        "How the child took part",
    ),
    ({f"{ACTION}.measure": ""}, "how we will know", "plan", "How we will know"),
    ({"plans.seen_alone": None}, "seen alone", "plan", "The children are seen alone"),
    ({"decisions.0.categories": []}, "the category of Ana", "category", "Category"),
    (
        {"decisions.0.lead_social_worker": None},
        "lead social worker",
        "core_group",
        "Lead social worker",
    ),
    (
        {"core_group.every_weeks": None},
        "how often the core group",
        "core_group",
        "Then every (weeks)",
    ),
    ({"contingency.0.action": ""}, "what then happens", "contingency", "Then"),
    ({"review": {}}, "the date of the review", "close", "Date"),
    ({"ended_at": None}, "when the conference ended", "close", "Ended at"),
    (
        {"decisions.0.inquorate": {"ground": "Snow"}},
        "decided on without a quorum",
        "decision",
        "Why",
    ),
]


@pytest.mark.parametrize(
    ("edits", "words", "step", "label"), PLACES, ids=[words for _, words, _, _ in PLACES]
)
async def test_each_field_is_one_key_away(
    edits: dict[str, Any], words: str, step: str, label: str, home: Path
) -> None:
    """Whatever kind of line holds a field, Enter in the list ends in that field."""
    async with at_desk(home, edited(edits)) as desk:
        before = desk.stored()
        await go_there(desk, words)
        assert desk.meeting.step == step
        assert field_here(desk).endswith(label)
        await desk.press("escape")
        assert desk.stored() == before


async def test_what_is_to_be_added_is_begun(home: Path) -> None:
    """Where an entry is missing its form opens, about whom it is meant; left alone it is gone."""
    bare: dict[str, Any] = {
        "decisions": [],
        "views": [],
        "voices": [],
        "contingency": [],
        "contributions": [],
    }
    async with at_desk(home, edited(bare | {"children.1.plan_started_on": "2026-08-20"})) as desk:
        before = desk.stored()
        await go_there(desk, "the decision on Ben")
        assert desk.session.record.decisions[0].child == "c2"
        await go_there(desk, "how Ben took part")
        assert desk.session.record.voices[0].child == "c2"
        await go_there(desk, "if Ben’s plan does not work")
        assert desk.session.record.contingency[0].children == ("c2",)
        await go_there(desk, "that Ife Okafor sent")
        assert desk.session.record.contributions[0].person == "gm"
        await desk.press("escape")
        assert desk.stored() == before


async def test_an_agency_not_asked_leads_to_the_grid(home: Path) -> None:
    """The grid of views is where one asks an agency."""
    async with at_desk(home, edited({"views.1": OUT})) as desk:
        await go_there(desk, "Community health’s view on Ana")
        assert desk.program.screen.query(DecisionGrid)


async def test_a_statement_not_given_is_under_the_cursor(home: Path) -> None:
    """The line to tick is gone to, and Space ticks it."""
    async with at_desk(home, edited({"said.1": OUT})) as desk:
        await go_there(desk, "the statement “Confidentiality”")
        assert desk.here.text.startswith("Confidentiality")
        await desk.press("space")
        assert "confidentiality" in {each["key"] for each in desk.stored()["said"]}


async def test_who_is_here_leads_to_the_list_of_those_invited(home: Path) -> None:
    """Nobody is added: the first of those invited is under the cursor."""
    async with at_desk(home, "medway-review-prepared") as desk:
        before = desk.stored()
        await go_there(desk, "who is here")
        assert desk.here.mark == "?"
        assert desk.stored() == before


async def test_what_is_gone_meanwhile_is_said(home: Path) -> None:
    """What another seat has taken out since is not gone to, and the status line says so."""
    async with at_desk(home, edited({})) as desk:
        await desk.meeting.go_to_field("plan", ("plans", "actions", "a9", "measure"))
        await desk.settle()
        assert NO_LONGER in desk.shown


# -- what two wrote at once


def clashing(home: Path, desk: Desk) -> None:
    """Two seats give the venue and the purpose another value at once."""
    other = session_at(home)
    desk.session.set(("venue",), "Room 3")
    desk.session.set(("mode",), "virtual")
    other.set(("venue",), "Room 4", base="")
    other.set(("mode",), "hybrid", base=None)
    desk.session.look()


async def test_clashes_come_first_and_space_ticks_them(home: Path) -> None:
    """A ticked one stays in sight until the list is left; one that is unticked again stays."""
    async with at_desk(home, small()) as desk:
        clashing(home, desk)
        await desk.settle()
        assert "2 to settle (F6)" in desk.shown
        await desk.press("f6")
        assert desk.rows[0].text == "Written by two at once: Space ticks what is settled"
        assert [row.mark for row in desk.rows[1:3]] == ["[ ]", "[ ]"]
        await desk.press("space")
        assert [row.mark for row in desk.rows[1:3]] == ["[x]", "[ ]"]
        assert [row.text.endswith("(ticked as settled)") for row in desk.rows[1:3]] == [True, False]
        await desk.press("down", "space", "space")
        assert len(desk.session.clashes) == 2
        await desk.press("escape")
        assert len(desk.session.clashes) == 1
        assert "1 to settle (F6)" in desk.shown


async def test_enter_on_a_clash_goes_to_its_field(home: Path) -> None:
    """What two wrote can be looked at where it stands, and is settled only by Space."""
    async with at_desk(home, small()) as desk:
        clashing(home, desk)
        await desk.press("f6", "enter")
        assert desk.meeting.step == "prepare"
        assert field_here(desk) == "Place"
        assert len(desk.session.clashes) == 2


async def test_what_is_missing_cannot_be_ticked(home: Path) -> None:
    """Space on what is missing says what to do, and nothing leaves the list."""
    async with at_desk(home, edited(THREE)) as desk:
        await desk.press("f6")
        before = desk.rows
        await desk.press("space")
        assert desk.rows == before
        assert "Enter goes there" in desk.shown


# -- whole records


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_long_lines_are_wrapped(size: tuple[int, int], home: Path) -> None:
    """A line that does not fit goes on below, and no word of it is lost at either size."""
    async with at_desk(home, "redbridge-initial", size=size) as desk:
        await desk.press("f6")
        seen = " ".join(" ".join(line.strip(" ›?") for line in desk.lines).split())
        for each in most_serious_first(missing_at(desk.session))[:6]:
            assert each.words in seen


@pytest.mark.parametrize("name", ["whole", *CASES])
async def test_every_line_can_be_gone_to(name: str, home: Path) -> None:
    """On every record all that is missing is listed, and going there is changing nothing."""
    record: Record = whole() if name == "whole" else case(name)
    async with at_desk(home, record) as desk:
        await desk.press("f6")
        found = most_serious_first(missing_at(desk.session))
        assert [row.key for row in desk.rows if isinstance(row.key, Missing)] == list(found)
        await desk.press("escape")
        before = desk.stored()
        for each in found:
            await desk.meeting.go_to_field(each.step, each.path, each.given)
            assert NO_LONGER not in desk.lines[-2]
            await desk.meeting.action_close()
        await desk.settle()
        assert desk.stored() == before


async def test_the_list_has_its_help(home: Path) -> None:
    """F1 tells what the keys of the list do."""
    async with at_desk(home, edited(THREE)) as desk:
        await desk.press("f6", "f1")
        for words in ("In the list of checks", "Go to the field", "as settled"):
            assert words in desk.shown
