"""Several seats at one conference that do whatever hypothesis thinks of, in any order."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from cpc_tui.conference import shapes
from cpc_tui.conference.edits import shown
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.places import PlaceGone, entries_at, list_shape
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session, StillNamed
from cpc_tui.storage.conference import ConferenceStore
from tests.samples import MOMENT, session_at, small
from tests.strategies import values

SEATS = ("chair", "minute-taker", "second minute-taker")
LISTS = (
    ("notes",),
    ("people",),
    ("relatives",),
    ("relationships",),
    ("attendance",),
    ("plans", "actions"),
    ("scales",),
)
TEXTS = (("purpose",), ("venue",), ("core_group", "venue"), ("plans", "agreement_note"))
_WORD = re.compile(r"w\d+w")


@dataclass
class Seats:
    """The seats of one conference.

    Attributes:
        sessions: One for each seat.
        typed: Every word that was ever typed; each is typed once.
        dropped: Those that a seat took out again, having seen them.
    """

    sessions: tuple[Session, ...]
    typed: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)

    def new_word(self) -> str:
        """A word that nobody has typed yet."""
        word = f"w{len(self.typed)}w"
        self.typed.add(word)
        return word

    def agree(self) -> Record:
        """Let all write what waits and look at the rest; the record that all have."""
        for session in self.sessions:
            cut_off(session, off=False)
            assert session.save(), session.problem
        for session in self.sessions:
            session.look()
        records = [session.record for session in self.sessions]
        assert all(record == records[0] for record in records)
        clashes = [session.clashes for session in self.sessions]
        assert all(each == clashes[0] for each in clashes)
        return records[0]


def seats_at(home: Path, number: int) -> Seats:
    """Seats at the small conference, with clocks that differ by a minute."""
    plans = {"outcomes": [{"id": "o1"}], "actions": [{"id": "a1", "who": ["p3"]}, {"id": "a2"}]}
    sessions = []
    for minutes, seat in enumerate(SEATS[:number]):
        session = session_at(home, seat, small(plans=plans))
        session.clock = partial(_later, minutes)
        sessions.append(session)
    return Seats(tuple(sessions))


def _later(minutes: int) -> datetime:
    return MOMENT + timedelta(minutes=minutes)


def store_of(session: Session) -> ConferenceStore:
    """The folder of a session's conference."""
    return session._saver.store  # noqa: SLF001 - as a second program would find it


def last_first(seats: Seats) -> Iterator[Session]:
    """The seats in the order in which they must undo to take back the last line first."""
    by_seat = {session.seat: session for session in seats.sessions}
    steps = {seat: list(session._done) for seat, session in by_seat.items()}  # noqa: SLF001 - as above
    lines = store_of(seats.sessions[0]).journal.read_all()[1:]
    while lines:
        seat = lines[-1].seat
        step = steps[seat].pop()
        if step.lines:
            del lines[-len(step.lines) :]
        if step.changes:
            yield by_seat[seat]


def cut_off(session: Session, *, off: bool) -> None:
    """Keep a seat from writing and from looking, or let it again."""
    saver = session._saver  # noqa: SLF001 - what a disk that does not answer does
    for name in ("append", "look"):
        saver.__dict__.pop(name, None)
        if off:
            saver.__dict__[name] = lambda *_: False


def written(seats: Seats) -> str:
    """All that a person can still find: the record, and what is listed as clashes."""
    session = seats.sessions[0]
    clashes = [clash.to_json() for clash in session.clashes]
    return json.dumps([record_to_json(session.record), clashes])


def act(seats: Seats, data: st.DataObject) -> None:
    """Let one seat do one thing."""
    session = data.draw(st.sampled_from(seats.sessions))
    doing = data.draw(st.sampled_from(_DOINGS))
    try:
        doing(seats, session, data)
    except (PlaceGone, StillNamed):
        return


def _look(seats: Seats, session: Session, data: st.DataObject) -> None:
    session.look()


def _cut_off(seats: Seats, session: Session, data: st.DataObject) -> None:
    cut_off(session, off=data.draw(st.booleans()))
    session.save()


def _type(seats: Seats, session: Session, data: st.DataObject) -> None:
    """Put a word into a text, or in the place of some that are there."""
    notes = [("notes", each.id, "text") for each in session.record.notes]
    path = data.draw(st.sampled_from([*TEXTS, *notes]))
    words = str(shown(session.record, path)).split(" ")
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, min(start + 2, len(words))))
    seats.dropped.update(_WORD.findall(" ".join(words[start:end])))
    session.set(path, " ".join([*words[:start], seats.new_word(), *words[end:]]))


def _choose(seats: Seats, session: Session, data: st.DataObject) -> None:
    """Give some field of some entry a value that is no text."""
    path, key = _some_entry(session, data)
    known = fields_of(list_shape(path).type)
    names = [name for name, each in known.items() if not isinstance(each.shape, shapes.Text)]
    name = data.draw(st.sampled_from(names))
    session.set((*path, key, name), data.draw(values(known[name].shape, _ids(session.record))))


def _rules(seats: Seats, session: Session, data: st.DataObject) -> None:
    """Add a rule to the house rules, or take one out."""
    rules = [*session.record.plans.rules]
    take_one_out = data.draw(st.booleans())
    if rules and take_one_out:
        taken = rules.pop(data.draw(st.integers(0, len(rules) - 1)))
        seats.dropped.update(_WORD.findall(taken))
    else:
        rules.insert(data.draw(st.integers(0, len(rules))), seats.new_word())
    session.set(("plans", "rules"), rules)


def _add(seats: Seats, session: Session, data: st.DataObject) -> None:
    if data.draw(st.booleans()):
        session.add(("notes",), {"step": "close", "text": seats.new_word()})
    else:
        session.add(("people",), {"name": seats.new_word(), "kind": "professional"})


def _remove(seats: Seats, session: Session, data: st.DataObject) -> None:
    path, key = _some_entry(session, data)
    entry = next(each for each in entries_at(session.record, path) if each.entry_key == key)
    session.remove(path, key)
    seats.dropped.update(_WORD.findall(repr(entry)))


def _move(seats: Seats, session: Session, data: st.DataObject) -> None:
    path, key = _some_entry(session, data)
    session.move(path, key, data.draw(st.sampled_from([-2, -1, 1, 2])))


def _some_entry(session: Session, data: st.DataObject) -> tuple[tuple[str, ...], str]:
    path = data.draw(st.sampled_from(LISTS))
    entries = entries_at(session.record, path)
    if not entries:
        raise PlaceGone(path)
    return path, data.draw(st.sampled_from(entries)).entry_key


def _ids(record: Record) -> dict[str, list[str]]:
    ids = {
        pool: [each.id for each in getattr(record, pool)]
        for pool in ("people", "children", "relatives", "statements", "reports")
    }
    family = [id_ for pool in ("people", "children", "relatives") for id_ in ids[pool]]
    outcomes = [each.id for each in record.plans.outcomes]
    return ids | {"family": family, "outcomes": outcomes}


Doing = Callable[[Seats, Session, st.DataObject], Any]
_DOINGS: tuple[Doing, ...] = (
    _look,
    _cut_off,
    _type,
    _type,
    _choose,
    _rules,
    _add,
    _remove,
    _move,
)
