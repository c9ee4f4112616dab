"""All that the program says, in the language that was settled before this is imported."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

from cpc_tui.cli import main
from cpc_tui.commands.demo import demo_record
from cpc_tui.conference.papers.catalogue import NoCopy, OneCopy
from cpc_tui.conference.papers.documents import DOCUMENTS
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, person_recipient
from cpc_tui.conference.writing import record_to_json
from tests.screens.desk import WIDE, Desk, at_desk

_COMMANDS = (
    "list",
    "show REF",
    "check REF",
    "deadlines REF",
    "deadlines",
    "history REF",
    "find school",
    "circulation REF",
    "verify",
    "access REF",
    "doctor",
    "keys",
    "purge",
    "settings",
    "show NOBODY",
    "key add",
    "--help",
    "export --help",
    "key --help",
)
_OVER_THE_MEETING = {
    "help": ("f1",),
    "palette": ("ctrl+p",),
    "checks": ("f6",),
    "export": ("ctrl+o",),
    "history": ("f7",),
}


def printed(home: Path, record: Record) -> Iterator[tuple[str, str]]:
    """What each command says."""
    file = home / "given.json"
    file.write_text(json.dumps(record_to_json(record)), encoding="utf-8")
    for command in (f"import {file}", *_COMMANDS):
        words = [record.reference if each == "REF" else each for each in command.split()]
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            main(words)
        yield f"cpc-tui {command}", out.getvalue()


def papers(record: Record) -> Iterator[tuple[str, str]]:
    """Every document, for the file and for one of the family."""
    profile = load_profile(record.profile)
    parent = next(each.id for each in record.people if each.kind == "family")
    for whose in (FULL, person_recipient(parent)):
        for row in DOCUMENTS:
            with contextlib.suppress(NoCopy):
                made = OneCopy(record, profile, whose).papers(row.key)
                for each in made:
                    yield f"{row.key} for {whose.key}", plain_text(each.paper, width=10_000)


async def screens(home: Path, record: Record) -> AsyncIterator[tuple[str, str]]:
    """The list, the meeting at each step, and what lies over it."""
    async with at_desk(home / "home", None, size=WIDE) as desk:
        yield "home", desk.shown
        await desk.press("n")
        yield "new", desk.shown
    async with at_desk(home / "meeting", record, size=WIDE) as desk:
        for name in _OVER_THE_MEETING:
            yield name, await _over(desk, name)
        await desk.press("f8*12")
        for number in range(len(desk.meeting.steps)):
            yield f"step {number}", desk.shown
            await desk.press("f9")


async def _over(desk: Desk, name: str) -> str:
    await desk.press(*_OVER_THE_MEETING[name])
    shown = desk.shown
    await desk.press("escape")
    return shown


async def _screens(home: Path, record: Record) -> list[tuple[str, str]]:
    return [each async for each in screens(home, record)]


def everything(folder: Path, moment: datetime) -> dict[str, str]:
    """What is said where, all of it, at a conference that begins at a moment."""
    record = demo_record(moment)
    return dict(
        [
            *printed(folder, record),
            *papers(record),
            *asyncio.run(_screens(folder, record)),
        ]
    )
