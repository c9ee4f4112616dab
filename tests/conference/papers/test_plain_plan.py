"""The plan in plain words: whom it speaks to, what it leaves out, and that it holds no gap."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.papers.plain_plan import plain_plan
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.conference.profile_words import LABELLED
from cpc_tui.conference.visibility import FULL, Recipient
from tests.conference.papers.words import headings_of, words_of
from tests.conference.small_records import PEOPLE, base_profile, small_record

MOTHER = Recipient("person", "mo")
ANA = Recipient("person", "an")
CHILD_PERSON = {"id": "an", "name": "Ana Okafor", "kind": "child", "role": "Child"}
WITH_ANA: dict[str, Any] = {
    "people": [
        *PEOPLE[:-1],
        {**PEOPLE[-1], "parental_responsibility": ["c1"]},
        CHILD_PERSON,
    ],
    "children": [
        {"id": "c1", "person": "an", "name": "Anastasia Okafor", "known_as": "Ana"},
    ],
}
"""A family of one child, who is among the people."""


def told(
    child: str | None = None, whose: Recipient = FULL, profile: Profile | None = None, **parts: Any
) -> str:
    """The words of the plain plan of a small record with these parts."""
    return words_of(
        plain_plan(small_record(**parts), profile or base_profile(), child, whose=whose)
    )


def actions(*given: dict[str, Any]) -> dict[str, Any]:
    """A plan with these actions."""
    return {"plans": {"actions": [{"id": f"a{n}", **each} for n, each in enumerate(given)]}}


def test_it_has_the_authoritys_name_for_the_plan() -> None:
    """Medway's is a Safety Plan with a Safety Network and rules, in its own words."""
    parts = {"plans": {"rules": ["Nobody shouts."], "safety_network": ["mo"]}}
    paper = plain_plan(small_record(**parts), load_profile("medway"))
    assert (paper.title, paper.kind) == ("Safety Plan", "Safety Plan in plain words")
    assert {"The rules that we all keep", "The Safety Network"} <= set(headings_of(paper))
    assert plain_plan(small_record(), base_profile()).title == "Child protection plan"


def test_the_readers_own_actions_come_first_as_you() -> None:
    """Alone first, then those shared, then everybody else's in the order of the plan."""
    parts = actions(
        {"action": "Visit.", "who": ["sw"]},
        {"action": "Ring.", "who": ["sw", "mo"]},
        {"action": "Keep the gate shut.", "who": ["mo"]},
        {"action": "Weigh.", "who": ["hv"]},
    )
    paper = plain_plan(small_record(**parts), base_profile(), whose=MOTHER)
    headings = headings_of(paper)
    assert headings[headings.index("Who does what, and by when") + 1 :][:4] == [
        "You",
        "You and Nia Hartwell-Boyd",
        "Nia Hartwell-Boyd, social worker",
        "Rhiannon Abara, health visitor",
    ]
    assert "You --- - Keep the gate shut." in words_of(paper)


def test_nobody_in_particular_is_you() -> None:
    """In the full copy everybody has their own name."""
    paper = plain_plan(small_record(**actions({"action": "Ring.", "who": ["mo"]})), base_profile())
    assert "Ama Okafor, mother" in headings_of(paper)
    assert "You" not in headings_of(paper)


def test_the_same_people_in_another_order_are_one_group() -> None:
    """Two actions of the same two people stand under one heading."""
    parts = actions({"action": "A.", "who": ["sw", "hv"]}, {"action": "B.", "who": ["hv", "sw"]})
    paper = plain_plan(small_record(**parts), base_profile())
    assert headings_of(paper).count("Nia Hartwell-Boyd and Rhiannon Abara") == 1
    assert "A. The date is not set yet. - B." in words_of(paper)


