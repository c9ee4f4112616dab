"""The file that a picture is drawn from, and whether it still holds.

It is text of lines, their parts separated by tabs. What it was made of is named at its head, each
file with its size and when it was written: where one of them is another now, nothing is drawn.
"""

from __future__ import annotations

import os
import stat

from cpc_tui import __version__
from cpc_tui.first_picture.layout import Row
from cpc_tui.language import spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from cpc_tui.first_picture.layout import Text

NAME = "first-picture"
"""The name of the file, in the data folder."""
BEGINS = f"cpc-tui first picture 1 {__version__}{spoken()}"
"""The first line, which no other layout, version or language of the program writes."""
OPEN = "open"
"""The key of the rows that stand for a conference."""
KEYS, WATCH, DAY, BELOW, LIST, ROW, END = (
    "keys",
    "watch",
    "day",
    "below",
    "list",
    "row",
    "end",
)
"""What its other lines begin with."""

_HEAD = 65536
"""Bytes that are read where only what is in view is wanted."""
_LARGEST = 1 << 26
_PARTS_OF_A_ROW = 12


class NotKept(Exception):
    """There is nothing to draw from, or it does not hold any more."""


class KeptRow(Row):
    """A row, and of which state of its conference it was made.

    Attributes:
        key: What it stands for, as `home_list` names it, without the reference.
        reference: The conference that it is of; empty for none.
        folder: The name of its conference's folder; empty where it is of none.
        stamp: What `stamp_of` said of that conference's journal.
        heading: From which to which character of the text its conference's heading stands.
    """

    folder = ""
    stamp = (0, 0)
    heading = (0, 0)

    def __init__(self, kind: str, mark: str, text: Text, key: str, reference: str = "") -> None:
        super().__init__(kind, mark, text)
        self.key = key
        self.reference = reference

    @property
    def line(self) -> str:
        """The row as a line of the file."""
        numbers = map(str, (*self.stamp, *self.heading))
        names = (self.key, self.reference, self.kind, self.mark, self.folder)
        return "\t".join((ROW, *names, *numbers, *self.text))


class KeptRows:
    """The rows of a list, each read when it is looked at.

    Args:
        folder: The data folder.
        above: Those above the conferences.
        lines: The conferences, each as a line of the file.
        below: Those below them.
    """

    def __init__(
        self, folder: str, above: list[KeptRow], lines: list[bytes], below: list[KeptRow]
    ) -> None:
        self._folder = folder
        self._above = above
        self._lines = lines
        self._below = below

    def __len__(self) -> int:
        return len(self._above) + len(self._lines) + len(self._below)

    def __getitem__(self, place: int) -> KeptRow:
        """A row.

        Raises:
            NotKept: Its line is damaged.
        """
        if place < len(self._above):
            return self._above[place]
        place -= len(self._above)
        if place >= len(self._lines):
            return self._below[place - len(self._lines)]
        try:
            return _row(self._lines[place].decode())
        except ValueError:
            raise NotKept from None

    def check(self, most: int) -> list[KeptRow]:
        """Look whether the conferences of the first rows are as they were.

        Args:
            most: How many rows.

        Returns:
            These rows.

        Raises:
            NotKept: One was changed since, or its line is damaged.
        """
        rows = [self[place] for place in range(min(most, len(self)))]
        for name, stamp in {row.folder: row.stamp for row in rows if row.folder}.items():
            if stamp_of(f"{self._folder}/conferences/{name}/journal.jsonl") != stamp:
                raise NotKept
        return rows


