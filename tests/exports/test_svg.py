"""Drawings as SVG: whole, described, and asking for nothing from elsewhere."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree

from cpc_tui.conference.drawing import Label, Scene
from cpc_tui.conference.family_tree.layout import tree_scene
from exports.svg import svg_text
from tests.conference.family_tree.known_families import COUSINS
from tests.exports.test_shapes import EVERY_MARK

SVG = "{http://www.w3.org/2000/svg}"


def parsed(scene: Scene, title: str = "The family", description: str = "All of it.") -> Any:
    """The picture as XML."""
    return etree.fromstring(svg_text(scene, title, description).encode())


def test_the_picture_holds_every_mark() -> None:
    """Each line, shape and word is there, as large and at the place that the drawing says."""
    root = parsed(EVERY_MARK)
    assert root.get("viewBox") == "0 0 200 100"
    lines = root.findall(f".//{SVG}line")
    assert [each.get("stroke-dasharray") for each in lines] == [None, "5 3", "1 3"]
    assert [lines[0].get(name) for name in ("x1", "y1", "x2", "y2")] == ["10", "10", "60", "40"]
    kinds = ("rect", "ellipse", "polygon", "text")
    assert [len(root.findall(f"{SVG}g/{SVG}{each}")) for each in kinds] == [2, 1, 1, 3]
    polygon = root.find(f".//{SVG}polygon")
    assert polygon.get("points") == "150,10 160,30 140,30"
    first, *_ = root.findall(f".//{SVG}text")
    assert [each.text for each in first] == ["Ama <b> & Kofi", "Okafor"]
    assert first.get("font-weight") == "bold"
    anchors = [each.get("text-anchor") for each in root.iter(f"{SVG}text")]
    assert anchors == ["middle", "start", "end"]


def test_it_is_told_to_those_who_cannot_see_it() -> None:
    """It is named and described, and says so to programs that read aloud."""
    root = parsed(EVERY_MARK, "Ama & Kofi", "<all> of it")
    assert root.findtext(f"{SVG}title") == "Ama & Kofi"
    assert root.findtext(f"{SVG}desc") == "<all> of it"
    assert root.get("role") == "img"
    named = root.get("aria-labelledby").split()
    assert named == [each.get("id") for each in root[:2]]


@pytest.mark.parametrize("words", ['"/><script>x</script>', "</desc>", "\x00\x1b[31m", "]]>&amp;"])
def test_no_words_become_markup(words: str) -> None:
    """Whatever somebody is called, the picture has the same parts."""
    scene = Scene(40, 20, (Label(0, 0, 40, 12, words),))
    root = parsed(scene, words, words)
    assert [etree.QName(each).localname for each in root.iter()] == [
        *("svg", "title", "desc", "rect", "g", "g", "text", "tspan"),
    ]


def test_it_asks_for_nothing_from_elsewhere() -> None:
    """No link, no script, no font or picture of another place; the same twice."""
    text = svg_text(tree_scene(COUSINS), "T", "D")
    assert not re.search(r"href|url\(|@import|<script|<image|<style", text)
    assert re.findall(r'https?://[^"]*', text) == ["http://www.w3.org/2000/svg"]
    assert "sans-serif" in text
    assert text == svg_text(tree_scene(COUSINS), "T", "D")
