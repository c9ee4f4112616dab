"""A finished file read back: every word in any part of it, however it is packed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator

from lxml import etree

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.limits import WORD_PART
from cpc_tui.language import tr
from exports.picture_words import words_in_picture
from exports.word_package import BROKEN, bytes_of_entry

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

_NEW_LINE = frozenset(f"{{{space}}}p" for space in (_WORD, _DRAWING))
_LETTERS = frozenset({f"{{{_WORD}}}t", f"{{{_WORD}}}delText", f"{{{_DRAWING}}}t", f"{{{_MATHS}}}t"})
_STAND_FOR = {
    f"{{{_WORD}}}br": " ",
    f"{{{_WORD}}}cr": " ",
    f"{{{_WORD}}}tab": " ",
    f"{{{_DRAWING}}}br": " ",
    f"{{{_WORD}}}noBreakHyphen": "-",
}
_IN_PARAGRAPHS = (*_NEW_LINE, *_LETTERS, *_STAND_FOR)

_LOOSE_TEXT = etree.XPath(
    "//text()[not(parent::w:t)] | //comment() | //processing-instruction()",
    namespaces={"w": _WORD},
    smart_strings=False,
)
_ATTRIBUTES = etree.XPath("//@*", smart_strings=False)
_MEASURE = re.compile(r"-?[0-9]{1,6}|_Toc[0-9]+")
"""Widths, sizes and bookmarks of the program's own, in which a short telephone number may stand."""

_APART = " \N{BROKEN BAR} "
"""Stands between words that have nothing to do with each other, so that they make no new ones."""

_PLACES = (
    ("word/document", tr("the text")),
    ("word/header", tr("the head of the pages")),
    ("word/footer", tr("the foot of the pages")),
    ("word/comments", tr("the comments")),
    ("word/footnotes", tr("the footnotes")),
    ("word/endnotes", tr("the endnotes")),
    ("word/media/", tr("a picture")),
    ("docProps/", tr("the properties")),
    ("customXml/", tr("data kept with the document")),
)
_PLAIN = (".txt", ".md")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BROKEN = re.compile(r"-\n[ \t]*")
_TURNED = re.compile(r"<br\s*/?>")
_DEEPEST = 3
_MOST_UNPACKED = 64_000_000
"""Bytes of all that is packed in a file; what is more is read as it is packed."""


@dataclass(frozen=True)
class Passage:
    """Some words of a file.

    Attributes:
        where: In which part of it, in words: "the foot of the pages".
        text: The words; the runs of a paragraph are joined.
    """

    where: str
    text: str


@dataclass(frozen=True)
class FilePart:
    """A part of a file: its place in it, and its bytes."""

    name: str
    content: bytes

    @property
    def where(self) -> str:
        """The place in words."""
        if self.name.endswith(".rels"):
            return tr("the links between its parts")
        known = (words for start, words in _PLACES if self.name.startswith(start))
        return next(known, tr("the part {name}", name=self.name))


@dataclass
class _Room:
    """How much may still be unpacked of one file, and of all that is packed in it."""

    left: int = _MOST_UNPACKED

    def take(self, entry: zipfile.ZipInfo) -> None:
        self.left -= entry.file_size
        if self.left < 0 or entry.file_size > WORD_PART.size:
            raise zipfile.BadZipFile


def parts_in(
    name: str, content: bytes, *, depth: int = 0, room: _Room | None = None
) -> Iterator[FilePart]:
    """Every part of a file, those of files packed into it too; one that is not packed is whole.

    Args:
        name: The file's own name.
        content: Its bytes.
        depth: How many files it is packed in.
        room: How much may still be unpacked; all that one file may when left out.
    """
    if depth < _DEEPEST and content.startswith(b"PK"):
        try:
            yield from _unpacked(content, depth, room or _Room())
        except BROKEN:
            # What cannot be unpacked is searched as it stands.
            yield FilePart(name, content)
        return
    yield FilePart(name, content)


def _unpacked(content: bytes, depth: int, room: _Room) -> Iterator[FilePart]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = [each.filename for each in file.infolist()]
        about = [file.comment, *(each.comment + each.extra for each in file.infolist())]
        yield FilePart(tr("the names of its parts"), "\n".join(names).encode("utf-8", "replace"))
        yield FilePart(tr("its directory"), b"\n".join(filter(None, about)))
        for each in file.infolist():
            room.take(each)
            data = bytes_of_entry(file, each)
            yield from parts_in(each.filename, data, depth=depth + 1, room=room)


def passages_of(part: FilePart) -> Iterator[Passage]:
    """All words of a part: as text, as XML, or as letters in any of the usual encodings."""
    if not part.content:
        return
    if part.name.endswith(_PLAIN):
        yield from (Passage(tr("the text"), text) for text in _as_typed(part.content))
        return
    root = _as_xml(part)
    if root is None:
        yield from (Passage(part.where, text) for text in _as_letters(part.content))
        return
    yield Passage(part.where, _paragraphs(root))
    loose = [_words(each) for each in _LOOSE_TEXT(root)]
    yield Passage(part.where, _apart(loose))
    # What stands in several elements one after the other may be one word all the same.
    yield Passage(part.where, "".join(loose))
    values = (each for each in _ATTRIBUTES(root) if not _MEASURE.fullmatch(each))
    about = _apart(dict.fromkeys(values))
    yield Passage(tr("a description, name or link in {where}", where=part.where), about)


def _as_xml(part: FilePart) -> etree._Element | None:
    if not part.name.endswith((".xml", ".rels", ".svg", ".vml")):
        return None
    if part.content.count(b"<") + part.content.count(b"=") > WORD_PART.parts:
        return None
    if b"<!DOCTYPE" in part.content or b"<!ENTITY" in part.content:
        return None
    try:
        return etree.fromstring(part.content, etree.XMLParser(no_network=True, huge_tree=True))
    except etree.XMLSyntaxError:
        return None


def _paragraphs(root: etree._Element) -> str:
    """Paragraph by paragraph, with the runs of each joined."""
    words: list[str] = []
    for each in root.iter(*_IN_PARAGRAPHS):
        if each.tag in _LETTERS:
            words.append(each.text or "")
        else:
            words.append(_STAND_FOR.get(str(each.tag), "\n"))
    return "".join(words)


def _words(found: object) -> str:
    return found if isinstance(found, str) else str(getattr(found, "text", "") or "")


def _apart(words: Iterable[str]) -> str:
    return _APART.join(each for each in words if each.strip())


def _as_typed(content: bytes) -> Iterator[str]:
    """Plain text as it stands, then without what lines and Markdown have put between letters."""
    text = content.decode("utf-8", "replace")
    yield text
    yield _BROKEN.sub("-", _ESCAPED.sub(r"\1", _TURNED.sub(" ", text)))


def _as_letters(content: bytes) -> Iterator[str]:
    yield content.decode("utf-8", "ignore")
    yield content.decode("latin-1")
    for start in (0, 1):
        yield content[start:].decode("utf-16-le", "ignore")
        yield content[start:].decode("utf-16-be", "ignore")
    yield from words_in_picture(content)
