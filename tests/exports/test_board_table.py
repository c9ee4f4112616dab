"""The board in Word: lists that run over pages under headings that repeat, no point broken."""

from __future__ import annotations

from docx.oxml.ns import qn

from cpc_tui.conference.papers.composing import cell, line
from cpc_tui.conference.papers.paper import Gap, Span, Table
from exports.page_rows import page_rows
from exports.plain_files import markdown_bytes
from tests.exports.word_files import opened, paper_of, table_in, written

BOARD = Table(
    ("Risks", "Strengths", "Needs"),
    ((cell(*(f"Point {number}." for number in range(60))), cell("Gran."), cell(Gap("nothing"))),),
    (1, 1, 1),
    "The board",
    lists=True,
)
WIDTHS = (150.0, 150.0, 150.0)
HIGH = 400.0


def test_a_long_board_runs_on_under_its_headings() -> None:
    """The first row repeats on each page; every page has a row of its own, which stays whole."""
    (table,) = opened(written(BOARD)).tables
    head, first, *others = table.rows
    made = list(table_in(written(BOARD)).iter(qn("w:tr")))
    repeats = [each.find(f".//{qn('w:tblHeader')}") is not None for each in made]
    assert repeats == [True] + [False] * (len(made) - 1)
    assert all(each.find(f".//{qn('w:cantSplit')}") is not None for each in made)
    assert [each.text for each in head.cells] == ["Risks", "Strengths", "Needs"]
    assert [each.cells[1].text for each in (head, first)] == ["Strengths", "•\tGran."]
    assert [each.cells[1].text for each in others] == [""] * len(others)


def test_each_point_is_a_paragraph_of_its_own() -> None:
    """Sixty points are sixty paragraphs with a bullet each; what is missing has none."""
    _, *rows = opened(written(BOARD)).tables[0].rows
    points = [each for row in rows for each in row.cells[0].paragraphs]
    assert [each.text for each in points] == [f"•\tPoint {number}." for number in range(60)]
    assert {each.style.name for each in points} == {"Table Point"}
    assert [each.text for each in rows[0].cells[2].paragraphs] == ["[nothing]"]


def test_a_board_that_has_room_on_a_page_is_one_row() -> None:
    """Nothing is cut where nothing need be; the first page has room for a heading above it."""
    (short,) = page_rows(BOARD.header, (cell("One."), cell("Two."), ()), WIDTHS, HIGH)
    assert short.cells == (cell("One."), cell("Two."), ())
    first, second, *_ = page_rows(BOARD.header, BOARD.rows[0], WIDTHS, HIGH)
    assert 0 < len(first.cells[0]) < len(second.cells[0])


def test_longer_points_and_bold_ones_have_more_room() -> None:
    """What is wrapped, in bold or broken into lines by its writer is higher, so fewer fit."""

    def on_the_second(point: str | Span) -> int:
        lines = tuple(line(point) for _ in range(200))
        return len(page_rows(("Risks",), (lines,), (150.0,), HIGH)[1].cells[0])

    words = "Mum has read all of the reports"
    bold = Span(words, "strong")
    assert on_the_second("One.") == on_the_second(words) > on_the_second(bold)
    assert on_the_second(words) > on_the_second("One.\nTwo.")
    assert on_the_second(bold) > on_the_second(words * 4)


def test_a_point_that_is_higher_than_a_page_may_break() -> None:
    """It has a row with nothing else of its list, and is on paper whole."""
    long = "A word after another. " * 400
    rows = page_rows(("Risks",), (cell("One.", long, "Two."),), (150.0,), HIGH)
    assert [each.cells for each in rows] == [(cell("One."),), (cell(long),), (cell("Two."),)]
    assert [each.fits for each in rows] == [True, False, True]
    table = Table(("Risks",), ((cell(long),),), (1,), "The board", lists=True)
    _, row = table_in(written(table)).iter(qn("w:tr"))
    assert row.find(f".//{qn('w:cantSplit')}") is None


def test_in_markdown_each_heading_has_a_list() -> None:
    """Where there is no page, the headings stand below each other."""
    told = markdown_bytes(paper_of(BOARD)).decode()
    assert "### Strengths\n\n- Gran.\n\n### Needs\n\n\\[nothing\\]\n" in told
