"""A paper as a file of plain text, or of Markdown for systems that take no Word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Cell,
    Drawing,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Table,
)
from cpc_tui.conference.papers.plain import in_lists, plain_line, plain_text
from cpc_tui.conference.papers.stamp import stamp

_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>&~|#$@^]")
_ADDRESS = re.compile(r":(?=//|[\w+-]+:)|(?i:(?<=www)\.)|(?<=\S)\.(?=[^\W\d_]{2})")
"""Where a program would see the address of a page, or the name of an emoji: "home.al" is one."""
_FIRST_IN_LINE = re.compile(r"^(\d*)([-+=.):])")
"""What would begin a list, underline a heading or define a term."""

_FENCE = re.compile("`+")
_BREAK = "\\\n"
_ITEM = "- "


def text_bytes(paper: Paper) -> bytes:
    """The paper as plain text in UTF-8, wrapped at 80 columns."""
    return unicodedata.normalize("NFC", plain_text(paper)).encode("utf-8")


def markdown_bytes(paper: Paper) -> bytes:
    """The paper as Markdown in UTF-8; nothing that anybody wrote becomes markup.

    A table is told row by row, as `column: value`.
    """
    about = filter(None, (paper.marking, stamp(paper)))
    subtitle = [*paper.subtitle, *([paper.copy] if paper.copy else [])]
    told = [
        _lines(about),
        f"# {_one_line(paper.title)}",
        _lines(subtitle),
        *map(_told, in_lists(paper.blocks)),
    ]
    whole = "\n\n".join(filter(None, told)) + "\n"
    return unicodedata.normalize("NFC", whole).encode("utf-8")


def escaped(text: str) -> str:
    """The text as Markdown shows it as it is; its line breaks are kept."""
    return _BREAK.join(_escaped(each) for each in clean(text).split("\n") if each.strip())


def _escaped(line: str) -> str:
    """One line; spaces at either end would mean something."""
    words = " ".join(line.split())
    plain = _ADDRESS.sub(r"\\\g<0>", _ANYWHERE.sub(r"\\\g<0>", words))
    return _FIRST_IN_LINE.sub(r"\1\\\2", plain)


def _one_line(text: str) -> str:
    return _escaped(" ".join(clean(text).split()))


def _lines(texts: Iterable[str]) -> str:
    return _BREAK.join(filter(None, map(escaped, texts)))


def _told(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {_one_line(block.text)}"
    if isinstance(block, Paragraph):
        return escaped(plain_line(block.line))
    if isinstance(block, Bullets):
        return "\n".join(_items(block))
    if isinstance(block, Facts):
        return "\n".join(_item(_ITEM, [_labelled(pair.label, pair.value)]) for pair in block.pairs)
    if isinstance(block, Table):
        return "\n".join(_rows(block))
    return _as_it_is(block.text) if isinstance(block, Drawing) and block.text else ""


def _as_it_is(lines: Iterable[str]) -> str:
    """Lines whose every space counts, between fences longer than any that stand in them."""
    told = [clean(each) for each in lines]
    longest = max((len(each) for one in told for each in _FENCE.findall(one)), default=0)
    fence = "`" * max(longest + 1, 3)
    return "\n".join((fence, *told, fence))


def _items(block: Bullets) -> Iterator[str]:
    for number, each in enumerate(block.items, 1):
        yield _item(f"{number}. " if block.numbered else _ITEM, [escaped(plain_line(each))])


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        pairs = zip(table.header, row, strict=True)
        yield _item(_ITEM, [_labelled(label, value) for label, value in pairs])


def _item(mark: str, parts: Iterable[str]) -> str:
    """One item of a list, its further lines below the first."""
    return mark + _BREAK.join(filter(None, parts)).replace("\n", "\n" + " " * len(mark))


def _labelled(label: str, value: Cell) -> str:
    words = _BREAK.join(filter(None, (escaped(plain_line(each)) for each in value)))
    return f"**{_one_line(label)}:** {words}"
