"""A change that was made upon an older record, made anew: each rule of merging by example."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cpc_tui.conference.changes import (
    LEFT_OUT,
    Begin,
    Change,
    MoveEntry,
    Path,
    SetField,
    apply,
)
from cpc_tui.conference.clashes import RaiseClash, Stamp
from cpc_tui.conference.edits import add_entry, move_entry, remove_entry, set_field
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.merging import Rebased, rebase
from cpc_tui.conference.record import Record
from cpc_tui.conference.trail import Trail
from cpc_tui.conference.writing import record_to_json
from tests.samples import small

CHAIR, MINUTES = (Stamp(who, "2026-12-08T10:42:00") for who in ("chair", "minute-taker"))
NOTES: Path = ("notes",)
START = small()


def after(mine: Change, *theirs: Change, start: Record = START) -> tuple[Record, Rebased]:
    """What becomes of a change that was made upon `start`, once the chair has done others."""
    trail, record = Trail(), start
    for change in theirs:
        trail.note(record, change, CHAIR, mine=False)
        record = apply(record, change)
    rebased = rebase(record, mine, by=MINUTES, trail=trail)
    for change in rebased.changes:
        record = apply(record, change)
    return record, rebased


def kinds(rebased: Rebased) -> list[str]:
    """What clashed."""
    return [clash.kind for clash in rebased.clashes]


def note_ids(record: Record) -> list[str]:
    """The notes in order."""
    return [note.id for note in record.notes]


@pytest.mark.parametrize(
    "change",
    [
        set_field(START, ("venue",), "Room 3"),
        add_entry(START, NOTES, {"id": "n9", "step": "close", "text": "last"}),
        remove_entry(START, NOTES, "n2"),
        move_entry(START, NOTES, "n1", 1),
    ],
)
def test_a_change_that_still_fits_stays_as_it_is(change: Change) -> None:
    """What another seat did elsewhere leaves a change alone."""
    _, rebased = after(change, set_field(START, ("purpose",), "Why"))
    assert rebased == Rebased((change,))


@pytest.mark.parametrize(
    "change", [set_field(START, ("venue",), "Room 3"), remove_entry(START, NOTES, "n2")]
)
def test_what_another_did_already_is_not_done_again(change: Change) -> None:
    """Two seats that do the same leave one change in the journal."""
    _, rebased = after(change, change)
    assert rebased == Rebased(())


def test_a_change_says_truly_what_was_before() -> None:
    """The change as written can be taken back to what the other seat had made of the field."""
    record, rebased = after(set_field(START, ("venue",), "4"), set_field(START, ("venue",), "3"))
    assert rebased.changes == (SetField(("venue",), record.venue, "3"),)
    assert record.venue == "[chair at 10:42: 3] [minute-taker at 10:42: 4]"


def test_a_clash_of_words_tells_both_versions() -> None:
    """Both versions stand in the text, and the clash names the field, the seats and the words."""
    path = ("notes", "n1", "text")
    record, rebased = after(
        set_field(START, path, "note five"), set_field(START, path, "note four")
    )
    assert record.notes[0].text == "note [chair at 10:42: four] [minute-taker at 10:42: five]"
    (clash,) = rebased.clashes
    assert (clash.kind, clash.path) == ("words", path)
    assert (clash.earlier.by, clash.earlier.value) == (CHAIR, "four")
    assert (clash.later.by, clash.later.value) == (MINUTES, "five")


@pytest.mark.parametrize(
    ("path", "theirs", "mine"),
    [
        (("held_on",), "2026-12-09", "2026-12-10"),
        (("starts_at",), "09:30", None),
        (("status",), "live", "adjourned"),
        (("chair_independent",), True, False),
        (("reference",), "ENG/1", "ENG/2"),
        (("profile",), "kent", "medway"),
        (("chair",), "p1", "p3"),
        (("plans", "visits_every_working_days"), 5, 10),
    ],
)
def test_of_two_values_the_later_holds_and_the_other_is_listed(
    path: Path, theirs: Any, mine: Any
) -> None:
    """What cannot be half one and half the other is the later writer's; nothing goes unsaid."""
    record, rebased = after(set_field(START, path, mine), set_field(START, path, theirs))
    assert set_field(record, path, None).before == mine
    (clash,) = rebased.clashes
    assert (clash.kind, clash.earlier.value, clash.later.value) == ("value", theirs, mine)


