"""Everything that is kept about one person, across conferences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import without_titles
from cpc_tui.conference.one_person import Stands, Subject, called_so, places_of
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.opening import Office, StoreFault
from cpc_tui.searching import look_through
from cpc_tui.storage.library import NoSuchConference


@dataclass(frozen=True)
class Known:
    """What one conference keeps about somebody.

    Attributes:
        reference: The conference.
        folder: Where it is stored.
        subjects: Who is called so there; nobody where only words name them.
        places: Where they stand in it.
        unreadable: Why it could not be read, in words; empty where it could.
    """

    reference: str
    folder: Path
    subjects: tuple[Subject, ...] = ()
    places: tuple[Stands, ...] = ()
    unreadable: str = ""


def known_of(
    office: Office, name: str, reference: str | None = None, *, seat: str = ""
) -> Iterator[Known]:
    """What each conference keeps about somebody; those that keep nothing are left out.

    People of one name are not told apart: each conference says who is called so in it.

    Args:
        office: The user's data.
        name: What they are called, titles apart.
        reference: Only this conference.
        seat: Whose eyes it is for: the chair's private notes are for `chair` alone.

    Raises:
        NoSuchConference: There is none of that reference.
        StoreFault: The data folder cannot be read.
    """
    for each, unreadable in _to_look_at(office, name, reference):
        folder = office.library.folder_of(each)
        if folder is None:
            raise NoSuchConference
        known = _known(office, name, each, folder, seat)
        if known.unreadable or known.places:
            yield known
        elif unreadable:
            yield Known(each, folder, unreadable=unreadable)


def _to_look_at(office: Office, name: str, reference: str | None) -> Iterator[tuple[str, str]]:
    if reference is not None:
        yield reference, ""
        return
    for looked in look_through(office, without_titles(name)):
        if looked is not None and (looked.hits or looked.unreadable):
            yield looked.reference, looked.unreadable


def _known(office: Office, name: str, reference: str, folder: Path, seat: str) -> Known:
    try:
        record = office.library.read(folder)
        profile = office.profile_of(record)
    except (StoreFault, ProfileError) as fault:
        return Known(reference, folder, unreadable=str(fault).splitlines()[0])
    subjects = called_so(record, name)
    found: dict[tuple[tuple[str, ...], str], Stands] = {}
    for subject in subjects or (None,):
        for place in places_of(record, profile, name, subject, seat=seat):
            found.setdefault((place.path, place.line), place)
    return Known(reference, folder, subjects, tuple(found.values()))
