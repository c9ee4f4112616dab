"""What a Word file of a paper is like: styles, tables, pages, language and properties."""

from datetime import UTC, date, datetime

import pytest
from docx.oxml.ns import qn

from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import (
    Bullets,
    Contents,
    Fact,
    Facts,
    Gap,
    Heading,
    Span,
    Table,
    Turn,
    pieces_of,
)
from exports.looks import LOOKS
from exports.word import word_bytes
from tests.conference.complete_records import edited
from tests.conference.papers.crowded import crowded_record
from tests.conference.small_records import base_profile
from tests.exports.word_files import opened, parts_of, table_in, text_of, written, xml_of

TABLE = Table(("Who", "What"), ((cell("A"), cell(None)), (cell("B"), cell("1", "2"))), (1, 3), "T")
MILLIMETRE = 36000


def test_headings_are_real_headings() -> None:
    """Title and headings have Word's own styles, so that a screen reader can go from one on."""
    document = opened(written(Heading(1, "One"), Heading(2, "Two"), Heading(3, "Three")))
    styles = {each.text: each.style.name for each in document.paragraphs if each.style}
    assert styles["Minutes of the conference"] == "Title"
    assert [styles[each] for each in ("One", "Two", "Three")] == [
        "Heading 1",
        "Heading 2",
        "Heading 3",
    ]


def test_no_heading_stays_alone_at_the_foot_of_a_page() -> None:
    """Whatever introduces something is kept on one page with it, table headers included."""
    document = opened(written(Heading(1, "One")))
    for name in ("Heading 1", "Heading 2", "Heading 3", "Label", "Lead", "Table Heading"):
        style = document.styles[name]
        assert style.element.pPr.find(qn("w:keepNext")) is not None, name


def test_header_rows_repeat_and_rows_stay_whole() -> None:
    """The first row is a header that repeats; a short row is not broken, a page-long one is."""
    long = Table(("Who",), ((cell("x"),), (cell("word " * 400),)), (1,), "Long")
    table = table_in(written(long))
    rows = list(table.iter(qn("w:tr")))
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False]
    assert [row.find(f".//{qn('w:cantSplit')}") is not None for row in rows] == [True, True, False]


def test_tables_tell_a_screen_reader_what_they_hold() -> None:
    """Every table has a caption and a description, and columns that fill the page's width."""
    table = table_in(written(TABLE))
    assert table.find(qn("w:tblPr")).find(qn("w:tblCaption")).get(qn("w:val")) == "T"
    assert table.find(qn("w:tblPr")).find(qn("w:tblDescription")).get(qn("w:val")) == "T"
    widths = [int(each.get(qn("w:w"))) for each in table.find(qn("w:tblGrid"))]
    assert widths[1] == pytest.approx(3 * widths[0], abs=3)
    assert sum(widths) == pytest.approx(170 * MILLIMETRE / 635, abs=5)


def test_two_tables_in_a_row_stay_two() -> None:
    """Between tables there is a paragraph; without one Word would make them one."""
    assert len(opened(written(TABLE, TABLE)).tables) == 2
    body = opened(written(TABLE, TABLE)).element.body
    assert [child.tag.rsplit("}")[1] for child in body][-5:] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_facts_are_read_label_by_label() -> None:
    """A label and its value are one paragraph, not a table without headers."""
    facts = Facts((Fact("Venue", cell("Town Hall", "Room 2")), Fact("L" * 40, cell(None))), "F")
    document = opened(written(facts))
    assert document.tables == []
    told = [each.text for each in document.paragraphs[-2:]]
    assert told == ["Venue\tTown Hall\nRoom 2", f"{'L' * 40}\n[not recorded]"]
    assert [each.style.name for each in document.paragraphs[-2:] if each.style] == [
        "Fact With Next",
        "Fact Last Whole",
    ]


def test_a_gap_is_marked_in_style_and_in_brackets() -> None:
    """What is missing can be told without colour, and is found by its style."""
    document = opened(written(paragraph(Gap("no date"))))
    run = document.paragraphs[-1].runs[0]
    assert (run.text, run.style.name) == ("[no date]", "Gap")


