"""The copy of a record for one reader: a new record into which only what they may read is put.

A field or list that is not named here is in no copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from cpc_tui.conference.around import Circulation
from cpc_tui.conference.entry import Visible
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Room
from cpc_tui.conference.visibility.details import Details
from cpc_tui.conference.visibility.kin_copying import relationships_for, relatives_for
from cpc_tui.conference.visibility.plan_copying import contingency_for, plans_for
from cpc_tui.conference.visibility.reading import Reader
from cpc_tui.conference.visibility.recipients import FULL, Recipient
from cpc_tui.conference.weighed import ScaleMark
from cpc_tui.conference.who import Child, ClosedSession, Exclusion, Person

_Entry = TypeVar("_Entry", bound=Visible)


def copy_for(record: Record, recipient: Recipient) -> Record:
    """A new record that holds only what a recipient may read.

    Which documents somebody gets at all is another question; see `entitlement.refusal`. Of the
    chair's desk only the corrections are in a copy.

    Args:
        record: The whole record.
        recipient: Whose copy; `FULL` holds everything.
    """
    reader = Reader(record, recipient)
    corrections = _readable(reader, record.room.corrections, lambda each: each.children)
    room = Room(corrections=corrections)
    if recipient == FULL:
        return replace(record, room=room)
    return replace(
        _the_meeting(record, reader),
        **_who(record, reader),
        **_said(record, reader),
        **_meant(record, reader),
        **_decided(record, reader),
        **_around(record, reader),
        room=room,
    )


def _the_meeting(record: Record, reader: Reader) -> Record:
    """When, where and why: what the record says of the conference itself."""
    asked = record.dissent_asked
    return Record(
        stated=record.stated,
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
        venue=record.venue,
        joining=record.joining,
        strategy_discussion_on=record.strategy_discussion_on,
        latest_strategy_discussion_on=record.latest_strategy_discussion_on,
        notified_on=record.notified_on,
        previous=record.previous,
        chair=record.chair,
        minute_taker=record.minute_taker,
        chair_independent=record.chair_independent,
        purpose=record.purpose,
        dissent_asked=None if reader.was_kept_out(asked) else asked,
        core_group=record.core_group,
        review=record.review,
        status=record.status,
    )


def _who(record: Record, reader: Reader) -> dict[str, Any]:
    details = Details(record, reader)
    relatives = relatives_for(reader, record)
    return {
        "people": tuple(_person(reader, details.without(each)) for each in record.people),
        "children": tuple(_child(reader, details.without(each)) for each in record.children),
        "relatives": relatives,
        "relationships": relationships_for(reader, record, relatives),
        "attendance": record.attendance,
        "exclusions": tuple(_exclusion(reader, each) for each in record.exclusions),
        "closed_sessions": tuple(_closed_session(reader, each) for each in record.closed_sessions),
        "pre_meetings": _readable(reader, record.pre_meetings),
    }


def _person(reader: Reader, person: Person) -> Person:
    """What help somebody else needs to take part is no business of the family's copies."""
    own = person.id == reader.person_id
    return person if own or not reader.is_close else replace(person, adjustments="")


def _child(reader: Reader, child: Child) -> Child:
    """Of a child who is not the reader's to read about, only that they are there."""
    if reader.reads_about([child.id]):
        return child
    return Child(
        stated=child.stated & {"id", "person", "name", "known_as", "subject"},
        id=child.id,
        person=child.person,
        name=child.name,
        known_as=child.known_as,
        conference_type=child.conference_type,
        subject=child.subject,
    )


def _exclusion(reader: Reader, each: Exclusion) -> Exclusion:
    """That it happened, who and when is everybody's to know; the reason goes by its visibility."""
    if reader.reads(each):
        return each
    return replace(each, ground=None, reason="", views_obtained_by="")


def _closed_session(reader: Reader, each: ClosedSession) -> ClosedSession:
    return each if reader.reads(each) else replace(each, reason="")


def _said(record: Record, reader: Reader) -> dict[str, Any]:
    reports = _readable(reader, record.reports, lambda each: each.children)
    readable = {each.id: each.children for each in reports}
    return {
        "said": _readable(reader, record.said),
        "reports": reports,
        "notes": _readable(reader, record.notes, lambda each: each.children),
        "voices": _readable(reader, record.voices, lambda each: _one(each.child)),
        "contributions": _readable(reader, record.contributions),
        "responses": tuple(
            each
            for each in record.responses
            if (each.report is None or each.report in readable) and reader.reads(each)
        ),
    }


def _meant(record: Record, reader: Reader) -> dict[str, Any]:
    statements = _readable(reader, record.statements, lambda each: each.children)
    known = {each.id for each in statements}

    def of_a_known_statement(mark: ScaleMark) -> bool:
        return mark.statement is None or mark.statement in known

    marks = filter(of_a_known_statement, record.scales)
    return {
        "analysis": _readable(reader, record.analysis, lambda each: each.children),
        "statements": statements,
        "scales": _readable(reader, marks, lambda each: _one(each.child)),
        "plans": plans_for(reader, record.plans, known),
        "contingency": contingency_for(reader, record.contingency),
    }


def _decided(record: Record, reader: Reader) -> dict[str, Any]:
    return {
        "views": _readable(reader, record.views, lambda each: _one(each.child)),
        "decisions": tuple(
            each for each in record.decisions if reader.reads_about(_one(each.child))
        ),
        "dissents": _readable(reader, record.dissents, lambda each: each.children),
    }


def _around(record: Record, reader: Reader) -> dict[str, Any]:
    rows = record.circulation
    return {
        "breaches": _readable(reader, record.breaches),
        "circulation": tuple(_without_annex(rows)) if reader.is_close else rows,
    }


def _without_annex(rows: Iterable[Circulation]) -> Iterable[Circulation]:
    """Those who get no annex are not told that there is one."""
    for row in rows:
        documents = tuple(each for each in row.documents if each != "annex")
        if documents or not row.documents:
            yield replace(row, documents=documents)


def _readable(
    reader: Reader,
    entries: Iterable[_Entry],
    about: Callable[[_Entry], tuple[str, ...]] = lambda _: (),
) -> tuple[_Entry, ...]:
    return tuple(each for each in entries if reader.reads(each, about(each)))


def _one(child: str | None) -> tuple[str, ...]:
    return () if child is None else (child,)
