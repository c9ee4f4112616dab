"""Templates that are refused: one sentence each, which says what to do, and never a traceback."""

import io
import os
import zipfile
from pathlib import Path
from secrets import token_bytes

import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.limits import WORD_FILE
from exports.refused import ExportRefused
from exports.template import read_template
from exports.word import word_bytes
from tests.exports.house_templates import (
    RELATION,
    changed,
    house_document,
    put,
    related,
    replaced,
    saved,
)
from tests.exports.templated import PAPER
from tests.exports.word_files import opened, parts_of

GOOD = saved(house_document())
DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"


def sentence(path: Path) -> str:
    """What is said of a template that is refused."""
    with pytest.raises(ExportRefused) as refused:
        read_template(path)
    told = refused.value.sentence
    assert told.startswith(f"The template {path} cannot be used: it")
    assert told.endswith(".")
    assert "\n" not in told
    return told.partition("cannot be used: ")[2]


def typed(content: bytes, name: str, kind: str) -> bytes:
    """The same file with one more part of a type."""
    types = parts_of(content)[TYPES].replace(
        b"</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    )
    return changed(content, {name: b"x", TYPES: types})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not a Word file"),
        (b"Dear all, this is no Word file.", "is not a Word file"),
        (b"PK\x03\x04 and then nothing", "is not a Word file"),
        (changed(GOOD, {TYPES: None}), "is not a Word file"),
        (replaced(GOOD, TYPES, "wordprocessingml.document.main", "spreadsheetml.sheet.main"),
         "is not a Word file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "is a file of an old Word"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
         "is protected by a password"),
        (changed(GOOD, {DOCUMENT: b"<w:document"}), "is broken"),
        (changed(GOOD, {DOCUMENT: None}), "is broken"),
        (changed(GOOD, {"word/styles.xml": b"<a/>"}), "is broken"),
        (changed(GOOD, {DOCUMENT: b"<a>" * 9000 + b"</a>" * 9000}), "is broken"),
        (changed(GOOD, {"_rels/.rels": b"<x/>"}), "is broken"),
        (replaced(GOOD, "_rels/.rels", f"{RELATION}/officeDocument",
                  "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"),
         "is saved as Strict Open XML"),
        (changed(GOOD, {DOCUMENT: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
         "its XML defines entities"),
        (changed(GOOD, {"word/x.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'
                        .encode("utf-16")}), "its XML defines entities"),
        (typed(GOOD, "word/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
         "it holds macros"),
        (changed(GOOD, {"word/VBAPROJECT.bin": b"x"}), "it holds macros"),
        (replaced(GOOD, TYPES, "openxmlformats-officedocument.wordprocessingml.document.main",
                  "ms-word.document.macroEnabled.main"), "it holds macros"),
        (typed(GOOD, "word/activeX1.bin", "application/vnd.ms-office.activeX"),
         "it holds an embedded object"),
        (changed(GOOD, {"word/embeddings/oleObject1.bin": b"x"}), "it holds an embedded object"),
        (related(GOOD, "word/_rels/settings.xml.rels", "attachedTemplate", "file:///P:/x.dotx"),
         "it is attached to another template"),
        (related(GOOD, "word/_rels/document.xml.rels", "oleObject", "x.bin", outside=False),
         "it holds an embedded object"),
        (related(GOOD, "word/_rels/document.xml.rels", "image", "https://example.org/x.png"),
         "it is linked to another file"),
        (related(GOOD, "word/_rels/document.xml.rels", "hyperlink", "file:///P:/x.docx"),
         "it is linked to another file"),
        (related(GOOD, "word/_rels/document.xml.rels", "aFChunk", "x.html", outside=False),
         "it holds another file"),
    ],
)  # fmt: skip
def test_what_is_no_plain_template_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    """Not Word, broken, encrypted, macros, objects, links to elsewhere, entities: each told."""
    assert words in sentence(put(tmp_path, content))


def test_a_macro_template_is_refused_by_its_name(tmp_path: Path) -> None:
    """A file that says it may hold macros is not looked into."""
    assert "it holds macros" in sentence(put(tmp_path, GOOD, "house.DOTM"))


def test_links_that_are_only_followed_by_a_click_are_kept(tmp_path: Path) -> None:
    """A letterhead may name the authority's pages and address."""
    content = related(GOOD, "word/_rels/document.xml.rels", "hyperlink", "https://www.example.org/")
    assert read_template(put(tmp_path, content)).content


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Missing, a folder, a pipe, a path that nobody can have."""
    assert "is not there" in sentence(tmp_path / "none.dotx")
    assert "it" in sentence(tmp_path)
    os.mkfifo(tmp_path / "pipe.dotx")
    assert "it is a pipe, not a file" in sentence(tmp_path / "pipe.dotx")
    assert "cannot be read" in sentence(tmp_path / "a\0b")
    assert "cannot be read" in sentence(Path("~nobody-of-this-name/x.dotx"))


def test_files_that_unpack_to_too_much_are_refused(tmp_path: Path) -> None:
    """Zeros packed hard, very many parts, or very much in all: nothing of it is unpacked."""
    zeros = changed(GOOD, {"word/x.bin": bytes(20_000_000)})
    assert len(zeros) < WORD_FILE.size
    assert "unpacks to far more" in sentence(put(tmp_path, zeros))
    many = changed(GOOD, {f"word/{n}.bin": b"" for n in range(WORD_FILE.parts)})
    assert "unpacks to far more" in sentence(put(tmp_path, many))
    large = changed(GOOD, {f"word/{n}.bin": bytes(500_000) for n in range(130)})
    assert WORD_FILE.unpacked < 130 * 500_000
    assert "unpacks to far more" in sentence(put(tmp_path, large))
    heavy = changed(GOOD, {"word/x.bin": token_bytes(WORD_FILE.size)})
    assert "is larger than 10 MB" in sentence(put(tmp_path, heavy))


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    """Programs differ in which of the two they read."""
    made = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(made, "a") as file:
        file.writestr(DOCUMENT, b"<a/>")
    assert "is broken" in sentence(put(tmp_path, made.getvalue()))


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    """Parts that are packed with a password are told as such."""
    content = bytearray(GOOD)
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    assert "is protected by a password" in sentence(put(tmp_path, bytes(content)))


@pytest.mark.parametrize("code", ["FILENAME \\p", "AUTHOR", "INCLUDEPICTURE x", "DDEAUTO x", ""])
def test_fields_that_tell_or_fetch_are_refused(tmp_path: Path, code: str) -> None:
    """In a head, a field would print a path or a name, or read another file."""
    document = house_document()
    paragraph = next(document.sections[0].header.part.element.iter(qn("w:p")))
    for kind in ("begin", None, "end"):
        run = OxmlElement("w:r")
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        part.text = None if kind else code
        if kind:
            part.set(qn("w:fldCharType"), kind)
        run.append(part)
        paragraph.append(run)
    name = (code.split() or ["?"])[0]
    assert f"has the field {name}." in sentence(put(tmp_path, saved(document)))


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ('<w:ins {ns} w:id="1" w:author="Mo Quill"/>', "tracked changes"),
        ("<w:sdt {ns}><w:sdtPr><w:dataBinding/></w:sdtPr></w:sdt>", "a property of the document"),
    ],
)
def test_heads_that_name_people_are_refused(tmp_path: Path, xml: str, words: str) -> None:
    """Tracked changes and properties in a head would name who made the template."""
    document = house_document()
    paragraph = next(document.sections[0].header.part.element.iter(qn("w:p")))
    paragraph.append(parse_xml(xml.replace("{ns}", nsdecls("w"))))
    assert words in sentence(put(tmp_path, saved(document)))


def test_a_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    """What cannot be looked into is not sent out with every document."""
    content = GOOD
    (picture,) = {
        name for name, part in parts_of(content).items() if "media" in name and b"Mo Quill" in part
    }
    told = sentence(put(tmp_path, changed(content, {picture: b"GIF89a"})))
    assert "it holds a picture that is neither PNG nor JPEG" in told


def test_margins_without_room_are_refused(tmp_path: Path) -> None:
    """A page that is all margin holds no table."""
    document = house_document()
    document.sections[0].left_margin = document.sections[0].page_width
    assert "its margins" in sentence(put(tmp_path, saved(document)))


def used_or_refused(path: Path) -> None:
    """Make a document from a template if it is not refused; nothing else may happen."""
    try:
        template = read_template(path)
    except ExportRefused:
        return
    opened(word_bytes(PAPER, template))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_gives_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever bytes of a template are lost or altered: it is used, or refused in a sentence."""
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    path = put(tmp_path_factory.mktemp("damaged"), bytes(content[: max(cut, 9)]))
    used_or_refused(path)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(parts_of(GOOD))), st.data())
def test_a_damaged_part_gives_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
) -> None:
    """The same where the damage is inside a part, which then still unpacks."""
    part = parts_of(GOOD)[name]
    start = data.draw(st.integers(0, len(part)))
    end = data.draw(st.integers(start, len(part)))
    content = changed(GOOD, {name: part[:start] + data.draw(st.binary(max_size=9)) + part[end:]})
    used_or_refused(put(tmp_path_factory.mktemp("damaged"), content))
