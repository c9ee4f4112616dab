"""Files that are small and unpack, parse or compare to far more than any machine has."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache

from cpc_tui.conference.limits import RECORD
from exports.word_package import unpacked
from tests.fuzzing.packed import edited_file, house_file

_HEAD = b'{"format":"cpc-record/1","reference":"B","profile":"england",'
_XML = b'<?xml version="1.0" encoding="%s"?>'
_LAUGHS = b'<!DOCTYPE a [<!ENTITY b0 "ha">' + b"".join(
    b'<!ENTITY b%d "%s">' % (n, b"&b%d;" % (n - 1) * 10) for n in range(1, 10)
)
_OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def _filled(text: bytes, size: int = RECORD.size) -> bytes:
    return text * ((size - 1000) // len(text))


RECORDS: Mapping[str, Callable[[], bytes]] = {
    "a text of eight megabytes": lambda: b'{"a":"%s"}' % _filled(b"x"),
    "a mark escaped two million times": lambda: b'"' + _filled(b'\\"', 4 << 20),
    "ninety thousand keys": lambda: b"{%s}" % b",".join(b'"%d":1' % n for n in range(90_000)),
    "lists beside each other": lambda: b"[%s[]]" % _filled(b"[],"),
    "objects beside each other": lambda: b"[%s{}]" % _filled(b"{},"),
    "lists in each other": lambda: _filled(b"["),
    "the same id for everybody": lambda: (
        _HEAD + b'"people":[%s]}' % b",".join([b'{"id":"p","name":"x","kind":"family"}'] * 20_000)
    ),
    "a number of five thousand digits": lambda: b'{"a":%s}' % (b"9" * 5000),
    "five thousand lists in each other": lambda: b"[" * 5000 + b"]" * 5000,
    "one of everything that JSON has not": lambda: b"[NaN,Infinity,-Infinity,1e999]",
    "a key twice": lambda: _HEAD + b'"people":[],"people":[]}',
    "UTF-16": lambda: '{"format": "cpc-record/1"}'.encode("utf-16"),
    "UTF-16 without a mark": lambda: '{"format": "cpc-record/1"}'.encode("utf-16-le"),
    "UTF-8 with a mark": lambda: b"\xef\xbb\xbf{}",
    "Latin-1": lambda: _HEAD + '"venue":"Café"}'.encode("latin-1"),
    "half a character": lambda: _HEAD + b'"venue":"\\ud800"}',
    "null bytes": lambda: b"\0" * 1000,
}

SETTINGS: Mapping[str, Callable[[], bytes]] = {
    "a key of twenty thousand parts": lambda: b"a." * 20_000 + b"a = 1",
    "the same with quotation marks": lambda: b'"a" . ' * 9_000 + b"a = 1",
    "lists in each other": lambda: b"theme = " + b"[" * 4_000,
    "tables in each other": lambda: b"theme = " + b"{a = " * 4_000,
    "a number of five thousand digits": lambda: b"theme = " + b"9" * 5000,
    "one of as many in hexadecimal": lambda: b"theme = 0x" + b"f" * 5000,
    "thousands of unknown keys": lambda: b"".join(b"k%d = 1\n" % n for n in range(4_900)),
    "thousands of unknown commands": lambda: (
        b"[keys]\n" + b"".join(b'k%d = "f9"\n' % n for n in range(4_900))
    ),
    "a table deep in the place of a text": lambda: b"theme" + b".a" * 22 + b" = 1",
    "infinity": lambda: b"animations = inf",
    "an order to the terminal": lambda: b'theme = "\\u001b]0;x\\u0007"\n"\\u001b]0;y" = 1',
    "a null byte in a path": lambda: b'export_folder = "/a\\u0000b"',
    "UTF-16": lambda: 'theme = "x"'.encode("utf-16"),
}

TABLES: Mapping[str, Callable[[], bytes]] = {
    "two hundred thousand columns": lambda: b"name" + b"," * 200_000 + b"\n" + b"x," * 200_000,
    "a field that never ends": lambda: b'name,role\n"' + b"x" * 900_000,
    "a million lines": lambda: b"name\n" * 200_000,
    "nothing but quotation marks": lambda: b"name\n" + b'"' * 900_000,
    "UTF-16": lambda: "name\nAnn\n".encode("utf-16"),
}


def _word(parts: Mapping[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", way) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return made.getvalue()


def _claiming(packed: bytes, size: int) -> bytes:
    """A packed file whose first entry says that it unpacks to another size."""
    place = packed.index(b"PK\x01\x02") + 24
    told = size.to_bytes(4, "little")
    return packed[:22] + told + packed[26:place] + told + packed[place + 4 :]


def _zeros(megabytes: int) -> bytes:
    packing = zlib.compressobj(1, zlib.DEFLATED, -15)
    made = [packing.compress(bytes(1 << 20)) for _ in range(megabytes)]
    return b"".join([*made, packing.flush()])


@cache
def _lying() -> bytes:
    """One that unpacks to four hundred megabytes and says that it is a hundred bytes."""
    with_zeros = _word({"word/document.xml": b"x" * 100}, zipfile.ZIP_STORED)
    zeros = _zeros(400)
    head, directory = with_zeros[:30], with_zeros[with_zeros.index(b"PK\x01\x02") :]
    name = b"word/document.xml"
    size = len(zeros).to_bytes(4, "little")
    head = head[:8] + b"\x08\0" + head[10:18] + size + head[22:]
    entry, end = directory[: directory.index(b"PK\x05\x06")], directory[-22:]
    entry = entry[:10] + b"\x08\0" + entry[12:20] + size + entry[24:]
    begin = len(head) + len(name) + len(zeros)
    end = end[:16] + begin.to_bytes(4, "little") + end[20:]
    return head + name + zeros + entry + end


def _overlapping() -> bytes:
    """One whose directory names the same bytes nine hundred times."""
    packed = _word({"a.xml": b"<a/>" * 10_000})
    place = packed.index(b"PK\x01\x02")
    entry = packed[place : packed.index(b"PK\x05\x06")]
    entries = b"".join(entry.replace(b"a.xml", b"%04d." % n)[: len(entry)] for n in range(900))
    end = bytearray(packed[-22:])
    end[8:12] = (900).to_bytes(2, "little") * 2
    end[12:16] = len(entries).to_bytes(4, "little")
    return packed[:place] + entries + bytes(end)


def _encoded(encoding: str) -> bytes:
    return (_XML % encoding.encode() + _OUTSIDE).decode().encode(encoding)


def word_bombs(good: bytes) -> Mapping[str, Callable[[], bytes]]:
    """Word files: each a good one with something in the place of its text.

    Args:
        good: The file that they are made of.
    """

    def with_text(text: bytes) -> bytes:
        return _word({**unpacked(good)[1], "word/document.xml": text})

    utf8 = _XML % b"UTF-8"
    return {
        "four hundred megabytes that claim to be few": _lying,
        "entries that overlap": _overlapping,
        "sixty megabytes of zeros": lambda: _word({"word/document.xml": bytes(60 << 20)}),
        "a file in a file in a file": lambda: _word({"a": _word({"a": _word({"a": good})})}),
        "packed by bzip2": lambda: _word(unpacked(good)[1], zipfile.ZIP_BZIP2),
        "packed by lzma": lambda: _word(unpacked(good)[1], zipfile.ZIP_LZMA),
        "ten thousand entries": lambda: _word({f"{n}": b"" for n in range(10_000)}),
        "entities of entities": lambda: with_text(utf8 + _LAUGHS + b"]><a>&b9;</a>"),
        "a file of the machine": lambda: with_text(utf8 + _OUTSIDE),
        "the same in UTF-16": lambda: with_text(_encoded("utf-16")),
        "the same in UTF-7": lambda: with_text(_XML % b"UTF-7" + b"+ADwAIQ-DOCTYPE a []><a/>"),
        "the same in EBCDIC": lambda: with_text(_encoded("cp037")),
        "two million tags": lambda: with_text(utf8 + b"<a>" + b"<b/>" * 2_000_000 + b"</a>"),
        "a hundred thousand attributes": lambda: with_text(
            utf8 + b"<a %s/>" % b" ".join(b'a%d=""' % n for n in range(450_000))
        ),
        "ten thousand tags in each other": lambda: with_text(utf8 + b"<a>" * 10_000),
    }


def house_bombs() -> Mapping[str, Callable[[], bytes]]:
    """Templates."""
    return word_bombs(house_file())


def edited_bombs() -> Mapping[str, Callable[[], bytes]]:
    """Edited files; besides, one whose every paragraph is like every other."""
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = b"".join(
        b"<w:p><w:r><w:t>%s %d</w:t></w:r></w:p>" % (b"a b c d e f " * 30, n) for n in range(4_900)
    )
    text = _XML % b"UTF-8" + b"<w:document %s><w:body>%s</w:body></w:document>" % (
        space,
        paragraphs,
    )
    good = unpacked(edited_file())[1]
    return {
        **word_bombs(edited_file()),
        "five thousand paragraphs alike": lambda: _word({**good, "word/document.xml": text}),
    }


def _long_name() -> bytes:
    """A header that says that its name takes five gigabytes."""
    member = tarfile.TarInfo("././@LongLink")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 5 << 30
    return member.tobuf(tarfile.GNU_FORMAT)


def _long_list() -> bytes:
    """A list of files larger than any."""
    member = tarfile.TarInfo("manifest.json")
    member.size = 60 << 20
    return member.tobuf(tarfile.GNU_FORMAT)


BACKUPS: Mapping[str, Callable[[], bytes]] = {
    "a name of five gigabytes": _long_name,
    "a list of sixty megabytes": _long_list,
    "nothing but zeros": lambda: bytes(1 << 20),
}
