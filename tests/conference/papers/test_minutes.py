"""What the minutes say, part by part."""

from dataclasses import replace

import pytest

from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Contents, Table
from cpc_tui.conference.profile_agenda import running_order
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.profile_rules import SafeEnd
from tests.conference.complete_records import edited
from tests.conference.papers.crowded import crowded_record
from tests.conference.papers.words import gaps_of, headings_of, small_minutes, words_of
from tests.conference.small_records import at, base_profile, small_record


def test_the_steps_stand_in_the_authoritys_order() -> None:
    """The agenda's parts follow the profile, also where the plan comes before the decision."""
    profile = load_profile("england")
    early = replace(profile, steps=running_order(profile.steps, plan_before_decision=True))
    usual = [
        each.split(". ")[1] for each in headings_of(minutes(edited({}), profile)) if ". " in each
    ]
    turned = [
        each.split(". ")[1] for each in headings_of(minutes(edited({}), early)) if ". " in each
    ]
    assert usual.index("Decision") < usual.index("Plan")
    assert turned.index("Plan") < turned.index("Decision")


def test_main_headings_are_numbered_without_a_hole() -> None:
    """Every heading of level 1 has the next number, so that people find it on paper."""
    paper = minutes(edited({}), base_profile())
    main = [block for block in paper.blocks if getattr(block, "level", 0) == 1]
    assert [block.text.split(".")[0] for block in main] == [  # type: ignore[union-attr]
        str(number) for number in range(1, len(main) + 1)
    ]


def test_a_record_with_nothing_in_it_has_minutes_of_gaps() -> None:
    """Nothing missing raises; what is missing is marked, in more than thirty places."""
    paper = minutes(
        small_record(people=[], children=[], chair=None, minute_taker=None), base_profile()
    )
    assert len(gaps_of(paper)) > 30
    assert "no child is recorded" in gaps_of(paper)


def test_no_cell_is_ever_empty() -> None:
    """Every cell of every table holds words or a gap, and every row is as wide as its header."""
    for record in (edited({}), small_record(), crowded_record()):
        for block in minutes(record, base_profile()).blocks:
            if isinstance(block, Table):
                assert all(len(row) == len(block.header) == len(block.widths) for row in block.rows)
                assert all(each for row in block.rows for one in row for each in one)


def test_only_long_minutes_list_their_contents() -> None:
    """A small conference has no list of contents, a large one has it before everything else."""
    assert Contents() not in minutes(small_record(), base_profile()).blocks
    assert minutes(crowded_record(), base_profile()).blocks[0] == Contents()


@pytest.mark.parametrize(("status", "draft"), [("concluded", True), ("approved", False)])
def test_minutes_are_a_draft_until_the_chair_approves(status: str, *, draft: bool) -> None:
    """The head of the minutes says that they are a draft, until they are approved."""
    assert ("Draft: not yet approved" in small_minutes(status=status)) is draft


def test_an_absent_professional_is_told_with_the_three_duties() -> None:
    """Yes and no are told for each duty of a professional who was not there."""
    told = small_minutes(
        attendance=[
            {"person": "hv", "status": "represented", "represented_by": "te", "sent_report": True}
        ]
    )
    assert "Why: Represented by another by Tom Oakes" in told
    assert "Told the conference administrator: no Sent a written report: yes" in told
    assert "Sent a well-briefed colleague to speak to it: no" in told


def test_an_absent_parent_owes_no_duties() -> None:
    """What professionals owe is not held against a parent who sent apologies."""
    told = small_minutes(attendance=[{"person": "mo", "status": "apologies"}])
    assert "Why: Apologies What they had done: Nothing recorded" in told


def test_a_note_is_told_with_time_speaker_kind_and_child() -> None:
    """An allegation is labelled one; a mere point has no label."""
    note = {"step": "reports", "at": at("10:12"), "speaker": "hv", "children": ["c2"]}
    told = small_minutes(
        notes=[
            {"id": "n1", "kind": "allegation", "text": "He was left alone.", **note},
            {"id": "n2", "text": "She came.", **note},
        ]
    )
    who = "Time: 10:12 Who: Rhiannon Abara Health visitor What was said: "
    assert f"{who}Allegation: He was left alone. About Benedict" in told
    assert f"{who}She came. About Benedict" in told


def test_what_was_said_on_another_day_has_its_date() -> None:
    """A talk before the day of the conference is told with its day, one on the day by time."""
    talk = {"with": ["mo"], "held": True}
    told = small_minutes(
        pre_meetings=[{**talk, "at": "2026-11-27T17:10:00"}, {**talk, "at": at("09:30")}]
    )
    assert "When: 17:10 on 27 Nov 2026" in told
    assert "When: 09:30 " in told


