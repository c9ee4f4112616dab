"""What in a finished Word file is formatted by hand, and not by a style."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from tests.exports.word_files import parts_of

PARAGRAPH = frozenset({"pStyle", "numPr", "sectPr"})
"""Of a paragraph: its style; which list it belongs to, since every list counts anew; and the page
it ends, since Word keeps a section there."""

RUN = frozenset({"rStyle"})
"""Of letters: their style."""

TABLE = frozenset({"tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription"})
"""Of a table: its style, how wide it is on this page, which rows are headers, what it holds."""

ROW = frozenset({"cantSplit", "tblHeader"})
"""Of a row: whether it is a header, and whether it stays whole, which depends on its words."""

CELL = frozenset({"tcW"})
"""Of a cell: its width, which Word wants beside that of the column."""

IN_A_DRAWING = frozenset({"sz", "szCs", "jc"})
"""Of words in a drawing: how large they are, since they become smaller with it, and on which side
of their box they stand."""

_ALLOWED = {"pPr": PARAGRAPH, "rPr": RUN, "tblPr": TABLE, "trPr": ROW, "tcPr": CELL}
_PARTS = ("word/document", "word/header", "word/footer")


def direct_formatting(content: bytes) -> list[str]:
    """Where and what it is; an empty list where styles alone say how everything looks.

    Args:
        content: The bytes of a `.docx` file.
    """
    return [
        f"{name}: {_bare(child)} in {kind}"
        for name, part in parts_of(content).items()
        if name.startswith(_PARTS)
        for kind, allowed in _ALLOWED.items()
        for properties in etree.fromstring(part).iter(qn(f"w:{kind}"))
        for child in properties
        if _bare(child) not in (allowed | IN_A_DRAWING if _is_drawn(child) else allowed)
    ]


def _is_drawn(element: Any) -> bool:
    return next(element.iterancestors(qn("w:txbxContent")), None) is not None


def _bare(element: Any) -> str:
    return str(etree.QName(element).localname)
