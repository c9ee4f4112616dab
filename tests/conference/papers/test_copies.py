"""Minutes and plan made from copies: what they hold, and that they tell of nothing left out."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from cpc_tui.conference.papers.annex import NothingRestricted, annex
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.letter import NothingDecided, letter
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import (
    Contents,
    Facts,
    Gap,
    Heading,
    Paper,
    Paragraph,
    Table,
    Turn,
)
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import (
    FULL,
    PROFESSIONALS,
    Recipient,
    copy_for,
)
from tests.conference.papers.copies import made, readers
from tests.conference.papers.words import gaps_of, headings_of, shared_record, words_of
from tests.conference.small_records import at, base_profile, small_record
from tests.strategies import records

RECORDS = ("redbridge-initial", "medway-review", "medway-review-prepared")
MOTHER = Recipient("person", "mo")
NURSE = Recipient("person", "hv")

MAY_BE_MISSING = {"not recorded", "nobody named", "no date", "no date set", "no member recorded"}
"""What a copy tells as missing of what is never kept from its reader."""


def small_copy(whose: Recipient, **parts: object) -> str:
    """The words of the minutes of somebody's copy of a small record with these parts."""
    record = copy_for(small_record(**parts), whose)
    return words_of(minutes(record, base_profile(), whose))


@pytest.mark.parametrize("name", RECORDS)
def test_no_gap_of_a_copy_tells(name: str) -> None:
    """Minutes and plan of no reader tell a gap that something left out might have left."""
    record = shared_record(name)
    profile = load_profile(record.profile)
    for whose in readers(record):
        for paper in made(record, profile, whose):
            told = set(gaps_of(paper))
            allowed = MAY_BE_MISSING | ({"not decided"} if name.endswith("prepared") else set())
            assert told <= allowed, (whose.key, paper.title)


@pytest.mark.parametrize("name", RECORDS)
def test_no_heading_of_a_copy_is_empty_and_no_number_is_missing(name: str) -> None:
    """Under every heading there is something; sections, statements and outcomes count on."""
    record = shared_record(name)
    profile = load_profile(record.profile)
    for whose in readers(record):
        for paper in made(record, profile, whose):
            check_headings(paper)
        whole = minutes(copy_for(record, whose), profile, whose)
        for word in ("Danger statement", "Outcome"):
            numbers = re.findall(rf"^{word} (\d+)", "\n".join(headings_of(whole)), re.MULTILINE)
            assert list(map(int, numbers)) == list(range(1, len(numbers) + 1))


def check_headings(paper: Paper) -> None:
    """Fails where a heading leads to nothing, or the numbers of the sections have a hole."""
    blocks = [each for each in paper.blocks if not isinstance(each, Turn)]
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            assert after is not None, block.text
            assert not (isinstance(after, Heading) and after.level <= block.level), block.text
    main = [each.text for each in blocks if isinstance(each, Heading) and each.level == 1]
    numbers = [each.split(".")[0] for each in main if re.match(r"\d+\. ", each)]
    assert numbers in ([], [str(number) for number in range(1, len(main) + 1)])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records())
def test_no_copy_of_any_record_tells_of_what_it_lacks(record: Record) -> None:
    """Papers of any copy have no gap of their own but lasting ones, and no empty heading."""
    for whose in (PROFESSIONALS, *(Recipient("person", each.id) for each in record.people)):
        for paper in made(record, base_profile(), whose):
            check_headings(paper)
            for block in paper.blocks:
                assert not isinstance(block, Paragraph) or not is_telling(block.line)
                if isinstance(block, Facts):
                    assert not any(is_telling(one) for each in block.pairs for one in each.value)
                if isinstance(block, Table):
                    assert not any(is_telling(x) for row in block.rows for one in row for x in one)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records())
