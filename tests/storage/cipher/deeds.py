"""What users of the machine do with a data folder that is encrypted, or try to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from cpc_tui.storage.cipher import changing, choosing, converting, held
from cpc_tui.storage.cipher.locks import Secret
from tests.samples import AT, library_at, session_at, small
from tests.storage.cipher.searching import found_in


def begin(home: Path, words: str, name: str) -> None:
    """Encrypt all that is stored."""
    changing.begin(home, Secret.typed(words), name)
    assert converting.encrypt(home) == []


def unlock(home: Path, words: str) -> None:
    """Give a passphrase."""
    held.unlock(home, Secret.typed(words))


def people(home: Path) -> list[str]:
    """Who has a key."""
    return [each.name for each in held.circle_of(home).members]


def add(home: Path, name: str, words: str) -> list[str]:
    """Let somebody else read everything."""
    return changing.add(home, name, Secret.typed(words))


def remove(home: Path, name: str) -> list[str]:
    """Let somebody read nothing from now on."""
    return changing.remove(home, name)


def keep_for(home: Path, reference: str, names: Sequence[str]) -> list[str]:
    """Let a conference be for some alone."""
    folder = library_at(home).folder_of(reference)
    assert folder
    return choosing.keep_for(folder, names)


def import_another(home: Path, reference: str) -> None:
    """Put another conference into the library."""
    library_at(home).add(small(reference=reference), at=AT, seat="chair")


def type_venue(home: Path, words: str) -> str:
    """Open the conference, type the venue and save; what the status line says of it."""
    session = session_at(home, "minute-taker")
    session.set(("venue",), words)
    session.settle()
    session.seats.leave()
    return session.problem


def listed(home: Path) -> tuple[list[str], int, int]:
    """The references in the list, how many are hidden, and how many cannot be read."""
    library = library_at(home)
    rows = sorted(each.reference for each in library.rows())
    return rows, library.hidden, len(library.troubled)


def words_found(home: Path, words: Sequence[str]) -> list[str]:
    """What of some words stands in any file that may be read."""
    return found_in(home, words)


def got_at(paths: Sequence[Path]) -> list[str]:
    """Which of some files and folders can be read, listed, written to or removed."""
    return [path.name for path in paths if any(_can(path))]


def _can(path: Path) -> list[str]:
    deeds = (
        ("read", lambda: os.close(os.open(path, os.O_RDONLY))),
        ("write", lambda: os.close(os.open(path, os.O_WRONLY))),
        ("list", lambda: list(path.iterdir())),
        ("remove", path.unlink),
        ("put something beside", lambda: path.with_name("a stranger's").touch()),
    )
    done = []
    for name, deed in deeds:
        try:
            deed()
        except OSError:
            continue
        done.append(name)
    return done
