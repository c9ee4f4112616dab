"""Making a note, an action or a point on the board into another of them, and moving it.

What one kind has and the other has no place for is carried over in words, so that nothing of it is
lost; who may read it never becomes wider by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.choices import StepKey, Visibility
from cpc_tui.conference.forms import asked_of, said
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.planned import Action
from cpc_tui.conference.quick_entry import ACTIONS, BOARD, NOTES, Here
from cpc_tui.conference.spoken import Note
from cpc_tui.conference.visibility import effective, said_in_closed_session
from cpc_tui.conference.weighed import BoardItem

Refiled = Note | Action | BoardItem

LISTS: tuple[Path, ...] = (NOTES, ACTIONS, BOARD)
"""The lists between which an entry may go."""


@dataclass(frozen=True, kw_only=True)
class Refiling:
    """What is to become of an entry; what is None stays as it is.

    Attributes:
        to: The list that it goes to.
        step: The step of a note.
        heading: The heading of a point on the board.
        children: The children it is about; empty for all.
        visibility: Who may read it.
        readers: Who reads it where that is `named`.
    """

    to: Path | None = None
    step: StepKey | None = None
    heading: str | None = None
    children: tuple[str, ...] | None = None
    visibility: Visibility | None = None
    readers: tuple[str, ...] = ()


def new_fields(refiling: Refiling, path: Path) -> dict[str, Any]:
    """The fields, as JSON, that a re-filing sets on an entry of a list."""
    fields: dict[str, Any] = {}
    if refiling.step is not None and path == NOTES:
        fields["step"] = refiling.step
    if refiling.heading is not None and path == BOARD:
        fields["heading"] = refiling.heading
    if refiling.children is not None:
        fields["children"] = list(refiling.children)
    if refiling.visibility is not None:
        named = refiling.visibility == "named"
        fields["visibility"] = refiling.visibility
        fields["readers"] = list(refiling.readers) if named else []
    return fields


def converted(entry: Refiled, to: Path, here: Here) -> dict[str, Any]:
    """An entry as one of another list: JSON for the store, without an id.

    Args:
        entry: A note, an action or a point on the board.
        to: One of `LISTS`, another than the entry's own.
        here: The conference; its step is that of a new note, its moment for what had none.
    """
    speaker, doers = _people(entry)
    said_at = getattr(entry, "at", None)
    at = said_at.isoformat(timespec="seconds") if said_at else here.moment
    day = getattr(entry, "by_when", None)
    by_when = {"by_when": day.isoformat()} if day and to != NOTES else {}
    alone = doers[0] if len(doers) == 1 else None
    left: set[str] = set()
    match to:
        case ("notes",):
            who = _if_there("speaker", speaker or alone)
            fields = {"step": here.step, "at": at, **who, "text": ""}
            left = {"by_when", *_not_told(entry, doers if speaker or not alone else ())}
        case ("analysis",):
            who = {**_if_there("raised_by", speaker), **_if_there("who", alone)}
            fields = {"heading": here.profile.framework.unknown, "text": "", **who, "at": at}
            left = set() if alone else _not_told(entry, doers)
        case _:
            todo = list(doers) or ([speaker] if speaker else [])
            fields = {"action": "", "who": todo}
            left = {"raised_by"} if doers and speaker and speaker not in doers else set()
    text = entry.action if isinstance(entry, Action) else entry.text
    words = "; ".join(_told(entry, left | _ONLY_HERE, here))
    fields["action" if to == ACTIONS else "text"] = f"{text} ({words})" if words else text
    return {**fields, **by_when, **_about(entry, to, here)}


# The outcome is left out: it stands in the plan by itself, and fewer may read it than the entry.
_ONLY_HERE = frozenset({"who_else", "measure", "status", "status_note", "carried_from", "kind"})
"""Fields that one kind of entry has and no other."""


def _people(entry: Refiled) -> tuple[str | None, tuple[str, ...]]:
    """Who said it, and who is to do it."""
    match entry:
        case Note():
            return entry.speaker, ()
        case Action():
            return None, entry.who
    return entry.raised_by, (entry.who,) if entry.who else ()


def _not_told(entry: Refiled, doers: Collection[str]) -> set[str]:
    return {"who"} if doers and not isinstance(entry, Note) else set()


def _if_there(name: str, person: str | None) -> dict[str, str]:
    return {name: person} if person else {}


def _about(entry: Refiled, to: Path, here: Here) -> dict[str, Any]:
    children = {"children": list(entry.children)} if entry.children else {}
    readers = {"readers": list(entry.readers)} if entry.readers else {}
    if "visibility" in entry.stated:
        return {**children, "visibility": entry.visibility, **readers}
    visibility = effective(here.record, entry)
    # What goes to an action loses its moment, and with it what a closed session makes of it; what
    # is new in a closed session is for professionals, and this is not new.
    now_closed = said_in_closed_session(here.record, here.now.replace(tzinfo=None))
    lost = to == ACTIONS and visibility != "everyone"
    stated = {"visibility": visibility} if lost or now_closed else {}
    return {**children, **stated}


def _told(entry: Refiled, names: Collection[str], here: Here) -> Iterator[str]:
    """What is in some fields, with their labels: "How we will know: the list is there"."""
    usual = {"status": "new"}
    for asked in asked_of(entry, here.record, here.profile):
        value = asked.value
        if asked.name not in names or value in (None, "", [], usual.get(asked.name)):
            continue
        if asked.name != "kind" or value in _KINDS_TO_TELL:
            yield f"{asked.label}: {said(asked, value)}"


_KINDS_TO_TELL = frozenset({"fact", "opinion", "allegation"})
"""Kinds of note that are not plain from its text, as a quotation is."""
