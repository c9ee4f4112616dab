"""A conference of two hours with thousands of changes in its journal, made through its sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, get_args

from benchmarks.words import prose
from cpc_tui.clock import now
from cpc_tui.commands.demo import demo_record
from cpc_tui.conference.changes import Path as Place
from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.edits import shown
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.opening import Office, open_office
from cpc_tui.session import Session

LONG = "BENCH-2026-5000"
"""The reference of the long conference."""
EMPTY = "BENCH-2026-0001"
"""The reference of the one in which nobody has been named and nothing said."""
LASTS = timedelta(hours=2)
SEED = 1989
SETTLED = 50
"""Changes after which somebody stops for a moment, so that `record.json` follows the journal."""

_STEPS = get_args(StepKey)
_BURSTS = (3, 6, 10, 16, 40)
"""How often a text is saved while it is typed: a few words, or a long account."""

Doing = Callable[[Session], object]
"""One change, made at a seat."""


def make_conferences(home: Path, changes: int, begun: datetime | None = None) -> Office:
    """Put the empty and the long conference into a data folder that is not there yet.

    Args:
        home: The folder.
        changes: Lines of the long one's journal beyond its beginning.
        begun: When the long one began; two hours ago when left out, so that it is live now.
    """
    office = open_office(home)
    office.add(_empty_record(), "chair").save()
    begun = begun or now() - LASTS
    record = replace(demo_record(begun), reference=LONG)
    sessions = {"chair": office.add(record, "chair")}
    sessions["minute-taker"] = office.open(LONG, "minute-taker")
    for number, (seat, doing) in enumerate(islice(_everything(changes), changes)):
        session = sessions[seat]
        session.clock = partial(_moment, begun, number / changes)
        session.look()
        doing(session)
        if number % SETTLED == 0:
            session.settle()
    for session in sessions.values():
        session.look()
        session.save()
    return office


def _empty_record() -> Record:
    return record_from_json(
        {"format": "cpc-record/1", "reference": EMPTY, "profile": "england", "status": "live"}
    )


def _moment(begun: datetime, part: float) -> datetime:
    """The moment at which a part of the meeting is over."""
    return begun + timedelta(seconds=int(LASTS.total_seconds() * part))


def _everything(changes: int) -> Iterator[tuple[str, Doing]]:
    """Who does what: the minute-taker writes, the chair ticks, decides and adds to the plan."""
    chance = Random(SEED)  # noqa: S311 - the same conference each time, and no secret
    writing, chairing = _writing(chance, changes), _chairing(chance)
    while True:
        if chance.randrange(6):
            yield "minute-taker", next(writing)
        else:
            yield "chair", next(chairing)


def _writing(chance: Random, changes: int) -> Iterator[Doing]:
    """Lines of quick entry, and texts that grow as the pauses of somebody typing save them."""
    done = 0
    while True:
        key = f"bn{done}"
        step = _STEPS[min(done * len(_STEPS) // changes, len(_STEPS) - 1)]
        place, entry = _entry(chance, step)
        bursts = 0
        if chance.randrange(4) == 0:
            entry["text"] = prose(chance, chance.randint(6, 25))
        else:
            bursts = chance.choice(_BURSTS)
        yield partial(_say, place, entry | {"id": key})
        for _ in range(bursts):
            yield partial(_grow, (*place, key, "text"), prose(chance, chance.randint(4, 18)))
        done += bursts + 1


def _entry(chance: Random, step: StepKey) -> tuple[Place, dict[str, Any]]:
    """Something that is said, without its words: mostly a note of the step."""
    match chance.randrange(5):
        case 0:
            return ("analysis",), {"heading": "risks"}
        case 1:
            return ("contributions",), {"person": "p10", "given": "spoken"}
        case _:
            return ("notes",), {"step": step, "speaker": "p6", "text": ""}


def _chairing(chance: Random) -> Iterator[Doing]:
    """People who come and go, actions of the plan, and short fields set again."""
    count = 0
    while True:
        count += 1
        key = f"ba{count}"
        yield partial(_come, count)
        action = {"id": key, "action": prose(chance, 10), "who": ["p3"]}
        yield partial(_add, ("plans", "actions"), action)
        yield partial(_set, ("plans", "actions", key, "by_when"), "2027-01-11")
        for _ in range(3):
            yield partial(_grow, ("plans", "actions", key, "measure"), prose(chance, 5))
        yield partial(_set, ("venue",), f"Room {count}, Westermark Family Centre")


def _add(path: Place, entry: dict[str, Any], session: Session) -> None:
    session.add(path, entry)


def _say(path: Place, entry: dict[str, Any], session: Session) -> None:
    session.add(path, entry | {"at": session.clock().isoformat()})


def _set(path: Place, value: str, session: Session) -> None:
    session.set(path, value)


def _grow(path: Place, more: str, session: Session) -> None:
    session.set(path, f"{shown(session.record, path)} {more}".strip())


def _come(count: int, session: Session) -> None:
    """Another spell in the meeting for one of those who come and go."""
    invited = session.record.attendance
    key = invited[count % len(invited)].entry_key
    until = session.clock()
    spells = [{"from": (until - timedelta(minutes=9)).isoformat(), "until": until.isoformat()}]
    session.set(("attendance", key, "times"), spells)
