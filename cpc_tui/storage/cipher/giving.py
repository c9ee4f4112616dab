"""Keys for a conference that is begun where conferences are encrypted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cpc_tui.storage.cipher.held import circle_of, is_encrypted
from cpc_tui.storage.cipher.ring import NAME, home_of
from cpc_tui.storage.files import write_atomically
from cpc_tui.storage.lock import ConferenceLock

_PATIENCE = 30.0
"""Seconds to wait; who changes the people goes through every conference."""


@contextmanager
def alone_with_keys(home: Path) -> Iterator[None]:
    """Keep the people, and who begins a conference for them, apart; no lock in plain text.

    Folders are named at random where they are encrypted, so that it also keeps two seats from
    beginning a conference of one reference at once.

    Raises:
        StoreBusy: Another program took longer.
        OSError: The side file cannot be opened.
    """
    if not is_encrypted(home):
        yield
        return
    with ConferenceLock(home / "keys.lock", _PATIENCE):
        yield


def give_keys(folder: Path) -> None:
    """Make a conference's keys, where they are wanted and there are none.

    Args:
        folder: That of a conference; nothing happens where it holds something in plain text.

    Raises:
        NotSaved: There are none.
        KeyFault: The people's keys cannot be had.
    """
    home = home_of(folder)
    if not is_encrypted(home) or (folder / NAME).exists() or any(folder.glob("journal.*")):
        return
    write_atomically(folder / NAME, circle_of(home).new_keys())
