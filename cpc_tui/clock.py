"""The clock of the meeting."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The moment on this machine's clock, in whole seconds, without a time zone."""
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the record's moments are local


def utc_now() -> datetime:
    """The same in UTC, which is the same for everybody and never goes back with the season."""
    return datetime.now(UTC).replace(microsecond=0)
