"""The form of a journal: bytes to entries and back, with the chain checked. No files here.

Each line is one JSON object: `n` counts from 1, `at` and `seat` say when and who, `change` is what
was done, and `prev` is the SHA-256 (hex) of the line before, without its newline. The first line's
`prev` is 64 zeros, and it also carries the format's number as `journal`.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.plain_json import Json, decode, encode

FORMAT = 1
_GENESIS = "0" * 64
_KEYS = {"n", "at", "seat", "prev", "change"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal.

    Attributes:
        n: its number, which is its line's, from 1.
        at: the moment of the change, as its writer gave it.
        seat: who made it.
        change: what was done, as plain JSON.
    """

    n: int
    at: str
    seat: str
    change: Json


@dataclass(frozen=True, slots=True)
class Place:
    """The end of a line: where the next one starts and what it must follow from.

    Attributes:
        offset: bytes from the start of the journal.
        n: the number of the line that ends here; 0 at the start.
        digest: what the next line's `prev` must be.
    """

    offset: int = 0
    n: int = 0
    digest: str = _GENESIS


START = Place()
"""Before the first line."""


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
        entry = Entry(place.n + 1, at, seat, change)
        line = _write_line(entry, place)
        entries.append(entry)
        lines.append(line + b"\n")
        place = _after(place, line)
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
        entries.append(_read_entry(name, fields, place))
        place = _after(place, line)
    return entries, place, unfinished


def _write_line(entry: Entry, place: Place) -> bytes:
    fields: dict[str, Json] = {} if place.n else {"journal": FORMAT}
    fields |= {"n": entry.n, "at": entry.at, "seat": entry.seat, "prev": place.digest}
    return encode(fields | {"change": entry.change})


def _after(place: Place, line: bytes) -> Place:
    digest = hashlib.sha256(line).hexdigest()
    return Place(place.offset + len(line) + 1, place.n + 1, digest)


def _read_entry(name: str, fields: Json, place: Place) -> Entry:
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
    return Entry(number, at, seat, fields["change"])


def _check_format(name: str, fields: dict[str, Json]) -> None:
    stated = fields.get("journal")
    if type(stated) is not int or stated < 1:
        raise JournalFault(name, 1, "it does not state the journal's format")
    if stated > FORMAT:
        raise JournalFault(
            name, 1, f"it is of format {stated}, which needs a newer version of cpc-tui"
        )
