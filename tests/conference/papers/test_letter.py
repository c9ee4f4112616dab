"""The decision letter: what it holds of the record, and nothing else of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from cpc_tui.conference.choices import Outcome
from cpc_tui.conference.papers.letter import NothingDecided, letter
from cpc_tui.conference.papers.paper import Gap, Paper, pieces_of
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, Recipient, copy_for
from tests.conference.complete_records import edited
from tests.conference.papers.test_whole_records import marked
from tests.conference.papers.words import gaps_of, headings_of, shared_record, words_of
from tests.conference.small_records import base_profile, small_record

MOTHER = Recipient("person", "mo")


def letter_of(record: Record, whose: Recipient = FULL) -> Paper:
    """The letter from somebody's copy of a record, in the words of the base profile."""
    return letter(copy_for(record, whose), base_profile(), whose)


def test_it_tells_the_decision_on_each_child() -> None:
    """Outcome, meaning, reasons, likelihood, category and lead social worker, child by child."""
    paper = letter_of(edited({}), MOTHER)
    told = words_of(paper)
    assert paper.title == "What was decided about Ana and Ben"
    assert (
        "so that everybody works together to keep this child safe. Why: Because."
        " Decision: Child protection plan Significant harm: Harm is likely"
        " Category: Neglect Lead social worker: Nia Hartwell-Boyd"
    ) in told
    assert "under a child in need plan instead. Why: Because. Decision: Child in need plan" in told
    assert "A child protection plan says" in told


def test_it_tells_the_dates_and_the_core_group() -> None:
    """The core group's members and first day, the review's day, and when the papers come."""
    told = words_of(letter_of(edited({}), MOTHER))
    assert "First meeting: Thursday 10 December 2026 at 10:00" in told
    assert "Members: Nia Hartwell-Boyd, social worker" in told
    assert "Date: Friday 26 February 2027" in told
    assert "within 1 working day of the conference. That means by Tuesday 1 December 2026." in told
    assert "within 20 working days of the conference. That means by" in told


def test_the_authoritys_words_stand_in_it() -> None:
    """Complaints, feedback, corrections and helplines come from the profile."""
    profile = base_profile()
    told = words_of(letter_of(edited({}), MOTHER))
    for words in (
        profile.complaints.text,
        profile.feedback.text,
        profile.minutes.corrections,
        "within 10 working days of getting them",
        *(each.phone for each in profile.contacts),
        *profile.letter.opening,
        *profile.letter.closing,
    ):
        assert words in told


def test_a_person_is_greeted_and_the_chair_signs() -> None:
    """Name and address for the envelope, greeting, sign-off, and the chair with what they are."""
    record = edited({"people.5.address": "1 Hill Road, Sandmouth ZZ1 2AB"})
    told = words_of(letter_of(record, MOTHER))
    assert "Ama Okafor 1 Hill Road, Sandmouth ZZ1 2AB Our reference: T-1" in told
    assert "Conference on Monday 30 November 2026 Dear Ama Okafor This letter" in told
    assert "Yours sincerely Dr Una Fairlight Independent chair" in told


@pytest.mark.parametrize("whose", [FULL, PROFESSIONALS])
def test_a_copy_that_is_nobodys_greets_nobody(whose: Recipient) -> None:
    """The full copy and the professionals' have no greeting, and say which copy they are."""
    paper = letter_of(edited({}), whose)
    assert "Dear" not in words_of(paper)
    assert "copy" in paper.copy
    assert letter_of(edited({}), MOTHER).copy == ""


def test_a_childs_address_may_stand_among_the_children() -> None:
    """A child who gets a letter has the address that the record gives the child."""
    child = {"id": "an", "name": "Ana Okafor", "kind": "child"}
    record = edited({"people.8": child, "children.0.person": "an", "children.0.address": "1 Hill"})
    assert "Ana Okafor 1 Hill Our reference" in words_of(
        letter_of(record, Recipient("person", "an"))
    )


