"""Who is on no line of the list of papers although they should be, or are doubtful on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.circulating import default_share
from cpc_tui.conference.circulation_case import Doubt, Sending
from cpc_tui.conference.circulation_parts import parts_of, readers_by_name
from cpc_tui.conference.presence import attendance_of
from cpc_tui.conference.visibility import person_recipient, refusal
from cpc_tui.conference.visibility.entitlement import NO_COPY
from cpc_tui.conference.who import Person
from cpc_tui.language import tr

_HAVE_THE_RECORD = frozenset({"chair", "minute_taker"})


def parent_without_papers(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """A parent is on no list of who gets which papers."""
    for person in _left_out(case, sent):
        if _is_parent(case, person):
            yield _missing(
                person,
                tr(
                    "{name} has parental responsibility and is on no line of the list.",
                    name=person.name,
                ),
            )


def core_group_without_papers(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """A member of the core group is to work on a plan that they do not get."""
    for person in _left_out(case, sent):
        if _is_member(case, person) and not _is_parent(case, person):
            yield _missing(
                person,
                tr("{name} is in the core group and on no line of the list.", name=person.name),
            )


def reader_without_papers(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Something is for a reader by name, who gets no papers."""
    readers = readers_by_name(case.record)
    for person in _left_out(case, sent):
        told = _is_member(case, person) or _is_parent(case, person)
        if not told and person.id in readers:
            words = tr(
                "Something is for {name} by name, who is on no line of the list.", name=person.name
            )
            yield _missing(person, words)


def agency_without_papers(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """An agency was invited and nobody of it gets papers."""
    # Somebody of an agency who is missed by name already speaks for all of it.
    by_name = {*case.record.core_group.members, *readers_by_name(case.record)}
    missed = {_agency(each) for each in case.record.people if each.id in by_name}
    served = missed | {_agency(each.person) for each in sent}
    for person in _left_out(case, sent):
        agency = _agency(person)
        invited = attendance_of(case.record, person.id) is not None
        if person.kind != "professional" or not agency or not invited or agency in served:
            continue
        served.add(agency)
        words = tr(
            "{agency} was invited, and nobody of it is on the list.", agency=person.agency.strip()
        )
        wanted = tr("papers for somebody of {agency}", agency=person.agency.strip())
        yield _missing(person, words, wanted)


def child_for_the_chair(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Whether a child gets papers of their own is for the chair to say, and is not said."""
    for person in _left_out(case, sent):
        share = default_share(case.record, case.profile, person) if _is_child(person) else None
        if share and share.for_the_chair:
            wanted = tr("whether {name} gets papers of their own", name=person.name)
            yield _missing(person, f"{person.name}: {share.why}", wanted)


def added_by_the_chair(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Somebody gets papers who has none unless the chair adds them."""
    for each in sent:
        if each.person.kind in NO_COPY and each.row:
            kind = case.profile.label("kind", each.person.kind).lower()
            words = tr(
                "{name} ({kind}) has a copy because the list adds one.",
                name=each.person.name,
                kind=kind,
            )
            wanted = tr(
                "a look at what {name} gets: papers for this part are rare", name=each.person.name
            )
            yield Doubt(person=each.person.id, words=words, wanted=wanted, path=each.path)


def kept_out_of_all(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Somebody was kept out of the whole conference and gets papers."""
    out = {each.person for each in case.record.exclusions if each.extent == "whole"}
    for each in sent:
        if each.person.id in out:
            more = each.documents != ("letter",)
            beyond = (
                tr("more than the decision letter") if more else tr("the decision letter alone")
            )
            words = tr(
                "{name} was kept out of the whole conference and gets {beyond}.",
                name=each.person.name,
                beyond=beyond,
            )
            wanted = tr(
                "a look at what {name} gets, who was kept out of it all", name=each.person.name
            )
            yield Doubt(person=each.person.id, words=words, wanted=wanted, path=each.path)


def more_than_allowed(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """The list names a document that somebody may not have, so that none is made."""
    for each in sent:
        recipient = person_recipient(each.person.id)
        for document in each.documents:
            words = refusal(case.record, recipient, document)
            if words:
                label = case.profile.label("document", document).lower()
                wanted = tr(
                    "a list for {name} without the {label}", name=each.person.name, label=label
                )
                yield Doubt(person=each.person.id, words=words, wanted=wanted, path=each.path)


def _left_out(case: Case, sent: Sequence[Sending]) -> Iterator[Person]:
    """Those on no line, once there is any line."""
    served = {each.person.id for each in sent}
    for person in case.record.people if served else ():
        if person.id not in served and person.kind not in _HAVE_THE_RECORD:
            yield person


def _is_parent(case: Case, person: Person) -> bool:
    return person.kind == "family" and "parental_responsibility" in parts_of(case.record, person)


def _is_member(case: Case, person: Person) -> bool:
    return person.id in case.record.core_group.members


def _is_child(person: Person) -> bool:
    return person.kind == "child"


def _agency(person: Person) -> str:
    return person.agency.strip().casefold()


def _missing(person: Person, words: str, wanted: str = "") -> Doubt:
    return Doubt(
        person=person.id,
        words=words,
        wanted=wanted or tr("papers for {name}", name=person.name),
        path=("circulation",),
        given=(("person", person.id),),
    )
