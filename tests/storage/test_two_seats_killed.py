"""Two seats type without pause and are killed at any moment; what was called saved is there once.

`CPC_TUI_KILLS_TWO_SEATS` sets how often one or both are killed where all is in plain text, and
again where it is encrypted: more than 300 times together. `CPC_TUI_SEED` sets at which moments.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session
from cpc_tui.storage.verifying import verify
from tests.samples import session_at
from tests.seats import store_of
from tests.storage.apart import hear_all
from tests.storage.believed import Ledger, check, counted
from tests.storage.journals import little_room, sealed_in
from tests.storage.killed import Held, Program

KILLS = int(os.environ.get("CPC_TUI_KILLS_TWO_SEATS", "160"))
SEED = int(os.environ.get("CPC_TUI_SEED", "1989"))
AT_ONE_TABLE = 20
"""Kills that one conference goes through, one after the other."""
SEATS = ("chair", "minute-taker")
LONGEST = 0.06
"""Seconds that both type at most before somebody is killed; opening takes the first of them."""
OFTEN = 5
"""After so many kills all that is stored is looked through."""


class Table:
    """A conference with two seats that are killed and sit down again.

    Args:
        home: The data folder.
        seed: Where all choices come from.
    """

    def __init__(self, home: Path, seed: int) -> None:
        self.kills = 0
        self.ledger = Ledger()
        self._home = home
        self._seed = seed
        self._chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
        self._programs: dict[str, Program] = {}
        self._sat_down = 0
        self._folder = store_of(session_at(home)).folder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for program in self._programs.values():
            program.kill()
        if error:
            error.add_note(f"after {self.kills} kills with CPC_TUI_SEED={self._seed}")

    def sit_down(self) -> None:
        """Start a program for each seat that has none."""
        for seat in SEATS:
            if seat not in self._programs:
                self._sat_down += 1
                self._programs[seat] = Program(
                    self._home, seat, self._sat_down, self._seed, self.ledger
                )

    def kill_somebody(self) -> None:
        """Let both type for any time at all, and kill one of them or both."""
        hear_all(self._programs.values(), self._chance.uniform(0, LONGEST))
        killed = [self._programs.pop(seat) for seat in self._chance.choice(_WHOM)]
        for program in killed:
            program.kill()
        found = counted(self._look_in().record)
        for program in killed:
            self.ledger.bury(program.seat, program.number, found)
        self.kills += 1

    def _look_in(self) -> Session:
        """Open the conference as anybody would, and see that all is there that was saved before."""
        self._hear()
        wanted, unwanted = self.ledger.wanted, self.ledger.unwanted
        self.ledger.touched.clear()
        session = session_at(self._home, "viewer")
        self._hear()
        touched = self.ledger.touched
        check(wanted - touched, unwanted - touched, session.record, self._folder)
        record_from_json(record_to_json(session.record, for_store=True), from_store=True)
        return session

    def _hear(self) -> None:
        for program in self._programs.values():
            program.hear()

    def look_through(self) -> None:
        """All that is stored fits together."""
        verdict = verify(self._folder)
        assert verdict.well, verdict.words

    def sealed(self) -> list[str]:
        """The files of older lines."""
        return sealed_in(self._folder)

    def leave(self) -> None:
        """Let both finish; then both have the same, and so has whoever opens or replays it."""
        for what in ("finished", "left"):
            for program in self._programs.values():
                program.ask()
            for program in self._programs.values():
                program.wait(what)
        one, other = (program.held() for program in self._programs.values())
        assert one == other
        self.look_through()
        opened = self._look_in()
        assert opened.notices == ()
        assert Held.by(opened) == one
        (self._folder / "record.json").unlink()
        assert Held.by(session_at(self._home, "viewer")) == one
        assert opened.seats.others() == ()


_WHOM = (("chair",), ("minute-taker",), ("chair",), ("minute-taker",), SEATS)


@pytest.mark.parametrize("seed", range(SEED, SEED + -(-KILLS // AT_ONE_TABLE)))
def test_what_was_called_saved_survives_kills_of_either_seat(
    seed: int, home: Path, record_property: Callable[[str, object], None]
) -> None:
    """After each kill all that was called saved is there once; in the end both have the same."""
    with little_room(), Table(home, seed) as table:
        for kill in range(min(KILLS, AT_ONE_TABLE)):
            table.sit_down()
            table.kill_somebody()
            if not kill % OFTEN:
                table.look_through()
        table.sit_down()
        table.leave()
        assert len(table.ledger.saved) > table.kills
        assert len(table.sealed()) > 1
        record_property("kills and words saved", (table.kills, len(table.ledger.saved)))
