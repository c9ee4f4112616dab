"""What the files of a folder pass through on their way to the disk and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.cipher.faults import KeysDamaged
from cpc_tui.storage.cipher.held import keys_of, keys_of_home
from cpc_tui.storage.cipher.keys import FILE_BLOCK, Keys, is_sealed
from cpc_tui.storage.cipher.ring import NAME


@dataclass(frozen=True)
class Passage:
    """Seals and opens whole files, where their folder is encrypted; else they pass as they are.

    Attributes:
        keys: Gives the keys as they are now, or None.
    """

    keys: Callable[[], Keys | None]

    @classmethod
    def of_conference(cls, folder: Path) -> Passage:
        """That of a conference's folder."""
        return cls(lambda: keys_of(folder))

    @classmethod
    def of_home(cls, home: Path) -> Passage:
        """That of the data folder itself."""
        return cls(lambda: keys_of_home(home))

    def seal(self, name: str, data: bytes, block: int = FILE_BLOCK) -> bytes:
        """What the disk is given.

        Raises:
            KeyFault: The keys cannot be had.
        """
        keys = self.keys()
        return keys.seal_file(name, data, block) if keys else data

    def open(self, name: str, data: bytes) -> bytes:
        """What the disk has, in plain text.

        Raises:
            Altered: It is not what was sealed as a file of that name; a ValueError.
            KeyFault: The keys cannot be had.
        """
        keys = self.keys()
        if keys:
            return keys.open_file(name, data)
        if is_sealed(data):
            raise KeysDamaged(NAME)
        return data
