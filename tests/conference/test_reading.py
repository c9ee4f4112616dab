"""Reading and writing the record: strict, whole, and the same again."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.writing import record_to_json, write_record
from tests.strategies import records_as_json
from tests.support import shared_case

CASES = ("redbridge-initial", "medway-review", "medway-review-prepared")


def minimal(**more: Any) -> dict[str, Any]:
    """The smallest record there is, with more keys."""
    return {"format": "cpc-record/1", "reference": "RB-1", "profile": "redbridge"} | more


def faults_of(value: Any) -> list[str]:
    """The faults that refuse a record, as lines."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(RecordRefused) as refused:
        read_record(data)
    return [str(fault) for fault in refused.value.faults]


def with_plain_line_ends(value: Any) -> Any:
    """A value in whose texts each line ends with a newline alone."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, dict):
        return {
            with_plain_line_ends(key): with_plain_line_ends(each) for key, each in value.items()
        }
    return [with_plain_line_ends(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_written_back_byte_for_byte(case: str) -> None:
    """What a case management system sent is what it gets back."""
    data = shared_case(case).read_bytes()
    assert write_record(read_record(data)).encode() == data


@given(records_as_json())
def test_any_record_is_written_back_the_same(value: dict[str, Any]) -> None:
    """Stated defaults stay, left-out keys stay left out; lines end as everywhere here."""
    written = write_record(read_record(json.dumps(value).encode()))
    assert json.loads(written) == with_plain_line_ends(value)


@given(records_as_json())
def test_the_store_keeps_every_entry_key(value: dict[str, Any]) -> None:
    """A record read back from the store is the same, keys of its entries included."""
    record = record_from_json(value)
    stored = record_to_json(record, for_store=True)
    assert record_from_json(stored, from_store=True) == record


def test_every_fault_is_named_at_once_with_its_path() -> None:
    """A record with many faults is refused with all of them."""
    value = minimal(
        colour="red",
        children=[{"id": "c1", "born_on": "2019-02-30"}],
        people=[{"id": "p1", "name": "A", "kind": "wizard"}],
        notes=[{"id": "n1", "step": "reports", "text": 5, "speaker": "p9"}],
        scales=[{"value": True}, {"value": 11}],
        chair="p1",
    )
    assert faults_of(value) == [
        "colour: is not a key of the record",
        f"people[0].kind: 'wizard' is not one of {', '.join(get_args(PersonKind))}",
        "children[0].name: is missing",
        "children[0].born_on: '2019-02-30' is not a date",
        "notes[0].text: must be a text, not a number",
        "scales[0].value: must be a whole number, not true or false",
        "scales[1].value: 11 is not from 0 to 10",
        "notes[0].speaker: 'p9' is not in people",
    ]


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ({}, "format: is missing"),
        (minimal(format="cpc-record/2"), "format: 'cpc-record/2' is not 'cpc-record/1'"),
        (minimal(reference=""), "reference: must be 1 to 60 printable characters"),
        (minimal(reference="a\nb"), "reference: must be 1 to 60 printable characters"),
        (minimal(reference="x" * 61), "reference: must be 1 to 60 printable characters"),
        (minimal(starts_at="24:00"), "starts_at: '24:00' is not a time (HH:MM)"),
        (
            minimal(started_at="2026-11-17 13:30:00"),
            "started_at: '2026-11-17 13:30:00' is not a moment (YYYY-MM-DDTHH:MM:SS)",
        ),
        (minimal(venue=None), "venue: must be a text, not null"),
        (minimal(people=None), "people: must be a list, not null"),
        (minimal(review=[]), "review: must be an object, not a list"),
        (minimal(venue="\ud800"), "venue: holds half a character (a lone surrogate)"),
        (
            minimal(people=[{"id": "-p", "name": "A", "kind": "chair"}]),
            "people[0].id: '-p' is not an id (letters, digits, - and _, 40 at most)",
        ),
        (
            minimal(dissents=[{"person": "p1", "visibility": "all"}]),
            "dissents[0].visibility: 'all' is not one of everyone, professionals, named, chair",
        ),
        ([1], "must be an object, not a list"),
    ],
)
def test_a_fault_is_said_in_words(value: Any, fault: str) -> None:
    """Each kind of fault says where it is and what is wrong."""
    assert fault in faults_of(value)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xef\xbb\xbf{}", "byte-order mark"),
        (b'{"a": "\xff"}', "not UTF-8 (byte 8)"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": Infinity}', "Infinity"),
        (b"{} {}", "line 1, column 4"),
        (b"", "line 1, column 1"),
        (b"[" * 5000 + b"]" * 5000, "50 deep"),
        (b'{"a": ' + b"9" * 5000 + b"}", "number too long"),
    ],
)
def test_a_file_that_is_not_strict_json_is_refused(data: bytes, fault: str) -> None:
    """What is not UTF-8, not JSON or nested too deep is one fault, said in words."""
    (found,) = faults_of(data)
    assert fault in found


def test_a_key_given_twice_is_a_fault() -> None:
    """Neither of two values is picked silently."""
    data = b'{"format":"cpc-record/1","reference":"R","profile":"kent","venue":"a","venue":"b"}'
    assert faults_of(data) == ["venue: is there twice in one object"]


def test_a_repeated_id_is_a_fault_at_both_places() -> None:
    """Ids are unique in the whole record, not only in their list."""
    value = minimal(
        people=[{"id": "x1", "name": "A", "kind": "chair"}], children=[{"id": "x1", "name": "B"}]
    )
    assert [fault.split(":")[0] for fault in faults_of(value)] == ["people[0].id", "children[0].id"]


def test_a_reference_must_point_into_its_own_list() -> None:
    """A child's id is no person, although it is an id of the record."""
    value = minimal(children=[{"id": "c1", "name": "B"}], chair="c1")
    assert faults_of(value) == ["chair: 'c1' is not in people"]


def test_line_endings_are_read_as_line_feeds() -> None:
    """A text from another system has the same lines on every screen."""
    record = record_from_json(minimal(purpose="a\r\nb\rc"))
    assert record.purpose == "a\nb\nc"


def test_a_strange_visibility_in_the_store_closes_the_entry() -> None:
    """What is not known to be allowed is the chair's alone."""
    value = minimal(dissents=[{"_key": "e1", "visibility": "all"}])
    record = record_from_json(value, from_store=True)
    assert record.dissents[0].visibility == "chair"


def test_the_exception_itself_says_nothing_personal() -> None:
    """A log of the exception holds no word of the record."""
    with pytest.raises(RecordRefused) as refused:
        record_from_json(minimal(held_on="Tamsin"))
    assert "Tamsin" not in str(refused.value)
