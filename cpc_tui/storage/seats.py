"""Who sits at a conference at this moment: a small file for each seat, held by a lock.

A seat's file is locked for as long as its program lives, so that a seat whose program was killed is
known to be empty without anybody having to say goodbye. It holds no word of the record, and is
encrypted where the conference is.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.paths import make_private_folder
from cpc_tui.sharing import user_name
from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import open_private

FOLDER = "seats"
_LONGEST = 4096
"""Bytes that are read of a seat's file; what this program writes has some hundred."""
_BLOCK = 1024
"""Bytes that it is filled up to where it is encrypted."""
_ROOM = 512
"""Bytes that it is filled up to before, so that nobody ever finds half of it."""


@dataclass(frozen=True, slots=True)
class SeatHere:
    """One seat at a conference.

    Attributes:
        seat: `chair`, `minute-taker` or `viewer`.
        user: The system user.
        step: The step that they are at.
        field: The label of the field that they are in, or empty.
    """

    seat: str
    user: str
    step: str = ""
    field: str = ""


class Seats:
    """The seats of one conference; one of them is this program's own."""

    def __init__(self, folder: Path, seat: str, user: str | None = None) -> None:
        """Say who would sit where; nothing is read or made yet.

        Args:
            folder: The conference's.
            seat: `chair`, `minute-taker` or `viewer`.
            user: Who sits there; the system user when left out.
        """
        self._folder = folder / FOLDER
        self._passage = Passage.of_conference(folder)
        self._seat = seat
        self._user = user or user_name(os.geteuid())
        self._descriptor = -1
        self._path: Path | None = None
        self._told: SeatHere | None = None

    def tell(self, step: str, field: str = "") -> None:
        """Say where this seat is; the same again costs nothing, a failure does no harm."""
        here = SeatHere(self._seat, self._user, step, field)
        if here == self._told:
            return
        with contextlib.suppress(OSError, StoreFault):
            path = self._path or self._sit_down()
            plain = json.dumps(asdict(here)).encode().ljust(_ROOM)
            data = self._passage.seal(_name(path), plain, _BLOCK)
            os.pwrite(self._descriptor, data, 0)
            if os.fstat(self._descriptor).st_size > len(data):
                os.ftruncate(self._descriptor, len(data))
            self._told = here

    def others(self) -> tuple[SeatHere, ...]:
        """The other seats that are taken, in a steady order; files of empty ones are removed."""
        return tuple(sorted(self._taken(), key=lambda each: (each.seat, each.user, each.step)))

    def leave(self) -> None:
        """Give up this program's seat."""
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(self._descriptor)
        self._path, self._told = None, None

    def _sit_down(self) -> Path:
        if not self._folder.parent.is_dir():
            # Purged meanwhile: its folder, which can bear its reference, is not made again.
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        make_private_folder(self._folder)
        name = self._folder / secrets.token_hex(8)
        descriptor = open_private(name, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Shown only once it is held, or another seat could take it for an empty one.
            self._path = name.rename(name.with_suffix(".json"))
        except OSError:
            os.close(descriptor)
            name.unlink(missing_ok=True)
            raise
        self._descriptor = descriptor
        return self._path

    def _taken(self) -> Iterator[SeatHere]:
        try:
            paths = sorted(self._folder.iterdir())
        except OSError:
            return
        for path in paths:
            # One without an ending is of a program that was killed while it sat down.
            if path != self._path and path.suffix in ("", ".json"):
                here = _read_if_taken(path, self._passage)
                if here is not None:
                    yield here


def is_anybody_at(folder: Path) -> bool:
    """Whether some seat of a conference is taken, by whatever program.

    Args:
        folder: The conference's.
    """
    try:
        paths = list((folder / FOLDER).iterdir())
    except OSError:
        return False
    return any(map(_is_held, paths))


def _is_held(path: Path) -> bool:
    try:
        descriptor = open_private(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return False


def _read_if_taken(path: Path, passage: Passage) -> SeatHere | None:
    try:
        descriptor = open_private(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _read(descriptor, _name(path), passage)
    except OSError:
        return None
    else:
        # Nobody holds it: its program has ended without a word.
        with contextlib.suppress(OSError):
            path.unlink()
        return None
    finally:
        os.close(descriptor)


def _name(path: Path) -> str:
    """What the file is sealed as: its name, which is random, without the ending it gets later."""
    return f"seat {path.stem}"


def _read(descriptor: int, name: str, passage: Passage) -> SeatHere | None:
    try:
        value = json.loads(passage.open(name, os.pread(descriptor, _LONGEST, 0)))
        here = SeatHere(**value)
    except (OSError, ValueError, TypeError, StoreFault):
        return None
    return here if all(isinstance(part, str) for part in asdict(here).values()) else None
