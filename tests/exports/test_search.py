"""A file in which something stands that its reader may not read is stopped, wherever it stands."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from cpc_tui.conference.drawing import Label, Scene
from cpc_tui.conference.papers import makers
from cpc_tui.conference.papers.composing import cell, paragraph
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Drawing, Heading, Paper, Paragraph, Span, Table
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient, person_recipient
from exports.pack import HowMade, PackMade, make_pack, plan_pack
from exports.reading_back import parts_in, passages_of
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile

PHONE = "07700 900564"
NOTE = "He was seen at the flat on two nights in October."
MOTHER = person_recipient("mo")
Plant = Callable[[Paper], Paper]


def record() -> Record:
    """A conference with a protected telephone number and a note for professionals."""
    return edited(
        {
            "people.7.phone": PHONE,
            "people.7.protected": ["phone"],
            "notes": [{"id": "n1", "step": "reports", "text": NOTE, "visibility": "professionals"}],
        }
    )


def planted(monkeypatch: pytest.MonkeyPatch, plant: Plant) -> None:
    """Let the function that writes the minutes put something in that is not in its copy."""

    def leaking(copy: Record, profile: Profile, whose: Recipient) -> Paper:
        return plant(minutes(copy, profile, whose))

    monkeypatch.setattr(makers, "minutes", leaking)


def made(folder: Path, **how: object) -> PackMade:
    """The mother's plan and minutes."""
    pack = plan_pack(record(), base_profile(), [MOTHER], ["plan", "minutes"])
    return make_pack(pack, folder, how=HowMade(**how))  # type: ignore[arg-type]


def in_text(text: str) -> Plant:
    """In a paragraph at the end."""
    return lambda paper: replace(paper, blocks=(*paper.blocks, paragraph(text)))


def in_description(paper: Paper) -> Paper:
    """In what a screen reader says of a table."""
    table = Table(("A",), ((cell("x"),),), (1,), f"Whom to ring: {PHONE}")
    return replace(paper, blocks=(*paper.blocks, table))


def over_runs(paper: Paper) -> Paper:
    """In three looks, one beside the other."""
    line = (Span("Ring 077", "strong"), Span("00 9", "plain"), Span("00564", "quiet"))
    return replace(paper, blocks=(*paper.blocks, Paragraph(line)))


def in_drawing(words: str, *, title: str = "", description: str = "All.") -> Plant:
    """In a drawing: on it, in its title, or in what a screen reader says of it."""
    scene = Scene(90, 30, (Label(0, 0, 90, 30, words),))
    drawing = Drawing(scene, title or "The family", description, (words,))
    return lambda paper: replace(paper, blocks=(*paper.blocks, drawing))


PLANTS: dict[str, Plant] = {
    "in a drawing": in_drawing(f"Ring {PHONE}"),
    "over two lines of a drawing": in_drawing("07700\n900564"),
    "in a paragraph": in_text(f"Ring {PHONE}."),
    "with other spacing": in_text("Ring 07700900564 or (07700) 900-564."),
    "with the country": in_text("Ring +44 7700 900564."),
    "over several runs": over_runs,
    "over two lines": in_text("07700\n900564"),
    "in a heading": lambda paper: replace(paper, blocks=(*paper.blocks, Heading(2, PHONE))),
    "in the head of the pages": lambda paper: replace(paper, marking=PHONE),
    "in the title": lambda paper: replace(paper, title=f"Minutes {PHONE}"),
    "the words of a note": in_text(NOTE.upper()),
    "a sentence of it with other white space": in_text(NOTE.replace(" ", "\n ")),
}


ONLY_IN_WORD: dict[str, Plant] = {
    "in a description": in_description,
    "in the title of a drawing": in_drawing("x", title=PHONE),
    "in the description of a drawing": in_drawing("x", description=f"He is at {PHONE}."),
    "a sentence over the lines of a drawing": in_drawing(NOTE.replace(" ", "\n")),
}
"""Plain text has no descriptions."""

CASES = [
    pytest.param(as_format, plant, id=f"{as_format} {name}")
    for as_format in ("docx", "md", "txt")
    for name, plant in (PLANTS | (ONLY_IN_WORD if as_format == "docx" else {})).items()
]


@pytest.mark.parametrize(("as_format", "plant"), CASES)
def test_a_planted_leak_is_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, as_format: str, plant: Plant
) -> None:
    """The file is not written, what and where are told without the secret, the others are made."""
    planted(monkeypatch, plant)
    result = made(tmp_path, as_format=as_format)
    (leak,) = result.leaks
    assert leak.document == "minutes"
    assert leak.what in ("the phone of gm", "note n1")
    told = leak.told(record())
    assert "Ama Okafor" in told
    for words in (leak.sentence, told):
        assert "900564" not in words
        assert "flat" not in words
        assert leak.where_in_file in words
    assert "Okafor" not in leak.sentence
    kept = sorted(each.name for each in tmp_path.iterdir())
    assert kept == sorted(path.name for path in result.paths)
    assert kept
    assert not any("minutes" in name for name in kept)


def test_the_full_copy_is_not_searched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the file alone may hold stands in the full copy."""
    planted(monkeypatch, in_text(PHONE))
    pack = plan_pack(record(), base_profile(), [FULL], ["minutes"])
    assert not make_pack(pack, tmp_path).leaks


def test_words_that_stand_elsewhere_are_no_leak(tmp_path: Path) -> None:
    """A child's words that somebody may read in a report do not stop their file."""
    words = "I want my mum to sleep and not cry."
    both = edited(
        {
            "voices.0.own_words": words,
            "voices.0.visibility": "professionals",
            "reports.0.child_wishes": words,
        }
    )
    result = make_pack(plan_pack(both, base_profile(), [MOTHER], ["minutes"]), tmp_path)
    assert not result.leaks
    assert result.files


