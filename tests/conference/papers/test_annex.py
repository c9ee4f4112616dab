"""The restricted annex: all that not everybody may read, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.papers.annex import NothingRestricted, annex
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import PROFESSIONALS, Recipient, copy_for, effective
from tests.conference.papers.test_whole_records import marked
from tests.conference.papers.words import headings_of, shared_record, words_of
from tests.conference.small_records import at, base_profile, small_record

CASES = ("redbridge-initial", "medway-review")


def small_annex(**parts: object) -> str:
    """The words of the annex of a small record with these parts."""
    return words_of(annex(small_record(**parts), base_profile()))


def restricted(part: Part, record: Record) -> Iterator[Visible]:
    """Every entry within a part of a record that not everybody may read."""
    for each in dataclasses.fields(part):
        value = getattr(part, each.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Visible):
                if effective(record, one) != "everyone":
                    yield one
            elif isinstance(one, Part):
                yield from restricted(one, record)


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_restricted_is_in_it(name: str) -> None:
    """Every text of every restricted entry of a whole record, made unmistakable, is found."""
    found: dict[str, str] = {}
    stored = shared_record(name)
    record = marked(stored, found)
    told = words_of(annex(record, load_profile(stored.profile)))
    entries = list(restricted(record, record))
    assert len(entries) > 3
    for entry in entries:
        for each in dataclasses.fields(entry):
            value = getattr(entry, each.name)
            if isinstance(value, str) and value in found:
                assert value in told, found[value]


@pytest.mark.parametrize("name", CASES)
def test_what_everybody_may_read_is_not_in_it(name: str) -> None:
    """No text of a note that is for everyone stands in the annex."""
    found: dict[str, str] = {}
    stored = shared_record(name)
    record = marked(stored, found)
    told = words_of(annex(record, load_profile(stored.profile)))
    opened = [each for each in record.notes if effective(record, each) == "everyone"]
    assert opened
    assert not [each for each in opened if f" {each.text} " in f" {told} "]


def test_each_entry_says_who_may_read_it_and_from_whom_it_is() -> None:
    """A note has its time and speaker, another entry all its fields, both their readers."""
    told = small_annex(
        notes=[
            {
                "id": "n1",
                "step": "reports",
                "at": at("10:30"),
                "speaker": "hv",
                "children": ["c1"],
                "text": "A bruise.",
                "visibility": "professionals",
            }
        ],
        analysis=[
            {
                "id": "m1",
                "heading": "risks",
                "text": "Left alone.",
                "raised_by": "te",
                "children": ["c2"],
                "at": at("10:40"),
                "visibility": "named",
                "readers": ["sw"],
            }
        ],
    )
    assert "Time: 10:30 Who: Rhiannon Abara Health visitor" in told
    assert "For professionals only A bruise. About Ana" in told
    assert (
        "For named readers: Nia Hartwell-Boyd Heading: Risks What it is: Left alone."
        " Which children: Benedict Raised by: Tom Oakes, headteacher Time: 10:40"
    ) in told


def test_it_begins_with_how_to_handle_it() -> None:
    """The authority's sentences on handling stand at its head, in every profile."""
    record = small_record(notes=[{"id": "n1", "step": "plan", "text": "X.", "visibility": "chair"}])
    for name in profile_names():
        profile = load_profile(name)
        paper = annex(record, profile)
        assert headings_of(paper)[0] == "How to handle this annex"
        assert all(each in words_of(paper) for each in profile.annex.handling)
        assert profile.annex.handling


def test_a_reason_that_was_left_out_leaves_nothing() -> None:
    """Of an exclusion only the reason is restricted; without one it is not in the annex."""
    exclusion = {"person": "mo", "extent": "part", "from": at("10:00")}
    note = {"id": "n1", "step": "plan", "text": "X.", "visibility": "professionals"}
    with_reason = small_record(exclusions=[{**exclusion, "reason": "Threats."}], notes=[note])
    assert "Threats." in words_of(annex(with_reason, base_profile()))
    copy = copy_for(with_reason, PROFESSIONALS)
    assert "People kept out" not in headings_of(annex(copy, base_profile(), PROFESSIONALS))
    assert [each.reason for each in copy.exclusions] == [""]


def test_confidential_details_of_others_are_in_it() -> None:
    """A protected phone number is listed, but not the reader's own."""
    people = [
        {"id": "sw", "name": "Nia", "kind": "professional", "phone": "020 7946 0001"},
        {"id": "mo", "name": "Ama", "kind": "family", "phone": "07700 900142"},
    ]
    protected = [{**each, "protected": ["phone"]} for each in people]
    record = small_record(people=protected, chair=None, minute_taker=None)
    told = words_of(annex(record, base_profile(), Recipient("person", "sw")))
    assert "Ama: Phone: 07700 900142" in told
    assert "020 7946 0001" not in told


def test_nothing_restricted_is_no_annex() -> None:
    """Where everybody may read all of it there is no annex, and a sentence says so."""
    sessions = [{"from": at("10:00"), "until": at("10:10")}]
    for record in (small_record(), small_record(closed_sessions=sessions)):
        with pytest.raises(NothingRestricted) as refused:
            annex(record, base_profile())
        assert refused.value.sentence.startswith("There is no restricted annex to make")


def test_a_professionals_annex_holds_what_they_may_read() -> None:
    """Made from a copy, it holds what the professional reads and not what is the chair's."""
    record = shared_record("medway-review")
    whose = Recipient("person", "p7")
    told = words_of(annex(copy_for(record, whose), load_profile(record.profile), whose))
    assert "bag packed behind the shed" in told
    assert "her parents would be cross in the car" not in told
