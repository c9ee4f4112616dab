"""All parsers of files from outside, each with what it is tried with."""

from __future__ import annotations

from functools import cache

from tests.fuzzing import packed, stored, texts
from tests.fuzzing.harness import Harness


@cache
def parsers() -> dict[str, Harness]:
    """The harnesses by name."""
    all_of_them = [*texts.harnesses(), *packed.harnesses(), *stored.harnesses()]
    return {each.name: each for each in all_of_them}
