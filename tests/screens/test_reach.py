"""Nothing of a record is out of reach: every list and every field has its place in some step."""

from __future__ import annotations

import pytest

from cpc_tui.conference.places import entries_at
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from screens.steps import STEPS
from screens.targets import AddTo, EntryAt, PresenceOf, SaidAt
from tests.screens.desk import CASES, case
from tests.screens.reach import asked_on, every_field, every_list, page_of
from tests.screens.whole import whole

TICKED = frozenset({("said",)})
"""Lists whose entries are ticked rather than added by a line of their own."""


def test_the_lists_of_the_format_are_the_ones_meant() -> None:
    """The walk below finds the lists that record.md names, so it cannot pass by being blind."""
    paths = set(every_list())
    assert {("people",), ("said",), ("plans", "actions"), ("relatives",)} <= paths
    assert len(paths) == 25


def test_every_field_is_asked_in_some_form() -> None:
    """Each field of the record, of its parts and of every entry is asked in a form of some step."""
    record = whole()
    profile = load_profile(record.profile)
    asked = {each for step in STEPS for each in asked_on(page_of(step, record, profile))}
    missing = set(every_field(Record)) - asked
    assert {f"{kind.__name__}.{name}" for kind, name in missing} == set()


@pytest.mark.parametrize("path", sorted(every_list()), ids=".".join)
def test_every_list_can_be_added_to(path: tuple[str, ...]) -> None:
    """Each list of the record has a line in some step that adds to it."""
    record = whole()
    profile = load_profile(record.profile)
    keys = [row.key for step in STEPS for row in page_of(step, record, profile).rows]
    if path in TICKED:
        assert any(isinstance(key, SaidAt) for key in keys)
    else:
        assert any(isinstance(key, AddTo) and key.path == path for key in keys)


@pytest.mark.parametrize("name", ["whole", *CASES])
def test_every_entry_has_a_line(name: str) -> None:
    """Each entry of a record stands in a line of some step that opens it."""
    record = whole() if name == "whole" else case(name)
    profile = load_profile(record.profile)
    shown = set()
    for step in STEPS:
        for row in page_of(step, record, profile).rows:
            match row.key:
                case EntryAt(path, key):
                    shown.add((path, key))
                case PresenceOf(key):
                    shown.add((("attendance",), key))
                case SaidAt(key):
                    given = (each for each in record.said if each.key == key)
                    shown.update((("said",), each.entry_key) for each in given)
    held = {(path, each.entry_key) for path in every_list() for each in entries_at(record, path)}
    assert held - shown == set()


@pytest.mark.parametrize("name", ["whole", *CASES])
@pytest.mark.parametrize("step", STEPS)
def test_no_two_lines_of_a_step_stand_for_the_same(step: str, name: str) -> None:
    """Each line of a step has a target of its own, so that the cursor stays with one of them."""
    record = whole() if name == "whole" else case(name)
    keys = [row.key for row in page_of(step, record, load_profile(record.profile)).rows]
    assert len(keys) == len(set(keys))