class Kept:
    """What was kept in a data folder.

    Attributes:
        keys: What the key bar shows.
        days: The rows of what is due, by the day of looking, `YYYY-MM-DD`.

    Args:
        folder: The data folder.
        whole: Read all the conferences; else as many as a screen can show, and more.

    Raises:
        NotKept: It is missing, damaged, or of another state of the data.
    """

    def __init__(self, folder: str, *, whole: bool) -> None:
        self._folder = folder
        self.keys: tuple[str, ...] = ()
        self.days: dict[str, list[KeptRow]] = {}
        self._below: list[KeptRow] = []
        data = _read(f"{folder}/{NAME}", _LARGEST if whole else _HEAD)
        head, found, self._list = data.partition(f"\n{LIST}\n".encode())
        try:
            self._take_head(head.decode().split("\n") if found else [])
        except (ValueError, IndexError):
            raise NotKept from None

    def rows(self, day: str) -> KeptRows:
        """The rows of the list of conferences; of a file read in part, the first of them.

        Args:
            day: Today, `YYYY-MM-DD`.

        Raises:
            NotKept: What is due on that day is not known.
        """
        if day not in self.days:
            raise NotKept
        lines = self._list.split(b"\n")
        is_whole = lines[-2:] == [END.encode(), b""]
        # Of a file that was read in part the last line may be cut.
        lines = lines[: -2 if is_whole else -1]
        return KeptRows(self._folder, self.days[day], lines, self._below if is_whole else [])

    def conferences(self) -> Iterator[KeptRow]:
        """The rows of all conferences, those that come last before, each read when it is wanted.

        Raises:
            NotKept: A line is damaged.
        """
        rows = KeptRows(self._folder, [], self._list.split(b"\n")[:-2], [])
        return (row for row in map(rows.__getitem__, range(len(rows))) if row.folder)

    def conference(self, reference: str) -> KeptRow:
        """The row of a conference.

        Raises:
            NotKept: There is none, it was changed since, or its line is damaged.
        """
        begins = f"{ROW}\t{OPEN}\t{reference}\t"
        _, found, rest = (b"\n" + self._list).partition(f"\n{begins}".encode())
        if not found:
            raise NotKept
        line = begins.encode() + rest.partition(b"\n")[0]
        rows = KeptRows(self._folder, [], [line], [])
        rows.check(1)
        return rows[0]

    def _take_head(self, lines: list[str]) -> None:
        if lines[0] != BEGINS:
            raise ValueError
        rows = self._below
        for line in lines[1:]:
            kind, *parts = line.split("\t")
            if kind == ROW:
                rows.append(_row(line))
            elif kind == BELOW:
                rows = self._below
            elif kind == DAY:
                rows = self.days[parts[0]] = []
            elif kind == KEYS:
                self.keys = tuple(parts)
            elif kind != WATCH or stamp_of(parts[2]) != (int(parts[0]), int(parts[1])):
                raise ValueError
        if not all(each.isprintable() for each in self.keys):
            raise ValueError


def forget(folder: str) -> None:
    """Let the picture go: a conference of that data folder is about to be another."""
    try:
        os.unlink(f"{folder}/{NAME}")  # noqa: PTH108 - as below
    except OSError:
        return  # It is not there, or nobody here can change anything.


def stamp_of(path: str) -> tuple[int, int]:
    """The size of a file in bytes, and when it was written, in nanoseconds; zeros for none.

    Of a folder only the moment is told: what is in it was added, removed or renamed then.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib is not imported here
    except OSError:
        return 0, 0
    return 0 if stat.S_ISDIR(status.st_mode) else status.st_size, status.st_mtime_ns


def _row(line: str) -> KeptRow:
    """Read a row.

    Raises:
        ValueError: It is none, or holds what a terminal would obey.
    """
    parts = line.split("\t")
    if len(parts) != _PARTS_OF_A_ROW or parts[0] != ROW:
        raise ValueError
    _, key, reference, kind, mark, folder, size, written, begin, end, text, cells = parts
    plain = mark.isprintable() and text.isprintable()
    if not plain or (cells and not (cells.isdigit() and len(cells) == len(text))):
        raise ValueError
    row = KeptRow(kind, mark, (text, cells), key, reference)
    row.folder = folder
    row.stamp, row.heading = (int(size), int(written)), (int(begin), int(end))
    return row


def _read(path: str, most: int) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError:
        raise NotKept from None
    try:
        data = b""
        while len(data) < most and (more := os.read(descriptor, most - len(data))):
            data += more
    except OSError:
        raise NotKept from None
    finally:
        os.close(descriptor)
    return data
