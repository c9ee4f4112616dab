"""The dialogue at a real terminal: prompts, keys that end it, and signals."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
REFERENCE = "DEMO-2026-0042"
PROMPT = "Introductions> "


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder."""
    return tmp_path / "data"


@pytest.fixture
def child(home: Path) -> Iterator[Any]:
    """The dialogue over the demo, at a terminal of its own."""
    words = ["-m", "cpc_tui", "--home", str(home), "demo", "--plain"]
    environment = {**os.environ, "LANG": "C.UTF-8", "TERM": "xterm"}
    spawned = pexpect.spawn(
        sys.executable, words, cwd=str(CHECKOUT), env=environment, encoding="utf-8", timeout=60
    )
    spawned.expect(PROMPT)
    yield spawned
    spawned.close(force=True)


def notes(home: Path) -> list[str]:
    """The texts of the notes as the disk has them."""
    done = subprocess.run(
        [sys.executable, "-m", "cpc_tui", "--home", str(home), "dump", REFERENCE],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    )
    return [each["text"] for each in json.loads(done.stdout)["notes"]]


def test_nothing_but_text_is_written(child: Any) -> None:
    """No escape code, no return without a new line, no bell: a screen reader gets words."""
    child.sendline("a note")
    child.expect(PROMPT)
    child.sendline("/read")
    child.expect(PROMPT)
    child.sendline("/quit")
    child.expect(pexpect.EOF)
    written = child.before.replace("\r\n", "\n")
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f\x9b]", written) == []


def test_leaving_is_well_and_everything_is_saved(child: Any, home: Path) -> None:
    """`/quit` ends with status 0; what could not be done at a terminal is no failure."""
    child.sendline("a note")
    child.expect("Noted: Note: a note")
    child.sendline("/nonsense")
    child.expect("There is no command /nonsense")
    child.sendline("/quit")
    child.expect("Everything is saved.")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "a note" in notes(home)


def test_control_d_leaves(child: Any, home: Path) -> None:
    """The end of input is leaving."""
    child.sendline("a note")
    child.expect(PROMPT)
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "a note" in notes(home)


def test_control_c_leaves_a_form_and_not_the_program(child: Any) -> None:
    """Ctrl-C ends what is being asked; at the prompt it says how to leave."""
    child.sendline("/go contingency")
    child.sendline("/add if")
    child.expect(r"\]: ")
    child.sendintr()
    child.expect("Contingency> ")
    child.sendintr()
    child.expect("/quit leaves")
    child.expect("Contingency> ")
    child.sendline("/quit")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_everything_stored(
    child: Any, home: Path, number: signal.Signals
) -> None:
    """The status is the program's for a signal, and every line is on the disk."""
    child.sendline("a note")
    child.expect(PROMPT)
    child.kill(number)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 128 + number
    assert "a note" in notes(home)


def test_a_signal_keeps_what_was_typed_before_it(home: Path) -> None:
    """Lines that wait to be read, and one without an end, are stored before a signal ends it."""
    words = [sys.executable, "-m", "cpc_tui", "--home", str(home), "demo", "--plain"]
    with subprocess.Popen(
        words, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        while b"Ask:" not in (line := running.stdout.readline()):
            assert line
        lines = "".join(f"line {n}\n" for n in range(30))
        running.stdin.write(f"{lines}one without an end".encode())
        running.stdin.flush()
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 128 + signal.SIGTERM
    kept = notes(home)
    assert [each for each in kept if each.startswith("line ")] == [f"line {n}" for n in range(30)]
    assert "one without an end" in kept


def test_a_question_is_asked_and_answered(child: Any, home: Path) -> None:
    """Who is here is asked person by person, each letter stored."""
    child.sendline("/rollcall")
    child.expect("independent chair: ")
    child.sendline("h")
    child.expect("Noted: Imogen Castellane-Brook, Present")
    child.expect("minute-taker: ")
    child.sendline("/done")
    child.expect(PROMPT)
    child.sendline("/quit")
    child.expect(pexpect.EOF)
