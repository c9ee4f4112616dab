"""The names of the documents; this imports nothing, so that the command line may ask for them."""

from __future__ import annotations

from typing import Literal, get_args

DocumentKey = Literal[
    "letter",
    "plan",
    "plain-plan",
    "own-page",
    "two-columns",
    "minutes",
    "annex",
    "family-tree",
    "attendance",
    "agenda",
    "board",
    "parents-form",
    "feedback",
    "changes",
    "addendum",
]
"""A document, as it is named on the command line and in file names."""

DOCUMENT_KEYS: tuple[DocumentKey, ...] = get_args(DocumentKey)
"""All of them, in the order of menus and files."""

BESIDE: frozenset[DocumentKey] = frozenset({"letter", "plan", "plain-plan", "own-page"})
"""Those that can be laid out in two columns, the second for another language."""
