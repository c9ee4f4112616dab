"""The list of changes: what a reader may read of them, and nothing of what is kept from them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.approving import approve, reopen
from cpc_tui.conference.approved_versions import NoEarlierVersion, approved_records
from cpc_tui.conference.changes import apply
from cpc_tui.conference.edits import set_field
from cpc_tui.conference.papers.changes_since import changes_between, changes_since
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.places import at_place
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_of
from cpc_tui.conference.visibility import (
    FULL,
    PROFESSIONALS,
    copy_for,
    left_out,
    person_recipient,
)
from cpc_tui.conference.visibility.left_out import texts_of
from cpc_tui.session import Session
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile
from tests.samples import session_at
from tests.strategies import records

PROFILE = base_profile()
MOTHER = person_recipient("mo")
STREET = "12 Larkspur Row, ZZ1 2AB"


def note(number: int, text: str, **more: Any) -> dict[str, Any]:
    """A note of the reports."""
    return {"id": f"n{number}", "step": "reports", "text": text, **more}


def with_notes(*notes: dict[str, Any], **more: Any) -> Record:
    """The complete record with these notes."""
    return edited({"notes": list(notes), **more})


def told(before: Record, after: Record, reader: Any = MOTHER) -> str:
    """The list of changes as text."""
    return plain_text(changes_between(before, after, reader, PROFILE), width=400)


def test_what_was_and_what_is_now_stand_side_by_side() -> None:
    """A changed text, a new entry and one that is gone are told with their words."""
    before = with_notes(note(1, "She came once."), note(2, "To be taken out."))
    after = with_notes(note(1, "She came twice."), note(3, "Put in since."))
    text = told(before, after)
    for words in ("She came once.", "She came twice.", "To be taken out.", "Put in since."):
        assert words in text
    assert "In version 1: " in text


def test_nothing_new_is_said_to_be_so() -> None:
    """Where nothing of a reader's copy has changed the paper says so, and nothing else."""
    before = with_notes(note(1, "Kept back.", visibility="chair"))
    after = with_notes(note(1, "Kept back still.", visibility="chair"))
    text = told(before, after)
    assert "Nothing in your copy has changed." in text
    assert "Kept back" not in text
    assert "Kept back still." in told(before, after, FULL)


@pytest.mark.parametrize("visibility", ["professionals", "named", "chair"])
def test_what_has_become_restricted_is_not_mentioned(visibility: str) -> None:
    """A note that the reader had and may not read now is not told as taken out, nor changed."""
    before = with_notes(note(1, "He was seen at the flat."))
    after = with_notes(note(1, "He was seen at the flat again.", visibility=visibility))
    text = told(before, after)
    assert "seen at the flat" not in text
    assert "taken out" not in text
    assert "Nothing in your copy has changed." in text


def test_a_note_made_anew_as_a_restricted_one_is_not_repeated() -> None:
    """Taken out and written again for professionals, its words are not told as taken out."""
    before = with_notes(note(1, "He was seen at the flat."))
    after = with_notes(note(2, "He was seen at the flat.", visibility="professionals"))
    assert "seen at the flat" not in told(before, after)
    assert "seen at the flat" in told(before, after, PROFESSIONALS)


def test_a_detail_that_is_protected_since_is_not_repeated() -> None:
    """An address that was in version 1 and is protected now is in no line of the list."""
    people = [dict(each) for each in _people()]
    here = next(n for n, each in enumerate(people) if each["id"] == "gm")
    before = edited({f"people.{here}.address": STREET, "notes": [note(1, f"Lives at {STREET}.")]})
    after = edited(
        {
            f"people.{here}.address": STREET,
            f"people.{here}.protected": ["address"],
            "notes": [note(1, "Lives nearby.")],
        }
    )
    text = told(before, after)
    assert "Larkspur" not in text
    assert "ZZ1 2AB" not in text
    assert "Address" not in text
    assert "Lives nearby." in text
    assert "Larkspur" in told(before, after, FULL)


def _people() -> Sequence[dict[str, Any]]:
    from tests.conference.complete_records import complete_json

    people: list[dict[str, Any]] = complete_json()["people"]
    return people


def test_what_has_become_readable_is_told_as_new() -> None:
    """A note that was the chair's own and is for everybody now is new to the reader."""
    before = with_notes(note(1, "He was seen at the flat.", visibility="chair"))
    after = with_notes(note(1, "He was seen at the flat."))
    text = told(before, after)
    assert "He was seen at the flat." in text
    assert "Who may read" not in text


def test_who_was_sent_what_is_no_change_of_a_version() -> None:
    """The circulation, delays and the state go on after an approval and are not told."""
    after = edited({"circulation": [], "status": "approved"})
    assert "Nothing in your copy has changed." in told(edited({}), after, FULL)


