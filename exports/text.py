"""The words of a paper as runs: cleaned, marked by style, line breaks kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import lru_cache

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Blank, Gap, Line, Mark, Piece, Span, Tick
from exports.directions import Stretch, has_letters, runs_right_to_left, stretches
from exports.filling import blank_of, tick_of
from exports.markup import element
from exports.scripts import Writing, in_company, is_western

_STYLES: dict[Mark, str | None] = {
    "plain": None,
    "strong": "Strong",
    "quiet": "QuietText",
    "restricted": "RestrictedText",
    "quote": "QuoteText",
    "heading": "CellHeading",
}
_BREAKS = re.compile("([\n\t])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def paragraph_of(
    line: Line,
    style: str,
    *,
    before: Iterable[BaseOxmlElement] = (),
    rtl: bool = False,
    always: bool = False,
) -> BaseOxmlElement:
    """A paragraph in a style; it runs as most of its letters do.

    Args:
        line: Its words.
        style: The key of a look in `looks`.
        before: Elements in front of the words, such as the start of a bookmark.
        rtl: Without any letters it runs from right to left.
        always: It runs as `rtl` says whatever its letters are.
    """
    made = deepcopy(_written(line, style, rtl=rtl, always=always))
    for place, each in enumerate(before, 1):
        made.insert(place, each)
    return made


@lru_cache(maxsize=4096)
def _written(line: Line, style: str, *, rtl: bool, always: bool) -> BaseOxmlElement:
    """Kept to be copied, ten times as fast as made: in a pack most recipients read the same."""
    right = rtl if always else line_runs_right_to_left(line, otherwise=rtl)
    runs = (run for piece in line for run in runs_of(piece, rtl=right))
    return element("p", [properties(style, rtl=right), *runs])


def line_runs_right_to_left(line: Line, *, otherwise: bool = False) -> bool:
    """Whether a line is to be read from the right.

    Args:
        line: Its words.
        otherwise: What holds where it has no letters.
    """
    told = "".join(map(words_of, line))
    return runs_right_to_left(told) if has_letters(told) else otherwise


def words_of(piece: Piece) -> str:
    """What of a piece is read; of what is filled in nothing is."""
    if isinstance(piece, Gap):
        return piece.words
    return piece.text if isinstance(piece, Span) else ""


def properties(style: str, *more: BaseOxmlElement, rtl: bool = False) -> BaseOxmlElement:
    """The properties of a paragraph: its style, and what belongs to this one alone."""
    bidi = element("bidi") if rtl else None
    return element("pPr", [element("pStyle", val=style), bidi, *more])


def runs_of(piece: Piece, *, rtl: bool = False) -> Iterator[BaseOxmlElement]:
    """The runs of some words; a gap stands in square brackets.

    Args:
        piece: The words.
        rtl: They stand in a paragraph that is read from the right.
    """
    if isinstance(piece, Gap):
        yield from runs(f"[{clean(piece.words)}]", "Gap", rtl=rtl)
    elif isinstance(piece, Blank):
        yield blank_of(piece)
    elif isinstance(piece, Tick):
        yield tick_of(piece)
    else:
        yield from runs(clean(piece.text), _STYLES[piece.mark], rtl=rtl)


def runs(text: str, style: str | None = None, *, rtl: bool = False) -> list[BaseOxmlElement]:
    """The runs of clean text: one, or as many as it has stretches of one writing and direction.

    Args:
        text: Without anything that Word cannot hold.
        style: The key of a character look, or None.
        rtl: They stand in a paragraph that is read from the right.
    """
    if not rtl and is_western(text):
        return [run(text, style)]
    return [_stretch(each, style, text) for each in stretches(text, rtl=rtl)]


def _stretch(stretch: Stretch, style: str | None, text: str) -> BaseOxmlElement:
    """A run that tells Word which way it goes, with which font, in which language."""
    writing, made = in_company(stretch.writing, text), run(stretch.text, style)
    look = element("rPr", [element("rStyle", val=style) if style else None])
    if writing.font:
        look.append(_fonts(writing))
    if stretch.rtl:
        look.append(element("rtl"))
    if writing.language:
        look.append(_language(writing, rtl=stretch.rtl))
    if style:
        made.remove(made[0])
    if len(look):
        made.insert(0, look)
    return made


def _language(writing: Writing, *, rtl: bool) -> BaseOxmlElement:
    if writing.east_asian:
        return element("lang", eastAsia=writing.language)
    if rtl:
        return element("lang", bidi=writing.language)
    return element("lang", val=writing.language, bidi=writing.language)


def _fonts(writing: Writing) -> BaseOxmlElement:
    font = writing.font or ""
    made = element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    if writing.east_asian:
        # Quotation marks and the like are of several writings.
        made.set(f"{{{made.nsmap['w']}}}hint", "eastAsia")
    return made


def run(text: str, style: str | None = None) -> BaseOxmlElement:
    """One run of clean text in western letters, newlines and tabs as Word's own.

    Args:
        text: Without anything that Word cannot hold.
        style: The key of a character look, or None.
    """
    look = element("rPr", [element("rStyle", val=style)]) if style else None
    return element("r", [look, *map(_word, filter(None, _BREAKS.split(text)))])


def _word(text: str) -> BaseOxmlElement:
    if text == "\n":
        return element("br")
    if text == "\t":
        return element("tab")
    made = element("t")
    made.text = text
    made.set(_SPACE, "preserve")
    return made
