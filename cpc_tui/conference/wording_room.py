"""Words for what the chair's desk keeps beside the record."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.room import (
    Answer,
    Approval,
    Arranged,
    Correction,
    Exported,
    FormerDecision,
    Pause,
    PrivateNote,
    ReadOut,
    Reopening,
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
            "reopenings": "Re-openings",
            "exported": "Files made",
            "corrections": "Corrections",
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
    Reopening: PartWords(
        "Re-opening",
        {"at": "Re-opened at", "by": "Re-opened by", "reason": ("Reason", "Why it is re-opened")},
    ),
    Exported: PartWords(
        "File made",
        {
            "at": "Made at",
            "by": "Made by",
            "document": "Document",
            "recipient": "Whose copy",
            "version": "Version",
            "file": "File",
            "digest": "Fingerprint of the file",
        },
    ),
    Correction: PartWords(
        "Correction",
        {
            "raised_by": "Raised by",
            "raised_on": "Raised on",
            "document": "Document",
            "children": "About",
            "wrong": ("What is wrong", "In the words of whoever raised it"),
            "agreed": "The chair’s answer",
            "answer": ("In words", "What the chair answers"),
            "answered_on": "Answered on",
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
