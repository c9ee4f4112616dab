"""Styles and lists of an authority's template: used by name, and ours where it has none."""

from pathlib import Path

import pytest
from docx.oxml.ns import qn

from exports.looks import LOOKS
from exports.refused import ExportRefused
from exports.word import word_bytes
from tests.exports.house_templates import (
    drop_style,
    house_document,
    rename_ids,
)
from tests.exports.templated import PAPER, template_of
from tests.exports.word_files import opened, xml_of


def test_styles_go_by_their_names(tmp_path: Path) -> None:
    """A template whose styles have the ids of another language is used all the same."""
    document = house_document()
    rename_ids(document, {"Title": "Titel", "Heading1": "berschrift1", "ListBullet": "Punkte"})
    content = word_bytes(PAPER, template_of(tmp_path, document))
    styles = {each.text: each.style.name for each in opened(content).paragraphs if each.style}
    assert (styles["One"], styles["a"]) == ("Heading 1", "List Bullet")
    assert styles["Minutes of the conference"] == "Title"


def test_our_own_styles_are_added_where_missing(tmp_path: Path) -> None:
    """What no authority has is added; what it has under that name is its own."""
    document = house_document()
    document.styles.add_style("Lead", 1).font.bold = True
    content = word_bytes(PAPER, template_of(tmp_path, document))
    names = [each.name for each in opened(content).styles]
    assert {"Marking", "Gap", "Record Table", "Fact"} <= set(names)
    assert names.count("Lead") == 1
    assert opened(content).styles["Lead"].font.bold


@pytest.mark.parametrize("names", [("Heading 3",), ("Title", "List Bullet")])
def test_a_missing_style_is_named(tmp_path: Path, names: tuple[str, ...]) -> None:
    """A template without headings of its own would not look like the authority: it says which."""
    document = house_document()
    for name in names:
        drop_style(document, name)
    what = "style" if len(names) == 1 else "styles"
    with pytest.raises(ExportRefused, match=f"it has no {what} {' and '.join(names)}"):
        template_of(tmp_path, document)


def test_a_style_of_our_name_for_something_else_is_named(tmp_path: Path) -> None:
    """A character style called Lead cannot be a paragraph's."""
    document = house_document()
    document.styles.add_style("Lead", 2)
    with pytest.raises(ExportRefused, match="its style Lead is for something else"):
        template_of(tmp_path, document)


def test_lists_of_the_template_begin_again(tmp_path: Path) -> None:
    """Two numbered lists in the template's own shape both begin at 1."""
    content = word_bytes(PAPER, template_of(tmp_path))
    used = {
        each.find(f".//{qn('w:numId')}").get(qn("w:val"))
        for each in xml_of(content, "word/document.xml").iter(qn("w:numPr"))
    }
    numbering = xml_of(content, "word/numbering.xml")
    starts = {
        each.get(qn("w:numId")): each.find(qn("w:abstractNumId")).get(qn("w:val"))
        for each in numbering.iter(qn("w:num"))
        if next(each.iter(qn("w:startOverride")), None) is not None
    }
    assert len(used) == 2
    assert used <= set(starts)
    assert len({starts[each] for each in used}) == 1


def test_a_template_without_lists_gets_ours(tmp_path: Path) -> None:
    """Bullets and numbers are there although the template's styles have none."""
    document = house_document()
    for name in ("List Bullet", "List Number"):
        properties = document.styles[name].element.pPr
        properties.remove(properties.numPr)
    numbering = document.part.rels
    for key in [key for key, each in numbering.items() if each.reltype.endswith("/numbering")]:
        del numbering[key]
    content = word_bytes(PAPER, template_of(tmp_path, document))
    lists = xml_of(content, "word/document.xml").iter(qn("w:numPr"))
    assert len(list(lists)) == 4
    forms = xml_of(content, "word/numbering.xml").iter(qn("w:numFmt"))
    assert sorted(each.get(qn("w:val")) for each in forms) == ["bullet", "decimal"]


def test_the_page_about_templates_names_every_style() -> None:
    """Whoever makes a template can look up which styles of theirs would be used."""
    page = (Path(__file__).parents[2] / "docs" / "template.md").read_text()
    told = " ".join(page.split()).casefold()
    assert [look.name for look in LOOKS if f" {look.name.casefold()}" not in told] == []
