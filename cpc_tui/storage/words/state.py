"""The state that conferences are in, which words are made of."""

from __future__ import annotations

import os
from pathlib import Path

from cpc_tui.storage.cipher.ring import NAME as KEYS
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.stamps import stamps_in
from cpc_tui.storage.words.segment import Stamp


class States:
    """The states of the conferences of a data folder.

    Args:
        home: The data folder.
    """

    def __init__(self, home: Path) -> None:
        self.folder = home / "conferences"
        self._encrypted = (home / KEYS).exists()

    def of(self, name: str) -> Stamp:
        """The state of the conference in a folder; zeros where there is none.

        Args:
            name: The name of the folder.
        """
        path = f"{self.folder}/{name}"
        try:
            status = os.stat(f"{path}/{JOURNAL}")  # noqa: PTH116 - asked of ten thousand
        except OSError:
            return Stamp(0, 0)
        return Stamp(status.st_size, status.st_mtime_ns, self._keys(path))

    def all(self) -> list[tuple[str, Stamp]]:
        """The folders of all conferences by name, each with its state.

        Raises:
            CannotRead: The system does not let them be read.
        """
        keys = self._keys
        top = str(self.folder)
        return [
            (name, Stamp(*stamp, keys(f"{top}/{name}"))) for name, stamp in stamps_in(self.folder)
        ]

    def _keys(self, path: str) -> int:
        if not self._encrypted:
            return 0
        try:
            return os.stat(f"{path}/{KEYS}").st_mtime_ns  # noqa: PTH116 - as above
        except OSError:
            return 0
