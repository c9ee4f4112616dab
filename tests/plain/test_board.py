"""The board in the dialogue: each heading and its points as lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conference.small_records import small_record
from tests.plain.talking import talk_at

POINTS = [
    {"id": "m1", "heading": "risks", "text": "Alone\nat night."},
    {"id": "m2", "heading": "strengths", "text": "Gran helps."},
    {"id": "m3", "heading": "strengths", "text": "Secret.", "visibility": "professionals"},
]


@pytest.mark.parametrize("seat", ["chair", "viewer"])
def test_the_board_is_read_as_lines(seat: str, home: Path) -> None:
    """Headings with how many points they have, then the points; nothing that is not for all."""
    record = small_record(profile="kent", analysis=POINTS, scales=[{"person": "mo", "value": 6}])
    talked = talk_at(home, "/board", seat=seat, record=record)
    start = talked.said.index("The child’s needs: nothing yet.")
    told = talked.said[start:]
    assert "Risks: 1 point." in told
    assert "- Alone at night." in told
    assert "Strengths and protection: 1 point." in told
    assert "- Ama Okafor, mother: 6" in told
    assert not any("Secret" in each or "┼" in each for each in told)


def test_one_heading_is_read(home: Path) -> None:
    """The first letters of a heading are enough; what is none is said to be none."""
    record = small_record(profile="kent", analysis=POINTS)
    talked = talk_at(home, "/board stren", "/board bananas", record=record)
    assert "- Gran helps." in talked.said
    assert "- Alone at night." not in talked.said
    assert "bananas is no heading of the board." in " ".join([*talked.said, *talked.complained])


def test_nothing_is_read_in_a_closed_session(home: Path) -> None:
    """While the family is out of the room the board is not read."""
    closed = [{"from": "2020-01-01T10:00:00"}]
    record = small_record(profile="kent", analysis=POINTS, closed_sessions=closed)
    talked = talk_at(home, "/board", seat="viewer", record=record)
    assert "CLOSED SESSION" in talked.text
    assert "Gran helps." not in talked.text
