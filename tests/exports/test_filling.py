"""Room to write in and boxes to tick, in a Word file."""

from docx.oxml.ns import qn

from cpc_tui.conference.papers.composing import cell, paragraph
from cpc_tui.conference.papers.paper import Blank, Paragraph, Span, Table, Tick
from tests.exports.word_files import opened, text_of, written, xml_of

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def test_room_to_write_in_is_a_named_control() -> None:
    """It can be typed into, is as high as it says, and a screen reader hears what it is for."""
    content = written(Paragraph((Blank("Your answer", 4),), "write"))
    control = next(xml_of(content, "word/document.xml").iter(qn("w:sdt")))
    assert control.find(f".//{qn('w:alias')}").get(qn("w:val")) == "Your answer"
    assert control.find(f".//{qn('w:text')}").get(qn("w:multiLine")) == "1"
    assert len(list(control.iter(qn("w:br")))) == 3
    assert "Your answer" not in text_of(content)


def test_a_box_can_be_ticked() -> None:
    """An empty and a ticked box are check boxes of Word's own, with a name."""
    content = written(paragraph(Tick("No"), Span(" No")), paragraph(Tick("Yes", ticked=True)))
    boxes = list(xml_of(content, "word/document.xml").iter(f"{W14}checkbox"))
    assert [each.find(f"{W14}checked").get(f"{W14}val") for each in boxes] == ["0", "1"]
    assert "☐ No ☒" in text_of(content)


def test_room_in_a_table_leaves_the_row_open() -> None:
    """A cell to sign in holds a control and no words."""
    row = (cell("A"), cell(Blank("Signature", 2)))
    content = written(Table(("Who", "Signature"), (row,), (1, 1), "T"))
    assert opened(content).tables
    assert len(list(xml_of(content, "word/document.xml").iter(qn("w:sdt")))) == 1


def test_awkward_names_are_cleaned() -> None:
    """What Word cannot hold is left out of the name of a control too."""
    content = written(paragraph(Blank("Bell\x07 & <b>")))
    control = next(xml_of(content, "word/document.xml").iter(qn("w:alias")))
    assert control.get(qn("w:val")) == "Bell & <b>"
