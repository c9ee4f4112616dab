"""An authority's template as a file: a Word file, whole, with nothing in it that acts.

Everything here looks at the package alone; what the template looks like is read in `template`.
"""

from __future__ import annotations

import io
import os
import posixpath
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from lxml import etree

from exports.files import ExportRefused

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_ENTRIES = 1000
HIGHEST_RATIO = 150
"""Of unpacked to packed bytes in one entry; Word's own parts stay below 40."""

_SMALL = 512 * 1024
"""Bytes of an entry below which its ratio says nothing."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT, _TEMPLATE = f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in _ENCODINGS)
_XML_ENDS = (".xml", ".rels", ".vml")

_MACROS = ("macroenabled", "vbaproject", "vbadata", "attachedtoolbars")
_ACTING = ("activex", "oleobject", "package.embedded")
_ACTING_RELATIONS = {
    "attachedTemplate": "it is attached to another template. In Word, choose Normal as its"
    " document template",
    "aFChunk": "it holds another file. Remove that",
    "frame": "it holds a frame of another file. Remove that",
    "subDocument": "it holds another document. Remove that",
    "oleObject": "it holds an embedded object. Remove that, or put a picture in its place",
    "package": "it holds an embedded file. Remove that, or put a picture in its place",
    "control": "it holds an ActiveX control. Remove that",
    "vbaProject": "it holds macros. Save it as .docx or .dotx",
}
_LINKS = frozenset({"http", "https", "mailto"})
"""Of hyperlinks: followed by a click alone, as every letterhead has them."""

Parts = dict[str, bytes]


def refuse(path: Path, why: str) -> NoReturn:
    """Refuse a template.

    Args:
        path: The template.
        why: What is wrong with it and what to do, without the full stop.

    Raises:
        ExportRefused: Always.
    """
    raise ExportRefused(f"The template {path} cannot be used: {why}.") from None


def parts_of(path: Path) -> Parts:
    """The parts of a template by name; a `.dotx` is told as the document it would make.

    Raises:
        ExportRefused: It is missing, no Word file, broken, encrypted, too large, or holds macros,
            embedded objects, links to other files or XML with entities.
    """
    if path.suffix.lower() in (".docm", ".dotm"):
        refuse(path, _ACTING_RELATIONS["vbaProject"])
    content = _read(path)
    if content.startswith(_OLE):
        refuse(
            path,
            "it is protected by a password. Save a copy without one"
            if _ENCRYPTED in content
            else "it is a file of an old Word. Save it as .docx or .dotx",
        )
    parts = _unpacked(path, content)
    if _TYPES not in parts:
        refuse(path, "it is not a Word file. Save it as .docx or .dotx")
    trees = {name: _tree(path, name, part) for name, part in parts.items() if _is_xml(name)}
    _check_types(path, parts, trees[_TYPES])
    for name, tree in trees.items():
        if name.endswith(".rels"):
            _check_relations(path, tree)
    return parts | {_TYPES: _as_document(path, trees[_TYPES])}


def _read(path: Path) -> bytes:
    try:
        # Not to wait for a pipe that nobody writes to.
        descriptor = os.open(path.expanduser(), os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                refuse(path, "it is not a file. Name a .docx or .dotx file")
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        refuse(path, "it is not there. Name another one, or none")
    except (OSError, RuntimeError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "no such path"
        refuse(path, f"it cannot be read ({reason.lower()}). Name another one, or none")
    if len(content) > LARGEST_FILE:
        refuse(path, f"it is larger than {LARGEST_FILE // 2**20} MB. Make its pictures smaller")
    return content


def _unpacked(path: Path, content: bytes) -> Parts:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        refuse(path, "it is not a Word file. Save it as .docx or .dotx")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            entries = [each for each in file.infolist() if not each.is_dir()]
            _check_entries(path, entries)
            return {each.filename: file.read(each) for each in entries}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
        refuse(path, "it is broken. Open it in Word and save it again")


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    if any(each.flag_bits & 1 for each in entries):
        refuse(path, "it is protected by a password. Save a copy without one")
    if len({each.filename.lower() for each in entries}) < len(entries):
        refuse(path, "it is broken. Open it in Word and save it again")
    unpacked = sum(each.file_size for each in entries)
    packed_hard = any(
        each.file_size > max(_SMALL, HIGHEST_RATIO * each.compress_size) for each in entries
    )
    if len(entries) > MOST_ENTRIES or unpacked > LARGEST_UNPACKED or packed_hard:
        refuse(path, "it unpacks to far more than a template holds. Make a plainer one")


def _is_xml(name: str) -> bool:
    return name.lower().endswith(_XML_ENDS)


def _tree(path: Path, name: str, part: bytes) -> Any:
    """The part as XML.

    Types that would be defined inside it are refused before anything is parsed: they are how a
    small file becomes a huge one, or reads others.
    """
    if any(each in part for each in _DOCTYPES):
        refuse(path, "its XML defines entities, which Word does not write. Make another one")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError):
        refuse(path, "it is broken. Open it in Word and save it again")
    if tree.getroottree().docinfo.doctype:
        refuse(path, "its XML defines entities, which Word does not write. Make another one")
    if _STRICT in part and posixpath.basename(name) == ".rels":
        refuse(path, "it is saved as Strict Open XML. Save it as a plain .docx or .dotx")
    return tree


def _check_types(path: Path, parts: Mapping[str, bytes], types: Any) -> None:
    told = [each.get("ContentType", "").lower() for each in types.iterchildren("{*}*")]
    names = [name.lower() for name in parts]
    if _found(_MACROS, told) or any(name.endswith("vbaproject.bin") for name in names):
        refuse(path, _ACTING_RELATIONS["vbaProject"])
    if _found(_ACTING, told) or _found(("/embeddings/", "/activex/"), names):
        refuse(path, _ACTING_RELATIONS["oleObject"])
    if not {_DOCUMENT, _TEMPLATE} & set(told):
        refuse(path, "it is not a Word file. Save it as .docx or .dotx")


def _found(signs: tuple[str, ...], texts: list[str]) -> bool:
    return any(sign in text for sign in signs for text in texts)


def _check_relations(path: Path, relations: Any) -> None:
    for kind, outside in _relations(relations):
        if kind in _ACTING_RELATIONS:
            refuse(path, _ACTING_RELATIONS[kind])
        if outside is None or (kind == "hyperlink" and outside.partition(":")[0].lower() in _LINKS):
            continue
        refuse(path, "it is linked to another file. Put a copy into it instead of the link")


def _relations(relations: Any) -> Iterator[tuple[str, str | None]]:
    """The kind of each relation, and what it points to where that is outside."""
    for each in relations.iterchildren("{*}Relationship"):
        outside = each.get("TargetMode", "").lower() == "external"
        yield each.get("Type", "").rsplit("/", 1)[-1], each.get("Target", "") if outside else None


def _as_document(path: Path, types: Any) -> bytes:
    mains = [
        each
        for each in types.iterchildren("{*}Override")
        if each.get("ContentType") in (_DOCUMENT, _TEMPLATE)
    ]
    if len(mains) != 1:
        refuse(path, "it is broken. Open it in Word and save it again")
    mains[0].set("ContentType", _DOCUMENT)
    return bytes(etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True))
