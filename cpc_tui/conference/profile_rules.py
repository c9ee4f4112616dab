"""The parts of a profile that hold rules: deadlines, quorum, decision, scale, plan, core group."""

from __future__ import annotations

from typing import Literal

from cpc_tui.conference.choices import Category, ConferenceType, DeadlineKey
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

Unit = Literal["working_days", "calendar_days", "weeks", "months", "hours"]
StartsFrom = Literal[
    "strategy_discussion", "notified", "conference", "previous_conference", "birth", "received"
]
When = Literal["before", "after"]
SafeEnd = Literal[0, 10]


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """One limit in time.

    Attributes:
        row: The name of this row; one `key` may have several rows.
        key: As in `breaches[].deadline`.
        label: Its name on the board of deadlines.
        number: How many of `unit`.
        unit: `working_days` and `calendar_days` count from the day after; `months` are calendar
            months, clamped to the end of a shorter month.
        starts_from: `strategy_discussion` is `strategy_discussion_on`, `notified` is
            `notified_on`, `conference` is `held_on` (for `hours`, the end of the conference),
            `previous_conference` is `previous.held_on`, `birth` is the child's `born_on`,
            `received` is the day the reader got it.
        when: `before` is counted backwards from the start.
        on_working_day: The limit falls back to the last working day on or before it.
        cap_days: Calendar days from the start that the limit may never pass, or None.
        applies_to: Conference types it holds for.
        words: The rule in words.
        unverified: Nobody has confirmed it for this authority.
    """

    row: str
    key: DeadlineKey
    label: str
    number: int
    unit: Unit
    starts_from: StartsFrom
    when: When = "after"
    on_working_day: bool = False
    cap_days: int | None = None
    applies_to: tuple[ConferenceType, ...]
    words: str
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class Quorum:
    """Who must be there for a decision.

    Attributes:
        requires_group: The `quorum_group` that must be among those present.
        minimum_other_agencies: How many other groups, all with direct contact.
        separate_health: Health professions count each for itself; otherwise `health_groups`
            together count once.
        health_groups: The `quorum_group`s that are health.
        words: The rule in words.
        exceptions: Grounds on which a conference may go on without a quorum.
        instead: What is done when there is none.
        new_date_working_days: Working days within which an initial conference is reconvened.
        new_date_words: The same for a review, in words.
        new_date_review_months: The same for a review, in calendar months.
        consecutive_inquorate: Two inquorate conferences in a row are allowed.
        to_end_plan: A plan may only be ended with a quorum.
        unverified: Nobody has confirmed it for this authority.
    """

    requires_group: str
    minimum_other_agencies: int
    separate_health: bool = True
    health_groups: tuple[str, ...] = ()
    words: str
    exceptions: tuple[str, ...] = ()
    instead: str = ""
    new_date_working_days: int = 10
    new_date_words: str = ""
    new_date_review_months: int = 1
    consecutive_inquorate: bool = False
    to_end_plan: bool = True
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class DecisionRule:
    """What is decided, and by whom.

    Attributes:
        test: The test for each child, in words.
        likelihood: What is asked about harm to come.
        owner: Who decides, in words.
        asked: How agencies are asked.
        categories: The categories in the order offered.
        several_categories: More than one may be named.
        category_deferrable: The chair may set the category after the meeting.
        ending: When a plan may end, in words.
        dissent: How a professional dissents, in words.
        changes_since: What a review asks about changes since the conference before.
    """

    test: str
    likelihood: str = ""
    owner: str
    asked: str = ""
    categories: tuple[Category, ...]
    several_categories: bool = True
    category_deferrable: bool = True
    ending: str = ""
    dissent: str = ""
    changes_since: str = ""


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The scale from 0 to 10; its direction is printed beside every number.

    Attributes:
        safe_end: The number that is the safe end, 0 or 10.
        low_label: What 0 means, to follow "0 is".
        high_label: What 10 means, to follow "10 is".
        question: What each person is asked.
        source: Where the direction comes from.
        unverified: Nobody has confirmed the direction for this authority.
    """

    safe_end: SafeEnd
    low_label: str
    high_label: str
    question: str = ""
    source: str = ""
    unverified: bool = False

    @property
    def direction(self) -> str:
        """Both ends in words, to be printed beside every scale."""
        return tr(
            "0 is {low_label}; 10 is {high_label}",
            low_label=self.low_label,
            high_label=self.high_label,
        )


@dataclass(frozen=True, kw_only=True)
class PlanWords:
    """What the plan is called and holds.

    Attributes:
        label: Its name: "Child protection plan", "Safety Plan".
        purpose: What it is for.
        before_decision: The plan is made before the decision.
        safety_network: The family's own network is listed.
        rules: A set of rules is agreed and listed.
        concern_link: What ties rules and actions to the worries; empty where nothing does.
        needs_to_change: What parents leave clear about.
        outcome: What an outcome is to be.
        owners: Who actions are for.
        sections: Kinds of work the plan covers.
        agreed_by_all: All who attend agree to it.
        agreement: How agreement is asked.
        detail: Where the detail is worked out.
        changes: Where changes are agreed.
        lead_social_worker: What the lead social worker does.
        contingency: When the contingency plan is used.
    """

    label: str
    purpose: str = ""
    before_decision: bool = False
    safety_network: bool = False
    rules: bool = False
    concern_link: str = ""
    needs_to_change: str = ""
    outcome: str = ""
    owners: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    agreed_by_all: bool = False
    agreement: str = ""
    detail: str = ""
    changes: str = ""
    lead_social_worker: str = ""
    contingency: str = ""


@dataclass(frozen=True, kw_only=True)
class CoreGroupRule:
    """The core group.

    Its first date is the deadline `core_group`; its likely members among those invited are the
    invitees with `core_group` set.

    Attributes:
        purpose: What it does.
        members: Who is likely to be in it, in words.
        every_weeks: Weeks between meetings after the first, at most.
        meeting_minutes: How long a meeting is put into calendars for.
        visits_every_working_days: Working days between the social worker's visits, at most.
        visits: What is asked of visits, in words.
        unverified: Nobody has confirmed the numbers for this authority.
    """

    purpose: str = ""
    members: tuple[str, ...] = ()
    every_weeks: int | None = None
    meeting_minutes: int = 60
    visits_every_working_days: int | None = None
    visits: str = ""
    unverified: bool = False
