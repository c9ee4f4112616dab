"""Time that passes, by a clock that nobody sets: what is done again after so many seconds."""

from __future__ import annotations

from time import monotonic


class Stopwatch:
    """The seconds since something happened."""

    def __init__(self) -> None:
        """It happens now."""
        self._since = monotonic()

    def restart(self) -> None:
        """It happens again."""
        self._since = monotonic()

    @property
    def seconds(self) -> float:
        """How long ago it happened."""
        return monotonic() - self._since


class Every:
    """Something that is done at most every so many seconds, whenever somebody asks."""

    def __init__(self, seconds: float) -> None:
        """It is due at once."""
        self._seconds = seconds
        self._next = monotonic()

    def is_due(self) -> bool:
        """Whether to do it; where that is true it is taken to be done."""
        due = monotonic() >= self._next
        if due:
            self.put_off()
        return due

    def put_off(self) -> None:
        """Let it wait for all of its seconds from now."""
        self._next = monotonic() + self._seconds
