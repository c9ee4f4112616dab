"""A line typed in a very large family: nobody waits for a key."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.family_tree import identity
from cpc_tui.conference.family_tree.typed import read_family
from tests.conference.visibility.families import family

MANY = 400


def test_who_is_who_is_made_out_once_however_many_relationships(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a key costs does not grow with the square of what is stated."""
    relatives = [{"id": f"q{n}", "name": f"Al{n} Bo"} for n in range(MANY)]
    pairs = [{"id": f"z{n}", "adults": ["mo", f"q{n}"]} for n in range(MANY)]
    asked, identities = 0, identity.identities

    def counted(record: Any) -> Any:
        nonlocal asked
        asked += 1
        return identities(record)

    monkeypatch.setattr(identity, "identities", counted)
    read_family("mo < Al1 + Al2", family(relatives=relatives, relationships=pairs))
    assert 0 < asked < 5
