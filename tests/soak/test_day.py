"""The day in its short form; `make soak` holds it for as long as is asked for."""

from __future__ import annotations

from pathlib import Path

from tests.soak.day import hold

MOST_MEMORY = 8_000
"""Kilobytes that a program may grow by in some dozens of deeds, among them exports."""


def test_a_day_of_conferences_loses_nothing_and_holds_on_to_nothing(tmp_path: Path) -> None:
    """Typing, steps, exports and dropped links: every word is there once, no file stays open."""
    day = hold(tmp_path, conferences=2, deeds=16, seed=4)
    assert day.lost == []
    assert day.damaged == ""
    assert day.links_dropped > 0
    assert day.said > 0
    assert day.more_files <= 0
    assert day.more_memory < MOST_MEMORY
