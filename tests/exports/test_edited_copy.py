"""A file edited by hand is read back: every word that was changed, and nothing that was not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.limits import WORD_FILE
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Paper
from exports.edited_copy import (
    MOST_PARAGRAPHS,
    Mark,
    NotReadBack,
    ProposedCorrection,
    mark_of,
    proposed_corrections,
)
from exports.word import word_bytes
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile

NOTES = [
    {"id": "n1", "step": "reports", "text": "Ana was seen once in the autumn term by the nurse."},
    {"id": "n2", "step": "reports", "text": "Ben sleeps well and eats with his brother."},
]
FINGERPRINT = "3f9ac01b22d4"


def paper(**edits: object) -> Paper:
    """The minutes of the complete record with two notes."""
    made = minutes(edited({"notes": NOTES, **edits}), base_profile())
    return replace(made, fingerprint=FINGERPRINT, version="1")


ORIGINAL = word_bytes(paper())


def by_hand(change: Callable[[Document], object]) -> bytes:
    """The file as it is after somebody changed it in Word and saved it."""
    document = docx.Document(io.BytesIO(ORIGINAL))
    change(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def found(change: Callable[[Document], object]) -> list[tuple[str, str]]:
    """What is read back of a change: was and now."""
    return [(each.was, each.now) for each in proposed_corrections(ORIGINAL, by_hand(change))]


def replaced(document: Document, old: str, new: str) -> None:
    """Change some words in the running text or in a table."""
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    places = [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    runs = [run for each in places for run in each.runs if old in run.text]
    assert runs, old
    runs[0].text = runs[0].text.replace(old, new)


def test_saved_without_a_change_it_says_the_same() -> None:
    """What Word does to a file that is opened and saved is no correction."""
    assert found(lambda _: None) == []


def test_a_changed_word_in_a_table_is_read_back_with_its_paragraph() -> None:
    """The paragraph as it was and as it is, under the heading that it stands under."""
    file = by_hand(lambda it: replaced(it, "once in the autumn", "twice in the autumn"))
    (told,) = proposed_corrections(ORIGINAL, file)
    assert told == ProposedCorrection(
        told.where,
        "Ana was seen once in the autumn term by the nurse.",
        "Ana was seen twice in the autumn term by the nurse.",
    )
    assert told.where == "What was said"


def test_new_and_removed_paragraphs_are_told_apart() -> None:
    """What was put in has nothing before it, what was taken out nothing after it."""

    def change(document: Document) -> None:
        heading = next(each for each in document.paragraphs if "Introductions" in each.text)
        heading.insert_paragraph_before("A paragraph that nobody wrote.")
        replaced(document, "Ben sleeps well and eats with his brother.", "")

    assert found(change) == [
        ("", "A paragraph that nobody wrote."),
        ("Ben sleeps well and eats with his brother.", ""),
    ]


def test_tracked_changes_count_as_made() -> None:
    """Words that Word marks as deleted are gone, those that it marks as inserted are there."""

    def change(document: Document) -> None:
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        place = next(e for cell in cells for e in cell.paragraphs if "Ben sleeps" in e.text)
        run = place.runs[-1].element
        deleted = f'<w:del {nsdecls("w")} w:id="1" w:author="x"/>'
        run.addprevious(holder := parse_xml(deleted))
        holder.append(run)
        words = "<w:r><w:t>Ben sleeps well.</w:t></w:r>"
        inserted = f'<w:ins {nsdecls("w")} w:id="2" w:author="x">{words}</w:ins>'
        holder.addnext(parse_xml(inserted))

    assert found(change) == [("Ben sleeps well and eats with his brother.", "Ben sleeps well.")]


def test_comments_are_read_too() -> None:
    """Who writes a comment into the margin proposes something as well."""

    def change(document: Document) -> None:
        document.add_comment(document.paragraphs[3].runs, "Is this right?", "x", "x")

    (told,) = proposed_corrections(ORIGINAL, by_hand(change))
    assert (told.is_comment, told.now) == (True, "Is this right?")


@settings(max_examples=25)
@given(data=st.data())
def test_every_changed_paragraph_is_found(data: st.DataObject) -> None:
    """Whichever paragraphs somebody writes anew, each is read back, and no other."""
    document = docx.Document(io.BytesIO(ORIGINAL))
    places = [each for each in document.paragraphs if each.runs and len(each.text.split()) > 2]
    numbers = st.sets(st.integers(0, len(places) - 1), min_size=1, max_size=4)
    marked = {n: f"Written anew as number {n}." for n in data.draw(numbers)}
    for number, words in marked.items():
        for run in places[number].runs[1:]:
            run.text = ""
        places[number].runs[0].text = words
    saved = io.BytesIO()
    document.save(saved)
    told = proposed_corrections(ORIGINAL, saved.getvalue())
    assert {each.now for each in told if each.now} == set(marked.values())


def test_the_mark_says_what_it_was_made_from() -> None:
    """Reference, fingerprint and language are read from the properties, after editing too."""
    mark = Mark(edited({}).reference, FINGERPRINT, "en-GB")
    assert mark_of(ORIGINAL) == mark == mark_of(by_hand(lambda _: None))


CONTENTS = (
    "<w:sdt {ns}><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
    "</w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>1. The conference 3</w:t></w:r></w:p>"
    "</w:sdtContent></w:sdt>"
)


@pytest.mark.parametrize(
    "contents",
    [
        "<w:p {ns}><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>1. X 3</w:t></w:r></w:p>",
        "<w:p {ns}><w:pPr><w:pStyle w:val='Contents1'/></w:pPr><w:r><w:t>1. X 3</w:t></w:r></w:p>",
        CONTENTS,
    ],
)
def test_a_list_of_contents_that_was_brought_up_to_date_is_no_change(contents: str) -> None:
    """Word and LibreOffice write it anew with page numbers, in styles of their own."""

    def change(document: Document) -> None:
        filled = parse_xml(contents.format(ns=nsdecls("w")))
        document.element.body.insert(0, filled)

    assert found(change) == []


# -- what is no such file


def packed(**parts: bytes) -> bytes:
    """A zip file of these parts; two underscores stand for a slash, the last one for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            start, _, end = name.rpartition("_")
            file.writestr(f"{start.replace('__', '/')}.{end}", content)
    return made.getvalue()