def test_questions_stand_as_they_were_asked() -> None:
    """A contribution has the profile's question, not its key, and whether it was read back."""
    given = {"person": "mo", "question": "at_home", "text": "Loud.", "given": "spoken"}
    told = small_minutes(contributions=[{"id": "g1", **given, "read_back": "not_agreed"}])
    assert "Question: How are things at home? Answer: Loud." in told
    assert "Read back, not agreed" in told
    assert "at_home" not in told


@pytest.mark.parametrize(
    ("safe_end", "change", "direction"),
    [
        (10, "Was 3: safer", "The higher the number, the safer."),
        (0, "Was 3: less safe", "The lower the number, the safer."),
    ],
)
def test_scales_say_which_way_they_go(safe_end: SafeEnd, change: str, direction: str) -> None:
    """The same two numbers are safer on one authority's scale and less safe on another's."""
    profile = base_profile()
    profile = replace(profile, scale=replace(profile.scale, safe_end=safe_end))
    told = small_minutes(profile, scales=[{"person": "mo", "value": 6, "previous_value": 3}])
    assert change in told
    assert direction in told
    assert profile.scale.direction in told


def test_views_are_a_grid_with_gaps_where_nobody_was_asked() -> None:
    """Each agency present has a cell for each child; where it gave no view there is a gap."""
    told = small_minutes(
        attendance=[{"person": each, "status": "present"} for each in ("sw", "hv", "mo")],
        views=[
            {"child": "c1", "person": "sw", "view": "plan", "category": "neglect", "reason": "So."}
        ],
    )
    assert (
        "Agency: Nia Hartwell-Boyd Social worker"
        " Ana: Plan needed, Neglect So. Benedict: [no view recorded]"
    ) in told
    assert "Agency: Rhiannon Abara Health visitor Ana: [no view recorded]" in told
    assert "Agency: Ama Okafor" not in told


def test_many_children_get_grids_side_by_side() -> None:
    """Twelve children are four grids of three, so that a page can hold them."""
    grids = [
        block
        for block in minutes(crowded_record(), base_profile()).blocks
        if isinstance(block, Table) and block.header[0] == "Agency"
    ]
    assert [len(grid.header) for grid in grids] == [4, 4, 4, 4]


def test_a_decision_without_a_quorum_says_why() -> None:
    """Ground, reason and interim safety are told with the decision, and the count beside it."""
    inquorate = {"ground": "Delay", "reason": "Snow.", "interim_safety": "Daily visits."}
    told = small_minutes(
        decisions=[
            {"child": "c1", "outcome": "plan", "decided_at": at("11:00"), "inquorate": inquorate}
        ]
    )
    assert "Not quorate" in told
    assert all(words in told for words in inquorate.values())


def test_the_main_category_is_named_first() -> None:
    """Of several categories the first is the main one; a deferred one is told as such."""
    decisions = [
        {"child": "c1", "outcome": "plan", "categories": ["emotional", "neglect"]},
        {"child": "c2", "outcome": "plan", "category_deferred": True},
    ]
    told = small_minutes(decisions=decisions)
    assert "Category: Emotional abuse (main), Neglect" in told
    assert "Category: To be set by the chair after the meeting" in told


def test_dissent_that_was_not_asked_for_is_a_gap() -> None:
    """Whether the chair asked is told; only where it was asked can nobody have dissented."""
    assert "[not recorded as asked]" in small_minutes()
    asked = small_minutes(dissent_asked=at("11:00"))
    assert "Nobody dissented." in asked
    assert "[not recorded as asked]" not in asked


def test_headings_of_another_framework_are_kept() -> None:
    """A point under a heading that the authority does not use is told under its own name."""
    told = small_minutes(analysis=[{"id": "m1", "heading": "danger_harm", "text": "Alone."}])
    assert "Danger and harm" in told
    assert "- Alone." in told


def test_confidential_details_are_marked() -> None:
    """The full copy holds a protected phone number and says that it is confidential."""
    told = words_of(
        minutes(
            edited({"people.5.phone": "07700 900142", "people.5.protected": ["phone"]}),
            base_profile(),
        )
    )
    assert "07700 900142 (confidential)" in told


def test_a_breach_is_told_with_reason_authoriser_and_safety() -> None:
    """A missed deadline is explained in all three parts, a missing one being a gap."""
    told = small_minutes(breaches=[{"deadline": "minutes", "reason": "Illness."}])
    assert "Missed deadline: Minutes" in told
    assert "Why it was missed: Illness. Authorised by: [not recorded]" in told