@pytest.mark.parametrize(
    ("theirs", "mine", "held"),
    [
        ("chair", "professionals", "chair"),
        ("professionals", "chair", "chair"),
        ("named", "professionals", "chair"),
        ("professionals", "named", "chair"),
        ("named", "chair", "chair"),
    ],
)
def test_of_two_visibilities_the_narrower_holds(theirs: str, mine: str, held: str) -> None:
    """Two people at once never let anybody read what one of them kept from them."""
    path = ("notes", "n1", "visibility")
    record, rebased = after(set_field(START, path, mine), set_field(START, path, theirs))
    assert record.notes[0].visibility == held
    (clash,) = rebased.clashes
    assert (clash.earlier.value, clash.later.value) == (theirs, mine)


def test_lists_are_merged() -> None:
    """What either seat added to a list is there, what either took out is not."""
    path = ("plans", "actions", "a1", "who")
    record, rebased = after(set_field(START, path, ["p1"]), set_field(START, path, ["p3", "p2"]))
    assert record.plans.actions[0].who == ("p2", "p1")
    assert rebased.clashes == ()


def test_two_objects_are_merged_field_by_field() -> None:
    """Two who fill in at once what was null before have filled in one object between them."""
    theirs = set_field(START, ("previous", "reference"), "ENG/2025 9")
    record, rebased = after(set_field(START, ("previous", "review_number"), 2), theirs)
    assert record.previous is not None
    assert (record.previous.reference, record.previous.review_number) == ("ENG/2025 9", 2)
    assert rebased.clashes == ()


def test_an_object_that_another_emptied_comes_back_with_what_is_written_in_it() -> None:
    """What stood in it is there again, beside the new value, and the matter is listed."""
    start = small(previous={"reference": "ENG/2025 9"})
    theirs = set_field(start, ("previous",), None)
    mine = set_field(start, ("previous", "review_number"), 2)
    record, rebased = after(mine, theirs, start=start)
    assert record.previous is not None
    assert (record.previous.reference, record.previous.review_number) == ("ENG/2025 9", 2)
    assert kinds(rebased) == ["back"]
    kept, rebased = after(theirs, mine, start=start)
    assert kept.previous is not None
    assert kept.previous.review_number == 2
    assert kinds(rebased) == ["changed"]


def test_an_entry_that_another_removed_comes_back_with_what_is_written_in_it() -> None:
    """It stands in its old place, with the new text, and the matter is listed."""
    record, rebased = after(
        set_field(START, ("notes", "n2", "text"), "edited"), remove_entry(START, NOTES, "n2")
    )
    assert [note.text for note in record.notes] == ["note 1", "edited", "note 3"]
    assert kinds(rebased) == ["back"]


def test_an_entry_comes_back_with_those_whom_it_names() -> None:
    """Nothing in the record refers to what is not there, however much was removed meanwhile."""
    theirs = [
        remove_entry(START, ("plans", "actions"), "a1"),
        remove_entry(START, ("plans", "outcomes"), "o1"),
        remove_entry(START, ("people",), "p3"),
    ]
    mine = set_field(START, ("plans", "actions", "a1", "action"), "Visit twice.")
    record, rebased = after(mine, *theirs)
    assert record.plans.actions[0].action == "Visit twice."
    assert record_to_json(record)["plans"]["outcomes"] == [{"id": "o1", "text": "Ana is safe."}]
    assert [person.id for person in record.people] == ["p1", "p2", "p3"]
    assert kinds(rebased) == ["back"] * 3


@pytest.mark.parametrize(
    "mine",
    [
        set_field(START, ("minute_taker",), "p3"),
        set_field(START, ("core_group", "members"), ["p1", "p3"]),
        add_entry(START, ("scales",), {"_key": "e9", "person": "p3"}),
    ],
)
def test_whom_a_change_names_comes_back(mine: Change) -> None:
    """A person removed while another seat names them is there again."""
    start = apply(START, set_field(START, ("plans", "actions", "a1", "who"), []))
    record, rebased = after(mine, remove_entry(start, ("people",), "p3"), start=start)
    assert [person.id for person in record.people] == ["p1", "p2", "p3"]
    assert kinds(rebased) == ["back"]


