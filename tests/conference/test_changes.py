"""Changes: what they do, that they can be taken back, and that a journal holds them whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference import shapes
from cpc_tui.conference.change_json import UnknownChange, change_from_json, change_to_json
from cpc_tui.conference.changes import AddEntry, Begin, Change, SetField, apply
from cpc_tui.conference.edits import add_entry, move_entry, remove_entry, set_field
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from tests.strategies import POOLS, records, values

START = record_from_json(
    {
        "format": "cpc-record/1",
        "reference": "RB-1",
        "profile": "redbridge",
        "people": [{"id": "p1", "name": "Ann", "kind": "chair"}],
        "notes": [{"id": f"n{n}", "step": "reports", "text": f"note {n}"} for n in (1, 2, 3)],
        "views": [{"view": "plan"}, {"view": "unable"}],
        "decisions": [{"inquorate": None}],
    }
)


def note_ids(record: Record) -> list[str]:
    """The notes in their order."""
    return [note.id for note in record.notes]


def test_a_field_gets_its_value_and_counts_as_stated() -> None:
    """Setting a field to its default is remembered as something somebody said."""
    record = apply(START, set_field(START, ("venue",), ""))
    assert record.venue == ""
    assert record_to_json(record)["venue"] == ""
    assert "venue" not in record_to_json(START)


def test_a_field_of_an_entry_is_found_by_the_entry_and_not_by_its_place() -> None:
    """An edit lands on its note wherever the note stands by now."""
    change = set_field(START, ("notes", "n2", "text"), "mended")
    moved = apply(START, remove_entry(START, ("notes",), "n1"))
    assert [note.text for note in apply(moved, change).notes] == ["mended", "note 3"]


def test_a_field_of_an_object_that_is_null_makes_the_object() -> None:
    """The first word about an inquorate conference makes its entry."""
    key = START.decisions[0].entry_key
    change = set_field(START, ("decisions", key, "inquorate", "ground"), "delay would harm")
    record = apply(START, change)
    assert record.decisions[0].inquorate is not None
    assert record.decisions[0].inquorate.ground == "delay would harm"
    assert apply(record, change.inverted()) == START


def test_an_entry_that_is_taken_back_stands_where_it_stood() -> None:
    """Undoing a removal puts the note between its neighbours."""
    change = remove_entry(START, ("notes",), "n2")
    removed = apply(START, change)
    assert note_ids(removed) == ["n1", "n3"]
    assert apply(removed, change.inverted()) == START


def test_an_entry_moves_up_and_down_and_stops_at_the_ends() -> None:
    """Order on screen is order on paper, and people can change it."""
    down = move_entry(START, ("notes",), "n1", 1)
    assert down is not None
    moved = apply(START, down)
    assert note_ids(moved) == ["n2", "n1", "n3"]
    assert apply(moved, down.inverted()) == START
    assert move_entry(START, ("notes",), "n1", -1) is None


def test_an_entry_whose_neighbour_is_gone_goes_to_the_end() -> None:
    """Two seats may add and remove at once without losing either's entry."""
    change = add_entry(START, ("notes",), {"id": "n9", "step": "close", "text": "late"})
    without = apply(START, remove_entry(START, ("notes",), "n3"))
    assert note_ids(apply(without, change)) == ["n1", "n2", "n9"]


def test_adding_the_same_entry_twice_leaves_one() -> None:
    """A change that is applied again does no harm."""
    change = add_entry(START, ("notes",), {"id": "n9", "step": "close", "text": "late"})
    once = apply(START, change)
    assert apply(once, change) == once


def test_an_entry_without_an_id_is_addressed_by_its_key() -> None:
    """Views have no id in the format, yet one of two is changed."""
    key = START.views[1].entry_key
    record = apply(START, set_field(START, ("views", key, "reason"), "new to the case"))
    assert [view.reason for view in record.views] == ["", "new to the case"]