def test_any_record_has_a_letter_and_an_annex_or_a_sentence(record: Record) -> None:
    """Letter and annex of any copy are made, or refused with their own sentence."""
    for whose in (FULL, PROFESSIONALS, *(Recipient("person", each.id) for each in record.people)):
        copy = copy_for(record, whose)
        for make in (letter, annex):
            with suppress(NothingDecided, NothingRestricted):
                assert words_of(make(copy, base_profile(), whose))


def is_telling(line: tuple[object, ...]) -> bool:
    """Whether a line is nothing but gaps that do not stay."""
    return all(isinstance(each, Gap) and not each.stays for each in line)


def test_professionals_see_who_may_read_an_entry_and_the_family_do_not() -> None:
    """A professional's copy marks entries and names readers; a mother's names nobody."""
    note = {"id": "n1", "step": "reports", "at": at("10:30"), "text": "Something."}
    named = {**note, "visibility": "named", "readers": ["mo", "hv"]}
    assert "For professionals only Something." in small_copy(
        PROFESSIONALS, notes=[{**note, "visibility": "professionals"}]
    )
    assert "For named readers: Ama Okafor and Rhiannon Abara Something." in small_copy(
        NURSE, notes=[named]
    )
    told = small_copy(MOTHER, notes=[named])
    assert "For you, and not for everybody: please do not pass it on Something." in told
    assert "named readers" not in told


def test_a_mother_is_told_of_no_list_of_readers() -> None:
    """The lists of long rows of readers stand in professionals' copies alone."""
    readers_ = ["sw", "hv", "te", "mo"]
    note = {"id": "n1", "step": "plan", "text": "X.", "visibility": "named", "readers": readers_}
    assert "1. Nia Hartwell-Boyd, Rhiannon Abara" in small_copy(NURSE, notes=[note])
    assert "Nia Hartwell-Boyd, Rhiannon Abara" not in small_copy(MOTHER, notes=[note])


def test_what_was_left_out_and_what_never_was_look_the_same() -> None:
    """A copy without restricted entries is word for word that of a record that had none."""
    chairs = {"visibility": "chair"}
    kept = {
        "notes": [{"id": "n1", "step": "reports", "text": "Hidden.", **chairs}],
        "reports": [{"id": "r1", "person": "te", "summary": "Hidden.", **chairs}],
        "voices": [{"child": "c1", "wishes": "Hidden.", **chairs}],
        "contributions": [{"id": "g1", "person": "mo", "text": "Hidden.", **chairs}],
        "analysis": [{"id": "m1", "heading": "risks", "text": "Hidden.", **chairs}],
        "statements": [{"id": "s1", "danger": "Hidden.", **chairs}],
        "scales": [{"person": "mo", "value": 3, **chairs}],
        "views": [{"child": "c1", "person": "hv", "view": "plan", "reason": "So.", **chairs}],
        "dissents": [{"person": "te", "reason": "Hidden.", **chairs}],
        "plans": {
            "outcomes": [{"id": "o1", "text": "Hidden.", **chairs}],
            "actions": [{"id": "a1", "action": "Hidden.", **chairs}],
        },
        "contingency": [{"id": "k1", "trigger": "Hidden.", **chairs}],
        "breaches": [{"deadline": "minutes", "reason": "Hidden.", **chairs}],
        "said": [{"key": "welcome", "at": at("10:00"), **chairs}],
        "pre_meetings": [{"with": ["mo"], "at": at("09:00"), "worries": "Hidden."}],
        "dissent_asked": at("11:00"),
    }
    empty = {"dissent_asked": at("11:00")}
    for whose in (MOTHER, NURSE, PROFESSIONALS):
        with_, without = (copy_for(small_record(**each), whose) for each in (kept, empty))
        assert words_of(minutes(with_, base_profile(), whose)) == words_of(
            minutes(without, base_profile(), whose)
        )
        assert words_of(plan(with_, base_profile(), whose=whose)) == words_of(
            plan(without, base_profile(), whose=whose)
        )


