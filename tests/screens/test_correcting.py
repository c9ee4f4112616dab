"""Corrections at the screen: raised after papers went out, answered, and listed until they are."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.corrections import NOTHING_OUT
from tests.conference.complete_records import edited
from tests.screens.desk import NOW, at_desk
from tests.screens.in_room import command

SENT = {"status": "approved"}


async def test_a_correction_is_recorded_by_its_form(home: Path) -> None:
    """Who raised it, on what, what is wrong and the chair's answer are asked and kept."""
    async with at_desk(home, edited(SENT)) as desk:
        await command(desk, "/correction")
        await desk.fill("Raised by", "Ama Okafor, mother")
        await desk.fill("What is wrong", "Ana is seven, not six.")
        await desk.fill("The chair’s answer", "Agreed: the record is put right")
        await desk.fill("In words", "This is put right.")
        await desk.press("escape")
        kept = desk.session.record.room.corrections[0]
        assert (kept.raised_by, kept.wrong) == ("mo", "Ana is seven, not six.")
        assert (kept.agreed, kept.answer) == ("agreed", "This is put right.")
        assert kept.raised_on == NOW.date()
        assert any("Ana is seven, not six." in row.text for row in desk.rows)
        assert desk.stored()["status"] == "approved"


async def test_what_is_wrong_may_be_typed_with_the_command(home: Path) -> None:
    """The words after /correction are what is wrong, and stay where the form is left at once."""
    async with at_desk(home, edited(SENT)) as desk:
        await command(desk, "/correction Ana is seven, not six.")
        assert desk.field("What is wrong").answer == "Ana is seven, not six."
        await desk.press("escape")
        assert "Ana is seven, not six." in desk.here.text
        assert desk.session.record.room.corrections[0].wrong == "Ana is seven, not six."


async def test_a_correction_needs_something_that_went_out(home: Path) -> None:
    """Before anybody was sent anything and before an approval, the record itself is changed."""
    async with at_desk(home, edited({"circulation": []})) as desk:
        await command(desk, "/correction Ana is seven.")
        assert NOTHING_OUT[:50] in desk.shown
        assert desk.session.record.room.corrections == ()
        await desk.go("close")
        assert all("Add: correction" not in row.text for row in desk.rows)


async def test_an_unanswered_correction_is_among_the_checks(home: Path) -> None:
    """It is listed until it is answered; Enter goes to the answer."""
    async with at_desk(home, edited(SENT)) as desk:
        entry = {"raised_by": "mo", "wrong": "Ana is seven, not six."}
        desk.session.add(("room", "corrections"), entry)
        await desk.press("f6")
        assert "the chair’s answer to the correction raised by Ama Okafor" in desk.shown
        await desk.choose("the chair’s answer to the correction")
        await desk.settle()
        assert desk.field("The chair’s answer").has_focus
        await desk.fill("The chair’s answer", "Not agreed")
        await desk.press("escape", "f6")
        assert "the chair’s answer to the correction" not in desk.shown


async def test_an_agreed_correction_of_a_closed_record_is_told(home: Path) -> None:
    """As long as the record was not re-opened for it, it is to be thought of."""
    async with at_desk(home, edited(SENT)) as desk:
        entry = {"wrong": "Ana is seven.", "agreed": "agreed", "answered_on": "2026-12-08"}
        desk.session.add(("room", "corrections"), entry)
        await desk.press("f6")
        assert "the agreed correction" in desk.shown
        await desk.press("escape")
        await command(desk, "/reopen The age is wrong.")
        await desk.press("f6")
        assert "the agreed correction" not in desk.shown
