"""SECURITY.md promises nothing without a test that is really there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
PAGE = (CHECKOUT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))
ATTACKERS = PAGE.partition("## Who attacks\n")[2].partition("\n## ")[0].split("\n### ")[1:]


@cache
def functions_of(name: str) -> set[str]:
    """The tests of a file."""
    found = ast.walk(ast.parse((CHECKOUT / name).read_text(encoding="utf-8")))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {each.name for each in found if isinstance(each, kinds)}


@pytest.mark.parametrize(("name", "test"), NAMED)
def test_every_test_that_is_named_is_there(name: str, test: str) -> None:
    """A file and a test that are named exist under these names."""
    assert test in functions_of(name)


@pytest.mark.parametrize("attacker", ATTACKERS, ids=lambda text: text.split("\n")[0])
def test_every_attacker_is_told_what_holds_and_what_does_not(attacker: str) -> None:
    """For each it stands there what is protected, and plainly what is not."""
    assert "\n- " in attacker
    assert "\n**Not**: " in attacker


def test_all_who_might_attack_are_thought_of() -> None:
    """Nine of them, and a way to tell us of what was forgotten."""
    assert len(ATTACKERS) == 9
    assert "security@example.org" in PAGE


def test_the_readme_leads_there() -> None:
    """Whoever looks for it finds it."""
    assert "(SECURITY.md)" in (CHECKOUT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([\w/.]+)\)", PAGE))))
def test_links_lead_somewhere(path: str) -> None:
    """Pages that are linked are there."""
    assert (CHECKOUT / path).is_file()