def test_an_action_says_by_when_and_how_we_will_know() -> None:
    """A date to come, one that is over and one that is not set are told each in its own way."""
    text = told(
        **actions(
            {"action": "A.", "by_when": "2026-12-10", "measure": "Seen weekly.", "who": ["sw"]},
            {"action": "B.", "by_when": "2026-11-02", "status": "not_done", "who": ["sw"]},
            {"action": "C.", "who": ["sw"], "status_note": "Soon."},
        )
    )
    assert "A. By Thursday 10 December 2026. How we will know: Seen weekly." in text
    assert "B. It was to be done by Monday 2 November 2026. Not done yet" in text
    assert "C. The date is not set yet. Soon." in text


def test_what_is_done_stands_apart_and_without_codes() -> None:
    """Done actions come last, without where they were carried from."""
    text = told(
        whose=MOTHER,
        **actions(
            {"action": "Go.", "who": ["mo"], "status": "done", "carried_from": "T-0/a7"},
            {"action": "Stay.", "who": ["sw"]},
        ),
    )
    assert text.index("Stay.") < text.index("What has been done already")
    assert "You: Go." in text
    assert "T-0/a7" not in text


def test_an_action_of_somebody_not_listed_and_of_nobody() -> None:
    """Somebody in words is the heading; an action of nobody is told as agreed."""
    text = told(**actions({"action": "A.", "who_else": "Her aunt"}, {"action": "B."}))
    assert "Her aunt -------- - A." in text
    assert "Also agreed ----------- - B." in text


def test_the_child_is_you() -> None:
    """For the child whose plan it is, decision, worker and group speak to them."""
    parts: dict[str, Any] = {
        **WITH_ANA,
        "decisions": [{"child": "c1", "outcome": "plan", "lead_social_worker": "sw"}],
        "plans": {"seen_alone": True},
        "core_group": {"members": ["sw", "an"]},
    }
    text = told(whose=ANA, **parts)
    words = base_profile().plain_plan
    assert words.for_child in text
    assert words.for_child_who_disagrees in text
    assert f"You: {words.outcome['plan']}" in text
    assert "Lead social worker for you: Nia Hartwell-Boyd." in text
    assert "The social worker also talks with you alone." in text
    assert "(the core group): you and Nia Hartwell-Boyd." in text
    assert words.for_child not in told(whose=MOTHER, **parts)


@pytest.mark.parametrize("key", profile_names())
def test_every_choice_has_plain_words(key: str) -> None:
    """Outcomes and categories are told in whole plain words, by no authority as a label."""
    profile = load_profile(key)
    words = profile.plain_plan
    assert set(words.outcome) == set(LABELLED["outcome"])
    assert set(words.category) == set(LABELLED["category"])
    assert set(words.legal) == set(LABELLED["legal"])
    assert set(words.family_group_decision_making) == set(LABELLED["family_group_decision_making"])
    for category, plain in words.category.items():
        text = told(profile=profile, decisions=[decided(category)])
        assert profile.label("category", category) not in text
        assert f"The worry is about {plain}." in text


def decided(category: str) -> dict[str, Any]:
    """A plan for Ana under one category."""
    return {"child": "c1", "outcome": "plan", "categories": [category]}


def test_an_outcome_without_plain_words_is_told_by_its_label() -> None:
    """A profile that empties its own words falls back on the label, not on a code."""
    profile = base_profile()
    emptied = type(profile.plain_plan)(**{**vars(profile.plain_plan), "outcome": {}})
    changed = type(profile)(**{**vars(profile), "plain_plan": emptied})
    text = told(profile=changed, decisions=[{"child": "c1", "outcome": "early_help"}])
    assert "Ana: Early help" in text


