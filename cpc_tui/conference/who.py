"""Who: the people, the children, and their being there."""

from __future__ import annotations

from datetime import date, datetime

from cpc_tui.conference.choices import (
    AttendanceMode,
    AttendanceStatus,
    Category,
    ConferenceType,
    ExclusionExtent,
    ExclusionGround,
    PersonKind,
    ProtectedDetail,
    Sex,
    Visibility,
)
from cpc_tui.conference.entry import ChildRef, Identified, Keyed, Part, PersonRef, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Count, Prose


@dataclass(frozen=True, kw_only=True)
class Person(Identified):
    """Somebody who has a part in the conference: family, professional or other."""

    name: str
    initials: str = ""
    role: str = ""
    agency: str = ""
    kind: PersonKind
    relationship: str = ""
    parental_responsibility: tuple[ChildRef, ...] = ()
    household: bool = False
    supports: PersonRef | None = None
    quorum_group: str = ""
    direct_contact: bool = False
    gives_view: bool = False
    email: str = ""
    phone: str = ""
    address: str = ""
    workplace: str = ""
    protected: tuple[ProtectedDetail, ...] = ()
    language: str = ""
    adjustments: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Child(Identified):
    """A child of the family; `subject` false is one who is not being considered."""

    person: PersonRef | None = None
    name: str
    known_as: str = ""
    born_on: date | None = None
    due_on: date | None = None
    sex: Sex | None = None
    address: str = ""
    protected: tuple[ProtectedDetail, ...] = ()
    school: str = ""
    legal_status: str = ""
    la_child_id: str = ""
    conference_type: ConferenceType | None = None
    previous_plans: Count | None = None
    plan_started_on: date | None = None
    current_categories: tuple[Category, ...] = ()
    subject: bool = True


@dataclass(frozen=True, kw_only=True)
class Spell(Part):
    """One spell in the meeting; `until` null is still there."""

    from_: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Attendance(Keyed):
    """An invited person's part in the meeting, with the absent professional's three duties."""

    person: PersonRef
    status: AttendanceStatus
    mode: AttendanceMode | None = None
    times: tuple[Spell, ...] = ()
    represented_by: PersonRef | None = None
    told_administrator: bool = False
    sent_report: bool = False
    sent_representative: bool = False


@dataclass(frozen=True, kw_only=True)
class Exclusion(Keyed, Visible):
    """A person kept out of the whole meeting or part of it; the visibility is the reason's."""

    person: PersonRef | None = None
    ground: ExclusionGround | None = None
    extent: ExclusionExtent | None = None
    from_: datetime | None = None
    until: datetime | None = None
    reason: Prose = ""
    views_obtained_by: Prose = ""
    visibility: Visibility = "chair"


@dataclass(frozen=True, kw_only=True)
class ClosedSession(Keyed, Visible):
    """A time without the family; the visibility is the reason's."""

    from_: datetime | None = None
    until: datetime | None = None
    present: tuple[PersonRef, ...] = ()
    reason: Prose = ""
    visibility: Visibility = "chair"


@dataclass(frozen=True, kw_only=True)
class PreMeeting(Keyed, Visible):
    """The chair's meeting with family or child before the conference."""

    with_: tuple[PersonRef, ...] = ()
    at: datetime | None = None
    held: bool = False
    explained: Prose = ""
    worries: Prose = ""
    requests: Prose = ""
    visibility: Visibility = "chair"
