"""The parts of a profile about people: who is invited, how they attend, who is kept out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cpc_tui.conference.choices import AttendanceMode, Mode, PersonKind, StepKey
from cpc_tui.conference.light_dataclasses import dataclass

RoleName = Literal[
    "chair",
    "chairs_manager",
    "minute_taker",
    "lead_social_worker",
    "administrator",
    "safeguarding_manager",
]
AbsentDuty = Literal["told_administrator", "sent_report", "sent_representative"]


@dataclass(frozen=True, kw_only=True)
class Invitee:
    """Somebody whom the authority invites.

    Attributes:
        key: A short name.
        role: In words, as a new person's role is filled in.
        matches: Other words that, found in a professional's role, mean this invitee.
        kind: As in `people[].kind`.
        required: Their not being invited is told as missing.
        mode: How they attend, where it differs from others of their kind.
        min_age: Age in years from which a child is invited, or None.
        quorum_group: What a new person's `quorum_group` is filled with.
        core_group: Likely to be in the core group.
        note: A condition or reason, in words.
    """

    key: str
    role: str
    matches: tuple[str, ...] = ()
    kind: PersonKind
    required: bool = False
    mode: AttendanceMode | None = None
    min_age: int | None = None
    quorum_group: str = ""
    core_group: bool = False
    note: str = ""

    def covers(self, kind: PersonKind, role: str) -> bool:
        """Whether somebody of that kind and role is this invitee.

        Professionals are told apart by the words of their role, other kinds by kind alone.
        """
        if kind != self.kind:
            return False
        words = (self.role, *self.matches)
        found = any(word.casefold() in role.casefold() for word in words)
        return found or kind != "professional"


@dataclass(frozen=True, kw_only=True)
class ChildInvite:
    """When a child comes to the conference.

    Attributes:
        age: Years from which a child is invited, or None where it is judged.
        rule: The rule in words.
        judgement: What is asked to fill `voices[].age_judgement`.
        siblings: Brothers and sisters may come on the same terms.
        advocate: The child's own advocate is invited.
        core_group: The rule for a child in the core group, in words.
        before_and_after: What the child is told before, and the talk afterwards.
    """

    age: int | None = None
    rule: str
    judgement: str = ""
    siblings: bool = False
    advocate: bool = False
    core_group: str = ""
    before_and_after: str = ""


@dataclass(frozen=True, kw_only=True)
class ModeRule:
    """How conferences are held.

    Attributes:
        default: The mode of a new conference, or None.
        by_kind: How people of a kind attend; `Invitee.mode` goes before it.
        note: In words.
        joining: Joining instructions to begin with.
        ground_rules: What is asked of people who join from elsewhere.
        unverified: Nobody has confirmed that this still holds.
    """

    default: Mode | None = None
    by_kind: Mapping[PersonKind, AttendanceMode]
    note: str = ""
    joining: str = ""
    ground_rules: tuple[str, ...] = ()
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class SupporterRule:
    """Whom a parent may bring.

    Attributes:
        limit: Supporters per parent, or None where no limit is known; going over it only warns.
        note: Who they may be, and their standing.
    """

    limit: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PreMeeting:
    """The chair's private talk with the family before the conference.

    Attributes:
        note: How and when it is held.
        explained: What the chair tells them (`pre_meetings[].explained`).
        worries: What the chair asks about worries (`pre_meetings[].worries`).
        requests: What the chair asks about how they want to take part (`pre_meetings[].requests`).
        family_tree: What is asked to draw the family tree; empty where it is not done.
    """

    note: str = ""
    explained: tuple[str, ...] = ()
    worries: str = ""
    requests: str = ""
    family_tree: str = ""


@dataclass(frozen=True, kw_only=True)
class ExclusionRule:
    """When somebody may be kept out of all or part of the conference.

    Attributes:
        criteria: The procedure that sets the grounds; the grounds themselves are
            `labels.ground`.
        notice_working_days: Working days before the conference by which a request is made.
        note: What else holds, in words.
        unverified: `notice_working_days` has not been confirmed for this authority.
    """

    criteria: str
    notice_working_days: int | None = None
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class ClosedSessionRule:
    """The part of a conference without the family.

    Attributes:
        ask_after_minutes: Minutes after which the chair is asked whether it is still needed, and
            again after as many more; 0 never asks.
        family_steps: Steps at which the family is to be in the room.
        note: What else holds, in words.
    """

    ask_after_minutes: int = 0
    family_steps: tuple[StepKey, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportRule:
    """What is expected of reports; when families get them is the deadline `reports_to_family`.

    Attributes:
        note: Who writes one, in words.
        to_family: When the family gets them, in the authority's words.
        to_chair_initial: Working days before an initial conference by which the chair has them.
        to_chair_review: The same for a review.
        all_contributors: Every professional who contributes is to write one.
        copies_to_parents: Parents are promised copies of all reports.
        police_beforehand: Police reports are shared with the family before the conference.
        topics: What the social worker's report covers.
        unverified: The days have not been confirmed for this authority.
    """

    note: str = ""
    to_family: str = ""
    to_chair_initial: int | None = None
    to_chair_review: int | None = None
    all_contributors: bool = False
    copies_to_parents: bool = False
    police_beforehand: bool = False
    topics: tuple[str, ...] = ()
    unverified: bool = False
