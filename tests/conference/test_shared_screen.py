"""The shared screen: what everybody in the room may read, and nothing else."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given

from cpc_tui.conference.entry import Visible
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.shared_screen import for_everyone, is_closed
from cpc_tui.conference.visibility import effective
from cpc_tui.conference.writing import write_record
from tests.conference.small_records import small_json
from tests.strategies import records
from tests.support import shared_case


def entries_of(record: Record) -> list[Any]:
    """Every entry of every list of a record."""
    lists = [getattr(record, each.name) for each in fields(record)]
    lists += [record.plans.outcomes, record.plans.actions]
    return [entry for each in lists if isinstance(each, tuple) for entry in each]


@given(records())
def test_nothing_restricted_is_on_the_screen(record: Record) -> None:
    """Every entry shown is for everyone; of the others only that they happened is shown."""
    for entry in entries_of(for_everyone(record)):
        if isinstance(entry, Visible) and not hasattr(entry, "reason"):
            assert effective(record, entry) == "everyone"


@given(records())
def test_what_is_shown_is_a_whole_record(record: Record) -> None:
    """No line of the screen refers to an entry that is not on it."""
    assert read_record(write_record(for_everyone(record)).encode()) is not None


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (
            "redbridge-initial",
            ("strangled", "Larkmere", "07700", "parcel firm", "ZZ", "work closely"),
        ),
        ("redbridge-initial", ("could not speak freely", "asked twice what time", "@")),
        ("medway-review", ("bag packed behind the shed", "threw a chair", "07700", "in the car")),
    ],
)
def test_the_cases_show_nothing_that_is_not_for_everyone(case: str, words: tuple[str, ...]) -> None:
    """Restricted words, protected addresses and telephone numbers are not on the screen."""
    shown = write_record(for_everyone(read_record(shared_case(case).read_bytes())))
    assert [word for word in words if word in shown] == []


def test_what_everybody_may_read_is_shown() -> None:
    """The family sees its own words and the decision."""
    record = read_record(shared_case("medway-review").read_bytes())
    shown = write_record(for_everyone(record))
    assert "We stopped the bottle" in shown
    assert "The family has done most of what was asked in August" in shown


def test_a_closed_session_is_known_while_it_lasts() -> None:
    """The screen can go blank while the family is out of the room."""
    value = small_json() | {"closed_sessions": [{"from": "2026-11-30T10:48:00"}]}
    record = record_from_json(value)
    assert is_closed(record, datetime(2026, 11, 30, 10, 50))  # noqa: DTZ001 - local time
    assert not is_closed(record, datetime(2026, 11, 30, 10, 40))  # noqa: DTZ001 - local time
