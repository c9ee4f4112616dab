"""Views, the chair's decision, dissent, category, core group and review are recorded by keys."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.deadlines import deadlines, due_by
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from screens.grid import VIEWS
from tests.screens.desk import NOW, Desk, at_desk, case
from tests.screens.whole import whole
from widgets.decision_grid import VIEW_KEYS

MOMENT = NOW.isoformat()


def deciding(**other: Any) -> Record:
    """A conference about two children that has come to the decision."""
    children = [
        {"id": "c1", "name": "Ana Okafor", "born_on": "2017-03-02"},
        {"id": "c2", "name": "Ben Okafor", "born_on": "2022-12-01"},
    ]
    here = [{"person": each, "status": "present"} for each in ("ch", "sw", "hv", "te", "mo")]
    undecided: dict[str, Any] = {
        "children": children,
        "attendance": here,
        "exclusions": [],
        "ended_at": None,
        "status": "live",
        "views": [],
        "decisions": [],
        "dissents": [],
        "dissent_asked": None,
        "voices": [],
        "core_group": {},
        "review": {},
    }
    return whole(**undecided | other)


def stored_views(desk: Desk) -> list[tuple[str, str, str | None]]:
    """Person, child and view of each view on the disk."""
    return [(each["person"], each["child"], each.get("view")) for each in desk.stored()["views"]]


async def test_a_letter_sets_a_view(home: Path) -> None:
    """In the grid each letter stores the view it stands for; the same again takes it back."""
    async with at_desk(home, deciding()) as desk:
        await desk.go("decision")
        await desk.choose("Open the grid")
        for letter, view in VIEW_KEYS.items():
            await desk.press(letter)
            assert stored_views(desk) == [("sw", "c1", view)]
        await desk.press("x")
        assert stored_views(desk) == [("sw", "c1", None)]


async def test_the_arrows_go_to_each_agency_and_child(home: Path) -> None:
    """Arrows move over agencies and children, and each view is stored for the cell it is set in."""
    async with at_desk(home, deciding()) as desk:
        await desk.go("decision")
        await desk.choose("Open the grid")
        await desk.press("p", "right", "c", "down", "n", "left", "u", "down", "x")
        assert stored_views(desk) == [
            ("sw", "c1", "plan"),
            ("sw", "c2", "child_in_need"),
            ("hv", "c2", "no_plan"),
            ("hv", "c1", "unable"),
            ("te", "c1", "not_asked"),
        ]
        for words in ("Nia Hartwell-Boyd", "Rhiannon Abara", "Tom Oakes", "Ana", "Ben"):
            assert words in desk.shown
        await desk.press("escape")
        assert any("Rhiannon Abara" in row.text and "Ben" in row.text for row in desk.rows)


async def test_every_view_of_the_format_has_its_letter() -> None:
    """No view that a record may hold is left without a letter in the grid."""
    assert set(VIEW_KEYS.values()) == set(VIEWS)


async def test_enter_in_the_grid_asks_why(home: Path) -> None:
    """Enter on a cell opens the form of that view, where category and reason are stored."""
    async with at_desk(home, deciding()) as desk:
        await desk.go("decision")
        await desk.choose("Open the grid")
        await desk.press("p", "enter")
        await desk.fill("Under which category", "Neglect")
        await desk.fill("Why", "She is alone.")
        await desk.press("escape")
        view = desk.stored()["views"][0]
        assert (view["person"], view["child"], view["view"]) == ("sw", "c1", "plan")
        assert (view["category"], view["reason"]) == ("neglect", "She is alone.")


async def test_looking_at_a_cell_stores_no_view(home: Path) -> None:
    """Enter on an empty cell and Escape leave no view behind."""
    async with at_desk(home, deciding()) as desk:
        before = desk.stored()
        await desk.go("decision")
        await desk.choose("Open the grid")
        await desk.press("enter", "escape")
        assert desk.stored() == before


async def test_undo_in_the_grid(home: Path) -> None:
    """Ctrl+_ takes back a view set in the grid."""
    async with at_desk(home, deciding()) as desk:
        await desk.go("decision")
        await desk.choose("Open the grid")
        await desk.press("p", "down", "p", "ctrl+underscore")
        assert stored_views(desk) == [("sw", "c1", "plan")]


async def test_the_grid_shows_who_is_here(home: Path) -> None:
    """Who is not here is not in the grid; their view can be added all the same."""
    here = [{"person": "sw", "status": "present"}]
    async with at_desk(home, deciding(attendance=here)) as desk:
        await desk.go("decision")
        await desk.choose("Open the grid")
        assert "Nia Hartwell-Boyd" in desk.shown
        assert "Rhiannon Abara" not in desk.shown
        await desk.press("escape")
        await desk.choose("Add: a view of somebody")
        await desk.fill("Child", "Ben")
        await desk.fill("Who", "Rhiannon Abara, health visitor")
        await desk.fill("Their view", load_profile("england").label("view", "plan"))
        await desk.press("escape")
        assert stored_views(desk) == [("hv", "c2", "plan")]


async def test_the_chair_decides_for_each_child(home: Path) -> None:
    """Each child has a line to decide on; outcome, likelihood, reasons and moment are stored."""
    profile = load_profile("england")
    async with at_desk(home, deciding()) as desk:
        await desk.go("decision")
        for child, outcome in (("Ana", "plan"), ("Ben", "child_in_need")):
            await desk.choose(f"Decide for {child}")
            await desk.fill("What the chair decides", profile.label("outcome", outcome))
            await desk.fill("Significant harm", profile.label("likelihood", "harm_likely"))
            await desk.fill("Reasons", f"For {child}, because.")
            await desk.press("escape")
        assert [
            (each["child"], each["outcome"], each["likelihood"], each["reasons"])
            for each in desk.stored()["decisions"]
        ] == [
            ("c1", "plan", ["harm_likely"], "For Ana, because."),
            ("c2", "child_in_need", ["harm_likely"], "For Ben, because."),
        ]
        assert {each["decided_at"] for each in desk.stored()["decisions"]} == {MOMENT}
        assert not any("Decide for" in row.text for row in desk.rows)


async def test_dissent_is_asked_and_recorded(home: Path) -> None:
    """That dissent was asked for is ticked with its moment; a dissent is formal from the start."""
    async with at_desk(home, deciding()) as desk:
        await desk.go("decision")
        await desk.at("does anyone formally dissent")
        await desk.press("space")
        assert desk.stored()["dissent_asked"] == MOMENT
        await desk.choose("Add: a dissent")
        await desk.fill("Who", "Tom Oakes, headteacher")
        await desk.fill("Why", "Not enough.")
        await desk.press("escape")
        dissent = desk.stored()["dissents"][0]
        assert (dissent["person"], dissent["formal"], dissent["at"]) == ("te", True, MOMENT)
        await desk.at("Asked at 10:42")
        await desk.press("space")
        assert desk.stored()["dissent_asked"] is None


DECIDED = [
    {"child": "c1", "outcome": "plan", "reasons": "So."},
    {"child": "c2", "outcome": "child_in_need", "reasons": "So."},
]


async def test_the_category_is_ordered_and_may_be_deferred(home: Path) -> None:
    """For a child with a plan the first category ticked comes first, and it may be deferred."""
    async with at_desk(home, deciding(decisions=DECIDED)) as desk:
        await desk.go("category")
        assert not any(row.selectable and row.text.startswith("Ben") for row in desk.rows)
        await desk.choose("Ana: ")
        await desk.fill("Category", "Physical abuse", "Neglect")
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["categories"] == ["physical", "neglect"]
        await desk.choose("Ana: ")
        await desk.fill("Category to be set after the meeting", "yes")
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["category_deferred"] is True
        assert "categories" not in desk.stored()["decisions"][1]


async def test_a_category_that_no_longer_fits_can_be_taken_back(home: Path) -> None:
    """A category that stands with an outcome other than a plan is still shown, to be cleared."""
    stale = [{"child": "c1", "outcome": "child_in_need", "categories": ["neglect"]}]
    async with at_desk(home, deciding(decisions=stale)) as desk:
        await desk.go("category")
        await desk.choose("Ana: ")
        await desk.clear("Category")
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["categories"] == []


async def test_the_lead_social_worker_and_members_are_named(home: Path) -> None:
    """The lead social worker of each child with a plan, and the core group, are stored."""
    async with at_desk(home, deciding(decisions=DECIDED)) as desk:
        await desk.go("core_group")
        await desk.choose("Ana: ")
        await desk.fill("Lead social worker", "Nia Hartwell-Boyd, social worker")
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["lead_social_worker"] == "sw"
        await desk.choose("Members:")
        await desk.fill("Members", "Ama Okafor, mother", "Nia Hartwell-Boyd, social worker")
        await desk.press("escape")
        assert desk.stored()["core_group"]["members"] == ["mo", "sw"]


@pytest.mark.parametrize("name", ["england", "medway-review", "redbridge-initial"])
async def test_the_dates_offered_keep_the_limits(name: str, home: Path) -> None:
    """The first core group and the review are offered on the last day that keeps every limit."""
    record = deciding(decisions=DECIDED) if name == "england" else case(name)
    async with at_desk(home, record) as desk:
        for step, words in (("core_group", "First meeting:"), ("close", "Date:")):
            await desk.go(step)
            await desk.choose(words)
            await desk.fill(words.removesuffix(":"), "")
            await desk.press("escape")
        states = deadlines(desk.session.record, desk.session.profile, today=NOW.date())
        first, review = due_by(states, "core_group"), due_by(states, "review")
        assert first is not None
        assert review is not None
        await desk.go("core_group")
        await desk.choose("Set the first meeting to")
        held = datetime.fromisoformat(desk.stored()["core_group"]["first_meeting_at"])
        assert held.date() == first
        await desk.go("close")
        await desk.choose("Set the review to")
        assert desk.stored()["review"]["on"] == review.isoformat()
        states = deadlines(desk.session.record, desk.session.profile, today=NOW.date())
        assert {each.state for each in states if each.deadline in ("core_group", "review")} == {
            "met"
        }


async def test_a_late_deadline_is_explained(home: Path) -> None:
    """For a deadline that was missed the close offers to say why, and the reason is stored."""
    async with at_desk(home, deciding(strategy_discussion_on="2026-01-05", breaches=[])) as desk:
        await desk.go("close")
        late = next(row.text for row in desk.rows if "why this is late" in row.text)
        await desk.choose(late)
        await desk.fill("Why it was missed", "Snow.")
        await desk.press("escape")
        breach = desk.stored()["breaches"][0]
        assert breach["reason"] == "Snow."
        assert breach["deadline"]
        assert not any(row.text == late for row in desk.rows)
