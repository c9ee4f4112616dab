"""The part of a profile that puts the plan into plain words for the child or the parent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cpc_tui.conference.choices import (
    ActionStatus,
    Category,
    FamilyGroup,
    LegalStage,
    Outcome,
)
from cpc_tui.conference.light_dataclasses import dataclass

PlainHeading = Literal[
    "decided",
    "worries",
    "change",
    "actions",
    "done",
    "expect",
    "rules",
    "network",
    "contingency",
    "ring",
    "disagree",
]


@dataclass(frozen=True, kw_only=True)
class PlainPlan:
    """Words for the plan that is written for the child or the parent.

    A choice without words of its own here is told by its label.

    Attributes:
        about: What the paper is.
        for_child: The same, where a child of the conference reads it.
        for_child_who_disagrees: What such a child may do who does not agree.
        goal: What stands before what is wanted instead of a worry.
        disputed: What stands before what somebody says who sees a worry differently.
        emergency: What to do when somebody is in danger now.
        headings: The headings of the paper, in its order.
        outcome: What was decided for a child, as whole sentences.
        category: What the worry is about, to follow "The worry is about".
        action_status: How far an action is; one that is new is not told.
        legal: What lawyers or a court have to do with it, as whole sentences; empty for not told.
        family_group_decision_making: Whether the family meets to make its own plan, as whole
            sentences; empty for not told.
    """

    about: str = ""
    for_child: str = ""
    for_child_who_disagrees: str = ""
    goal: str
    disputed: str
    emergency: str = ""
    headings: Mapping[PlainHeading, str]
    outcome: Mapping[Outcome, str]
    category: Mapping[Category, str]
    action_status: Mapping[ActionStatus, str]
    legal: Mapping[LegalStage, str]
    family_group_decision_making: Mapping[FamilyGroup, str]
