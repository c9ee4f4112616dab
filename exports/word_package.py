"""A Word file from outside as its parts: unpacked and parsed within limits, and nothing obeyed.

What a file may claim and do is limited before anything of it is believed: how much it unpacks to,
how its parts are packed, and that no part defines types or entities, which are how a small file
becomes a huge one or reads others.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any, Literal

from lxml import etree

from cpc_tui.conference.limits import WORD_FILE, WORD_PART

HIGHEST_RATIO = 150
"""Of unpacked to packed bytes in one entry; Word's own parts stay below 40."""

_SMALL = 512 * 1024
"""Bytes of an entry below which its ratio says nothing."""

_ENTRY = b"PK\x01\x02"
"""Begins what the directory of a packed file says of each entry."""
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_DEFINING = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in _ENCODINGS
)
_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?!\?xml)"
    rb"|(?:\xef\xbb\xbf)?<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"'](?i:utf-8|us-ascii)[\"']"
    rb"|(?:\xef\xbb\xbf)?<\?xml\s(?:(?!encoding)[^>]){0,200}>"
    rb"|\xff\xfe<\x00|\xfe\xff\x00<|<\x00[?\w]\x00|\x00<\x00[?\w]"
)
"""How a part begins in UTF-8 or UTF-16, the only letters that the format allows."""
BROKEN = (
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the library raises at a packed file that somebody made by hand."""

Reason = Literal["no Word file", "protected", "broken", "too much", "entities"]


class PackageRefused(Exception):
    """A Word file, or a part of one, that is not read.

    Attributes:
        reason: Which kind of fault it is.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def unpacked(
    content: bytes, wanted: Callable[[str], bool] = lambda _: True
) -> tuple[tuple[str, ...], dict[str, bytes]]:
    """What is packed in a file.

    Args:
        content: The whole file.
        wanted: Says of the name of an entry whether its bytes are asked for.

    Returns:
        The names of all entries that are no folders, and the bytes of those asked for.

    Raises:
        PackageRefused: It is no packed file, broken, protected, or unpacks to too much.
    """
    if len(content) > WORD_FILE.size or content.count(_ENTRY) > 2 * WORD_FILE.parts:
        raise PackageRefused("too much")
    try:
        if not zipfile.is_zipfile(io.BytesIO(content)):
            raise PackageRefused("no Word file")
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            entries = [each for each in file.infolist() if not each.is_dir()]
            _check(entries)
            found = {e.filename: bytes_of_entry(file, e) for e in entries if wanted(e.filename)}
    except BROKEN:
        raise PackageRefused("broken") from None
    return tuple(each.filename for each in entries), found


def bytes_of_entry(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What an entry unpacks to, which is never more than it says.

    Raises:
        zipfile.BadZipFile: It is more, or packed in a way that Word does not use.
        Exception: As the library does.
    """
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile
    # To read a whole entry the library unpacks all that is packed, whatever the entry says.
    with file.open(entry) as opened:
        data = opened.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise zipfile.BadZipFile
    return data


def tree_of(part: bytes) -> Any:
    """A part as XML.

    Raises:
        PackageRefused: It defines types or entities, is broken, or far too large.
    """
    if len(part) > WORD_PART.size or part.count(b"<") + part.count(b"=") > WORD_PART.parts:
        raise PackageRefused("too much")
    if any(each in part for each in _DEFINING):
        raise PackageRefused("entities")
    if not _BEGINNING.match(part):
        raise PackageRefused("broken")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        tree = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise PackageRefused("broken") from None
    if tree.getroottree().docinfo.doctype:
        raise PackageRefused("entities")
    return tree


def _check(entries: Sequence[zipfile.ZipInfo]) -> None:
    if any(each.flag_bits & 1 for each in entries):
        raise PackageRefused("protected")
    if len({each.filename.lower() for each in entries}) < len(entries):
        raise PackageRefused("broken")
    packed_hard = any(
        each.file_size > max(_SMALL, HIGHEST_RATIO * each.compress_size) for each in entries
    )
    whole = sum(each.file_size for each in entries)
    if len(entries) > WORD_FILE.parts or whole > WORD_FILE.unpacked or packed_hard:
        raise PackageRefused("too much")
