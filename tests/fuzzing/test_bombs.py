"""Files made to take all memory and all time are read, or refused, in little of either."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

MOST = 200 << 20
"""Bytes that a reading may take."""
REFUSING = {"record", "settings", "invitees", "template", "backup", "restored"}
"""The parsers that have nothing to say of a bomb but no."""


def test_no_bomb_does_harm() -> None:
    """Each ends by itself with a value or the parser's own fault, within its memory; most with no.

    It is one test, so that they are made once: each is read in a process of its own, which the
    system ends where it takes more than its share.
    """
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.fuzzing.limited"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(readings) > 100
    assert [each for each in readings if each["ended"].startswith(("fault", "killed"))] == []
    assert [each for each in readings if each["grown"] > MOST] == []
    refused = [each for each in readings if each["parser"] in REFUSING]
    assert [each for each in refused if each["ended"] == "read"] == []
