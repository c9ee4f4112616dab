"""Drawings in Word: its own shapes, which can be edited, heard and read, on any page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn

from cpc_tui.conference.drawing import Box, Corners, Label, Oval, Scene, Stroke
from cpc_tui.conference.family_tree.layout import tree_scene
from cpc_tui.conference.family_tree.members import Union
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.paper import Drawing, Heading, Turn
from exports.looks import FILL
from exports.template import read_template
from exports.word import word_bytes
from tests.conference.family_tree.any_families import member, tree
from tests.conference.family_tree.known_families import COUSINS, PARTNERS
from tests.exports.accessible import problems
from tests.exports.house_templates import house_document, put, saved
from tests.exports.styles_only import direct_formatting
from tests.exports.valid import faults
from tests.exports.word_files import paper_of, text_of, written, xml_of

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
EMUS = 12700
EVERY_MARK = Scene(
    200,
    100,
    (
        Stroke(10, 10, 60, 40),
        Stroke(10, 40, 60, 10, dashed=True),
        Stroke(10, 50, 60, 50, dotted=True, weight=2),
        Box(70, 10, 30, 20, filled=True),
        Box(70, 40, 30, 20, dashed=True, rounded=True),
        Oval(110, 10, 20, 20, filled=True),
        Corners(((150, 10), (160, 30), (140, 30))),
        Label(10, 60, 60, 24, "Ama <b> & Kofi\nOkafor", 9, strong=True),
        Label(80, 60, 60, 12, "left", 12, align="left"),
        Label(140, 60, 60, 12, "right", align="right"),
    ),
)


def drawing(scene: Scene) -> Drawing:
    """A drawing of a family."""
    return Drawing(scene, "The family", "Ama and Kofi Okafor are left of it.")


def extents(content: bytes) -> list[tuple[float, float]]:
    """The width and height of each drawing in points."""
    body = xml_of(content, "word/document.xml")
    return [
        (int(each.get("cx")) / EMUS, int(each.get("cy")) / EMUS) for each in body.iter("{*}extent")
    ]


def shapes_in(content: bytes) -> list[Any]:
    """The shapes of a file."""
    return list(xml_of(content, "word/document.xml").iter(f"{WPS}wsp"))


@pytest.mark.parametrize(
    "scene", [EVERY_MARK, tree_scene(COUSINS), tree_scene(PARTNERS)], ids=["all", "cousins", "five"]
)
def test_a_drawing_is_as_the_format_lays_down(scene: Scene) -> None:
    """Every kind of mark is valid, heard by its description, and formatted by styles."""
    content = written(Heading(1, "The family"), drawing(scene))
    assert faults(content) == []
    assert problems(content) == []
    assert direct_formatting(content) == []
    assert len(shapes_in(content)) == len(scene.marks)


def test_every_mark_is_a_shape_of_its_own() -> None:
    """Lines rise or fall as they do, dashes and fills are Word’s own, words are letters."""
    shapes = shapes_in(written(drawing(EVERY_MARK)))
    kinds = [next(each.iter(f"{A}prstGeom", f"{A}custGeom")).get("prst") for each in shapes]
    assert kinds == [*["line"] * 3, "rect", "roundRect", "ellipse", None, *["rect"] * 3]
    flips = [next(each.iter(f"{A}xfrm")).get("flipV") for each in shapes]
    assert flips[:3] == [None, "1", None]
    dashes = [next(each.iter(f"{A}prstDash"), None) for each in shapes]
    told = [None if each is None else each.get("val") for each in dashes]
    assert told[:5] == [None, "dash", "sysDot", None, "dash"]
    fills = [each.find(f"{WPS}spPr/{A}solidFill/{A}srgbClr") for each in shapes]
    assert [n for n, each in enumerate(fills) if each is not None] == [3, 5]
    assert fills[3].get("val") == FILL
    words = shapes[7].find(f"{WPS}txbx")
    assert "".join(each.text for each in words.iter(qn("w:t"))) == "Ama <b> & KofiOkafor"
    assert [each.get(qn("w:val")) for each in words.iter(qn("w:sz"))] == ["18"]
    assert next(words.iter(qn("w:rStyle"))).get(qn("w:val")) == "Strong"
    assert [each.get(qn("w:val")) for each in words.iter(qn("w:rFonts"))] == []


def test_programs_without_shapes_show_the_description() -> None:
    """What stands in the place of the shapes is the title and all that the drawing tells."""
    body = xml_of(written(drawing(EVERY_MARK)), "word/document.xml")
    instead = next(body.iter("{*}Fallback"))
    assert "".join(instead.itertext()) == "The family. Ama and Kofi Okafor are left of it."
    assert next(body.iter("{*}Choice")).get("Requires") == "wpg"
    about = next(body.iter(qn("wp:docPr")))
    assert about.get("title") == "The family"
    assert "Kofi" in about.get("descr")


def wide(count: int) -> Scene:
    """A family with so many children."""
    children = tuple(f"m{each}" for each in range(1, count + 1))
    people = [member(each) for each in range(count + 1)]
    return tree_scene(tree(people, Union(("m0",), None, children)))


def test_a_drawing_is_made_smaller_to_fit() -> None:
    """A little too wide, it fits between the margins, letters and all; a small one stays."""
    scene = wide(10)
    assert 482 < scene.width < 660
    content = written(drawing(scene))
    ((width, height),) = extents(content)
    assert width == pytest.approx(481.9, abs=0.2)
    assert height / scene.height == pytest.approx(width / scene.width, rel=0.001)
    sizes = {
        int(each.get(qn("w:val")))
        for shape in shapes_in(content)
        for each in shape.iter(qn("w:sz"))
    }
    assert all(13 <= each < 18 for each in sizes)
    assert extents(written(drawing(EVERY_MARK))) == [(200, 100)]


def test_what_would_be_too_small_to_read_is_shown_in_parts() -> None:
    """On a page on its side more fits; beyond that it goes on in a second part, which says so."""
    upright, turned = written(drawing(wide(14))), written(Turn("landscape"), drawing(wide(14)))
    assert len(extents(upright)) == 2
    assert len(extents(turned)) == 1
    assert "Part 1 of 2" in text_of(upright)
    assert "Part 2 of 2" in text_of(upright)
    for content in (upright, turned):
        assert problems(content) == []
        names = text_of(content)
        assert all(f"Member {each}" in names for each in range(15))


def test_the_title_stands_on_a_page_that_begins_on_its_side() -> None:
    """A paper that begins with a turn has no page before it."""
    body = xml_of(written(Turn("landscape"), paragraph("x")), "word/document.xml")
    sizes = list(body.iter(qn("w:pgSz")))
    assert [each.get(qn("w:orient")) for each in sizes] == ["landscape"]


def test_a_drawing_on_the_authoritys_template(tmp_path: Path) -> None:
    """With its margins and its font a drawing is as valid, and within the page."""
    template = read_template(put(tmp_path, saved(house_document())))
    content = word_bytes(paper_of(drawing(wide(14))), template)
    assert faults(content) == []
    assert problems(content) == []
    assert all(width <= 500 for width, _ in extents(content))


def test_the_same_drawing_gives_the_same_bytes() -> None:
    """Made twice, the file is the same to the last byte."""
    assert written(drawing(EVERY_MARK)) == written(drawing(EVERY_MARK))


def test_any_words_can_stand_in_a_drawing() -> None:
    """What Word cannot hold is left out of labels, titles and descriptions."""
    words = ("A\x00\x1bB\ud800", "نور الهدى", "王 ע", " ")
    labels = (Label(0, 12 * row, 40, 12, each) for row, each in enumerate(words))
    scene = Scene(40, 60, tuple(labels))
    content = written(Drawing(scene, "T\x00", "D\x0b\ufffe"))
    assert faults(content) == []
    assert len(shapes_in(content)) == 3
