"""Who gets which papers and how: what the record's list says, and where it is silent, the default.

The default comes from the authority's profile (`[circulation]`): the first of its rows that fits a
person holds. Nobody's share is ever more than `visibility.refusal` allows (domain.md §4.3).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import get_args

from cpc_tui.conference.around import Circulation
from cpc_tui.conference.choices import DocumentKind, SentHow
from cpc_tui.conference.circulation_parts import (
    childs_standing,
    parts_of,
    readers_by_name,
    ways_for,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.presence import attendance_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_circulation import Given
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import person_recipient, refusal
from cpc_tui.conference.who import Person
from cpc_tui.language import tr

ORDER: tuple[DocumentKind, ...] = get_args(DocumentKind)
"""Documents in the order in which they are told."""

LATER: frozenset[DocumentKind] = frozenset({"minutes"})
"""Documents that are not finished when the others go."""

_KEEPS_THE_RECORD = {
    "chair": tr("The chair has the record itself."),
    "minute_taker": tr("The minute-taker has the record itself."),
}


@dataclass(frozen=True, kw_only=True)
class Lot:
    """Papers that go to somebody at one time and in one way.

    Attributes:
        how: The way of sending, or None where none can be used or is set.
        row: The row of the record's list; None by default.
    """

    documents: tuple[DocumentKind, ...]
    how: SentHow | None
    row: Circulation | None = None

    @property
    def waits(self) -> bool:
        """Whether it has not gone yet, so that there is still something to look to."""
        return self.row is None or self.row.sent_on is None


@dataclass(frozen=True, kw_only=True)
class Share:
    """What one person gets.

    Attributes:
        person: Their id.
        documents: What they get; empty for nothing.
        how: How the first of it is sent, or None where no way can be used or is set.
        why: The reason, as a sentence: why they get it, or why nothing.
        lots: The same in the order in which it goes.
        refused: A sentence for each document that the list names and they may not have.
        for_the_chair: Nothing is sent by itself: whether they get papers is for the chair to say.
    """

    person: str
    documents: tuple[DocumentKind, ...]
    how: SentHow | None
    why: str
    lots: tuple[Lot, ...] = ()
    refused: tuple[str, ...] = ()
    for_the_chair: bool = False

    @property
    def by_default(self) -> bool:
        """Whether the record's list says nothing of them."""
        return all(each.row is None for each in self.lots)

    @property
    def waiting(self) -> tuple[Lot, ...]:
        """What has not gone yet."""
        return tuple(each for each in self.lots if each.waits and each.documents)


def recipients_of(record: Record, profile: Profile) -> tuple[Share, ...]:
    """What each person of the record gets, in the order of `people`; nobody is left out.

    Args:
        record: The conference.
        profile: Its authority's profile, for those of whom the record's list says nothing.
    """
    return tuple(share_of(record, profile, person) for person in record.people)


def share_of(record: Record, profile: Profile, person: Person) -> Share:
    """What one person gets, by the record's list or else by default."""
    rows = tuple(each for each in record.circulation if each.person == person.id)
    return _listed(record, person, rows) if rows else default_share(record, profile, person)


def default_share(record: Record, profile: Profile, person: Person) -> Share:
    """What one person gets where the record's list says nothing of them."""
    if person.kind in _KEEPS_THE_RECORD:
        return _nothing(person, _KEEPS_THE_RECORD[person.kind])
    if person.kind == "child":
        standing = childs_standing(record, profile, person)
        if not standing.gets:
            return _nothing(person, standing.why, for_the_chair=standing.for_the_chair)
    given = _first_fitting(record, profile, person)
    if given is None:
        return _nothing(person, _why_nothing(record, profile, person))
    documents, refused = _allowed(record, person, _wanted(record, given, person))
    if not documents:
        return _nothing(person, " ".join(refused) or given.why)
    lots = tuple(_default_lots(record, given, person, documents))
    how = lots[0].how
    return Share(person=person.id, documents=documents, how=how, why=given.why, lots=lots)


def _default_lots(
    record: Record, given: Given, person: Person, documents: tuple[DocumentKind, ...]
) -> Iterator[Lot]:
    """What goes at once, and the minutes, which nobody can be handed in the room."""
    ways = tuple(ways_for(record, person, given.how))
    at_once = tuple(each for each in documents if each not in LATER)
    if at_once:
        yield Lot(documents=at_once, how=next(iter(ways), None))
    if later := tuple(each for each in documents if each in LATER):
        afterwards = (each for each in ways if each != "by_hand")
        yield Lot(documents=later, how=next(afterwards, None))


def _listed(record: Record, person: Person, rows: tuple[Circulation, ...]) -> Share:
    wanted = {document for row in rows for document in row.documents}
    documents, refused = _allowed(record, person, in_order(wanted))
    how = next((row.how for row in rows if row.how), None)
    why = (
        tr("On the list.") if documents else " ".join(refused) or tr("The list gives them nothing.")
    )
    return Share(
        person=person.id,
        documents=documents,
        how=how,
        why=why,
        lots=tuple(Lot(documents=in_order(row.documents), how=row.how, row=row) for row in rows),
        refused=refused,
    )


def _allowed(
    record: Record, person: Person, wanted: tuple[DocumentKind, ...]
) -> tuple[tuple[DocumentKind, ...], tuple[str, ...]]:
    """What of it they may have, and for the rest a sentence each."""
    recipient = person_recipient(person.id)
    why_not = {each: refusal(record, recipient, each) for each in wanted}
    documents = tuple(each for each in wanted if not why_not[each])
    return documents, tuple(dict.fromkeys(filter(None, why_not.values())))


def _first_fitting(record: Record, profile: Profile, person: Person) -> Given | None:
    parts = parts_of(record, person)
    fitting = (
        each
        for each in profile.circulation.given
        if person.kind in each.kinds and (not each.parts or parts.intersection(each.parts))
    )
    return next(fitting, None)


def _wanted(record: Record, given: Given, person: Person) -> tuple[DocumentKind, ...]:
    """What a row of the profile gives: the annex is for those alone whom something names."""
    if "annex" not in given.documents:
        return in_order(given.documents)
    by_name = person.id in readers_by_name(record)
    return tuple(each for each in in_order(given.documents) if each != "annex" or by_name)


def _why_nothing(record: Record, profile: Profile, person: Person) -> str:
    kind = profile.label("kind", person.kind)
    if person.kind in ("professional", "legal_adviser"):
        if attendance_of(record, person.id) is None:
            return tr("Was not invited; the chair may add a copy.")
        return tr("The profile gives nothing; the chair may add a copy.")
    if person.kind == "family":
        return tr(
            "Has no parental responsibility, is not of the household and not in the core group;"
            " the chair may add a copy."
        )
    return tr("{kind}: no copy unless the chair adds one.", kind=kind)


def in_order(documents: Collection[DocumentKind]) -> tuple[DocumentKind, ...]:
    """Documents in the order in which they are told."""
    return tuple(each for each in ORDER if each in documents)


def _nothing(person: Person, why: str, *, for_the_chair: bool = False) -> Share:
    return Share(person=person.id, documents=(), how=None, why=why, for_the_chair=for_the_chair)
