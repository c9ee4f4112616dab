"""A large part of a profile that most openings of a conference do not ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Part = TypeVar("Part")


class Later(Generic[Part]):
    """Such a part, which is read when it is first asked for: by calling this.

    It may hold no key that must be given, so that nothing can be found wrong so late: what stands
    in each file was looked at when the file was read.
    """

    def __init__(self, read: Callable[[], Part]) -> None:
        """Hold what reads it."""
        self._read: Callable[[], Part] | None = read
        self._part: Any = None

    def __call__(self) -> Part:
        """The part."""
        if self._read is not None:
            self._part, self._read = self._read(), None
        part: Part = self._part
        return part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and (self is other or bool(self() == other()))

    def __hash__(self) -> int:
        """The same for all, so that nothing need be read to hold a profile in a set."""
        return hash(Later)

    def __repr__(self) -> str:
        """The same for all, so that nothing need be read to tell of a profile."""
        return "Later(…)"