def body(inner: str, before: str = "") -> bytes:
    """The main part of a Word file."""
    return f"{before}<w:document {nsdecls('w')}><w:body>{inner}</w:body></w:document>".encode()


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
MANY = "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * (MOST_PARAGRAPHS + 1)

HOSTILE = {
    "text": (b"Just some words.", "is not a Word file"),
    "empty": (b"", "is not a Word file"),
    "locked": (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "is not a Word file"),
    "zip": (packed(notes_txt=b"words"), "is not a Word file"),
    "cut off": (ORIGINAL[: len(ORIGINAL) // 2], "is not a Word file"),
    "no words": (packed(word__document_xml=body("")), "holds no words"),
    "not xml": (packed(word__document_xml=b"<w:p"), "is broken"),
    "entities": (packed(word__document_xml=body("<w:p/>", BOMB)), "holds what Word"),
    "wide entities": (
        packed(word__document_xml=(BOMB + "<x/>").encode("utf-16")),
        "holds what Word",
    ),
    "bomb": (packed(word__document_xml=b" " * 30_000_000), "unpacks to far more"),
    "many": (packed(word__document_xml=body(MANY)), "holds far more"),
    "large": (b"PK" + b"x" * WORD_FILE.size, "is larger than"),
    "deep": (packed(word__document_xml=body("<w:p>" * 5000 + "</w:p>" * 5000)), "is broken"),
}


@pytest.mark.parametrize(("content", "words"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_edited_copy_is_refused_in_words(content: bytes, words: str) -> None:
    """Each is refused before it can do harm, with words that say why."""
    with pytest.raises(NotReadBack) as refused:
        proposed_corrections(ORIGINAL, content)
    assert words in refused.value.why


def test_a_file_without_the_mark_is_not_ours() -> None:
    """A Word file of somebody else is told to be none of the program's."""
    other = io.BytesIO()
    docx.Document().save(other)
    with pytest.raises(NotReadBack, match="was not made by this program"):
        mark_of(other.getvalue())
