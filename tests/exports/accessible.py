"""What a finished Word file lacks for people who hear it, magnify it or go through it by keys.

`problems` looks at the file as it is and asks nothing of how it was made. Its rules are those of
Word's own accessibility checker and of WCAG 2.1 AA, as far as they can be told from the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from tests.exports.word_files import parts_of, xml_of

LOWEST_CONTRAST = 4.5
"""WCAG 2.1, 1.4.3, for text of ordinary size."""

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WHITE = "FFFFFF"
_SMALLEST = 13
"""Half-points; letters in a drawing that are smaller cannot be read on paper."""
_SPACERS = frozenset({"After Table"})
"""Between two tables something has to stand, or they would be one."""


def problems(content: bytes) -> list[str]:
    """What is wrong, a sentence each; an empty list where nothing is.

    Args:
        content: The bytes of a `.docx` file.
    """
    body = xml_of(content, "word/document.xml").find(qn("w:body"))
    styles = _Styles(xml_of(content, "word/styles.xml"))
    parts = [body, *_heads(content)]
    return [
        *_about(content, styles),
        *_headings(body, styles),
        *(each for table in body.iter(qn("w:tbl")) for each in _table(table)),
        *(each for part in parts for each in _pictures(part)),
        *(each for part in parts for each in _drawings(part)),
        *(each for part in parts for each in _controls(part)),
        *_empty_paragraphs(body, styles),
        *_contrasts(parts, styles),
    ]


def contrast(one: str, other: str) -> float:
    """The ratio of two colours of six hexadecimal digits, from 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


