"""One look that a document uses: size, weight, colour and space."""

from __future__ import annotations

from typing import Literal

from cpc_tui.conference.light_dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Look:
    """One style.

    Attributes:
        key: The id that the document refers to.
        name: The name that Word shows; built-in names get Word's own behaviour.
        kind: Of a paragraph or of some characters in it.
        based_on: The key of the style it builds on, or None.
        next: The key of the style of the paragraph after it, or None for the same.
        size: Points, or None for that of the style it builds on.
        bold: In bold.
        italic: In italics.
        colour: Six hexadecimal digits, or None.
        before: Points of space above.
        after: Points of space below.
        line: Height of a line; 240 is single.
        keep_next: Stays on one page with what follows.
        keep_lines: Stays whole; what stays with the next does so anyway.
        centred: In the middle.
        indent: Points from the left margin.
        hanging: Points by which the first line stands out.
        rule: A line under it.
        frame: A `box` round it, a line to `cut` along well below it, or lines between the `rows`
            that paragraphs of this look make, and under the last.
        tabbed: A tab in it goes to where its further lines begin.
        outline: Its level as a heading, from 0, or None.
        list_number: The list it belongs to, or None.
    """

    key: str
    name: str
    kind: Literal["paragraph", "character"] = "paragraph"
    based_on: str | None = "Normal"
    next: str | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    before: float = 0
    after: float = 6
    line: int = 264
    keep_next: bool = False
    keep_lines: bool = False
    centred: bool = False
    indent: float = 0
    hanging: float = 0
    rule: bool = False
    frame: Literal["box", "cut", "rows"] | None = None
    tabbed: bool = False
    outline: int | None = None
    list_number: int | None = None
