"""What the chair's desk keeps beside the record: it stays on this machine and is in no document.

The public format does not hold any of it. It travels through changes, merging, history and undo as
the record does, but a dump, an export and the shared screen leave it out.
"""

from __future__ import annotations

from datetime import date, datetime

from cpc_tui.conference.choices import Category, CorrectionAnswer, Outcome, PauseKind, StepKey
from cpc_tui.conference.entry import ChildRef, Keyed, Part, PersonRef, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Prose


@dataclass(frozen=True, kw_only=True)
class PrivateNote(Keyed):
    """What the chair notes for themselves alone."""

    step: StepKey = "prepare"
    at: datetime | None = None
    text: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Waiting(Keyed):
    """Somebody who waits to speak; the order of the list is the queue."""

    person: PersonRef | None = None
    since: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Speaking(Keyed):
    """A time for which somebody has the word; `until` null is still speaking."""

    person: PersonRef | None = None
    from_: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class StepTurn(Keyed):
    """The moment from which a step of the agenda is under way, until the next turn."""

    step: StepKey = "prepare"
    from_: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Pause(Keyed):
    """A break, or an adjournment to another day; `until` null goes on."""

    kind: PauseKind = "break"
    from_: datetime | None = None
    until: datetime | None = None
    reason: Prose = ""
    resume_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Answer(Keyed):
    """When somebody was invited and when they answered; what they answered is their attendance."""

    person: PersonRef | None = None
    asked_on: date | None = None
    answered_on: date | None = None
    remark: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Arranged(Keyed):
    """That the help which somebody asked for, to take part, is arranged."""

    person: PersonRef | None = None
    arranged_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReadOut(Keyed):
    """By whom a statement that was sent in was read out.

    Attributes:
        contribution: The id of the contribution.
    """

    contribution: str = ""
    by: PersonRef | None = None
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Approval(Keyed):
    """An approval of the record, and why it was given although something serious was missing.

    Attributes:
        by: The seat that approved.
        lacking: What was missing, a sentence each.
    """

    at: datetime | None = None
    by: str = ""
    reason: Prose = ""
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Reopening(Keyed):
    """That an approved record was opened again for changes, and why; a new version begins."""

    at: datetime | None = None
    by: str = ""
    reason: Prose = ""


@dataclass(frozen=True, kw_only=True)
class Exported(Keyed):
    """A file that was made, so that one which somebody edits by hand afterwards is noticed.

    Attributes:
        by: The seat, or empty for the command line.
        document: What it is, as on the command line.
        recipient: `full`, `professionals` or a person's id.
        version: Of the record, as printed in the file.
        file: Its name, without the folder.
        digest: SHA-256 of its bytes, as hexadecimal digits.
    """

    at: datetime | None = None
    by: str = ""
    document: str = ""
    recipient: str = ""
    version: str = ""
    file: str = ""
    digest: str = ""


@dataclass(frozen=True, kw_only=True)
class Correction(Keyed, Visible):
    """What somebody said is wrong in a paper that went out, and what the chair answered.

    Attributes:
        document: The paper it is about, as on the command line.
    """

    raised_by: PersonRef | None = None
    raised_on: date | None = None
    document: str = ""
    children: tuple[ChildRef, ...] = ()
    wrong: Prose = ""
    agreed: CorrectionAnswer | None = None
    answer: Prose = ""
    answered_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FormerDecision(Keyed):
    """What the conference before this one decided for a child."""

    child: ChildRef | None = None
    outcome: Outcome | None = None
    categories: tuple[Category, ...] = ()
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class KnownWord(Keyed):
    """A word that is spelled right in this conference, though no dictionary has it."""

    word: str = ""


@dataclass(frozen=True, kw_only=True)
class Room(Part):
    """The chair's desk: the queue, the clocks, private notes, and what led to the conference.

    Attributes:
        changed_since: What has changed since the conference before this one, in the chair's words.
    """

    private_notes: tuple[PrivateNote, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    speaking: tuple[Speaking, ...] = ()
    turns: tuple[StepTurn, ...] = ()
    pauses: tuple[Pause, ...] = ()
    answers: tuple[Answer, ...] = ()
    arranged: tuple[Arranged, ...] = ()
    read_out: tuple[ReadOut, ...] = ()
    approvals: tuple[Approval, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    exported: tuple[Exported, ...] = ()
    corrections: tuple[Correction, ...] = ()
    former: tuple[FormerDecision, ...] = ()
    known_words: tuple[KnownWord, ...] = ()
    changed_since: Prose = ""
