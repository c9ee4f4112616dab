"""The fingerprint of a record: which state of it a paper was made from."""

from __future__ import annotations

import hashlib
import json

from cpc_tui.conference.approval import OPEN_STILL, STATUS
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json

LENGTH = 12
"""Hexadecimal digits; enough that two states of one record never share them by chance."""

_GROUP = 4

_OPEN = frozenset(path[0] for path in (*OPEN_STILL, STATUS))
"""What an approved record still lets be changed; whether it is approved stands beside it."""


def fingerprint(record: Record) -> str:
    """Twelve hexadecimal digits that change with anything that an approval closes to edits.

    Who was given which papers goes on after it, and so has no part in it, as what stands in the
    store alone has none: an approved version keeps its fingerprint. It is the start of the SHA-256
    of the record as JSON with sorted keys, without spaces, in ASCII.

    Args:
        record: The whole conference, not a copy made for one reader.
    """
    closed = {name: each for name, each in record_to_json(record).items() if name not in _OPEN}
    canonical = json.dumps(closed, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:LENGTH]


def grouped(digits: str) -> str:
    """A fingerprint as it stands on paper, in fours that can be read aloud: `3f9a c01b 22d4`."""
    return " ".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))