class _Styles:
    """The styles of a file, each with what it takes over from those that it builds on."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._by_id = {each.get(qn("w:styleId")): each for each in root.iter(qn("w:style"))}

    def name(self, key: str | None) -> str:
        style = self._by_id.get(key)
        return "" if style is None else str(style.find(qn("w:name")).get(qn("w:val")))

    def value(self, key: str | None, *path: str) -> str | None:
        """The value of a property, from the style itself or the nearest that it builds on."""
        seen: set[str | None] = set()
        while key in self._by_id and key not in seen:
            seen.add(key)
            style = self._by_id[key]
            found = style.find("/".join(map(qn, path)))
            if found is not None:
                return str(found.get(qn("w:val")))
            based = style.find(qn("w:basedOn"))
            key = None if based is None else based.get(qn("w:val"))
        return None

    def level(self, key: str | None) -> int | None:
        """The level of a heading, from 1; None for what is no heading."""
        told = self.value(key, "w:pPr", "w:outlineLvl")
        return None if told is None or int(told) > 8 else int(told) + 1

    def shade(self, table: str | None) -> str:
        """The colour behind the first row of a table."""
        for each in self._by_id[table].iter(qn("w:tblStylePr")) if table in self._by_id else ():
            shading = each.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
            if each.get(qn("w:type")) == "firstRow" and shading is not None:
                return str(shading.get(qn("w:fill")))
        return _WHITE


def _heads(content: bytes) -> Iterator[Any]:
    for name in parts_of(content):
        if name.startswith(("word/header", "word/footer")):
            yield xml_of(content, name)


def _about(content: bytes, styles: _Styles) -> Iterator[str]:
    core = etree.fromstring(parts_of(content)["docProps/core.xml"])
    if not (core.findtext(f"{_DUBLIN}title") or "").strip():
        yield "The document has no title among its properties."
    language = styles.root.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if language is None or not language.get(qn("w:val")):
        yield "No language is set for the text."
    elif language.get(qn("w:val")) != core.findtext(f"{_DUBLIN}language"):
        yield "The language of the properties is not that of the text."


def _headings(body: Any, styles: _Styles) -> Iterator[str]:
    if not any(
        styles.name(_style(each)) == "Title" and _text(each) for each in body.iter(qn("w:p"))
    ):
        yield "No title stands in the text."
    found = [(styles.level(_style(each)), _text(each)) for each in body.iter(qn("w:p"))]
    headings = [(level, text) for level, text in found if level is not None]
    for level, text in headings:
        if not text.strip():
            yield f"A heading of level {level} is empty."
    if headings and headings[0][0] != 1:
        yield f"The first heading is of level {headings[0][0]}: {headings[0][1]!r}."
    for (before, _), (level, text) in pairwise(headings):
        if level > before + 1:
            yield f"From level {before} the headings jump to {level}: {text!r}."


def _table(table: Any) -> Iterator[str]:
    rows = table.findall(qn("w:tr"))
    about = table.find(qn("w:tblPr"))
    told = about.find(qn("w:tblDescription"))
    name = told.get(qn("w:val")) if told is not None else ""
    if not name:
        yield "A table has no description."
    if not rows or rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
        yield f"The first row of the table {name!r} is not marked as its header."
    if about.find(qn("w:tblLook")).get(qn("w:firstRow")) != "1":
        yield f"The table {name!r} does not say that it has a row of headers."
    if len(rows) == 1:
        yield f"The table {name!r} has headers and no rows."
    if rows and not all(map(_text, rows[0].iter(qn("w:tc")))):
        yield f"A column of the table {name!r} has no header."
    if len({len(row.findall(qn("w:tc"))) for row in rows}) > 1:
        yield f"The rows of the table {name!r} have different numbers of cells."
    if any(next(table.iter(qn(each)), None) is not None for each in ("w:gridSpan", "w:vMerge")):
        yield f"The table {name!r} has cells that reach over others."
    if len(list(table.iter(qn("w:tbl")))) > 1:
        yield f"A table stands inside the table {name!r}."


def _pictures(part: Any) -> Iterator[str]:
    for each in part.iter(qn("wp:docPr")):
        decorative = next(each.iter("{*}decorative"), None) is not None
        if not decorative and not each.get("descr", "").strip():
            yield "A picture has no description."


def _drawings(part: Any) -> Iterator[str]:
    """A group of shapes is heard by its title and description alone: its words are not."""
    for each in part.iter("{*}wgp"):
        about = next(each.iterancestors(qn("wp:inline"))).find(qn("wp:docPr"))
        name, told = about.get("title", ""), about.get("descr", "")
        if not name.strip():
            yield "A drawing has no title."
        instead = next(each.iterancestors(f"{{{_CHOICE}}}AlternateContent")).find(
            f"{{{_CHOICE}}}Fallback"
        )
        if instead is None or told not in _text(instead):
            yield f"Where the drawing {name!r} cannot be shown, it is not told."
        for size in each.iter(qn("w:sz")):
            if int(size.get(qn("w:val"))) < _SMALLEST:
                yield f"Letters in the drawing {name!r} are too small."


def _controls(part: Any) -> Iterator[str]:
    for each in part.iter(qn("w:sdt")):
        name = each.find(f"{qn('w:sdtPr')}/{qn('w:alias')}")
        if name is None or not name.get(qn("w:val"), "").strip():
            yield "A field to fill in has no name."
    for each in part.iter(qn("w:hyperlink")):
        if not _text(each).strip():
            yield "A link has no words."


def _empty_paragraphs(body: Any, styles: _Styles) -> Iterator[str]:
    for each in body.iter(qn("w:p")):
        holds = any(
            next(each.iter(tag), None) is not None for tag in (qn("w:sdt"), qn("w:drawing"))
        )
        name = styles.name(_style(each))
        if not _text(each) and not holds and name not in _SPACERS:
            yield f"A paragraph of the style {name!r} is empty."


def _contrasts(parts: list[Any], styles: _Styles) -> Iterator[str]:
    """Every colour that letters have, on the colour behind them."""
    seen: set[tuple[str, str]] = set()
    for part in parts:
        for each in part.iter(qn("w:pStyle"), qn("w:rStyle")):
            colour = styles.value(each.get(qn("w:val")), "w:rPr", "w:color")
            if colour and colour != "auto":
                seen.add((colour, _behind(each, styles)))
    for colour, behind in sorted(seen):
        if contrast(colour, behind) < LOWEST_CONTRAST:
            yield f"Letters of {colour} on {behind} are hard to read."


def _behind(element: Any, styles: _Styles) -> str:
    row = next(element.iterancestors(qn("w:tr")), None)
    if row is None or row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
        return _WHITE
    style = row.getparent().find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    return styles.shade(None if style is None else style.get(qn("w:val")))


def _style(paragraph: Any) -> str | None:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if style is None else str(style.get(qn("w:val")))


def _text(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))
