"""The passphrase is asked for at the terminal, before anything of a conference stands there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect
import pytest

from cpc_tui.storage.cipher import changing, converting, held, locks
from cpc_tui.storage.cipher.locks import Secret
from tests.samples import session_at
from tests.terminal.child import surroundings

PASSPHRASE = "correct horse battery"  # noqa: S105 - of these tests alone
CTRL_Q = "\x11"
_CODES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|[@-Z\\-_])")


def start(home: Path, *words: str) -> pexpect.spawn:
    """The program at a terminal of its own."""
    command = ["-m", "cpc_tui", "--home", str(home), *words]
    around = surroundings(home.parent)
    return pexpect.spawn(
        sys.executable, command, env=around, encoding="utf-8", timeout=30, dimensions=(24, 80)
    )


def words_in(shown: str) -> list[str]:
    """What a person reads of what was sent to the terminal."""
    return _CODES.sub(" ", shown).split()


@pytest.fixture
def encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one conference, encrypted under a passphrase."""
    monkeypatch.setattr(locks, "COST", 2)
    home = tmp_path / "data"
    session_at(home).seats.leave()
    changing.begin(home, Secret.typed(PASSPHRASE), "Ann")
    assert converting.encrypt(home) == []
    held.lock(home)
    return home


def test_nothing_but_the_programs_name_stands_there_before(encrypted: Path) -> None:
    """Then the question; the passphrase is never shown, and after it comes the list."""
    program = start(encrypted)
    program.expect("Passphrase: ")
    assert words_in(program.before) == ["cpc-tui"]
    program.send("wrong one here\r")
    program.expect("That passphrase is wrong.")
    assert "wrong one" not in program.before
    program.expect("Passphrase: ")
    program.send(f"nonsense\x15{PASSPHRASE}x\x7f\r")
    program.expect("Okafor")
    assert PASSPHRASE not in program.before
    program.send(CTRL_Q)
    program.expect(pexpect.EOF)
    assert PASSPHRASE not in program.before


def test_a_passphrase_typed_before_the_question_is_taken(encrypted: Path) -> None:
    """Who types at once, as every day, loses no letter of it."""
    program = start(encrypted, "list")
    program.send(f"{PASSPHRASE}\r")
    program.expect("Okafor")
    program.expect(pexpect.EOF)


def test_ctrl_c_at_the_question_ends_it(encrypted: Path) -> None:
    """The terminal shows again what is typed."""
    program = start(encrypted, "list")
    program.expect("Passphrase: ")
    program.send("\x03")
    program.expect("Stopped.")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 1
