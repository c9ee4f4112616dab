"""The clock of the meeting."""

from __future__ import annotations

from datetime import datetime


def now() -> datetime:
    """The moment on this machine's clock, in whole seconds, without a time zone."""
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the record's moments are local
