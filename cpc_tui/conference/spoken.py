"""What was said: reports, the running record, and the family's own voices."""

from __future__ import annotations

from datetime import date, datetime

from cpc_tui.conference.choices import (
    Agrees,
    Given,
    NoteKind,
    Participation,
    ReadBack,
    StepKey,
)
from cpc_tui.conference.entry import (
    ChildRef,
    Identified,
    Keyed,
    PersonRef,
    ReportRef,
    Visible,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Prose


@dataclass(frozen=True, kw_only=True)
class Said(Keyed, Visible):
    """A statement the chair gave; `key` is that of the profile's statement."""

    key: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Report(Identified, Visible):
    """An agency's or a parent's report to the conference; `children` empty is all."""

    person: PersonRef | None = None
    agency: str = ""
    expected: bool = False
    received_on: date | None = None
    shared_with_family_on: date | None = None
    not_shared_because: Prose = ""
    read_out_by: PersonRef | None = None
    summary: Prose = ""
    child_wishes: Prose = ""
    family_views: Prose = ""
    recommendation: Prose = ""
    children: tuple[ChildRef, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Note(Identified, Visible):
    """One entry of the running record."""

    step: StepKey
    at: datetime | None = None
    speaker: PersonRef | None = None
    children: tuple[ChildRef, ...] = ()
    kind: NoteKind = "point"
    text: Prose


@dataclass(frozen=True, kw_only=True)
class Voice(Keyed, Visible):
    """A child's own part; `participation` is the statutory code PN0 to PN7."""

    child: ChildRef | None = None
    participation: Participation | None = None
    conveyed_by: PersonRef | None = None
    wishes: Prose = ""
    own_words: Prose = ""
    age_judgement: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Contribution(Identified, Visible):
    """A parent's or carer's own account; `question` is a key of the profile."""

    person: PersonRef | None = None
    question: str = ""
    text: Prose = ""
    at: datetime | None = None
    given: Given | None = None
    read_back: ReadBack | None = None


@dataclass(frozen=True, kw_only=True)
class Response(Keyed, Visible):
    """What a family member says of a report; never read more widely than that report."""

    person: PersonRef | None = None
    report: ReportRef | None = None
    agrees: Agrees | None = None
    text: Prose = ""
