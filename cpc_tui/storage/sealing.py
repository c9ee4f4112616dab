"""Packing away the older lines of a journal that has grown large, so that it opens fast.

First the lines are written to a sealed file, then a live file without them takes the place of the
former one. A program killed between the two leaves lines in both, and the live file is the truth.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import discard_leftover, write_atomically
from cpc_tui.storage.journal_lines import Place, head_of, write_header
from cpc_tui.storage.sealed import MOST, Sealed, sealed_files

LARGE = 1 << 20
"""Bytes of a live file that are not too many yet."""
AT_ONCE = 1 << 22
"""Bytes after which a sealed file ends, so that nobody waits long for the lock."""
KEPT_LINES = 100
"""Lines that stay in the live file at the most, so that other seats find their place in it."""

_LEVEL = 6
"""Of gzip: more takes longer and gains next to nothing with text."""


@dataclass(frozen=True)
class _Cut:
    """A live file in two: lines to seal, and lines to keep."""

    older: bytes
    kept: bytes
    sealed: Sealed
    end: Place


def seal(path: Path, live: bytes, place: Place, *, encrypted: bool = False) -> bool:
    """Seal the older lines of a journal; the caller holds the lock.

    Args:
        path: The live file's.
        live: All its bytes.
        place: The end of its last line, as the caller has read it.
        encrypted: Its lines are.

    Returns:
        Whether it was done. It is not where little could be sealed, or where the file is not what
        the caller has read.

    Raises:
        NotSaved: The live file is as it was (or, where syncing the folder failed, the new one
            stands).
        StoreFault: The folder cannot be read; nothing was changed.
    """
    cut = _cut(live, place)
    if cut is None:
        return False
    lines = live[head_of(live).offset :]
    leftovers = [each for each in sealed_files(path.parent) if each.last > head_of(live).n]
    superseded = [each for each in leftovers if _is_among(each, path.parent, lines)]
    if cut.sealed in leftovers and cut.sealed not in superseded:
        # Lines of another journal, which somebody lost: they stay.
        return False
    import gzip

    packed = gzip.compress(cut.older, _LEVEL, mtime=0)
    write_atomically(path.with_name(cut.sealed.name), packed)
    write_atomically(path, write_header(cut.end, encrypted=encrypted) + cut.kept)
    for each in superseded:
        if each != cut.sealed:
            with suppress(OSError):
                path.with_name(each.name).unlink()
    return True


def discard_unfinished(path: Path) -> None:
    """Remove what a program killed within sealing left unfinished; the caller holds the lock.

    Args:
        path: The live file's.
    """
    discard_leftover(path)
    with suppress(OSError):
        for each in path.parent.glob("journal.*.jsonl.gz.tmp"):
            discard_leftover(each.with_suffix(""))


def _cut(live: bytes, place: Place) -> _Cut | None:
    head = head_of(live)
    lines = live[head.offset :].split(b"\n")[:-1]
    whole = len(live) == place.offset and len(lines) == place.n - head.n
    if not whole or not lines or _digest(lines[-1]) != place.digest:
        return None
    number = _sealed(lines[: len(lines) - _kept(lines)])
    older = b"".join(line + b"\n" for line in lines[:number])
    # Many small files would take longer to read than they save.
    if not max(1, LARGE // 2) <= len(older) <= MOST:
        return None
    end = Place(0, head.n + number, _digest(lines[number - 1]))
    kept = live[head.offset + len(older) :]
    return _Cut(older, kept, Sealed(head.n + 1, end.n), end)


def _kept(lines: list[bytes]) -> int:
    """How many of the last lines stay: few, and no more bytes than a quarter of what is large."""
    number, size = 0, 0
    for line in lines[: -KEPT_LINES - 1 : -1]:
        size += len(line) + 1
        if number and size > LARGE // 4:
            break
        number += 1
    return number


def _sealed(lines: list[bytes]) -> int:
    """How many of the lines that need not stay are sealed now; the others wait for next time."""
    size = 0
    for number, line in enumerate(lines, 1):
        size += len(line) + 1
        if size >= AT_ONCE:
            return number
    return len(lines)


def _is_among(sealed: Sealed, folder: Path, lines: bytes) -> bool:
    """Whether a sealed file holds nothing but the first of some lines."""
    try:
        return lines.startswith(sealed.read(folder))
    except StoreFault:
        return False


def _digest(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()
