"""Finding words in all conferences of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.finding import Found, everything, holds_all
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.limits import STORED
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.first_picture.kept import Kept, NotKept
from cpc_tui.noted_words import NotedWords
from cpc_tui.opening import Office, StoreFault
from cpc_tui.outside import NotTaken, bytes_in
from cpc_tui.storage.cipher.converted import finish
from cpc_tui.storage.cipher.faults import NotForThem
from cpc_tui.storage.formats import RECORD
from cpc_tui.storage.words.segment import Entry, Stamp

if TYPE_CHECKING:
    from cpc_tui.opening import IndexRow


@dataclass(frozen=True)
class Hit:
    """A line of a conference that holds what was looked for.

    Attributes:
        reference: The conference.
        found: The line and where it stands.
    """

    reference: str
    found: Found


@dataclass(frozen=True)
class Looked:
    """One conference that was looked through.

    Attributes:
        reference: Which.
        hits: What was found in it.
        unreadable: Why it could not be read, in words; empty where it could.
    """

    reference: str
    hits: tuple[Hit, ...] = ()
    unreadable: str = ""


def look_through(office: Office, words: Sequence[str]) -> Iterator[Looked | None]:
    """Look for lines that hold all of some words, one conference after the other.

    Those come first whose words, as they were noted when they were last read, hold what is looked
    for, the latest conferences before: of thousands no other is opened. A conference that was
    changed since, or never noted, is read all the same, and noted. The chair's private notes are
    never looked through, nor is what is encrypted for other people.

    Args:
        office: The user's data.
        words: What each line has to hold; none finds nothing.

    Returns:
        Each conference once; None wherever one is put off, so that others can have their turn.

    Raises:
        StoreFault: The library itself cannot be read.
    """
    if words:
        yield from _Search(office, words).looked()


class _Search:
    """One search through all conferences.

    Args:
        office: The user's data.
        words: What each line has to hold.
    """

    def __init__(self, office: Office, words: Sequence[str]) -> None:
        self._office = office
        self._words = words
        self._library = office.library
        self._noted = NotedWords(office.home, office.profile_folders)
        self._segments = self._noted.files.read()
        self._done: set[str] = set()

    def looked(self) -> Iterator[Looked | None]:
        """Each conference."""
        finish(self._office.home)
        try:
            for entry in self._likely():
                stamp = self._noted.states.of(entry.folder)
                if stamp.size:
                    is_fresh = self._noted.is_of(entry, stamp)
                    yield from self._read(entry.folder, entry.reference, stamp, is_noted=is_fresh)
            states = dict(self._noted.states.all())
            yield from self._without(states)
            yield from self._others(states)
        finally:
            self._office.accounts.write_found()
        # Not where somebody has seen enough: they are not to wait for it.
        self._noted.keep()

    def _likely(self) -> list[Entry]:
        """Those whose words were noted, and hold what is looked for; the latest before."""
        found: dict[str, Entry] = {}
        pieces = [piece for word in self._words for piece in word.casefold().split()]
        for segment in self._segments.values():
            numbers = set(range(len(segment.entries)))
            for piece in pieces:
                numbers &= segment.holding(piece)
            found |= {segment.entries[each].folder: segment.entries[each] for each in numbers}
        return sorted(found.values(), key=_held, reverse=True)

    def _without(self, states: dict[str, Stamp]) -> Iterator[Looked]:
        """Those whose words, as they stand, do not hold what is looked for."""
        stale: list[str] = []
        for name, segment in self._segments.items():
            fresh, gone = 0, False
            for entry in segment.entries:
                stamp = states.get(entry.folder)
                gone = gone or stamp is None
                if stamp is None or not self._noted.is_of(entry, stamp):
                    continue
                fresh += 1
                if entry.folder not in self._done:
                    self._done.add(entry.folder)
                    yield Looked(entry.reference)
            if gone or 2 * fresh < len(segment.entries):
                stale.append(name)
        self._noted.files.clear(stale, self._noted.is_fresh)

    def _others(self, states: dict[str, Stamp]) -> Iterator[Looked | None]:
        """All the others: first those in whose record the words stand as they are."""
        left = {name: stamp for name, stamp in states.items() if name not in self._done}
        if not left:
            return
        plain = [word.lower().encode() for word in self._words]
        later = []
        for reference, folder in self._latest_first(left):
            if _may_hold(self._noted.states.folder / folder, plain):
                yield from self._read(folder, reference, left[folder])
            else:
                later.append((reference, folder))
                yield None
        for reference, folder in later:
            yield from self._read(folder, reference, left[folder])

    def _latest_first(self, left: dict[str, Stamp]) -> Iterator[tuple[str, str]]:
        """The references and folders of these conferences, from what is kept of the list."""
        seen = set()
        with suppress(NotKept):
            for row in Kept(str(self._office.home), whole=True).conferences():
                if row.folder in left:
                    seen.add(row.folder)
                    yield row.reference, row.folder
        if len(seen) < len(left):
            for known in sorted(self._library.rows(), key=_row_held, reverse=True):
                if known.folder in left and known.folder not in seen:
                    yield known.reference, known.folder

    def _read(
        self, folder: str, reference: str, stamp: Stamp, *, is_noted: bool = False
    ) -> Iterator[Looked]:
        """Look through one, and note its words where they are not noted as they are."""
        self._done.add(folder)
        path = self._noted.states.folder / folder
        try:
            record = self._library.read(path)
            lines = everything(record, self._noted.profile(record.profile))
        except NotForThem:
            return
        except (StoreFault, ProfileError) as fault:
            yield Looked(reference, unreadable=str(fault).splitlines()[0])
            return
        if not is_noted:
            self._noted.take_lines(path, stamp, record, lines)
        found = [each for each in lines if holds_all(each.line, self._words)]
        if found:
            self._office.accounts.found(path)
        # What was noted may be of a time when it had another reference.
        reference = record.reference
        yield Looked(reference, tuple(Hit(reference, each) for each in found))


def _held(entry: Entry) -> tuple[str, str]:
    return entry.held_on or "9999", entry.reference


def _row_held(row: IndexRow) -> tuple[str, str]:
    return row.held_on or "9999", row.reference


def _may_hold(folder: Path, words: Sequence[bytes]) -> bool:
    """Whether the words stand in the record of a conference, as far as its bytes tell."""
    try:
        data = bytes_in(folder / RECORD, STORED).lower()
    except (FileNotFoundError, NotTaken):
        return False
    return all(word in data for word in words)
