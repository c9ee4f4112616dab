"""Spoiling stored conferences: a journal with other lines, its chain made good or left broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cpc_tui.storage.journal_lines import START, write_lines

Line = dict[str, Any]


def lines_of(journal: Path) -> list[Line]:
    """The lines of a journal as JSON."""
    return [json.loads(line) for line in journal.read_bytes().splitlines()]


def put_lines(journal: Path, lines: list[Line]) -> None:
    """Write lines as they are, whether or not they follow from each other."""
    data = [json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines]
    journal.write_text("".join(f"{line}\n" for line in data), encoding="utf-8")


def chained(lines: list[Line]) -> bytes:
    """The bytes of lines, numbered and chained anew."""
    place, data = START, b""
    for line in lines:
        _, more, place = write_lines([line["change"]], line["at"], line["seat"], place)
        data += more
    return data


def rewrite(journal: Path, spoil: Callable[[list[Line]], object]) -> None:
    """Alter the lines of a journal and make its chain good, as only a forger would."""
    lines = lines_of(journal)
    spoil(lines)
    journal.write_bytes(chained(lines))
