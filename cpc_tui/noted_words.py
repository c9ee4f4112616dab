"""Noting the words of conferences that were read, so that finding need not read them again."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui import __version__
from cpc_tui.conference.finding import everything
from cpc_tui.conference.profile_reader import ProfileError, load_profile
from cpc_tui.language import spoken
from cpc_tui.storage.cipher.held import keys_of
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.words.files import WordFiles
from cpc_tui.storage.words.segment import Entry, Stamp
from cpc_tui.storage.words.state import States

if TYPE_CHECKING:
    from collections.abc import Callable

    from cpc_tui.conference.finding import Found
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record

_AT_ONCE = 250
"""Conferences whose words wait to be written."""


class NotedWords:
    """Notes the words of conferences of a data folder.

    What is noted is what people can look for: every line of `conference.finding`, so no private
    note. The words of a conference that is for some people alone are never noted, since whoever
    has a key to the data folder can read these.

    Args:
        home: The data folder.
        profile_folders: Where local profiles are looked for.
    """

    def __init__(self, home: Path, profile_folders: Iterable[Path] = ()) -> None:
        self.files = WordFiles(home)
        self._home = home
        self._profile_folders = tuple(profile_folders)
        self._waiting: list[tuple[Entry, Collection[str]]] = []

    def is_fresh(self, entry: Entry) -> bool:
        """Whether noted words are those of the conference as it is now."""
        return self.is_of(entry, self.states.of(entry.folder))

    def is_of(self, entry: Entry, stamp: Stamp) -> bool:
        """Whether noted words are those of a state of their conference."""
        return entry.stamp == stamp and self.wording(entry.profile) == entry.wording

    @cached_property
    def states(self) -> States:
        """The states of the conferences."""
        return States(self._home)

    @cached_property
    def profile(self) -> Callable[[str], Profile]:
        """Gives a profile by its name, each read once."""
        return cache(lambda key: load_profile(key, folders=self._profile_folders))

    @cached_property
    def wording(self) -> Callable[[str], str]:
        """Tells the words of a profile by its name; empty where it cannot be used."""
        return cache(self._wording)

    def take(self, folder: Path, stamp: tuple[int, int], record: Record) -> None:
        """Note the words of a conference that has just been read.

        Args:
            folder: Its folder.
            stamp: Of its journal before it was read.
            record: What was read.
        """
        if self.wording(record.profile):
            lines = everything(record, self.profile(record.profile))
            state = Stamp(*stamp, self.states.of(folder.name).keys)
            self.take_lines(folder, state, record, lines)

    def take_lines(
        self, folder: Path, stamp: Stamp, record: Record, lines: Iterable[Found]
    ) -> None:
        """The same, where its lines are at hand."""
        try:
            keys = keys_of(folder)
        except StoreFault:
            return
        if keys and keys.for_some:
            return
        words: set[str] = set()
        for each in lines:
            words.update(each.line.casefold().split())
        held_on = record.held_on.isoformat() if record.held_on else ""
        named = (folder.name, record.reference, held_on, record.profile)
        self._waiting.append((Entry(*named, self.wording(record.profile), stamp), words))
        if len(self._waiting) >= _AT_ONCE:
            self.keep()

    def keep(self) -> None:
        """Write what was noted since the last time; a failure costs nothing but time later."""
        waiting, self._waiting = self._waiting, []
        self.files.add(waiting, self.is_fresh)

    def _wording(self, key: str) -> str:
        try:
            profile = replace(self.profile(key), closure_days=())
        except ProfileError:
            return ""
        return hashlib.sha256(f"{__version__}{spoken()} {profile!r}".encode()).hexdigest()[:16]
