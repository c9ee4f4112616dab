"""Whether the disk below the data folder keeps what is written, soon enough and with room."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.file_faults import why
from cpc_tui.language import tr
from cpc_tui.mounts import file_system_of

_LEAST_FREE = 100 * 10**6
_TRIES = 7
_BYTES = b"x" * 400
"""As long as a line of the journal."""
_SLOW, _TOO_SLOW = 50.0, 500.0
"""Milliseconds from which saving lags behind a quick typist, and other seats see it late."""
_IN_MEMORY = frozenset({"tmpfs", "ramfs"})
_OVER_NETWORK = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse.")


def look_at_disk(folder: Path) -> Iterator[Finding]:
    """Look at the disk of a folder, or of the nearest one above it that is there.

    A small file is written beside the folder's others and taken away again; no folder is made.
    """
    there = next(each for each in (folder, *folder.parents) if os.access(each, os.F_OK))
    yield _room(there)
    if (kind := _kind(there)) is not None:
        yield kind
    if os.access(there, os.W_OK | os.X_OK):
        yield _sync(there)


def _room(folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Finding(tr("Disk"), well=False, words=why(error))
    words = tr("{free} MB free", free=free // 10**6)
    if free >= _LEAST_FREE:
        return fine(tr("Disk"), words)
    return Finding(
        tr("Disk"), well=False, words=words, mend=tr("make room before the next conference")
    )


def _sync(folder: Path) -> Finding:
    """How long a change takes until it is on the disk; nothing is called saved before."""
    try:
        times = sync_times(folder)
    except OSError as error:
        words = tr("nothing can be written safely: {reason}", reason=why(error))
        return Finding(
            tr("Saving"), well=False, words=words, mend=tr("ask the administrator for a disk")
        )
    usual = median(times)
    words = tr(
        "a change is on the disk after {usual:.1f} ms (slowest of {count}: {times:.1f})",
        usual=usual,
        count=len(times),
        times=max(times),
    )
    if usual < _SLOW:
        return fine(tr("Saving"), words)
    late = tr("; others see what is typed late") if usual >= _TOO_SLOW else ""
    mend = tr("move the data to a disk of this machine (data_folder in settings.toml)")
    return better(tr("Saving"), tr("{words}, which is slow{late}", words=words, late=late), mend)


def sync_times(folder: Path) -> list[float]:
    """Milliseconds that a line takes to reach the disk below a folder, several times over.

    Raises:
        OSError: The system refused.
    """
    times = []
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-") as file:
        for _ in range(_TRIES):
            began = perf_counter()
            file.write(_BYTES)
            file.flush()
            os.fsync(file.fileno())
            times.append((perf_counter() - began) * 1000)
    return times


def _kind(folder: Path) -> Finding | None:
    """What is doubtful about the kind of disk; None where nothing is."""
    kind = file_system_of(folder)
    if kind in _IN_MEMORY:
        words = tr(
            "{kind}: in memory, so that all of it is gone when the machine starts again", kind=kind
        )
        mend = tr("keep the data on a disk (data_folder in settings.toml, or --home)")
        return Finding(tr("Kind of disk"), well=False, words=words, mend=mend)
    if kind.startswith(_OVER_NETWORK):
        words = tr("{kind}: over the network; two seats must sit at the same machine", kind=kind)
        return better(tr("Kind of disk"), words, tr("keep the data on a disk of this machine"))
    return None
