"""The record of one conference: the public format `cpc-record/1` as dataclasses.

Every annotation here is the one source of the format: the reader, the writer, the JSON Schema and
the forms on screen are derived from it (see `shapes`). `room` alone is no part of the format: it
stands in the store and in no file (see `room`).
"""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime, time
from typing import Annotated

from cpc_tui.conference.around import Breach, Circulation, Previous
from cpc_tui.conference.choices import ConferenceType, Mode, RecordStatus
from cpc_tui.conference.decided import Decision, Dissent, View
from cpc_tui.conference.entry import STORE_ONLY, Part, PersonRef
from cpc_tui.conference.kin import Relationship, Relative
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Exactly, Prose, Reference
from cpc_tui.conference.planned import Contingency, CoreGroup, Plans, Review
from cpc_tui.conference.room import Room
from cpc_tui.conference.spoken import Contribution, Note, Report, Response, Said, Voice
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark
from cpc_tui.conference.who import (
    Attendance,
    Child,
    ClosedSession,
    Exclusion,
    Person,
    PreMeeting,
)

FORMAT = "cpc-record/1"


@dataclass(frozen=True, kw_only=True)
class Record(Part):
    """One whole conference; lists keep the order of screen and paper."""

    format: Annotated[str, Exactly(FORMAT)]
    reference: Annotated[str, Reference()]
    profile: str
    family_name: str = ""
    conference_type: ConferenceType | None = None
    held_on: date | None = None
    starts_at: time | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    mode: Mode | None = None
    venue: str = ""
    joining: Prose = ""
    strategy_discussion_on: date | None = None
    latest_strategy_discussion_on: date | None = None
    notified_on: date | None = None
    previous: Previous | None = None
    chair: PersonRef | None = None
    minute_taker: PersonRef | None = None
    chair_independent: bool | None = None
    purpose: Prose = ""
    people: tuple[Person, ...] = ()
    children: tuple[Child, ...] = ()
    relatives: tuple[Relative, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    closed_sessions: tuple[ClosedSession, ...] = ()
    reports: tuple[Report, ...] = ()
    notes: tuple[Note, ...] = ()
    voices: tuple[Voice, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    responses: tuple[Response, ...] = ()
    analysis: tuple[BoardItem, ...] = ()
    statements: tuple[DangerStatement, ...] = ()
    scales: tuple[ScaleMark, ...] = ()
    views: tuple[View, ...] = ()
    decisions: tuple[Decision, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    dissent_asked: datetime | None = None
    plans: Plans = Plans()
    core_group: CoreGroup = CoreGroup()
    contingency: tuple[Contingency, ...] = ()
    review: Review = Review()
    said: tuple[Said, ...] = ()
    pre_meetings: tuple[PreMeeting, ...] = ()
    breaches: tuple[Breach, ...] = ()
    circulation: tuple[Circulation, ...] = ()
    status: RecordStatus = "preparing"
    room: Room = field(default=Room(), metadata=STORE_ONLY)