@pytest.mark.parametrize(
    ("path", "value"),
    [(("held_on",), "soon"), (("status",), "lost"), (("plans", "seen_alone"), "yes")],
)
def test_a_value_that_does_not_fit_is_refused(path: tuple[str, ...], value: Any) -> None:
    """No change brings the record out of its format."""
    with pytest.raises(RecordRefused):
        apply(START, set_field(START, path, value))


@pytest.mark.parametrize(
    "path", [("colour",), ("notes", "n9", "text"), ("venue", "x"), ("people", "p1", "age")]
)
def test_a_place_that_is_not_there_is_said(path: tuple[str, ...]) -> None:
    """A change to what is gone raises instead of doing something else."""
    with pytest.raises(PlaceGone):
        set_field(START, path, "x")


def test_a_change_needs_a_record_to_begin_with() -> None:
    """Only a beginning may come first."""
    with pytest.raises(PlaceGone):
        apply(None, SetField(("venue",), "a", "b"))
    assert apply(None, Begin(record_to_json(START, for_store=True))) == START


def test_an_unknown_change_is_refused() -> None:
    """A line of a later format is not guessed at."""
    for value in ({"op": "merge"}, {}, {"op": "set"} | {"path": 5}, {"op": "add", "path": []}):
        with pytest.raises(UnknownChange):
            change_from_json(value)


@st.composite
def changes_to(draw: st.DrawFn, record: Record) -> Change:
    """A change that fits a record."""
    ids: dict[str, list[str]] = {pool: [] for pool in (*POOLS, "family")}
    lists = [
        name for name, each in fields_of(Record).items() if isinstance(each.shape, shapes.Listed)
    ]
    name = draw(st.sampled_from([*lists, "plans", "review", "venue"]))
    if name in ("plans", "review", "venue"):
        path = {"plans": ("plans", "rules"), "review": ("review", "on"), "venue": ("venue",)}[name]
        part = fields_of(type(record.plans if name == "plans" else record.review))
        shape = fields_of(Record)["venue"].shape if name == "venue" else part[path[-1]].shape
        return set_field(record, path, draw(values(shape, ids)))
    entries = getattr(record, name)
    if not entries:
        return AddEntry((name,), _entry(draw, name, ids), None)
    key = draw(st.sampled_from([entry.entry_key for entry in entries]))
    what = draw(st.sampled_from(["add", "remove", "move"]))
    if what == "remove":
        return remove_entry(record, (name,), key)
    moved = move_entry(record, (name,), key, draw(st.integers(-3, 3))) if what == "move" else None
    return moved or add_entry(record, (name,), _entry(draw, name, ids))


def _entry(draw: st.DrawFn, name: str, ids: dict[str, list[str]]) -> dict[str, Any]:
    shape = fields_of(Record)[name].shape
    assert isinstance(shape, shapes.Listed)
    assert isinstance(shape.item, PartShape)
    entry: dict[str, Any] = draw(values(shape.item, ids | {"people": ["p1"]}))
    return entry if "id" in entry else entry | {"_key": f"k{draw(st.uuids()).hex[:8]}"}


@given(records(), st.data())
def test_undoing_everything_gives_the_start(record: Record, data: st.DataObject) -> None:
    """Every change can be taken back, in the reverse order, to the last detail."""
    done: list[Change] = []
    here = record
    for _ in range(data.draw(st.integers(1, 6))):
        change = data.draw(changes_to(here))
        done.append(change)
        here = apply(here, change)
    for change in reversed(done):
        here = apply(here, change.inverted())
    assert here == record


@given(records(), st.data())
def test_a_change_survives_the_journal(record: Record, data: st.DataObject) -> None:
    """A journal line read back does exactly what the change did."""
    change = data.draw(changes_to(record))
    again = change_from_json(json.loads(json.dumps(change_to_json(change))))
    assert apply(record, again) == apply(record, change)
