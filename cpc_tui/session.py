"""An open conference: what is done to it, how it is saved, and what others do to it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from cpc_tui.clock import now
from cpc_tui.conference import edits
from cpc_tui.conference.approval import apply_if_open
from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import LEFT_OUT, Path, SetField
from cpc_tui.conference.clashes import Clash, ClearClash, RaiseClash
from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.private import may_see
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.conference.record import Record
from cpc_tui.conference.taking_back import ChangedSince
from cpc_tui.language import tr
from cpc_tui.still_named import StillNamed, check_unnamed
from cpc_tui.storage.saver import Saver
from cpc_tui.storage.seats import SeatHere
from cpc_tui.storage.watching import FolderWatch
from cpc_tui.undoing import Undoing

__all__ = ["ChangedSince", "FolderWatch", "SeatHere", "Session", "StillNamed"]

_REFERENCE: Path = ("reference",)


class Session(Undoing):
    """One seat's hold on an open conference.

    Every method that changes something returns at once with the change made; whether it is on the
    disk is told by `problem` and `saved_at`. What could not be saved waits and is tried again.

    Attributes:
        notices: Sentences about the opening that the user should see once.
    """

    def __init__(
        self,
        saver: Saver,
        profile: Profile,
        *,
        find_profile: Callable[[Record], Profile] | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        """Sit down at a conference that the library has opened.

        Args:
            saver: Brings changes to the disk.
            profile: That of the record as it is now.
            find_profile: Finds another when the record comes to name one; raises ProfileError.
            clock: Tells the moment, local, in whole seconds.
        """
        super().__init__(saver, clock)
        self._profile = profile
        self._find_profile = find_profile
        self.notices: tuple[str, ...] = ()

    def profile_of(self, record: Record) -> Profile:
        """The profile that another record names, such as a translation of this one.

        Raises:
            ProfileError: It is not there or has faults.
        """
        return self._find_profile(record) if self._find_profile else self.profile

    @property
    def profile(self) -> Profile:
        """The ways of the authority that the record names, or of the last one it named rightly."""
        if self._find_profile and self._record.profile != self._profile.key:
            with suppress(ProfileError):
                self._profile = self._find_profile(self._record)
        return self._profile

    # -- changing

    def set(self, path: Path, value: Any, *, base: Any = LEFT_OUT) -> None:
        """Give a field a JSON value; the same value again changes nothing.

        Args:
            path: The field.
            value: Its new value.
            base: The value that the editor showed before, None for null. Where the record has
                another by now, both are merged. Left out, it is what the record has.

        Raises:
            PlaceGone: The entry that holds the field is not there.
            RecordRefused: The value does not fit the field.
        """
        if path == _REFERENCE and self._saver.is_of_another(value):
            raise RecordRefused((Fault("reference", tr("is that of another conference")),))
        if base is not LEFT_OUT and not edits.shows(self.record, path, base):
            self._merge(SetField(path, value, base))
            return
        change = edits.set_field(self.record, path, value)
        if change.value != change.before and not edits.says_nothing(self.record, change):
            self._do(change)

    def _merge(self, change: SetField) -> None:
        """Make a change that was made upon an older record."""
        if change.value == change.before:
            return
        lines = self._saver.merged(self.record, change, self.clock()).lines
        if not lines:
            # Nothing is left to do, unless nobody knows what this was to change.
            edits.shown(self.record, change.path)
        with self.together():
            for line in lines:
                self._do(line)

    def add(self, path: Path, entry: dict[str, Any]) -> str:
        """Put an entry at the end of a list.

        Args:
            path: The list.
            entry: JSON; an id or key is given to it where it has none.

        Returns:
            Its key.

        Raises:
            RecordRefused: The entry does not fit the list.
        """
        change = edits.new_entry(self.record, path, entry, now=self.clock)
        self._do(change)
        return change.key

    def note_down(self, path: Path, *entries: dict[str, Any]) -> str:
        """Put entries at the end of a list for the program itself, such as the time of a step.

        Nobody has done it: undo and redo go on as if it were not there. It returns the last key.

        Raises:
            RecordRefused: An entry does not fit the list.
            RuntimeError: Within `together`, whose changes are one step.
        """
        if self._step is not None:
            message = tr("what the program notes itself is no part of a step")
            raise RuntimeError(message)
        changes = edits.new_entries(self.record, path, entries)
        self._saver.hand_over(changes, self.clock())
        self._account(changes)
        self._follow(always=True)
        return changes[-1].key

    def remove(self, path: Path, key: str) -> None:
        """Take an entry out of a list.

        Raises:
            StillNamed: Others refer to it.
            PlaceGone: It is not there.
        """
        change = edits.remove_entry(self.record, path, key)
        check_unnamed(self.record, (change,))
        self._do(change)

    def move(self, path: Path, key: str, by: int) -> None:
        """Move an entry up (negative) or down its list; at the ends nothing happens.

        Raises:
            PlaceGone: It is not there.
        """
        change = edits.move_entry(self.record, path, key, by)
        if change:
            self._do(change)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make what is done inside one step: saved at once, and undone at once.

        Where an exception ends it, nothing of it is done.
        """
        if self._step is not None:
            yield
            return
        before, self._step = self._record, []
        try:
            yield
        except BaseException:
            self._record, self._step = before, None
            raise
        step, self._step = tuple(self._step), None
        if step:
            self._finish(step)

    def _do(self, line: Line) -> None:
        if not isinstance(line, RaiseClash | ClearClash):
            self._record = apply_if_open(self._record, line, self._step or ())
        if self._step is not None:
            self._step.append(line)
        else:
            self._finish((line,))

    def _finish(self, lines: tuple[Line, ...]) -> None:
        self._undone.clear()
        self._hand_over(lines, self._done)

    # -- what two seats changed at once

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """What somebody has still to settle, the oldest first; nobody is told of others' notes."""
        return tuple(each for each in self._saver.clashes if may_see(each.path, self.seat))

    def clear_clash(self, clash: Clash) -> None:
        """Take a clash off the list; one that is not on it any more changes nothing."""
        if clash in self.clashes:
            self._saver.hand_over((ClearClash(clash),), self.clock())
            self._follow(always=True)

    # -- saving

    def save(self) -> bool:
        """Try to bring everything to the disk, `record.json` included; true when all is there."""
        self._saver.append(self.clock())
        self._account()
        self._follow()
        self.settle()
        return not self.waiting

    def look(self) -> bool:
        """Take in what other seats have added; true where they had added anything."""
        changed = self._step is None and self._saver.look()
        if changed:
            self._follow(always=True)
        return changed
