"""What of the plan, the people and the day goes over to the record that follows another."""

from __future__ import annotations

from typing import Any

from tests.conference.complete_records import complete_json
from tests.conference.followed_records import after


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
