"""What a paper consists of: headings, paragraphs, facts, lists and tables, all plain data.

`plain.plain_text` turns a paper into text, `exports.word` into a Word file. Neither decides what
a paper says, nor who may read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date
from typing import Literal, TypeAlias

from cpc_tui.conference.drawing import Scene
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import spoken_tag, tr

Mark = Literal["plain", "strong", "quiet", "restricted", "quote", "heading"]
ParagraphStyle = Literal[
    "normal",
    "lead",
    "quote",
    "prompt",
    "label",
    "quiet",
    "restricted",
    "write",
    "tick",
    "card",
    "card_role",
]
Orientation = Literal["portrait", "landscape"]
Level = Literal[1, 2, 3]

NOT_RECORDED = tr("not recorded")

_BLANK = 24
"""Characters of a line to write on, in plain text."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one look.

    Attributes:
        text: The words; a newline breaks the line.
        mark: `strong` for labels, `quiet` for what stands back, `restricted` for who may read.
    """

    text: str
    mark: Mark = "plain"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing and is shown to be.

    Attributes:
        words: What is said instead, without brackets.
        stays: It is shown in one reader's copy too, since what is missing is never kept from a
            reader of what stands around it; see `traceless`.
    """

    words: str = NOT_RECORDED
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick; its meaning is printed beside or above it.

    Attributes:
        words: What a tick means, for a screen reader; not printed.
        ticked: It is ticked.
    """

    words: str
    ticked: bool = False

    @property
    def text(self) -> str:
        """The box as plain text has it."""
        return "[x]" if self.ticked else "[ ]"


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write in, by hand or on screen.

    Attributes:
        words: What is to be written, for a screen reader; not printed.
        lines: How many lines high.
    """

    words: str
    lines: int = 1

    @property
    def text(self) -> str:
        """The room as plain text has it."""
        return "\n".join(["_" * _BLANK] * self.lines)


Piece: TypeAlias = Span | Gap | Tick | Blank
Line: TypeAlias = tuple[Piece, ...]
"""One paragraph's words."""
Cell: TypeAlias = tuple[Line, ...]
"""Paragraphs one under the other; never empty."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest below the title."""

    level: Level
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text.

    Attributes:
        line: Its words.
        style: `label`, `lead`, `prompt` and `restricted` stay on one page with what follows;
            `write` is a box to write in, `tick` a line to tick, `card` and `card_role` a name and a
            role for the table.
    """

    line: Line
    style: ParagraphStyle = "normal"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list.

    Attributes:
        items: One line each.
        numbered: With numbers from 1 instead of bullets.
    """

    items: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and values, one pair a row.

    Attributes:
        pairs: In order.
        description: What they are about, for a screen reader.
    """

    pairs: tuple[Fact, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row.

    Attributes:
        header: The names of the columns.
        rows: As many cells in each as in the header.
        widths: Relative widths of the columns.
        description: What the table holds, for a screen reader.
        lists: Each cell is a list under the name of its column, and plain text tells it so.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    description: str
    lists: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What follows is on a new page, this way up."""

    orientation: Orientation


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of what the blocks beside it tell in words.

    Attributes:
        scene: What is drawn.
        title: What it is, in a few words.
        description: All that it shows, in sentences, for those who cannot see it.
        text: The lines by which plain text shows it, each at most 80 columns; may be empty.
    """

    scene: Scene
    title: str
    description: str
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """Here the paper lists its own headings of level 1."""


Block: TypeAlias = Heading | Paragraph | Bullets | Facts | Table | Drawing | Turn | Contents


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    Attributes:
        title: What it is.
        subtitle: Lines under the title: whose, when.
        kind: Its name in a word or two, for the head of each page: "Minutes".
        copy: Which copy this is and whom it is for; empty for none.
        marking: The protective marking.
        reference: The conference's reference; empty where nobody is to be known by the paper.
        blocks: What it holds, in order.
        language: Of the program's own words; what people said keeps its own.
        dated: The day it is dated, the conference's; None where that is not known.
        version: Of the record, such as "1" or "1 draft"; empty where it is not told.
        fingerprint: Of the record (see `conference.fingerprint`); empty where it is not told.
        letters: Points of the letters of running text; None for the usual size.
    """

    title: str
    subtitle: tuple[str, ...]
    kind: str
    marking: str
    reference: str
    blocks: tuple[Block, ...]
    copy: str = ""
    language: str = field(default_factory=spoken_tag)
    dated: date | None = None
    version: str = ""
    fingerprint: str = ""
    letters: int | None = None


def pieces_of(block: Block) -> Iterator[Piece]:
    """All the words of a block but its headings, piece by piece."""
    lines: Iterable[Line] = ()
    if isinstance(block, Paragraph):
        lines = (block.line,)
    elif isinstance(block, Bullets):
        lines = block.items
    elif isinstance(block, Facts):
        lines = (each for pair in block.pairs for each in pair.value)
    elif isinstance(block, Table):
        lines = (each for row in block.rows for one in row for each in one)
    for each in lines:
        yield from each
