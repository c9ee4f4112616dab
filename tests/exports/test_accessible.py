"""Documents that can be heard, magnified and gone through by keys; and the check that says so."""

from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.conference.drawing import Label, Scene
from cpc_tui.conference.papers.composing import cell, paragraph
from cpc_tui.conference.papers.paper import Blank, Drawing, Heading, Table
from exports.looks import DEEP, LOOKS, SHADE
from exports.template import read_template
from exports.word import word_bytes
from tests.exports.accessible import LOWEST_CONTRAST, contrast, problems
from tests.exports.cases import CASES, documents_of
from tests.exports.house_templates import house_document, put, replaced, saved
from tests.exports.styles_only import direct_formatting
from tests.exports.templated import PAPER
from tests.exports.word_files import written

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
DRAWN = Drawing(Scene(40, 20, (Label(0, 0, 40, 12, "Ama"),)), "", "Told")
TABLE = Table(("Who",), ((cell("A"),),), (1,), "People")


@pytest.mark.parametrize("case", CASES)
def test_every_document_of_a_case_is_accessible(case: str) -> None:
    """No document of any reader has a fault of structure, language, description or contrast."""
    found = {each.name: problems(each.content) for each in documents_of(case)}
    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("case", CASES)
def test_every_document_of_a_case_is_made_of_styles(case: str) -> None:
    """Nothing in text, heads and feet is formatted by hand."""
    found = {each.name: direct_formatting(each.content) for each in documents_of(case)}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_a_template_does_not_make_it_worse(tmp_path: Path) -> None:
    """On an authority's template, with its logo, a document is as accessible as on ours."""
    content = word_bytes(PAPER, read_template(put(tmp_path, saved(house_document()))))
    assert problems(content) == []


def test_every_colour_can_be_read() -> None:
    """Every colour of letters keeps 7:1 on white, and those of headers on the shade behind them."""
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)
    for look in LOOKS:
        if look.colour:
            assert contrast(look.colour, "FFFFFF") >= 7 > LOWEST_CONTRAST, look.name
            assert contrast(look.colour, SHADE) >= LOWEST_CONTRAST, look.name
    assert contrast(DEEP, SHADE) >= 7


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (written(Heading(1, "A"), Heading(3, "B")), "the headings jump to 3"),
        (written(Heading(2, "A")), "The first heading is of level 2"),
        (written(Heading(1, "")), "A heading of level 1 is empty"),
        (replaced(written(TABLE), DOCUMENT, "<w:tblHeader/>", ""), "not marked as its header"),
        (replaced(written(TABLE), DOCUMENT, 'w:firstRow="1"', 'w:firstRow="0"'),
         "does not say that it has a row of headers"),
        (written(Table(("Who",), ((cell("A"),),), (1,), "")), "has no description"),
        (written(Table(("",), ((cell("A"),),), (1,), "T")), "has no header"),
        (written(Table(("Who",), (), (1,), "T")), "headers and no rows"),
        (written(paragraph(Blank(""))), "field to fill in has no name"),
        (replaced(written(), STYLES, 'w:lang w:val="en-GB"', 'w:lang w:val="pl-PL"'),
         "language of the properties"),
        (replaced(written(), CORE, "<dc:title>Minutes, T-1</dc:title>", ""),
         "no title among its properties"),
        (replaced(written(), DOCUMENT, 'w:val="Title"', 'w:val="Normal"'), "No title stands"),
        (replaced(written(paragraph("x")), DOCUMENT, ">x<", "><"), "is empty"),
        (replaced(written(paragraph("x")), STYLES, "1A1A1A", "999999"), "hard to read"),
        (written(DRAWN), "no title"),
        (replaced(written(replace(DRAWN, title="A")), DOCUMENT, 'descr="Told"', 'descr=""'),
         "no description"),
        (replaced(written(replace(DRAWN, title="A")), DOCUMENT, "A. Told", ""), "it is not told"),
        (replaced(written(replace(DRAWN, title="A")), DOCUMENT, 'w:sz w:val="18"',
                  'w:sz w:val="12"'), "too small"),
    ],
)  # fmt: skip
def test_the_check_finds_faults(content: bytes, words: str) -> None:
    """Each fault that the check knows is found where somebody makes it."""
    assert any(words in each for each in problems(content)), problems(content)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('<w:pStyle w:val="Normal"/>', '<w:pStyle w:val="Normal"/><w:jc w:val="center"/>', "jc"),
        ("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t", "b"),
    ],
)
def test_formatting_by_hand_is_found(old: str, new: str, told: str) -> None:
    """A paragraph in the middle, a word in bold: found where a style does not say so."""
    content = replaced(written(paragraph("x")), DOCUMENT, old, new)
    assert any(f": {told} in" in each for each in direct_formatting(content))
