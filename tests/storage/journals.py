"""Short ways to write to a journal and to see what is in it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.storage import sealing
from cpc_tui.storage.files import write_atomically
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.journal_lines import Entry
from cpc_tui.storage.plain_json import Json
from cpc_tui.storage.sealed import sealed_files
from tests.storage.both_ways import is_encrypted_here

AT = "2026-12-08T10:42:07"


def add(journal: Journal, *changes: Json, seat: str = "chair") -> None:
    """Append changes of which nothing else matters."""
    journal.append(changes, at=AT, seat=seat)


def changes_in(path: Path) -> list[Json]:
    """Read the changes again from the disk, as another seat would."""
    return [entry.change for entry in Journal(path).open().entries]


def begun(path: Path, lines: int) -> Journal:
    """A journal of so many lines of some hundred bytes each, the number of the line in each."""
    journal = Journal(path)
    for number in range(1, lines + 1):
        add(journal, f"{number} {'words ' * 50}")
    return journal


def numbers(entries: Iterable[Entry]) -> list[int]:
    """The numbers of lines."""
    return [entry.n for entry in entries]


def sealed_in(folder: Path) -> list[str]:
    """The names of the sealed files, those of the older lines first."""
    return [each.name for each in sealed_files(folder)]


def header_of(path: Path) -> Any:
    """The first line of a live file as JSON."""
    return json.loads(path.read_bytes().split(b"\n", 1)[0])


def whole(path: Path) -> bytes:
    """The bytes of all lines, whichever files hold them."""
    live = path.read_bytes()
    if header_of(path)["journal"] in (1, 3):
        return live
    packed = [gzip.decompress((path.parent / name).read_bytes()) for name in sealed_in(path.parent)]
    return b"".join(packed) + live.split(b"\n", 1)[1]


@contextmanager
def little_room() -> Iterator[None]:
    """Let journals count as large that have some thousand bytes; of encrypted lines some more."""
    size = 1.84 if is_encrypted_here() else 1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "LARGE", int(4000 * size))
        patch.setattr(sealing, "AT_ONCE", int(16_000 * size))
        patch.setattr(sealing, "KEPT_LINES", 3)
        yield


@contextmanager
def ended_between_the_two_files() -> Iterator[None]:
    """Let sealing be cut off when the sealed file stands and the live one is the former."""

    def write(path: Path, data: bytes) -> None:
        if path.suffix == ".jsonl":
            raise KeyboardInterrupt
        write_atomically(path, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "write_atomically", write)
        yield
