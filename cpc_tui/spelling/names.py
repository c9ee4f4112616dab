"""The words that a conference knows beside the dictionary: names above all."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.spelling.looked_at import words_of


def names_in(record: Record, profile: Profile) -> frozenset[str]:
    """Every word of a name in a record and its profile, as it is written.

    What else somebody wrote is not taken: a slip in a note must not make itself right.
    """
    texts = " ".join((*_of_record(record), *_of_profile(profile)))
    words = (each.word for each in words_of(texts))
    return frozenset(part for word in words for part in (word, *word.split("-")) if part)


def _of_record(record: Record) -> Iterator[str]:
    yield from (record.family_name, record.venue)
    for person in record.people:
        yield from (person.name, person.role, person.agency)
        yield from (person.workplace, person.address, person.language)
    for child in record.children:
        yield from (child.name, child.known_as, child.school, child.address)
    for kin in record.relatives:
        yield kin.name
    for known in record.room.known_words:
        yield known.word


def _of_profile(profile: Profile) -> Iterator[str]:
    yield profile.name
    yield from (each.role for each in profile.invitees)
    yield from (each.name for each in profile.contacts)
    yield from profile.spelling.words
