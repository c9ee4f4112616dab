"""Receipts: what is left of a conference that was purged, and of what was circulated from it.

A receipt names the conference by its reference, files by their fingerprints, and the system user
who purged it; nobody of the record stands in it. Receipts are in the folder `receipts` of the data
folder, each in a file of its own with a name at random, and sealed where the data is encrypted.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.paths import make_private_folder
from cpc_tui.storage import plain_json
from cpc_tui.storage.cipher.converted import wipe_file
from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.cipher.held import keys_of_home
from cpc_tui.storage.cipher.keys import is_sealed
from cpc_tui.storage.faults import CannotRead, StoreFault, in_words
from cpc_tui.storage.files import read_whole, write_atomically, write_new
from cpc_tui.storage.links import check_is_no_trap

FOLDER = "receipts"
_ENDING = ".receipt"
_FORMER = ".former"


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A paper that was made from the conference, or noted as sent.

    Attributes:
        document: Its kind, as on the command line.
        version: Of the record.
        on: The day, `YYYY-MM-DD`, or empty where it is not known.
        fingerprint: SHA-256 of the file as hexadecimal digits; empty for what was noted by hand.
    """

    document: str
    version: str = ""
    on: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What was purged, when, by whom, and what had been circulated.

    Attributes:
        reference: The conference's; empty for one that was for some people alone.
        purged_at: The moment in UTC, as `2026-11-22T11:10:07Z`.
        user: The name of the system user.
        uid: Their number.
        held_on: The day of the conference, `YYYY-MM-DD`, or empty.
        version: Of the record as it was, such as `2` or `2 draft`.
        early: Whether it was still needed by the authority's own rule.
        because: Why it was purged early, in the words of who did it.
        copies: How many copies kept aside went with it.
        made: Files that were made from it.
        sent: What was noted as sent.
    """

    reference: str
    purged_at: str
    user: str
    uid: int
    held_on: str = ""
    version: str = ""
    early: bool = False
    because: str = ""
    copies: int = 0
    made: tuple[Sent, ...] = ()
    sent: tuple[Sent, ...] = ()


class Receipts:
    """The receipts of a data folder.

    Attributes:
        unreadable: How many could not be read when `all` last tried.
    """

    def __init__(self, home: Path) -> None:
        """Name the folder; nothing is read or made yet."""
        self._folder = home / FOLDER
        self._passage = Passage.of_home(home)
        self._home = home
        self.unreadable = 0

    def keep(self, receipt: Receipt) -> Path:
        """Write one; it is on the disk when this returns.

        Returns:
            Its file.

        Raises:
            OSError: It is not.
            StoreFault: The keys cannot be had.
        """
        check_is_no_trap(self._folder)
        make_private_folder(self._folder)
        name = f"{secrets.token_hex(8)}{_ENDING}"
        data = plain_json.encode(asdict(receipt))
        path = self._folder / name
        write_new(path, self._passage.seal(name, data + b"\n"))
        return path

    def all(self) -> list[Receipt]:
        """Every receipt, the oldest first.

        Raises:
            CannotRead: The system does not let the folder be read.
        """
        self.unreadable = 0
        return sorted(self._read(), key=lambda each: (each.purged_at, each.reference))

    def of(self, reference: str) -> Receipt | None:
        """The last receipt of a conference of that reference; None where none was purged.

        Raises:
            CannotRead: The system does not let the folder be read.
        """
        return next((each for each in reversed(self.all()) if each.reference == reference), None)

    def seal(self) -> None:
        """Encrypt those in plain text, once there are keys.

        Raises:
            StoreFault: Some stay in plain text.
            OSError: The same.
        """
        for path in self._paths():
            data = read_whole(path) or b""
            if not is_sealed(data):
                _put(path, self._passage.seal(path.name, data))

    def unseal(self) -> None:
        """Store all in plain text, as long as their keys are there; what is damaged stays so.

        Raises:
            StoreFault: Some stay encrypted.
            OSError: The same.
        """
        for path in self._paths():
            with suppress(ValueError):
                _put(path, self._opened(path))

    def _read(self) -> Iterator[Receipt]:
        for path in self._paths():
            try:
                yield _receipt(self._opened(path))
            except (StoreFault, OSError, ValueError, TypeError):
                self.unreadable += 1

    def _paths(self) -> list[Path]:
        check_is_no_trap(self._folder)
        try:
            names = os.listdir(self._folder)  # noqa: PTH208 - a glob hides what went wrong
        except FileNotFoundError:
            return []
        except OSError as error:
            raise CannotRead(FOLDER, in_words(error)) from error
        for name in names:
            if name.endswith(_FORMER):
                _go_on(self._folder / name)
        found = {name.removesuffix(_FORMER) for name in names}
        return sorted(self._folder / name for name in found if name.endswith(_ENDING))

    def _opened(self, path: Path) -> bytes:
        data = read_whole(path) or b""
        keys = keys_of_home(self._home)
        # Those from before somebody was removed have a former key for ever.
        return keys.open_file(path.name, data, older=True) if keys else self._passage.open("", data)


def _put(path: Path, data: bytes) -> None:
    """Put other bytes in the place of a receipt, and overwrite what it was."""
    former = path.with_name(path.name + _FORMER)
    path.rename(former)
    write_atomically(path, data)
    wipe_file(former)


def _go_on(former: Path) -> None:
    """End what `_put` began and was cut off."""
    path = former.with_name(former.name.removesuffix(_FORMER))
    with suppress(OSError):
        if path.exists():
            wipe_file(former)
        else:
            former.rename(path)


def _receipt(data: bytes) -> Receipt:
    """Read a receipt.

    Raises:
        ValueError: It is none.
        TypeError: The same.
    """
    found = plain_json.decode(data)
    if not isinstance(found, dict):
        raise TypeError
    made, sent = (tuple(Sent(**each) for each in found.pop(name, ())) for name in ("made", "sent"))
    receipt = Receipt(**found, made=made, sent=sent)
    kinds = {name: type(value) for name, value in asdict(receipt).items()}
    wanted = {"uid": int, "copies": int, "early": bool, "made": tuple, "sent": tuple}
    if any(kind is not wanted.get(name, str) for name, kind in kinds.items()):
        raise TypeError
    papers = (value for each in (*made, *sent) for value in asdict(each).values())
    if not all(isinstance(value, str) for value in papers):
        raise TypeError
    return receipt
