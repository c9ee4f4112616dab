"""Who has the word, who waits for it, and how long each side has spoken; for the chair alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Literal

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.naming import find_person, initials, initials_of, person_name
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Speaking
from cpc_tui.language import tr, tr_n

Side = Literal["family", "professionals"]

SIDES: Mapping[PersonKind, Side] = {
    "family": "family",
    "child": "family",
    "supporter": "family",
    "advocate": "family",
    "network": "family",
    "professional": "professionals",
    "legal_adviser": "professionals",
}
"""Whose side each kind speaks for; chair, minute-taker, interpreter and observer are on none."""


def speaking_now(record: Record) -> Speaking | None:
    """The turn that goes on, the latest where there are several; None where nobody has the word."""
    if record.ended_at is not None:
        return None
    turns = (each for each in reversed(record.room.speaking) if each.from_)
    return next((each for each in turns if each.until is None), None)


def waiting(record: Record) -> tuple[str, ...]:
    """Ids of those who wait to speak, the next first."""
    return tuple(each.person for each in record.room.waiting if each.person)


def spoken(record: Record, now: datetime) -> dict[Side, int]:
    """Whole minutes that each side has spoken; what reaches into a break ends with it."""
    total: dict[Side, timedelta] = {"family": timedelta(), "professionals": timedelta()}
    for turn in record.room.speaking:
        person = find_person(record, turn.person)
        side = SIDES.get(person.kind) if person else None
        if side:
            total[side] += length(record, turn, now)
    return {side: int(time.total_seconds() // 60) for side, time in total.items()}


def length(record: Record, turn: Speaking, now: datetime) -> timedelta:
    """How long a turn has lasted, or lasted."""
    if turn.from_ is None:
        return timedelta()
    ends = [turn.until or now, *_interruptions(record, turn.from_)]
    return max(min(ends) - turn.from_, timedelta())


def _interruptions(record: Record, start: datetime) -> Iterator[datetime]:
    yield from (each.from_ for each in record.room.pauses if each.from_ and each.from_ > start)
    if record.ended_at:
        yield record.ended_at


def sides_in_words(record: Record, now: datetime) -> str:
    """How long each side has spoken: "family 12, professionals 31 min"."""
    time = spoken(record, now)
    return tr(
        "family {family}, professionals {professionals} min",
        family=time["family"],
        professionals=time["professionals"],
    )


def floor_in_words(record: Record, now: datetime) -> tuple[str, ...]:
    """Who speaks and who waits, the fullest way first and then shorter ones; empty for nobody."""
    turn, queue = speaking_now(record), waiting(record)
    if turn is None and not queue:
        return ()
    names, short, number = _names(record, queue), _initials(record, queue), (_count(queue),)
    said = []
    for called, waits in (
        (person_name, names),
        (person_name, short),
        (initials, short),
        (initials, number),
    ):
        speaker = [_speaker(record, turn, now, called)] if turn else []
        said.append(
            " · ".join(
                [*speaker, *([tr("waiting: {waits}", waits=", ".join(waits))] if queue else [])]
            )
        )
    return tuple(dict.fromkeys(said))


def queue_in_words(record: Record) -> str:
    """Who waits, in one sentence."""
    names = ", ".join(person_name(record, each) for each in waiting(record))
    return tr("Waiting to speak: {names}.", names=names) if names else tr("Nobody waits to speak.")


def _speaker(
    record: Record, turn: Speaking, now: datetime, called: Callable[[Record, str | None], str]
) -> str:
    so_far = int(length(record, turn, now).total_seconds() // 60)
    return tr("Speaking: {child} {so_far} min", child=called(record, turn.person), so_far=so_far)


def _names(record: Record, queue: tuple[str, ...]) -> tuple[str, ...]:
    """Professionals by their initials, everybody else by name."""
    people = (find_person(record, each) for each in queue)
    return tuple(
        (initials_of(each) if SIDES.get(each.kind) == "professionals" else each.name)
        if each
        else person_name(record, "")
        for each in people
    )


def _initials(record: Record, queue: tuple[str, ...]) -> tuple[str, ...]:
    people = (find_person(record, each) for each in queue)
    return tuple(initials_of(each) if each else "?" for each in people)


def _count(queue: tuple[str, ...]) -> str:
    return tr_n("1 person", "{n} people", len(queue))
