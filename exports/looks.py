"""Every look that a document uses, by name: size, weight, colour and space in one table.

Colours keep a contrast of at least 7:1 on white and on the light shade of table headers.
"""

from __future__ import annotations

from exports.look import Look

FONT = "Arial"

INK = "1A1A1A"
DEEP = "1F3A4D"  # headings
STILL = "4A4A4A"  # what stands back
ALERT = "7A1F1F"  # what is restricted
MISSING = "6B3A00"  # what is not recorded
SHADE = "E6EDF2"  # header rows
RULE = "9FB0BC"  # lines of tables
FILL = "EDEDED"  # what is filled in a drawing; ink on it has a contrast of more than 14:1

REQUIRED = (
    "Normal",
    "Title",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "List Bullet",
    "List Number",
)
"""Styles that a template must have: those that make a document look like the authority's own."""

BULLET_LIST = 1
NUMBER_LIST = 2

RECORD_TABLE = "RecordTable"
LABEL_WIDTH = 140
"""Points from the margin to the values of facts."""


def _fact(
    key: str, name: str, *, after: float = 0, keep_next: bool = False, keep_lines: bool = False
) -> Look:
    return Look(
        key=key,
        name=name,
        size=9.5,
        before=2,
        after=after,
        line=252,
        indent=LABEL_WIDTH,
        hanging=LABEL_WIDTH,
        tabbed=True,
        frame="rows",
        keep_next=keep_next,
        keep_lines=keep_lines,
    )


def _heading(level: int, size: float, before: float, *, rule: bool = False) -> Look:
    return Look(
        key=f"Heading{level}",
        name=f"heading {level}",
        next="Normal",
        size=size,
        bold=True,
        colour=DEEP,
        before=before,
        after=6 if rule else 4,
        line=240,
        keep_next=True,
        rule=rule,
        outline=level - 1,
    )


def _character(
    key: str,
    name: str,
    *,
    bold: bool = False,
    italic: bool = False,
    colour: str | None = None,
) -> Look:
    return Look(
        key=key,
        name=name,
        kind="character",
        based_on="DefaultParagraphFont",
        bold=bold,
        italic=italic,
        colour=colour,
    )


LOOKS: tuple[Look, ...] = (
    Look(key="Normal", name="Normal", based_on=None, size=11, colour=INK),
    Look(
        key="Title",
        name="Title",
        next="Subtitle",
        size=22,
        bold=True,
        colour=DEEP,
        after=4,
        line=240,
        keep_next=True,
    ),
    Look(key="Subtitle", name="Subtitle", size=12.5, colour=STILL, after=2, keep_next=True),
    Look(
        key="CopyLine",
        name="Copy Line",
        size=10.5,
        bold=True,
        colour=DEEP,
        before=8,
        after=10,
    ),
    _heading(1, 15, 20, rule=True),
    _heading(2, 12.5, 14),
    _heading(3, 11, 10),
    Look(
        key="Label",
        name="Label",
        next="Normal",
        size=10,
        bold=True,
        colour=DEEP,
        before=6,
        after=1,
        keep_next=True,
    ),
    Look(key="Quote", name="Quote", italic=True, indent=14, colour=INK),
    Look(key="Prompt", name="Prompt", italic=True, colour=STILL, keep_next=True),
    Look(key="Lead", name="Lead", size=10, colour=STILL, keep_next=True),
    Look(key="Quiet", name="Quiet", size=10, colour=STILL),
    Look(
        key="Restricted",
        name="Restricted",
        size=10,
        bold=True,
        colour=ALERT,
        after=2,
        keep_next=True,
    ),
    Look(
        key="ListBullet",
        name="List Bullet",
        after=3,
        indent=16,
        hanging=14,
        list_number=BULLET_LIST,
    ),
    Look(
        key="ListNumber",
        name="List Number",
        after=3,
        indent=20,
        hanging=18,
        list_number=NUMBER_LIST,
    ),
    Look(key="TableText", name="Table Text", size=9.5, after=2, line=247),
    Look(
        key="TableHeading",
        name="Table Heading",
        based_on="TableText",
        bold=True,
        colour=DEEP,
        after=2,
        line=240,
        keep_next=True,
    ),
    Look(
        key="TablePoint",
        name="Table Point",
        based_on="TableText",
        size=9,
        after=4,
        line=240,
        keep_lines=True,
        indent=9,
        hanging=9,
    ),
    _fact("Fact", "Fact"),
    _fact("FactWithNext", "Fact With Next", keep_next=True),
    _fact("FactLast", "Fact Last", after=8),
    _fact("FactLastWhole", "Fact Last Whole", after=8, keep_lines=True),
    Look(
        key="WriteBox",
        name="Write Box",
        before=4,
        after=10,
        line=340,
        keep_lines=True,
        frame="box",
    ),
    Look(key="TickLine", name="Tick Line", after=3, indent=20, hanging=20),
    Look(
        key="NameCard",
        name="Name Card",
        next="NameCardRole",
        size=36,
        bold=True,
        colour=DEEP,
        before=48,
        after=4,
        line=240,
        keep_next=True,
        centred=True,
    ),
    Look(
        key="NameCardRole",
        name="Name Card Role",
        next="NameCard",
        size=18,
        colour=STILL,
        after=34,
        line=240,
        keep_lines=True,
        centred=True,
        frame="cut",
    ),
    Look(key="Drawing", name="Drawing", after=6, line=240),
    Look(key="DrawingWords", name="Drawing Words", size=9, after=0, line=240),
    Look(key="AfterTable", name="After Table", size=2, after=3, line=240),
    Look(key="TOC1", name="toc 1", after=2, line=240),
    Look(
        key="ContentsHeading",
        name="Contents Heading",
        size=12.5,
        bold=True,
        colour=DEEP,
        before=14,
        after=4,
        keep_next=True,
    ),
    Look(key="Header", name="header", size=9, colour=STILL, after=0, line=240, centred=True),
    Look(
        key="Marking",
        name="Marking",
        based_on="Header",
        size=10,
        bold=True,
        colour=ALERT,
        after=0,
        line=240,
    ),
    Look(key="PageKind", name="Page Kind", based_on="Header", after=6, line=240),
    Look(key="Footer", name="footer", size=9, colour=STILL, after=0, line=240, centred=True),
    _character("Strong", "Strong", bold=True),
    _character("QuietText", "Quiet Text", colour=STILL),
    _character("QuoteText", "Quote Text", italic=True),
    _character("RestrictedText", "Restricted Text", bold=True, colour=ALERT),
    Look(
        key="CellHeading",
        name="Cell Heading",
        kind="character",
        based_on="DefaultParagraphFont",
        size=12.5,
        bold=True,
        colour=DEEP,
    ),
    _character("FactLabel", "Fact Label", bold=True, colour=DEEP),
    _character("Gap", "Gap", italic=True, colour=MISSING),
)
