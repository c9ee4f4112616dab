"""The parsers of packed files: templates, edited Word files, backups, older lines of a journal."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.backup_file import open_backup, unpack
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.restoring import restore
from cpc_tui.storage.sealed import Sealed
from exports.edited_copy import NotReadBack, mark_of, proposed_corrections
from exports.reading_back import parts_in, passages_of
from exports.refused import ExportRefused
from exports.template import read_template
from exports.word_package import unpacked
from tests.exports.house_templates import house_document, saved
from tests.fuzzing.harness import Harness, by_file, scratch
from tests.fuzzing.mutated import mutated
from tests.samples import library_at, session_at

_XML = (
    b'<?xml version="1.0" encoding="UTF-7"?>',
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b"<w:p>",
    b"</w:p>",
    b"<w:p/>" * 50,
    b"<w:r><w:t>",
    b' w:val=""',
    b' w:val="\xff"',
    b' Target="file:///etc/passwd" TargetMode="External"',
    b"word/",
    b"../",
)
_ZIP = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"\xff" * 4, b"\xff" * 8)


@cache
def edited_file() -> bytes:
    """Minutes as they were made, before anybody edited them."""
    from tests.exports.test_edited_copy import ORIGINAL

    return ORIGINAL


@cache
def house_file() -> bytes:
    """An authority’s template as it should be."""
    return saved(house_document())


@cache
def _backup() -> bytes:
    with scratch() as folder:
        session_at(folder / "home").set(("venue",), "Room 2")
        back_up(conference_folders(folder / "home"), folder / "b.tar")
        return (folder / "b.tar").read_bytes()


def _read_edited(data: bytes) -> None:
    mark_of(data)
    proposed_corrections(edited_file(), data)


def _read_part(data: bytes) -> None:
    for part in parts_in("a.zip", data):
        list(passages_of(part))


def _restore(path: Path) -> None:
    restore(path, library_at(path.parent / "home"))


def _unpack(path: Path) -> None:
    (path.parent / "into").mkdir()
    with open_backup(path) as file:
        unpack(file, path.parent / "into")


def _older_lines(path: Path) -> None:
    Sealed(1, 20).read(path.parent)


@st.composite
def _zips(draw: st.DrawFn, whole: bytes) -> bytes:
    """A packed file with a changed part, one left out, or one too many."""
    parts = dict(unpacked(whole)[1])
    name = draw(st.sampled_from(sorted(parts)))
    match draw(st.integers(0, 4)):
        case 0:
            del parts[name]
        case 1:
            parts[draw(st.sampled_from(sorted(parts)))] = parts[name]
        case 2:
            parts[draw(st.text(max_size=6)) + ".xml"] = parts[name]
        case _:
            parts[name] = draw(mutated((parts[name],), _XML))
    return _zipped(parts, draw(st.sampled_from((0, 8, 8, 12, 14))))


def _zipped(parts: Mapping[str, bytes], way: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", way) as file:
        for name, part in parts.items():
            file.writestr(name.replace("\0", "") or "x", part)
    return made.getvalue()


@st.composite
def _tars(draw: st.DrawFn) -> bytes:
    """A backup with a changed file or header in it."""
    made = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(_backup())) as source,
        tarfile.open(fileobj=made, mode="w", format=draw(st.sampled_from((0, 1, 2)))) as target,
    ):
        for member in source.getmembers():
            opened = source.extractfile(member)
            data = opened.read() if opened else b""
            if draw(st.integers(0, 3)) == 0:
                data = draw(mutated((data,)))
                member.size = len(data)
            if draw(st.integers(0, 5)) == 0:
                member.name = draw(st.sampled_from(("../x", "/x", "a" * 90, member.name, "\x1b")))
                member.type = draw(st.sampled_from((b"0", b"1", b"2", b"3", b"6", b"L", b"x")))
                member.linkname = "/etc/passwd"
            target.addfile(member, io.BytesIO(data))
    return made.getvalue()


def harnesses() -> list[Harness]:
    """One for each of these parsers."""
    lines = gzip.compress(b'{"n":1}\n' * 20)
    return [
        Harness(
            "template",
            by_file(read_template, "house.dotx"),
            (ExportRefused,),
            (house_file(),),
            _ZIP,
            _zips(house_file()),
            weight=0.1,
        ),
        Harness(
            "edited-copy",
            _read_edited,
            (NotReadBack,),
            (edited_file(),),
            _ZIP,
            _zips(edited_file()),
            weight=0.1,
        ),
        Harness(
            "finished-file",
            _read_part,
            (),
            (edited_file(),),
            _ZIP,
            _zips(edited_file()),
            weight=0.1,
        ),
        Harness("backup", by_file(_unpack, "b.tar"), (StoreFault,), (_backup(),), cases=_tars()),
        Harness(
            "restored", by_file(_restore, "b.tar"), (StoreFault,), (_backup(),), (), _tars(), 0.4
        ),
        Harness(
            "older-lines",
            by_file(_older_lines, "journal.1-20.jsonl.gz"),
            (StoreFault,),
            (lines, lines * 2),
            (b"\x1f\x8b",),
        ),
    ]
