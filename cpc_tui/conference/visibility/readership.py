"""Who may read an entry: the stated rule, closed sessions, and that of a report for its responses.

What is asked here is about the entry alone; `reading` asks it for one reader.
"""

from __future__ import annotations

from datetime import datetime
from typing import get_args

from cpc_tui.conference import choices
from cpc_tui.conference.choices import PersonKind, Visibility
from cpc_tui.conference.entry import Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Report, Response

PROFESSIONAL_KINDS: frozenset[PersonKind] = frozenset({"professional", "chair", "minute_taker"})
"""Kinds who read what is for professionals; a legal adviser does so for what they heard."""

_WIDTH: dict[Visibility, int] = {"everyone": 3, "professionals": 2, "named": 1, "chair": 0}


@dataclass(frozen=True, kw_only=True)
class Readership:
    """Who may read an entry.

    Attributes:
        visibility: The rule that holds.
        readers: Ids of the people who read it where that is `named`; otherwise empty.
    """

    visibility: Visibility
    readers: tuple[str, ...] = ()


def effective(record: Record, entry: Visible) -> Visibility:
    """The visibility that holds for an entry.

    A stated one holds, save that a response is never wider than its report. One that was not
    stated is `professionals` for what was said in a closed session. On an exclusion or a closed
    session it is that of the reason alone.
    """
    return readership(record, entry).visibility


def readership(record: Record, entry: Visible) -> Readership:
    """The visibility that holds for an entry, with its named readers."""
    own = _own(record, entry)
    if not isinstance(entry, Response):
        return own
    report = _report_of(record, entry)
    return _narrower(record, own, _own(record, report)) if report else own


def shown(record: Record, entry: Visible) -> Visibility:
    """The visibility that a form shows: the stated one, or the one that holds by itself."""
    return _own(record, entry).visibility if "visibility" not in entry.stated else entry.visibility


def said_in_closed_session(record: Record, moment: datetime | None) -> bool:
    """Whether a moment lies in a part without the family, its ends included."""
    if moment is None:
        return False
    return any(
        _holds(session.from_, session.until, moment)
        for session in record.closed_sessions
        if session.from_ or session.until
    )


def _holds(start: datetime | None, until: datetime | None, moment: datetime) -> bool:
    return (start is None or start <= moment) and (until is None or moment <= until)


def _own(record: Record, entry: Visible) -> Readership:
    rule = entry.visibility
    if rule not in get_args(choices.Visibility):
        return Readership(visibility="chair")
    closed = said_in_closed_session(record, getattr(entry, "at", None))
    if closed and "visibility" not in entry.stated and _WIDTH[rule] > _WIDTH["professionals"]:
        return Readership(visibility="professionals")
    return Readership(visibility=rule, readers=entry.readers if rule == "named" else ())


def _report_of(record: Record, response: Response) -> Report | None:
    return next((each for each in record.reports if each.id == response.report), None)


def _narrower(record: Record, one: Readership, other: Readership) -> Readership:
    """What both allow."""
    wide, narrow = sorted((one, other), key=lambda each: _WIDTH[each.visibility], reverse=True)
    if narrow.visibility != "named" or wide.visibility == "everyone":
        return narrow
    if wide.visibility == "named":
        allowed = tuple(each for each in narrow.readers if each in wide.readers)
    else:
        allowed = tuple(each for each in narrow.readers if _is_professional(record, each))
    return Readership(visibility="named", readers=allowed)


def _is_professional(record: Record, person_id: str) -> bool:
    person = find_person(record, person_id)
    return person is not None and person.kind in PROFESSIONAL_KINDS