def test_a_father_reads_of_his_own_child_alone() -> None:
    """A letter made from a copy without a decision has neither that child's name nor outcome."""
    father = {"id": "fa", "name": "Kit Rowe", "kind": "family", "parental_responsibility": ["c2"]}
    paper = letter_of(edited({"people.8": father}), Recipient("person", "fa"))
    assert paper.title == "What was decided about Ben"
    told = words_of(paper)
    assert "Child in need plan" in told
    assert "Decision: Child protection plan" not in told
    assert "Ana" not in told


def test_nothing_decided_is_no_letter() -> None:
    """Without an outcome, or with one for a child who is not considered, there is no letter."""
    for parts in (
        {},
        {"decisions": [{"child": "c1", "reasons": "Not yet."}]},
        {
            "children": [{"id": "c1", "name": "Ana", "subject": False}],
            "people": [],
            "chair": None,
            "minute_taker": None,
            "decisions": [{"child": "c1", "outcome": "plan"}],
        },
    ):
        with pytest.raises(NothingDecided) as refused:
            letter_of(small_record(**parts))
        assert refused.value.sentence.startswith("There is no decision letter to make")


def test_what_is_missing_of_a_decision_is_a_gap() -> None:
    """Reasons, category, lead, core group and review that are not there are marked."""
    paper = letter_of(small_record(decisions=[{"child": "c1", "outcome": "plan"}]), MOTHER)
    assert set(gaps_of(paper)) == {"not recorded", "no date set", "no member recorded"}


def test_without_a_plan_nothing_of_a_plan_is_missed() -> None:
    """Where no child has a plan, an empty core group and review are not told at all."""
    paper = letter_of(small_record(decisions=[{"child": "c1", "outcome": "early_help"}]), MOTHER)
    assert gaps_of(paper) == ["not recorded"]  # the reasons
    assert "The core group" not in headings_of(paper)
    assert "The next conference" not in headings_of(paper)


ALLOWED = {
    "Record.reference",
    "Child.name",
    "Child.known_as",
    "Decision.reasons",
    "Person.name",
    "Person.role",
    "Person.address",
}
"""The texts of the record that a letter holds; a child's address would be the reader's own."""


@pytest.mark.parametrize(
    ("name", "person"), [("redbridge-initial", "p14"), ("medway-review", "p15")]
)
def test_nothing_else_of_the_record_is_in_it(name: str, person: str) -> None:
    """Of every text field of a whole record, made unmistakable, only those of record.md appear."""
    found: dict[str, str] = {}
    stored = shared_record(name)
    record = marked(stored, found)
    whose = Recipient("person", person)
    told = words_of(letter(copy_for(record, whose), load_profile(stored.profile), whose)).split()
    seen = {where for token, where in found.items() if any(token in each for each in told)}
    assert "Decision.reasons" in seen
    assert seen <= ALLOWED


@pytest.mark.parametrize("name", profile_names())
def test_every_authority_has_words_for_every_outcome(name: str) -> None:
    """Each profile has a greeting, an opening and a sentence for each outcome there is."""
    words = load_profile(name).letter
    assert set(words.outcomes) == set(get_args(Outcome))
    assert all((words.salutation, words.opening, words.sign_off, words.plan, words.closing))


def test_an_authority_writes_its_own_letter() -> None:
    """Greeting, sign-off and reply lines of a profile stand in the letter."""
    profile = base_profile()
    own: dict[str, Any] = {"salutation": "Hello", "reply": ("Office: 01632 960100",)}
    changed = replace(profile, letter=replace(profile.letter, **own))
    told = words_of(letter(copy_for(edited({}), MOTHER), changed, MOTHER))
    assert "Hello Ama Okafor" in told
    assert "Office: 01632 960100" in told


def test_no_gap_is_hidden_in_the_letter() -> None:
    """Whatever is missing of one's own child's decision stays when the copy is made."""
    paper = letter_of(small_record(decisions=[{"child": "c1", "outcome": "continue"}]), MOTHER)
    pieces = [piece for block in paper.blocks for piece in pieces_of(block)]
    gaps = [each for each in pieces if isinstance(each, Gap)]
    assert gaps
    assert all(each.stays for each in gaps)
