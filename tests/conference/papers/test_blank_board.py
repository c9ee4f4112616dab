"""The board to write on by hand: all headings, lines from 0 to 10, and nothing that was said."""

from __future__ import annotations

import pytest

from cpc_tui.conference.drawing import Oval
from cpc_tui.conference.papers.blank_board import blank_board
from cpc_tui.conference.papers.paper import Blank, Drawing, Table, pieces_of
from cpc_tui.conference.profile_reader import load_profile
from tests.conference.papers.words import words_of
from tests.conference.small_records import small_record


@pytest.mark.parametrize("name", ["redbridge", "medway", "kent"])
def test_each_heading_has_room_below_it(name: str) -> None:
    """The table has a column with room to write for each heading of the framework."""
    profile = load_profile(name)
    paper = blank_board(small_record(profile=name), profile)
    (board,) = (each for each in paper.blocks if isinstance(each, Table))
    assert board.header == tuple(each.label for each in profile.framework.headings)
    assert all(isinstance(each, Blank) for each in pieces_of(board))
    assert all(each.prompt in words_of(paper) for each in profile.framework.headings)


def test_it_holds_nothing_of_what_was_said() -> None:
    """It lies on the table, so that neither a point nor anybody's number is on it."""
    record = small_record(
        analysis=[{"id": "m1", "heading": "risks", "text": "Alone."}],
        scales=[{"person": "mo", "value": 6}],
    )
    paper = blank_board(record, load_profile("kent"))
    assert "Alone." not in words_of(paper)
    assert "Ama Okafor" not in words_of(paper)
    drawings = [each for each in paper.blocks if isinstance(each, Drawing)]
    assert drawings
    assert not any(isinstance(mark, Oval) for each in drawings for mark in each.scene.marks)
