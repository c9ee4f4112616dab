"""The record of a conference that follows another: what goes over to it, and what stays behind."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from cpc_tui.conference.agenda import missing
from cpc_tui.conference.deadlines import deadlines
from cpc_tui.conference.entry import Part
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.following import following, review_number
from cpc_tui.conference.last_time import comes_after_another, last_categories, last_decision, since
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json, write_record
from tests.conference.followed_records import NEW, after, bare, held
from tests.conference.small_records import base_profile
from tests.strategies import records
from tests.support import shared_case

DEMO = Path(__file__).resolve().parents[2] / "cpc_tui" / "demo.json"
SHARED = ("medway-review", "medway-review-prepared", "redbridge-initial")
SAID = ("notes", "voices", "contributions", "responses", "analysis", "views", "dissents", "said")
ONCE = ("exclusions", "closed_sessions", "pre_meetings", "breaches", "circulation", "decisions")


@pytest.fixture(params=[*SHARED, "demo"])
def before(request: pytest.FixtureRequest) -> Record:
    """Each whole record."""
    file = DEMO if request.param == "demo" else shared_case(request.param)
    return read_record(file.read_bytes())


# -- of every record


def test_what_follows_is_a_record_of_the_format(before: Record) -> None:
    """What is made can be dumped and imported again, and comes back the same."""
    made = following(before, reference=NEW).record
    text = write_record(made)
    again = read_record(text.encode())
    assert write_record(again) == text
    assert (made.reference, made.status, made.room.private_notes) == (NEW, "preparing", ())
    assert made.people == before.people
    assert [each.id for each in made.children] == [each.id for each in before.children]


def test_nothing_that_was_said_goes_over(before: Record) -> None:
    """No list of what was said, decided or sent has anything, and no word of it is there."""
    made = following(before, reference=NEW).record
    assert [name for name in (*SAID, *ONCE) if getattr(made, name)] == []
    text = json.dumps(record_to_json(made, for_store=True), ensure_ascii=False)
    spoken = [*(each.text for each in before.notes), *(each.text for each in before.contributions)]
    spoken += [*(each.summary for each in before.reports), *(each.text for each in before.analysis)]
    assert [words for words in spoken if words and words in text] == []
    assert {each.status for each in made.attendance} <= {"expected"}
    assert {each.received_on for each in made.reports} <= {None}


def test_checks_deadlines_and_papers_work_on_it(before: Record) -> None:
    """Everything that reads a record reads what follows one."""
    made = following(before, reference=NEW).record
    profile = load_profile(made.profile)
    today = made.held_on or date(2027, 3, 1)
    assert missing(made, profile, today=today)
    assert deadlines(made, profile, today=today)
    assert plain_text(minutes(made, profile))


@given(records())
def test_any_record_can_be_followed(record: Record) -> None:
    """Whatever a record holds, what follows it is sound, and what follows that is too."""
    first = following(record, reference="ANY/1").record
    assert record_from_json(record_to_json(first)).people == record.people
    assert following(first, reference="ANY/2").record.previous is not None


def test_a_reference_that_does_not_fit_is_refused() -> None:
    """The reference is held to the rules of the format."""
    with pytest.raises(RecordRefused):
        following(held(), reference="a\tb")


# -- the conference before


@pytest.mark.parametrize(
    ("kind", "earlier", "number"),
    [
        ("initial", None, 0),
        ("pre_birth", None, 0),
        ("transfer_in", 4, 0),
        ("review", 0, 1),
        ("review", 3, 4),
        ("review", None, None),
        ("reconvened", 0, 0),
        ("reconvened", 2, 2),
        (None, 2, None),
        ("review", 9999, 9999),
    ],
)
def test_the_conference_before_has_its_number(
    kind: str | None, earlier: int | None, number: int | None
) -> None:
    """The initial one is 0, a review one more; a reconvened one is what it goes on with."""
    previous = {"reference": "OLD", "review_number": earlier}
    record = held(conference_type=kind, previous=previous)
    assert review_number(record) == number
    made = following(record, reference=NEW).record.previous
    assert made is not None
    assert (made.reference, made.held_on, made.review_number) == ("T-1", date(2026, 11, 30), number)


def test_last_decisions_are_kept_on_the_desk() -> None:
    """What was decided stands on the chair's desk, beside what is decided now, and in no dump."""
    record = after().record
    ana = record.room.former[0]
    assert (ana.child, ana.outcome, ana.categories) == ("c1", "plan", ("neglect",))
    assert ana.decided_on == date(2026, 11, 30)
    assert "former" not in write_record(record)
    profile, (first, second, *_) = base_profile(), record.children
    label = profile.label("outcome", "plan")
    assert last_decision(record, profile, first) == f"last time (30 Nov 2026): {label} — Neglect"
    assert last_categories(record, profile, first) == "last time (30 Nov 2026): Neglect"
    assert last_categories(record, profile, second) == ""
    assert comes_after_another(record)
    assert since(record) == "30 Nov 2026"


def test_without_the_desk_the_plan_so_far_is_told() -> None:
    """A review from another system has no desk; the child's own plan is told instead."""
    children = [
        {
            "id": "c1",
            "name": "A",
            "plan_started_on": "2026-05-01",
            "current_categories": ["neglect"],
        }
    ]
    record = held(conference_type="review", children=children, decisions=[], **bare())
    profile, (child,) = base_profile(), record.children
    assert last_decision(record, profile, child) == "so far: plan since 1 May 2026 — Neglect"
    assert last_categories(record, profile, child) == "so far: plan since 1 May 2026 — Neglect"
    assert not comes_after_another(held())


def test_every_part_is_decided_on() -> None:
    """No part of the record is forgotten: each goes over, begins empty, or is made anew."""
    over = {"profile", "family_name", "mode", "chair", "minute_taker", "people", "children"}
    over |= {"relatives", "relationships"}
    over |= {"reports", "statements", "scales", "plans", "core_group", "contingency", "attendance"}
    anew = {"format", "reference", "conference_type", "held_on", "starts_at", "venue", "previous"}
    anew |= {"room", "strategy_discussion_on", "latest_strategy_discussion_on", "notified_on"}
    empty = {*SAID, *ONCE, "started_at", "ended_at", "joining", "chair_independent", "purpose"}
    empty |= {"dissent_asked", "review", "status"}
    parts = {each.name for each in fields(Record)} - {each.name for each in fields(Part)}
    assert over | anew | empty == parts
