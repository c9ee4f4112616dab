"""All parsers of files from outside, each with what it is tried with."""

from __future__ import annotations

from functools import cache

from tests.fuzzing import packed, stored, texts, words
from tests.fuzzing.harness import Harness


@cache
def parsers() -> dict[str, Harness]:
    """The harnesses by name."""
    kinds = (texts, packed, stored, words)
    return {each.name: each for kind in kinds for each in kind.harnesses()}
