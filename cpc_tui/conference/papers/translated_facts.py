"""Whether a translated record is of the version that it stands beside: days and numbers tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
_Facts = dict[tuple[str, ...], Any]


def facts_that_differ(record: Record, translated: Record) -> int:
    """How many days, times, numbers and ticks two records have otherwise, of what both have.

    Words say nothing of it, as they are in two languages; an entry is known by its id.

    Args:
        record: The whole record.
        translated: Its translation.
    """
    here, there = (dict(_facts(record_to_json(each), ())) for each in (record, translated))
    return sum(here[place] != there[place] for place in here.keys() & there.keys())


def _facts(value: Any, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _facts(each, (*place, key))
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, dict) and "id" in each:
                yield from _facts(each, (*place, str(each["id"])))
    elif isinstance(value, int | float) or (isinstance(value, str) and _DAY.fullmatch(value)):
        yield place, value
