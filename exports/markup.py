"""Short ways to make the elements that a Word file consists of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

Value = str | int


def element(
    tag: str, children: Iterable[BaseOxmlElement | None] = (), **attributes: Value
) -> BaseOxmlElement:
    """An element of the main namespace; children that are None are left out.

    Args:
        tag: Without prefix: `tbl`.
        children: In the order that the format lays down.
        **attributes: Without prefix; an underscore at the end is dropped (`type_`).
    """
    made: BaseOxmlElement = oxml_parser.makeelement(_full_name(tag), nsmap=_MAIN)
    for name, value in attributes.items():
        made.set(_full_name(name), str(value))
    made.extend(child for child in children if child is not None)
    return made


# Documents have tens of thousands of elements: the library's own way takes five times as long.
_MAIN = {"w": nsmap["w"]}


@cache
def _full_name(name: str) -> str:
    return qn(f"w:{name.rstrip('_')}")


def twentieths(points: float) -> int:
    """Points as the twentieths of a point that spaces and widths are given in."""
    return round(points * 20)


def field(instruction: str, result: Iterable[BaseOxmlElement]) -> list[BaseOxmlElement]:
    """The runs of a field with the result that shows until it is updated."""
    return [*field_start(instruction), *result, field_end()]


def field_start(instruction: str) -> list[BaseOxmlElement]:
    """The runs that open a field whose result follows."""
    code = element("instrText")
    code.text = f" {instruction} "
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [
        element("r", [element("fldChar", fldCharType="begin")]),
        element("r", [code]),
        element("r", [element("fldChar", fldCharType="separate")]),
    ]


def field_end() -> BaseOxmlElement:
    """The run that closes a field."""
    return element("r", [element("fldChar", fldCharType="end")])
