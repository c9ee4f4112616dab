"""The plan: outcomes and actions, core group, contingency and the review."""

from __future__ import annotations

from datetime import date, datetime, time

from cpc_tui.conference.choices import ActionStatus, FamilyGroup, LegalStage
from cpc_tui.conference.entry import (
    ChildRef,
    Identified,
    OutcomeRef,
    Part,
    PersonRef,
    StatementRef,
    Visible,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Count, Prose


@dataclass(frozen=True, kw_only=True)
class PlannedOutcome(Identified, Visible):
    """A change for the child that the plan works towards."""

    statement: StatementRef | None = None
    children: tuple[ChildRef, ...] = ()
    text: Prose = ""
    category_of_need: str = ""


@dataclass(frozen=True, kw_only=True)
class Action(Identified, Visible):
    """Something to be done: by whom, by when, and how we will know."""

    outcome: OutcomeRef | None = None
    children: tuple[ChildRef, ...] = ()
    action: Prose = ""
    who: tuple[PersonRef, ...] = ()
    who_else: str = ""
    by_when: date | None = None
    measure: Prose = ""
    status: ActionStatus = "new"
    status_note: Prose = ""
    carried_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Plans(Part):
    """The child protection plan, for all the children together."""

    outcomes: tuple[PlannedOutcome, ...] = ()
    actions: tuple[Action, ...] = ()
    rules: tuple[Prose, ...] = ()
    safety_network: tuple[PersonRef, ...] = ()
    visits_every_working_days: Count | None = None
    seen_alone: bool | None = None
    legal: LegalStage | None = None
    family_group_decision_making: FamilyGroup | None = None
    agreed_by: tuple[PersonRef, ...] = ()
    agreement_note: Prose = ""


@dataclass(frozen=True, kw_only=True)
class CoreGroup(Part):
    """Who develops and reviews the plan between conferences."""

    members: tuple[PersonRef, ...] = ()
    first_meeting_at: datetime | None = None
    venue: str = ""
    every_weeks: Count | None = None


@dataclass(frozen=True, kw_only=True)
class Contingency(Identified, Visible):
    """What happens if actions fail or circumstances change."""

    trigger: Prose = ""
    action: Prose = ""
    who: tuple[PersonRef, ...] = ()
    children: tuple[ChildRef, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Review(Part):
    """The next conference."""

    on: date | None = None
    at: time | None = None
    venue: str = ""
