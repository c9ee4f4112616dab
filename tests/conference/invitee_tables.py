"""Tables of invitees read into a conference."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.invitees import Invitees, read_invitees
from cpc_tui.conference.record import Record
from tests.conference.small_records import base_profile, small_record

HEAD = "name,role,agency,kind,email"


def ids() -> Callable[[], str]:
    """Makes the ids n1, n2, and so on."""
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def read(text: str, record: Record | None = None) -> Invitees:
    """Read a table into the small conference, or another."""
    return read_invitees(text, record or small_record(), base_profile(), new_id=ids())


def faults(text: str, record: Record | None = None) -> list[str]:
    """The faults of a table."""
    with pytest.raises(RecordRefused) as refused:
        read(text, record)
    return [str(each) for each in refused.value.faults]


def people(text: str) -> list[dict[str, Any]]:
    """The new people of a table."""
    return list(read(text).people)
