"""What the plan says, for the family and for each child."""

from typing import Any

from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.profile_reader import load_profile
from tests.conference.papers.words import small_plan, words_of
from tests.conference.small_records import base_profile, small_record


def planned(*actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A plan with an outcome for Ana, one for Benedict, one for all, and these actions."""
    outcomes = [
        {"id": "o1", "text": "Ana sleeps.", "children": ["c1"]},
        {"id": "o2", "text": "Benedict talks.", "children": ["c2"]},
        {"id": "o3", "text": "The home is safe."},
    ]
    numbered = [{"id": f"a{at}", **each} for at, each in enumerate(actions, 1)]
    return {"plans": {"outcomes": outcomes, "actions": numbered, **more}}


def test_the_plan_has_the_authoritys_name() -> None:
    """Medway calls it a Safety Plan, on the title and at the head of each page."""
    paper = plan(small_record(), load_profile("medway"))
    assert (paper.title, paper.kind) == ("Safety Plan", "Safety Plan")
    assert plan(small_record(), base_profile()).title == "Child protection plan"


def test_a_child_without_a_protection_plan_gets_no_paper_called_one() -> None:
    """The plan of a child in need is called that, although a sibling has a protection plan."""
    record = small_record(
        decisions=[{"child": "c1", "outcome": "plan"}, {"child": "c2", "outcome": "child_in_need"}]
    )
    titles = [plan(record, base_profile(), child).title for child in (None, "c1", "c2")]
    assert titles == ["Child protection plan", "Child protection plan", "Child in need plan"]


def test_an_action_is_told_in_full() -> None:
    """What, who, by when, how we will know, how far it is, its note and where it comes from."""
    told = small_plan(
        **planned(
            {
                "outcome": "o1",
                "action": "Visit Ana.",
                "who": ["sw"],
                "who_else": "Her aunt",
                "by_when": "2026-12-10",
                "measure": "Seen weekly.",
                "status": "not_done",
                "status_note": "No car.",
                "carried_from": "T-0/a1",
            }
        )
    )
    assert (
        "No.: 1 What: Visit Ana. Who: Nia Hartwell-Boyd Social worker Her aunt"
        " By when: 10 Dec 2026 How we will know: Seen weekly."
        " Where it stands: Not done No car. Carried over from T-0/a1"
    ) in told


def test_a_vague_action_shows_its_gaps() -> None:
    """Nobody, no date and no measure are three marked gaps, not blanks."""
    told = small_plan(**planned({"outcome": "o1", "action": "Support."}))
    assert "What: Support. Who: [nobody named] By when: [no date]" in told
    assert "How we will know: [not recorded]" in told


def test_an_action_without_an_outcome_still_appears() -> None:
    """Actions that no outcome claims come last, under a heading of their own."""
    told = small_plan(**planned({"action": "Ring the school."}))
    assert "Not tied to an outcome. No.: 1 What: Ring the school." in told


def test_a_childs_plan_holds_what_concerns_that_child_or_all() -> None:
    """By an action's own children, else by its outcome's; what is for all is in every plan."""
    parts = planned(
        {"outcome": "o1", "action": "Bedtime."},
        {"outcome": "o2", "action": "Drop-in."},
        {"outcome": "o3", "action": "New lock."},
        {"outcome": "o1", "action": "Read to both.", "children": ["c1", "c2"]},
        {"action": "Ring."},
    )
    ana, benedict = small_plan("c1", **parts), small_plan("c2", **parts)
    assert all(each in ana for each in ("Bedtime.", "New lock.", "Read to both.", "Ring."))
    assert "Drop-in." not in ana
    assert "Benedict talks." not in ana
    assert all(each in benedict for each in ("Drop-in.", "New lock.", "Read to both.", "Ring."))
    assert "Bedtime." not in benedict


def test_an_action_has_one_number_in_every_plan() -> None:
    """What is action 2 in the family's plan is action 2 in a child's too."""
    parts = planned(
        {"outcome": "o1", "action": "Bedtime."}, {"outcome": "o2", "action": "Drop-in."}
    )
    assert "No.: 2 What: Drop-in." in small_plan(**parts)
    assert "No.: 2 What: Drop-in." in small_plan("c2", **parts)


def test_a_childs_plan_holds_only_that_childs_statements_and_triggers() -> None:
    """Danger statements and contingency of a sibling alone are left out."""
    parts = {
        "statements": [
            {"id": "s1", "danger": "Ana is hurt.", "children": ["c1"]},
            {"id": "s2", "danger": "Benedict is lost.", "children": ["c2"]},
        ],
        "contingency": [
            {"id": "k1", "trigger": "No visit.", "children": ["c1"]},
            {"id": "k2", "trigger": "A new flat."},
        ],
    }
    told = small_plan("c2", **parts)
    assert "Benedict is lost." in told
    assert "A new flat." in told
    assert "Ana is hurt." not in told
    assert "No visit." not in told


def test_an_outcome_answers_a_statement_by_its_number() -> None:
    """The link from outcome to worry is told by number, never by an id."""
    told = small_plan(
        statements=[{"id": "sX", "danger": "Harm."}],
        plans={"outcomes": [{"id": "oX", "text": "Safe.", "statement": "sX"}]},
    )
    assert "Answers danger statement 1." in told
    assert "sX" not in told
    assert "oX" not in told


def test_a_childs_plan_refers_to_nothing_that_it_leaves_out() -> None:
    """An outcome for both keeps its number, and does not name a sibling's danger statement."""
    parts = {
        "statements": [{"id": "s1", "danger": "Harm to Ana.", "children": ["c1"]}],
        "plans": {
            "outcomes": [
                {"id": "o1", "text": "Ana sleeps.", "children": ["c1"]},
                {"id": "o2", "text": "Both safe.", "children": ["c1", "c2"], "statement": "s1"},
            ]
        },
    }
    assert "For Ana and Benedict. Answers danger statement 1." in small_plan("c1", **parts)
    told = small_plan("c2", **parts)
    assert "Outcome 2: Both safe." in told
    assert "danger statement 1" not in told


def test_everything_around_the_actions_is_there() -> None:
    """Rules, network, visits, legal stage, agreement, core group and review are in the plan."""
    told = small_plan(
        **planned(
            rules=["Ring first."],
            safety_network=["mo"],
            visits_every_working_days=10,
            seen_alone=False,
            legal="pre_proceedings",
            family_group_decision_making="declined",
            agreed_by=["mo"],
            agreement_note="All but one.",
        ),
        core_group={"members": ["sw"], "first_meeting_at": "2026-12-10T14:00:00", "every_weeks": 4},
        review={"on": "2027-02-26", "at": "10:00"},
    )
    for words in (
        "1. Ring first.",
        "- Ama Okafor, mother",
        "At least every 10 working days",
        "The children are seen alone: No",
        "Legal stage: Pre-proceedings",
        "Offered and declined",
        "All but one.",
        "Thursday 10 December 2026 at 14:00",
        "Every 4 weeks",
        "Friday 26 February 2027 at 10:00",
    ):
        assert words in told


def test_nothing_decided_is_a_plan_of_gaps() -> None:
    """Before the conference there is a plan all the same, with its gaps marked."""
    told = words_of(plan(small_record(), base_profile()))
    assert "Decision: [not decided]" in told
    assert "[no outcome and no action recorded]" in told
    assert "[no date set]" in told
