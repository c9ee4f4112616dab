"""Several seats write at once: all end with one record, and nothing typed is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import ChangedSince, StillNamed
from cpc_tui.storage.conference import ConferenceStore
from tests.seats import Seats, act, last_first, seats_at, store_of, written


@given(data=st.data(), number=st.sampled_from([2, 3]))
def test_any_interleaving_ends_with_one_record(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, number: int
) -> None:
    """Whatever seats do in whatever order, all have one record, and the journal replays to it."""
    seats = seats_at(tmp_path_factory.mktemp("any"), number)
    for _ in range(data.draw(st.integers(0, 14))):
        act(seats, data)
    record = seats.agree()
    (store_of(seats.sessions[0]).folder / "record.json").unlink()
    again = ConferenceStore(store_of(seats.sessions[0]).folder).open()
    assert (again.record, again.clashes) == (record, seats.sessions[0].clashes)
    kept = ConferenceStore(store_of(seats.sessions[0]).folder).open()
    assert (kept.record, kept.clashes) == (record, seats.sessions[0].clashes)
    for word in seats.typed - seats.dropped:
        assert word in written(seats)


@given(data=st.data(), number=st.sampled_from([2, 3]))
def test_undoing_everything_gives_the_start(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, number: int
) -> None:
    """What seats did in any interleaving is taken back step by step, the last first, by each."""
    seats = seats_at(tmp_path_factory.mktemp("any"), number)
    start = record_to_json(seats.sessions[0].record, for_store=True)
    for _ in range(data.draw(st.integers(0, 14))):
        act(seats, data)
    seats.agree()
    for session in last_first(seats):
        session.look()
        assert session.undo()
    for session in seats.sessions:
        assert session.undo() == ()
    record = seats.agree()
    assert record_to_json(record, for_store=True) == start
    assert seats.sessions[0].clashes == ()


@given(data=st.data(), number=st.sampled_from([2, 3]))
def test_undoing_in_any_order_does_it_or_says_why_not(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, number: int
) -> None:
    """Seats that take back in any order stay at one record; with nothing left it is the start."""
    seats = seats_at(tmp_path_factory.mktemp("any"), number)
    start = record_to_json(seats.sessions[0].record, for_store=True)
    for _ in range(data.draw(st.integers(0, 14))):
        act(seats, data)
    seats.agree()
    while _somebody_undoes(seats, data):
        seats.agree()
    record = seats.agree()
    if not any(session.steps_done for session in seats.sessions):
        assert record_to_json(record, for_store=True) == start
        assert seats.sessions[0].clashes == ()


def _somebody_undoes(seats: Seats, data: st.DataObject) -> bool:
    """Let one seat take a step back; the others where it may not."""
    for session in data.draw(st.permutations(seats.sessions)):
        try:
            if session.undo():
                return True
        except (ChangedSince, StillNamed):
            continue
    return False
