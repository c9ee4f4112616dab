"""A transcript of a whole conference, line by line: each line becomes what it must become."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.quick_entry import Here, read_line
from cpc_tui.conference.quick_people import Key, key_of
from tests.transcript.record import transcript_record
from tests.transcript.script import HELD_ON, Spoken, script

RECORD = transcript_record()
PROFILE = load_profile("kensington-chelsea")
SCRIPT = tuple(script())


def test_the_transcript_is_as_long_as_a_conference() -> None:
    """There are four hundred lines, of every kind and at every step."""
    assert len(SCRIPT) == 400
    assert {each.step for each in SCRIPT} == set(PROFILE.step_keys)
    kinds = {"note", "quote", "worry", "strength", "unknown", "action"}
    assert {each.kind for each in SCRIPT} == kinds


@pytest.mark.parametrize("spoken", SCRIPT, ids=lambda each: f"line {each.number}")
def test_each_line_becomes_what_it_must(spoken: Spoken) -> None:
    """A line is filed where the transcript says, with those people, children, date and readers."""
    here = Here(record=RECORD, profile=PROFILE, step=spoken.step, now=HELD_ON)
    meant: dict[Key, str] = {}
    filed = read_line(spoken.typed, here)
    for pick in spoken.picks:
        asked = filed.question
        assert asked is not None
        assert asked.of in ("person", "child")
        if pick:
            meant[key_of(asked.of, asked.typed)] = asked.candidates[pick - 1]
            filed = read_line(spoken.typed, here, meant)
    assert (filed.question is None) == ("keep" not in spoken.flags)
    assert filed.path[-1] == spoken.list_name
    assert told(filed.entry) == spoken.entry(PROFILE)


def told(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry without its id and moment."""
    return {name: value for name, value in entry.items() if name not in {"id", "at"}}
