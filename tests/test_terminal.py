"""What the program sets before Textual reads it."""

from __future__ import annotations

import pytest

from cpc_tui.terminal import prepare


@pytest.mark.parametrize(
    ("before", "after"), [({}, "240"), ({"TEXTUAL_FPS": "30"}, "30")], ids=["unset", "set"]
)
def test_a_key_does_not_wait_for_a_slow_frame(before: dict[str, str], after: str) -> None:
    """Frames may come every 4 ms, where the user has not said something else."""
    environment = dict(before)
    prepare(environment)
    assert environment["TEXTUAL_FPS"] == after


def test_the_rest_of_a_key_that_the_network_splits_is_waited_for() -> None:
    """A quarter of a second, and nothing moves by itself."""
    environment: dict[str, str] = {}
    prepare(environment)
    assert environment["ESCDELAY"] == "250"
    assert environment["TEXTUAL_ANIMATIONS"] == "none"
