"""How many examples a property is tried with, and which: what `tests/conftest.py` sees to."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import conftest

CHECKOUT = Path(__file__).parents[1]


@pytest.mark.parametrize(("asked_for", "tried"), [(0, 3), (2, 3), (30, 30)])
def test_a_property_is_tried_as_often_as_is_asked_for(
    asked_for: int, tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`CPC_TUI_EXAMPLES` holds for those that name a smaller number, and for no other."""
    seen = []

    @settings(max_examples=3, database=None)
    @given(st.integers())
    def anything(number: int) -> None:
        seen.append(number)

    monkeypatch.setattr(conftest, "_AT_LEAST", asked_for)
    item = cast("Any", SimpleNamespace(obj=anything))
    conftest.pytest_collection_modifyitems([item, cast("Any", SimpleNamespace())])
    anything()
    assert len(seen) == tried


def test_a_change_is_judged_by_the_same_examples_each_time() -> None:
    """What judges changes sets the variable that is read where the settings are made."""
    script = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"export {conftest.SAME_EXAMPLES}=1" in script
