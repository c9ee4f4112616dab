"""The lock of an open program: when it falls, what it lets go, and what opens it again.

What is encrypted is locked in earnest: the keys are let go, and whoever sat here gives their
passphrase again. What is not encrypted is only hidden, for anybody who may use this terminal may
read it on the disk as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from cpc_tui.leaving import NOTING_SECONDS, is_accounted_for

if TYPE_CHECKING:
    from cpc_tui.opening import Office

USUAL_MINUTES = 30
"""Without a key, where the settings do not say: long enough for a meeting in which people speak."""
_LONGEST_PAUSE = 32.0
"""Seconds between two tries at the most; the first mistake costs none."""


def since_start() -> float:
    """Seconds by a clock that nobody sets, and that goes on while the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class SeatLock:
    """The lock of one program.

    Attributes:
        clock: Tells seconds.
    """

    def __init__(self, office: Office, clock: Callable[[], float] = since_start) -> None:
        """Begin: somebody is here now.

        Args:
            office: The user's data.
            clock: Tells seconds.
        """
        self._office = office
        self.clock = clock
        self._touched_at = clock()
        self._whose = ""
        self._mistakes = 0
        self._wait_until = 0.0

    @property
    def is_encrypted(self) -> bool:
        """Whether a passphrase or key file opens it, rather than a key."""
        return self._office.is_encrypted

    # -- when it falls

    def touch(self) -> None:
        """Somebody is here."""
        self._touched_at = self.clock()

    def is_due(self, *, in_view: bool = False) -> bool:
        """Whether nobody has been here for so long that it is to be locked.

        Args:
            in_view: What is shown is there for everybody in the room: it is locked only where the
                settings say after how long.
        """
        minutes = self._office.settings.lock_after_minutes
        if minutes is None:
            minutes = 0 if in_view else USUAL_MINUTES
        return minutes > 0 and self.clock() - self._touched_at >= minutes * 60

    # -- what it lets go

    def let_go(self) -> None:
        """Let the keys go; nothing can be saved or read from now on."""
        from cpc_tui.storage.cipher import held

        # What was done is written to the access log under these keys.
        is_accounted_for(NOTING_SECONDS)
        self._whose = held.number_of(self._office.home) or self._whose
        held.lock(self._office.home)

    # -- what opens it

    @property
    def pause(self) -> float:
        """Seconds to wait before the next try."""
        return max(0.0, self._wait_until - self.clock())

    def open(self, typed: str) -> None:
        """Take the keys again.

        Args:
            typed: The passphrase; where it is empty, the key file of the settings is read.

        Raises:
            WrongSecret: It opens nothing, or is another person's.
            StoreFault: The files of keys cannot be used.
        """
        from cpc_tui.storage.cipher import held
        from cpc_tui.storage.cipher.faults import WrongSecret
        from cpc_tui.storage.cipher.locks import Secret, read_key_file
        from cpc_tui.storage.cipher.person import refused, unlock

        home, file = self._office.home, self._office.settings.key_file
        try:
            of_file = file is not None and not typed
            secret = read_key_file(file) if file and of_file else Secret.typed(typed)
            person = unlock(home, secret)
            if self._whose not in ("", person.number):
                # What stands open here, such as a chair's own notes, is not for everybody.
                raise refused(home, secret)
        except WrongSecret:
            self._mistakes += 1
            pause = min(_LONGEST_PAUSE, 2.0 ** (self._mistakes - 2)) if self._mistakes > 1 else 0.0
            self._wait_until = self.clock() + pause
            raise
        held.hold(home, person)
        self._mistakes = 0
        self.touch()