def in_marked_words(record: Record, mark: str) -> Record:
    """The record with each of its texts replaced by a word that stands nowhere else."""
    for number, (path, *_) in enumerate(texts_of(record)):
        here, word = at_place(record, path[:-1]), f"z{mark}{number}z"
        if isinstance(here, tuple):
            values = [word if n == int(path[-1]) else each for n, each in enumerate(here)]
            record = apply(record, set_field(record, path[:-1], values))
        else:
            record = apply(record, set_field(record, path, word))
    return record


@settings(max_examples=40)
@given(start=records(), data=st.data())
def test_nothing_that_is_kept_back_is_told(start: Record, data: st.DataObject) -> None:
    """However the readers of entries and the details protected change, no word of them is told."""
    before = after = in_marked_words(start, "a")
    for name in ("notes", "reports", "analysis", "contributions", "dissents"):
        for each in getattr(before, name):
            rule = data.draw(st.sampled_from(["everyone", "professionals", "chair"]))
            place = (name, each.entry_key, "visibility")
            after = apply(after, set_field(after, place, rule))
    for person in before.people:
        place = ("people", person.id, "protected")
        details = data.draw(st.sampled_from([[], ["address", "phone", "email", "workplace"]]))
        after = apply(after, set_field(after, place, details))
    after = in_marked_words(after, "b") if data.draw(st.booleans()) else after
    whose = data.draw(st.sampled_from([None, *(each.id for each in after.people)]))
    reader = person_recipient(whose) if whose else PROFESSIONALS
    copy = copy_for(after, reader)
    may_read = {text for *_, text in texts_of(copy)}
    hidden = {each.text for each in left_out(after, copy, reader)} - may_read
    words = told(before, after, reader)
    assert not [each for each in hidden if each in words]


# -- which version a reader had


@pytest.fixture
def session(home: Path) -> Session:
    """A seat at a record that was approved, re-opened, changed and approved again."""
    made = session_at(home, "chair", edited({}))
    approve(made, (), "")
    reopen(made, "The venue is wrong.")
    made.set(("venue",), "Room 2")
    approve(made, (), "")
    return made


def test_each_approved_version_is_as_it_was(session: Session) -> None:
    """The journal gives the record at each approval, by its number."""
    found = approved_records(session.past())
    assert {n: each.venue for n, each in found.items()} == {1: edited({}).venue, 2: "Room 2"}
    assert all(version_of(each) == n and each.status == "approved" for n, each in found.items())


def test_a_record_that_came_in_approved_is_version_1(home: Path) -> None:
    """What was imported as approved counts as it was imported."""
    made = session_at(home, "chair", edited({"status": "approved"}))
    assert list(approved_records(made.past())) == [1]


def test_the_list_is_made_from_the_past_alone(session: Session) -> None:
    """Without a number it is since the version before; with one, since that one."""
    reopen(session, "The date is wrong.")
    session.set(("review", "on"), "2027-02-19")
    last = plain_text(changes_since(session.past(), MOTHER, PROFILE), width=400)
    assert "You were given version 2, approved on Tuesday 8 December 2026." in last
    assert "Version 3 is a draft" in last
    assert "Room 2" not in last
    first = plain_text(changes_since(session.past(), MOTHER, PROFILE, since=1), width=400)
    assert "You were given version 1" in first
    assert "Room 2" in first


@pytest.mark.parametrize(("since", "words"), [(9, "Version 9 was not approved; there is 1.")])
def test_a_version_that_never_was_is_refused(session: Session, since: int, words: str) -> None:
    """A number that stands for nothing is told with those that do."""
    with pytest.raises(NoEarlierVersion) as refused:
        changes_since(session.past(), MOTHER, PROFILE, since=since)
    assert refused.value.sentence == words


def test_without_an_earlier_version_there_is_nothing_to_compare(home: Path) -> None:
    """A first version has no list of changes, and the sentence says why."""
    made = session_at(home, "chair", edited({}))
    approve(made, (), "")
    with pytest.raises(NoEarlierVersion) as refused:
        changes_since(made.past(), MOTHER, PROFILE)
    assert "no version before it was approved" in refused.value.sentence


def test_who_had_no_minutes_has_no_list_of_changes(session: Session) -> None:
    """Somebody who came into the record later, or had no copy then, is told nothing of before."""
    reopen(session, "One more.")
    added = session.add(("people",), {"name": "Dee Rook", "kind": "professional"})
    approve(session, (), "")
    with pytest.raises(NoEarlierVersion) as refused:
        changes_since(session.past(), person_recipient(added), PROFILE)
    assert "version 2 was not for them" in refused.value.sentence


def test_who_was_kept_out_of_the_whole_has_no_list_of_changes(home: Path) -> None:
    """Put down for the minutes since, they read those, and nothing of what stood there before."""
    kept_out = {"exclusions": [{"person": "mo", "extent": "whole"}], "circulation": []}
    made = session_at(home, "chair", edited(kept_out))
    approve(made, (), "")
    reopen(made, "She is to have them.")
    made.add(("circulation",), {"person": "mo", "documents": ["minutes"]})
    with pytest.raises(NoEarlierVersion) as refused:
        changes_since(made.past(), MOTHER, PROFILE)
    assert "kept out of the whole" in refused.value.sentence
