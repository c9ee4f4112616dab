"""Who is kept out as things stand, and by what."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.kept_out import kept_out, lasting, since_in_words
from tests.conference.room_records import live
from tests.conference.small_records import at


@pytest.mark.parametrize(
    ("exclusion", "words"),
    [
        ({"extent": "part", "from": at("10:30")}, "kept out since 10:30"),
        ({"extent": "whole"}, "kept out"),
        ({"extent": "part", "from": at("10:30"), "until": at("10:40")}, ""),
        ({"extent": "part"}, ""),
    ],
)
def test_somebody_is_kept_out_while_it_lasts(exclusion: dict[str, Any], words: str) -> None:
    """From a moment without an end, or for the whole; not before it begins or once it is over."""
    record = live(exclusions=[{"person": "mo", **exclusion}])
    assert since_in_words(record, "mo") == words
    assert kept_out(record) == (("mo",) if words else ())
    assert bool(list(lasting(record, "mo"))) is bool(words)
    assert since_in_words(record, "hv") == ""
