"""Approving the record: asked for a reason where something serious is missing, and kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.approval import CLOSED
from screens.approving import NO_REASON
from tests.conference.complete_records import edited
from tests.samples import session_at
from tests.screens.desk import NOW, Desk, at_desk

SERIOUS = {"decisions.0.reasons": ""}
LACKING = "Decision: the reasons for the decision on Ana."


async def by_line(desk: Desk) -> None:
    """Approve by the line of the close."""
    await desk.go("close")
    await desk.choose("Approve the record")


async def by_form(desk: Desk) -> None:
    """Approve by choosing the status in its form."""
    await desk.go("close")
    await desk.choose("State of this record")
    await desk.fill("State of this record", "Approved by the chair")


async def by_command(desk: Desk) -> None:
    """Approve by typing the command."""
    await desk.press("f2")
    await desk.type("/approve")
    await desk.press("enter")


WAYS = pytest.mark.parametrize("way", [by_line, by_form, by_command], ids=lambda way: way.__name__)


def approvals(desk: Desk) -> list[tuple[Any, ...]]:
    """The approvals kept: moment, seat, reason, and what was missing."""
    kept = desk.session.record.room.approvals
    return [(each.at, each.by, each.reason, each.lacking) for each in kept]


@WAYS
async def test_a_reason_is_asked_and_kept(way: Any, home: Path) -> None:
    """Whichever way it is approved, the reason is kept with who, when and what was missing."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        await way(desk)
        assert "1 serious thing is missing" in desk.shown
        assert LACKING in desk.shown
        assert desk.stored()["status"] == "concluded"
        await desk.type("They are read out tomorrow.")
        await desk.press("enter")
        assert desk.stored()["status"] == "approved"
        reason = "They are read out tomorrow."
        assert approvals(desk) == [(NOW, "chair", reason, (LACKING,))]
        again = session_at(home, record=desk.session.record)
        assert again.record.room.approvals == desk.session.record.room.approvals


@WAYS
async def test_nothing_is_asked_where_nothing_serious_is_missing(way: Any, home: Path) -> None:
    """What is only doubtful or to think of asks for no reason, and the approval is kept."""
    async with at_desk(home, edited({"chair_independent": False})) as desk:
        await way(desk)
        assert desk.stored()["status"] == "approved"
        assert approvals(desk) == [(NOW, "chair", "", ())]


async def test_any_other_state_is_stored_at_once(home: Path) -> None:
    """Only approving asks; a conference is adjourned in the form like any other choice."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        await desk.go("close")
        await desk.choose("State of this record")
        await desk.fill("State of this record", "Adjourned")
        assert desk.stored()["status"] == "adjourned"
        assert approvals(desk) == []


@WAYS
async def test_escape_leaves_it_unapproved(way: Any, home: Path) -> None:
    """Escape at the question changes nothing, and a form shows the status that holds."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        before = desk.stored()
        await way(desk)
        await desk.press("escape")
        assert "Not approved." in desk.shown
        assert desk.stored() == before
        assert approvals(desk) == []
        if way is by_form:
            assert desk.field("State of this record").answer == "concluded"


async def test_an_empty_reason_is_none(home: Path) -> None:
    """Enter without a reason approves nothing, and says why."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        await by_line(desk)
        await desk.press("space", "enter")
        assert NO_REASON in desk.shown
        assert desk.stored()["status"] == "concluded"


async def test_the_reason_may_be_typed_with_the_command(home: Path) -> None:
    """The words after /approve are the reason, and no question is asked."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        await desk.press("f2")
        await desk.type("/approve Read out tomorrow.")
        await desk.press("enter")
        assert [each[2] for each in approvals(desk)] == ["Read out tomorrow."]
        assert "the reason is kept" in desk.shown


async def test_all_that_is_missing_is_named_or_counted(home: Path) -> None:
    """The question names the first things missing and counts the others, and fits the screen."""
    async with at_desk(home, "medway-review-prepared") as desk:
        await desk.press("f2")
        await desk.type("/approve")
        await desk.press("enter")
        assert "serious things are missing" in desk.shown
        assert "… and " in desk.shown
        assert "Esc does not" in desk.shown


async def test_the_close_shows_every_approval(home: Path) -> None:
    """By whom, when, why and what was missing is told; approving again is not offered."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        await by_line(desk)
        await desk.type("Because.")
        await desk.press("enter")
        texts = [row.text for row in desk.rows]
        assert any("chair" in text and "Because." in text for text in texts)
        assert f"Missing then: {LACKING}" in texts
        assert "Approve the record" not in texts
        await by_command(desk)
        assert "It is approved already at 10:42." in desk.shown


async def test_undo_does_not_take_an_approval_back(home: Path) -> None:
    """An approval is no slip of a key: only re-opening, with a reason, opens the record."""
    async with at_desk(home, edited(SERIOUS)) as desk:
        await by_line(desk)
        await desk.type("Because.")
        await desk.press("enter")
        approved = desk.stored()
        await desk.press("u")
        assert CLOSED in desk.shown
        assert desk.stored() == approved
        assert len(approvals(desk)) == 1


async def test_what_was_on_its_way_when_it_was_approved_is_told(home: Path) -> None:
    """Another seat's words that could not be saved until then are in the record, and it is said."""
    async with at_desk(home, edited({})) as desk:
        late = session_at(home, record=edited({}))
        await by_line(desk)
        assert "Changed after" not in desk.shown
        late.set(("venue",), "Room 2")
        desk.session.look()
        await desk.settle()
        assert desk.stored()["venue"] == "Room 2"
        assert "Changed after it was approved at 10:42." in desk.shown


async def test_what_the_desk_keeps_is_no_change(home: Path) -> None:
    """A queue or a private note is no part of what was approved."""
    async with at_desk(home, edited({})) as desk:
        await by_line(desk)
        desk.session.add(("room", "waiting"), {"person": "mo"})
        await desk.settle()
        assert "Changed after" not in desk.shown
