"""What is doubtful of the actions of a plan."""

from typing import Any

import pytest

from cpc_tui.conference.action_words import no_day, nobody_in_particular, only_watching
from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT

ACTION = "plans.actions.0"
OWNED_BY_ALL = {f"{ACTION}.who": [], f"{ACTION}.who_else": "All professionals"}
SECOND: dict[str, Any] = {
    "id": "a2",
    "outcome": "o1",
    "action": "Cook tea.",
    "who": ["mo"],
    "by_when": "2026-12-10",
    "measure": "Tea is eaten.",
}
UNLINKED = {"plans.outcomes.0.statement": None}
WORDS = "“Visit Ana.”"

ROWS = [
    Row(
        "plan.danger_without_action",
        UNLINKED,
        "an outcome, and so an action, against “Ana may be hurt.”",
        "plans.outcomes.o1.statement",
        near={**UNLINKED, "statements.0.children": ["c2"]},
    ),
    Row(
        "plan.danger_without_action",
        {f"{ACTION}.outcome": None},
        "an action against “Ana may be hurt.”",
        "plans.actions",
        near={f"{ACTION}.outcome": None, "statements.0.danger": ""},
    ),
    Row(
        "plan.danger_without_action",
        {"plans.outcomes": [], f"{ACTION}.outcome": None},
        "an outcome and an action against “Ana may be hurt.”",
        "plans.outcomes",
        near={"plans.outcomes": [], f"{ACTION}.outcome": None, "statements": [], "scales": []},
    ),
    Row(
        "plan.owned_by_everybody",
        OWNED_BY_ALL,
        f"somebody by name instead of “All professionals”: {WORDS}",
        "plans.actions.a1.who",
        near={**OWNED_BY_ALL, f"{ACTION}.who_else": "All staff of the Reception class"},
    ),
    Row(
        "plan.owned_by_everybody",
        {**OWNED_BY_ALL, f"{ACTION}.who_else": "everyone"},
        f"somebody by name instead of “everyone”: {WORDS}",
        "plans.actions.a1.who",
        near={f"{ACTION}.who_else": "everyone"},
    ),
    Row(
        "plan.dated_by_no_day",
        {f"{ACTION}.by_when": None, f"{ACTION}.status_note": "Ongoing."},
        f"a day instead of “ongoing”: {WORDS}",
        "plans.actions.a1.by_when",
        near={f"{ACTION}.status_note": "Ongoing."},
    ),
    Row(
        "plan.dated_by_no_day",
        {f"{ACTION}.measure": "Seen as soon as possible."},
        f"a day instead of “as soon as possible”: {WORDS}",
        "plans.actions.a1.measure",
        near={
            f"{ACTION}.measure": "Seen as soon as possible.",
            f"{ACTION}.status": "done",
        },
    ),
    Row(
        "plan.only_watched",
        {f"{ACTION}.action": "Monitor Ana’s weight."},
        "what is done beside “monitor”: “Monitor Ana’s weight.”",
        "plans.actions.a1.action",
        near={f"{ACTION}.action": "Monitor Ana’s weight and refer her if it falls."},
    ),
    Row(
        "plan.after_the_review",
        {f"{ACTION}.by_when": "2027-02-27"},
        f"a day by the review, not Sat 27 Feb 2027: {WORDS}",
        "plans.actions.a1.by_when",
        near={f"{ACTION}.by_when": "2027-02-26"},
    ),
    Row(
        "plan.already_past",
        {f"{ACTION}.by_when": "2026-11-27"},
        f"a day to come, since Fri 27 Nov 2026 is past: {WORDS}",
        "plans.actions.a1.by_when",
        near={f"{ACTION}.by_when": "2026-11-30"},
    ),
    Row(
        "plan.already_past",
        {f"{ACTION}.by_when": "2026-11-27", f"{ACTION}.status": "in_progress"},
        f"a day to come, since Fri 27 Nov 2026 is past: {WORDS}",
        "plans.actions.a1.by_when",
        near={f"{ACTION}.by_when": "2026-11-27", f"{ACTION}.status": "not_done"},
    ),
    Row(
        "plan.already_past",
        {f"{ACTION}.by_when": "2026-11-27"},
        f"a day to come, since Fri 27 Nov 2026 is past: {WORDS}",
        "plans.actions.a1.by_when",
        near={f"{ACTION}.by_when": "2026-11-27", f"{ACTION}.carried_from": "T-0/a1"},
    ),
    Row(
        "plan.due_on_closed_day",
        {f"{ACTION}.by_when": "2026-12-28", f"{ACTION}.who": ["sw"]},
        f"a working day, which Mon 28 Dec 2026 is not: {WORDS}",
        "plans.actions.a1.by_when",
        near={f"{ACTION}.by_when": "2026-12-28"},
    ),
    Row(
        "plan.carried_without_status",
        {f"{ACTION}.carried_from": "T-0/a1"},
        f"how far this is: {WORDS}",
        "plans.actions.a1.status",
        near={f"{ACTION}.carried_from": "T-0/a1", f"{ACTION}.status": "in_progress"},
    ),
    Row(
        "plan.parent_without_action",
        {f"{ACTION}.who": ["sw"]},
        "something for Ama Okafor to do",
        "plans.actions",
        near={
            f"{ACTION}.who": ["sw"],
            "people.5.parental_responsibility": ["c2"],
            "people.5.role": "Aunt",
            "people.5.relationship": "mother’s sister",
        },
    ),
    Row(
        "plan.parents_have_all",
        {f"{ACTION}.who": ["mo"], "plans.actions.1": SECOND},
        "something for others than Ama Okafor to do",
        "plans.actions",
        near={f"{ACTION}.who": ["mo"]},
    ),
    Row(
        "plan.parents_have_all",
        {"plans.actions.1": SECOND},
        "actions without Ama Okafor, who is named in all of them",
        "plans.actions",
        near={"plans.actions.1": {**SECOND, "who": ["gm"]}},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_doubtful_of_the_actions(row: Row) -> None:
    """Each rule tells of an action that is at fault, and not of one that nearly is."""
    check(row)


@pytest.mark.parametrize(
    "action",
    [
        "Monitor Wren’s progress.",
        "To keep an eye on the house",
        "The school will keep a close eye on Ana.",
        "Health visitor to continue to monitor weight, height and development.",
        "Monitoring of attendance",
        "Ongoing monitoring by the health visitor",
        "Professionals to support Tamsin as appropriate.",
        "Engage with services",
    ],
)
def test_an_action_that_only_watches(action: str) -> None:
    """Watching, or supporting in general, is told however it is led in to."""
    assert only_watching(action)


@pytest.mark.parametrize(
    "action",
    [
        "Visit Ana.",
        "",
        "Monitor Ana’s weight; if it falls, ring Dr Hall.",
        "Weigh Ana fortnightly and monitor the line.",
        "Support Ana to get to nursery on three mornings each week.",
        "Keep ten weekly appointments with Harbour Turn.",
        "Go to watch Jude’s football on Saturdays.",
        "Give Jude a watch.",
    ],
)
def test_an_action_in_which_something_is_done(action: str) -> None:
    """An action in which somebody does something beside watching is let be."""
    assert not only_watching(action)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ongoing", "Ongoing"),
        ("on-going support", "on-going"),
        ("ASAP", "ASAP"),
        ("as and when needed", "as and when needed"),
        ("in due course", "in due course"),
        ("TBC", "TBC"),
        ("by 14 December", ""),
        ("where Ana goes on Fridays", ""),
        ("", ""),
    ],
)
def test_words_that_stand_for_a_day(text: str, found: str) -> None:
    """Words that put a thing off to no day are found, and others are not."""
    assert no_day(text) == found


@pytest.mark.parametrize("who", ["All", "everyone", "All professionals involved", "TBC"])
def test_an_owner_who_is_everybody(who: str) -> None:
    """Whoever is meant by such words, nobody is."""
    assert nobody_in_particular(who)


@pytest.mark.parametrize("who", ["", "Her aunt", "All of Year 9", "the family", "Dr All"])
def test_an_owner_who_is_somebody(who: str) -> None:
    """Words that name somebody are let be."""
    assert not nobody_in_particular(who)


def test_an_action_of_everybody_still_counts_as_owned() -> None:
    """The rule that asks who does it is content with any words; only this one is not."""
    check(
        Row(
            "plan.action_incomplete",
            {f"{ACTION}.who": OUT},
            f"who does it: {WORDS}",
            "plans.actions.a1.who",
            near=OWNED_BY_ALL,
        )
    )
