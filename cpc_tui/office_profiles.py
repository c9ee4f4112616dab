"""The profiles of one user's records, with the closure days that the settings add."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.settings import Settings


class FindsProfiles:
    """What finds a record's profile.

    Attributes:
        settings: The user's settings.
        profile_folders: Where local profiles are looked for.
    """

    settings: Settings
    profile_folders: tuple[Path, ...]

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

    def _profile(self, key: str) -> Profile:
        from cpc_tui.conference.profile_reader import load_profile

        return load_profile(key, folders=self.profile_folders)

    def _with_closure_days(self, profile: Profile) -> Profile:
        closed = dict.fromkeys((*profile.closure_days, *self.settings.closure_days))
        return replace(profile, closure_days=tuple(closed))

    @cached_property
    def _profiles_for_rows(self) -> Callable[[str], Profile]:
        # Thousands of rows may be made at once, and each look for a profile reads folders.
        return cache(self._profile)
