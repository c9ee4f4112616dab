"""What the tests of the languages share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.language import messages


@pytest.fixture(scope="package", autouse=True)
def let_go() -> Iterator[None]:
    """Let go of the program taken apart, which every process that later tests fork would copy."""
    yield
    messages.calls.cache_clear()
    messages.trees.cache_clear()
