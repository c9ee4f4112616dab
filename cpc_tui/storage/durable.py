"""TinyDB's file, kept so that a crash or a full disk never leaves half of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from cpc_tui.storage.faults import BrokenFile
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.plain_json import decode, encode


def _as_it_is(data: bytes) -> bytes:
    return data


class DurableStorage(Storage):
    """A TinyDB storage that replaces its file whole, synced, with mode 0600.

    It takes no lock: whoever reads, changes and writes holds the lock round all three, since
    otherwise the later of two writers undoes the earlier.
    """

    def __init__(
        self,
        path: Path,
        seal: Callable[[bytes], bytes] = _as_it_is,
        unseal: Callable[[bytes], bytes] = _as_it_is,
    ) -> None:
        """Name the file; nothing is opened or made yet.

        Args:
            path: the file. Its folder must be there when writing.
            seal: turns the JSON bytes into what the file holds.
            unseal: turns it back; raises ValueError where it cannot.
        """
        super().__init__()
        self._path = Path(path)
        self._seal = seal
        self._unseal = unseal

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Read all tables.

        Returns:
            The tables by name, or None where the file is missing or empty.

        Raises:
            BrokenFile: it holds something other than whole JSON tables.
            CannotRead: the system does not let it be read.
        """
        data = read_whole(self._path)
        if not data:
            return None
        try:
            tables = decode(self._unseal(data))
        except ValueError:
            # What json says of the fault quotes the record, so the cause stays out of it.
            raise BrokenFile(self._path.name) from None
        if not isinstance(tables, dict):
            raise BrokenFile(self._path.name)
        if not all(isinstance(table, dict) for table in tables.values()):
            raise BrokenFile(self._path.name)
        return tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables, and return once they are on the disk.

        Raises:
            NotSaved: the former tables still stand.
            ValueError, TypeError: they hold something that JSON has no form for.
        """
        write_atomically(self._path, self._seal(encode(data)))
