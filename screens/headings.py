"""The words of the lines round a step: heading, minutes, saved state, what was undone."""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference import clocks, closed_session
from cpc_tui.conference.changes import AddEntry, Change, MoveEntry, RemoveEntry, SetField
from cpc_tui.conference.naming import listed
from cpc_tui.conference.places import PlaceGone, part_type
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.wording import field_label, list_label
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr, tr_n
from cpc_tui.session import SeatHere, Session
from screens.tree_step import TREE_STEP

NAMED = 2
"""How many lists a sentence in the status line names; the rest are counted."""


def meeting(session: Session) -> tuple[str, str]:
    """The heading of a conference: what it is, and how long it has run."""
    record = session.record
    kind = session.profile.label("conference_type", record.conference_type)
    considered = sum(child.subject for child in record.children)
    children = tr_n("{n} child", "{n} children", considered)
    closed = closed_session.heading(record, session.clock())
    left = f"{record.reference}  {kind} · {record.family_name or tr('no name yet')} · {children}"
    return f"{closed}  {left}" if closed else left, _running(session)


def _running(session: Session) -> str:
    record, now = session.record, session.clock()
    used = clocks.meeting_minutes(record, now=now)
    if used is None or not clocks.is_live(record):
        return session.profile.label("status", record.status)
    pause = clocks.pause_now(record)
    state = tr("LIVE {time}", time=clock_in_words(now))
    if pause is not None and pause.from_ is not None:
        kind = session.profile.label("pause", pause.kind).upper()
        state = tr("{kind} since {time}", kind=kind, time=clock_in_words(pause.from_))
    return f"{state}  {clocks.time_words(used, clocks.planned_minutes(session.profile))}"


def step_label(profile: Profile, key: str) -> str:
    """What a step is called; the preparation is no step of the agenda."""
    return tr("Family tree") if key == TREE_STEP else profile.step_label(key)


def minutes(session: Session, key: str) -> str:
    """The minutes that a step has used of those planned, in words; from 70 % on what is left."""
    step = session.profile.step(key)
    planned = step.minutes if step else None
    if session.record.started_at is None:
        return tr("{planned} min planned", planned=planned) if planned else ""
    used = clocks.minutes_used(session.record, now=session.clock()).get(key, 0)
    return clocks.time_words(used, planned)


def saved(session: Session, *, typing: str = "") -> str:
    """The saved state in words.

    Args:
        session: The open conference.
        typing: What is typed that the session does not know of yet, in words.
    """
    if session.problem:
        return tr("NOT SAVED: {problem} – trying again", problem=session.problem)
    if typing:
        return typing
    state = (
        tr("Saved {saved_at:%H:%M:%S}", saved_at=session.saved_at)
        if session.saved_at
        else tr("Nothing changed yet")
    )
    unsettled = len(session.clashes)
    return (
        tr(
            "{state} · {unsettled} to settle ({key})",
            state=state,
            unsettled=unsettled,
            key=key_for("check"),
        )
        if unsettled
        else state
    )


def all_missing(number: int) -> str:
    """How many things a step lacks, and where all of them are listed."""
    return tr("{number} in all ({key})", number=number, key=key_for("check"))


def undone(changes: tuple[Change, ...]) -> str:
    """What was taken back, in words that name the field and never its content."""
    return (
        tr("Taken back: {what}.", what=_what(changes[-1]))
        if changes
        else tr("There is nothing to take back.")
    )


def redone(changes: tuple[Change, ...]) -> str:
    """What was done again, in words that name the field and never its content."""
    return (
        tr("Done again: {what}.", what=_what(changes[-1]))
        if changes
        else tr("There is nothing to do again.")
    )


def _what(change: Change) -> str:
    match change:
        case SetField(path):
            return _field(path)
        case AddEntry(path) | RemoveEntry(path) | MoveEntry(path):
            return _list(path)
    return tr("the import")


def _field(path: tuple[str, ...]) -> str:
    try:
        return field_label(part_type(path[:-1]), path[-1])
    except PlaceGone:
        return tr("a field")


def _list(path: tuple[str, ...]) -> str:
    return list_label(path)


def still_named(places: Iterable[str]) -> str:
    """Where something that was to be removed is still named: the lists, each once.

    Args:
        places: Paths such as `plans.actions[2].who[0]`.
    """
    lists = list(dict.fromkeys(_list_of(place) for place in places))
    more = len(lists) - NAMED
    rest = [tr("{more} more", more=more)] if more > 0 else []
    return tr("Change it first in {list}.", list=listed([*lists[:NAMED], *rest]))


def _list_of(place: str) -> str:
    return list_label(tuple(place.split("[", maxsplit=1)[0].split(".")))


def seat_to_follow(others: Iterable[SeatHere]) -> SeatHere | None:
    """The seat that a shared screen follows: the chair's, else another writer's, else none."""
    writers = sorted((each for each in others if each.seat != "viewer"), key=_chair_first)
    return writers[0] if writers else None


def _chair_first(here: SeatHere) -> bool:
    return here.seat != "chair"


def also_here(profile: Profile, others: Iterable[SeatHere]) -> str:
    """Who else sits at the conference, at which step and in which field; empty for nobody."""
    told = [_told(profile, each) for each in others]
    return tr("also here: {list}", list=listed(told)) if told else ""


def _told(profile: Profile, each: SeatHere) -> str:
    step = tr(" at {step}", step=step_label(profile, each.step)) if each.step else ""
    field = f", {each.field}" if each.field else ""
    return f"{each.seat}{step}{field}"
