"""The locked program at a real terminal: what is shown, what is sent, and what a signal leaves."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, converting, held, locks
from cpc_tui.storage.cipher.locks import Secret, new_key_file
from cpc_tui.storage.cipher.person import add_lock, unlock
from screens import locked
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped

PASSPHRASE = "correct horse battery"  # noqa: S105 - of these tests alone
WORDS = "She said that Thursday would be"
_POINTER = re.compile(rb"\x1b\]22;default\x07")
"""Textual lets the mouse look as it does; it says nothing."""
IMPATIENT = """
import sys
from cpc_tui import locking

locking.USUAL_MINUTES = 0.02

from cpc_tui.start import main

sys.exit(main())
"""
"""The program, which locks itself after about a second."""


@pytest.fixture
def encrypted(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, encrypted under a passphrase; a key file of the settings opens it too."""
    monkeypatch.setattr(locks, "COST", 2)
    secret = Secret.typed(PASSPHRASE)
    changing.begin(data, secret, "Ann")
    assert converting.encrypt(data) == []
    file = data.parent / "own.key"
    add_lock(data, unlock(data, secret), new_key_file(file))
    held.lock(data)
    (data / "settings.toml").write_text(f'key_file = "{file}"\n', encoding="utf-8")
    return data


def sit_down(data: Path) -> Meeting:
    """The program with the conference open, and words half typed."""
    meeting = Meeting(Seat(program("--home", data, "open", SHIPPED.reference), data.parent))
    meeting.begin()
    meeting.begin_note(WORDS)
    return meeting


def lock(seat: Seat) -> None:
    """Lock by keys, and see nothing but that."""
    seat.press("f3")
    seat.press("l")
    seat.wait_for(locked.NAME)
    assert next(each.strip() for each in seat.lines if each.strip()) == locked.NAME
    assert not {"Larkspur", "DEMO-2026-0042", "Thursday"} & set(seat.words.split())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_it_is_locked_loses_nothing(number: signal.Signals, encrypted: Path) -> None:
    """The words that were half typed were stored before the keys were let go, once."""
    meeting = sit_down(encrypted)
    with meeting.seat as seat:
        lock(seat)
        seat.kill(number)
        assert seat.end() == 128 + number
        assert seat.modes == seat.modes_before
        assert seat.said_at_the_end == ""
    assert str(dumped(encrypted, SHIPPED)).count(WORDS) == 1


def test_the_passphrase_opens_it_and_the_words_stand_there(encrypted: Path) -> None:
    """A wrong one, keys of commands and a paste change nothing; nothing of them is stored."""
    meeting = sit_down(encrypted)
    with meeting.seat as seat:
        lock(seat)
        seat.type("wrong horse battery\r")
        seat.wait_for("That passphrase is wrong.")
        seat.press("f2")
        seat.press("ctrl+o")
        seat.send(b"\x1b[200~pasted words\x1b[201~")
        seat.press("ctrl+u")
        seat.type(f"{PASSPHRASE}\r")
        seat.wait(lambda: WORDS in meeting.quick_line, "the line")
        seat.type(" too early.")
        seat.press("enter")
        seat.press("ctrl+q")
        assert seat.end() == 0
        assert PASSPHRASE.encode() not in seat.written
        assert b"pasted words" not in seat.written
    stored = str(dumped(encrypted, SHIPPED))
    assert stored.count(f"{WORDS} too early.") == stored.count(WORDS) == 1
    assert "horse" not in stored
    assert "pasted" not in stored


def test_what_is_not_encrypted_is_hidden_until_enter(data: Path) -> None:
    """Letters do not bring it back; a link that drops meanwhile loses nothing."""
    meeting = sit_down(data)
    with meeting.seat as seat:
        lock(seat)
        seat.type("hv: typed by somebody who walked past")
        seat.press("enter")
        seat.wait(lambda: WORDS in meeting.quick_line, "the line")
        lock(seat)
        seat.kill(signal.SIGHUP)
        assert seat.end() == 128 + signal.SIGHUP
    stored = str(dumped(data, SHIPPED))
    assert stored.count(WORDS) == 1
    assert "walked past" not in stored


def test_the_program_locks_itself(data: Path) -> None:
    """With nobody at the keys the real clock of the real program locks it."""
    script = data.parent / "impatient.py"
    script.write_text(IMPATIENT, encoding="utf-8")
    command = [sys.executable, str(script), "--home", str(data), "open", SHIPPED.reference]
    with Seat(command, data.parent) as seat:
        seat.wait_for(locked.NAME)
        assert not {"Larkspur", "DEMO-2026-0042"} & set(seat.words.split())
        seat.press("ctrl+q")
        assert seat.end() == 0


def test_nothing_is_told_to_the_terminal_but_pictures(data: Path) -> None:
    """No title, no clipboard, no notification: not even what is copied leaves the program."""
    meeting = sit_down(data)
    with meeting.seat as seat:
        seat.send(b"\x1b[1;2H")
        seat.press("ctrl+c")
        seat.press("ctrl+x")
        seat.wait(lambda: WORDS not in meeting.quick_line, "an empty line")
        seat.press("ctrl+v")
        seat.wait(lambda: WORDS in meeting.quick_line, "the line")
        lock(seat)
        seat.press("enter")
        seat.press("ctrl+q")
        assert seat.end() == 0
        written = _POINTER.sub(b"", bytes(seat.written))
        for sent in (b"\x1b]", b"\x1bP", b"\x1b^", b"\x1b_", b"\x9d", b"\x07"):
            assert sent not in written, written.partition(sent)[2][:30]
