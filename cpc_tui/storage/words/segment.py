"""The words of some conferences, and which of them hold a piece of a word."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Self

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.plain_json import decode

_BEGINS = f"cpc-tui words 1 {sys.byteorder} ".encode()
_NUMBER, _PLACE = "I", "H"

MOST = 0x10000
"""Conferences that one of these can hold at the most."""


class Stamp(NamedTuple):
    """The state of a conference that words were made of.

    Attributes:
        size: The bytes of its journal.
        written: When that was last written, in nanoseconds.
        keys: The same of the file of its keys; 0 where it has none.
    """

    size: int
    written: int
    keys: int = 0


class Entry(NamedTuple):
    """One conference.

    Attributes:
        folder: The name of its folder.
        reference: Its own.
        held_on: `YYYY-MM-DD`; empty where it has no date.
        profile: The key of its profile.
        wording: What tells the words of that profile, and of the program, from any others.
        stamp: The state that the words were made of.
    """

    folder: str
    reference: str
    held_on: str
    profile: str
    wording: str
    stamp: Stamp


@dataclass(frozen=True)
class Segment:
    """The words of some conferences, each word once.

    Attributes:
        entries: The conferences, numbered from 0.
        text: All words in UTF-8, each with a newline after it.
        starts: Where each begins in the text, and where the text ends.
        ends: Where the numbers of those that hold each begin, and where they all end.
        places: These numbers.
    """

    entries: tuple[Entry, ...]
    text: bytes
    starts: array[int]
    ends: array[int]
    places: array[int]

    @classmethod
    def of(cls, words: Iterable[tuple[Entry, Collection[str]]]) -> Self:
        """That of some conferences, each with its words; in none of them is there a blank."""
        entries: list[Entry] = []
        found: dict[bytes, array[int]] = {}
        for number, (entry, each) in enumerate(words):
            entries.append(entry)
            for word in "\n".join(each).encode("utf-8", "surrogatepass").split(b"\n"):
                if word in found:
                    found[word].append(number)
                else:
                    found[word] = array(_PLACE, (number,))
        return cls._made(entries, found)

    @classmethod
    def joined(cls, parts: Iterable[tuple[Segment, Collection[int]]]) -> Self:
        """One of several.

        Args:
            parts: Each with the numbers of the conferences that are wanted of it.
        """
        entries: list[Entry] = []
        found: dict[bytes, array[int]] = {}
        for segment, wanted in parts:
            numbers = {}
            for number in wanted:
                numbers[number] = len(entries)
                entries.append(segment.entries[number])
            for word, places in segment.words():
                kept = [numbers[place] for place in places if place in numbers]
                if kept:
                    found.setdefault(word, array(_PLACE)).extend(kept)
        return cls._made(entries, found)

    @classmethod
    def _made(cls, entries: Iterable[Entry], found: Mapping[bytes, array[int]]) -> Self:
        starts, ends, places = array(_NUMBER, (0,)), array(_NUMBER, (0,)), array(_PLACE)
        # Those that most conferences hold stand first: a piece of them is soon known of all.
        words = sorted(found, key=lambda word: -len(found[word]))
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
            places.extend(found[word])
            ends.append(len(places))
        return cls(tuple(entries), b"".join(word + b"\n" for word in words), starts, ends, places)

    def words(self) -> Iterator[tuple[bytes, array[int]]]:
        """Each word, with the numbers of those that hold it."""
        for number, word in enumerate(self.text.split(b"\n")[:-1]):
            yield word, self.places[self.ends[number] : self.ends[number + 1]]

    def holding(self, piece: str) -> set[int]:
        """The numbers of the conferences with a word that a piece is part of.

        Args:
            piece: Without blanks; one that is empty is part of each.
        """
        sought = piece.encode("utf-8", "surrogatepass")
        if not sought:
            return set(range(len(self.entries)))
        found: set[int] = set()
        at = self.text.find(sought)
        while at >= 0 and len(found) < len(self.entries):
            number = bisect_right(self.starts, at) - 1
            found.update(self.places[self.ends[number] : self.ends[number + 1]])
            at = self.text.find(sought, self.starts[number + 1])
        return found

    def to_bytes(self) -> bytes:
        """The segment as it is written."""
        head = json.dumps([self.entries, len(self.starts), len(self.text)], ensure_ascii=True)
        numbers = self.starts.tobytes() + self.ends.tobytes()
        body = b"".join((head.encode(), b"\n", numbers, self.text, self.places.tobytes()))
        return b"%s%08x\n%s" % (_BEGINS, zlib.crc32(body), body)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` made.

        Raises:
            ValueError: It is damaged, or of another program; the text of the error says nothing.
        """
        begins, _, body = data.partition(b"\n")
        if begins != b"%s%08x" % (_BEGINS, zlib.crc32(body)):
            raise ValueError
        line, _, rest = body.partition(b"\n")
        try:
            head: Any = decode(line)
            listed, number, size = head
            entries = tuple(_entry(each) for each in listed)
            starts, ends, places = array(_NUMBER), array(_NUMBER), array(_PLACE)
            middle = number * starts.itemsize
            starts.frombytes(rest[:middle])
            ends.frombytes(rest[middle : 2 * middle])
            text = rest[2 * middle : 2 * middle + size]
            places.frombytes(rest[2 * middle + size :])
        except (OverflowError, TypeError, ValueError):
            raise ValueError from None
        if not number or len(starts) != number or len(ends) != number:
            raise ValueError
        if starts[-1] != len(text) or ends[-1] != len(places):
            raise ValueError
        # The sum is no seal: another member of a shared folder can make one that fits.
        rising = starts[0] == 0 and list(starts) == sorted(set(starts))
        if not rising or list(ends) != sorted(ends) or max(places, default=-1) >= len(entries):
            raise ValueError
        return cls(entries, text, starts, ends, places)


def _entry(listed: Any) -> Entry:
    folder, reference, held_on, profile, wording, stamp = listed
    texts = (folder, reference, held_on, profile, wording)
    if {*map(type, texts)} != {str} or {*map(type, stamp)} != {int}:
        raise TypeError
    return Entry(folder, reference, held_on, profile, wording, Stamp(*stamp))
