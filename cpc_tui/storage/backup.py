"""Copying conferences into one file while they are open."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import field
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.backup_file import Packed, pack
from cpc_tui.storage.cipher.person import FOLDER as PEOPLE
from cpc_tui.storage.cipher.person import numbers
from cpc_tui.storage.cipher.ring import NAME as KEYS
from cpc_tui.storage.cipher.ring import home_of
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.contents import contents
from cpc_tui.storage.faults import CannotRead, in_words
from cpc_tui.storage.files import open_own, read_whole, sync_folder
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.verdict import Verdict
from cpc_tui.storage.verifying import verify

_PATIENCE = 30.0
"""Seconds to wait for the lock of a conference; a writer holds it for some milliseconds."""


@dataclass
class BackedUp:
    """What a backup holds.

    Attributes:
        verdicts: On each conference, as it was copied.
        files: How many files.
        size: Bytes of the backup.
    """

    verdicts: list[Verdict] = field(default_factory=list)
    files: int = 0
    size: int = 0


def back_up(folders: Sequence[Path], to: Path) -> BackedUp:
    """Copy conferences into a new file, which is there whole or not at all.

    Each conference is copied under its lock, so that of a change all is there or nothing. One
    that is damaged is copied as it is.

    Args:
        folders: Those of the conferences, in order.
        to: The file.

    Raises:
        FileExistsError: Something of that name is there; it is not touched.
        OSError: The system refused to write the file.
        CannotRead: A conference cannot be read.
        StoreBusy: A conference was in use for longer than half a minute.
    """
    done = BackedUp()
    unfinished = to.with_name(f"{to.name}.{secrets.token_hex(4)}.tmp")
    _check_free(to)
    descriptor = open_own(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL)
    try:
        with os.fdopen(descriptor, "wb") as file:
            done.files = pack(file, _packed(folders, done), _keys(folders))
            file.flush()
            os.fsync(file.fileno())
            done.size = file.tell()
        _check_free(to)
        unfinished.rename(to)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    sync_folder(to.parent)
    return done


def _check_free(to: Path) -> None:
    if os.path.lexists(to):
        raise FileExistsError


def _packed(folders: Sequence[Path], done: BackedUp) -> Iterator[Packed]:
    for folder in folders:
        try:
            with ConferenceLock(folder / "lock", _PATIENCE).reading():
                files = {path.name: read_whole(path) or b"" for path in contents(folder)}
                verdict = verify(folder)
        except OSError as error:
            raise CannotRead(JOURNAL, in_words(error)) from error
        done.verdicts.append(verdict)
        # What names a conference is in plain text here, whoever has the key.
        reference = "" if KEYS in files else verdict.reference
        yield Packed(folder.name, reference, files)


def _keys(folders: Sequence[Path]) -> dict[str, bytes]:
    """The people's keys, without which nothing encrypted could be restored elsewhere."""
    for home in {home_of(folder) for folder in folders}:
        ring = read_whole(home / KEYS)
        if ring is not None:
            people = {f"{n}.json": read_whole(home / PEOPLE / f"{n}.json") for n in numbers(home)}
            return {KEYS: ring} | {name: data for name, data in people.items() if data}
    return {}
