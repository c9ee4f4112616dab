"""The record as it was, and what was removed from it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from cpc_tui.conference import edits
from cpc_tui.conference.bringing_back import (
    NamesSomebodyGone,
    Removed,
    removed_entries,
    restoring,
)
from cpc_tui.conference.changes import Begin, Change, SetField, apply
from cpc_tui.conference.past import NotBegunYet, Written, last_line_by, passages, record_at
from cpc_tui.conference.record import Record
from tests.conference.small_records import DAY, small_json, small_record


class Told:
    """A conference that is told change by change, a minute apart from 10:00."""

    def __init__(self, **parts: Any) -> None:
        self.entries: list[Written] = []
        self.record: Record = small_record(**parts)
        self._write(Begin(small_json(**parts)))

    def _write(self, change: Change, seat: str = "chair") -> None:
        number = len(self.entries) + 1
        at = f"{DAY}T{10 + (number - 1) // 60}:{(number - 1) % 60:02}:00"
        self.entries.append(Written(number, at, seat, change))

    def do(self, change: Change, seat: str = "chair") -> None:
        """Write a change down."""
        self._write(change, seat)
        self.record = apply(self.record, change)

    def set(self, *path: str, to: Any) -> None:
        """Set a field."""
        self.do(edits.set_field(self.record, path, to))

    def add(self, *path: str, **entry: Any) -> None:
        """Add an entry."""
        self.do(edits.add_entry(self.record, path, entry))

    def remove(self, *path: str) -> None:
        """Remove an entry."""
        self.do(edits.remove_entry(self.record, path[:-1], path[-1]))


def at(clock: str) -> datetime:
    """A moment of the day of the conference."""
    return datetime.fromisoformat(f"{DAY}T{clock}")


@pytest.fixture
def told() -> Told:
    """A conference whose room changed twice."""
    told = Told()
    told.set("venue", to="Room 1")
    told.add("notes", id="n1", step="plan", text="a note")
    told.set("venue", to="Room 2")
    return told


def test_the_record_as_it_was_at_any_moment(told: Told) -> None:
    """Everything written by then counts and nothing later, to the second."""
    assert record_at(told.entries, at("10:00:59")).venue == ""
    assert record_at(told.entries, at("10:01:00")).venue == "Room 1"
    assert record_at(told.entries, at("10:02:59")).venue == "Room 1"
    assert record_at(told.entries, at("23:00:00")) == told.record


def test_the_record_as_it_was_after_a_line(told: Told) -> None:
    """A number of the history tells apart what was written within one second."""
    assert record_at(told.entries, 1).venue == ""
    assert [len(record_at(told.entries, number).notes) for number in (1, 2, 3, 4)] == [0, 0, 1, 1]
    assert record_at(told.entries, 99) == told.record


def test_before_the_beginning_there_is_no_record(told: Told) -> None:
    """A moment before everything is said to be one, instead of giving an empty record."""
    for when in (0, at("09:59:59")):
        with pytest.raises(NotBegunYet, match="had not been begun yet"):
            record_at(told.entries, when)


def test_a_clock_that_was_put_back_loses_no_line() -> None:
    """Of a moment everything counts that stands before the last line written by then."""
    change = SetField(("venue",), "x", "")
    clocks = ("10:00:00", "12:00:00", "11:00:00")
    entries = [Written(n, f"{DAY}T{at}", "chair", change) for n, at in enumerate(clocks, 1)]
    assert [last_line_by(entries, at(clock)) for clock in ("10:30:00", "11:30:00")] == [1, 3]


def test_a_change_of_what_is_gone_changes_nothing(told: Told) -> None:
    """The other seat's edit of an entry that was just removed is passed over, and told of."""
    told.remove("notes", "n1")
    gone = SetField(("notes", "n1", "text"), "late", "a note")
    entries = [*told.entries, Written(6, f"{DAY}T11:00:00", "minute-taker", gone)]
    *_, last = passages(entries)
    assert last.after is last.before
    assert record_at(entries, 6) == told.record


def test_removed_entries_are_given_as_they_were_at_the_last(told: Told) -> None:
    """Once each, the last removed first, with where each stood."""
    told.set("notes", "n1", "text", to="as it was at the last")
    told.add("notes", id="n2", step="plan", text="second")
    told.remove("notes", "n2")
    told.remove("notes", "n1")
    second_gone, *others = removed_entries(told.entries)
    assert (second_gone.key, second_gone.path, second_gone.number) == ("n1", ("notes",), 8)
    assert second_gone.entry["text"] == "as it was at the last"
    assert [(each.key, each.after) for each in others] == [("n2", "n1")]


def test_what_is_there_again_is_not_removed(told: Told) -> None:
    """An entry that undo brought back is in no list of removed ones; removed again, it is once."""
    told.remove("notes", "n1")
    told.do(restoring(told.record, removed_entries(told.entries)[0]))
    assert removed_entries(told.entries) == ()
    told.remove("notes", "n1")
    assert [each.number for each in removed_entries(told.entries)] == [7]


def test_bringing_back_gives_the_same_entry_in_its_place(told: Told) -> None:
    """Its id, its every field and its place in the list are as before."""
    told.add("notes", id="n2", step="plan", text="second", children=["c1"], visibility="chair")
    told.add("notes", id="n3", step="plan", text="third")
    before = told.record
    told.remove("notes", "n2")
    (removed,) = removed_entries(told.entries)
    assert apply(told.record, restoring(told.record, removed)) == before


def test_an_entry_without_an_id_keeps_its_key(told: Told) -> None:
    """Changes that name it by its key find it again."""
    told.add("said", _key="e7", key="welcome")
    before = told.record
    told.remove("said", "e7")
    (removed,) = removed_entries(told.entries)
    assert apply(told.record, restoring(told.record, removed)) == before


def test_what_names_somebody_gone_is_not_brought_back(told: Told) -> None:
    """A record never comes to refer to what is not there; the lists that lack it are named."""
    told.add("plans", "outcomes", id="o1", text="Safe.")
    told.add("plans", "actions", id="a1", outcome="o1", action="Visit.", who=["hv"])
    told.remove("plans", "actions", "a1")
    told.remove("plans", "outcomes", "o1")
    told.remove("people", "hv")
    removed: dict[str, Removed] = {each.key: each for each in removed_entries(told.entries)}
    with pytest.raises(NamesSomebodyGone) as refused:
        restoring(told.record, removed["a1"])
    assert len(refused.value.lists) == 2
    told.do(restoring(told.record, removed["hv"]))
    told.do(restoring(told.record, removed["o1"]))
    told.do(restoring(told.record, removed["a1"]))
    assert removed_entries(told.entries) == ()
