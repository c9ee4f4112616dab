"""Clashes: listed until they are cleared, kept in the journal, and told of in words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import pytest

from cpc_tui.conference.change_json import (
    UnknownChange,
    change_from_json,
    line_from_json,
    line_to_json,
)
from cpc_tui.conference.changes import Begin, SetField
from cpc_tui.conference.clash_words import clash_in_words
from cpc_tui.conference.clashes import (
    Clash,
    ClearClash,
    Kind,
    RaiseClash,
    Stamp,
    Version,
    clash_from_json,
)
from cpc_tui.conference.held import Held
from cpc_tui.conference.writing import record_to_json
from tests.samples import small

CHAIR, MINUTES = Stamp("chair", "2026-12-08T10:42:07"), Stamp("minute-taker", "")
CLASH = Clash.between("words", ("venue",), Version(CHAIR, "Room 3 [/]"), Version(MINUTES, "Room 4"))


def test_a_clash_is_listed_until_it_is_cleared() -> None:
    """The list holds each once, the oldest first, and the record is left alone."""
    held, other = Held(small()), Clash.between("order", ("notes",), Version(CHAIR), Version(CHAIR))
    for clash in (CLASH, other):
        held = held.after(RaiseClash(clash))
    assert held == Held(small(), (CLASH, other))
    assert held.after(ClearClash(CLASH)) == Held(small(), (other,))
    assert held.after(ClearClash(CLASH)).after(ClearClash(CLASH)) == Held(small(), (other,))
    assert RaiseClash(CLASH).inverted().inverted() == RaiseClash(CLASH)


def test_a_new_import_ends_the_clashes_of_the_record_before() -> None:
    """What clashed in a record that was replaced is nothing to settle any more."""
    begin = Begin(record_to_json(small(), for_store=True), {})
    assert Held(small(), (CLASH,)).after(begin) == Held(small())


def test_a_change_of_what_is_gone_changes_nothing() -> None:
    """A line about an entry that is not there leaves record and list as they are."""
    held = Held(small(), (CLASH,))
    assert held.after(SetField(("notes", "n9", "text"), "x", "y")) == held


@pytest.mark.parametrize("line", [RaiseClash(CLASH), ClearClash(CLASH), SetField(("a",), 1, 2)])
def test_a_line_comes_back_from_its_json(line: RaiseClash | ClearClash | SetField) -> None:
    """The journal gives back what was written, clash or change."""
    assert line_from_json(json.loads(json.dumps(line_to_json(line)))) == line


@pytest.mark.parametrize(
    "clash",
    [
        None,
        [],
        {},
        CLASH.to_json() | {"kind": "other"},
        CLASH.to_json() | {"kind": []},
        CLASH.to_json() | {"later": {}},
        CLASH.to_json() | {"path": 5},
    ],
)
def test_what_is_no_clash_is_refused(clash: Any) -> None:
    """A line that only looks like one about a clash is a fault of the journal."""
    with pytest.raises(UnknownChange):
        line_from_json({"op": "clash", "clash": clash})
    with pytest.raises(UnknownChange):
        line_from_json({"op": "clash"})


def test_a_clash_is_no_change_of_the_record() -> None:
    """Who asks a line for a change of the record is told that it holds none."""
    with pytest.raises(UnknownChange):
        change_from_json(line_to_json(RaiseClash(CLASH)))


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_is_told_in_words(kind: Kind) -> None:
    """The sentence names the field and both seats' part in it as far as it matters."""
    clash = replace(CLASH, kind=kind)
    assert clash_from_json(clash.to_json()) == clash
    words = clash_in_words(clash)
    assert words.startswith("Place: ")
    assert words.endswith(".")
    assert "chair at 10:42" in words or "minute-taker" in words


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("notes", "n1"), "Note"),
        (("plans", "actions", "a1", "by_when"), "By when"),
        (("nonsense",), "A field"),
    ],
)
def test_the_place_is_named(path: tuple[str, ...], place: str) -> None:
    """An entry is called by its kind, a field by its label, and anything else still something."""
    assert clash_in_words(replace(CLASH, path=path)).startswith(f"{place}: ")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "cleared it"),
        ([], "cleared it"),
        (True, "wrote “Yes”"),
        (["neglect", "physical"], "wrote “neglect, physical”"),
        ({"from": "2026-12-08T10:00:00", "until": None}, "wrote “2026-12-08T10:00:00”"),
        (0, "wrote “0”"),
    ],
)
def test_values_that_are_no_texts_are_told_too(value: Any, words: str) -> None:
    """Yes, numbers, lists and spells have a form in the sentence."""
    clash = replace(CLASH, kind="value", later=Version(MINUTES, value))
    assert f"minute-taker {words}, which stands." in clash_in_words(clash)
