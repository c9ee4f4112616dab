"""The plan in plain words of whole records and of any record: each reader's own, without gaps."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.papers.plain_plan import plain_plan
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient, copy_for
from tests.conference.papers.words import gaps_of, shared_record, words_of
from tests.conference.small_records import base_profile
from tests.strategies import records


def of_a_case(name: str, person: str) -> Paper:
    """The plain plan of somebody in a whole record, made from their own copy."""
    record, whose = shared_record(name), Recipient("person", person)
    return plain_plan(copy_for(record, whose), load_profile(record.profile), whose=whose)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        *(("redbridge-initial", each) for each in ("p14", "p15", "p16", "p17")),
        *(("medway-review", each) for each in ("p13", "p14", "p15", "p16")),
        *(("medway-review-prepared", each) for each in ("p13", "p14", "p15", "p16")),
    ],
)
def test_whole_records_have_no_gap_and_no_codes(name: str, person: str) -> None:
    """No gap in brackets, no id and no code stands in the plan of anybody in the family."""
    record = shared_record(name)
    paper = of_a_case(name, person)
    assert not gaps_of(paper)
    text = words_of(paper)
    assert not re.search(r"\b[apgkso]\d+\b|PN\d|\[", text)
    assert not [
        action.carried_from
        for action in record.plans.actions
        if action.carried_from and action.carried_from in text
    ]


@pytest.mark.parametrize(
    ("name", "person", "has", "lacks"),
    [
        ("redbridge-initial", "p14", "You --- - Take Jude to the emergency dental", "strangled"),
        ("redbridge-initial", "p15", "See Jude only at the supervised sessions", "Larkmere"),
        (
            "redbridge-initial",
            "p16",
            "take Wren to the Talking Tots drop-in",
            "supervised sessions booked",
        ),
        ("medway-review", "p14", "Dziecko nie jest sędzią. A child is not a judge", "07700 900733"),
        ("medway-review", "p15", "leave a lesson for the quiet room", "07700 900754"),
        ("medway-review", "p16", "You --- - Go to the Friday evening group", "bag packed"),
        ("medway-review-prepared", "p13", "You and Radosław", "07700 900754"),
    ],
)
def test_whole_records_tell_each_their_own(name: str, person: str, has: str, lacks: str) -> None:
    """Each member of the family finds their own part, and nothing that is not theirs."""
    text = words_of(of_a_case(name, person))
    assert has in text
    assert lacks not in text


@given(records())
def test_any_record_makes_a_plan_without_gaps(record: Record) -> None:
    """Whatever a record holds or lacks, nothing is printed as missing."""
    assert not gaps_of(plain_plan(record, base_profile()))
    for person in record.people[:2]:
        whose = Recipient("person", person.id)
        copy = copy_for(record, whose)
        assert not gaps_of(plain_plan(copy, base_profile(), whose=whose))
