"""The conference that follows another: a review, or one that is reconvened, begun from its record.

What still holds is carried over: people, children, the plan with its open actions, danger
statements, scales to be given anew. What was said, decided or sent stays where it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from cpc_tui.conference.choices import ConferenceType
from cpc_tui.conference.deadline_clocks import conference_day, has_been_held
from cpc_tui.conference.following_children import Fates, fates_of
from cpc_tui.conference.following_plan import carried_plan
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called, listed, person_name
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.conference.who import Attendance, Person
from cpc_tui.conference.writing import record_to_json
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr, tr_n

_FIRST: frozenset[ConferenceType] = frozenset(get_args(ConferenceType)) - {"review", "reconvened"}
_KIN = ("relatives", "relationships")
_AS_BEFORE = ("profile", "family_name", "mode", "chair", "minute_taker", "people", *_KIN)
_CLOCKS = ("strategy_discussion_on", "latest_strategy_discussion_on", "notified_on")
_OF_A_REPORT = ("id", "person", "agency", "expected", "children", "visibility", "readers")
_MOST_REVIEWS = 9999


@dataclass(frozen=True, kw_only=True)
class Following:
    """A record begun from the one before it.

    Attributes:
        record: The new record, in preparation, its desk included (`room.former`).
        told: What was carried over and what was not, a sentence each.
    """

    record: Record
    told: tuple[str, ...]


def following(before: Record, *, reference: str) -> Following:
    """The record of the conference that follows.

    A child with a plan is reviewed. One about whom the decision was put off, or not made, is
    considered again; where nobody has a plan, that makes it a reconvened conference, and beside a
    review it is that child's own type. Any other child, whose plan ended, for whom none was made,
    or who was not considered, is listed and not considered.

    Args:
        before: The conference before.
        reference: What the new one is called.

    Raises:
        RecordRefused: The reference does not fit.
    """
    stored = record_to_json(before)
    fates = fates_of(before)
    kind = _type_of(before, fates)
    value: dict[str, Any] = {name: stored[name] for name in _AS_BEFORE if stored.get(name)}
    value |= {"format": FORMAT, "reference": reference}
    value |= _planned(before) | ({"conference_type": kind} if kind else {})
    value["previous"] = _previous(before)
    value["children"] = fates.children(stored.get("children", []), kind)
    value["attendance"] = [
        _invited(each) for each in before.attendance if _comes(before, each, fates)
    ]
    value["reports"] = list(_reports(stored, fates))
    if kind == "reconvened":
        value |= {name: stored[name] for name in _CLOCKS if stored.get(name)}
    if fates.considered:
        value |= carried_plan(before, stored, fates)
    value["room"] = {"former": list(_former(before))}
    made = record_from_json(_without_empty(value), from_store=True)
    return Following(record=made, told=tuple(_told(before, made, fates)))


def review_number(before: Record) -> int | None:
    """The number of a conference among the reviews of its plan: 0 is the initial one (record.md).

    None where it is not known. A reconvened conference has the number of the one it goes on with.
    """
    types = {child.conference_type or before.conference_type for child in before.children}
    kind = before.conference_type or (types.pop() if len(types) == 1 else None)
    if kind in _FIRST:
        return 0
    earlier = before.previous.review_number if before.previous else None
    if kind is None or earlier is None:
        return None
    return min(earlier + (kind == "review"), _MOST_REVIEWS)


def _type_of(before: Record, fates: Fates) -> ConferenceType | None:
    if fates.reviewed:
        return "review"
    if fates.considered:
        return "reconvened" if has_been_held(before) else before.conference_type
    return None


def _previous(before: Record) -> dict[str, Any]:
    day = conference_day(before)
    return {
        "reference": before.reference,
        "held_on": day.isoformat() if day else None,
        "review_number": review_number(before),
    }


def _planned(before: Record) -> dict[str, Any]:
    """Day, time and place as they were set for the next conference."""
    adjourned = (each.resume_on for each in before.room.pauses if each.kind == "adjournment")
    day = before.review.on or max((each for each in adjourned if each), default=None)
    starts = before.review.at
    return {
        "held_on": day.isoformat() if day else None,
        "starts_at": starts.isoformat(timespec="minutes") if starts else None,
        "venue": before.review.venue,
    }


def _invited(row: Attendance) -> dict[str, Any]:
    invited = {"person": row.person, "status": "expected"}
    return invited | ({"mode": row.mode} if row.mode else {})


def _comes(before: Record, row: Attendance, fates: Fates) -> bool:
    """Whether somebody is invited again; not who is responsible only for a child left out."""
    person = next((each for each in before.people if each.id == row.person), None)
    return person is None or not _concerns_only_left_out(person, fates)


def _concerns_only_left_out(person: Person, fates: Fates) -> bool:
    responsible = set(person.parental_responsibility)
    return bool(responsible) and responsible <= fates.left_out and not person.household


def _reports(stored: dict[str, Any], fates: Fates) -> Iterator[dict[str, Any]]:
    """Who was to send a report is to send one again; nothing of the old one."""
    for each in stored.get("reports", []):
        children = fates.still_of(each.get("children", []))
        if each.get("expected") and children is not None:
            kept = {name: each[name] for name in _OF_A_REPORT if name in each}
            yield kept | ({"children": children} if children else {})


def _former(before: Record) -> Iterator[dict[str, Any]]:
    held = conference_day(before)
    for each in before.decisions:
        if each.child and each.outcome:
            day = each.decided_at.date() if each.decided_at else held
            yield {
                "child": each.child,
                "outcome": each.outcome,
                "categories": list(each.categories),
                "decided_on": day.isoformat() if day else None,
            }


def _without_empty(value: dict[str, Any]) -> dict[str, Any]:
    """What is empty is left out, so that a dump says only what somebody has said."""
    return {name: each for name, each in value.items() if each not in (None, "", [], {})}


def _told(before: Record, made: Record, fates: Fates) -> Iterator[str]:
    yield _carried(before, made)
    if not has_been_held(before):
        yield tr(
            "{reference} has not been held yet: nothing is decided there.",
            reference=before.reference,
        )
    for child in before.children:
        if child.id in fates.left_out:
            yield tr(
                "{child} is listed and not considered: no plan was made or continued.",
                child=called(child),
            )
    yield from _left_out(before, made)
    yield from _about_people(before, made)


def _carried(before: Record, made: Record) -> str:
    day = _of_day(conference_day(before))
    counts = (
        tr_n("{n} child", "{n} children", len(made.children)),
        tr_n("{n} person", "{n} people", len(made.people)),
        tr_n("{n} open action", "{n} open actions", len(made.plans.actions)),
    )
    return tr(
        "Carried over from {reference}{day}: {list}.",
        reference=before.reference,
        day=day,
        list=listed(counts),
    )


def _left_out(before: Record, made: Record) -> Iterator[str]:
    done = sum(each.status == "done" for each in before.plans.actions)
    others = len(before.plans.actions) - done - len(made.plans.actions)
    if done:
        yield tr_n(
            "Left out, because done: {n} action.", "Left out, because done: {n} actions.", done
        )
    if others:
        yield tr_n(
            "Left out: {n} open action for children who have no plan now.",
            "Left out: {n} open actions for children who have no plan now.",
            others,
        )


def _about_people(before: Record, made: Record) -> Iterator[str]:
    kept_out = dict.fromkeys(each.person for each in before.exclusions if each.person)
    if kept_out:
        names = listed([person_name(before, each) for each in kept_out])
        yield tr("Kept out last time: {names}. Decide again who comes.", names=names)
    invited = {each.person for each in made.attendance}
    missing = [each.person for each in before.attendance if each.person not in invited]
    if missing:
        names = listed([person_name(before, each) for each in missing])
        yield tr(
            "Not on the list, because responsible only for a child not considered: {names}.",
            names=names,
        )


def _of_day(day: date | None) -> str:
    return tr(" of {day}", day=short_day(day)) if day else ""
