"""Opening the library and its conferences: where data, settings and profiles come together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from cpc_tui.clock import now
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import ProfileError, load_profile
from cpc_tui.conference.record import Record
from cpc_tui.paths import config_home, data_home
from cpc_tui.session import Session
from cpc_tui.settings import Settings, load_settings
from cpc_tui.storage.conference import ConferenceStore, OpenedConference
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.index import DueLine, IndexRow
from cpc_tui.storage.library import Library
from cpc_tui.storage.saver import Saver

__all__ = ["DueLine", "IndexRow", "Office", "StoreFault", "open_office"]


@dataclass(frozen=True)
class Office:
    """The places of one user: data, settings, profiles and the library.

    Attributes:
        home: The data folder.
        settings: The user's settings.
        profile_folders: Where local profiles are looked for.
        library: All conferences.
    """

    home: Path
    settings: Settings
    profile_folders: tuple[Path, ...]
    library: Library

    def profile_of(self, record: Record) -> Profile:
        """The profile that a record names, with the closure days of the user's settings.

        Raises:
            ProfileError: There is none of that name, or it has faults.
        """
        profile = load_profile(record.profile, folders=self.profile_folders)
        closed = dict.fromkeys((*profile.closure_days, *self.settings.closure_days))
        return replace(profile, closure_days=tuple(closed))

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
        return session


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

    @cache
    def profile_named(key: str) -> Profile:
        return load_profile(key, folders=folders)

    def due(record: Record) -> Iterable[DueLine]:
        try:
            profile = profile_named(record.profile)
        except ProfileError:
            return ()
        return _due(record, profile, settings)

    return Office(data, settings, folders, Library(data, due))


def _due(record: Record, profile: Profile, settings: Settings) -> Iterable[DueLine]:
    from cpc_tui.conference.deadlines import deadlines

    states = deadlines(record, profile, today=now().date(), closed=settings.closure_days)
    soonest_first = sorted(states, key=lambda each: each.due_on or date.max)
    return [
        DueLine(each.deadline, each.due_on.isoformat() if each.due_on else None, each.state)
        for each in soonest_first
        # What was done too late stays late for ever, but nobody has to do it any more.
        if each.done_on is None and each.state != "met"
    ]
