"""The passphrase is asked for at the terminal, before anything of a conference stands there."""

from __future__ import annotations

import re
import signal
import sys
import termios
from pathlib import Path

import pexpect
import pytest

from cpc_tui.storage.cipher import changing, converting, held, locks
from cpc_tui.storage.cipher.locks import Secret
from tests.samples import REFERENCE, session_at
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


def echoes(program: pexpect.spawn) -> bool:
    """Whether the terminal shows what is typed."""
    return bool(termios.tcgetattr(program.child_fd)[3] & termios.ECHO)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_whatever_ends_it_at_the_question_the_terminal_is_as_before(
    encrypted: Path, number: signal.Signals
) -> None:
    """Who goes on at that terminal sees again what they type."""
    program = start(encrypted, "list")
    before = termios.tcgetattr(program.child_fd)
    program.expect("Passphrase: ")
    assert not echoes(program)
    program.send("half a pass")
    program.kill(number)
    program.expect(pexpect.EOF)
    program.wait()
    assert echoes(program)
    assert termios.tcgetattr(program.child_fd) == before
    ended = (program.exitstatus, program.signalstatus)
    assert ended == ((1, None) if number == signal.SIGINT else (None, number))


def test_a_wrong_passphrase_says_so_and_nothing_else(encrypted: Path) -> None:
    """Three times at the most; neither a name nor how near it was."""
    program = start(encrypted, "list")
    for _ in range(3):
        program.expect("Passphrase: ")
        program.send("almost correct horse\r")
    program.expect(pexpect.EOF)
    lines = [each for each in _CODES.sub("", program.before).splitlines() if each.strip()]
    assert lines == ["That passphrase is wrong."]
    program.close()
    assert program.exitstatus == 1


def test_the_first_picture_of_a_conference_shows_the_programs_name_alone(encrypted: Path) -> None:
    """Though the list was on the screen at the last start, nothing of it was kept."""
    program = start(encrypted)
    program.expect("Passphrase: ")
    program.send(f"{PASSPHRASE}\r")
    program.expect("Okafor")
    program.send(CTRL_Q)
    program.expect(pexpect.EOF)
    again = start(encrypted, "open", REFERENCE)
    again.expect("Passphrase: ")
    assert words_in(again.before) == ["cpc-tui"]
    again.send("\x03")
    again.expect(pexpect.EOF)
