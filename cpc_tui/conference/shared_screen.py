"""What a screen that everybody in the room sees may show of a record.

It is put together by allowing: a field or list that is not named here is not on the screen. Contact
details of anybody, and what a chair notes for themselves, are never named.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from cpc_tui.conference.entry import Visible
from cpc_tui.conference.family_tree.identity import identities
from cpc_tui.conference.family_tree.names import names_of
from cpc_tui.conference.family_tree.phrases import Names, kin_words
from cpc_tui.conference.planned import Plans
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import effective, said_in_closed_session
from cpc_tui.conference.visibility.kin_copying import known_relationships
from cpc_tui.conference.weighed import ScaleMark
from cpc_tui.conference.who import Child, ClosedSession, Exclusion, Person

_Entry = TypeVar("_Entry", bound=Visible)


def for_everyone(record: Record) -> Record:
    """A new record that holds only what everybody in the room may read (record.md, visibility)."""
    shared = _of_the_meeting(record)
    relatives = _open(record, record.relatives)
    # Words that name a relative who is not shown say nothing there.
    known = replace(record, relatives=relatives)
    names = names_of(known, identities(known))
    return replace(
        shared,
        people=tuple(_person(each, names) for each in record.people),
        children=tuple(_child(each) for each in record.children),
        relatives=relatives,
        relationships=known_relationships(
            record, relatives, lambda each: effective(record, each) == "everyone"
        ),
        attendance=record.attendance,
        exclusions=tuple(_exclusion(record, each) for each in record.exclusions),
        closed_sessions=tuple(_closed_session(record, each) for each in record.closed_sessions),
        reports=_open(record, record.reports),
        notes=_open(record, record.notes),
        voices=_open(record, record.voices),
        contributions=_open(record, record.contributions),
        responses=_open(record, record.responses),
        analysis=_open(record, record.analysis),
        statements=_open(record, record.statements),
        scales=_scales(record),
        views=_open(record, record.views),
        decisions=record.decisions,
        dissents=_open(record, record.dissents),
        plans=_plans(record),
        core_group=record.core_group,
        contingency=_open(record, record.contingency),
        review=record.review,
        said=_open(record, record.said),
    )


def is_closed(record: Record, moment: datetime) -> bool:
    """Whether the family is out of the room at that moment, so that nothing is to be shown."""
    return said_in_closed_session(record, moment)


def _of_the_meeting(record: Record) -> Record:
    return Record(
        format=record.format,
        reference=record.reference,
        profile=record.profile,
        family_name=record.family_name,
        conference_type=record.conference_type,
        held_on=record.held_on,
        starts_at=record.starts_at,
        started_at=record.started_at,
        ended_at=record.ended_at,
        mode=record.mode,
        chair=record.chair,
        minute_taker=record.minute_taker,
        chair_independent=record.chair_independent,
        purpose=record.purpose,
        dissent_asked=record.dissent_asked,
        status=record.status,
    )


def _person(person: Person, names: Names) -> Person:
    """Of what is written of their part in the family, only the words for it, for its tree."""
    return Person(
        id=person.id,
        name=person.name,
        initials=person.initials,
        role=person.role,
        agency=person.agency,
        kind=person.kind,
        relationship=kin_words(person.relationship, names),
        household=person.household,
        parental_responsibility=person.parental_responsibility,
        supports=person.supports,
        quorum_group=person.quorum_group,
        direct_contact=person.direct_contact,
        gives_view=person.gives_view,
    )


def _child(child: Child) -> Child:
    return Child(
        id=child.id,
        person=child.person,
        name=child.name,
        known_as=child.known_as,
        sex=child.sex,
        conference_type=child.conference_type,
        subject=child.subject,
    )


def _open(record: Record, entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    return tuple(each for each in entries if effective(record, each) == "everyone")


def _exclusion(record: Record, each: Exclusion) -> Exclusion:
    """Who was kept out and when is everybody's to know; the rest only where it was said so."""
    if effective(record, each) == "everyone":
        return each
    return replace(each, ground=None, reason="", views_obtained_by="")


def _closed_session(record: Record, each: ClosedSession) -> ClosedSession:
    return each if effective(record, each) == "everyone" else replace(each, reason="")


def _scales(record: Record) -> tuple[ScaleMark, ...]:
    shown = {each.id for each in _open(record, record.statements)}
    marks = _open(record, record.scales)
    return tuple(each for each in marks if each.statement is None or each.statement in shown)


def _plans(record: Record) -> Plans:
    plans = record.plans
    statements = {each.id for each in _open(record, record.statements)}
    outcomes = tuple(
        each if each.statement in statements else replace(each, statement=None)
        for each in _open(record, plans.outcomes)
    )
    shown = {each.id for each in outcomes}
    actions = tuple(
        each if each.outcome in shown else replace(each, outcome=None)
        for each in _open(record, plans.actions)
    )
    return replace(plans, outcomes=outcomes, actions=actions)
