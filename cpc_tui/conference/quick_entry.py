"""The quick-entry line: one line from anywhere becomes an entry of the record.

What is not understood is kept as a plain note, so that a line is never lost. The marks are told
in `quick_markers`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from cpc_tui.conference.entry import new_key
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import child_names, initials, listed, people_names
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_markers import Typed, Unclear, take_marks
from cpc_tui.conference.quick_people import Key, Known
from cpc_tui.conference.quick_words import why_unclear
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import said_in_closed_session
from cpc_tui.conference.where_shown import STEP_OF_LIST
from cpc_tui.conference.written_dates import short_day, short_weekday
from cpc_tui.language import tr

NOTES = ("notes",)
ACTIONS = ("plans", "actions")
BOARD = ("analysis",)


@dataclass(frozen=True, kw_only=True)
class Filed:
    """An entry made of a line.

    Attributes:
        path: The list it belongs into.
        entry: The entry as JSON for the store, with a fresh id.
        words: What was made of the line, for the status line.
        brief: The same with initials for names, for where there is little room.
        unclear: What looks like a mark and was kept as typed.
        bare: Nothing but marks was typed, which are the text therefore.
    """

    path: tuple[str, ...]
    entry: dict[str, Any]
    words: str
    brief: str
    unclear: tuple[Unclear, ...] = ()
    bare: bool = False

    @property
    def step(self) -> str:
        """The step of the agenda that shows the entry."""
        return str(STEP_OF_LIST[self.path] or self.entry["step"])

    @property
    def question(self) -> Unclear | None:
        """What somebody has to say before the line can be filed as it was meant."""
        return next((each for each in self.unclear if each.candidates), None)


@dataclass(frozen=True, kw_only=True)
class Here:
    """Where and when a line is entered.

    Attributes:
        record: The conference.
        profile: The authority's, for the headings of its board.
        step: The step of the agenda that the meeting is at.
        now: The moment, local time; also the day that dates are understood from.
    """

    record: Record
    profile: Profile
    step: str
    now: datetime

    @property
    def moment(self) -> str:
        """The moment as the record holds it."""
        return self.now.replace(tzinfo=None).isoformat(timespec="seconds")


def read_line(line: str, here: Here, meant: Mapping[Key, str] | None = None) -> Filed:
    """Make an entry of a line.

    Args:
        line: What was typed; it may be several lines, which are kept.
        here: Where and when.
        meant: Whom somebody has said to mean where a token may stand for several.
    """
    known = Known(here.record, meant or {})
    closed_days = frozenset(here.profile.closure_days)
    typed = take_marks(_storable(line), known, today=here.now.date(), closed=closed_days)
    path, entry = _entry(typed, here)
    closed = said_in_closed_session(here.record, here.now.replace(tzinfo=None))
    # An action has no moment of its own from which the closed session could be told.
    restricted = typed.restricted or (closed and path == ACTIONS)
    return Filed(
        path=path,
        entry={**entry, **_about(typed, restricted=restricted)},
        words=", ".join(_told(typed, here, closed=closed)),
        brief=", ".join(_told(typed, here, closed=closed, brief=True)),
        unclear=typed.unclear,
        bare=typed.bare,
    )


def _entry(typed: Typed, here: Here) -> tuple[tuple[str, ...], dict[str, Any]]:
    if typed.kind == "action":
        return ACTIONS, _action(typed)
    if typed.kind in {"worry", "strength", "unknown"}:
        return BOARD, _board_item(typed, here)
    return NOTES, _note(typed, here)


def _note(typed: Typed, here: Here) -> dict[str, Any]:
    kind = {"kind": "quote"} if typed.kind == "quote" else {}
    speaker = {"speaker": typed.people[0]} if typed.people else {}
    said = {"id": new_key("n"), "step": here.step, "at": here.moment}
    return {**said, **speaker, **kind, "text": typed.text}


def _board_item(typed: Typed, here: Here) -> dict[str, Any]:
    item = {"heading": _heading(typed, here.profile), "text": typed.text, "at": here.moment}
    raised_by = {"raised_by": typed.people[0]} if typed.people else {}
    return {"id": new_key("m"), **item, **raised_by}


def _heading(typed: Typed, profile: Profile) -> str:
    framework = profile.framework
    kinds = {"worry": framework.worry, "strength": framework.strength}
    return kinds.get(typed.kind, framework.unknown)


def _action(typed: Typed) -> dict[str, Any]:
    date = {"by_when": typed.by_when.isoformat()} if typed.by_when else {}
    return {"id": new_key("a"), "action": typed.text, "who": list(typed.people), **date}


def _about(typed: Typed, *, restricted: bool) -> dict[str, Any]:
    children = {"children": list(typed.children)} if typed.children else {}
    visibility = {"visibility": "professionals"} if restricted else {}
    return {**children, **visibility}


def _told(typed: Typed, here: Here, *, closed: bool, brief: bool = False) -> Iterator[str]:
    yield _what(typed, _names(typed, here.record, brief=brief), here.profile)
    if typed.kind == "action":
        day = typed.by_when
        written = (short_day(day) if brief else short_weekday(day)) if day else ""
        if written:
            yield tr("by {written}", written=written)
        elif not any(each.of == "date" for each in typed.unclear):
            yield tr("no date yet")
    if typed.children:
        yield tr("about {children}", children=child_names(here.record, typed.children))
    if typed.restricted or closed:
        why = "" if typed.restricted else tr(" (closed session)")
        yield ("" if brief else tr("for ")) + tr("professionals only{why}", why=why)
    for each in typed.unclear:
        yield why_unclear(each, here.record)


def _names(typed: Typed, record: Record, *, brief: bool) -> str:
    if brief:
        return listed([initials(record, each) for each in typed.people])
    return people_names(record, typed.people)


def _what(typed: Typed, names: str, profile: Profile) -> str:
    if typed.kind == "action":
        return tr("Action for {names}", names=names)
    if typed.kind in {"note", "quote"}:
        what = tr("Note") if typed.kind == "note" else tr("Quotation")
        return tr("{what} by {names}", what=what, names=names) if names else what
    heading = profile.heading(_heading(typed, profile))
    label = heading.label if heading else tr("The board")
    return tr("{label}, raised by {names}", label=label, names=names) if names else label


def _storable(line: str) -> str:
    """The line as the record can hold it: half characters, which no file can hold, are marked."""
    whole = line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n")
