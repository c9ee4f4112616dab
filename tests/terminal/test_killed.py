"""The program is killed at any moment, and what the status line had called saved is there.

`CPC_TUI_KILLS` sets how often it is killed in use, and as often while it opens; `CPC_TUI_SEED`
which moments are chosen.
"""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from cpc_tui.conference.reading import record_from_json
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped
from tests.terminal.typist import Typist, Words

KILLS = int(os.environ.get("CPC_TUI_KILLS", "4"))
SEED = int(os.environ.get("CPC_TUI_SEED", "1989"))
AT_ONE_DESK = 4
"""Kills that one conference goes through, one after the other."""
STEPS = 10
LONGEST = 2.2
"""Seconds that it is left alone at most: long enough for all that it does of its own accord."""


def sit_down(home: Path, folder: Path, words: Words) -> None:
    """Type at the program for a while, and kill it."""
    with Seat(program("--home", home, "open", SHIPPED.reference), folder) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        for _ in range(words.chance.randrange(STEPS)):
            meeting.onward()
        typist = Typist(meeting, words)
        for _ in range(words.chance.randint(1, 3)):
            typist.enter_and_wait()
        if words.chance.random() < 0.8:
            typist.enter()
            seat.read_for(words.chance.uniform(0, LONGEST))
        seat.kill(signal.SIGKILL)
        assert seat.end() == -signal.SIGKILL


def kill_while_opening(home: Path, folder: Path, words: Words) -> None:
    """Kill the program at any moment of its start, replaying included."""
    with Seat(program("--home", home, "open", SHIPPED.reference), folder) as seat:
        seat.read_for(words.chance.uniform(0, 1))
        seat.kill(signal.SIGKILL)
        seat.end()


def check(home: Path, words: Words) -> None:
    """Everything that was called saved is there once, and the record is whole."""
    record = dumped(home, SHIPPED)
    record_from_json(record)
    text = str(record)
    assert {word: text.count(word) for word in words.believed} == dict.fromkeys(words.believed, 1)
    assert all(text.count(word) <= 1 for word in words.typed)


@pytest.mark.parametrize("seed", range(SEED, SEED + -(-KILLS // AT_ONE_DESK)))
def test_what_was_called_saved_survives_a_kill(seed: int, data: Path) -> None:
    """After each kill the record is valid and holds once all that was called saved so far."""
    words = Words(random.Random(seed))  # noqa: S311 - repeatable, and no secret
    for _ in range(min(KILLS, AT_ONE_DESK)):
        sit_down(data, data.parent, words)
        check(data, words)
        kill_while_opening(data, data.parent, words)
        check(data, words)
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        Meeting(seat).begin()
        seat.press("ctrl+q")
        assert seat.end() == 0
    check(data, words)
    assert len(words.believed) >= min(KILLS, AT_ONE_DESK)
