"""The tables as they stand in the README."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.figures import Table

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


class NoMarkers(Exception):
    """The file has no place for figures between the two markers."""


def page(intro: Iterable[str], tables: Iterable[Table]) -> str:
    """All that stands between the markers."""
    return "\n\n".join([*intro, *(table.as_markdown() for table in tables)])


def put_between_markers(file: Path, figures: str) -> None:
    """Replace the figures of a file, and nothing else of it.

    Raises:
        NoMarkers: It has not both of them, in this order.
    """
    before, begin, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoMarkers(f"{file.name} lacks {BEGIN} or, after it, {END}")
    file.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}", encoding="utf-8")
