"""The family tree in the minutes and as a document: the reader's own, drawn and in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cpc_tui.conference.drawing import Label, Scene
from cpc_tui.conference.papers.catalogue import OneCopy, why_none
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Drawing, Heading, Paper, Turn
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.papers.traceless import without_trace
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient, person_recipient
from exports.plain_files import markdown_bytes
from tests.conference.complete_records import edited
from tests.conference.papers.words import headings_of, words_of
from tests.conference.small_records import base_profile, small_record

MOTHER, TEACHER = person_recipient("mo"), person_recipient("te")
GRANDFATHER = "Kwame Quernstone"


def with_kin(**grandfather: object) -> Record:
    """A whole record whose mother has a father who is not invited."""
    return edited(
        {
            "relatives": [{"id": "kin1", "name": GRANDFATHER, "sex": "M", "born_year": 1950}],
            "relationships": [
                {"id": "family1", "adults": ["kin1"], "children": ["mo"], **grandfather}
            ],
        }
    )


def hidden() -> Record:
    """The same, with the grandfather and his place in the family kept from the family."""
    record = {
        "relatives": [{"id": "kin1", "name": GRANDFATHER, "visibility": "professionals"}],
        "relationships": [
            {"id": "family1", "adults": ["kin1"], "children": ["mo"], "visibility": "professionals"}
        ],
    }
    return edited(record)


def made(record: Record, document: DocumentKey, whose: Recipient) -> Paper:
    """The one paper of a document."""
    (named,) = OneCopy(record, base_profile(), whose).papers(document)
    return named.paper


def drawings(paper: Paper) -> list[Drawing]:
    """The drawings of a paper."""
    return [each for each in paper.blocks if isinstance(each, Drawing)]


def test_the_tree_is_drawn_and_told() -> None:
    """A page on its side with the drawing and its key, then the same in sentences."""
    paper = made(with_kin(), "family-tree", FULL)
    assert paper.blocks[0] == Turn("landscape")
    assert headings_of(paper) == ["The family in words"]
    tree, key = drawings(paper)
    shown = " ".join(each.text for each in tree.scene.marks if isinstance(each, Label))
    assert "Quernstone" in shown
    assert GRANDFATHER in tree.description
    assert "man or boy" in key.description
    assert any(GRANDFATHER in each for each in tree.text)
    text = words_of(paper)
    assert text.count(GRANDFATHER) >= 2
    assert "In the household:" in text


def test_the_minutes_have_it_after_the_people() -> None:
    """It is a part of the minutes; wide or not, the pages after it stand upright again."""
    paper = made(with_kin(), "minutes", FULL)
    titles = [each.split(". ", 1)[-1] for each in headings_of(paper)]
    assert titles.index("The family") > titles.index("People")
    assert [each.title for each in drawings(paper)][:2] == ["The family tree", "The signs"]
    turns = [each.orientation for each in paper.blocks if isinstance(each, Turn)]
    assert turns[1::2] == ["portrait"] * (len(turns) // 2)


def test_a_wide_family_has_a_page_on_its_side() -> None:
    """Fourteen children do not fit on a page that stands upright."""
    relatives = [{"id": f"kin{each}", "name": f"Relative {each}"} for each in range(15)]
    ids = [each["id"] for each in relatives]
    family = {"id": "family1", "adults": ids[:1], "children": ids[1:]}
    paper = made(edited({"relatives": relatives, "relationships": [family]}), "minutes", FULL)
    at = next(n for n, each in enumerate(paper.blocks) if isinstance(each, Drawing))
    assert paper.blocks[at - 2] == Turn("landscape")
    assert paper.blocks[at + 2] == Turn("portrait")


def test_who_is_kept_from_a_reader_is_not_in_their_tree() -> None:
    """Neither drawn, nor in sentences, lines or descriptions; the others read of him."""
    for document in ("family-tree", "minutes"):
        for whose, reads in ((FULL, True), (TEACHER, True), (MOTHER, False)):
            paper = made(hidden(), document, whose)
            told = [plain_text(paper)]
            for each in drawings(paper):
                told += [each.title, each.description, *each.text]
                told += [one.text for one in each.scene.marks if isinstance(one, Label)]
            assert any("Quernstone" in each for each in told) is reads, (document, whose)


def test_professionals_are_told_what_is_not_for_everybody() -> None:
    """It is marked as restricted, so that the full copy says so; others read of no such thing."""
    for document in ("family-tree", "minutes"):
        full = made(hidden(), document, FULL)
        assert f"Not for everybody: {GRANDFATHER}; " in words_of(full)
        assert full.copy.startswith("Full copy: it holds entries")
        assert "Not for everybody" not in words_of(made(hidden(), document, MOTHER))
    assert "Not for everybody" not in words_of(made(with_kin(), "family-tree", FULL))


def test_the_letter_shows_no_tree() -> None:
    """Nothing else of the record stands in the decision letter."""
    letter = made(with_kin(), "letter", FULL)
    assert drawings(letter) == []
    assert GRANDFATHER not in plain_text(letter)


def test_without_a_family_there_is_none() -> None:
    """Where nobody is connected with anybody the minutes have no such part, and it is said why."""
    some = small_record()
    strangers = tuple(
        replace(each, relationship="", role="", parental_responsibility=()) for each in some.people
    )
    record = replace(some, people=strangers)
    told = words_of(minutes(record, base_profile()))
    assert "The family in words" not in told
    assert "The family in words" in words_of(minutes(some, base_profile()))
    why = why_none(record, base_profile(), "family-tree", FULL)
    assert why.startswith("There is no family tree to draw")


def test_plain_text_and_markdown_have_the_lines_as_they_are() -> None:
    """Every space of a line counts, and nothing in it is markup."""
    text = "[Ama *x*]\n  ├─ (Kofi ```` b)"
    drawing = Drawing(Scene(1, 1, ()), "T", "D", tuple(text.split("\n")))
    paper = Paper("T", (), "T", "", "", (Heading(1, "A"), drawing))
    assert text in plain_text(paper)
    assert f"`````\n{text}\n`````" in markdown_bytes(paper).decode()


@pytest.mark.parametrize("marks", [(), (Label(0, 0, 9, 9, "A"),)])
def test_a_copy_keeps_a_drawing_and_its_heading_where_anything_is_drawn(
    marks: tuple[Label, ...],
) -> None:
    """An empty drawing goes with its heading and its page; another one stays with both."""
    drawing = Drawing(Scene(1, 1, marks), "T", "D")
    end = paragraph("End.")
    blocks = (Turn("landscape"), Heading(1, "A"), drawing, Turn("portrait"), Heading(1, "B"), end)
    assert without_trace(blocks) == (blocks if marks else blocks[4:])
