"""Words for the conference itself, its review, and what is around it."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.around import Breach, Circulation, Previous
from cpc_tui.conference.entry import Identified, Part, Visible
from cpc_tui.conference.planned import Review
from cpc_tui.conference.record import Record
from cpc_tui.conference.wording_table import PartWords
from cpc_tui.language import tr

_RECORD = PartWords(
    tr("Conference"),
    {
        "format": tr("Format"),
        "reference": (tr("Reference"), tr("Your authority’s own reference for this conference")),
        "profile": (tr("Authority"), tr("Whose ways of holding conferences are followed")),
        "family_name": (tr("Family name"), tr("Shown at the top of the screen")),
        "conference_type": (
            tr("Type of conference"),
            tr("Holds for every child unless theirs differs"),
        ),
        "held_on": tr("Date of the conference"),
        "starts_at": (tr("Planned start"), tr("A time such as 10:00")),
        "started_at": tr("Started at"),
        "ended_at": tr("Ended at"),
        "mode": tr("How it is held"),
        "venue": tr("Place"),
        "joining": tr("How to join"),
        "strategy_discussion_on": (
            tr("Strategy discussion"),
            tr("The one that started the section 47 enquiry; the 15 working days run from it"),
        ),
        "latest_strategy_discussion_on": (
            tr("Latest strategy discussion"),
            tr("If there was a later one; it does not start the clock again"),
        ),
        "notified_on": (
            tr("Notified on"),
            tr("Transfer-in: when the move was notified or accepted"),
        ),
        "previous": tr("Conference before this one"),
        "chair": tr("Chair"),
        "minute_taker": tr("Minute-taker"),
        "chair_independent": (
            tr("Chair is independent"),
            tr("No part in the case, and does not manage the social workers who work on it"),
        ),
        "purpose": (tr("Why we are here today"), tr("In words the family would use")),
        "people": tr("People"),
        "children": tr("Children"),
        "relatives": tr("Relatives"),
        "relationships": tr("Relationships in the family"),
        "attendance": tr("Attendance"),
        "exclusions": tr("People kept out"),
        "closed_sessions": tr("Parts without the family"),
        "reports": tr("Reports"),
        "notes": tr("Notes"),
        "voices": tr("Children’s voices"),
        "contributions": tr("What parents and carers say"),
        "responses": tr("Answers to the reports"),
        "analysis": tr("What it means"),
        "statements": tr("Danger statements and goals"),
        "scales": tr("Scales"),
        "views": tr("Agencies’ views"),
        "decisions": tr("Decisions"),
        "dissents": tr("Disagreements"),
        "dissent_asked": (tr("Asked whether anybody disagrees"), tr("When the chair asked")),
        "plans": tr("Plan"),
        "core_group": tr("Core group"),
        "contingency": tr("If things go wrong"),
        "review": tr("Next conference"),
        "said": tr("Statements the chair gave"),
        "pre_meetings": tr("Talks before the conference"),
        "breaches": tr("Missed deadlines"),
        "circulation": tr("Who gets which papers"),
        "status": tr("State of this record"),
        "room": tr("Chair’s desk"),
    },
)

CONFERENCE: Mapping[type[Part], PartWords] = {
    Identified: PartWords(tr("Entry"), {"id": tr("Id")}),
    Visible: PartWords(
        tr("Entry"),
        {
            "visibility": tr("Who may read this"),
            "readers": (tr("Named readers"), tr("Who may read it where only named people may")),
        },
    ),
    Record: _RECORD,
    Previous: PartWords(
        tr("Conference before this one"),
        {
            "reference": tr("Reference"),
            "held_on": tr("Held on"),
            "review_number": (tr("Number of the review"), tr("0 is the initial conference")),
        },
    ),
    Review: PartWords(
        tr("Next conference"),
        {"on": tr("Date"), "at": (tr("Time"), tr("Such as 10:00")), "venue": tr("Place")},
    ),
    Breach: PartWords(
        tr("Missed deadline"),
        {
            "deadline": tr("Which deadline"),
            "reason": tr("Why it was missed"),
            "authorised_by": tr("Authorised by"),
            "interim_safety": tr("What keeps the children safe meanwhile"),
        },
    ),
    Circulation: PartWords(
        tr("Reader of the papers"),
        {
            "person": tr("Who"),
            "documents": tr("Which papers"),
            "how": tr("How they are sent"),
            "sent_on": tr("Sent on"),
            "version": (tr("Version"), tr("Such as draft, or approved 2")),
        },
    ),
}
