"""The board in Word: one row of lists that runs over pages under headings that repeat."""

from __future__ import annotations

from docx.oxml.ns import qn

from cpc_tui.conference.papers.paper import Gap, Table, cell
from exports.plain_files import markdown_bytes
from tests.exports.word_files import opened, paper_of, table_in, written

BOARD = Table(
    ("Risks", "Strengths", "Needs"),
    ((cell(*(f"Point {number}." for number in range(60))), cell("Gran."), cell(Gap("nothing"))),),
    (1, 1, 1),
    "The board",
    lists=True,
)


def test_a_long_board_runs_on_under_its_headings() -> None:
    """The first row repeats on each page, and the one with the points may break anywhere."""
    (table,) = opened(written(BOARD)).tables
    head, row = table.rows
    made = list(table_in(written(BOARD)).iter(qn("w:tr")))
    assert [each.find(f".//{qn('w:tblHeader')}") is not None for each in made] == [True, False]
    assert [each.find(f".//{qn('w:cantSplit')}") is not None for each in made] == [True, False]
    assert [each.cells[1].text for each in (head, row)] == ["Strengths", "•\tGran."]
    assert [each.text for each in head.cells] == ["Risks", "Strengths", "Needs"]


def test_each_point_is_a_paragraph_of_its_own() -> None:
    """Sixty points are sixty paragraphs with a bullet each; what is missing has none."""
    _, row = opened(written(BOARD)).tables[0].rows
    points, others, missing = (each.paragraphs for each in row.cells)
    assert [each.text for each in points] == [f"•\tPoint {number}." for number in range(60)]
    assert {each.style.name for each in (*points, *others, *missing)} == {"Table Point"}
    assert [each.text for each in missing] == ["[nothing]"]


def test_in_markdown_each_heading_has_a_list() -> None:
    """Where there is no page, the headings stand below each other."""
    told = markdown_bytes(paper_of(BOARD)).decode()
    assert "### Strengths\n\n- Gran.\n\n### Needs\n\n\\[nothing\\]\n" in told
