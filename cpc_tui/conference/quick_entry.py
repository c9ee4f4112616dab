"""The quick-entry line: one line from anywhere becomes an entry of the record.

What is not understood is kept as a plain note, so that a line is never lost. The marks are told
in `quick_markers`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cpc_tui.conference.entry import new_key
from cpc_tui.conference.naming import child_names, listed, people_names
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_markers import Typed, take_marks
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import short_weekday


@dataclass(frozen=True, kw_only=True)
class Filed:
    """An entry made of a line.

    Attributes:
        path: The list it belongs into.
        entry: The entry as JSON for the store, with a fresh id.
        words: What was made of the line, for the status line.
        unclear: The letters before a colon that stand for nobody or for several people.
        candidates: Ids of the people whom `unclear` may stand for.
    """

    path: tuple[str, ...]
    entry: dict[str, Any]
    words: str
    unclear: str = ""
    candidates: tuple[str, ...] = ()


def read_line(line: str, record: Record, profile: Profile, step: str, *, now: datetime) -> Filed:
    """Make an entry of a line.

    Args:
        line: What was typed; it may be several lines, which are kept.
        record: The conference.
        profile: The authority's, for the headings of its board.
        step: The step of the agenda that the meeting is at.
        now: The moment, local time; also the day that dates are understood from.
    """
    typed = take_marks(
        _storable(line), record, today=now.date(), closed=frozenset(profile.closure_days)
    )
    path: tuple[str, ...] = ("notes",)
    if typed.kind == "action":
        path, entry = ("plans", "actions"), _action(typed)
    elif typed.kind in {"worry", "strength", "unknown"}:
        path, entry = ("analysis",), _board_item(typed, profile, now)
    else:
        entry = _note(typed, step, now)
    return Filed(
        path=path,
        entry={**entry, **_about(typed)},
        words=", ".join(_told(typed, record, profile)),
        unclear=typed.unclear,
        candidates=typed.candidates,
    )


def _note(typed: Typed, step: str, now: datetime) -> dict[str, Any]:
    kind = {"kind": "quote"} if typed.kind == "quote" else {}
    speaker = {"speaker": typed.people[0]} if typed.people else {}
    said = {"id": new_key("n"), "step": step, "at": _moment(now)}
    return {**said, **speaker, **kind, "text": typed.text}


def _board_item(typed: Typed, profile: Profile, now: datetime) -> dict[str, Any]:
    heading = {"heading": _heading(typed, profile), "text": typed.text, "at": _moment(now)}
    raised_by = {"raised_by": typed.people[0]} if typed.people else {}
    return {"id": new_key("m"), **heading, **raised_by}


def _heading(typed: Typed, profile: Profile) -> str:
    framework = profile.framework
    kinds = {"worry": framework.worry, "strength": framework.strength}
    return kinds.get(typed.kind, framework.unknown)


def _action(typed: Typed) -> dict[str, Any]:
    date = {"by_when": typed.by_when.isoformat()} if typed.by_when else {}
    return {"id": new_key("a"), "action": typed.text, "who": list(typed.people), **date}


def _about(typed: Typed) -> dict[str, Any]:
    children = {"children": list(typed.children)} if typed.children else {}
    visibility = {"visibility": "professionals"} if typed.restricted else {}
    return {**children, **visibility}


def _told(typed: Typed, record: Record, profile: Profile) -> Iterator[str]:
    yield _what(typed, people_names(record, typed.people), profile)
    if typed.by_when:
        yield f"by {short_weekday(typed.by_when)}"
    if typed.children:
        yield f"about {child_names(record, typed.children)}"
    if typed.restricted:
        yield "for professionals only"
    if typed.unclear:
        yield _why_unclear(typed, record)


def _what(typed: Typed, names: str, profile: Profile) -> str:
    if typed.kind == "action":
        return f"Action for {names}"
    if typed.kind in {"note", "quote"}:
        what = "Note" if typed.kind == "note" else "Quotation"
        return f"{what} by {names}" if names else what
    heading = profile.heading(_heading(typed, profile))
    label = heading.label if heading else "The board"
    return f"{label}, raised by {names}" if names else label


def _why_unclear(typed: Typed, record: Record) -> str:
    if not typed.candidates:
        return f"kept as typed: nobody here is known as “{typed.unclear}”"
    people = {person.id: person.name for person in record.people}
    names = listed([people[each] for each in typed.candidates], last="or")
    return f"kept as typed: “{typed.unclear}” may be {names}"


def _moment(now: datetime) -> str:
    return now.replace(tzinfo=None).isoformat(timespec="seconds")


def _storable(line: str) -> str:
    """The line as the record can hold it: half characters, which no file can hold, are marked."""
    whole = line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n")
