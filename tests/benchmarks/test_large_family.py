"""The large family whose pack the benchmarks measure."""

from __future__ import annotations

from benchmarks.large_family import ACTIONS, CHILDREN, NOTES, large_record
from cpc_tui.conference.profile_reader import load_profile
from exports.planning import plan_pack


def test_it_is_as_large_as_is_said() -> None:
    """Twelve children, 400 notes, 60 actions, and forty people who get papers."""
    record = large_record()
    counts = (len(record.children), len(record.notes), len(record.plans.actions))
    assert counts == (CHILDREN, NOTES, ACTIONS) == (12, 400, 60)
    pack = plan_pack(record, load_profile(record.profile))
    assert len({each.recipient for each in pack.to_make}) == 40
    assert not pack.refused


def test_it_is_the_same_each_time() -> None:
    """Two runs measure the same record."""
    assert large_record() == large_record()
