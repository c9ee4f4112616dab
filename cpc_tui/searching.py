"""Finding words in all conferences of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.finding import Found, everything, holds_all
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.first_picture.kept import Kept, NotKept
from cpc_tui.opening import Office, StoreFault
from cpc_tui.storage.formats import RECORD

if TYPE_CHECKING:
    from cpc_tui.opening import IndexRow


@dataclass(frozen=True)
class Hit:
    """A line of a conference that holds what was looked for.

    Attributes:
        reference: The conference.
        found: The line and where it stands.
    """

    reference: str
    found: Found


@dataclass(frozen=True)
class Looked:
    """One conference that was looked through.

    Attributes:
        reference: Which.
        hits: What was found in it.
        unreadable: Why it could not be read, in words; empty where it could.
    """

    reference: str
    hits: tuple[Hit, ...] = ()
    unreadable: str = ""


def look_through(office: Office, words: Sequence[str]) -> Iterator[Looked | None]:
    """Look for lines that hold all of some words, one conference after the other.

    Those come first in whose record the words stand as they are, the latest conferences before:
    thousands are gone through in a moment. The others are read all the same, since a word may be
    one of the program's own, such as the name of a step. The chair's private notes are never
    looked through.

    Args:
        office: The user's data.
        words: What each line has to hold; none finds nothing.

    Returns:
        Each conference once; None wherever one is put off, so that others can have their turn.

    Raises:
        StoreFault: The library itself cannot be read.
    """
    if not words:
        return
    plain = [word.lower().encode() for word in words]
    later = []
    for reference, folder in _latest_first(office):
        if _may_hold(folder, plain):
            yield _looked(office, reference, folder, words)
        else:
            later.append((reference, folder))
            yield None
    for reference, folder in later:
        yield _looked(office, reference, folder, words)


def _latest_first(office: Office) -> Iterator[tuple[str, Path]]:
    """The references and folders of all conferences; from what is kept of the list, if it holds."""
    top = office.home / "conferences"
    seen = set()
    with suppress(NotKept):
        for row in Kept(str(office.home), whole=True).conferences():
            seen.add(row.folder)
            yield row.reference, top / row.folder
        return
    for known in sorted(office.library.rows(), key=_held, reverse=True):
        if known.folder not in seen:
            yield known.reference, top / known.folder


def _held(row: IndexRow) -> tuple[str, str]:
    return row.held_on or "9999", row.reference


def _may_hold(folder: Path, words: Sequence[bytes]) -> bool:
    """Whether the words stand in the record of a conference, as far as its bytes tell."""
    try:
        data = (folder / RECORD).read_bytes().lower()
    except OSError:
        return False
    return all(word in data for word in words)


def _looked(office: Office, reference: str, folder: Path, words: Sequence[str]) -> Looked:
    try:
        record = office.library.read(folder)
        lines = everything(record, office.profile_of(record))
    except (StoreFault, ProfileError) as fault:
        return Looked(reference, unreadable=str(fault).splitlines()[0])
    found = (each for each in lines if holds_all(each.line, words))
    return Looked(reference, tuple(Hit(reference, each) for each in found))
