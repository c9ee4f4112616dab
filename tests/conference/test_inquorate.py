"""Going on without a quorum: what is asked for, and the date to meet again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cpc_tui.conference.decided import Inquorate
from cpc_tui.conference.inquorate import decided_without, lacks, lacks_one_now, new_date
from cpc_tui.conference.record import Record
from tests.conference.room_records import here, live
from tests.conference.small_records import CHILDREN, at, base_profile

PROFILE = base_profile()
TODAY = date(2026, 11, 30)
WHOLE = Inquorate(ground="Waiting would harm", reason="Snow.", interim_safety="Daily visits.")


def without(**parts: Any) -> Record:
    """A conference at which social care is alone."""
    return live(**{"attendance": here("ch", "sw", "mo"), **parts})


def test_ground_reason_and_interim_safety_are_all_asked_for() -> None:
    """Each of the three is named until it is given; blanks are nothing."""
    assert lacks(None) == (
        "the ground",
        "the reason",
        "what keeps the child safe meanwhile",
    )
    assert lacks(WHOLE) == ()
    assert lacks(replace(WHOLE, reason="  ")) == ("the reason",)


def test_a_decision_is_judged_by_who_was_there() -> None:
    """A decision without a quorum counts as one; put off, or without a time, it does not."""
    made = {"child": "c1", "outcome": "plan", "decided_at": at("10:40")}

    def judged(record: Record) -> bool:
        return decided_without(record, PROFILE, record.decisions[0])

    assert judged(without(decisions=[made]))
    assert not judged(live(decisions=[made]))
    assert not judged(without(decisions=[made | {"outcome": "adjourned"}]))
    assert not judged(without(decisions=[made | {"decided_at": None}]))
    assert judged(live(decisions=[made | {"inquorate": {"ground": "So."}}]))


def test_it_is_lacking_now_while_a_child_is_undecided() -> None:
    """Only a meeting that goes on, with somebody still to decide about, needs a quorum now."""
    all_decided = [{"child": each["id"], "outcome": "plan"} for each in CHILDREN]
    assert lacks_one_now(without(), PROFILE)
    assert lacks_one_now(without(decisions=all_decided[:1]), PROFILE)
    assert not lacks_one_now(without(decisions=all_decided), PROFILE)
    assert not lacks_one_now(without(ended_at=at("11:00")), PROFILE)
    assert not lacks_one_now(without(started_at=None), PROFILE)
    assert not lacks_one_now(live(), PROFILE)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("initial", "Mon 14 Dec 2026, within 10 working days"),
        ("pre_birth", "Mon 14 Dec 2026, within 10 working days"),
        ("review", "Wed 30 Dec 2026, within 1 month"),
    ],
)
def test_the_new_date_is_the_profiles(kind: str, words: str) -> None:
    """An initial conference meets again within ten working days, a review within a month."""
    limit = new_date(without(conference_type=kind), PROFILE, today=TODAY)
    assert limit is not None
    assert limit.words == words


def test_a_limit_on_a_closed_day_falls_back() -> None:
    """A month that ends on a Sunday ends on the Friday, and closure days count."""
    record = without(conference_type="review", held_on="2026-11-20")
    limit = new_date(record, PROFILE, today=TODAY)
    assert limit is not None
    assert limit.on == date(2026, 12, 18)
    closed = new_date(record, PROFILE, today=TODAY, closed=[date(2026, 12, 18)])
    assert closed is not None
    assert closed.on == date(2026, 12, 17)


def test_the_earliest_of_several_limits_holds() -> None:
    """With an initial and a review conference in one, the shorter limit is offered."""
    children = [CHILDREN[0] | {"conference_type": "review"}, CHILDREN[1]]
    limit = new_date(without(children=children), PROFILE, today=TODAY)
    assert limit is not None
    assert limit.on == date(2026, 12, 14)
    assert (
        new_date(
            without(children=[], people=[], chair=None, minute_taker=None, attendance=[]),
            PROFILE,
            today=TODAY,
        )
        is None
    )
