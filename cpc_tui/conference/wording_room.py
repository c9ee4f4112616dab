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
    KnownWord,
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
from cpc_tui.language import tr

ROOM: Mapping[type[Part], PartWords] = {
    Room: PartWords(
        tr("Chair’s desk"),
        {
            "private_notes": tr("Private notes"),
            "waiting": tr("Waiting to speak"),
            "speaking": tr("Who has spoken"),
            "turns": tr("Times of the steps"),
            "pauses": tr("Breaks and adjournments"),
            "answers": tr("Answers to the invitations"),
            "arranged": tr("Help that is arranged"),
            "read_out": tr("Statements read out"),
            "approvals": tr("Approvals"),
            "reopenings": tr("Re-openings"),
            "exported": tr("Files made"),
            "corrections": tr("Corrections"),
            "former": tr("Decisions of the conference before"),
            "known_words": tr("Words that are right here"),
            "changed_since": (
                tr("What has changed since"),
                tr("Since the conference before this one"),
            ),
        },
    ),
    PrivateNote: PartWords(
        tr("Private note"),
        {
            "step": tr("At step"),
            "at": tr("Written at"),
            "text": (tr("Note"), tr("For the chair alone")),
        },
    ),
    Waiting: PartWords(tr("Waiting to speak"), {"person": tr("Who"), "since": tr("Since")}),
    Speaking: PartWords(
        tr("Turn to speak"), {"person": tr("Who"), "from": tr("From"), "until": tr("Until")}
    ),
    StepTurn: PartWords(tr("Time of a step"), {"step": tr("Step"), "from": tr("From")}),
    Pause: PartWords(
        tr("Break or adjournment"),
        {
            "kind": tr("Break or adjournment"),
            "from": tr("From"),
            "until": tr("Until"),
            "reason": tr("Why"),
            "resume_on": tr("It goes on on"),
        },
    ),
    Answer: PartWords(
        tr("Answer to an invitation"),
        {
            "person": tr("Who"),
            "asked_on": tr("Invited on"),
            "answered_on": tr("Answered on"),
            "remark": tr("Remark"),
        },
    ),
    Arranged: PartWords(
        tr("Help that is arranged"),
        {"person": tr("For whom"), "arranged_on": tr("Arranged on")},
    ),
    ReadOut: PartWords(
        tr("Statement read out"),
        {"contribution": tr("Statement"), "by": tr("Read out by"), "at": tr("Read out at")},
    ),
    Approval: PartWords(
        tr("Approval"),
        {
            "at": tr("Approved at"),
            "by": tr("Approved by"),
            "reason": (tr("Reason"), tr("Why it is approved although something is missing")),
            "lacking": tr("What was missing"),
        },
    ),
    Reopening: PartWords(
        tr("Re-opening"),
        {
            "at": tr("Re-opened at"),
            "by": tr("Re-opened by"),
            "reason": (tr("Reason"), tr("Why it is re-opened")),
        },
    ),
    Exported: PartWords(
        tr("File made"),
        {
            "at": tr("Made at"),
            "by": tr("Made by"),
            "document": tr("Document"),
            "recipient": tr("Whose copy"),
            "version": tr("Version"),
            "file": tr("File"),
            "digest": tr("Fingerprint of the file"),
        },
    ),
    Correction: PartWords(
        tr("Correction"),
        {
            "raised_by": tr("Raised by"),
            "raised_on": tr("Raised on"),
            "document": tr("Document"),
            "children": tr("About"),
            "wrong": (tr("What is wrong"), tr("In the words of whoever raised it")),
            "agreed": tr("The chair’s answer"),
            "answer": (tr("In words"), tr("What the chair answers")),
            "answered_on": tr("Answered on"),
        },
    ),
    FormerDecision: PartWords(
        tr("Decision of the conference before"),
        {
            "child": tr("Child"),
            "outcome": tr("Outcome"),
            "categories": tr("Categories"),
            "decided_on": tr("Decided on"),
        },
    ),
    KnownWord: PartWords(tr("Word that is right here"), {"word": tr("Word")}),
}
