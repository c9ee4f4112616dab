"""Writing from right to left, and letters that need a font of their own, as Word has to be told."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.papers.composing import cell, fact, line, paragraph
from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Bullets,
    Facts,
    Gap,
    Heading,
    Paragraph,
    Span,
    Table,
)
from exports.directions import runs_right_to_left, stretches
from exports.scripts import writing_of
from exports.template import read_template
from exports.word import word_bytes
from tests.exports.house_templates import house_document, put, saved
from tests.exports.valid import faults
from tests.exports.word_files import paper_of, text_of, written, xml_of

ARABIC = "قالت آنا إنها تريد أن تعيش مع جدتها."
URDU = "بچے کی حفاظت کا منصوبہ۔"
HEBREW = "הילדה אמרה שהיא רוצה לגור עם סבתא."
MIXED = "الرقم هو 020 7946 0123 في Medway."
LETTERS = st.text(
    st.one_of(
        st.sampled_from("اب ה 7 0-+(.,:/) A中अ\u0301\u064b\u200dẞ😀"),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=30,
)


def paragraphs(*blocks: Block) -> list[Any]:
    """The paragraphs of a file whose paper has these blocks, without its title."""
    body = xml_of(written(*blocks), "word/document.xml")
    styles = {"Title", "Subtitle", "CopyLine", "AfterTable"}
    found = (each for each in body.iter(qn("w:p")))
    return [each for each in found if each[0][0].get(qn("w:val")) not in styles]


def is_bidi(made: Any) -> bool:
    """Whether a paragraph is read from the right."""
    return made[0].find(qn("w:bidi")) is not None


def runs(made: Any) -> list[tuple[str, bool, str | None]]:
    """The runs of a paragraph: words, whether from the right, and the complex-script font."""
    return [
        (
            "".join(each.text or "" for each in run.iter(qn("w:t"))),
            run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None,
            found.get(qn("w:cs"))
            if (found := run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")) is not None
            else None,
        )
        for run in made.iter(qn("w:r"))
    ]


@pytest.mark.parametrize(
    "block",
    [
        Heading(1, ARABIC),
        Heading(2, HEBREW),
        paragraph(URDU),
        Paragraph((Span(ARABIC),), "quote"),
        Bullets((line(ARABIC),)),
        Bullets((line(URDU),), numbered=True),
        Facts((fact("الغرض", ARABIC),), "x"),
    ],
)
def test_a_text_from_the_right_is_marked_in_every_kind_of_block(block: Block) -> None:
    """Paragraph and runs both say so, with a font, and the file is as the format lays down."""
    (made,) = paragraphs(block)
    assert is_bidi(made)
    told = [each for each in runs(made) if each[0].strip()]
    assert all(right and font for _, right, font in told)
    assert faults(written(block)) == []


def test_the_title_head_and_foot_are_marked_too() -> None:
    """Whatever stands on a page in such letters is told to Word."""
    content = written(kind=HEBREW, reference="مرجع 7", title=ARABIC, subtitle=(URDU,))
    body = xml_of(content, "word/document.xml")
    assert [is_bidi(each) for each in list(body.iter(qn("w:p")))[:2]] == [True, True]
    heads = xml_of(content, "word/header1.xml")
    assert any(map(is_bidi, heads.iter(qn("w:p"))))
    foot = xml_of(content, "word/footer1.xml")
    assert any(right for made in foot.iter(qn("w:p")) for _, right, _ in runs(made))
    assert faults(content) == []


def test_a_mixed_paragraph_is_split_by_direction() -> None:
    """A Latin name within Arabic runs from the left, and the Arabic around it from the right."""
    (made,) = paragraphs(paragraph(MIXED))
    assert is_bidi(made)
    told = {text.strip("\u200e "): right for text, right, _ in runs(made)}
    assert told["Medway"] is False
    assert told["020 7946 0123"] is False
    assert told["الرقم هو"] is True


def test_a_number_with_spaces_stays_in_order() -> None:
    """A mark before it keeps its groups together, and the words read back are the same."""
    (made,) = paragraphs(paragraph(MIXED))
    assert any(text.startswith("\u200e020 7946 0123") for text, _, _ in runs(made))
    (within,) = paragraphs(paragraph("She said: ", MIXED, " and went home at once."))
    assert not is_bidi(within)
    assert " 020\u00a07946\u00a00123 " in [text for text, _, _ in runs(within)]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("العنوان: 1 Elm Row, ZZ1 2AB.", "\u200e1 Elm Row, ZZ1 2AB"),
        ("الرقم: 020-7946-0123.", "\u200e020-7946-0123"),
        ("الرقم (020) 7946 0123 هو.", "\u200e(020) 7946 0123"),
        ("هاتف +44 20 7946 0123 هو.", "\u200e+44 20 7946 0123"),
        ("يوم 14/12/2026 هو.", "\u200e14/12/2026"),
        ("الغرفة 3 هي.", "3"),
        ("هاتف ٠٢٠ ٧٩٤٦ ٠١٢٣ هو.", "٠٢٠\u00a0٧٩٤٦\u00a0٠١٢٣"),
        ("Ring آنا 020 7946 0123 today.", "\u200e020 7946 0123 today."),
        ("Ring آنا, 5, today.", ", \u200e5, today."),
    ],
)
def test_a_number_stands_where_it_is_read(text: str, run: str) -> None:
    """Its groups in order, a house before its street, and behind the word that it follows."""
    (made,) = paragraphs(paragraph(text))
    told = {words.strip(" "): right for words, right, _ in runs(made)}
    assert told[run] is False


def test_addresses_and_references_do_not_turn_a_paragraph() -> None:
    """However long they are, what is said around them is Arabic."""
    (made,) = paragraphs(paragraph("المرجع MED-CPC-2026-1093 و https://example.org/a-b?c=1."))
    assert is_bidi(made)
    assert not runs_right_to_left("jan.kowalski@example.org")


def test_arabic_words_within_english_keep_the_paragraph_from_the_left() -> None:
    """A name in Arabic letters turns nothing else round."""
    (made,) = paragraphs(paragraph("Her name is آنا, and she is five years old."))
    assert not is_bidi(made)
    assert [right for _, right, _ in runs(made)] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "tag"),
    [(ARABIC, "ar-SA"), (URDU, "ur-PK"), (HEBREW, "he-IL"), ("پدر", "fa-IR"), ("ډېر", "ps-AF")],
)
def test_the_language_is_told_by_its_letters(text: str, tag: str) -> None:
    """Word needs it for shapes and spelling."""
    (made,) = paragraphs(paragraph(text))
    assert {each.get(qn("w:bidi")) for each in made.iter(qn("w:lang"))} == {tag}


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("孩子说", "Microsoft YaHei"),
        ("子どもは", "Yu Gothic"),
        ("아이가", "Malgun Gothic"),
        ("बच्चे ने", "Nirmala UI"),
        ("শিশু", "Nirmala UI"),
        ("குழந்தை", "Nirmala UI"),
        ("ልጁ ተናገረ", "Ebrima"),
    ],
)
def test_other_writings_have_a_font_that_has_their_letters(text: str, font: str) -> None:
    """Of every slot of the run, so that Word shows no boxes whichever it takes."""
    (made,) = paragraphs(paragraph(f"{text} Ana"))
    fonts = [each.attrib.values() for each in made.iter(qn("w:rFonts"))]
    assert fonts
    assert {each for values in fonts for each in values} <= {font, "eastAsia"}
    assert not is_bidi(made)


def test_an_empty_cell_beside_such_a_column_is_written_from_the_right() -> None:
    """What an interpreter types there begins at the right edge."""
    rows = ((cell("One."), cell(ARABIC)), (cell("Two."), cell(Blank("Translation"))))
    table = Table(("English", "Arabic / العربية"), rows, (1, 1), "x")
    assert [is_bidi(each) for each in paragraphs(table)] == [False, True, False, True, False, True]


@pytest.mark.parametrize(("header", "always"), [("Urdu / اردو", True), ("Ama", False)])
def test_a_name_in_such_a_column_stands_at_its_edge(header: str, always: bool) -> None:
    """A line in Latin letters between others from the right does not jump to the left."""
    rows = ((cell("One."), cell(URDU)), (cell("Two."), cell("Bel Okafor", "ماں")))
    made = paragraphs(Table(("English", header), rows, (1, 1), "x"))
    assert [is_bidi(each) for each in made] == [False, always, False, True, False, always, True]


def test_english_under_a_name_from_the_right_stays_english() -> None:
    """A column that is called after somebody is not turned round with the name."""
    made = paragraphs(Table(("Who", "آنا"), ((cell("Says"), cell("I am well.")),), (1, 1), "x"))
    assert [is_bidi(each) for each in made] == [False, True, False, False]


def test_a_template_has_its_weights_and_sizes_for_these_letters_too(tmp_path: Any) -> None:
    """A heading that is bold in English is bold in Arabic, though the template does not say so."""
    document = house_document()
    for each in list(document.styles.element.iter(qn("w:bCs"), qn("w:szCs"))):
        each.getparent().remove(each)
    template = read_template(put(tmp_path, saved(document)))
    styles = xml_of(word_bytes(paper_of(Heading(1, ARABIC)), template), "word/styles.xml")
    for look in styles.iter(qn("w:rPr")):
        for name, twin in (("w:b", "w:bCs"), ("w:sz", "w:szCs")):
            assert look.find(qn(name)) is None or look.find(qn(twin)) is not None


@settings(max_examples=100)
@given(LETTERS, st.booleans())
def test_stretches_are_the_whole_text(text: str, rtl: bool) -> None:
    """No letter is lost, none is moved, and each stretch is of letters of one direction."""
    told = "".join(each.text for each in stretches(text, rtl=rtl))
    assert told.replace("\u00a0", " ").replace("\u200e", "") == text.replace("\u00a0", " ").replace(
        "\u200e", ""
    )
    for each in stretches(text, rtl=rtl):
        kinds = [found.rtl for letter in each.text if (found := writing_of(letter))]
        assert all(kind == each.rtl for kind in kinds)


@settings(max_examples=12, deadline=None)
@given(LETTERS)
def test_any_letters_make_a_valid_file(text: str) -> None:
    """However writings are mixed, in words and in gaps, the file is as the format lays down."""
    content = written(paragraph(text), Bullets((line(Span(text, "strong"), Gap(text)),)))
    assert faults(content) == []


def test_english_alone_is_as_before() -> None:
    """One run without a font or a direction."""
    (made,) = paragraphs(paragraph("Zoë said “no” – twice…"))
    assert runs(made) == [("Zoë said “no” – twice…", False, None)]
    assert not runs_right_to_left("Zoë")
    assert "Zoë said" in text_of(written(paragraph("Zoë said “no” – twice…")))
