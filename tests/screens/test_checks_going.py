"""From the list of checks one key leads to the very place where something is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.agenda import Missing, most_serious_first
from cpc_tui.conference.record import Record
from screens.checking import NO_LONGER
from screens.lacking import missing_at
from tests.conference.complete_records import OUT, edited
from tests.screens.checking import ACTION, THREE, field_here, go_there
from tests.screens.desk import CASES, at_desk, case
from tests.screens.whole import whole
from widgets.decision_grid import DecisionGrid


async def test_enter_opens_the_form_at_the_field(home: Path) -> None:
    """One key leads to the step, to the line, and into the very field that lacks something."""
    async with at_desk(home, edited(THREE)) as desk:
        await go_there(desk, "the reasons for the decision on Ana")
        assert desk.meeting.step == "decision"
        assert field_here(desk) == "Reasons"
        await desk.type("Because.")
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["reasons"] == "Because."


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
