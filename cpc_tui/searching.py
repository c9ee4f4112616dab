"""Finding words in all conferences of the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpc_tui.conference.finding import Found, everything, holds_all
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.opening import Office, StoreFault


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


def look_through(office: Office, words: Sequence[str]) -> Iterator[Looked]:
    """Look for lines that hold all of some words, one conference after the other.

    The chair's private notes are never looked through.

    Args:
        office: The user's data.
        words: What each line has to hold; none finds nothing.

    Raises:
        StoreFault: The library itself cannot be read.
    """
    for row in office.library.rows() if words else ():
        yield _looked(office, row.reference, words)


def _looked(office: Office, reference: str, words: Sequence[str]) -> Looked:
    try:
        record = office.read(reference)
        lines = everything(record, office.profile_of(record))
    except (StoreFault, ProfileError) as fault:
        return Looked(reference, unreadable=str(fault).splitlines()[0])
    found = (each for each in lines if holds_all(each.line, words))
    return Looked(reference, tuple(Hit(reference, each) for each in found))
