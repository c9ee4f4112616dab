"""The record of a conference that follows another: what goes over to it, and what stays behind."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from cpc_tui.conference.agenda import missing
from cpc_tui.conference.deadlines import deadlines
from cpc_tui.conference.entry import Part
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.following import Following, following, review_number
from cpc_tui.conference.last_time import comes_after_another, last_categories, last_decision, since
from cpc_tui.conference.naming import find_child
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json, write_record
from tests.conference.complete_records import complete_json
from tests.conference.small_records import base_profile
from tests.strategies import records
from tests.support import shared_case

DEMO = Path(__file__).resolve().parents[2] / "cpc_tui" / "demo.json"
SHARED = ("medway-review", "medway-review-prepared", "redbridge-initial")
NEW = "T-2"
SAID = ("notes", "voices", "contributions", "responses", "analysis", "views", "dissents", "said")
ONCE = ("exclusions", "closed_sessions", "pre_meetings", "breaches", "circulation", "decisions")


def held(**parts: Any) -> Record:
    """A conference about Ana (a plan), Ben (none) and a sibling, with some of it otherwise."""
    return record_from_json(complete_json() | parts)


def after(**parts: Any) -> Following:
    """What follows it."""
    return following(held(**parts), reference=NEW)


def decided(**by_child: dict[str, Any]) -> list[dict[str, Any]]:
    """A decision for each child, such as `c1={"outcome": "plan"}`."""
    return [{"child": child, **each} for child, each in by_child.items()]


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


# -- the children


def test_a_plan_is_reviewed() -> None:
    """A child with a plan is considered, with the categories decided and the day of the plan."""
    decisions = decided(c1={"outcome": "plan", "categories": ["physical", "neglect"]})
    made = after(decisions=decisions).record
    child = find_child(made, "c1")
    assert child is not None
    assert (made.conference_type, child.subject, child.conference_type) == ("review", True, None)
    assert child.current_categories == ("physical", "neglect")
    assert child.plan_started_on == date(2026, 11, 30)


def test_a_plan_that_goes_on_keeps_its_beginning() -> None:
    """A continued plan keeps the day on which it began, and its categories where none are named."""
    children = [
        {
            "id": "c1",
            "name": "Ana",
            "plan_started_on": "2026-05-01",
            "current_categories": ["neglect"],
            "previous_plans": 2,
        }
    ]
    made = after(children=children, **_only_ana("continue", previous=True)).record
    (child,) = made.children
    assert child.plan_started_on == date(2026, 5, 1)
    assert (child.current_categories, child.previous_plans) == (("neglect",), 2)


def test_a_plan_that_ended_is_one_of_the_earlier_ones() -> None:
    """A child whose plan ended is listed, without a plan, and with one earlier plan more."""
    children = [
        {"id": "c1", "name": "Ana", "plan_started_on": "2026-05-01", "previous_plans": 0},
        {"id": "c2", "name": "Ben", "plan_started_on": "2026-05-01"},
    ]
    decisions = decided(c1={"outcome": "end"}, c2={"outcome": "continue"})
    made = after(children=children, decisions=decisions, **_bare()).record
    ana, ben = made.children
    assert (ana.subject, ana.plan_started_on, ana.previous_plans) == (False, None, 1)
    assert (ben.subject, ben.previous_plans) == (True, None)


@pytest.mark.parametrize(
    "outcome", ["child_in_need", "early_help", "other_agency", "further_assessment"]
)
def test_a_child_without_a_plan_is_listed(outcome: str) -> None:
    """Where no plan was made the child is listed and not considered, and that is told."""
    found = after(decisions=decided(c1={"outcome": "plan"}, c2={"outcome": outcome}))
    child = find_child(found.record, "c2")
    assert child is not None
    assert child.subject is False
    assert any(each.startswith("Ben is listed and not considered") for each in found.told)


def test_a_child_not_considered_stays_so() -> None:
    """A sibling who was only listed is listed again, and nothing is told of it."""
    found = after()
    sibling = find_child(found.record, "c3")
    assert sibling is not None
    assert sibling.subject is False
    assert not any("Cy" in each for each in found.told)


def test_a_decision_put_off_beside_a_review_is_reconvened_for_that_child() -> None:
    """Where another child is reviewed, the child not decided on has a type of its own."""
    found = after(decisions=decided(c1={"outcome": "plan"}, c2={"outcome": "adjourned"}))
    child = find_child(found.record, "c2")
    assert child is not None
    assert (child.subject, child.conference_type) == (True, "reconvened")
    assert found.record.conference_type == "review"


def test_a_conference_that_decided_nothing_is_reconvened() -> None:
    """Where every decision was put off the next one goes on with it, and its clocks go over."""
    decisions = decided(c1={"outcome": "adjourned"}, c2={"outcome": "adjourned"})
    made = after(decisions=decisions).record
    assert made.conference_type == "reconvened"
    assert [each.conference_type for each in made.children if each.subject] == [None, None]
    assert made.strategy_discussion_on == date(2026, 11, 16)
    assert made.previous is not None
    assert made.previous.review_number == 0


def test_an_adjourned_review_is_reconvened_with_its_plan() -> None:
    """A review that was broken off is gone on with, and each plan is as it was."""
    children = [{"id": "c1", "name": "Ana", "plan_started_on": "2026-05-01"}]
    made = after(status="adjourned", children=children, **_only_ana(None, previous=True)).record
    assert made.conference_type == "reconvened"
    assert made.children[0].plan_started_on == date(2026, 5, 1)
    profile = base_profile()
    assert any(each.key == "review" for each in deadlines(made, profile))


def test_where_nobody_has_a_plan_nothing_of_it_goes_over() -> None:
    """With every plan ended there is no type and no plan until somebody says so."""
    made = after(decisions=decided(c1={"outcome": "end"}, c2={"outcome": "end"})).record
    assert made.conference_type is None
    assert (made.plans.actions, made.statements, made.core_group.members) == ((), (), ())


def test_a_conference_not_held_is_told() -> None:
    """What is made from a conference in preparation says that nothing is decided there."""
    found = after(**_not_held())
    assert "T-1 has not been held yet: nothing is decided there." in found.told
    assert found.record.conference_type == "initial"


# -- the plan


def test_open_actions_go_over_with_where_they_were_agreed() -> None:
    """An action not done keeps its state and says where it was agreed; what is done stays."""
    actions = [
        {"id": f"a{n}", "action": f"Do {n}.", "status": status, "carried_from": carried}
        for n, (status, carried) in enumerate(
            [("new", ""), ("in_progress", "OLD/1, 1 May 2026"), ("done", ""), ("not_done", "")]
        )
    ]
    found = after(plans={"actions": actions})
    kept = [(each.id, each.status, each.carried_from) for each in found.record.plans.actions]
    assert kept == [
        ("a0", "new", "T-1, 30 Nov 2026"),
        ("a1", "in_progress", "OLD/1, 1 May 2026"),
        ("a3", "not_done", "T-1, 30 Nov 2026"),
    ]
    assert "Left out, because done: 1 action." in found.told


def test_what_was_for_a_child_left_out_stays_behind() -> None:
    """Entries for Ben alone stay; those for both are for Ana; references to what stays are gone."""
    parts: dict[str, Any] = {
        "statements": [{"id": "s2", "danger": "B", "children": ["c2"]}],
        "scales": [
            {"person": "mo", "statement": "s2", "value": 3},
            {"person": "mo", "child": "c2", "value": 3},
            {"person": "mo", "child": "c1", "value": 4},
            {"person": "mo", "child": "c1"},
        ],
        "plans": {
            "outcomes": [
                {"id": "o2", "text": "B", "children": ["c2"]},
                {"id": "o3", "text": "Both", "children": ["c1", "c2"], "statement": "s2"},
            ],
            "actions": [
                {"id": "a2", "action": "B", "children": ["c2"], "outcome": "o2"},
                {"id": "a3", "action": "Both", "children": ["c2", "c1"], "outcome": "o3"},
                {"id": "a4", "action": "All", "outcome": "o2"},
            ],
        },
        "contingency": [{"id": "k2", "action": "B", "children": ["c2"]}],
        "reports": [
            {"id": "r2", "person": "hv", "expected": True, "children": ["c2"], "summary": "B"},
            {"id": "r3", "person": "te", "expected": True, "visibility": "professionals"},
            {"id": "r4", "person": "sw", "received_on": "2026-11-02"},
        ],
        "responses": [],
    }
    found = after(**parts)
    made = found.record
    assert (made.statements, made.contingency) == ((), ())
    assert [(each.child, each.previous_value, each.value) for each in made.scales] == [
        ("c1", 4, None)
    ]
    (outcome,) = made.plans.outcomes
    assert (outcome.id, outcome.children, outcome.statement) == ("o3", ("c1",), None)
    assert [(a.id, a.children, a.outcome) for a in made.plans.actions] == [
        ("a3", ("c1",), "o3"),
        ("a4", (), None),
    ]
    assert [(each.id, each.visibility) for each in made.reports] == [("r3", "professionals")]
    assert "Left out: 1 open action for children who have no plan now." in found.told


def test_what_is_in_force_goes_over() -> None:
    """Rules, network, visits and core group hold on; who agreed, and the first date, do not."""
    plans = {
        "rules": ["Nobody shouts."],
        "safety_network": ["gm"],
        "visits_every_working_days": 0,
        "seen_alone": False,
        "legal": "pre_proceedings",
        "agreed_by": ["mo"],
        "agreement_note": "Yes.",
    }
    made = after(plans=plans, contingency=[{"id": "k1", "trigger": "If", "action": "Then"}]).record
    assert made.plans.rules == ("Nobody shouts.",)
    assert made.plans.safety_network == ("gm",)
    assert (made.plans.visits_every_working_days, made.plans.seen_alone) == (0, False)
    assert (made.plans.legal, made.plans.agreed_by, made.plans.agreement_note) == (
        "pre_proceedings",
        (),
        "",
    )
    assert made.core_group.members == ("sw", "hv", "mo")
    assert (made.core_group.first_meeting_at, made.core_group.every_weeks) == (None, 6)
    assert [each.trigger for each in made.contingency] == ["If"]


def test_day_time_and_place_are_those_set_for_it() -> None:
    """The review begins with the day, time and place that were set at the close."""
    review = {"on": "2027-02-26", "at": "13:30", "venue": "Room 2"}
    made = after(review=review, joining="Link of last time").record
    assert str(made.held_on) == "2027-02-26"
    assert (str(made.starts_at), made.venue, made.joining) == ("13:30:00", "Room 2", "")


# -- the people


def test_protected_details_and_named_readers_stay_as_they_are() -> None:
    """Who may read what holds on, and what is kept back is kept back."""
    people = complete_json()["people"]
    people[0] |= {"address": "1 Hill Road, ZZ1 2AB", "protected": ["address"]}
    statement = {"id": "s1", "danger": "D", "visibility": "named", "readers": ["sw"]}
    made = after(people=people, statements=[statement]).record
    assert made.people[0].protected == ("address",)
    assert (made.statements[0].visibility, made.statements[0].readers) == ("named", ("sw",))


def test_somebody_responsible_only_for_a_child_left_out_is_not_invited() -> None:
    """A father of Ben alone, who lives elsewhere, is not on the list, and that is told."""
    people = complete_json()["people"]
    people.append(
        {"id": "fb", "name": "Bo Reed", "kind": "family", "parental_responsibility": ["c2"]}
    )
    attendance = [{"person": "fb", "status": "present"}, {"person": "mo", "status": "apologies"}]
    found = after(people=people, attendance=attendance)
    assert [(each.person, each.status) for each in found.record.attendance] == [("mo", "expected")]
    assert any("Bo Reed" in each for each in found.told)


def test_who_was_kept_out_is_told() -> None:
    """Nobody who was kept out comes again unnoticed."""
    exclusions = [{"person": "gm", "extent": "whole", "reason": "Threats"}]
    found = after(exclusions=exclusions)
    told = [each for each in found.told if each.startswith("Kept out last time")]
    assert told == ["Kept out last time: Ife Okafor. Decide again who comes."]


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
    record = held(conference_type="review", children=children, decisions=[], **_bare())
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


def _bare() -> dict[str, Any]:
    """Nothing that names the children of the complete record."""
    people = [
        {key: value for key, value in each.items() if key != "parental_responsibility"}
        for each in complete_json()["people"]
    ]
    lists = ("voices", "statements", "scales", "views", "contingency", "circulation")
    return {"people": people, "plans": {}, **{name: [] for name in lists}}


def _only_ana(outcome: str | None, *, previous: bool) -> dict[str, Any]:
    decisions = decided(c1={"outcome": outcome}) if outcome else []
    before = {"reference": "OLD", "held_on": "2026-05-01", "review_number": 1}
    parts: dict[str, Any] = {**_bare(), "decisions": decisions, "conference_type": "review"}
    return parts | ({"previous": before} if previous else {})


def _not_held() -> dict[str, Any]:
    return {"decisions": [], "started_at": None, "ended_at": None, "status": "preparing"}
