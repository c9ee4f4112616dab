"""How long an Escape is waited with, in case that it is the first byte of another key.

A terminal sends an arrow key as Escape and two letters, in one piece; nothing but time tells an
Escape alone from one whose rest the network brings later. Most links never cut a key, and there an
Escape need hardly wait. So each link is judged by the keys that it has brought.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import constants
from textual.events import Key
from textual.message import Message

SHORT = 0.02
"""Seconds that an Escape waits on a link that brings keys whole."""
_CHANGES_LISTS = frozenset({"delete", "insert"})
FIRST, AFTER_PIECES = 3, 50
"""Keys that have to come whole, one after the other, before a link is taken to bring them so."""


class EscapeTakenBack(Message, bubble=False):
    """The Escape that was handed on just now is the first byte of another key.

    Attributes:
        key: What that key means.
    """

    def __init__(self, key: Sequence[Message]) -> None:
        super().__init__()
        self.key = tuple(key)

    def for_elsewhere(self) -> tuple[Message, ...]:
        """What of the key may act where the Escape has gone to: it removes and makes no line."""
        return tuple(each for each in self.key if not _changes_lists(each))


def _changes_lists(message: Message) -> bool:
    return isinstance(message, Key) and message.key in _CHANGES_LISTS


class Link:
    """What is known of the way from the terminal to the program.

    Args:
        may_be_short: Whether an Escape may ever wait for less than `ESCDELAY`.
    """

    def __init__(self, *, may_be_short: bool = True) -> None:
        self._may_be_short = may_be_short
        self._to_come_whole = FIRST

    def came_whole(self) -> None:
        """A key of several bytes came in one piece."""
        self._to_come_whole = max(0, self._to_come_whole - 1)

    def came_in_pieces(self) -> None:
        """A key of several bytes came in more than one."""
        self._to_come_whole = AFTER_PIECES

    @property
    def escape_waits(self) -> float:
        """Seconds that an Escape is waited with."""
        is_short = self._may_be_short and not self._to_come_whole
        return min(SHORT, constants.ESCAPE_DELAY) if is_short else constants.ESCAPE_DELAY