def test_an_entry_that_another_changed_is_not_removed() -> None:
    """What somebody has just written is kept, and the matter is listed."""
    record, rebased = after(
        remove_entry(START, NOTES, "n2"), set_field(START, ("notes", "n2", "text"), "edited")
    )
    assert note_ids(record) == ["n1", "n2", "n3"]
    assert (rebased.changes, kinds(rebased)) == ((), ["changed"])


def test_somebody_whom_another_has_named_is_not_removed() -> None:
    """A removal never leaves a name that leads nowhere."""
    start = apply(START, set_field(START, ("plans", "actions", "a1", "who"), []))
    record, rebased = after(
        remove_entry(start, ("people",), "p3"), set_field(start, ("chair",), "p3"), start=start
    )
    assert (len(record.people), rebased.changes, kinds(rebased)) == (3, (), ["named"])


def test_two_entries_added_at_once_both_stay() -> None:
    """They stand in the order in which they were written, at the end of the list."""
    mine, theirs = (
        add_entry(START, NOTES, {"id": id_, "step": "close", "text": id_}) for id_ in ("m", "t")
    )
    record, rebased = after(mine, theirs)
    assert note_ids(record) == ["n1", "n2", "n3", "t", "m"]
    assert rebased.clashes == ()


def test_an_entry_that_is_there_already_gets_what_it_lacks() -> None:
    """Adding it a second time changes nothing but fields that nobody had filled in."""
    entry = {"id": "m", "step": "close", "text": "said"}
    theirs, mine = (add_entry(START, NOTES, entry | more) for more in ({}, {"speaker": "p1"}))
    record, rebased = after(mine, theirs)
    assert rebased.changes == (SetField(("notes", "m", "speaker"), "p1", LEFT_OUT),)
    assert (note_ids(record), record.notes[3].text) == (["n1", "n2", "n3", "m"], "said")


def test_what_was_to_stand_behind_a_removed_entry_stands_where_that_one_stood() -> None:
    """A list keeps its order although the neighbour is gone."""
    moved = MoveEntry(NOTES, "n3", "n1", "n2")
    record, rebased = after(moved, remove_entry(START, NOTES, "n1"))
    assert note_ids(record) == ["n3", "n2"]
    assert rebased.changes == (replace(moved, after=None),)


def test_moving_what_is_gone_or_moved_already_does_nothing() -> None:
    """A removed entry does not come back for being moved."""
    moved = MoveEntry(NOTES, "n3", "n1", "n2")
    assert after(moved, remove_entry(START, NOTES, "n3"))[1] == Rebased(())
    assert after(moved, moved)[1] == Rebased(())


def test_what_nobody_knows_of_is_left() -> None:
    """A field of an entry that was never there is not made up, and a beginning is left alone."""
    assert after(SetField(("notes", "n9", "text"), "x", "y"))[1] == Rebased(())
    begin = Begin(record_to_json(START, for_store=True))
    assert after(begin)[1] == Rebased((begin,))


def test_what_a_new_import_left_out_comes_back_with_what_is_written_in_it() -> None:
    """Even where the whole record was replaced, typing in a note of the former one is kept."""
    other = Begin(record_to_json(small(notes=[]), for_store=True), {})
    record, rebased = after(set_field(START, ("notes", "n2", "text"), "edited"), other)
    assert [note.text for note in record.notes] == ["edited"]
    assert kinds(rebased) == ["back"]


def test_a_value_that_does_not_fit_is_refused() -> None:
    """Merging lets nothing into a record that typing would not."""
    with pytest.raises(RecordRefused):
        after(
            SetField(("held_on",), "yesterday", "2026-12-08"),
            set_field(START, ("held_on",), "2026-12-09"),
        )


def test_the_lines_of_clashes_stand_behind_the_changes() -> None:
    """What is journalled is the changes of the record, and then what somebody has to settle."""
    edited = set_field(START, ("notes", "n2", "text"), "edited")
    _, rebased = after(edited, remove_entry(START, NOTES, "n2"))
    assert rebased.lines == (*rebased.changes, RaiseClash(rebased.clashes[0]))
