"""Keeping somebody out of part of the meeting: whether they are, and what letting them in ends."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.presence import is_excluded
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Exclusion
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr


def kept_out(record: Record) -> tuple[str, ...]:
    """Ids of those who are kept out as things stand, in the order of `people`."""
    return tuple(each.id for each in record.people if is_excluded(record, each.id, None))


def lasting(record: Record, person: str) -> Iterator[Exclusion]:
    """The exclusions that keep a person out as things stand."""
    for each in record.exclusions:
        part = each.from_ is not None and each.until is None
        if each.person == person and (each.extent == "whole" or part):
            yield each


def since_in_words(record: Record, person: str) -> str:
    """That somebody is kept out, and since when; empty for one who is not."""
    for each in lasting(record, person):
        return (
            tr("kept out since {time}", time=clock_in_words(each.from_))
            if each.from_
            else tr("kept out")
        )
    return ""
