"""The steps of one seat at an open conference: handed over to be kept, taken back, done again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import Change
from cpc_tui.conference.record import Record
from cpc_tui.conference.taking_back import taken_back
from cpc_tui.kept import Kept
from cpc_tui.still_named import check_unnamed
from cpc_tui.storage.saver import Saver, Step


class Undoing(Kept):
    """One seat's place at a conference whose steps can be taken back.

    Attributes:
        on_change: Called after every change of the record, this seat's or another's.
        clock: Tells the moment, local, in whole seconds.
    """

    def __init__(self, saver: Saver, clock: Callable[[], datetime]) -> None:
        """Begin with nothing to take back.

        Args:
            saver: Brings changes to the disk.
            clock: Tells the moment, local, in whole seconds.
        """
        super().__init__(saver)
        self.on_change: list[Callable[[], None]] = []
        self.clock = clock
        self._record = saver.record
        self._step: list[Line] | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def record(self) -> Record:
        """The record as this seat sees it, what waits to be saved included."""
        return self._record

    def forget(self, listener: Callable[[], None]) -> None:
        """Tell a listener of `on_change` no more; one that is not told changes nothing."""
        if listener in self.on_change:
            self.on_change.remove(listener)

    @property
    def steps_done(self) -> int:
        """How many steps of this seat can be taken back."""
        return len(self._done)

    def undo(self) -> tuple[Change, ...]:
        """Take back this seat's last step.

        Returns:
            The changes that were taken back; empty when there is nothing to undo.

        Raises:
            ChangedSince: Another seat has changed the same place since; it holds a sentence.
            StillNamed: It would remove what others refer to since.
        """
        return self._reverse(self._done, self._undone)

    def redo(self) -> tuple[Change, ...]:
        """Do again what was last taken back; empty when there is nothing.

        Raises:
            ChangedSince: Another seat has changed the same place since; it holds a sentence.
            StillNamed: It would remove what others refer to since.
        """
        return self._reverse(self._undone, self._done)

    def _reverse(self, source: list[Step], target: list[Step]) -> tuple[Change, ...]:
        while source and not source[-1].changes:
            # Others had done the same before, or kept what it was to remove: only clashes are left.
            self._saver.hand_over(source.pop().inverted(), self.clock())
        if not source:
            self._follow()
            return ()
        step = source[-1]
        changes, lines = step.changes, step.inverted()
        back = tuple(change.inverted() for change in reversed(changes))
        check_unnamed(taken_back(self.record, back, step.lists), back)
        source.pop()
        self._hand_over(lines, target)
        return changes

    def withdraw(self, steps: int) -> None:
        """Take back the last steps of this seat for good: redo does not bring them back.

        Raises:
            ChangedSince: As `undo` does.
            StillNamed: As `undo` does.
        """
        for _ in range(steps):
            self.undo()
        self._undone.clear()

    def _hand_over(self, lines: tuple[Line, ...], target: list[Step]) -> None:
        target.append(self._saver.hand_over(lines, self.clock()))
        self._account(lines)
        self._follow(always=True)

    def _follow(self, *, always: bool = False) -> None:
        """Take over what others did as well, and tell of it; not within a group."""
        record = self._saver.record
        if self._step is None and (always or record != self._record):
            self._record = record
            for listener in tuple(self.on_change):
                listener()
