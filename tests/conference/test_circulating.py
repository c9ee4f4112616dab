"""Who gets which papers: by the record's list, else by the profile, and never more than allowed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from cpc_tui.conference.circulating import Share, recipients_of
from cpc_tui.conference.circulation_warnings import circulation_warnings
from cpc_tui.conference.interpreting import reads_english
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Reopening
from cpc_tui.conference.visibility import entitled, person_recipient
from tests.conference.small_records import CHILDREN, PEOPLE, at, base_profile, small_record
from tests.strategies import records
from tests.support import shared_case

PROFILE = base_profile()
TODAY = date(2026, 12, 1)
HERE = [{"from": at("10:00"), "until": at("11:00")}]
REOPENING = Reopening(reason="An error.")
CHILD = {"id": "an", "name": "Ana Okafor", "kind": "child"}


def share(record: Record, person: str, profile: Profile = PROFILE) -> Share:
    """What one person gets."""
    return next(each for each in recipients_of(record, profile) if each.person == person)


def family(*people: dict[str, Any], **parts: Any) -> Record:
    """The small conference with more people."""
    return small_record(people=[*PEOPLE, *people], **parts)


def told(record: Record, profile: Profile = PROFILE) -> list[str]:
    """All warnings in words."""
    return [each.words for each in circulation_warnings(record, profile, today=TODAY)]


def test_a_row_of_the_list_goes_before_the_default() -> None:
    """Who is on the list gets what stands there; the others what the profile gives them."""
    rows = [{"person": "mo", "documents": ["letter"], "how": "post"}]
    record = small_record(circulation=rows, attendance=[{"person": "sw", "status": "present"}])
    assert (share(record, "mo").documents, share(record, "mo").how) == (("letter",), "post")
    assert share(record, "sw").documents == ("letter", "plan", "minutes")
    assert (share(record, "mo").by_default, share(record, "sw").by_default) == (False, True)


def test_a_row_without_papers_gives_nothing() -> None:
    """The list can say that somebody gets nothing, whatever the profile would give."""
    record = small_record(circulation=[{"person": "mo", "documents": []}])
    assert share(record, "mo").documents == ()


def test_two_rows_of_a_person_are_one_share() -> None:
    """What goes in two lots is told together, and each lot keeps its way and its day."""
    rows = [
        {
            "person": "mo",
            "documents": ["plan", "letter"],
            "how": "by_hand",
            "sent_on": "2026-11-30",
        },
        {"person": "mo", "documents": ["minutes"], "how": "post"},
    ]
    found = share(small_record(circulation=rows), "mo")
    assert found.documents == ("letter", "plan", "minutes")
    assert [(each.documents, each.how) for each in found.lots] == [
        (("letter", "plan"), "by_hand"),
        (("minutes",), "post"),
    ]
    assert [each.documents for each in found.waiting] == [("minutes",)]


@pytest.mark.parametrize(
    ("kind", "more", "gets"),
    [
        ("family", {"parental_responsibility": ["c1"]}, ("letter", "plan", "minutes")),
        ("family", {"household": True}, ("letter", "plan")),
        ("family", {}, ()),
        ("professional", {}, ()),
        ("supporter", {"supports": "mo"}, ()),
        ("advocate", {"supports": "mo"}, ()),
        ("interpreter", {"supports": "mo"}, ()),
        ("observer", {}, ()),
        ("network", {}, ()),
    ],
)
def test_the_default_goes_by_kind_and_part(
    kind: str, more: dict[str, Any], gets: tuple[str, ...]
) -> None:
    """Who is responsible, lives there or was invited gets papers; the others nothing, with why."""
    found = share(family({"id": "x", "name": "X Y", "kind": kind, **more}), "x")
    assert found.documents == gets
    assert found.why.endswith(".")


def test_the_chair_and_the_minute_taker_have_the_record() -> None:
    """Nothing is sent to those who keep it."""
    for person in ("ch", "mt"):
        assert share(small_record(), person).documents == ()


def test_the_annex_goes_to_readers_by_name_alone() -> None:
    """A professional who came has no annex by default, unless something names them."""
    note = {"id": "n1", "step": "reports", "text": "A word.", "visibility": "named"}
    here = [{"person": each, "status": "present"} for each in ("hv", "te")]
    record = small_record(attendance=here, notes=[{**note, "readers": ["hv"]}])
    assert "annex" in share(record, "hv").documents
    assert "annex" not in share(record, "te").documents


def test_the_first_way_that_can_be_used_is_taken() -> None:
    """By hand for those in the room, else by email, else by post, else none."""

    def how(attendance: list[dict[str, Any]], **details: str) -> str | None:
        people = [{**each, **details} if each["id"] == "mo" else each for each in PEOPLE]
        return share(small_record(people=people, attendance=attendance), "mo").how

    came = {"person": "mo", "status": "present", "times": HERE}
    assert how([{**came, "mode": "in_person"}]) == "by_hand"
    reached = {"email": "ama@mail.example.org", "address": "1 Elm Row, ZZ1 2AB"}
    assert how([{**came, "mode": "phone"}], **reached) == "secure_email"
    assert how([], address="1 Elm Row, ZZ1 2AB") == "post"
    assert how([]) is None


def test_the_minutes_are_no_part_of_what_is_handed_over_in_the_room() -> None:
    """Letter and plan go by hand; the minutes, finished later, go another way in a second lot."""
    people = [
        {**each, "email": "ama@mail.example.org"} if each["id"] == "mo" else each for each in PEOPLE
    ]
    came = [{"person": "mo", "status": "present", "times": HERE}]
    found = share(small_record(people=people, attendance=came), "mo")
    assert [(each.documents, each.how) for each in found.lots] == [
        (("letter", "plan"), "by_hand"),
        (("minutes",), "secure_email"),
    ]


def test_who_was_kept_out_of_all_gets_the_letter_alone() -> None:
    """Whatever the profile would give; the warnings say so."""
    record = small_record(exclusions=[{"person": "mo", "extent": "whole"}])
    assert share(record, "mo").documents == ("letter",)
    words = "Ama Okafor was kept out of the whole conference and gets the decision letter alone."
    assert words in told(record)


def test_a_child_gets_papers_by_age_or_by_taking_part() -> None:
    """From the profile's age on, or where they came; else the chair decides, and is told so."""
    children = [{**CHILDREN[0], "person": "an"}, CHILDREN[1]]
    record = family(CHILD, children=children)
    assert share(record, "an").for_the_chair
    medway = load_profile("medway")
    assert medway.child_invite.age == 12
    older = family(CHILD, children=[{**children[0], "born_on": "2014-11-30"}, CHILDREN[1]])
    just_younger = family(CHILD, children=[{**children[0], "born_on": "2014-12-01"}, CHILDREN[1]])
    assert share(older, "an", medway).documents == ("letter", "plan")
    assert share(just_younger, "an", medway).documents == ()
    came = family(CHILD, children=children, attendance=[{"person": "an", "status": "present"}])
    assert share(came, "an").documents == ("letter", "plan")
    rows = [{"person": "mo", "documents": ["letter"]}]
    listed = family(CHILD, children=children, circulation=rows)
    assert any(each.startswith("Ana Okafor: Is 9 and did not come") for each in told(listed))


