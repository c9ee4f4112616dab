"""Words for what was decided and planned."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.decided import Decision, Dissent, Inquorate, View
from cpc_tui.conference.entry import Part
from cpc_tui.conference.planned import Action, Contingency, CoreGroup, PlannedOutcome, Plans
from cpc_tui.conference.wording_table import PartWords

_WHICH_CHILDREN = ("Which children", "Empty means all of them")

_DECISION = PartWords(
    "Decision",
    {
        "child": "Child",
        "outcome": "What the chair decides",
        "likelihood": "Significant harm",
        "reasons": ("Reasons", "In words the family can take home"),
        "categories": ("Category", "The main one first"),
        "category_deferred": "Category to be set after the meeting",
        "end_reason": "Why the plan ends",
        "lead_social_worker": "Lead social worker",
        "decided_at": "Decided at",
        "inquorate": "Decided without a quorum",
    },
)

_PLANS = PartWords(
    "Plan",
    {
        "outcomes": "What we want to be different",
        "actions": "Actions",
        "rules": ("Rules we have agreed", "One to a line"),
        "safety_network": ("Safety network", "Family and friends who help to keep the child safe"),
        "visits_every_working_days": (
            "Visits at least every (working days)",
            "How often the social worker sees the children",
        ),
        "seen_alone": "The children are seen alone",
        "legal": "Legal stage",
        "family_group_decision_making": "Family group decision-making",
        "agreed_by": "Who agrees to the plan",
        "agreement_note": ("About the agreement", "Such as what somebody does not agree to"),
    },
)

DECIDED: Mapping[type[Part], PartWords] = {
    View: PartWords(
        "Agency’s view",
        {
            "child": "Child",
            "person": "Who",
            "view": "Their view",
            "category": "Under which category",
            "reason": "Why",
        },
    ),
    Inquorate: PartWords(
        "Decision without a quorum",
        {
            "ground": "Ground for going on",
            "reason": "Why",
            "interim_safety": "What keeps the children safe meanwhile",
        },
    ),
    Decision: _DECISION,
    Dissent: PartWords(
        "Disagreement",
        {
            "person": "Who",
            "children": _WHICH_CHILDREN,
            "about": "About",
            "reason": "Why",
            "formal": ("Formal dissent", "To be taken up with their manager; the decision stands"),
            "at": "Time",
            "escalated_to": "Taken up with",
            "outcome": "What came of it",
        },
    ),
    PlannedOutcome: PartWords(
        "Outcome",
        {
            "statement": ("For which danger statement", "The worry it answers"),
            "children": _WHICH_CHILDREN,
            "text": ("What will be different", "For the child, in plain words"),
            "category_of_need": ("Need", "Such as health, or safety at home"),
        },
    ),
    Action: PartWords(
        "Action",
        {
            "outcome": "For which outcome",
            "children": _WHICH_CHILDREN,
            "action": ("What will be done", "One thing that can be seen to be done"),
            "who": "Who does it",
            "who_else": ("Somebody not listed here", "Their name and role"),
            "by_when": ("By when", "A date such as 14/12, or +10d for ten days from today"),
            "measure": "How we will know",
            "status": "How far it is",
            "status_note": "What has been done",
            "carried_from": ("Carried over from", "The conference at which it was agreed"),
        },
    ),
    Plans: _PLANS,
    CoreGroup: PartWords(
        "Core group",
        {
            "members": "Members",
            "first_meeting_at": "First meeting",
            "venue": "Place",
            "every_weeks": "Then every (weeks)",
        },
    ),
    Contingency: PartWords(
        "If things go wrong",
        {
            "trigger": ("If this happens", "What would show that the plan is not working"),
            "action": "Then",
            "who": "Who sets it going",
            "children": _WHICH_CHILDREN,
        },
    ),
}
