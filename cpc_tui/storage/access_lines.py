"""The form of an access log on the disk: a journal's lines, one file, the end found quickly."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.storage.cipher.aead import Altered
from cpc_tui.storage.cipher.keys import LINE_BLOCK, MAGIC, Keys, LineKeys
from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.files import open_private, read_whole, write_atomically
from cpc_tui.storage.journal_file import JournalFile
from cpc_tui.storage.journal_lines import START, Entry, Place, digest_of, read_lines, write_lines
from cpc_tui.storage.plain_json import Json, decode

_SPANS = (1 << 13, 1 << 17)
"""Bytes that are read to find the end of the last line; where they do not hold it, all are."""
_GENERATION_BYTES = 4


class SealedLines:
    """Seals the lines of an access log, each as what it is: none can be taken for a journal's."""

    def __init__(self, keys: Keys) -> None:
        """Take the keys of the log's folder."""
        self._keys = keys

    def seal_line(self, number: int, before: str, content: bytes) -> tuple[int, str]:
        """Seal a line's content with the newest key."""
        sealed = self._keys.seal_file(_name(number, before), content, LINE_BLOCK)
        return len(self._keys.keys), base64.b64encode(sealed).decode("ascii")

    def open_line(self, number: int, before: str, generation: object, sealed: object) -> bytes:
        """Open a line's content.

        Raises:
            Altered: It is not what was written there.
        """
        if type(generation) is not int or generation < 1 or not isinstance(sealed, str):
            raise Altered
        try:
            data = base64.b64decode(sealed.encode("ascii"), validate=True)
        except ValueError:
            raise Altered from None
        stated = data[len(MAGIC) : len(MAGIC) + _GENERATION_BYTES]
        if int.from_bytes(stated) != generation:
            raise Altered
        return self._keys.open_file(_name(number, before), data, older=True)


def _name(number: int, before: str) -> str:
    return f"access line {number} {before}"


def sealing(keys: Keys | None) -> LineKeys | None:
    """What seals lines with these keys; None for plain text."""
    return SealedLines(keys) if keys else None


@dataclass(frozen=True)
class LogLines:
    """An access log's file; whoever reads or adds holds the lock of its folder.

    Attributes:
        path: The file.
        keys: Gives what seals its lines as it is now, or None.
    """

    path: Path
    keys: Callable[[], LineKeys | None]

    def add(self, changes: list[Json], *, at: str, seat: str) -> None:
        """Add lines at the end, with one sync of the file.

        Raises:
            JournalFault: The last line does not fit.
            StoreFault: The keys cannot be had.
            OSError: Nothing was added.
        """
        keys, file = self.keys(), _LogFile(self.path)
        place, tail = self._end(encrypted=keys is not None)
        if tail:
            file.set_aside(tail, place)
        file.add(write_lines(changes, at, seat, place, keys)[1], place)

    def read(self) -> tuple[list[Entry], bytes]:
        """All lines, and what follows the last and is no whole one.

        Raises:
            JournalFault: A line does not fit.
            StoreFault: It cannot be read.
        """
        data = read_whole(self.path) or b""
        entries, _, tail = read_lines(self.path.name, data, START, self.keys())
        return entries, tail

    def read_before(self, line: int) -> list[Entry]:
        """The lines before one of that number, all of which fit."""
        lines = (read_whole(self.path) or b"").split(b"\n")[: max(0, line - 1)]
        data = b"".join(each + b"\n" for each in lines)
        return read_lines(self.path.name, data, START, self.keys())[0]

    def write_anew(self, entries: list[Entry]) -> None:
        """Put these in the place of all lines, with a chain of their own.

        Raises:
            NotSaved: The former ones still stand.
            StoreFault: The keys cannot be had.
        """
        place, lines, keys = START, [], self.keys()
        for entry in entries:
            _, line, place = write_lines([entry.change], entry.at, entry.seat, place, keys)
            lines.append(line)
        write_atomically(self.path, b"".join(lines))

    def is_sealed(self) -> bool | None:
        """Whether its first line is encrypted; None where there is none."""
        first = (read_whole(self.path) or b"").split(b"\n", 1)[0]
        try:
            fields = decode(first)
        except ValueError:
            return None
        return isinstance(fields, dict) and "sealed" in fields

    def _end(self, *, encrypted: bool) -> tuple[Place, bytes]:
        """The end of the last whole line, and the torn bytes behind it."""
        try:
            descriptor = open_private(self.path, os.O_RDONLY)
        except FileNotFoundError:
            return START, b""
        try:
            size = os.fstat(descriptor).st_size
            for span in (*_SPANS, size):
                first = max(0, size - span)
                data = os.pread(descriptor, size - first, first)
                if found := self._last_of(data, first, encrypted=encrypted):
                    return found
        finally:
            os.close(descriptor)
        return START, data

    def _last_of(self, data: bytes, offset: int, *, encrypted: bool) -> tuple[Place, bytes] | None:
        """The same, of a file's last bytes; None where they do not hold the line whole.

        As in a journal, a last line that is no JSON counts as torn.
        """
        end = data.rfind(b"\n")
        while end >= 0:
            begin = data.rfind(b"\n", 0, end)
            if begin < 0 and offset:
                return None
            line = data[begin + 1 : end]
            try:
                fields = decode(line)
            except ValueError:
                end = begin
                continue
            number = self._number(fields, encrypted=encrypted)
            place = Place(offset + end + 1, number, digest_of(line), 0, len(line) + 1)
            return place, data[end + 1 :]
        return None

    def _number(self, fields: Json, *, encrypted: bool) -> int:
        number = fields.get("n") if isinstance(fields, dict) else None
        if not isinstance(fields, dict) or type(number) is not int or number < 1:
            raise JournalFault(self.path.name, 1, tr("its last line states no number"))
        if ("sealed" in fields) != encrypted:
            words = tr("it is encrypted, or in plain text, where its folder is not")
            raise JournalFault(self.path.name, number, words)
        return number


class _LogFile(JournalFile):
    """A file that is opened for one line: its name was made to last when the first was added."""

    def _let_its_name_last(self, status: os.stat_result, place: Place) -> None:
        if not place.n:
            super()._let_its_name_last(status, place)
