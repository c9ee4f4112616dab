"""Every parser of files from outside, with what was found before and with inputs nobody chose."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzzing.harness import CORPUS
from tests.fuzzing.parsers import parsers

NAMES = sorted(parsers())
EXAMPLES = int(os.environ.get("CPC_TUI_FUZZ_EXAMPLES", "250"))
"""For an ordinary parser; `make fuzz` runs for minutes instead."""
FOUND = [
    pytest.param(name, path, id=f"{name}-{path.name}")
    for name in NAMES
    for path in parsers()[name].corpus()
]


@pytest.mark.parametrize(("name", "path"), FOUND)
def test_what_was_found_once_is_refused_for_ever(name: str, path: Path) -> None:
    """Each input of the corpus gives a value or the parser's own fault, in a sentence."""
    parsers()[name].try_one(path.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_any_input_gives_a_value_or_a_sentence(name: str) -> None:
    """Bytes of every kind: good files changed, forms filled with nonsense, and mere noise."""
    harness = parsers()[name]

    @settings(
        max_examples=max(5, int(EXAMPLES * harness.weight)),
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(harness.inputs())
    def try_it(data: bytes) -> None:
        harness.try_one(data)

    try_it()


@pytest.mark.parametrize("name", NAMES)
def test_good_files_are_read(name: str) -> None:
    """What the inputs are made of is taken, so that they reach what lies behind the first check."""
    harness = parsers()[name]
    harness.read(harness.seeds[0])


def test_the_corpus_belongs_to_parsers() -> None:
    """No input is kept for a parser that is not tried any more."""
    assert {each.name for each in CORPUS.iterdir()} <= set(NAMES)
