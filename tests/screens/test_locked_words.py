"""What was being typed when the program locked is kept, encrypted, and typed on afterwards."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.opening import open_office
from cpc_tui.storage.cipher import held
from cpc_tui.storage.cipher.locks import Secret
from tests.samples import library_at
from tests.screens.desk import Desk, at_desk
from tests.screens.locked_desk import PASSPHRASE, lock, unlock
from tests.screens.whole import whole
from widgets.quick_entry import QuickEntry


async def test_what_is_half_typed_is_stored_and_stands_there_again(sealed: Path) -> None:
    """Form and line are kept on the disk while it is locked; opened, the line is typed on."""
    async with at_desk(sealed, whole()) as desk:
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        await desk.fill("How we will know", "Seen al")
        await desk.press("f2")
        await desk.type("hv: she said that Thu")
        await desk.press("left*3")
        before = desk.session.record
        await lock(desk)
        assert not held.is_unlocked(sealed)
        assert desk.session.waiting == 0
        await desk.type("not for the record")
        await desk.press("ctrl+u")
        await unlock(desk)
        quick = desk.meeting.query_one(QuickEntry)
        assert quick.text == "hv: she said that Thu"
        assert len(desk.stored()["notes"]) == len(before.notes)
        await desk.type("on ")
        assert quick.text == "hv: she said that on Thu"
        await desk.press("enter", "escape")
        assert desk.stored()["plans"]["actions"][0]["measure"] == "Seen al"
        assert "she said that on Thu" in str(desk.stored())
        assert await redo_does_nothing(desk)


async def redo_does_nothing(desk: Desk) -> bool:
    """Whether nothing was taken back that could be done again."""
    before = desk.session.record
    return desk.session.redo() == () and desk.session.record == before


async def test_a_program_that_ends_while_it_is_locked_loses_nothing(sealed: Path) -> None:
    """What was half typed is a note; nothing is left to be saved, nor asked."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("hv: she said that Thursday")
        await lock(desk)
        assert desk.program.save_all()
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        assert str(desk.stored()).count("she said that Thursday") == 1


async def test_a_private_line_stays_private(sealed: Path) -> None:
    """Half a private note is never stored where others read it."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("/private ask about the bru")
        await lock(desk)
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        record = library_at(sealed).open(desk.reference)[1].record
        assert [each.text for each in record.room.private_notes] == ["ask about the bru"]
        assert "about the bru" not in str(record.notes)


async def test_others_go_on_meanwhile(sealed: Path) -> None:
    """What the other seat writes is not read while it is locked, and stands there afterwards."""
    async with at_desk(sealed, whole()) as desk:
        await lock(desk)
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        other = open_office(sealed).open(whole().reference, "minute-taker")
        other.seats.tell("reports")
        other.add(("notes",), {"step": "reports", "text": "Written meanwhile."})
        assert "Written meanwhile." not in str(desk.session.record)
        await unlock(desk)
        assert "Written meanwhile." in str(desk.session.record)
        assert desk.session.seats.others()
        other.seats.leave()


async def test_ctrl_q_leaves_a_locked_program(sealed: Path) -> None:
    """Who has forgotten the passphrase is not shut in, and nothing is lost."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("hv: she said that Thursday")
        await lock(desk)
        await desk.press("ctrl+q")
        assert desk.program.return_code == 0


async def test_an_entry_that_others_changed_meanwhile_is_kept(sealed: Path) -> None:
    """The half line was stored as a note; where somebody changed that, it stays and is told."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("hv: she said that Thu")
        await lock(desk)
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        other = open_office(sealed).open(whole().reference, "minute-taker")
        (note,) = (each for each in other.record.notes if "Thu" in each.text)
        other.set(("notes", note.entry_key, "text"), "She said that Thursday suits.")
        other.seats.leave()
        await unlock(desk)
        assert desk.meeting.query_one(QuickEntry).text == ""
        assert "She said that Thursday suits." in str(desk.stored())
        assert "is kept as an entry" in desk.shown
