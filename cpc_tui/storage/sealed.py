"""The sealed files of a journal: its older lines, packed, beside the live file.

`journal.1-2400.jsonl.gz` holds the lines 1 to 2400, byte for byte as they stood in the live file.
Which of them count is told by the live file's header alone: what a sealing that was cut off left
behind, whose lines the live file still has, is passed over.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.storage.cipher.held import keys_of
from cpc_tui.storage.cipher.keys import LineOpener
from cpc_tui.storage.faults import CannotRead, JournalFault, SealedFault, in_words
from cpc_tui.storage.files import read_whole
from cpc_tui.storage.journal_lines import START, Entry, Place, head_of, read_lines
from cpc_tui.storage.plain_json import decode

MOST = 1 << 26
"""Bytes of lines that a sealed file may hold; one that claims to hold more is damaged."""

_NAME = re.compile(r"journal\.([1-9][0-9]{0,8})-([1-9][0-9]{0,8})\.jsonl\.gz")
_GZIP = 31
"""What zlib calls the form of gzip, its check sum included."""


class Sealed(NamedTuple):
    """A sealed file, whether or not it is there.

    Attributes:
        first: The number of its first line.
        last: The number of its last line.
    """

    first: int
    last: int

    @property
    def name(self) -> str:
        """The file's name."""
        return f"journal.{self.first}-{self.last}.jsonl.gz"

    def read(self, folder: Path) -> bytes:
        """Its lines, unpacked; nothing is said of whether they fit.

        Raises:
            SealedFault: It is missing or damaged.
            CannotRead: The system does not let it be read.
        """
        packed = read_whole(folder / self.name)
        if packed is None:
            raise SealedFault(self.name, self.first, self.last, tr("is missing"))
        unpacking = zlib.decompressobj(_GZIP)
        try:
            lines = unpacking.decompress(packed, MOST)
        except zlib.error:
            lines = b""
        if not unpacking.eof or unpacking.unused_data:
            raise SealedFault(self.name, self.first, self.last, tr("is damaged"))
        return lines


@dataclass(frozen=True)
class Stretch:
    """A part of a journal, as one file has it.

    Attributes:
        name: The file's.
        data: Its bytes.
        start: Where in them its lines begin, and what the first must follow from.
        last: The number of its last line; None for the live file, which says no such thing.
        keys: What opens its lines; None for plain text.
    """

    name: str
    data: bytes
    start: Place
    last: int | None = None
    keys: LineOpener | None = None

    def read(self, before: Place | None = None) -> tuple[list[Entry], Place, bytes]:
        """Its entries, the place after the last, and a torn tail, as `read_lines` gives them.

        Args:
            before: The end of the stretch before; None where that was not read.

        Raises:
            JournalFault: A line does not fit.
        """
        if before and before.digest != self.start.digest:
            words = tr("it does not follow from line {n}, so one of them was altered", n=before.n)
            raise JournalFault(self.name, before.n + 1, words)
        lines = self.data[self.start.offset :]
        entries, end, tail = read_lines(self.name, lines, self.start, self.keys)
        if self.last is not None and (tail or end.n != self.last):
            words = tr("this file should end with line {last}", last=self.last)
            raise JournalFault(self.name, min(end.n, self.last) + 1, words)
        return entries, end, tail

    def read_before(self, line: int) -> list[Entry]:
        """Its entries before a line of that number, all of which fit."""
        lines = self.data[self.start.offset :].split(b"\n")[: max(0, line - 1 - self.start.n)]
        data = b"".join(each + b"\n" for each in lines)
        return read_lines(self.name, data, self.start, self.keys)[0]


@dataclass(frozen=True)
class Reading:
    """What a journal holds after a line.

    Attributes:
        entries: The lines that follow it.
        digest: The SHA-256 of the line itself; empty where the journal ends before it.
        last: The last line of the journal, as far as it was read.
        end: The place after that line in the live file.
        tail: What follows it and is no whole line.
    """

    entries: list[Entry]
    digest: str
    last: Entry | None
    end: Place
    tail: bytes


def read_journal(
    path: Path, live: bytes, after: int = 0, keys: LineOpener | None = None
) -> Reading:
    """Read a journal after a line, with no more of the sealed files than that needs.

    Args:
        path: The live file's.
        live: All its bytes.
        after: The number of the line; 0 for the whole journal.
        keys: What opens its lines; those of its folder when left out.

    Raises:
        JournalFault: A line does not fit, or a sealed file is missing or damaged.
        CannotRead: The system does not let a sealed file be read.
    """
    start, end, tail = None, None, b""
    entries: list[Entry] = []
    for stretch in stretches(path, live, after, keys):
        more, end, tail = stretch.read(end)
        start = start or stretch.start
        entries += more
    first = start or START
    passed = after - first.n
    digest = first.digest if not passed else ""
    if 0 < passed <= len(entries):
        digest = entries[passed - 1].digest
    last = entries[-1] if entries else None
    return Reading(entries[passed:], digest, last, end or START, tail)


def stretches(
    path: Path, live: bytes, after: int = 0, keys: LineOpener | None = None
) -> Iterator[Stretch]:
    """The files that hold what follows a line, the oldest first and the live one at the end.

    Args:
        path: The live file's.
        live: All its bytes.
        after: The number of the line; 0 for the whole journal.
        keys: What opens its lines; those of its folder when left out.

    Raises:
        SealedFault: A sealed file is missing or damaged; those before it have been given.
        CannotRead: The system does not let one be read.
    """
    head, keys = head_of(live), keys or keys_of(path.parent)
    for each in _between(after, head.n, sealed_files(path.parent) if after < head.n else []):
        lines = each.read(path.parent)
        start = START if each.first == 1 else Place(0, each.first - 1, _stated_digest(lines))
        yield Stretch(each.name, lines, start, each.last, keys)
    yield Stretch(path.name, live, head, keys=keys)


def sealed_files(folder: Path) -> list[Sealed]:
    """Every sealed file that is there, by its first line.

    Raises:
        CannotRead: The system does not let the folder be read.
    """
    try:
        found = [_NAME.fullmatch(each.name) for each in folder.iterdir()]
    except OSError as error:
        raise CannotRead(folder.name, in_words(error)) from error
    return sorted(Sealed(int(each.group(1)), int(each.group(2))) for each in found if each)


def _between(after: int, upto: int, there: list[Sealed]) -> list[Sealed]:
    """The sealed files for the lines after one and up to another, those that lack included."""
    wanted: list[Sealed] = []
    while upto > after:
        ending = [each for each in there if each.last == upto and each.first <= upto]
        before = [each.last for each in there if each.last < upto]
        wanted.append(min(ending, default=Sealed(max(before, default=0) + 1, upto)))
        upto = wanted[-1].first - 1
    return wanted[::-1]


def _stated_digest(lines: bytes) -> str:
    """What the first of some lines states of the one before it."""
    try:
        fields = decode(lines.split(b"\n", 1)[0])
    except ValueError:
        return ""
    stated = fields.get("prev") if isinstance(fields, dict) else None
    return stated if isinstance(stated, str) else ""
