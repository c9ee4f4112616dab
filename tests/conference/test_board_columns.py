"""The board: the authority's own headings in its order, with everything that stands under them."""

from __future__ import annotations

import pytest

from cpc_tui.conference.board_columns import board_columns, new_points
from cpc_tui.conference.profile_reader import load_profile
from tests.conference.small_records import base_profile, small_record

FRAMEWORKS = ["redbridge", "kensington-chelsea", "medway", "kent"]


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_the_headings_are_the_profiles(name: str) -> None:
    """All headings of the framework stand there in its order, also while nothing is under them."""
    profile = load_profile(name)
    columns = board_columns(small_record(profile=name), profile)
    assert [each.label for each in columns] == [each.label for each in profile.framework.headings]
    assert not any(each.count for each in columns)


def test_what_else_belongs_to_the_analysis_stands_behind() -> None:
    """Points under headings of another framework, danger statements, scales and notes."""
    record = small_record(
        analysis=[
            {"id": "m1", "heading": "bottom_lines", "text": "Old.", "children": ["c1"]},
            {"id": "m2", "heading": "risks", "text": "Why?", "who": "hv", "by_when": "2026-12-14"},
        ],
        statements=[{"id": "d1", "danger": "Hurt.", "goal": "Safe.", "disputed_by": ["mo"]}],
        scales=[{"person": "mo", "statement": "d1", "value": 6, "reason": "Calm."}],
        notes=[
            {"id": "n1", "step": "analysis", "text": "Said.", "speaker": "te"},
            {"id": "n2", "step": "reports", "text": "Elsewhere."},
        ],
    )
    profile = base_profile()
    told = {
        each.label: [(point.text, point.around) for point in each.points if not point.lead]
        for each in board_columns(record, profile)[len(profile.framework.headings) - 2 :]
    }
    assert told == {
        "Risks": [("Why?", "Rhiannon Abara finds out by 14 Dec 2026")],
        "Strengths and protection": [],
        "Bottom lines": [("Old.", "About Ana")],
        "Danger statements and goals": [
            ("1. Hurt.\nGoal: Safe.", "all the children — disputed by Ama Okafor")
        ],
        "Scales": [("Ama Okafor, mother: 6", "Calm.")],
        "What was said": [("Said.", "Tom Oakes")],
    }


def test_what_is_new_is_known() -> None:
    """A point that was put elsewhere or changed is none; one that was added is."""
    first = {"id": "m1", "heading": "risks", "text": "A."}
    before = board_columns(small_record(analysis=[first]), base_profile())
    changed = {**first, "heading": "needs", "text": "B."}
    added = {"id": "m2", "heading": "strengths", "text": "C."}
    now = board_columns(small_record(analysis=[changed, added]), base_profile())
    assert [(column.key, point.text) for column, point in new_points(before, now)] == [
        ("strengths", "C.")
    ]