def test_a_reason_that_is_not_the_readers_leaves_no_mark() -> None:
    """That somebody was kept out, who and when stay; the reason and whose it is do not."""
    exclusion = {"person": "mo", "extent": "part", "from": at("10:00"), "reason": "Threats."}
    told = small_copy(PROFESSIONALS, exclusions=[exclusion])
    assert "Who: Ama Okafor, mother From what: Part of the conference" in told
    assert "Chair’s own" not in told
    assert "Why, in the chair’s words" not in told
    assert "Chair’s own: for the chair and the minute-taker only Threats." in small_copy(
        Recipient("person", "ch"), exclusions=[exclusion]
    )


FATHER = {"id": "fa", "name": "Kit Rowe", "kind": "family", "parental_responsibility": ["c2"]}


def fathers_record() -> Record:
    """A record with a father who reads of Benedict alone."""
    base = small_record()
    return small_record(
        people=[*_as_json(base), FATHER],
        decisions=[
            {"child": "c1", "outcome": "plan", "reasons": "Ana is hurt."},
            {"child": "c2", "outcome": "child_in_need", "reasons": "Ben is well."},
        ],
        voices=[{"child": "c1", "wishes": "Home."}],
    )


def _as_json(record: Record) -> list[dict[str, str]]:
    return [
        {"id": each.id, "name": each.name, "kind": each.kind, "role": each.role}
        for each in record.people
    ]


def test_of_other_children_nothing_is_told_as_missing() -> None:
    """A father's minutes have no row, heading or gap for the decision on another's child."""
    whose = Recipient("person", "fa")
    paper = minutes(copy_for(fathers_record(), whose), base_profile(), whose)
    told = words_of(paper)
    assert "Ben is well." in told
    assert "not decided" not in told
    assert not [each for each in headings_of(paper) if "Ana" in each]
    assert "For Ana" not in told


def test_a_fathers_plan_is_called_after_his_own_childs() -> None:
    """The whole plan of a copy has the name of what its reader's children have."""
    whose = Recipient("person", "fa")
    paper = plan(copy_for(fathers_record(), whose), base_profile(), whose=whose)
    assert paper.title == "Child in need plan"
    assert plan(fathers_record(), base_profile()).title == "Child protection plan"


def test_the_neutral_line_stands_once_in_every_copy() -> None:
    """Where an authority has one, it is in minutes and plan of all copies but the full one."""
    words = "Some things may be kept from some readers."
    profile = replace(base_profile(), withheld_line=words)
    record = small_record()
    for whose in (MOTHER, NURSE, PROFESSIONALS, FULL):
        for paper in made(record, profile, whose):
            assert words_of(paper).count(words) == (whose != FULL)
            if whose != FULL:
                first = next(each for each in paper.blocks if not isinstance(each, Contents))
                assert first == paragraph(words, style="quiet")
    assert base_profile().withheld_line == ""


def test_what_is_never_kept_back_stays_a_gap() -> None:
    """One's own child's decision, the review, the core group and an action's date are missed."""
    told = small_copy(
        MOTHER,
        decisions=[{"child": "c1", "outcome": "plan"}],
        plans={"actions": [{"id": "a1", "action": "Visit."}]},
    )
    for words in (
        "Child: Benedict Decision: [not decided]",
        "Reasons: [not recorded]",
        "Next conference: [no date set]",
        "Members: [no member recorded]",
        "Who: [nobody named] By when: [no date]",
    ):
        assert words in told


def test_help_that_others_need_is_not_denied() -> None:
    """A mother's copy, from which others' needs are left out, does not say that there are none."""
    people = [{**each, "adjustments": "A ramp"} for each in _as_json(small_record())]
    gran = {"id": "gm", "name": "Ife", "kind": "family", "adjustments": "A loop"}
    told = small_copy(MOTHER, people=[*people, gran])
    assert "A loop" not in told
    assert "Language and help: None recorded" not in told
