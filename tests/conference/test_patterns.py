"""Patterns that are compiled when they are first looked for."""

from __future__ import annotations

import re
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from cpc_tui.conference.patterns import pattern

MODULES = (
    "action_words",
    "family_tree.phrases",
    "naming",
    "papers.clean",
    "quick_completion",
    "quick_dates",
    "quick_markers",
    "quick_people",
    "typed_dates",
    "typed_days",
    "typed_people",
)


def test_it_does_as_one_that_was_compiled_at_once() -> None:
    """It finds and replaces as any pattern does, and has what a pattern has."""
    found = pattern("A(b+)", re.IGNORECASE)
    whole = found.fullmatch("aBB")
    assert whole
    assert whole[1] == "BB"
    assert found.sub("-", "xab") == "x-"
    assert (found.pattern, found.fullmatch("a")) == ("A(b+)", None)
    with pytest.raises(AttributeError):
        found.nothing  # type: ignore[attr-defined]  # noqa: B018 - it is asked for


def test_it_is_compiled_when_it_is_first_used() -> None:
    """A fault is not seen before: whoever only keeps a pattern has paid for nothing."""
    faulty = pattern("(")
    with pytest.raises(re.error):
        faulty.search("")


def kept_in(module: ModuleType) -> list[Any]:
    """The patterns that a module keeps."""
    return [each for each in vars(module).values() if type(each) is type(pattern(""))]


@pytest.mark.parametrize("name", MODULES)
def test_each_that_a_module_keeps_can_be_compiled(name: str) -> None:
    """What is wrong with one would be seen only when somebody looks for it."""
    kept = kept_in(import_module(f"cpc_tui.conference.{name}"))
    assert kept
    assert all(each.search("") is None or each.pattern for each in kept)
