"""A review is begun from the conference before, by keys, and shows what was last time."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.storage.library import Library
from screens.dialogs import LinesDialog
from screens.new import NewScreen
from tests.conference.ready_records import record_with
from tests.samples import library_at
from tests.screens.desk import at_desk, case
from tests.screens.preparing import room_of
from tests.screens.whole import NASTY
from widgets.form import Form

REVIEW = "redbridge-initial"
pytestmark = pytest.mark.usefixtures("still_day")


def after(home: Path, reference: str) -> Record:
    """A conference as the disk has it."""
    library: Library = library_at(home)
    return library.open(reference)[1].record


async def test_a_review_is_begun_from_the_list(home: Path) -> None:
    """`r` on a conference asks for the reference alone, and the review opens with all it has."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.at("Initial · Harbottle")
        await desk.press("r")
        assert desk.field("Review of").asked.value == "RB-CPC-2026-0412"
        assert desk.field("Date of the conference").asked.value == "2027-02-23"
        assert desk.field("Family name").asked.value == "Harbottle"
        await desk.type("RB/2 [b]")
        await desk.press("f9")
        assert isinstance(desk.program.screen, LinesDialog)
        assert "Wren is listed and not considered" in desk.shown
        await desk.press("escape")
        desk.reference = "RB/2 [b]"
        stored = desk.stored()
        assert (stored["conference_type"], stored["profile"]) == ("review", "redbridge")
        assert stored["previous"]["review_number"] == 0
        assert [each["carried_from"] for each in stored["plans"]["actions"][:1]] == [
            "RB-CPC-2026-0412, 30 Nov 2026"
        ]
        assert len(room_of(desk).former) == 2


async def test_a_review_is_chosen_in_the_form(home: Path) -> None:
    """The form of a new conference offers those there are; what is typed goes before the rest."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.press("n")
        await desk.fill("Reference", "RB/2")
        await desk.fill("Review of", "RB-CPC-2026-0412 Harbottle")
        assert desk.field("Authority").asked.value == "redbridge"
        await desk.fill("Date of the conference", "1/2/2027")
        await desk.press("f9", "escape")
        made = after(home, "RB/2")
        assert (str(made.held_on), made.family_name) == ("2027-02-01", "Harbottle")
        assert made.children[0].subject


async def test_a_choice_taken_back_begins_empty(home: Path) -> None:
    """Without a conference before, nothing of it is left in the form or the record."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.press("n")
        await desk.fill("Reference", "RB/2")
        await desk.fill("Review of", "RB-CPC-2026-0412 Harbottle")
        await desk.clear("Review of")
        await desk.to_field("Family name")
        assert desk.field("Family name").asked.value == ""
        await desk.press("f9")
        made = after(home, "RB/2")
        assert (made.people, made.previous, made.profile) == ((), None, "england")


async def test_without_a_conference_under_the_cursor_it_is_said(home: Path) -> None:
    """`r` on a line that is no conference says what to do."""
    async with at_desk(home, None) as desk:
        await desk.press("r")
        assert "Go to the conference that is to be reviewed" in desk.lines[-2]
        await desk.press("n")
        assert isinstance(desk.program.screen, NewScreen)
        fields = desk.program.screen.query_one(Form).fields
        assert "Review of" not in [each.asked.label for each in fields]


async def test_last_decisions_stand_beside_the_new_ones(home: Path) -> None:
    """Decision, category and analysis show what was decided last time."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.at("Initial · Harbottle")
        await desk.press("r")
        await desk.type("RB2")
        await desk.press("f9", "escape")
        texts: dict[str, list[str]] = {}
        for step in ("prepare", "decision", "category", "analysis"):
            await desk.go(step)
            texts[step] = [row.text for row in desk.rows]
        last = "Jude, last time (30 Nov 2026): "
        assert f"{last}Child protection plan — Emotional abuse, Neglect" in texts["decision"]
        assert f"{last}Emotional abuse, Neglect" in texts["category"]
        assert any("no number (last time 8;" in each for each in texts["analysis"])
        assert any(each.startswith("Wren — Child in need") for each in texts["prepare"])


async def test_what_has_changed_is_asked_and_shown(home: Path) -> None:
    """What changed is written in the preparation, and stands in introductions and analysis."""
    review = {"conference_type": "review", "previous": {"held_on": "2026-05-01"}}
    async with at_desk(home, record_with(review)) as desk:
        await desk.go("prepare")
        await desk.choose("What has changed since:")
        await desk.type(NASTY.replace("\x1b", ""))
        await desk.press("escape")
        assert "no contact" in room_of(desk).changed_since
        assert "changed_since" not in str(desk.stored())
        await desk.go("introductions")
        assert any(row.text.startswith("Changed since 1 May 2026: [no") for row in desk.rows)
        await desk.go("analysis")
        await desk.choose("What has changed since:")
        await desk.press("escape")
        desk.session.set(("room", "changed_since"), "")
        await desk.go("introductions")
        assert not any("Changed since" in row.text for row in desk.rows)


async def test_an_initial_conference_is_not_asked_what_changed(home: Path) -> None:
    """Where nothing came before, neither the field nor former decisions are in the way."""
    async with at_desk(home, record_with({})) as desk:
        for step in ("prepare", "analysis"):
            await desk.go(step)
            assert not any("changed since" in row.text.lower() for row in desk.rows)
