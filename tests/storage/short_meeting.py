"""A few minutes of a conference with two seats: a bit of everything that the store is there for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from cpc_tui.session import Session
from cpc_tui.storage.faults import StoreFault
from tests.samples import MOMENT, session_at
from tests.storage.apart import Tell
from tests.storage.believed import counted, word

PROGRAM = 1
"""The number in the words that are typed here."""
LONG = "and so on " * 350
"""What fills a journal where `little_room` is left."""


class ShortMeeting:
    """Two seats in one process.

    Attributes:
        sessions: Those that are open, the chair's first.

    Args:
        home: The data folder.
        tell: Called with what the seats tell of words, as in `believed`.
    """

    def __init__(self, home: Path, tell: Tell) -> None:
        self.sessions: dict[str, Session] = {}
        self._home = home
        self._tell = tell
        self._numbers = count(1)
        self._seconds = count()
        self._fresh: dict[str, set[str]] = {}
        self._taken: dict[str, set[str]] = {}

    def begin(self) -> None:
        """Sit down, at a conference that is made if it is not there, and type a word.

        Raises:
            StoreFault: That cannot be, and trying again does not help.
        """
        chair = self._sit_down("chair")
        chair.set(("venue",), self._word(chair))
        self._settle(chair)

    def hold(self) -> None:
        """All of it.

        Raises:
            StoreFault: A seat cannot sit down, and trying again does not help.
        """
        self.begin()
        chair, minutes = self.sessions["chair"], self._sit_down("minute-taker")
        self._add(chair, minutes)
        self._clash(chair, minutes)
        self._take(chair)
        if minutes.save():
            minutes.seats.leave()
            minutes = self._sit_down("minute-taker")
        minutes.set(("notes", "n2", "text"), f"{LONG} {self._word(minutes)}")
        self._settle(minutes)
        chair.look()
        chair.seats.others()
        chair.seats.leave()

    def finish(self) -> None:
        """Bring to the disk all that waits; it can be."""
        for session in self.sessions.values():
            assert session.save(), session.problem
            assert session.problem == ""
            self._tell_saved(session)

    def leave(self) -> None:
        """Get up."""
        for session in self.sessions.values():
            session.seats.leave()

    def _add(self, chair: Session, minutes: Session) -> None:
        with self._saving(minutes):
            minutes.add(("notes",), {"step": "close", "text": self._word(minutes)})
        with self._saving(chair), chair.together():
            action = {"outcome": "o1", "action": self._word(chair)}
            key = chair.add(("plans", "actions"), action)
            chair.set(("plans", "actions", key, "measure"), self._word(chair))
            chair.move(("notes",), "n3", -1)

    def _clash(self, chair: Session, minutes: Session) -> None:
        """Both fill in one field, neither having looked; the chair settles it."""
        with self._saving(chair):
            chair.set(("purpose",), self._word(chair))
        with self._saving(minutes):
            minutes.set(("purpose",), self._word(minutes))
        self._settle(minutes)
        chair.look()
        for clash in chair.clashes:
            chair.clear_clash(clash)

    def _take(self, chair: Session) -> None:
        """A note of one's own is taken out, brought back and taken out again."""
        new = self._word(chair)
        with self._saving(chair):
            key = chair.add(("notes",), {"step": "close", "text": new})
        with self._taking(chair, {new}):
            chair.remove(("notes",), key)
        with self._taking(chair, {new}):
            chair.undo()
        with self._taking(chair, {new}):
            chair.redo()

    def _sit_down(self, seat: str) -> Session:
        """Open the conference; should it fail, once more, as anybody would."""
        try:
            session = session_at(self._home, seat)
        except StoreFault:
            session = session_at(self._home, seat)
        session.clock = self._tick
        session.seats.tell("close", "Text")
        self.sessions[seat] = session
        self._fresh.setdefault(seat, set())
        self._taken.setdefault(seat, set())
        return session

    def _tick(self) -> datetime:
        """A moment that is never told twice."""
        return MOMENT + timedelta(seconds=next(self._seconds))

    def _settle(self, session: Session) -> None:
        session.settle()
        session.save()
        self._tell_saved(session)

    def _word(self, session: Session) -> str:
        new = word(PROGRAM, next(self._numbers))
        self._fresh[session.seat].add(new)
        return new

    @contextmanager
    def _saving(self, session: Session) -> Iterator[None]:
        yield
        self._tell_saved(session)

    @contextmanager
    def _taking(self, session: Session, words: set[str]) -> Iterator[None]:
        self._tell("taking", words)
        self._taken[session.seat] |= words
        yield
        self._tell_saved(session)

    def _tell_saved(self, session: Session) -> None:
        assert bool(session.problem) == bool(session.waiting)
        if not session.waiting:
            fresh, taken = self._fresh[session.seat], self._taken[session.seat]
            there = taken & counted(session.record).keys() if taken else taken
            for what, words in (("saved", fresh), ("kept", there), ("gone", taken - there)):
                self._tell(what, words)
            self._fresh[session.seat], self._taken[session.seat] = set(), set()
