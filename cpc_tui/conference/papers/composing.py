"""How the lines, cells and facts of a paper are made of words; blank words become a marked gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.paper import (
    NOT_RECORDED,
    Blank,
    Cell,
    Fact,
    Gap,
    Line,
    Paragraph,
    ParagraphStyle,
    Piece,
    Span,
    Tick,
)

Words: TypeAlias = str | Piece | None
"""What the functions below take: None and blank text are gaps."""


def lasting(piece: Piece) -> Piece:
    """The piece; a gap is shown in every copy (see `Gap.stays`)."""
    return replace(piece, stays=True) if isinstance(piece, Gap) else piece


def text_or_gap(text: Words, missing: str = NOT_RECORDED) -> Piece:
    """The text, or a marked gap where there is none to be seen."""
    if isinstance(text, Gap | Tick | Blank):
        return text
    if isinstance(text, Span):
        return Gap(missing) if is_blank(text.text) else text
    return Gap(missing) if text is None or is_blank(text) else Span(text)


def line(*parts: Words) -> Line:
    """A line of these parts, side by side; a line is never empty."""
    return tuple(text_or_gap(part) for part in parts) or (Gap(),)


def cell(*lines: Line | Words) -> Cell:
    """A cell with these lines; without any it is a gap.

    Args:
        lines: Whole lines, or the only words of one.
    """
    made = tuple(each if isinstance(each, tuple) else line(each) for each in lines)
    return made or (line(None),)


def paragraph(*parts: Words, style: ParagraphStyle = "normal") -> Paragraph:
    """A paragraph of these parts."""
    return Paragraph(line(*parts), style)


def fact(label: str, *lines: Line | Words) -> Fact:
    """A fact whose value has these lines."""
    return Fact(label, cell(*lines))


def known_facts(pairs: Iterable[tuple[str, str | None]]) -> tuple[Fact, ...]:
    """Facts for those pairs alone that have a value; for what is no gap when left out."""
    return tuple(fact(label, text) for label, text in pairs if text and not is_blank(text))
