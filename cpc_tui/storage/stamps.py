"""The journals of a data folder, looked at once each: there may be ten thousand of them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.faults import CannotRead, in_words

Stamp = tuple[int, int]
"""Bytes of a journal, and when it was last written, in nanoseconds."""


def holds_a_journal(folder: Path) -> bool:
    """Whether a conference was stored in a folder.

    Raises:
        CannotRead: The system does not let it be known.
    """
    try:
        return (folder / JOURNAL).stat().st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        if error.errno == errno.EACCES and os.path.lexists(folder):
            # Another user's that is not shared: it is told of as one that cannot be read.
            return True
        raise CannotRead(folder.parent.name, in_words(error)) from error


def stamps_in(conferences: Path) -> list[tuple[str, Stamp]]:
    """The folders of all conferences by name, each with the stamp of its journal.

    Raises:
        CannotRead: The system does not let them be read.
    """
    try:
        names = sorted(os.listdir(conferences))  # noqa: PTH208 - as below
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CannotRead(conferences.name, in_words(error)) from error
    top = str(conferences)
    found = []
    for name in names:
        try:
            # Making a path of each would take longer than all the rest.
            status = os.stat(f"{top}/{name}/{JOURNAL}")  # noqa: PTH116 - as above
        except OSError:
            if holds_a_journal(conferences / name):
                found.append((name, (0, 0)))
        else:
            if status.st_size > 0:
                found.append((name, (status.st_size, status.st_mtime_ns)))
    return found
