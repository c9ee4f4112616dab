"""The form of a journal: bytes to entries and back, with the chain checked. No files here.

Each line is one JSON object: `n` counts from 1, `at` and `seat` say when and who, `change` is what
was done, and `prev` is the SHA-256 (hex) of the line before, without its newline. The first line's
`prev` is 64 zeros, and it also carries the format's number as `journal`.

Where older lines are sealed in files of their own, the live file begins with a header: a line that
states the format as `journal`, the number of the last sealed line as `after`, and its SHA-256 as
`prev`. Numbers and chain run on through sealed and live files.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.plain_json import Json, decode, encode

FORMAT = 1
"""Of a journal that stands whole in one file, and of its first line for ever."""
SEALED_FORMAT = 2
"""Of a journal whose older lines are sealed."""
FORMATS = (FORMAT, SEALED_FORMAT)
"""Those that this version reads and writes."""

HEADER_BYTES = 128
"""No header is longer."""

_GENESIS = "0" * 64
_HEADER = re.compile(rb'\{"journal":2,"after":([1-9][0-9]{0,8}),"prev":"([0-9a-f]{64})"\}\n')
_KEYS = {"n", "at", "seat", "prev", "change"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal.

    Attributes:
        n: its number, which is its line's, from 1.
        at: the moment of the change, as its writer gave it.
        seat: who made it.
        change: what was done, as plain JSON.
        digest: the SHA-256 of its line.
    """

    n: int
    at: str
    seat: str
    change: Json
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Place:
    """The end of a line: where the next one starts and what it must follow from.

    Attributes:
        offset: bytes from the start of the file.
        n: the number of the line that ends here; 0 at the start.
        digest: what the next line's `prev` must be.
        head: what the file's header states as `after`, which tells one live file from the next.
        size: bytes of the line itself, its line feed included; 0 where it stands in another file.
    """

    offset: int = 0
    n: int = 0
    digest: str = _GENESIS
    head: int = 0
    size: int = 0


START = Place()
"""Before the first line."""


def write_header(place: Place) -> bytes:
    """The header of a live file whose lines follow from a place, the end of the last sealed one."""
    return encode({"journal": SEALED_FORMAT, "after": place.n, "prev": place.digest}) + b"\n"


def head_of(data: bytes) -> Place:
    """Where the lines of a live file begin.

    Args:
        data: the file's beginning, `HEADER_BYTES` of it at least.

    Returns:
        The end of the header, with what it states; START where there is none.
    """
    found = _HEADER.match(data)
    if not found:
        return START
    after = int(found.group(1))
    return Place(found.end(), after, found.group(2).decode("ascii"), after)


def digest_of(line: bytes) -> str:
    """What the line after one states as `prev`: its SHA-256 without the line feed."""
    return hashlib.sha256(line).hexdigest()


def write_lines(
    changes: Sequence[Json], at: str, seat: str, place: Place
) -> tuple[list[Entry], bytes, Place]:
    """Put changes into the form of lines that follow from a place.

    Returns:
        The entries, the bytes of their lines, and the place after the last of them.

    Raises:
        ValueError, TypeError: a change holds something that JSON has no form for.
    """
    entries: list[Entry] = []
    lines: list[bytes] = []
    for change in changes:
        line = _write_line(place, at, seat, change)
        lines.append(line + b"\n")
        place = _after(place, line)
        entries.append(Entry(place.n, at, seat, change, place.digest))
    return entries, b"".join(lines), place


def read_lines(name: str, data: bytes, place: Place) -> tuple[list[Entry], Place, bytes]:
    """Read the lines that follow a place.

    Args:
        name: the journal's file name, for the words of a fault.
        data: the bytes from the place to the journal's end.
        place: where they start.

    Returns:
        The entries, the place after the last of them, and the torn tail: bytes at the very end
        that are no whole line (no newline, or not JSON), which a killed writer leaves.

    Raises:
        JournalFault: a line does not fit, and it is not merely a torn tail.
    """
    entries: list[Entry] = []
    *lines, unfinished = data.split(b"\n")
    for index, line in enumerate(lines):
        try:
            fields = decode(line)
        except ValueError:
            if index == len(lines) - 1 and not unfinished:
                return entries, place, line + b"\n"
            raise JournalFault(name, place.n + 1, "it is not JSON") from None
        after = _after(place, line)
        entries.append(_read_entry(name, fields, place, after.digest))
        place = after
    return entries, place, unfinished


def _write_line(place: Place, at: str, seat: str, change: Json) -> bytes:
    fields: dict[str, Json] = {} if place.n else {"journal": FORMAT}
    fields |= {"n": place.n + 1, "at": at, "seat": seat, "prev": place.digest}
    return encode(fields | {"change": change})


def _after(place: Place, line: bytes) -> Place:
    size = len(line) + 1
    return Place(place.offset + size, place.n + 1, digest_of(line), place.head, size)


def _read_entry(name: str, fields: Json, place: Place, digest: str) -> Entry:
    number = place.n + 1
    if not isinstance(fields, dict):
        raise JournalFault(name, number, "it is not a change")
    if number == 1:
        _check_format(name, fields)
    if set(fields) != (_KEYS | {"journal"} if number == 1 else _KEYS):
        raise JournalFault(name, number, "it lacks a part, or has one too many")
    if type(fields["n"]) is not int or fields["n"] != number:
        raise JournalFault(name, number, "its number is another")
    if fields["prev"] != place.digest:
        before = f"line {place.n}" if place.n else "the start of a journal"
        raise JournalFault(
            name, number, f"it does not follow from {before}, so one of them was altered"
        )
    at, seat = fields["at"], fields["seat"]
    if not isinstance(at, str) or not isinstance(seat, str):
        raise JournalFault(name, number, "it does not say when or by whom")
    return Entry(number, at, seat, fields["change"], digest)


def _check_format(name: str, fields: dict[str, Json]) -> None:
    stated = fields.get("journal")
    if type(stated) is not int or stated < 1:
        raise JournalFault(name, 1, "it does not state the journal's format")
    if stated > max(FORMATS):
        raise JournalFault(
            name, 1, f"it is of format {stated}, which needs a newer version of cpc-tui"
        )
    if stated != FORMAT:
        raise JournalFault(name, 1, f"it does not begin a journal of format {stated}")
