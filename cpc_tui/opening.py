"""Opening the library and its conferences: where data, settings and profiles come together.

What reads conferences is imported when the first is read: the list of them may be shown before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.clock import now
from cpc_tui.paths import config_home, data_home
from cpc_tui.settings import FILE_NAME, Settings, load_settings
from cpc_tui.storage.faults import StoreFault

if TYPE_CHECKING:
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.session import Session
    from cpc_tui.storage.conference import ConferenceStore, OpenedConference
    from cpc_tui.storage.index import DueLine
    from cpc_tui.storage.index import IndexRow as IndexRow  # noqa: PLC0414 - screens have it from here
    from cpc_tui.storage.library import Library

__all__ = ["Office", "StoreFault", "open_office"]


class Office:
    """The places of one user: data, settings, profiles and the library.

    Attributes:
        home: The data folder.
        settings: The user's settings.
        profile_folders: Where local profiles are looked for.
        settings_file: Where the settings were read from; None where it is not known.
        ask_for_keys: Asks the user for what opens the conferences, and takes it to
            `storage.cipher.held`; None where there is nobody to ask.
    """

    def __init__(
        self,
        home: Path,
        settings: Settings,
        profile_folders: tuple[Path, ...],
        library: Library | None = None,
        *,
        settings_file: Path | None = None,
    ) -> None:
        """Name the places; nothing is read yet.

        Args:
            home: The data folder.
            settings: The user's settings.
            profile_folders: Where local profiles are looked for.
            library: All conferences, where they are open already.
            settings_file: Where the settings were read from.
        """
        self.home = home
        self.settings = settings
        self.profile_folders = profile_folders
        self.ask_for_keys: Callable[[Office], object] | None = None
        self.settings_file = settings_file
        if library is not None:
            self.library = library

    @cached_property
    def library(self) -> Library:
        """All conferences.

        Raises:
            StoreFault: They are encrypted, and nothing opened them.
        """
        from cpc_tui.first_picture.keeping import Keeper
        from cpc_tui.keymap import COMMANDS
        from cpc_tui.known_days import recall
        from cpc_tui.storage.library import Library

        self.unlock()
        recall(self.home)
        library = Library(self.home, self._due)
        if self.is_encrypted:
            # The next start shows nothing before somebody has said who they are.
            return library
        watched = [self.settings_file] if self.settings_file else []
        commands = COMMANDS
        if self.settings.keys:
            from cpc_tui.own_keys import commands_with

            commands = commands_with(self.settings.keys)
        library.followed_by = Keeper(
            self.home,
            self.profile_named,
            watched,
            profile_folders=self.profile_folders,
            commands=commands,
        )
        return library

    @property
    def is_encrypted(self) -> bool:
        """Whether all that is stored can be read with a key alone."""
        from cpc_tui.storage.cipher.held import is_encrypted

        return is_encrypted(self.home)

    def unlock(self) -> None:
        """Get the keys to the conferences, where they are encrypted and were not asked for yet.

        Raises:
            StoreFault: They are encrypted, and nothing opened them.
        """
        from cpc_tui.storage.cipher.faults import Locked
        from cpc_tui.storage.cipher.held import is_unlocked

        if self.is_encrypted and not is_unlocked(self.home):
            if self.ask_for_keys is None:
                raise Locked
            self.ask_for_keys(self)

    def profile_of(self, record: Record) -> Profile:
        """The profile that a record names, with the closure days of the user's settings.

        Raises:
            ProfileError: There is none of that name, or it has faults.
        """
        return self._with_closure_days(self._profile(record.profile))

    def profile_named(self, key: str) -> Profile:
        """A profile by its name, with the closure days of the user's settings.

        Where it cannot be used it is the base profile: lists are shown all the same.
        """
        from cpc_tui.conference.profile_reader import ProfileError

        try:
            profile = self._profile(key)
        except ProfileError:
            profile = self._profile("england")
        return self._with_closure_days(profile)

    def read(self, reference: str) -> Record:
        """A conference as it is now, to be read alone.

        Raises:
            StoreFault: It is not there or cannot be read.
        """
        return self.library.open(reference)[1].record

    def open(self, reference: str, seat: str) -> Session:
        """Open a conference.

        Raises:
            StoreFault: It is not there or cannot be read.
            ProfileError: Its profile is not there or has faults.
        """
        return self.sit_down(*self.library.open(reference), seat)

    def add(self, record: Record, seat: str, *, replace: bool = False) -> Session:
        """Put a new or imported conference into the library and open it.

        Raises:
            StoreFault: It is there already, or could not be stored.
            ProfileError: Its profile is not there or has faults; nothing is stored.
        """
        self.profile_of(record)
        at = now().isoformat(timespec="seconds")
        store, opened = self.library.add(record, at=at, seat=seat, replace=replace)
        return self.sit_down(store, opened, seat)

    def sit_down(self, store: ConferenceStore, opened: OpenedConference, seat: str) -> Session:
        """A session at a conference that the library has opened.

        Raises:
            ProfileError: Its profile is not there or has faults.
        """
        from cpc_tui.session import Session
        from cpc_tui.storage.saver import Saver

        saver = Saver(
            self.library,
            store,
            seat,
            opened.record,
            opened.number,
            last_at=opened.last_at,
            clashes_agreed=opened.clashes,
        )
        session = Session(saver, self.profile_of(opened.record), find_profile=self.profile_of)
        session.notices = opened.notices
        session.can_be_told = self.settings.terminal.folder_watch
        return session

    def ready_the_next_start(self) -> None:
        """Keep what the next start shows first; what cannot be kept costs nothing."""
        if "library" not in vars(self):
            return
        from cpc_tui.known_days import remember

        remember(self.home)
        followed_by = self.library.followed_by
        if followed_by and not followed_by.is_current:
            with suppress(StoreFault):
                self.library.rows()

    def _profile(self, key: str) -> Profile:
        from cpc_tui.conference.profile_reader import load_profile

        return load_profile(key, folders=self.profile_folders)

    def _with_closure_days(self, profile: Profile) -> Profile:
        closed = dict.fromkeys((*profile.closure_days, *self.settings.closure_days))
        return replace(profile, closure_days=tuple(closed))

    def _due(self, record: Record) -> Iterable[DueLine]:
        """The deadlines of a record for its row of the index; none where its profile has faults."""
        from cpc_tui.conference.profile_reader import ProfileError
        from cpc_tui.due import due_lines

        try:
            profile = self._profiles_for_rows(record.profile)
        except ProfileError:
            return ()
        closed = self.settings.closure_days
        return due_lines(record, profile, today=now().date(), closed=closed)

    @cached_property
    def _profiles_for_rows(self) -> Callable[[str], Profile]:
        # Thousands of rows may be made at once, and each look for a profile reads folders.
        return cache(self._profile)


def open_office(home: Path | None = None) -> Office:
    """Find the user's folders and read the settings.

    Args:
        home: What `--home` named, or None.

    Raises:
        SettingsError: The settings file has faults.
    """
    configuration = config_home(home)
    settings = load_settings(configuration)
    data = data_home(home, settings.data_folder)
    # Those who share a data folder can keep their authority's profile in it.
    folders = tuple(dict.fromkeys(each / "profiles" for each in (configuration, data)))
    return Office(data, settings, folders, settings_file=configuration / FILE_NAME)
