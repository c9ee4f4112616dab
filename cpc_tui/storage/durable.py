"""TinyDB's file, kept so that a crash or a full disk never leaves half of it."""

from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.faults import BrokenFile, CannotRead, NotSaved
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.plain_json import decode, encode


class DurableStorage(Storage):
    """A TinyDB storage that replaces its file whole, synced, with mode 0600.

    It takes no lock: whoever reads, changes and writes holds the lock round all three, since
    otherwise the later of two writers undoes the earlier.
    """

    def __init__(self, path: Path, passage: Passage | None = None) -> None:
        """Name the file; nothing is opened or made yet.

        Args:
            path: the file. Its folder must be there when writing.
            passage: what its bytes pass through to the disk and back; that of a conference's
                folder when left out.
        """
        super().__init__()
        self._path = Path(path)
        self._passage = passage or Passage.of_conference(self._path.parent)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Read all tables.

        Returns:
            The tables by name, or None where the file is missing or empty.

        Raises:
            BrokenFile: it holds something other than whole JSON tables.
            CannotRead: the system does not let it be read, or its keys are not here.
        """
        try:
            data = self.plain()
            tables = decode(data) if data else None
        except ValueError:
            # What json says of the fault quotes the record, so the cause stays out of it.
            raise BrokenFile(self._path.name) from None
        if not data:
            return None
        if not isinstance(tables, dict):
            raise BrokenFile(self._path.name)
        if not all(isinstance(table, dict) for table in tables.values()):
            raise BrokenFile(self._path.name)
        return tables

    def plain(self) -> bytes:
        """The JSON of all tables; empty where the file is missing or empty.

        Raises:
            ValueError: what the file holds cannot be opened.
            CannotRead: as `read` does.
        """
        data = read_whole(self._path)
        return self._passage.open(self._path.name, data) if data else b""

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables, and return once they are on the disk.

        Raises:
            NotSaved: the former tables still stand.
            ValueError, TypeError: they hold something that JSON has no form for.
        """
        self.write_plain(encode(data))

    def write_plain(self, data: bytes) -> None:
        """Replace the file by the JSON of tables, as `plain` reads it.

        Raises:
            NotSaved: the former tables still stand.
        """
        try:
            sealed = self._passage.seal(self._path.name, data)
        except CannotRead as fault:
            raise NotSaved(fault.reason) from fault
        write_atomically(self._path, sealed)
