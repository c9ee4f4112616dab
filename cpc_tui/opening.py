"""Opening the library and its conferences: where data, settings and profiles come together.

What reads conferences is imported when the first is read: the list of them may be shown before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.accountable import Accounts
from cpc_tui.clock import now
from cpc_tui.office_profiles import FindsProfiles
from cpc_tui.paths import config_home, data_home
from cpc_tui.settings import FILE_NAME, Settings, load_settings
from cpc_tui.storage.faults import StoreFault

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record
    from cpc_tui.session import Session
    from cpc_tui.storage.conference import ConferenceStore, OpenedConference
    from cpc_tui.storage.following import Noting
    from cpc_tui.storage.index import DueLine
    from cpc_tui.storage.index import IndexRow as IndexRow  # noqa: PLC0414 - screens have it from here
    from cpc_tui.storage.library import Library

__all__ = ["Office", "StoreFault", "open_office"]


class Office(FindsProfiles):
    """The places of one user: data, settings, profiles and the library.

    Attributes:
        home: The data folder.
        settings: The user's settings.
        profile_folders: Where local profiles are looked for.
        settings_file: Where the settings were read from; None where it is not known.
        ask_for_keys: Asks the user for what opens the conferences, and takes it to
            `storage.cipher.held`; None where there is nobody to ask.
        accounts: Where it is written down who opened and read what.
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
        self.accounts = Accounts()
        self.accounts.role = settings.role
        self.settings_file = settings_file
        self._has_all_settings = False
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
        from cpc_tui.storage.library import Library

        self.unlock()
        library = Library(self.home, self._due)
        library.noting = self._noting
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
        if self.is_encrypted and self.settings_file is not None and not self._has_all_settings:
            from cpc_tui.sealed_settings import with_sealed

            self._has_all_settings = True
            # What cannot be read keeps nobody from the conferences; `settings` and `doctor` say it.
            with suppress(StoreFault):
                self.settings = with_sealed(self.settings, self.settings_file.parent, self.home)

    def read(self, reference: str) -> Record:
        """A conference as it is now, to be read alone.

        Raises:
            StoreFault: It is not there or cannot be read.
        """
        return self.look_at(reference)[1].record

    def look_at(self, reference: str) -> tuple[ConferenceStore, OpenedConference]:
        """Open a conference to read it; that is accounted for, and so is whoever could not.

        Raises:
            StoreFault: It is not there or cannot be read.
        """
        store, opened = self._opened(reference)
        self.accounts.read(store.folder)
        return store, opened

    def open(self, reference: str, seat: str) -> Session:
        """Open a conference; that is accounted for.

        Raises:
            StoreFault: It is not there or cannot be read.
            ProfileError: Its profile is not there or has faults.
        """
        store, opened = self._opened(reference)
        self.accounts.sat_down(store.folder, seat)
        return self.sit_down(store, opened, seat)

    def _opened(self, reference: str) -> tuple[ConferenceStore, OpenedConference]:
        from cpc_tui.storage.library import NoSuchConference

        library = self.library
        try:
            return library.open(reference)
        except NoSuchConference:
            raise
        except StoreFault as fault:
            why = str(fault)
            self.accounts.note_at_home(self.home, "refused", reference=reference, because=why)
            raise

    def add(self, record: Record, seat: str, *, replace: bool = False) -> Session:
        """Put a new or imported conference into the library and open it.

        Raises:
            StoreFault: It is there already, or could not be stored.
            ProfileError: Its profile is not there or has faults; nothing is stored.
        """
        self.profile_of(record)
        at = now().isoformat(timespec="seconds")
        store, opened = self.library.add(record, at=at, seat=seat, replace=replace)
        self.accounts.note(store.folder, "began", seat=seat)
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
        session.accounts = self.accounts
        session.notices = (*opened.notices, *self.accounts.take_all())
        session.can_be_told = self.settings.terminal.folder_watch
        return session

    def ready_the_next_start(self) -> None:
        """Keep what the next start shows first; what cannot be kept costs nothing.

        Of many conferences a process of its own does it: whoever has left waits no longer.
        """
        if "library" not in vars(self):
            return
        library = self.library
        if library.followed_by is None or library.followed_by.is_current:
            return
        if library.is_large:
            from cpc_tui.aside import aside

            aside(library.rows)
            return
        with suppress(StoreFault):
            library.rows()

    def _noting(self) -> Noting:
        from cpc_tui.noted_words import NotedWords

        return NotedWords(self.home, self.profile_folders)

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
