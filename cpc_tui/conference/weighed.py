"""What it means: the framework's board, the danger statements and the scales."""

from __future__ import annotations

from datetime import date, datetime

from cpc_tui.conference.entry import (
    ChildRef,
    Identified,
    Keyed,
    PersonRef,
    StatementRef,
    Visible,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Prose, ScalePoint


@dataclass(frozen=True, kw_only=True)
class BoardItem(Identified, Visible):
    """One point on the framework's board; `who` and `by_when` are for grey areas."""

    heading: str = ""
    text: Prose = ""
    children: tuple[ChildRef, ...] = ()
    raised_by: PersonRef | None = None
    who: PersonRef | None = None
    by_when: date | None = None
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class DangerStatement(Identified, Visible):
    """What is likely if nothing changes, and the goal that answers it, in plain words."""

    danger: Prose = ""
    goal: Prose = ""
    children: tuple[ChildRef, ...] = ()
    disputed_by: tuple[PersonRef, ...] = ()
    dispute: Prose = ""


@dataclass(frozen=True, kw_only=True)
class ScaleMark(Keyed, Visible):
    """A person's number from 0 to 10; which end is safe is the profile's."""

    person: PersonRef | None = None
    statement: StatementRef | None = None
    child: ChildRef | None = None
    value: ScalePoint | None = None
    previous_value: ScalePoint | None = None
    reason: Prose = ""
