"""A step is taken back only where nobody else has built upon it since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cpc_tui.conference.changes import Change, Path, apply
from cpc_tui.conference.edits import add_entry, move_entry, remove_entry, set_field
from cpc_tui.conference.places import keys_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.taking_back import ChangedSince, Left, taken_back
from tests.samples import small

NOTES: Path = ("notes",)
PEOPLE: Path = ("people",)
START = apply(small(), set_field(small(), ("plans", "actions", "a1", "who"), []))
TEXT = ("notes", "n1", "text")
ADDED = add_entry(START, NOTES, {"id": "n9", "step": "close", "text": "x"})
REMOVED = remove_entry(START, NOTES, "n1")
EDITED = set_field(START, TEXT, "edited")
MOVED = move_entry(START, NOTES, "n3", -1)
UNCHAIRED = set_field(apply(START, set_field(START, ("chair",), "p3")), ("chair",), None)


def back(record: Record, change: Change | None, left: Record) -> Record:
    """The record after one change is taken back, which left another."""
    assert change is not None
    keys = keys_at(left, NOTES)
    gone = frozenset(keys_at(START, NOTES)).difference(keys)
    return taken_back(record, (change.inverted(),), {NOTES: Left(keys, gone)})


@pytest.mark.parametrize("change", [ADDED, REMOVED, EDITED, MOVED])
def test_what_nobody_touched_is_taken_back(change: Change) -> None:
    """Also where another seat has been busy elsewhere."""
    left = apply(START, change)
    now = apply(left, set_field(left, ("venue",), "Room 3"))
    assert back(now, change, left) == apply(START, set_field(START, ("venue",), "Room 3"))


@pytest.mark.parametrize(
    ("change", "since", "words"),
    [
        (EDITED, set_field(apply(START, EDITED), TEXT, "other"), "changed this field"),
        (EDITED, remove_entry(apply(START, EDITED), NOTES, "n1"), "removed this entry"),
        (ADDED, set_field(apply(START, ADDED), ("notes", "n9", "at"), None), "changed this entry"),
        (ADDED, remove_entry(apply(START, ADDED), NOTES, "n9"), "removed this entry"),
        (REMOVED, REMOVED.inverted(), "brought this entry back"),
        (MOVED, move_entry(apply(START, MOVED) if MOVED else START, NOTES, "n1", 1), "this list"),
        (MOVED, remove_entry(START, NOTES, "n3"), "removed this entry"),
        (UNCHAIRED, remove_entry(START, PEOPLE, "p3"), "names an entry"),
    ],
)
def test_what_another_built_upon_is_refused_with_a_sentence(
    change: Change, since: Change, words: str
) -> None:
    """The sentence says what stands in the way; nothing of the other seat's work is undone."""
    left = apply(START, change)
    with pytest.raises(ChangedSince) as refused:
        back(apply(left, since), change, left)
    assert words in refused.value.words
    assert refused.value.words.endswith(".")


@pytest.mark.parametrize("after", [None, "n2"])
def test_a_move_is_not_taken_back_among_other_entries(after: str | None) -> None:
    """Where an entry came back since, nobody can say on which side of it the moved one stood."""
    start = apply(START, REMOVED)
    moved = move_entry(start, NOTES, "n2", 1)
    assert moved is not None
    left = apply(start, moved)
    with pytest.raises(ChangedSince):
        back(apply(left, replace(REMOVED.inverted(), after=after)), moved, left)
    added = add_entry(left, NOTES, {"id": "n9", "step": "close", "text": "x"})
    assert keys_at(back(apply(left, added), moved, left), NOTES) == ("n2", "n3", "n9")


def test_an_object_that_another_emptied_is_not_filled_again() -> None:
    """Taking back a field of an object that is null now is refused."""
    start = small(previous={"reference": "ENG/2025 9"})
    change = set_field(start, ("previous", "review_number"), 2)
    left = apply(start, change)
    with pytest.raises(ChangedSince):
        back(apply(left, set_field(left, ("previous",), None)), change, left)


def test_a_removed_entry_whose_people_are_gone_does_not_come_back() -> None:
    """A record never comes to name somebody whom another seat has removed."""
    action = remove_entry(small(), ("plans", "actions"), "a1")
    left = apply(small(), action)
    with pytest.raises(ChangedSince, match="place"):
        back(apply(left, remove_entry(left, PEOPLE, "p3")), action, left)
