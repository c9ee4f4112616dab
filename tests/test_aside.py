"""Work that is done once the program has ended, by a process that nobody waits for."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cpc_tui import aside
from cpc_tui.opening import Office, open_office
from cpc_tui.storage import library
from tests.samples import small
from tests.terminal.child import CHECKOUT

WORKS = """
import fcntl, os, signal, sys
from cpc_tui.aside import aside
lock, asked, answer = sys.argv[1:]
held = os.open(lock, os.O_RDWR | os.O_CREAT)
fcntl.flock(held, fcntl.LOCK_EX)
signal.signal(signal.SIGTERM, signal.SIG_IGN)

def work():
    with open(asked) as file:
        told = file.read()
    ends = signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    is_alone = os.getsid(0) == os.getpid() and not os.isatty(0)
    with open(answer, "w") as file:
        file.write(f"{told} {ends} {is_alone}")
    raise RuntimeError("lost")

aside(work)
print("left")
"""


def test_nobody_waits_for_it(tmp_path: Path) -> None:
    """The program has ended, its output is closed and its lock is free while the work goes on."""
    lock, asked, answer = (tmp_path / each for each in ("lock", "asked", "answer"))
    for each in (asked, answer):
        os.mkfifo(each)
    left = subprocess.run(
        [sys.executable, "-c", WORKS, str(lock), str(asked), str(answer)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (left.stdout, left.stderr) == ("left\n", "")
    with asked.open("w", encoding="utf-8") as file, lock.open() as held:
        # The work has begun, as it reads; so it has let go of what it was copied with.
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        file.write("done")
    assert answer.read_text(encoding="utf-8") == "done True True"


def test_where_no_process_can_be_made_it_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has no room for another process does no harm."""

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    aside.aside(lambda: pytest.fail("It was done here."))


@pytest.fixture
def office(home: Path) -> Office:
    """One whose next start has nothing to show yet."""
    office = open_office(home)
    office.add(small(), "chair")
    return office


def test_leaving_many_conferences_takes_no_longer(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a long list another process keeps what the next start shows; of a short one, this."""
    put_aside: list[object] = []
    monkeypatch.setattr(aside, "aside", put_aside.append)
    monkeypatch.setattr(library, "_LARGE", 0)
    office.ready_the_next_start()
    assert put_aside == [office.library.rows]
    assert office.library.followed_by
    assert not office.library.followed_by.is_current
    monkeypatch.setattr(library, "_LARGE", 200_000)
    office.ready_the_next_start()
    assert len(put_aside) == 1
    assert office.library.followed_by.is_current
    office.ready_the_next_start()
    assert len(put_aside) == 1