@pytest.mark.parametrize(("code", "gets"), [("PN1", True), ("PN4", True), ("PN0", False)])
def test_a_childs_part_tells_what_the_list_of_who_came_does_not(code: str, *, gets: bool) -> None:
    """By the statutory codes a child took part, or was too young to, and nobody is asked."""
    children = [{**CHILDREN[0], "person": "an"}, CHILDREN[1]]
    record = family(CHILD, children=children, voices=[{"child": "c1", "participation": code}])
    found = share(record, "an")
    assert (bool(found.documents), found.for_the_chair) == (gets, False)


def test_a_small_child_is_no_question_for_the_chair() -> None:
    """Under four, which is too young to take part, nothing is asked."""
    record = family({**CHILD, "id": "be"}, children=[CHILDREN[0], {**CHILDREN[1], "person": "be"}])
    assert (share(record, "be").documents, share(record, "be").for_the_chair) == ((), False)


def test_a_profile_says_otherwise() -> None:
    """Kensington and Chelsea promises parents copies of all reports; a local file can say more."""
    assert "reports" in share(small_record(), "mo", load_profile("kensington-chelsea")).documents
    rule = replace(PROFILE.circulation, given=())
    assert share(small_record(), "mo", replace(PROFILE, circulation=rule)).documents == ()


