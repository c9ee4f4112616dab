"""A dialogue over what is encrypted is locked after a time, and asks for the passphrase again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from cpc_tui.plain.locking import AGAIN, OPEN, SHUT
from cpc_tui.storage.cipher import changing, converting, held, locks
from cpc_tui.storage.cipher.locks import Secret
from tests.plain.talking import talk
from tests.samples import REFERENCE, session_at
from tests.terminal.child import surroundings

PASSPHRASE = "correct horse battery"  # noqa: S105 - of these tests alone
PROGRAM = """
import sys
from cpc_tui import locking

locking.USUAL_MINUTES = THESE

from cpc_tui.start import main

sys.exit(main())
"""


@pytest.fixture
def encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder with one conference, encrypted under a passphrase."""
    monkeypatch.setattr(locks, "COST", 2)
    home = tmp_path / "data"
    session_at(home).seats.leave()
    changing.begin(home, Secret.typed(PASSPHRASE), "Ann")
    assert converting.encrypt(home) == []
    yield home
    held.lock(home)


def open_plainly(home: Path, minutes: float) -> Any:
    """The dialogue at a terminal of its own, opened by the passphrase."""
    script = home.parent / "program.py"
    script.write_text(PROGRAM.replace("THESE", str(minutes)), encoding="utf-8")
    words = [str(script), "--home", str(home), "open", REFERENCE, "--plain"]
    around = surroundings(home.parent)
    child = pexpect.spawn(sys.executable, words, env=around, encoding="utf-8", timeout=30)
    child.expect("Passphrase: ")
    child.sendline(PASSPHRASE)
    child.expect("> ")
    return child


def stored(home: Path) -> str:
    """The record on the disk."""
    held.unlock(home, Secret.typed(PASSPHRASE))
    with_session = session_at(home)
    record = str(with_session.record)
    with_session.seats.leave()
    return record


def test_it_asks_again_and_takes_no_line_of_a_strangers(encrypted: Path) -> None:
    """What was typed before the passphrase is entered only where its owner says so."""
    child = open_plainly(encrypted, 30)
    child.sendline("before it was locked")
    child.expect("Noted")
    child.sendline("/lock")
    child.expect(SHUT[:20])
    child.sendline("typed by a stranger")
    child.expect("Passphrase: ")
    child.sendline("a wrong one")
    child.expect("That passphrase is wrong.")
    child.expect(AGAIN)
    child.sendline("typed by its owner")
    child.expect("Passphrase: ")
    child.sendline(PASSPHRASE)
    child.expect(OPEN)
    child.expect('"typed by its owner"')
    child.expect("yes or no: ")
    child.sendline("yes")
    child.expect("Noted: Note: typed by its owner")
    child.sendline("/quit")
    child.expect("Everything is saved.")
    child.expect(pexpect.EOF)
    record = stored(encrypted)
    assert "before it was locked" in record
    assert "typed by its owner" in record
    assert "stranger" not in record
    assert PASSPHRASE not in record


def test_it_locks_itself_after_a_time_without_a_line(encrypted: Path) -> None:
    """Within a question too; whoever does not know the passphrase can still leave."""
    child = open_plainly(encrypted, 0.03)
    child.expect(SHUT[:20])
    child.sendline("/quit")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_what_is_not_encrypted_has_no_lock(home: Path) -> None:
    """There it would keep nobody out, and that is said."""
    talked = talk(session_at(home), "/lock", "a note", is_script=False)
    assert "Nothing is encrypted here" in talked.text
    assert "a note" in str(talked.record.notes)
