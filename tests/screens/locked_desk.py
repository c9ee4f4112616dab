"""A desk whose screen is locked and unlocked by keys, by a clock of the test."""

from __future__ import annotations

from dataclasses import dataclass, replace

from screens.locked import LockedScreen
from tests.screens.desk import Desk

PASSPHRASE, ANOTHER = "correct horse battery", "wrong horse battery"


@dataclass
class Clock:
    """A clock that stands until it is set on."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        """The seconds."""
        return self.seconds

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by."""
        self.seconds += minutes * 60


def clock_of(desk: Desk) -> Clock:
    """Let the lock go by a clock of the test."""
    clock = Clock()
    desk.program.seat_lock.clock = clock
    desk.program.seat_lock.touch()
    return clock


def set_minutes(desk: Desk, minutes: int | None) -> None:
    """What the settings say."""
    office = desk.program.office
    office.settings = replace(office.settings, lock_after_minutes=minutes)


def is_locked(desk: Desk) -> bool:
    """Whether the screen is locked."""
    return isinstance(desk.program.screen, LockedScreen)


async def unlock(desk: Desk, passphrase: str = PASSPHRASE) -> None:
    """Type a passphrase, and wait until it was looked at."""
    screen = desk.program.screen
    assert isinstance(screen, LockedScreen)
    await desk.type(passphrase)
    await desk.press("enter")
    await desk.wait_until(lambda: not (screen.is_current and screen.is_checking))
    await desk.settle()


async def lock(desk: Desk) -> None:
    """Lock by keys."""
    await desk.press("f3", "l")
    assert is_locked(desk)
