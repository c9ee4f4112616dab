"""What is typed compared with what things are called: without accents, capitals and signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from cpc_tui.conference.quick_people import folded

Thing = TypeVar("Thing")


def in_words(text: str) -> str:
    """A text as small words without accents or signs, one blank between them."""
    return " ".join(filter(None, map(folded, text.replace("_", " ").split())))


def matches(typed: str, called: Mapping[Thing, str]) -> list[Thing]:
    """Those whose name is what was typed; else begins so; else has a word that does.

    Args:
        typed: What was typed; empty matches nothing.
        called: What may be meant, each with its name.
    """
    wanted = in_words(typed)
    if not wanted:
        return []
    names = {thing: in_words(name) for thing, name in called.items()}
    exact = [thing for thing, name in names.items() if name == wanted]
    begun = [thing for thing, name in names.items() if name.startswith(wanted)]
    return exact or begun or [thing for thing, name in names.items() if f" {wanted}" in name]
