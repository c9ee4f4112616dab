"""What is filled in: room to write in and boxes to tick, as content controls with a name.

On paper they are a space and a square; in a program they can be typed into and ticked, and a screen
reader says what each is for.
"""

from __future__ import annotations

from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Blank, Tick
from exports.markup import element

_SPACE = "\u00a0" * 12
"""Wide enough to be hit with a mouse."""

_EMPTY, _CROSSED = "\u2610", "\u2612"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"


def blank_of(blank: Blank) -> BaseOxmlElement:
    """Room to write in, as many lines high as it says."""
    words = element("t")
    words.text = _SPACE
    breaks = [element("br") for _ in range(1, blank.lines)]
    return _control(blank.words, element("text", multiLine=1), [words, *breaks])


def tick_of(tick: Tick) -> BaseOxmlElement:
    """A box to tick."""
    box = etree.Element(_named("checkbox"), nsmap={"w14": _WORD_2010})
    states = {"checked": int(tick.ticked), "checkedState": "2612", "uncheckedState": "2610"}
    for name, value in states.items():
        etree.SubElement(box, _named(name)).set(_named("val"), str(value))
    mark = element("t")
    mark.text = _CROSSED if tick.ticked else _EMPTY
    return _control(tick.words, box, [mark])


def _control(name: str, kind: BaseOxmlElement, content: list[BaseOxmlElement]) -> BaseOxmlElement:
    about = element("sdtPr", [element("alias", val=clean(name)), kind])
    return element("sdt", [about, element("sdtContent", [element("r", content)])])


def _named(tag: str) -> str:
    return f"{{{_WORD_2010}}}{tag}"
