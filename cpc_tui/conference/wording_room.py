"""Words for what the chair's desk keeps beside the record."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.room import (
    Answer,
    Approval,
    Arranged,
    FormerDecision,
    Pause,
    PrivateNote,
    ReadOut,
    Room,
    Speaking,
    StepTurn,
    Waiting,
)
from cpc_tui.conference.wording_table import PartWords

ROOM: Mapping[type[Part], PartWords] = {
    Room: PartWords(
        "Chair’s desk",
        {
            "private_notes": "Private notes",
            "waiting": "Waiting to speak",
            "speaking": "Who has spoken",
            "turns": "Times of the steps",
            "pauses": "Breaks and adjournments",
            "answers": "Answers to the invitations",
            "arranged": "Help that is arranged",
            "read_out": "Statements read out",
            "approvals": "Approvals",
            "former": "Decisions of the conference before",
            "changed_since": ("What has changed since", "Since the conference before this one"),
        },
    ),
    PrivateNote: PartWords(
        "Private note",
        {"step": "At step", "at": "Written at", "text": ("Note", "For the chair alone")},
    ),
    Waiting: PartWords("Waiting to speak", {"person": "Who", "since": "Since"}),
    Speaking: PartWords("Turn to speak", {"person": "Who", "from": "From", "until": "Until"}),
    StepTurn: PartWords("Time of a step", {"step": "Step", "from": "From"}),
    Pause: PartWords(
        "Break or adjournment",
        {
            "kind": "Break or adjournment",
            "from": "From",
            "until": "Until",
            "reason": "Why",
            "resume_on": "It goes on on",
        },
    ),
    Answer: PartWords(
        "Answer to an invitation",
        {
            "person": "Who",
            "asked_on": "Invited on",
            "answered_on": "Answered on",
            "remark": "Remark",
        },
    ),
    Arranged: PartWords(
        "Help that is arranged",
        {"person": "For whom", "arranged_on": "Arranged on"},
    ),
    ReadOut: PartWords(
        "Statement read out",
        {"contribution": "Statement", "by": "Read out by", "at": "Read out at"},
    ),
    Approval: PartWords(
        "Approval",
        {
            "at": "Approved at",
            "by": "Approved by",
            "reason": ("Reason", "Why it is approved although something is missing"),
            "lacking": "What was missing",
        },
    ),
    FormerDecision: PartWords(
        "Decision of the conference before",
        {
            "child": "Child",
            "outcome": "Outcome",
            "categories": "Categories",
            "decided_on": "Decided on",
        },
    ),
}
