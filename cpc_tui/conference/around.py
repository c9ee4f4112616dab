"""Around the meeting: late deadlines, who was sent what, and the conference before."""

from __future__ import annotations

from datetime import date

from cpc_tui.conference.choices import DeadlineKey, DocumentKind, SentHow
from cpc_tui.conference.entry import Keyed, Part, PersonRef, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Count, Prose


@dataclass(frozen=True, kw_only=True)
class Breach(Keyed, Visible):
    """A deadline that was missed: why, who authorised it, what kept the child safe."""

    deadline: DeadlineKey | None = None
    reason: Prose = ""
    authorised_by: str = ""
    interim_safety: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Circulation(Keyed):
    """Who gets which documents, how, and when they went."""

    person: PersonRef | None = None
    documents: tuple[DocumentKind, ...] = ()
    how: SentHow | None = None
    sent_on: date | None = None
    version: str = ""


@dataclass(frozen=True, kw_only=True)
class Previous(Part):
    """The conference before this one; `review_number` 0 is the initial conference."""

    reference: str = ""
    held_on: date | None = None
    review_number: Count | None = None
