"""The form of a journal: bytes to entries and back, with the chain checked. No files here.

Each line is one JSON object: `n` counts from 1, `at` and `seat` say when and who, `change` is what
was done, and `prev` is the SHA-256 (hex) of the line before, without its newline. The first line's
`prev` is 64 zeros, and it also carries the format's number as `journal`.

Where older lines are sealed in files of their own, the live file begins with a header: a line that
states the format as `journal`, the number of the last sealed line as `after`, and its SHA-256 as
`prev`. Numbers and chain run on through sealed and live files.

Where a conference is encrypted, `key` and `sealed` stand in the place of `at`, `seat` and `change`:
the generation of the key, and the three, sealed. Numbers and chain are in plain text, so that they
can be checked without a key.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.storage.cipher.keys import LineKeys, LineOpener
from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.plain_json import Json, decode, encode

FORMAT = 1
"""Of a journal that stands whole in one file, and of its first line for ever."""
SEALED_FORMAT = 2
"""Of a journal whose older lines are sealed."""
ENCRYPTED_FORMAT = 3
"""Of a journal that is encrypted and stands in one file, and of its first line for ever."""
ENCRYPTED_SEALED_FORMAT = 4
"""Of a journal that is encrypted and whose older lines are packed away."""
FORMATS = (FORMAT, SEALED_FORMAT, ENCRYPTED_FORMAT, ENCRYPTED_SEALED_FORMAT)
"""Those that this version reads and writes."""

HEADER_BYTES = 128
"""No header is longer."""

_GENESIS = "0" * 64
_HEADER = re.compile(rb'\{"journal":[24],"after":([1-9][0-9]{0,8}),"prev":"([0-9a-f]{64})"\}\n')
_CONTENT = {"at", "seat", "change"}
_KEYS = {"n", "prev"} | _CONTENT
_ENCRYPTED_KEYS = {"n", "prev", "key", "sealed"}


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


def write_header(place: Place, *, encrypted: bool = False) -> bytes:
    """The header of a live file whose lines follow from a place, the end of the last sealed one."""
    number = ENCRYPTED_SEALED_FORMAT if encrypted else SEALED_FORMAT
    return encode({"journal": number, "after": place.n, "prev": place.digest}) + b"\n"


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
    changes: Sequence[Json], at: str, seat: str, place: Place, keys: LineKeys | None = None
) -> tuple[list[Entry], bytes, Place]:
    """Put changes into the form of lines that follow from a place.

    Args:
        changes: One line each.
        at: The moment.
        seat: Who makes them.
        place: Where the lines start.
        keys: What encrypts them; None for plain text.

    Returns:
        The entries, the bytes of their lines, and the place after the last of them.

    Raises:
        ValueError, TypeError: a change holds something that JSON has no form for.
    """
    entries: list[Entry] = []
    lines: list[bytes] = []
    for change in changes:
        line = _write_line(place, at, seat, change, keys)
        lines.append(line + b"\n")
        place = _after(place, line)
        entries.append(Entry(place.n, at, seat, change, place.digest))
    return entries, b"".join(lines), place


def read_lines(
    name: str, data: bytes, place: Place, keys: LineOpener | None = None
) -> tuple[list[Entry], Place, bytes]:
    """Read the lines that follow a place.

    Args:
        name: the journal's file name, for the words of a fault.
        data: the bytes from the place to the journal's end.
        place: where they start.
        keys: what opens them; None for plain text.

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
            raise JournalFault(name, place.n + 1, tr("it is not JSON")) from None
        after = _after(place, line)
        entries.append(_read_entry(name, fields, place, after.digest, keys))
        place = after
    return entries, place, unfinished


def _write_line(place: Place, at: str, seat: str, change: Json, keys: LineKeys | None) -> bytes:
    number = place.n + 1
    if keys is None:
        fields: dict[str, Json] = {} if place.n else {"journal": FORMAT}
        fields |= {"n": number, "at": at, "seat": seat, "prev": place.digest}
        return encode(fields | {"change": change})
    content = encode({"at": at, "seat": seat, "change": change})
    generation, sealed = keys.seal_line(number, place.digest, content)
    fields = {} if place.n else {"journal": ENCRYPTED_FORMAT}
    fields |= {"n": number, "prev": place.digest, "key": generation, "sealed": sealed}
    return encode(fields)


def _after(place: Place, line: bytes) -> Place:
    size = len(line) + 1
    return Place(place.offset + size, place.n + 1, digest_of(line), place.head, size)


def _read_entry(
    name: str, fields: Json, place: Place, digest: str, keys: LineOpener | None
) -> Entry:
    number = place.n + 1
    if not isinstance(fields, dict):
        raise JournalFault(name, number, tr("it is not a change"))
    if number == 1:
        _check_format(name, fields)
    _check_encrypted(name, number, keys, encrypted="sealed" in fields)
    wanted = _ENCRYPTED_KEYS if keys else _KEYS
    if set(fields) != (wanted | {"journal"} if number == 1 else wanted):
        raise JournalFault(name, number, tr("it lacks a part, or has one too many"))
    if type(fields["n"]) is not int or fields["n"] != number:
        raise JournalFault(name, number, tr("its number is another"))
    if fields["prev"] != place.digest:
        before = tr("line {n}", n=place.n) if place.n else tr("the start of a journal")
        raise JournalFault(
            name,
            number,
            tr("it does not follow from {before}, so one of them was altered", before=before),
        )
    content = _opened(name, number, fields, keys) if keys else fields
    at, seat = content["at"], content["seat"]
    if not isinstance(at, str) or not isinstance(seat, str):
        raise JournalFault(name, number, tr("it does not say when or by whom"))
    return Entry(number, at, seat, content["change"], digest)


def _check_encrypted(name: str, number: int, keys: LineOpener | None, *, encrypted: bool) -> None:
    if encrypted and keys is None:
        raise JournalFault(name, number, tr("it is encrypted, and the file of its keys is missing"))
    if keys and not encrypted:
        raise JournalFault(name, number, tr("it is not encrypted, and the journal is"))


def _opened(
    name: str, number: int, fields: Mapping[str, Json], keys: LineOpener
) -> Mapping[str, Json]:
    """What an encrypted line says."""
    before = str(fields["prev"])
    try:
        content = decode(keys.open_line(number, before, fields["key"], fields["sealed"]))
    except ValueError:
        content = None
    if not isinstance(content, dict) or set(content) != _CONTENT:
        words = tr("it was altered, or does not belong there")
        raise JournalFault(name, number, words)
    return content


def _check_format(name: str, fields: dict[str, Json]) -> None:
    stated = fields.get("journal")
    if type(stated) is not int or stated < 1:
        raise JournalFault(name, 1, tr("it does not state the journal's format"))
    if stated > max(FORMATS):
        raise JournalFault(
            name,
            1,
            tr("it is of format {stated}, which needs a newer version of cpc-tui", stated=stated),
        )
    if stated not in (FORMAT, ENCRYPTED_FORMAT):
        raise JournalFault(
            name, 1, tr("it does not begin a journal of format {stated}", stated=stated)
        )
