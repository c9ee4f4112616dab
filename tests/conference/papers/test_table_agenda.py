"""The agenda for the table, and the name cards."""

from typing import Any

import pytest

from cpc_tui.conference.papers.paper import Paper, Paragraph, Span, Turn
from cpc_tui.conference.papers.table_agenda import table_agenda
from cpc_tui.conference.profile_reader import load_profile
from tests.conference.papers.words import gaps_of, headings_of, shared_record, words_of
from tests.conference.small_records import PEOPLE, base_profile, small_record

INVITED = [{"person": each["id"], "status": "expected", "mode": "in_person"} for each in PEOPLE]


def agenda(profile: str = "england", **parts: Any) -> Paper:
    """The agenda of a small record to which everybody is invited."""
    record = small_record(**{"attendance": INVITED, **parts})
    return table_agenda(record, load_profile(profile))


def cards_of(paper: Paper) -> list[str]:
    """The words on the cards, name and part in turn."""
    return [
        piece.text
        for block in paper.blocks
        if isinstance(block, Paragraph) and block.style in ("card", "card_role")
        for piece in block.line
        if isinstance(piece, Span)
    ]


def test_the_steps_come_in_the_authoritys_order_with_what_is_asked() -> None:
    """All ten steps with label, question and planned minutes."""
    told, before = words_of(agenda("kensington-chelsea")), 0
    for step in load_profile("kensington-chelsea").steps:
        place = told.find(f"Step: {step.label} What we ask: {step.ask} Minutes: {step.minutes}")
        assert place > before, step.key
        before = place


def test_times_are_told_where_the_start_is_known() -> None:
    """Each step begins when those before it are over; without a start no time is made up."""
    told = words_of(agenda(starts_at="23:50"))
    assert "Begins about: 23:50 Step: Introductions" in told
    assert "Begins about: 00:00 Step: Reports" in told
    assert "Begins about: 00:20 Step: Contribution" in told
    assert "Begins about" not in words_of(agenda())


def test_it_says_what_the_chair_will_say() -> None:
    """The statements are there by their labels, at their steps."""
    assert "Introductions: Welcome Confidentiality Equality and respect" in words_of(agenda())


def test_ground_rules_are_for_those_who_join_from_elsewhere() -> None:
    """They are on the agenda unless everybody is in the room."""
    rule = base_profile().mode.ground_rules[0]
    assert rule in words_of(agenda(mode="hybrid"))
    assert rule not in words_of(agenda(mode="in_person"))


def test_everybody_who_comes_has_a_card_with_their_part() -> None:
    """Name and role stand on each card, on pages of their own."""
    paper = agenda()
    assert cards_of(paper)[:4] == [
        "Dr Una Fairlight",
        "Independent chair",
        "Odd Penrose",
        "Minute-taker",
    ]
    assert len(cards_of(paper)) == 2 * len(PEOPLE)
    assert any(isinstance(block, Turn) for block in paper.blocks)


def test_nobody_has_a_card_who_is_not_at_the_table() -> None:
    """People on video, by phone, kept out or away have none; without any there is no heading."""
    rows = [
        {"person": "ch", "status": "expected", "mode": "video"},
        {"person": "mt", "status": "expected", "mode": "phone"},
        {"person": "sw", "status": "apologies", "mode": "in_person"},
        {"person": "mo", "status": "excluded", "mode": "in_person"},
    ]
    paper = agenda(attendance=rows)
    assert cards_of(paper) == []
    assert "Name cards" not in headings_of(paper)


def test_a_person_without_a_role_has_a_card_without_a_gap() -> None:
    """The relationship stands in for the role; where there is neither, nothing does."""
    people = [
        {"id": "ch", "name": "Una", "kind": "chair"},
        {"id": "mt", "name": "Odd", "kind": "family", "relationship": "aunt of Ana"},
    ]
    rows = [{"person": each["id"], "status": "present"} for each in people]
    paper = agenda(people=people, attendance=rows, mode="in_person", chair="ch", minute_taker="mt")
    assert cards_of(paper) == ["Una", "", "Odd", "aunt of Ana"]
    assert not gaps_of(paper)


@pytest.mark.parametrize("name", ["redbridge-initial", "medway-review", "medway-review-prepared"])
def test_a_whole_record_gives_nothing_away(name: str) -> None:
    """No detail of anybody and no gap stands on the agenda of a whole record."""
    record = shared_record(name)
    paper = table_agenda(record, load_profile(record.profile))
    told = words_of(paper)
    for each in record.people:
        for detail in (each.address, each.phone, each.email, each.workplace):
            assert not detail or detail not in told
    assert not gaps_of(paper)
