"""The pieces that one-line summaries are put together from; each is empty for what is not there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from cpc_tui.conference.naming import child_names
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import clock_in_words, short_day
from cpc_tui.language import tr


def one_line(text: str) -> str:
    """A text with all its white space turned into single spaces."""
    return " ".join(text.split())


def joined(*parts: str) -> str:
    """The parts that are not blank, each in one line, with dashes between."""
    return " — ".join(one_line(part) for part in parts if part.strip())


def some_children(record: Record, ids: tuple[str, ...]) -> str:
    """The children named, or nothing where all are meant."""
    return child_names(record, ids) if ids else ""


def labels(profile: Profile, enumeration: str, values: Iterable[str]) -> str:
    """Several choices in the profile’s words: "Emotional abuse, Neglect"."""
    return ", ".join(profile.label(enumeration, each) for each in values)


def label_or_nothing(profile: Profile, enumeration: str, value: str | None) -> str:
    """A choice in the profile’s words, or nothing while it is not made."""
    return profile.label(enumeration, value) if value else ""


def dated(word: str, day: date | None) -> str:
    """A word and a day: "by 14 Dec 2026"."""
    return f"{word} {short_day(day)}" if day else ""


def timed(moment: datetime | None) -> str:
    """A time of day: "10:42"."""
    return clock_in_words(moment) if moment else ""


def span(start: datetime | None, until: datetime | None) -> str:
    """A stretch of a day: "10:03 to 10:45", "from 10:46" while it lasts."""
    if start is None:
        return tr("until {timed}", timed=timed(until)) if until else ""
    return (
        tr("{timed} to {timed_2}", timed=timed(start), timed_2=timed(until))
        if until
        else tr("from {timed}", timed=timed(start))
    )
