"""What has changed between two records: nothing is overlooked, and nothing made up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cpc_tui.conference.changes import Path, apply
from cpc_tui.conference.comparing import Altered, compare
from cpc_tui.conference.edits import move_entry, new_entry, remove_entry, set_field
from cpc_tui.conference.places import at_place
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.left_out import texts_of
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile
from tests.strategies import TEXTS, records

PROFILE = base_profile()
START = edited({})


def changed(path: Path, value: Any, start: Record = START) -> tuple[Altered, ...]:
    """What is told of one field that was given another value."""
    return compare(start, apply(start, set_field(start, path, value)), PROFILE)


@given(record=records())
def test_a_record_is_the_same_as_itself(record: Record) -> None:
    """Nothing is told where nothing has changed, whatever the record holds."""
    assert compare(record, record, PROFILE) == ()


@given(record=records(), data=st.data(), text=TEXTS)
def test_every_changed_text_is_told(record: Record, data: st.DataObject, text: str) -> None:
    """Whichever text of a record is changed, what stood there and what stands there are told."""
    texts = [(path, words) for path, _, _, words in texts_of(record)]
    assume(texts and text.strip())
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    path, before = data.draw(st.sampled_from(texts))
    assume(before != text)
    if path[-1].isdigit() and isinstance(at_place(record, path[:-1]), tuple):
        values = list(at_place(record, path[:-1]))
        values[int(path[-1])] = text
        after = apply(record, set_field(record, path[:-1], values))
    else:
        after = apply(record, set_field(record, path, text))
    told = compare(record, after, PROFILE)
    assert any(
        all(line in each.before for line in before.split("\n"))
        and all(line in each.after for line in text.split("\n"))
        for each in told
    )


@settings(max_examples=40)
@given(record=records(), other=records())
def test_the_way_there_is_the_way_back(record: Record, other: Record) -> None:
    """Of two records, what is added one way is taken out the other, and nothing else is told."""
    there, back = compare(record, other, PROFILE), compare(other, record, PROFILE)
    turned = {"added": "taken out", "taken out": "added"}
    assert {(each.what, each.path) for each in there} == {
        (turned.get(each.what, each.what), each.path) for each in back
    }


FIELDS: list[tuple[Path, Any, tuple[str, str, str, str]]] = [
    (("venue",), "Room 2", ("Place", "", "", "Room 2")),
    (("review", "on"), "2027-02-19", ("Date", "Next conference", "26 February", "19 February")),
    (("core_group", "members"), ["sw", "mo"], ("Members", "Core group", "Abara", "Ama Okafor")),
    (("plans", "actions", "a1", "who"), ["hv"], ("Who does it", "Visit Ana.", "Nia", "Abara")),
    (("plans", "rules"), ["No shouting."], ("Rules", "Plan", "", "No shouting.")),
]


@pytest.mark.parametrize(("path", "value", "words"), FIELDS)
def test_a_field_is_told_in_words(path: Path, value: Any, words: tuple[str, str, str, str]) -> None:
    """The field, what it belongs to, and both values are in the words of forms and lists."""
    (told,) = changed(path, value)
    assert (told.what, told.path) == ("changed", path)
    found = (told.name, told.of, told.before, told.after)
    assert all(word in text for word, text in zip(words, found, strict=True)), found


def test_a_new_entry_is_told_whole() -> None:
    """All that an added entry says is told, at the step where it stands."""
    entry = {"id": "n9", "step": "reports", "speaker": "hv", "text": "He has grown.\nA lot."}
    (told,) = compare(START, apply(START, new_entry(START, ("notes",), entry)), PROFILE)
    assert (told.what, told.step, told.name) == ("added", "reports", "Note")
    assert "He has grown.\nA lot." in told.after
    assert "Rhiannon Abara" in told.after
    assert told.before == ""


def test_a_removed_entry_is_told_whole() -> None:
    """All that it said is told as taken out."""
    path: Path = ("contingency",)
    (told,) = compare(START, apply(START, remove_entry(START, path, "k1")), PROFILE)
    assert told.what == "taken out"
    assert "No visit." in told.before
    assert "Meet." in told.before
    assert told.after == ""


def test_another_order_is_told_once() -> None:
    """An entry that was moved is the same entry in another place of its list."""
    move = move_entry(START, ("people",), "mo", 1)
    assert move is not None
    (told,) = compare(START, apply(START, move), PROFILE)
    assert (told.what, told.path) == ("put in order", ("people",))


def test_what_was_only_stated_is_no_change() -> None:
    """A default that somebody states says the same as one that nobody did."""
    stated = replace(START, stated=START.stated | {"venue", "joining"})
    assert compare(START, stated, PROFILE) == ()


def test_the_desk_is_no_part_of_it() -> None:
    """Private notes and the times of steps are never told."""
    after = apply(START, new_entry(START, ("room", "private_notes"), {"text": "Tired."}))
    assert compare(START, after, PROFILE) == ()
