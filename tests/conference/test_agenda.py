"""The agenda as a whole: what is missing, how far each step is, and the time used."""

from dataclasses import replace
from datetime import date

from cpc_tui.conference.agenda import RULES, missing, missing_in, step_state
from cpc_tui.conference.places import at_place
from cpc_tui.conference.profile_agenda import running_order
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.record import Record
from tests.conference import (
    test_agenda_actions,
    test_agenda_apart,
    test_agenda_circulation,
    test_agenda_corrections,
    test_agenda_deciding,
    test_agenda_family,
    test_agenda_hearing,
    test_agenda_opening,
    test_agenda_people,
    test_agenda_planning,
    test_agenda_return,
)
from tests.conference.complete_records import OUT, TODAY, edited
from tests.conference.small_records import base_profile
from tests.support import shared_case

PROFILE = base_profile()


def gaps(name: str) -> list[tuple[str, str, bool]]:
    """Step, path and seriousness of all that a shared record lacks by its own profile."""
    record = read_record(shared_case(name).read_bytes())
    found = missing(record, load_profile(record.profile), today=date(2026, 12, 1))
    return [(each.step, ".".join(each.path), each.serious) for each in found]


def serious(name: str) -> list[tuple[str, str]]:
    """Step and path of what a shared record seriously lacks."""
    return [(step, path) for step, path, grave in gaps(name) if grave]


def test_every_rule_is_tested() -> None:
    """Each rule has a record that it tells of, and one that is nearly the same and is let be."""
    tables = (
        test_agenda_actions.ROWS,
        test_agenda_apart.ROWS,
        test_agenda_circulation.ROWS,
        test_agenda_corrections.ROWS,
        test_agenda_family.ROWS,
        test_agenda_people.ROWS,
        test_agenda_return.ROWS,
        test_agenda_opening.ROWS,
        test_agenda_hearing.ROWS,
        test_agenda_deciding.ROWS,
        test_agenda_planning.ROWS,
    )
    tested = {row.rule for table in tables for row in table if row.near}
    assert tested == {f"{rule.step}.{rule.find.__name__}" for rule in RULES}


def test_a_complete_record_lacks_nothing() -> None:
    """A conference in which everything is recorded is told so."""
    assert missing(edited({}), PROFILE, today=TODAY) == ()


def test_an_empty_record_lacks_much_and_breaks_nothing() -> None:
    """A record with no more than a reference is asked for its date, its children and the rest."""
    empty = Record(format="cpc-record/1", reference="x", profile="england")
    words = [each.words for each in missing(empty, PROFILE, today=TODAY)]
    assert words[:2] == ["the date of the conference", "a child to be considered"]
    assert "who gets which papers" in words


def test_what_is_missing_is_in_the_profiles_order() -> None:
    """Where an authority makes the plan before the decision, its gaps come first too."""
    record = edited({"decisions.0.reasons": "", "plans.actions.0.measure": ""})
    turned = replace(PROFILE, steps=running_order(PROFILE.steps, plan_before_decision=True))
    steps = [each.step for each in missing(record, PROFILE, today=TODAY)]
    assert steps == ["decision", "plan"]
    assert [each.step for each in missing(record, turned, today=TODAY)] == ["plan", "decision"]


def test_a_plan_made_before_the_decision_is_asked_for_every_undecided_child() -> None:
    """Where the plan comes first, undecided children count as on their way to one."""
    record = edited({"decisions": [], "views": [], "plans": {}})
    first = replace(PROFILE, plan=replace(PROFILE.plan, before_decision=True))

    def asked(profile: object) -> list[str]:
        assert isinstance(profile, type(PROFILE))
        found = missing_in("plan", missing(record, profile, today=TODAY))
        return [each.words for each in found]

    assert asked(PROFILE) == []
    assert "what is to be different for Ben" in asked(first)


def test_a_child_on_a_plan_keeps_it_in_view_until_decided() -> None:
    """At a review the plan is asked for before the decision, until the child's plan ends."""
    on_plan = {"children.1.plan_started_on": "2026-08-20", "views": [], "contingency": []}
    undecided = missing(edited({**on_plan, "decisions.1": OUT}), PROFILE, today=TODAY)
    decided = missing(edited(on_plan), PROFILE, today=TODAY)
    words = "what happens if Ben’s plan does not work"
    assert words in [each.words for each in undecided]
    assert words not in [each.words for each in decided]


def test_every_path_leads_somewhere() -> None:
    """Whatever is missing, its path is a place in the record, so that a screen can go there."""
    record = read_record(shared_case("medway-review-prepared").read_bytes())
    found = missing(record, load_profile(record.profile), today=TODAY)
    assert len(found) > 20
    for each in found:
        at_place(record, each.path)


def test_the_review_held_in_medway_lacks_nothing_serious() -> None:
    """A whole review, well recorded, has the absent practice and the unfinished list of papers."""
    assert gaps("medway-review") == [
        ("introductions", "attendance.e10", False),
        ("reports", "reports.r7.received_on", False),
        *[("close", "circulation", False)] * 5,
        ("close", "circulation.e4", False),
    ]


def test_the_first_conference_in_redbridge_lacks_two_things() -> None:
    """A whole initial conference is complete but for two vague actions, told from the other eight.

    Its actions a9 and a10 are vague on purpose, and a1 to a8 are not.
    """
    plan = [(path, grave) for step, path, grave in gaps("redbridge-initial") if step == "plan"]
    assert plan == [
        ("plans.actions.a9.by_when", True),
        ("plans.actions.a10.measure", True),
        ("plans.actions.a9.who", False),
        ("plans.actions.a9.by_when", False),
        ("plans.actions.a9.action", False),
        ("plans.actions.a10.action", False),
    ]
    assert serious("redbridge-initial") == [
        ("plan", "plans.actions.a9.by_when"),
        ("plan", "plans.actions.a10.measure"),
    ]


def test_a_prepared_review_lacks_all_that_the_meeting_brings() -> None:
    """Before the meeting every step but the plan carried over, and the category, is open."""
    steps = {step for step, _ in serious("medway-review-prepared")}
    assert steps == {
        "introductions",
        "reports",
        "contribution",
        "analysis",
        "decision",
        "core_group",
        "contingency",
        "close",
    }


def test_how_far_a_step_is() -> None:
    """A step is open until it is past; then it is done, or lacks what is serious."""
    record = edited({"voices.2": OUT, "reports.0.summary": "", "chair_independent": None})
    found = missing(record, PROFILE, today=TODAY)

    def state(step: str, current: str | None) -> tuple[str, str]:
        known = step_state(step, found, PROFILE, current=current)
        return known.state, known.words

    assert state("reports", "prepare") == ("open", "to come")
    assert state("reports", "introductions") == ("open", "to come")
    assert state("reports", "reports") == ("open", "now, 1 thing missing")
    assert state("reports", "contribution") == ("lacking", "1 thing missing")
    assert state("introductions", "reports") == ("done", "done, 1 thing to look at")
    assert state("decision", None) == ("done", "done")
    assert state("decision", "decision") == ("open", "now, nothing missing")
