"""What documents of the shared records must and must not say, as `facts.md` beside them tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tests.support import SHARED

_RECORD = re.compile(r"## (\S+)\.json")
_ROW = re.compile(r"\| (\d+) \| `([^`]+)`([^|]*)\| (has|lacks) \| `([^`]+)` \|")


@dataclass(frozen=True)
class Fact:
    """One row: somebody's documents hold a text, or none of them does.

    Attributes:
        record: The record's file without its ending.
        number: Of the row.
        recipient: As on the command line.
        document: The only document that it is about; empty for any.
        rule: Whether one of them `has` it, or all of them `lacks` it.
        text: The text, with capitals as they are.
    """

    record: str
    number: int
    recipient: str
    document: str
    rule: Literal["has", "lacks"]
    text: str

    def __str__(self) -> str:
        """Which row, for the name of a test."""
        return f"{self.record}-{self.number}-{self.recipient}-{self.rule}"


def facts() -> list[Fact]:
    """All rows of the table; none where it is not there."""
    path = SHARED / "cases" / "facts.md"
    return list(_read(path.read_text(encoding="utf-8"))) if path.is_file() else []


def _read(text: str) -> Iterator[Fact]:
    record = ""
    for line in text.splitlines():
        if found := _RECORD.match(line):
            record = found[1]
        elif row := _ROW.match(line):
            number, recipient, document, rule, words = row.groups()
            kind: Literal["has", "lacks"] = "has" if rule == "has" else "lacks"
            yield Fact(record, int(number), recipient, document.strip(), kind, words)
