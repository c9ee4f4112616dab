"""Words for the conference itself, its review, and what is around it."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.around import Breach, Circulation, Previous
from cpc_tui.conference.entry import Identified, Part, Visible
from cpc_tui.conference.planned import Review
from cpc_tui.conference.record import Record
from cpc_tui.conference.wording_table import PartWords

_RECORD = PartWords(
    "Conference",
    {
        "format": "Format",
        "reference": ("Reference", "Your authority’s own reference for this conference"),
        "profile": ("Authority", "Whose ways of holding conferences are followed"),
        "family_name": ("Family name", "Shown at the top of the screen"),
        "conference_type": ("Type of conference", "Holds for every child unless theirs differs"),
        "held_on": "Date of the conference",
        "starts_at": ("Planned start", "A time such as 10:00"),
        "started_at": "Started at",
        "ended_at": "Ended at",
        "mode": "How it is held",
        "venue": "Place",
        "joining": "How to join",
        "strategy_discussion_on": (
            "Strategy discussion",
            "The one that started the section 47 enquiry; the 15 working days run from it",
        ),
        "latest_strategy_discussion_on": (
            "Latest strategy discussion",
            "If there was a later one; it does not start the clock again",
        ),
        "notified_on": ("Notified on", "Transfer-in: when the move was notified or accepted"),
        "previous": "Conference before this one",
        "chair": "Chair",
        "minute_taker": "Minute-taker",
        "chair_independent": (
            "Chair is independent",
            "No part in the case, and does not manage the social workers who work on it",
        ),
        "purpose": ("Why we are here today", "In words the family would use"),
        "people": "People",
        "children": "Children",
        "attendance": "Attendance",
        "exclusions": "People kept out",
        "closed_sessions": "Parts without the family",
        "reports": "Reports",
        "notes": "Notes",
        "voices": "Children’s voices",
        "contributions": "What parents and carers say",
        "responses": "Answers to the reports",
        "analysis": "What it means",
        "statements": "Danger statements and goals",
        "scales": "Scales",
        "views": "Agencies’ views",
        "decisions": "Decisions",
        "dissents": "Disagreements",
        "dissent_asked": ("Asked whether anybody disagrees", "When the chair asked"),
        "plans": "Plan",
        "core_group": "Core group",
        "contingency": "If things go wrong",
        "review": "Next conference",
        "said": "Statements the chair gave",
        "pre_meetings": "Talks before the conference",
        "breaches": "Missed deadlines",
        "circulation": "Who gets which papers",
        "status": "State of this record",
        "room": "Chair’s desk",
    },
)

CONFERENCE: Mapping[type[Part], PartWords] = {
    Identified: PartWords("Entry", {"id": "Id"}),
    Visible: PartWords(
        "Entry",
        {
            "visibility": "Who may read this",
            "readers": ("Named readers", "Who may read it where only named people may"),
        },
    ),
    Record: _RECORD,
    Previous: PartWords(
        "Conference before this one",
        {
            "reference": "Reference",
            "held_on": "Held on",
            "review_number": ("Number of the review", "0 is the initial conference"),
        },
    ),
    Review: PartWords(
        "Next conference", {"on": "Date", "at": ("Time", "Such as 10:00"), "venue": "Place"}
    ),
    Breach: PartWords(
        "Missed deadline",
        {
            "deadline": "Which deadline",
            "reason": "Why it was missed",
            "authorised_by": "Authorised by",
            "interim_safety": "What keeps the children safe meanwhile",
        },
    ),
    Circulation: PartWords(
        "Reader of the papers",
        {
            "person": "Who",
            "documents": "Which papers",
            "how": "How they are sent",
            "sent_on": "Sent on",
            "version": ("Version", "Such as draft, or approved 2"),
        },
    ),
}
