"""Seats in processes of their own that type until they are killed."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session
from tests.samples import session_at
from tests.storage.apart import Apart, Line
from tests.storage.believed import Ledger
from tests.storage.typist import Typist


@dataclass(frozen=True)
class Held:
    """What a seat has.

    Attributes:
        record: As JSON for the store.
        clashes: As JSON, the oldest first.
    """

    record: object
    clashes: object

    @classmethod
    def by(cls, session: Session) -> Held:
        """What a session has."""
        record = record_to_json(session.record, for_store=True)
        return cls(record, [each.to_json() for each in session.clashes])


class Program(Apart):
    """A seat's process.

    Attributes:
        seat: Whose it is.
        number: Its number; none has it a second time.

    Args:
        home: The data folder.
        seat: Who types.
        number: As above.
        seed: Where its choices come from, besides seat and number.
        ledger: Takes down what it tells of words.
    """

    def __init__(self, home: Path, seat: str, number: int, seed: int, ledger: Ledger) -> None:
        self.seat, self.number = seat, number
        self._home = home
        self._chance = random.Random(f"{seed} {seat} {number}")  # noqa: S311 - repeatable, no secret
        super().__init__(self._type, partial(ledger.tell, seat))

    def held(self) -> Held:
        """What it had when it left."""
        self.wait("left")
        return Held(**json.loads(self._held_at_end.read_text(encoding="utf-8")))

    @property
    def _held_at_end(self) -> Path:
        return self._home.with_name(f"end-{self.number}.json")

    def _type(self, line: Line) -> None:
        """In its own process: type until asked to stop, and leave when asked again."""
        session = session_at(self._home, self.seat)
        typist = Typist(session, self.number, self._chance, line.tell)
        while not line.is_asked():
            typist.go_on()
        line.wait()
        typist.finish()
        line.say("finished")
        line.wait()
        session.look()
        session.settle()
        self._held_at_end.write_text(json.dumps(vars(Held.by(session))), encoding="utf-8")
        session.seats.leave()
        line.say("left")
