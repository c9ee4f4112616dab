"""A whole conference typed into the quick-entry line: nothing is lost, nothing filed elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual import events

from cpc_tui.conference.profile_reader import load_profile
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.pressing import key_event
from tests.transcript.record import transcript_record
from tests.transcript.script import HELD_ON, Spoken, script

PROFILE = load_profile("kensington-chelsea")


async def test_every_line_of_a_conference_is_filed_where_it_must_be(home: Path) -> None:
    """Four hundred lines, entered as they come, stand in the record as the transcript says."""
    assert NOW == HELD_ON
    lines = tuple(script())
    async with at_desk(home, transcript_record()) as desk:
        for spoken in lines:
            await enter(desk, spoken)
        stored = desk.stored()
    for name in ("notes", "actions", "analysis"):
        meant = [each.entry(PROFILE) for each in lines if each.list_name == name]
        assert [_told(each) for each in _list(stored, name)] == meant
    assert all(each["at"] == NOW.isoformat() for each in _list(stored, "notes"))


async def enter(desk: Desk, spoken: Spoken) -> None:
    """Enter a line at its step and answer what is asked, all without looking up.

    Its marks are typed and its words are pasted; in `tests/terminal/test_transcript` each letter
    of the same lines is typed at the real program.
    """
    if desk.meeting.step != spoken.step:
        await desk.go(spoken.step)
        await desk.press("f2")
    if "paste" in spoken.flags:
        paste(desk, spoken.typed)
    else:
        type_(desk, spoken.before)
        paste(desk, spoken.words)
        type_(desk, spoken.after)
    answers = [["escape"] if not pick else [f"down*{pick}", "enter"] for pick in spoken.picks]
    await desk.press("enter", *(key for answer in answers for key in answer))


def type_(desk: Desk, text: str) -> None:
    """Type a part of a line."""
    for character in text:
        desk.program.post_message(key_event(character))


def paste(desk: Desk, text: str) -> None:
    """Paste a part of a line."""
    desk.program.post_message(events.Paste(text))


def _list(stored: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (stored["plans"] if name == "actions" else stored)[name]
    return found


def _told(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name not in {"id", "at"}}
