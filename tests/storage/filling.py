"""Two seats that type until the system takes no more, and on, until there is room again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

from cpc_tui.session import Session
from cpc_tui.storage.verifying import verify
from tests.samples import session_at
from tests.seats import store_of
from tests.storage.believed import Ledger, check, counted, word
from tests.storage.journals import sealed_in
from tests.storage.killed import Held

_SAID = "and so on, as people say things in a meeting that has gone on for a while, " * 3
_NEVER = 5_000
"""Notes after which the system is taken to have room for ever."""
_MORE = 5
"""Notes that each seat types after the last that was taken."""


class Filling:
    """A conference in the making, whose journal is sealed where `little_room` is left.

    Args:
        home: The data folder.
        reason: What the status line is to say when nothing more is taken.
    """

    def __init__(self, home: Path, reason: str) -> None:
        self._home = home
        self._reason = reason
        self._ledger = Ledger()
        self._numbers = count(1)
        self._waiting: dict[str, set[str]] = {"chair": set(), "minute-taker": set()}
        self._sessions = tuple(session_at(home, seat) for seat in self._waiting)
        self._folder = store_of(self._sessions[0]).folder

    def fill(self, make_room: Callable[[], object]) -> None:
        """Type until nothing more is taken, and on; make room, and see that all is there."""
        self._type_until_refused()
        assert self._ledger.saved
        for session in self._sessions:
            assert not session.save()
            assert session.problem == self._reason
            assert session.waiting > _MORE
        assert self._found().keys() == self._ledger.saved
        make_room()
        for session in self._sessions:
            assert session.save()
            self._believe(session)
        assert not any(self._waiting.values())
        assert self._found().keys() == self._ledger.saved
        self._agree()

    def _type_until_refused(self) -> None:
        for _ in range(_NEVER):
            self._type()
            if all(session.problem for session in self._sessions):
                break
        for _ in range(_MORE):
            self._type()

    def _type(self) -> None:
        """A note by each, who then looks what the other wrote."""
        for session in self._sessions:
            new = word(1, next(self._numbers))
            self._waiting[session.seat].add(new)
            session.add(("notes",), {"step": "close", "text": f"{new} {_SAID}"})
            self._believe(session)
            session.look()
            session.settle()

    def _believe(self, session: Session) -> None:
        """What the status line calls saved is believed."""
        if not session.problem:
            assert not session.waiting
            self._ledger.tell(session.seat, "saved", self._waiting[session.seat])
            self._waiting[session.seat] = set()

    def _found(self) -> Counter[str]:
        """The words that somebody finds who comes now: all that were saved, each once."""
        record = session_at(self._home, "viewer").record
        check(self._ledger.wanted, set(), record, self._folder)
        verdict = verify(self._folder)
        assert verdict.well, verdict.words
        return counted(record)

    def _agree(self) -> None:
        """Both seats have the same, and so has whoever replays the journal."""
        for session in self._sessions:
            session.look()
        (self._folder / "record.json").unlink()
        replayed = Held.by(session_at(self._home, "viewer"))
        assert all(Held.by(session) == replayed for session in self._sessions)
        assert sealed_in(self._folder)
