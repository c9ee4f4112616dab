"""Templates as an authority would have them, and as nobody should."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tests.exports.word_files import parts_of

AUTHOR, COMPANY, SECRET = "Mo Quill", "Quill Holdings", "left over from the last letter"
LETTERHEAD = "London Borough of Example"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE_MAIN = MAIN.replace("document.main", "template.main")
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def png(*texts: str) -> bytes:
    """A picture of one grey point, with texts as programs write into pictures."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    told = (chunk(b"tEXt", b"Author\0" + text.encode()) for text in texts)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + b"".join(told)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )


def house_document() -> Document:
    """A letter with logo, coloured headings, wide margins, an author, and old words in its body."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    head = section.header.paragraphs[0]
    head.add_run().add_picture(io.BytesIO(png(AUTHOR)), width=Mm(20))
    section.header.add_paragraph(LETTERHEAD)
    section.footer.paragraphs[0].text = "1 Example Street, ZZ1 2AB"
    for level in (1, 2, 3):
        document.styles[f"Heading {level}"].font.color.rgb = RGBColor(0x60, 0x00, 0x60)
    document.styles["Subtitle"].font.color.rgb = RGBColor(0x40, 0x40, 0x40)
    document.styles["Title"].font.size = Pt(30)
    document.add_heading(SECRET, 1)
    document.add_paragraph(SECRET).add_run().add_picture(io.BytesIO(png(SECRET)))
    properties = document.core_properties
    properties.author = properties.last_modified_by = AUTHOR
    properties.comments = properties.keywords = properties.subject = SECRET
    return document


def saved(document: Document) -> bytes:
    """The bytes of a document."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def changed(content: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """The same file with other parts; None takes a part out."""
    parts = {**parts_of(content), **changes}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            if part is not None:
                file.writestr(name, part)
    return made.getvalue()


def replaced(content: bytes, part: str, old: str, new: str) -> bytes:
    """The same file with some words of one part replaced; they have to be there."""
    there = parts_of(content)[part]
    assert old.encode() in there
    return changed(content, {part: there.replace(old.encode(), new.encode())})


def related(content: bytes, part: str, kind: str, target: str, *, outside: bool = True) -> bytes:
    """The same file with one more relation of a part."""
    mode = ' TargetMode="External"' if outside else ""
    relation = f'<Relationship Id="rX1" Type="{RELATION}/{kind}" Target="{target}"{mode}/>'
    there = parts_of(content).get(part) or (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b"</Relationships>"
    )
    closed = b"</Relationships>"
    return changed(content, {part: there.replace(closed, relation.encode() + closed)})


def as_dotx(content: bytes) -> bytes:
    """A document as the template that Word would save it as."""
    return replaced(content, "[Content_Types].xml", MAIN, TEMPLATE_MAIN)


def put(folder: Path, content: bytes, name: str = "house.dotx") -> Path:
    """A file in a folder."""
    path = folder / name
    path.write_bytes(content)
    return path


def drop_style(document: Document, name: str) -> None:
    """Take a style out of a document."""
    style = document.styles[name].element
    style.getparent().remove(style)


def rename_ids(document: Document, ids: Mapping[str, str]) -> None:
    """Give styles other ids, as Word in other languages does, and whatever names them."""
    for each in document.styles.element.iter(
        qn("w:style"), qn("w:basedOn"), qn("w:next"), qn("w:link")
    ):
        place = qn("w:styleId") if each.tag == qn("w:style") else qn("w:val")
        each.set(place, ids.get(each.get(place), each.get(place)))