def test_a_childs_plan_holds_what_concerns_that_child_or_all() -> None:
    """Worries, changes, actions and what happens then of a sibling alone are left out."""
    parts: dict[str, Any] = {
        "statements": [
            {"id": "s1", "danger": "Ana is hurt.", "goal": "Ana plays.", "children": ["c1"]},
            {"id": "s2", "danger": "Ben is lost.", "children": ["c2"]},
        ],
        "plans": {
            "outcomes": [
                {"id": "o1", "text": "Ana sleeps.", "children": ["c1"]},
                {"id": "o2", "text": "Ben talks.", "children": ["c2"]},
            ],
            "actions": [
                {"id": "a1", "outcome": "o1", "action": "Bedtime."},
                {"id": "a2", "outcome": "o2", "action": "Drop-in."},
            ],
        },
        "contingency": [
            {"id": "k1", "trigger": "No visit.", "children": ["c1"]},
            {"id": "k2", "trigger": "No talk.", "children": ["c2"]},
        ],
    }
    ana, both = told("c1", **parts), told(**parts)
    for own in ("Ana is hurt.", "Ana plays.", "Ana sleeps.", "Bedtime.", "No visit."):
        assert own in ana
    for other in ("Ben is lost.", "Ben talks.", "Drop-in.", "No talk."):
        assert other not in ana
        assert other in both


def test_what_the_family_can_expect() -> None:
    """Visits, meetings and the review are told in sentences."""
    text = told(
        decisions=[{"child": "c1", "outcome": "plan", "lead_social_worker": "sw"}],
        plans={
            "visits_every_working_days": 10,
            "family_group_decision_making": "booked",
            "legal": "proceedings",
        },
        core_group={
            "members": ["sw", "mo"],
            "first_meeting_at": "2026-12-10T14:00:00",
            "venue": "Room 2",
            "every_weeks": 6,
        },
        review={"on": "2027-02-23", "at": "10:00"},
    )
    for sentence in (
        "Lead social worker for Ana: Nia Hartwell-Boyd.",
        "A social worker visits at least every 2 weeks.",
        "A meeting is booked at which the family makes its own plan.",
        "A court is looking at what is best for the child.",
        "(the core group): Nia Hartwell-Boyd and Ama Okafor.",
        "Their first meeting is on Thursday 10 December 2026 at 14:00. Where: Room 2.",
        "After that they meet every 6 weeks.",
        "It is on Tuesday 23 February 2027 at 10:00.",
    ):
        assert sentence in text


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "every working day"), (5, "every week"), (8, "every 8 working days")],
)
def test_visits_in_plain_words(days: int, words: str) -> None:
    """Five working days are a week."""
    assert f"visits at least {words}." in told(plans={"visits_every_working_days": days})


def test_dates_that_are_still_to_be_set_are_told_so() -> None:
    """A core group and a review without a date say so; where no plan is made, none is expected."""
    plan = [{"child": "c1", "outcome": "plan"}]
    text = told(decisions=plan, core_group={"members": ["sw"]})
    assert "Their first meeting: the date is not set yet." in text
    assert "how the plan is going. The date is not set yet." in text
    ended = [{"child": "c1", "outcome": "no_further_action"}]
    assert "not set yet" not in told(decisions=ended)


def test_the_lead_social_workers_number_is_there_unless_it_is_protected() -> None:
    """A protected number is never printed, whoever reads."""
    decision = [{"child": "c1", "outcome": "plan", "lead_social_worker": "sw"}]
    people = [{**each, "phone": "020 7946 0101"} for each in PEOPLE]
    assert "Nia Hartwell-Boyd, social worker: 020 7946 0101" in told(
        decisions=decision, people=people
    )
    kept = [{**each, "protected": ["phone"]} for each in people]
    assert "020 7946 0101" not in told(decisions=decision, people=kept)


def test_standards_are_for_parents_and_not_for_the_child() -> None:
    """What Kensington and Chelsea promises parents stands in their plan."""
    borough = load_profile("kensington-chelsea")
    assert borough.standards[0] in told(whose=MOTHER, profile=borough, **WITH_ANA)
    assert borough.standards[0] not in told(whose=ANA, profile=borough, **WITH_ANA)


def test_the_full_copy_marks_what_is_restricted() -> None:
    """The chair's own action is marked in the full copy, and the paper says not to hand it out."""
    parts = actions({"action": "Quietly.", "visibility": "chair"})
    paper = plain_plan(small_record(**parts), base_profile())
    assert "Chair’s own: for the chair and the minute-taker only Quietly." in words_of(paper)
    assert "Do not hand it out" in paper.copy
