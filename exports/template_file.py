"""An authority's template as a file: a Word file, whole, with nothing in it that acts.

Everything here looks at the package alone; what the template looks like is read in `template`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from lxml import etree

from cpc_tui.conference.limits import WORD_FILE
from cpc_tui.language import tr
from cpc_tui.outside import NotTaken, bytes_in
from exports.refused import ExportRefused
from exports.word_package import PackageRefused, Reason, tree_of, unpacked

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT, _TEMPLATE = f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
_XML_ENDS = (".xml", ".rels", ".vml")

_MACROS = ("macroenabled", "vbaproject", "vbadata", "attachedtoolbars")
_ACTING = ("activex", "oleobject", "package.embedded")
_ACTING_RELATIONS = {
    "attachedTemplate": tr(
        "it is attached to another template. In Word, choose Normal as its document template"
    ),
    "aFChunk": tr("it holds another file. Remove that"),
    "frame": tr("it holds a frame of another file. Remove that"),
    "subDocument": tr("it holds another document. Remove that"),
    "oleObject": tr("it holds an embedded object. Remove that, or put a picture in its place"),
    "package": tr("it holds an embedded file. Remove that, or put a picture in its place"),
    "control": tr("it holds an ActiveX control. Remove that"),
    "vbaProject": tr("it holds macros. Save it as .docx or .dotx"),
}
_LINKS = frozenset({"http", "https", "mailto"})
"""Of hyperlinks: followed by a click alone, as every letterhead has them."""

_REASONS: Mapping[Reason, str] = {
    "no Word file": tr("it is not a Word file. Save it as .docx or .dotx"),
    "protected": tr("it is protected by a password. Save a copy without one"),
    "broken": tr("it is broken. Open it in Word and save it again"),
    "too much": tr("it unpacks to far more than a template holds. Make a plainer one"),
    "entities": tr("its XML defines entities, which Word does not write. Make another one"),
}

Parts = dict[str, bytes]


def refuse(path: Path, why: str) -> NoReturn:
    """Refuse a template.

    Args:
        path: The template.
        why: What is wrong with it and what to do, without the full stop.

    Raises:
        ExportRefused: Always.
    """
    raise ExportRefused(
        tr("The template {path} cannot be used: {why}.", path=path, why=why)
    ) from None


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
            tr("it is protected by a password. Save a copy without one")
            if _ENCRYPTED in content
            else tr("it is a file of an old Word. Save it as .docx or .dotx"),
        )
    parts = _unpacked(path, content)
    if _TYPES not in parts:
        refuse(path, _REASONS["no Word file"])
    trees = {name: _tree(path, name, part) for name, part in parts.items() if _is_xml(name)}
    _check_types(path, parts, trees[_TYPES])
    for name, tree in trees.items():
        if name.endswith(".rels"):
            _check_relations(path, tree)
    return parts | {_TYPES: _as_document(path, trees[_TYPES])}


def _read(path: Path) -> bytes:
    try:
        return bytes_in(path, WORD_FILE)
    except FileNotFoundError:
        refuse(path, tr("it is not there. Name another one, or none"))
    except NotTaken as fault:
        if fault.is_too_large:
            refuse(path, tr("{why}. Make its pictures smaller", why=fault.why))
        refuse(path, tr("it cannot be read: {why}. Name another one, or none", why=fault.why))


def _unpacked(path: Path, content: bytes) -> Parts:
    try:
        return unpacked(content)[1]
    except PackageRefused as fault:
        refuse(path, _REASONS[fault.reason])


def _is_xml(name: str) -> bool:
    return name.lower().endswith(_XML_ENDS)


def _tree(path: Path, name: str, part: bytes) -> Any:
    """The part as XML."""
    try:
        tree = tree_of(part)
    except PackageRefused as fault:
        refuse(path, _REASONS[fault.reason])
    if _STRICT in part and posixpath.basename(name) == ".rels":
        refuse(path, tr("it is saved as Strict Open XML. Save it as a plain .docx or .dotx"))
    return tree


def _check_types(path: Path, parts: Mapping[str, bytes], types: Any) -> None:
    told = [each.get("ContentType", "").lower() for each in types.iterchildren("{*}*")]
    names = [name.lower() for name in parts]
    if _found(_MACROS, told) or any(name.endswith("vbaproject.bin") for name in names):
        refuse(path, _ACTING_RELATIONS["vbaProject"])
    if _found(_ACTING, told) or _found(("/embeddings/", "/activex/"), names):
        refuse(path, _ACTING_RELATIONS["oleObject"])
    if not {_DOCUMENT, _TEMPLATE} & set(told):
        refuse(path, _REASONS["no Word file"])


def _found(signs: tuple[str, ...], texts: list[str]) -> bool:
    return any(sign in text for sign in signs for text in texts)


def _check_relations(path: Path, relations: Any) -> None:
    for kind, outside in _relations(relations):
        if kind in _ACTING_RELATIONS:
            refuse(path, _ACTING_RELATIONS[kind])
        if outside is None or (kind == "hyperlink" and outside.partition(":")[0].lower() in _LINKS):
            continue
        refuse(path, tr("it is linked to another file. Put a copy into it instead of the link"))


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
        refuse(path, _REASONS["broken"])
    mains[0].set("ContentType", _DOCUMENT)
    return bytes(etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True))
