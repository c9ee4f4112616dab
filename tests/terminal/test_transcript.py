"""A whole conference typed into the real program without looking up, as over a stalled link."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from cpc_tui.conference.profile_reader import load_profile
from tests.terminal.keys import bytes_of
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import told
from tests.terminal.sight import HERE
from tests.transcript.record import REFERENCE, transcript_json
from tests.transcript.script import Spoken, script

PROFILE = load_profile("kensington-chelsea")
PASTE_BEGINS, PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
MARK = "that is all"


def test_a_conference_typed_in_bursts_is_filed_where_it_must_be(tmp_path: Path) -> None:
    """All the lines of each step, sent at once, stand in the record as the transcript says."""
    lines, home = tuple(script()), opened(tmp_path)
    with Seat(program("--home", home, "open", REFERENCE), tmp_path) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        here = PROFILE.step_keys.index(lines[0].step)
        for step, spoken in groupby(lines, key=lambda each: each.step):
            there = PROFILE.step_keys.index(step)
            burst(meeting, there - here, list(spoken))
            here = there
        meeting.saved()
        seat.press("ctrl+q")
        assert seat.end() == 0
    record = json.loads(told(home, "dump", REFERENCE))
    for name, stored in lists(record).items():
        meant = [each.entry(PROFILE) for each in lines if each.list_name == name]
        assert [undated(each) for each in stored] == [undated(each) for each in meant]


def opened(folder: Path) -> Path:
    """A data folder with the conference of the transcript, before its first line."""
    file, home = folder / "transcript.json", folder / "data"
    file.write_text(json.dumps(transcript_json()), encoding="utf-8")
    told(home, "import", file)
    return home


def burst(meeting: Meeting, steps: int, lines: list[Spoken]) -> None:
    """Go on by so many steps and enter lines there, in one packet, and wait until it is done."""
    keys = bytes_of("f2", "ctrl+u", *["f9"] * steps, "f2")
    meeting.seat.send(keys + b"".join(map(sent, lines)) + MARK.encode())
    meeting.seat.wait(lambda: meeting.quick_line == f"{HERE}{MARK}", "the end of the burst")
    meeting.seat.press("ctrl+u")


def sent(spoken: Spoken) -> bytes:
    """What a terminal sends for a line and for the answers to what is asked."""
    line = spoken.typed.encode()
    if "paste" in spoken.flags:
        line = PASTE_BEGINS + line + PASTE_ENDS
    answers = (bytes_of(*["down"] * pick, "enter") for pick in spoken.picks)
    return line + bytes_of("enter") + b"".join(answers)


def lists(record: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """What was entered, list by list."""
    return {
        "notes": record["notes"],
        "actions": record["plans"]["actions"],
        "analysis": record["analysis"],
    }


def undated(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry without id and moment; of a date, which counts from today, that there is one."""
    told = {name: value for name, value in entry.items() if name not in {"id", "at", "by_when"}}
    return told | {"dated": bool(entry.get("by_when"))}
