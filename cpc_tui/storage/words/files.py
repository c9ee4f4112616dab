"""The files that the words of all conferences are kept in: any may be missing, or there twice.

Each is written once, whole, and never changed, by whoever has read a conference anew; nobody takes
a lock. Small ones are joined into larger ones, and a program killed meanwhile leaves both, which
does no harm. In an encrypted data folder they are sealed with the folder's own key.
"""

from __future__ import annotations

import math
import os
import re
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from cpc_tui.paths import make_private_folder
from cpc_tui.storage.cipher.converted import wipe, wipe_file
from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.faults import CannotRead, NotSaved
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.words.segment import Entry, Segment

FOLDER = "words"
"""The folder of these files in the data folder."""
LARGE = 125
"""Conferences in a file that is not joined any more: more would take longer than a key may wait."""
TOGETHER = 8
"""Files of about the same size that are joined."""

_NAME = re.compile(r"([1-9][0-9]{0,4})-[0-9a-f]{16}")
_TRIES = 3
_LEFT_OVER = 3600.0

Segments = dict[str, Segment]
"""What the files hold, by their names."""
Fresh = Callable[[Entry], bool]
"""Whether the words of a conference are of the state that it is in."""


class WordFiles:
    """The words of the conferences of a data folder.

    Args:
        home: The data folder.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folder = home / FOLDER
        self._passage = Passage.of_home(home)

    def read(self) -> Segments:
        """All of them; a file that cannot be used is removed, and as if it had not been there."""
        found: Segments = {}
        for _ in range(_TRIES):
            names = self._names()
            found = {name: each for name, each in found.items() if name in names}
            gone = False
            for name in names:
                if name not in found:
                    try:
                        segment = self._segment(name)
                    except FileNotFoundError:
                        # Somebody has joined it with others meanwhile: its words are there now.
                        gone = True
                    else:
                        found |= {name: segment} if segment else {}
            if not gone:
                break
        return found

    def add(self, words: Collection[tuple[Entry, Collection[str]]], fresh: Fresh) -> None:
        """Keep the words of some conferences; a failure costs nothing but time later.

        Args:
            words: The conferences, each with its words.
            fresh: Tells what need not be kept any more when files are joined.
        """
        if not words or not self._home.is_dir():
            return
        with suppress(OSError, NotSaved):
            make_private_folder(self._folder)
            self._write(Segment.of(words))
            while together := self._to_be_joined():
                self.join(together, fresh)

    def join(self, names: Sequence[str], fresh: Fresh) -> None:
        """Put one file in the place of several, without what is not fresh.

        Raises:
            NotSaved: They stand as they were.
            OSError: The same.
        """
        parts: list[tuple[Segment, list[int]]] = []
        seen: set[str] = set()
        for name in names:
            with suppress(FileNotFoundError):
                if segment := self._segment(name):
                    parts.append((segment, _wanted(segment, seen, fresh)))
        if any(wanted for _, wanted in parts):
            self._write(Segment.joined(parts))
        for name in names:
            (self._folder / name).unlink(missing_ok=True)
        self._remove_leftovers()

    def write_again(self, segments: Segments) -> None:
        """Keep the same words under the key that is in use now; a failure costs nothing.

        Args:
            segments: What `read` gave before there was another key.
        """
        with suppress(OSError, NotSaved):
            for name, segment in segments.items():
                self._write(segment)
                (self._folder / name).unlink(missing_ok=True)

    def clear(self, stale: Iterable[str], fresh: Fresh) -> None:
        """Let go what is not fresh of files that have more of it than is; a failure costs nothing.

        Args:
            stale: The names of these files.
            fresh: Tells what is.
        """
        with suppress(OSError, NotSaved):
            for name in stale:
                self.join([name], fresh)

    def forget(self, folder: str) -> None:
        """Let the words of one conference go, which is purged, or not for everybody any more.

        Args:
            folder: The name of its folder.

        Raises:
            OSError: They are still there.
        """
        for name, segment in self.read().items():
            if any(entry.folder == folder for entry in segment.entries):
                wanted = [n for n, entry in enumerate(segment.entries) if entry.folder != folder]
                with suppress(NotSaved):
                    if wanted:
                        self._write(Segment.joined([(segment, wanted)]))
                wipe_file(self._folder / name)
        # A program that was killed, or is at it now, may have read the conference before.
        for path in self._folder.glob("*.tmp"):
            wipe_file(path)

    def _names(self) -> list[str]:
        try:
            return sorted(filter(_NAME.fullmatch, os.listdir(self._folder)))  # noqa: PTH208 - names
        except OSError:
            return []

    def _segment(self, name: str) -> Segment | None:
        """What a file holds; None where it cannot be used.

        Raises:
            FileNotFoundError: It is gone.
        """
        path = self._folder / name
        try:
            data = read_whole(path)
            if data is not None:
                return Segment.from_bytes(self._passage.open(name, data))
        except CannotRead:
            return None
        except ValueError:
            # It may be from before the data folder was encrypted.
            with suppress(OSError):
                wipe_file(path)
            return None
        raise FileNotFoundError(name)

    def _write(self, segment: Segment) -> None:
        name = f"{len(segment.entries)}-{secrets.token_hex(8)}"
        try:
            sealed = self._passage.seal(name, segment.to_bytes())
        except CannotRead as fault:
            raise NotSaved(fault.reason) from fault
        write_atomically(self._folder / name, sealed)

    def _to_be_joined(self) -> list[str]:
        """The files of one size, where there are enough of them."""
        sizes: dict[int, list[str]] = {}
        for name in self._names():
            number = int(name.partition("-")[0])
            if number < LARGE:
                sizes.setdefault(int(math.log(number, TOGETHER)), []).append(name)
        return next((names for names in sizes.values() if len(names) >= TOGETHER), [])

    def _remove_leftovers(self) -> None:
        """Remove what programs that were killed while they wrote left behind."""
        for path in self._folder.glob("*.tmp"):
            if time.time() - path.stat().st_mtime > _LEFT_OVER:
                path.unlink(missing_ok=True)


def let_go(home: Path) -> None:
    """Overwrite and remove the words of all conferences of a data folder.

    Args:
        home: The data folder.
    """
    wipe(home / FOLDER)


def _wanted(segment: Segment, seen: set[str], fresh: Fresh) -> list[int]:
    """The numbers of the conferences that are fresh, and that are not among those seen."""
    wanted = []
    for number, entry in enumerate(segment.entries):
        if entry.folder not in seen and fresh(entry):
            seen.add(entry.folder)
            wanted.append(number)
    return wanted
