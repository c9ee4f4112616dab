"""Reading the dictionary once somebody writes, and knowing the names of what is open."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cpc_tui.language import tr
from cpc_tui.opening import Office
from widgets.spelling import KnowsSpelling, Spelled

if TYPE_CHECKING:
    from cpc_tui.session import Session
    from cpc_tui.spelling.finding import Dictionary
    from cpc_tui.spelling.speller import Speller

SPELLING = "spelling"
"""The group of the work that reads the dictionary; it needs nothing of a conference."""
_AFTER_PAINT = 0.1
"""Seconds after an editor got the focus: its screen is painted by then."""
_BETWEEN = 0.004
"""Seconds between two pieces, in which keys are answered."""


class Spells(KnowsSpelling):
    """An app that marks words in doubt, where the settings want it and there is a dictionary.

    Attributes:
        office: The user's data.
        speller: The dictionary; None while it is not read, or where there is none.
        is_reading: It is being read.
        is_unusable: There is one that cannot be read, or not used.
    """

    office: Office
    speller: Speller | None = None
    is_reading = False
    is_unusable = False
    _is_spelling = False
    _named_of: tuple[object, ...] = ()

    def begin_spelling(self) -> None:
        """Read the dictionary at the first editor; at each, know the names as they are now."""
        if self.speller is not None:
            self._know_names(self.speller)
        elif not self._is_spelling and self.office.settings.spelling:
            self._is_spelling = self.is_reading = True
            self.run_worker(self._read_dictionary(), group=SPELLING, exit_on_error=False)

    async def _read_dictionary(self) -> None:
        await asyncio.sleep(_AFTER_PAINT)
        from cpc_tui.spelling.finding import find_dictionary

        if (dictionary := find_dictionary(os.environ)) is not None:
            await asyncio.sleep(_BETWEEN)
            await self._read(dictionary)
        self.is_reading = False

    async def _read(self, dictionary: Dictionary) -> None:
        from cpc_tui.spelling.affixes import UnknownDictionary
        from cpc_tui.spelling.lists import lists_of
        from cpc_tui.spelling.loading import Loading

        await asyncio.sleep(_BETWEEN)
        loading = Loading(
            dictionary, lists_of(self.office.settings_file, self.office.profile_folders)
        )
        try:
            for _ in loading:
                await asyncio.sleep(_BETWEEN)
        except UnknownDictionary:
            # `doctor` says why; nobody is kept from writing by it.
            self.is_unusable = True
            return
        if (speller := loading.speller) is not None:
            self._know_names(speller)
            self.speller = self.marks = speller
            self.show_marks()

    def show_marks(self) -> None:
        """Draw all editors anew, also below a dialog: other words are in doubt than before."""
        for screen in self.screen_stack:
            for each in screen.query(Spelled):
                each.show_marks()

    def know_word(self, word: str) -> str:
        """Know a word from now on, also at the next start where that may be written down.

        Where conferences are encrypted nothing that was written in them is kept in plain text.

        Returns:
            What was done, in words.
        """
        if self.speller is None:
            return ""
        self.speller.add(word)
        self.show_marks()
        if self.office.is_encrypted:
            return tr(
                "“{word}” is known until you leave: here nothing is kept in plain text.", word=word
            )
        from cpc_tui.spelling.lists import FILE_NAME
        from cpc_tui.spelling.own_words import add_own

        if add_own(self.office.settings_file, word):
            return tr("“{word}” is one of your words, in {file}.", word=word, file=FILE_NAME)
        return tr("“{word}” is known until you leave; it could not be written down.", word=word)

    def _know_names(self, speller: Speller) -> None:
        """Know the names of the conference that is open, and of none where none is."""
        session = next(self._sessions(), None)
        if session is None:
            # They are offered to nobody who types elsewhere, and are not kept in memory.
            self._named_of = ()
            if speller.take_names(()):
                self.show_marks()
            return
        record, profile = session.record, session.profile
        named: tuple[object, ...]
        named = (record.people, record.children, record.relatives, record.room.known_words)
        named = (*named, record.family_name, record.venue, profile)
        if len(named) == len(self._named_of) and all(map(_is, named, self._named_of)):
            return
        from cpc_tui.spelling.names import names_in

        self._named_of = named
        if speller.take_names(names_in(record, profile)) and self.marks is not None:
            self.show_marks()

    def _sessions(self) -> Iterator[Session]:
        for screen in reversed(self.screen_stack):
            if (session := getattr(screen, "session", None)) is not None:
                yield session


def _is(one: object, other: object) -> bool:
    return one is other
