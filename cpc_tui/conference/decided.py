"""What was decided: each agency's view, the chair's decision, and dissent."""

from __future__ import annotations

from datetime import datetime

from cpc_tui.conference.choices import (
    Category,
    DissentAbout,
    EndReason,
    Likelihood,
    Outcome,
    ViewOfPlan,
)
from cpc_tui.conference.entry import ChildRef, Keyed, Part, PersonRef, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Prose


@dataclass(frozen=True, kw_only=True)
class View(Keyed, Visible):
    """One agency's view on one child."""

    child: ChildRef | None = None
    person: PersonRef | None = None
    view: ViewOfPlan | None = None
    category: Category | None = None
    reason: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Inquorate(Part):
    """Why the conference went on without a quorum, and what keeps the child safe meanwhile."""

    ground: str = ""
    reason: Prose = ""
    interim_safety: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Decision(Keyed):
    """The chair's decision on one child; the first of `categories` is the primary one."""

    child: ChildRef | None = None
    outcome: Outcome | None = None
    likelihood: tuple[Likelihood, ...] = ()
    reasons: Prose = ""
    categories: tuple[Category, ...] = ()
    category_deferred: bool = False
    end_reason: EndReason | None = None
    lead_social_worker: PersonRef | None = None
    decided_at: datetime | None = None
    inquorate: Inquorate | None = None


@dataclass(frozen=True, kw_only=True)
class Dissent(Keyed, Visible):
    """A disagreement with the decision; the decision stands meanwhile."""

    person: PersonRef | None = None
    children: tuple[ChildRef, ...] = ()
    about: DissentAbout | None = None
    reason: Prose = ""
    formal: bool = False
    at: datetime | None = None
    escalated_to: str = ""
    outcome: Prose = ""
