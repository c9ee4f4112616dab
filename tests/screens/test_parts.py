"""What is in no list, such as the details, the core group and the review, is filled in by keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.screens.desk import Desk, at_desk
from tests.screens.filling import fill_in
from tests.screens.whole import whole

PARTS = {
    "details": ("prepare", "Family name:", ()),
    "clocks": ("prepare", "Strategy discussion:", ()),
    "previous": ("prepare", "Number of the review:", ("previous",)),
    "plan": ("plan", "Rules we have agreed:", ("plans",)),
    "core_group": ("core_group", "Members:", ("core_group",)),
    "review": ("close", "Date:", ("review",)),
    "meeting": ("close", "Started at:", ()),
    "dissent_asked": ("decision", "Asked whether anybody disagrees:", ()),
}
"""The step, the line that opens the form, and where its fields are stored."""

SETTLED = frozenset({"profile", "reference", "status"})
"""Fields with a test of their own: below, or that of approving."""


def at(record: dict[str, Any], path: tuple[str, ...]) -> Any:
    """An object in JSON."""
    for name in path:
        record = record[name]
    return record


@pytest.mark.parametrize("name", PARTS)
async def test_the_fields_of_an_object_are_filled_in(name: str, home: Path) -> None:
    """Each field of the form is stored as it was filled in."""
    step, words, path = PARTS[name]
    async with at_desk(home, whole()) as desk:
        await desk.go(step)
        await desk.choose(words)
        expected = await fill_in(desk, but=SETTLED)
        await desk.press("escape")
        stored = at(desk.stored(), path)
        assert {key: stored.get(key) for key in expected} == expected


async def test_what_is_not_there_yet_is_made(home: Path) -> None:
    """A form of an object that is null makes it with the first field that is filled in."""
    async with at_desk(home, whole(previous=None)) as desk:
        await desk.go("prepare")
        await desk.choose("Reference: Not known yet")
        await desk.fill("Reference", "OLD/1")
        await desk.press("escape")
        assert desk.stored()["previous"] == {"reference": "OLD/1"}
        await desk.press("u")
        assert desk.stored()["previous"] is None


async def test_the_chosen_line_is_asked_first(home: Path) -> None:
    """The form of an object begins with the field of the line that was opened."""
    async with at_desk(home, whole()) as desk:
        await desk.go("close")
        await desk.choose("Place:")
        assert desk.form.fields[0].asked.label == "Place"
        assert desk.form.fields[0].has_focus


async def test_the_reference_is_changed(home: Path) -> None:
    """The authority's reference can be changed, and the conference is found by the new one."""
    async with at_desk(home, whole()) as desk:
        await details(desk)
        await desk.fill("Reference", "NEW/2026 9")
        await desk.press("escape")
        desk.reference = "NEW/2026 9"
        assert desk.stored()["reference"] == "NEW/2026 9"
        assert "NEW/2026 9" in desk.lines[0]


async def test_the_reference_of_another_is_refused(home: Path) -> None:
    """A reference that another conference has is refused in words, and the old one stays."""
    other = whole(reference="OTHER/1")
    async with at_desk(home, whole(), others=[other]) as desk:
        await details(desk)
        await desk.fill("Reference", "OTHER/1")
        await desk.press("tab")
        assert "is that of another conference" in desk.lines[-2]
        assert desk.stored()["reference"] == "WHOLE/2026 1"


async def test_another_authority_is_followed(home: Path) -> None:
    """When the authority is changed, the steps speak its words from then on."""
    async with at_desk(home, whole()) as desk:
        await details(desk)
        await desk.fill("Authority", "Medway")
        await desk.press("escape")
        assert desk.stored()["profile"] == "medway"
        assert desk.session.profile.key == "medway"


async def details(desk: Desk) -> None:
    """Open the form of the conference itself."""
    await desk.go("prepare")
    await desk.choose("Family name:")


INQUORATE = {"ground": "One agency alone", "reason": "Snow.", "interim_safety": "Police visit."}


async def test_a_decision_without_a_quorum_is_explained(home: Path) -> None:
    """Where a decision was made without a quorum, its ground, reason and safety are recorded."""
    here = [{"person": "ch", "status": "present"}]
    decisions = [{"child": "c1", "outcome": "plan", "decided_at": "2026-11-30T11:00:00"}]
    async with at_desk(home, whole(attendance=here, decisions=decisions)) as desk:
        await desk.go("decision")
        await desk.choose("Not quorate when decided")
        await desk.fill("Ground for going on", INQUORATE["ground"])
        await desk.fill("Why", INQUORATE["reason"])
        await desk.fill("What keeps the children safe meanwhile", INQUORATE["interim_safety"])
        await desk.press("escape")
        assert desk.stored()["decisions"][0]["inquorate"] == INQUORATE
        await desk.press("delete")
        assert desk.stored()["decisions"][0].get("inquorate") is None
