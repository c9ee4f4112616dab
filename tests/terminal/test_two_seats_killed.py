"""Chair and minute-taker type at the real program, which is killed under either at any moment.

`CPC_TUI_KILLS` sets how often one or both are killed, `CPC_TUI_SEED` at which moments.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.verifying import verify
from tests.storage.apart import hear_all
from tests.storage.believed import Ledger, check, counted
from tests.terminal.desks import SEATS, Desk

KILLS = int(os.environ.get("CPC_TUI_KILLS", "6"))
SEED = int(os.environ.get("CPC_TUI_SEED", "1989"))
AT_ONE_TABLE = 6
"""Kills that one conference goes through, one after the other."""
LONGEST = 4.0
"""Seconds that both are left alone at most; opening takes the first of them."""
_WHOM = (SEATS[:1], SEATS[1:], SEATS[:1], SEATS[1:], SEATS)


def look_in(data: Path, ledger: Ledger) -> Record:
    """The record as it stands: whole, with all in it once that was called saved."""
    (folder,) = conference_folders(data)
    record = ConferenceStore(folder).open().record
    record_from_json(record_to_json(record, for_store=True), from_store=True)
    check(ledger.wanted, ledger.unwanted, record, folder)
    verdict = verify(folder)
    assert verdict.well, verdict.words
    return record


@pytest.mark.parametrize("seed", range(SEED, SEED + -(-KILLS // AT_ONE_TABLE)))
def test_what_two_seats_saw_saved_survives_kills_of_either(seed: int, data: Path) -> None:
    """After each kill all that either saw saved is there once; in the end both see the same."""
    chance, ledger = random.Random(seed), Ledger()  # noqa: S311 - repeatable, and no secret
    desks = {seat: Desk(data, seat, seed, ledger) for seat in SEATS}
    try:
        for _ in range(min(KILLS, AT_ONE_TABLE)):
            for desk in desks.values():
                desk.wait_for_program()
            hear_all(desks.values(), chance.uniform(0, LONGEST))
            for seat in chance.choice(_WHOM):
                desks[seat].kill_program()
            look_in(data, ledger)
        for what in ("finished", "left"):
            for desk in desks.values():
                desk.ask()
            for desk in desks.values():
                desk.wait(what)
        chairs, minutes = (desk.seen() for desk in desks.values())
        assert chairs == minutes
        assert set(chairs) == counted(look_in(data, ledger)).keys()
        assert ledger.saved
    finally:
        for desk in desks.values():
            desk.kill()