def test_a_template_is_searched_too(tmp_path: Path) -> None:
    """A template whose foot holds a protected number stops every copy that may not hold it."""
    template = tmp_path / "house.docx"
    house = docx.Document()
    house.sections[0].footer.paragraphs[0].text = f"Ring {PHONE}"
    house.save(str(template))
    out = tmp_path / "out"
    out.mkdir()
    result = made(out, template=template)
    assert {leak.document for leak in result.leaks} == {"plan", "minutes"}
    assert {leak.where_in_file for leak in result.leaks} == {"the foot of the pages"}
    assert list(out.iterdir()) == []


def zipped(**parts: bytes) -> bytes:
    """A file of these parts; a double underscore stands for a slash, one for a full stop."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), content)
    return packed.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(kind: bytes, data: bytes) -> bytes:
    """A PNG with one description."""
    return b"\x89PNG\r\n\x1a\n" + chunk(kind, data) + chunk(b"IEND", b"")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HELD = "Quernstone"

HIDDEN = {
    "text": zipped(word__document_xml=f"<w:t {W}>{HELD}</w:t>".encode()),
    "joined runs": zipped(
        word__document_xml=f"<w:p {W}><w:t>Quern</w:t><w:r><w:t>stone</w:t></w:r></w:p>".encode()
    ),
    "deleted text": zipped(word__document_xml=f"<w:delText {W}>{HELD}</w:delText>".encode()),
    "a field": zipped(word__document_xml=f"<w:instrText {W}>{HELD}</w:instrText>".encode()),
    "a comment": zipped(word__comments_xml=f"<w:p {W}><w:t>{HELD}</w:t></w:p>".encode()),
    "a footnote": zipped(word__footnotes_xml=f"<w:p {W}><w:t>{HELD}</w:t></w:p>".encode()),
    "a property": zipped(docProps__core_xml=f"<a><b>{HELD}</b></a>".encode()),
    "a property in pieces": zipped(docProps__custom_xml=b"<a><b>Quern</b><b>stone</b></a>"),
    "a link": zipped(word___rels__document_xml_rels=f'<a Target="http://{HELD}"/>'.encode()),
    "an alternative text": zipped(word__document_xml=f'<a descr="{HELD}"/>'.encode()),
    "custom data": zipped(customXml__item1_xml=f"<a>{HELD}</a>".encode("utf-16")),
    "an XML comment": zipped(word__styles_xml=f"<a><!-- {HELD} --></a>".encode()),
    "escaped letters": zipped(word__document_xml=f"<w:t {W}>&#81;uernstone</w:t>".encode()),
    "broken XML": zipped(word__document_xml=f"<a>{HELD}".encode()),
    "XML with entities": zipped(
        word__document_xml=f'<!DOCTYPE a [<!ENTITY x "{HELD}">]><a>&x;</a>'.encode()
    ),
    "a picture": zipped(word__media__a_jpeg=b"\xff\xd8Exif" + HELD.encode()),
    "a picture in UTF-16": zipped(word__media__a_jpeg=b"\xff" + HELD.encode("utf-16-le")),
    "a packed description": zipped(
        word__media__a_png=picture(b"zTXt", b"Comment\0\0" + zlib.compress(HELD.encode()))
    ),
    "a packed international one": zipped(
        word__media__a_png=picture(
            b"iTXt", b"Comment\0\1\0en\0Comment\0" + zlib.compress(HELD.encode())
        )
    ),
    "a file in the file": zipped(
        word__embeddings__a_xlsx=zipped(xl__a_xml=f"<a>{HELD}</a>".encode())
    ),
    "the name of a part": zipped(word__Quernstone_xml=b"<a/>"),
}


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN)
def test_every_part_is_read_back(content: bytes) -> None:
    """Words are found wherever a Word file can hold them, and it is said in which part."""
    found = [
        passage.where
        for part in parts_in("a.docx", content)
        for passage in passages_of(part)
        if HELD in passage.text
    ]
    assert found
    assert all(found)


def test_places_are_told_in_words() -> None:
    """Whoever is told of a find is told where in words, not in names of parts."""
    content = zipped(
        word__document_xml=b"<a/>",
        word__footer1_xml=b"<a/>",
        docProps__core_xml=b"<a/>",
        word__media__a_png=b"x",
        word__styles_xml=b"<a/>",
    )
    assert [part.where for part in parts_in("a.docx", content)][2:] == [
        "the text",
        "the foot of the pages",
        "the properties",
        "a picture",
        "the part word/styles.xml",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "30 November 2026\nMonday 30 November 2026",
        "Initial child protection conference",
        "Ama Okafor\nDr Una Fairlight",
    ],
)
def test_what_a_document_has_by_itself_stops_nothing(tmp_path: Path, words: str) -> None:
    """A note of the chair's that is but a date, a label or names, as every document prints them."""
    hidden = {"id": "n1", "step": "reports", "text": words, "visibility": "chair"}
    both = edited({"notes": [hidden], "held_on": "2026-11-30"})
    result = make_pack(plan_pack(both, base_profile(), [MOTHER]), tmp_path)
    assert not result.leaks
    assert len(result.files) > 2
