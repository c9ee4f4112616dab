"""Words for the people, the children, and their being there."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.who import (
    Attendance,
    Child,
    ClosedSession,
    Exclusion,
    Person,
    PreMeeting,
    Spell,
)
from cpc_tui.conference.wording_table import FieldWords, PartWords

_REASON_READERS: Mapping[str, FieldWords] = {
    "visibility": (
        "Who may read the reason",
        "That it happened, who and when, everybody may read",
    ),
    "readers": ("Named readers of the reason", "Who may read it where only named people may"),
}

_PERSON = PartWords(
    "Person",
    {
        "name": "Name",
        "initials": ("Initials", "For quick entry: what you type before the colon"),
        "role": ("Role", "Such as Health visitor"),
        "agency": ("Agency", "Where they work"),
        "kind": ("Part in the conference", "Decides what they may read"),
        "relationship": ("Relationship", "Such as mother of Ana"),
        "parental_responsibility": "Parental responsibility for",
        "household": "Lives in the household",
        "supports": ("Here to support", "Whom a supporter, advocate or interpreter is here for"),
        "quorum_group": (
            "Counts for the quorum as",
            "Agencies with the same word here count once together",
        ),
        "direct_contact": "In direct contact with the family",
        "gives_view": "Gives a view on each child",
        "email": "Email",
        "phone": "Phone",
        "address": "Address",
        "workplace": "Place of work",
        "protected": ("Keep confidential", "Left out of everybody else’s papers"),
        "language": ("Language", "Where an interpreter or translated papers are needed"),
        "adjustments": ("Help needed to take part", "Such as hearing, breaks or getting there"),
    },
)

_CHILD = PartWords(
    "Child",
    {
        "person": ("Also listed under people as", "If the child is to come or be sent papers"),
        "name": "Full name",
        "known_as": ("Known as", "What the family calls the child"),
        "born_on": "Date of birth",
        "due_on": ("Due date", "For a baby not yet born"),
        "sex": "Sex",
        "address": ("Address", "Where the child lives"),
        "protected": ("Keep confidential", "Left out of other people’s papers"),
        "school": "School or nursery",
        "legal_status": ("Legal status", "Such as an order or accommodation; empty if none"),
        "la_child_id": "Children’s services number",
        "conference_type": (
            "Type of conference for this child",
            "Only if it differs from that of the conference",
        ),
        "previous_plans": ("Earlier plans", "How many child protection plans before this one"),
        "plan_started_on": "Plan began on",
        "current_categories": ("Category so far", "The main one first"),
        "subject": (
            "Being considered today",
            "No for a child of the household who is only listed",
        ),
    },
)

PEOPLE: Mapping[type[Part], PartWords] = {
    Person: _PERSON,
    Child: _CHILD,
    Spell: PartWords(
        "Time in the meeting",
        {"from": "Came at", "until": ("Left at", "Empty while they are still there")},
    ),
    Attendance: PartWords(
        "Invited person",
        {
            "person": "Who",
            "status": "Here or not",
            "mode": "How they joined",
            "times": "Times in the meeting",
            "represented_by": "Represented by",
            "told_administrator": "Told the conference administrator",
            "sent_report": "Sent a report",
            "sent_representative": (
                "Sent somebody in their place",
                "Somebody who knows the family and the work",
            ),
        },
    ),
    Exclusion: PartWords(
        "Person kept out",
        {
            "person": "Who",
            "ground": "Ground",
            "extent": "Whole meeting or part of it",
            "from": "From",
            "until": ("Until", "Empty while it lasts"),
            "reason": "Why, in the chair’s words",
            "views_obtained_by": (
                "How their views were heard",
                "Such as in writing, or by the social worker the day before",
            ),
            **_REASON_READERS,
        },
    ),
    ClosedSession: PartWords(
        "Part without the family",
        {
            "from": "From",
            "until": ("Until", "Empty while it lasts"),
            "present": "Who was there",
            "reason": "Why",
            **_REASON_READERS,
        },
    ),
    PreMeeting: PartWords(
        "Talk before the conference",
        {
            "with": "With",
            "at": "When",
            "held": "It took place",
            "explained": "What was explained",
            "worries": "Their worries about the conference",
            "requests": "What they asked for",
        },
    ),
}
