"""A child's own page: whose words it holds, for which age, and what it says of what is missing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from cpc_tui.conference.papers.asked_for import AskedFor
from cpc_tui.conference.papers.catalogue import NoCopy, OneCopy
from cpc_tui.conference.papers.makers import NamedPaper
from cpc_tui.conference.papers.paper import Heading
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, Recipient, person_recipient
from tests.conference.papers.words import headings_of, shared_record, words_of
from tests.conference.small_records import PEOPLE, base_profile, small_record

ANA = Recipient("person", "an")
CHILD_PERSON = {"id": "an", "name": "Ana Okafor", "kind": "child", "role": "Child"}
FEW = [*PEOPLE[:-1], {**PEOPLE[-1], "parental_responsibility": ["c1"]}]
DECIDED = {"child": "c1", "outcome": "plan", "categories": ["neglect"], "lead_social_worker": "sw"}
VOICE = {"child": "c1", "own_words": "I want my dog.", "wishes": "She misses her dog."}
WHOLE: dict[str, Any] = {
    "held_on": "2026-12-08",
    "people": [*FEW, CHILD_PERSON],
    "children": [{"id": "c1", "person": "an", "name": "Ana Okafor", "born_on": "2017-05-01"}],
    "decisions": [DECIDED],
    "voices": [VOICE],
    "plans": {"actions": [{"id": "a1", "action": "Walk Ana’s dog.", "who": ["mo"]}]},
}


def page(whose: Recipient = ANA, band: str = "", **parts: Any) -> NamedPaper:
    """The only page of a small record, as one recipient gets it."""
    record = small_record(**(WHOLE | parts))
    one = OneCopy(record, base_profile(), whose, asked=AskedFor(band=band))
    (named,) = one.papers("own-page")
    return named


def told(whose: Recipient = ANA, band: str = "", **parts: Any) -> str:
    """The words of the page."""
    return words_of(page(whose, band, **parts).paper)


def born(year: int) -> list[dict[str, Any]]:
    """The child, born in a year."""
    return [{**WHOLE["children"][0], "born_on": f"{year}-05-01"}]


def test_it_speaks_to_the_child_in_their_own_words() -> None:
    """What was decided, what the child said, who does what and when, and whom to ring."""
    text = told()
    assert "Ana, this page is for you" in text
    assert "What you said ============= “I want my dog.”" in text
    assert "You need a plan to keep you safe" in text
    assert "enough food, warm clothes" in text
    assert "Ama Okafor: Walk Ana’s dog. The date is not set yet." in text
    assert "Childline: 0800 1111" in text
    assert "[" not in text


@pytest.mark.parametrize(
    ("year", "letters"), [(2022, 16), (2019, 16), (2018, 14), (2014, 12), (2009, 12)]
)
def test_the_band_is_that_of_the_childs_age_on_the_day(year: int, letters: int) -> None:
    """Of 4, 7, 8, 12 and 17 years each is given the page of their age."""
    assert page(children=born(year)).paper.letters == letters


def test_a_very_small_child_has_none_unless_it_is_chosen() -> None:
    """Neither at two years nor before birth; a page to keep can be asked for, and says so."""
    unborn = [{"id": "c1", "name": "Unborn Baby Okafor", "due_on": "2027-02-01"}]
    for children in (born(2024), unborn):
        with pytest.raises(NoCopy, match=r"has no page unless one is chosen.*keep"):
            page(FULL, children=children)
        assert "to read one day" in told(FULL, "keep", children=children)


def test_an_unknown_band_is_refused_with_those_there_are() -> None:
    """Whoever mistypes a band is told what to write."""
    with pytest.raises(NoCopy, match="Write 4-7, 8-11, 12-15, 16-17 or keep"):
        page(band="9")


def test_it_is_the_childs_alone() -> None:
    """Nobody else is given it by name; the full copy holds it for whoever hands it over."""
    for whose in (PROFESSIONALS, person_recipient("mo"), person_recipient("sw")):
        with pytest.raises(NoCopy, match="made for the child"):
            page(whose)
    assert words_of(page(FULL).paper) == told()


def test_without_a_decision_there_is_no_page() -> None:
    """A page of headings is never made."""
    with pytest.raises(NoCopy, match="no decision on Ana is recorded"):
        page(decisions=[{"child": "c1"}])


def test_what_is_missing_is_left_out_and_told_to_the_professional() -> None:
    """No heading stands alone; the note names what to record, and the page does not."""
    named = page(voices=[], plans={}, decisions=[{"child": "c1", "outcome": "plan"}])
    headings = headings_of(named.paper)
    assert "What you said" not in headings
    assert "What people are worried about" not in headings
    blocks = named.paper.blocks
    assert not any(
        isinstance(one, Heading) and isinstance(two, Heading) and two.level <= one.level
        for one, two in pairwise(blocks)
    )
    for gap in (
        "what the child said",
        "the lead social worker",
        "who does what",
        "next conference",
    ):
        assert gap in named.note
        assert gap not in words_of(named.paper)


def test_a_young_childs_page_tells_the_kind_of_worry_an_older_ones_the_words() -> None:
    """Text of a danger statement is quoted from twelve years on."""
    danger: dict[str, Any] = {
        "statements": [{"id": "s1", "danger": "Ana may go hungry.", "goal": "Ana eats."}]
    }
    assert "Ana may go hungry." not in told(**danger)
    older = told(children=born(2013), **danger)
    assert "Ana may go hungry." in older
    assert "What people want instead: Ana eats." in older


def test_a_child_not_among_the_people_reads_only_what_is_theirs() -> None:
    """What is for professionals, or about a brother alone, is in neither page nor worry."""
    parts: dict[str, Any] = {
        "people": PEOPLE,
        "children": [
            {"id": "c1", "name": "Ana Okafor", "born_on": "2013-05-01"},
            {"id": "c2", "name": "Ben Okafor", "born_on": "2024-05-01"},
        ],
        "statements": [
            {"id": "s1", "danger": "Ana may go hungry.", "children": ["c1"]},
            {"id": "s2", "danger": "Ben may be hurt.", "children": ["c2"]},
            {"id": "s3", "danger": "An informer said so.", "visibility": "professionals"},
        ],
    }
    text = told(FULL, **parts)
    assert "Ana may go hungry." in text
    assert "Ben may be hurt." not in text
    assert "informer" not in text


def test_the_lead_social_workers_protected_number_is_not_on_it() -> None:
    """Only a number that the child may read is printed."""
    known = [each | {"phone": "07700 900123"} if each["id"] == "sw" else each for each in FEW]
    kept = [each | {"protected": ["phone"]} if each["id"] == "sw" else each for each in known]
    assert "07700 900123" in told(people=[*known, CHILD_PERSON])
    assert "07700 900123" not in told(people=[*kept, CHILD_PERSON])


def test_the_childs_own_actions_and_those_that_name_the_child_go_first() -> None:
    """Where a band tells but a few, the nearest to the child are kept, in the order of the plan."""
    actions = [{"id": f"a{n}", "action": f"Other {n}.", "who": ["sw"]} for n in range(5)]
    actions += [
        {"id": "a8", "action": "Take Ana swimming.", "who": ["mo"]},
        {"id": "a9", "action": "Feed the cat.", "who": ["an"]},
    ]
    text = told(plans={"actions": actions})
    assert "Take Ana swimming." in text
    assert "You: Feed the cat." in text
    assert "Other 4." not in text
    assert "There is more in the plan" in text


def test_what_was_told_for_a_child_is_told_as_such() -> None:
    """Without own words the page says who told the meeting what the child thinks."""
    voice = {"child": "c1", "wishes": "She misses her dog.", "conveyed_by": "sw"}
    text = told(voices=[voice])
    assert "Nia Hartwell-Boyd told the meeting what you think: She misses her dog." in text


def test_an_authority_can_change_a_bands_words(tmp_path: Any) -> None:
    """A local profile with one sentence of its own keeps all others."""
    (tmp_path / "ours.toml").write_text(
        'name = "Ours"\nextends = "england"\n'
        '[own_page.bands.8-11]\nletters = 20\nshows = ["decided"]\n'
        '[own_page.bands.8-11.words]\ntitle = "For {name}"\n',
        "utf-8",
    )
    profile = load_profile("ours", folders=[tmp_path])
    (named,) = OneCopy(small_record(**WHOLE), profile, ANA).papers("own-page")
    assert (named.paper.title, named.paper.letters) == ("For Ana", 20)
    assert headings_of(named.paper) == ["What was decided"]


def test_no_page_of_a_case_has_a_gap_or_a_placeholder() -> None:
    """Every band of every child of the cases is whole: no bracket, no brace."""
    for case in ("redbridge-initial", "medway-review"):
        record = shared_record(case)
        profile = load_profile(record.profile)
        for band in profile.own_page.bands:
            one = OneCopy(record, profile, FULL, asked=AskedFor(band=band.key))
            for named in one.papers("own-page"):
                text = words_of(named.paper)
                assert "{" not in text
                assert "[" not in text
                if band.actions == "near":
                    assert not {"sober", "breath", "alcohol", "programme"} & set(text.split())