def test_typed_line_breaks_and_tabs_are_words_own() -> None:
    """A newline in a text is a line break in the same paragraph."""
    last = opened(written(paragraph("one\r\ntwo\tthree"))).paragraphs[-1]
    assert last.text == "one\ntwo\tthree"


def test_lists_with_numbers_begin_again() -> None:
    """Two numbered lists both begin at 1, and all entries of one belong together."""
    items = (line("a"), line("b"))
    content = written(Bullets(items, numbered=True), Bullets(items, numbered=True), Bullets(items))
    used = [
        each.get(qn("w:val")) for each in xml_of(content, "word/document.xml").iter(qn("w:numId"))
    ]
    assert used[0] == used[1] != used[2] == used[3]
    numbering = xml_of(content, "word/numbering.xml")
    restarts = {
        each.getparent().getparent().get(qn("w:numId"))
        for each in numbering.iter(qn("w:startOverride"))
    }
    assert set(used) <= restarts


def test_pages_are_numbered_and_marked() -> None:
    """Each page says marking, kind, reference, version, fingerprint, and its number of how many."""
    content = written(paragraph("x"), version="2", fingerprint="3f9ac01b22d4")
    section = opened(content).sections[0]
    assert [each.text for each in section.header.paragraphs] == ["OFFICIAL-SENSITIVE", "Minutes"]
    (footer,) = (name for name in parts_of(content) if name.startswith("word/footer"))
    codes = [each.text.strip() for each in xml_of(content, footer).iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert [each.text for each in section.footer.paragraphs] == [
        "Reference T-1 · Version 2 · 3f9a c01b 22d4 · Page 1 of 1"
    ]


def test_a_paper_without_a_version_says_nothing_of_one() -> None:
    """Reference and page number stand in the foot alone, without empty places between them."""
    section = opened(written(paragraph("x"))).sections[0]
    assert section.footer.paragraphs[0].text == "Reference T-1 · Page 1 of 1"


def test_pages_are_a4_and_turn() -> None:
    """A4 upright; after a turn on its side, with the same head and foot."""
    turned = (paragraph("a"), Turn("landscape"), TABLE, Turn("portrait"), paragraph("b"))
    sections = opened(written(*turned)).sections
    sizes = [
        (round(each.page_width / MILLIMETRE), round(each.page_height / MILLIMETRE))
        for each in sections
        if each.page_width and each.page_height
    ]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    assert all(each.header.paragraphs[0].text == "OFFICIAL-SENSITIVE" for each in sections)


def test_the_language_is_british_english() -> None:
    """Defaults and properties say en-GB, and nothing says another language."""
    content = written(paragraph("x"))
    language = xml_of(content, "word/styles.xml").find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-GB"
    assert opened(content).core_properties.language == "en-GB"
    assert not any(b"en-US" in part for part in parts_of(content).values())


def test_the_properties_name_nobody() -> None:
    """Title and day of the conference; no author, no program, no time of making."""
    properties = opened(written(dated=date(2026, 11, 30))).core_properties
    assert properties.version == properties.content_status == ""
    assert properties.title == "Minutes, T-1"
    assert properties.author == properties.last_modified_by == properties.comments == ""
    assert properties.created == properties.modified == datetime(2026, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize(("version", "status"), [("1", "Final"), ("2 draft", "Draft")])
def test_the_properties_tell_one_version_from_another(version: str, status: str) -> None:
    """A program finds reference, fingerprint, version and whether it is a draft."""
    content = written(paragraph("x"), version=version, fingerprint="3f9ac01b22d4")
    properties = opened(content).core_properties
    assert properties.identifier == "T-1 3f9ac01b22d4"
    assert (properties.version, properties.content_status) == (version, status)


def test_what_the_library_leaves_is_gone() -> None:
    """No thumbnail, no program name, no spare styles, no traces of editing, current Word."""
    content = written(paragraph("x"))
    names = set(parts_of(content))
    assert not {"docProps/thumbnail.jpeg", "docProps/app.xml", "word/stylesWithEffects.xml"} & names
    assert not any(name.startswith("customXml") for name in names)
    settings = parts_of(content)["word/settings.xml"].decode()
    assert 'w:name="compatibilityMode"' in settings
    assert 'w:val="15"' in settings
    assert "rsid" not in settings
    assert "updateFields" not in settings
    assert "python-docx" not in "".join(
        part.decode(errors="replace") for part in parts_of(content).values()
    )


def test_fonts_are_named_and_not_the_themes() -> None:
    """One font is named for all scripts; no style takes one from the theme."""
    styles = xml_of(written(), "word/styles.xml")
    fonts = list(styles.iter(qn("w:rFonts")))
    assert [each.get(qn("w:ascii")) for each in fonts] == ["Arial"]
    assert not any("Theme" in name for each in fonts for name in each.keys())  # noqa: SIM118


def test_the_looks_are_styles_and_nothing_else() -> None:
    """Paragraphs and runs carry the names of looks; no size, colour or font of their own."""
    content = word_bytes(minutes(edited({}), base_profile()))
    body = xml_of(content, "word/document.xml")
    used = {each.get(qn("w:val")) for each in body.iter(qn("w:pStyle"), qn("w:rStyle"))}
    assert used <= {look.key for look in LOOKS}
    for direct in ("w:sz", "w:color", "w:b", "w:i", "w:rFonts", "w:shd", "w:jc", "w:spacing"):
        found = [
            each
            for each in body.iter(qn(direct))
            # Words in a drawing become smaller with it.
            if next(each.iterancestors(qn("w:txbxContent")), None) is None
        ]
        assert found == [], direct


def test_contents_list_the_headings_before_anybody_updates_them() -> None:
    """The list of contents is a field that already holds the headings, linked to them."""
    content = written(Contents(), Heading(1, "1. One"), Heading(2, "Sub"), Heading(1, "2. Two"))
    body = xml_of(content, "word/document.xml")
    codes = [each.text.strip() for each in body.iter(qn("w:instrText"))]
    assert codes == [r'TOC \o "1-1" \n \h \z']
    entries = [
        each for each in opened(content).paragraphs if each.style and each.style.name == "toc 1"
    ]
    assert ["".join(run.text for run in each.hyperlinks[0].runs) for each in entries] == [
        "1. One",
        "2. Two",
    ]
    marks = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    assert {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))} == marks
    kinds = [each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_the_same_paper_gives_the_same_bytes() -> None:
    """Made twice, a file is the same to the last byte."""
    record = edited({})
    first, second = (word_bytes(minutes(record, base_profile())) for _ in range(2))
    assert first == second


def test_the_file_holds_all_the_paper_does() -> None:
    """Every word of a large paper, gaps included, can be read back from its Word file."""
    paper = minutes(crowded_record(), base_profile())
    told = text_of(word_bytes(paper))
    pieces = (piece for block in paper.blocks for piece in pieces_of(block))
    words = (f"[{each.words}]" if isinstance(each, Gap) else each.text for each in pieces)
    assert [each for each in words if " ".join(each.split()) not in told] == []


def test_restricted_words_stand_out() -> None:
    """Who may read an entry is in a style of its own, bold and in words."""
    document = opened(written(paragraph(Span("For professionals only", "restricted"))))
    assert document.paragraphs[-1].runs[0].style.name == "Restricted Text"


def test_a_page_is_turned_in_the_paragraph_after_a_table() -> None:
    """With one more, LibreOffice loses the rows of a table that goes over the page."""
    body = opened(written(Turn("landscape"), TABLE, Turn("portrait"), TABLE)).element.body
    told = [child.tag.rsplit("}")[1] for child in body]
    assert told[-5:] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_a_short_list_in_facts_stays_on_one_page() -> None:
    """The members of a core group are not torn apart; a long text may be."""
    short, long = (Facts((Fact("Who", cell(*lines)),), "F") for lines in (["A"] * 9, ["A" * 2000]))
    styles = [opened(written(each)).paragraphs[-1].style for each in (short, long)]
    assert [style.paragraph_format.keep_together for style in styles] == [True, None]  # type: ignore[union-attr]
