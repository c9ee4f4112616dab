"""What is doubtful about how papers are sent, and in which version they went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.choices import DocumentKind
from cpc_tui.conference.circulation_case import Doubt, Sending
from cpc_tui.conference.circulation_parts import address_of
from cpc_tui.conference.interpreting import (
    reads_english,
    written_language,
)
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_of
from cpc_tui.conference.who import Person
from cpc_tui.language import tr

_NUMBER = re.compile(r"\d+")


def no_way_to_reach(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """The way of sending needs an address that is not there, or none is chosen."""
    for each in _waiting(sent):
        name, to = each.person.name, each.person.id
        if each.how is None:
            words = tr("How {name} gets the papers is not said.", name=name)
            yield Doubt(
                person=to,
                words=words,
                wanted=tr("how {name} gets the papers", name=name),
                path=each.path,
            )
        elif each.how == "secure_email" and not each.person.email.strip():
            words = tr(
                "{name} is to have papers by email, and there is no email address.", name=name
            )
            wanted = tr("an email address for {name}, or another way to send the papers", name=name)
            yield Doubt(person=to, words=words, wanted=wanted, path=("people", to, "email"))
        elif each.how == "post" and not address_of(case.record, each.person):
            words = tr("{name} is to have papers by post, and there is no address.", name=name)
            wanted = tr("an address for {name}, or another way to send the papers", name=name)
            yield Doubt(person=to, words=words, wanted=wanted, path=("people", to, "address"))


def protected_by_post(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Papers go by post to an address that others must not learn."""
    for each in _waiting(sent):
        if each.how == "post" and _hides_address(case.record, each.person):
            words = tr("{name}’s address is protected: check the envelope.", name=each.person.name)
            wanted = tr(
                "a look at the envelope for {name}: the address is protected", name=each.person.name
            )
            yield Doubt(person=each.person.id, words=words, wanted=wanted, path=each.path)


def not_in_english(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Papers go to somebody who does not read English; the record knows of no translation."""
    for each in _waiting(sent):
        own = each.person.language.strip()
        language = own or written_language(case.record, each.person)
        if language and not reads_english(language):
            words = tr(
                "{name} ({language}): is a translation of the papers ordered?",
                name=each.person.name,
                language=language,
            )
            wanted = tr(
                "a translation for {name} ({language})", name=each.person.name, language=language
            )
            yield Doubt(person=each.person.id, words=words, wanted=wanted, path=each.path)


def parents_apart(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Two parents who are to be kept apart get their papers in the same way, or at one address."""
    family = [each for each in _waiting(sent) if each.person.kind == "family"]
    told = set()
    for one, other in combinations(family, 2):
        pair = frozenset((one.person.id, other.person.id))
        if len(pair) == 1 or pair in told or not _kept_apart(case.record, one.person, other.person):
            continue
        shared = _in_the_same_way(case.record, one, other)
        if shared:
            told.add(pair)
            words = tr(
                "{name} and {name_2} are to be kept apart: {shared}",
                name=one.person.name,
                name_2=other.person.name,
                shared=shared,
            )
            wanted = tr(
                "two ways for the papers of {name} and {name_2}",
                name=one.person.name,
                name_2=other.person.name,
            )
            yield Doubt(person=one.person.id, words=words, wanted=wanted, path=one.path)


def older_version(case: Case, sent: Sequence[Sending]) -> Iterator[Doubt]:
    """Somebody has a version that stands no more, and has not been sent the one that does."""
    stands = version_of(case.record)
    current = {
        (each.person.id, document)
        for each in sent
        if number_of(each) == stands
        for document in each.documents
    }
    for each in sent:
        number = number_of(each)
        if each.waits or number is None or number >= stands:
            continue
        old = [kind for kind in each.documents if (each.person.id, kind) not in current]
        if old:
            papers = _papers(case, old)
            words = tr(
                "{name} has version {number} of the {papers}; version {stands} stands.",
                name=each.person.name,
                number=number,
                papers=papers,
                stands=stands,
            )
            wanted = tr(
                "version {stands} of the {papers} for {name}, who has {number}",
                stands=stands,
                papers=papers,
                name=each.person.name,
                number=number,
            )
            yield Doubt(person=each.person.id, words=words, wanted=wanted, path=each.path)


def number_of(sending: Sending) -> int | None:
    """The number in the version of what was sent; None where there is none."""
    found = _NUMBER.search(sending.row.version) if sending.row else None
    return int(found.group()) if found else None


def _waiting(sent: Sequence[Sending]) -> Iterator[Sending]:
    return (each for each in sent if each.waits)


def _hides_address(record: Record, person: Person) -> bool:
    as_child = (each for each in record.children if each.person == person.id)
    return "address" in person.protected or any("address" in each.protected for each in as_child)


def _kept_apart(record: Record, one: Person, other: Person) -> bool:
    """Whether two people responsible for one child are in conflict, or one hides from the other."""
    if not set(one.parental_responsibility).intersection(other.parental_responsibility):
        return False
    at_odds = {each.person for each in record.exclusions if each.ground == "family_conflict"}
    if at_odds.intersection((one.id, other.id)):
        return True
    same_home = _same(address_of(record, one), address_of(record, other))
    return not same_home and (_hides_address(record, one) or _hides_address(record, other))


def _in_the_same_way(record: Record, one: Sending, other: Sending) -> str:
    """What is the same about it, as the end of a sentence; empty where nothing is."""
    if one.how == "secure_email" == other.how and _same(one.person.email, other.person.email):
        return tr("both would have theirs at the same email address.")
    first, second = address_of(record, one.person), address_of(record, other.person)
    if one.how == "post" == other.how and _same(first, second):
        return tr("both would have theirs at the same address.")
    if one.how is None or one.how != other.how:
        return ""
    by_hand = tr("hand each theirs apart from the other.")
    return (
        by_hand if one.how == "by_hand" else tr("send each theirs separately, and check to whom.")
    )


def _same(one: str, other: str) -> bool:
    return bool(one.strip()) and one.split() == other.split()


def _papers(case: Case, documents: Sequence[DocumentKind]) -> str:
    return tr(" and ").join(case.profile.label("document", each).lower() for each in documents)
