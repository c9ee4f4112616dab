"""Encryption is offered on the opening screen, and done there, without the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, held
from cpc_tui.storage.cipher.choosing import keep_for
from cpc_tui.storage.cipher.locks import Secret, read_key_file
from screens.encrypting import EncryptDialog
from screens.meeting import MeetingScreen
from tests.samples import AT, REFERENCE, library_at, session_at, small
from tests.screens.desk import Desk, at_desk
from tests.storage.cipher.searching import found_in
from widgets.secret_line import SecretLine

PASSPHRASE = "correct horse battery"  # noqa: S105 - of these tests alone
pytestmark = pytest.mark.usefixtures("cheap")


async def fill_in(desk: Desk, passphrase: str, again: str, recovery: str = "") -> None:
    """Type what is asked, with the name that stands there."""
    await desk.type(passphrase)
    await desk.press("enter")
    await desk.type(again)
    await desk.press("enter", "enter")
    await desk.type(recovery)
    await desk.press("enter")
    await desk.program.workers.wait_for_complete()
    await desk.pilot.pause()


async def test_the_first_start_offers_it(home: Path) -> None:
    """Enter on the line leads through it; Escape goes back, and nothing is encrypted."""
    async with at_desk(home, None) as desk:
        assert desk.rows[-1].text == "Encrypt all that you will keep here"
        await desk.press("end", "enter")
        assert isinstance(desk.program.screen, EncryptDialog)
        assert "nobody can read it: not you" in " ".join(desk.shown.split())
        await desk.press("escape")
        assert not held.is_encrypted(home)
        assert desk.rows[-1].text == "Encrypt all that you will keep here"


async def test_everything_is_encrypted_and_goes_on_being_used(home: Path, tmp_path: Path) -> None:
    """The list stands there as before, the conference opens, and what is typed is encrypted."""
    key = tmp_path / "safe.key"
    async with at_desk(home, None, others=[small()]) as desk:
        before = [row.text for row in desk.rows]
        assert "Encrypt all that you will keep here" not in before
        await desk.press("e")
        await fill_in(desk, PASSPHRASE, PASSPHRASE, str(key))
        assert held.is_encrypted(home)
        assert [row.text for row in desk.rows] == before
        assert "Encrypted. Backups and copies made before" in desk.shown
        assert found_in(home, ["Okafor", "Ferrars", REFERENCE]) == []
        await desk.press("e")
        assert "cpc-tui key says who may read it" in desk.shown
        desk.program.screen.query("Outline").focus()
        await desk.program.open_conference(REFERENCE)
        assert isinstance(desk.program.screen, MeetingScreen)
        desk.program.screen.session.set(("venue",), "Harbour Road")
        assert desk.program.screen.session.problem == ""
    assert found_in(home, ["Okafor", "Harbour Road", REFERENCE]) == []
    for secret in (Secret.typed(PASSPHRASE), read_key_file(key)):
        held.lock(home)
        held.unlock(home, secret)


@pytest.mark.parametrize(
    ("passphrase", "again", "words"),
    [
        ("short", "short", "12 characters at the least"),
        (PASSPHRASE, f"{PASSPHRASE}!", "The two passphrases are not the same"),
    ],
)
async def test_what_is_wrong_is_said_and_nothing_is_lost(
    home: Path, passphrase: str, again: str, words: str
) -> None:
    """The dialog stays with what was typed; the passphrase is never shown."""
    async with at_desk(home, None, others=[small()]) as desk:
        await desk.press("e")
        await fill_in(desk, passphrase, again)
        assert words in " ".join(desk.shown.split())
        assert passphrase not in desk.shown
        assert isinstance(desk.program.screen, EncryptDialog)
        assert not held.is_encrypted(home)


async def test_somebody_at_a_conference_keeps_it_as_it_is(home: Path) -> None:
    """Nobody's typing is left without a place to go."""
    async with at_desk(home, None, others=[small()]) as desk:
        session = session_at(home)
        session.seats.tell("reports")
        await desk.press("e")
        await fill_in(desk, PASSPHRASE, PASSPHRASE)
        assert "Somebody is at a conference." in " ".join(desk.shown.split())
        assert not held.is_encrypted(home)
        session.seats.leave()


async def test_nothing_of_a_passphrase_can_be_copied(home: Path) -> None:
    """Neither by copying nor by cutting what is selected."""
    async with at_desk(home, None) as desk:
        await desk.press("e")
        await desk.type(PASSPHRASE)
        line = desk.program.screen.query_one("#passphrase", SecretLine)
        line.select_all()
        line.action_copy()
        line.action_cut()
        assert desk.program.clipboard == ""
        assert line.value == ""


async def test_a_conference_for_others_is_no_more_than_counted(home: Path) -> None:
    """In the list and after a search: neither its reference nor a word of it."""
    changing.begin(home, Secret.typed(PASSPHRASE), "Ann")
    session_at(home).seats.leave()
    library_at(home).add(small(reference="second"), at=AT, seat="chair")
    changing.add(home, "Bo", Secret.typed("staple staple staple"))
    folder = library_at(home).folder_of(REFERENCE)
    assert folder
    keep_for(folder, [])
    held.lock(home)
    held.unlock(home, Secret.typed("staple staple staple"))
    hidden = "1 conference that you have no key to."
    async with at_desk(home, None) as desk:
        texts = [row.text for row in desk.rows]
        assert hidden in texts
        assert not any(REFERENCE in text for text in texts)
        assert any("second" in text for text in texts)
        await desk.press("f")
        await desk.type("nowhere")
        await desk.press("enter")
        await desk.wait_until(lambda: "Nothing found" in desk.shown)
        assert hidden in desk.lines[-2]