def test_what_may_not_be_had_is_refused_and_told() -> None:
    """The annex on a parent's line is no part of their share, and the reason is a sentence."""
    record = small_record(circulation=[{"person": "mo", "documents": ["letter", "annex"]}])
    found = share(record, "mo")
    assert found.documents == ("letter",)
    assert found.refused == (
        "There is no restricted annex for Ama Okafor, mother: it is for professionals alone.",
    )
    assert found.refused[0] in told(record)


@given(records())
@settings(max_examples=60)
def test_nobody_gets_more_than_they_may(record: Record) -> None:
    """In any record, by list or default, a share holds only what may be made for that person."""
    shares = recipients_of(record, PROFILE)
    assert [each.person for each in shares] == [each.id for each in record.people]
    for each in shares:
        may_have = {*entitled(record, person_recipient(each.person)), "reports"}
        assert set(each.documents) <= may_have
    circulation_warnings(record, PROFILE, today=TODAY)


@pytest.mark.parametrize(
    ("language", "reads"),
    [
        ("English", True),
        ("Polish; speaks English well", True),
        ("Polish and English", True),
        ("Polish", False),
        ("Polish; some English", False),
        ("Polish, very little English", False),
        ("No English", False),
    ],
)
def test_a_language_tells_whether_english_is_read(language: str, *, reads: bool) -> None:
    """From the free words of the record."""
    assert reads_english(language) is reads


def test_parents_at_one_address_who_are_at_odds_are_told_of() -> None:
    """Post to one address is no way to keep two people's papers apart."""
    details = {"parental_responsibility": ["c1"], "address": "1 Elm Row, ZZ1 2AB"}
    father = {"id": "fa", "name": "Kofi Mensah", "kind": "family", **details}
    people = [{**each, **details} if each["id"] == "mo" else each for each in PEOPLE]
    rows = [{"person": each, "documents": ["letter"], "how": "post"} for each in ("mo", "fa")]
    odds = [{"person": "fa", "ground": "family_conflict", "extent": "part"}]
    parts: dict[str, Any] = {"people": [*people, father], "circulation": rows}
    words = "both would have theirs at the same address."
    assert any(each.endswith(words) for each in told(small_record(**parts, exclusions=odds)))
    assert not any("kept apart" in each for each in told(small_record(**parts)))


def test_an_older_version_is_told_once_the_record_was_opened_again() -> None:
    """Who has version 1 is named when version 2 stands; a warning is said once for each person."""
    rows = [
        {"person": "mo", "documents": ["plan"], "sent_on": "2026-12-01", "version": "1 draft"},
    ]
    record = small_record(circulation=rows)
    assert not any("version" in each for each in told(record))
    room = replace(record.room, reopenings=(REOPENING,))
    again = replace(record, room=room)
    assert "Ama Okafor has version 1 of the plan; version 2 stands." in told(again)


@pytest.mark.parametrize("name", ["redbridge-initial", "medway-review", "medway-review-prepared"])
def test_whole_conferences_have_a_share_for_everybody(name: str) -> None:
    """The lists of the shared records stand as they are; supporters and the like get nothing."""
    record = read_record(shared_case(name).read_bytes())
    profile = load_profile(record.profile)
    given_to = {each.person: each for each in recipients_of(record, profile)}
    for row in record.circulation:
        assert row.person
        assert set(row.documents) == set(given_to[row.person].documents)
    beside = ("supporter", "advocate", "interpreter", "network")
    for person in record.people:
        if person.kind in beside:
            assert given_to[person.id].documents == ()
