"""What is to be done about corrections raised after papers went out."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.corrections import has_gone_out
from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import edited

RAISED: dict[str, Any] = {"raised_by": "mo", "raised_on": "2026-12-02", "wrong": "Ana is seven."}
AGREED = RAISED | {"agreed": "agreed", "answered_on": "2026-12-03"}
OPENED = {"at": "2026-12-04T09:00:00", "by": "chair", "reason": "The age."}


def desk(*corrections: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A desk with these corrections."""
    return {"corrections": list(corrections), **more}


ROWS = [
    Row(
        "close.not_answered",
        {"room": desk(RAISED)},
        "the chair’s answer to the correction raised by Ama Okafor",
        "room.corrections.e1.agreed",
        near={"room": desk(RAISED | {"answer": "It stays as it is."})},
    ),
    Row(
        "close.not_answered",
        {"room": desk(AGREED, {"wrong": "And this."})},
        "the chair’s answer to the correction raised",
        "room.corrections.e2.agreed",
        near={"room": desk(AGREED)},
    ),
    Row(
        "close.not_made",
        {"room": desk(AGREED), "status": "approved"},
        "the agreed correction raised by Ama Okafor in the record itself (/reopen), "
        "or only as an addendum",
        "room.corrections.e1.agreed",
        near={"room": desk(AGREED, reopenings=[OPENED]), "status": "approved"},
    ),
    Row(
        "close.not_made",
        {
            "room": desk(AGREED, reopenings=[OPENED | {"at": "2026-12-01T09:00:00"}]),
            "status": "approved",
        },
        "the agreed correction raised by Ama Okafor in the record itself (/reopen), "
        "or only as an addendum",
        "room.corrections.e1.agreed",
        near={"room": desk(AGREED | {"agreed": "not_agreed"}), "status": "approved"},
    ),
    Row(
        "close.not_made",
        {"room": desk(AGREED | {"answered_on": None}), "status": "approved"},
        "the agreed correction raised by Ama Okafor in the record itself (/reopen), "
        "or only as an addendum",
        "room.corrections.e1.agreed",
        near={"room": desk(AGREED)},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule}-{row.path}")
def test_corrections_are_followed_up(row: Row) -> None:
    """Each rule tells of what is to be done, once, and lets be what is nearly the same."""
    check(row)


def test_it_is_known_whether_anything_went_out() -> None:
    """A date in the circulation, an approval or a re-opening means that somebody has papers."""
    none: dict[str, Any] = {"circulation": []}
    assert not has_gone_out(edited(none))
    assert not has_gone_out(edited({"circulation": [{"person": "mo", "documents": ["letter"]}]}))
    assert has_gone_out(edited({}))
    assert has_gone_out(edited(none | {"status": "approved"}))
    assert has_gone_out(edited(none | {"room": {"reopenings": [OPENED]}}))
