"""What the tests of the documents share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def let_go() -> Iterator[None]:
    """Word files that were read hold on to themselves in circles; let go of those of a module.

    A process that a later test forks is a copy of all that is held here.
    """
    yield
    gc.collect()
