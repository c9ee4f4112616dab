"""Words for what was decided and planned."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.decided import Decision, Dissent, Inquorate, View
from cpc_tui.conference.entry import Part
from cpc_tui.conference.planned import Action, Contingency, CoreGroup, PlannedOutcome, Plans
from cpc_tui.conference.wording_table import PartWords
from cpc_tui.language import tr

_WHICH_CHILDREN = (tr("Which children"), tr("Empty means all of them"))

_DECISION = PartWords(
    tr("Decision"),
    {
        "child": tr("Child"),
        "outcome": tr("What the chair decides"),
        "likelihood": tr("Significant harm"),
        "reasons": (tr("Reasons"), tr("In words the family can take home")),
        "categories": (tr("Category"), tr("The main one first")),
        "category_deferred": tr("Category to be set after the meeting"),
        "end_reason": tr("Why the plan ends"),
        "lead_social_worker": tr("Lead social worker"),
        "decided_at": tr("Decided at"),
        "inquorate": tr("Decided without a quorum"),
    },
)

_PLANS = PartWords(
    tr("Plan"),
    {
        "outcomes": tr("What we want to be different"),
        "actions": tr("Actions"),
        "rules": (tr("Rules we have agreed"), tr("One to a line")),
        "safety_network": (
            tr("Safety network"),
            tr("Family and friends who help to keep the child safe"),
        ),
        "visits_every_working_days": (
            tr("Visits at least every (working days)"),
            tr("How often the social worker sees the children"),
        ),
        "seen_alone": tr("The children are seen alone"),
        "legal": tr("Legal stage"),
        "family_group_decision_making": tr("Family group decision-making"),
        "agreed_by": tr("Who agrees to the plan"),
        "agreement_note": (
            tr("About the agreement"),
            tr("Such as what somebody does not agree to"),
        ),
    },
)

DECIDED: Mapping[type[Part], PartWords] = {
    View: PartWords(
        tr("Agency’s view"),
        {
            "child": tr("Child"),
            "person": tr("Who"),
            "view": tr("Their view"),
            "category": tr("Under which category"),
            "reason": tr("Why"),
        },
    ),
    Inquorate: PartWords(
        tr("Decision without a quorum"),
        {
            "ground": tr("Ground for going on"),
            "reason": tr("Why"),
            "interim_safety": tr("What keeps the children safe meanwhile"),
        },
    ),
    Decision: _DECISION,
    Dissent: PartWords(
        tr("Disagreement"),
        {
            "person": tr("Who"),
            "children": _WHICH_CHILDREN,
            "about": tr("About"),
            "reason": tr("Why"),
            "formal": (
                tr("Formal dissent"),
                tr("To be taken up with their manager; the decision stands"),
            ),
            "at": tr("Time"),
            "escalated_to": tr("Taken up with"),
            "outcome": tr("What came of it"),
        },
    ),
    PlannedOutcome: PartWords(
        tr("Outcome"),
        {
            "statement": (tr("For which danger statement"), tr("The worry it answers")),
            "children": _WHICH_CHILDREN,
            "text": (tr("What will be different"), tr("For the child, in plain words")),
            "category_of_need": (tr("Need"), tr("Such as health, or safety at home")),
        },
    ),
    Action: PartWords(
        tr("Action"),
        {
            "outcome": tr("For which outcome"),
            "children": _WHICH_CHILDREN,
            "action": (tr("What will be done"), tr("One thing that can be seen to be done")),
            "who": tr("Who does it"),
            "who_else": (tr("Somebody not listed here"), tr("Their name and role")),
            "by_when": (tr("By when"), tr("A date such as 14/12, or +10d for ten days from today")),
            "measure": tr("How we will know"),
            "status": tr("How far it is"),
            "status_note": tr("What has been done"),
            "carried_from": (tr("Carried over from"), tr("The conference at which it was agreed")),
        },
    ),
    Plans: _PLANS,
    CoreGroup: PartWords(
        tr("Core group"),
        {
            "members": tr("Members"),
            "first_meeting_at": tr("First meeting"),
            "venue": tr("Place"),
            "every_weeks": tr("Then every (weeks)"),
        },
    ),
    Contingency: PartWords(
        tr("If things go wrong"),
        {
            "trigger": (tr("If this happens"), tr("What would show that the plan is not working")),
            "action": tr("Then"),
            "who": tr("Who sets it going"),
            "children": _WHICH_CHILDREN,
        },
    ),
}
