"""How each invitation stands: who has answered, who comes, who sends apologies.

What somebody answered is the status of their attendance; on which day they did so is kept on the
chair's desk (`room.answers`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.presence import attendance_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Answer
from cpc_tui.conference.who import Attendance, Person
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr

Standing = Literal["not_listed", "waiting", "coming", "apologies", "settled"]
"""Not on the list; not answered; comes; sends apologies; anything that only the day settles."""

NEXT: Mapping[Standing, Standing] = {
    "not_listed": "waiting",
    "waiting": "coming",
    "coming": "apologies",
    "apologies": "waiting",
}
"""What one key makes of each standing; what is settled is left alone."""

NOT_ASKED: frozenset[PersonKind] = frozenset({"chair", "minute_taker"})
"""Kinds whose invitation needs no answer."""


def answer_of(record: Record, person: str) -> Answer | None:
    """What is kept of a person's answer, or None."""
    found = (each for each in record.room.answers if each.person == person)
    return next(found, None)


def standing_of(record: Record, person: str) -> Standing:
    """How a person's invitation stands."""
    row = attendance_of(record, person)
    if row is None:
        return "not_listed"
    if row.times or row.status not in ("expected", "apologies"):
        return "settled"
    if row.status == "apologies":
        return "apologies"
    answer = answer_of(record, person)
    return "coming" if answer and answer.answered_on else "waiting"


def standing_in_words(record: Record, profile: Profile, person: str) -> str:
    """How a person's invitation stands: "comes, answered 3 Nov 2026"."""
    standing, answer = standing_of(record, person), answer_of(record, person)
    on_day = (
        tr(", answered {day}", day=short_day(answer.answered_on))
        if answer and answer.answered_on
        else ""
    )
    match standing:
        case "not_listed":
            return tr("not on the list")
        case "waiting":
            asked = (
                tr(", invited {day}", day=short_day(answer.asked_on))
                if answer and answer.asked_on
                else ""
            )
            return (
                tr("not answered{asked}", asked=asked)
                if is_asked(record, person)
                else tr("on the list")
            )
        case "coming":
            return tr("comes{on_day}", on_day=on_day)
    row = attendance_of(record, person)
    label = profile.label("attendance_status", row.status if row else None)
    return f"{label[:1].lower()}{label[1:]}{on_day}"


def asked(record: Record) -> tuple[Attendance, ...]:
    """The attendance of all whose invitation needs an answer."""
    return tuple(each for each in record.attendance if is_asked(record, each.person))


def waiting_for(record: Record) -> tuple[str, ...]:
    """The ids of those who have not answered."""
    people = (each.person for each in asked(record))
    return tuple(each for each in people if standing_of(record, each) == "waiting")


def invited_people(record: Record) -> tuple[Person, ...]:
    """Everybody on the list, but for those kept out of the whole conference."""
    out = {each.person for each in record.exclusions if each.extent == "whole"}
    listed = {each.person for each in record.attendance if each.status != "excluded"}
    return tuple(each for each in record.people if each.id in listed - out)


def may_come(record: Record) -> tuple[Person, ...]:
    """Those of the list who have not said that they do not come."""
    away = {each.person for each in record.attendance if each.status not in ("expected", "present")}
    return tuple(each for each in invited_people(record) if each.id not in away)


def is_asked(record: Record, person: str) -> bool:
    """Whether somebody’s invitation needs an answer."""
    found = find_person(record, person)
    return found is not None and found.kind not in NOT_ASKED
