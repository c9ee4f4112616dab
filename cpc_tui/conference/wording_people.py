"""Words for the people, the children, and their being there."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.kin import Relationship, Relative
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
from cpc_tui.language import tr

_REASON_READERS: Mapping[str, FieldWords] = {
    "visibility": (
        tr("Who may read the reason"),
        tr("That it happened, who and when, everybody may read"),
    ),
    "readers": (
        tr("Named readers of the reason"),
        tr("Who may read it where only named people may"),
    ),
}

_PERSON = PartWords(
    tr("Person"),
    {
        "name": tr("Name"),
        "initials": (tr("Initials"), tr("For quick entry: what you type before the colon")),
        "role": (tr("Role"), tr("Such as Health visitor")),
        "agency": (tr("Agency"), tr("Where they work")),
        "kind": (tr("Part in the conference"), tr("Decides what they may read")),
        "relationship": (tr("Relationship"), tr("Such as mother of Ana")),
        "parental_responsibility": tr("Parental responsibility for"),
        "household": tr("Lives in the household"),
        "supports": (
            tr("Here to support"),
            tr("Whom a supporter, advocate or interpreter is here for"),
        ),
        "quorum_group": (
            tr("Counts for the quorum as"),
            tr("Agencies with the same word here count once together"),
        ),
        "direct_contact": tr("In direct contact with the family"),
        "gives_view": tr("Gives a view on each child"),
        "email": tr("Email"),
        "phone": tr("Phone"),
        "address": tr("Address"),
        "workplace": tr("Place of work"),
        "protected": (tr("Keep confidential"), tr("Left out of everybody else’s papers")),
        "language": (tr("Language"), tr("Where an interpreter or translated papers are needed")),
        "adjustments": (
            tr("Help needed to take part"),
            tr("Such as hearing, breaks or getting there"),
        ),
    },
)

_CHILD = PartWords(
    tr("Child"),
    {
        "person": (
            tr("Also listed under people as"),
            tr("If the child is to come or be sent papers"),
        ),
        "name": tr("Full name"),
        "known_as": (tr("Known as"), tr("What the family calls the child")),
        "born_on": tr("Date of birth"),
        "due_on": (tr("Due date"), tr("For a baby not yet born")),
        "sex": tr("Sex"),
        "address": (tr("Address"), tr("Where the child lives")),
        "protected": (tr("Keep confidential"), tr("Left out of other people’s papers")),
        "school": tr("School or nursery"),
        "legal_status": (
            tr("Legal status"),
            tr("Such as an order or accommodation; empty if none"),
        ),
        "la_child_id": tr("Children’s services number"),
        "conference_type": (
            tr("Type of conference for this child"),
            tr("Only if it differs from that of the conference"),
        ),
        "previous_plans": (
            tr("Earlier plans"),
            tr("How many child protection plans before this one"),
        ),
        "plan_started_on": tr("Plan began on"),
        "current_categories": (tr("Category so far"), tr("The main one first")),
        "subject": (
            tr("Being considered today"),
            tr("No for a child of the household who is only listed"),
        ),
    },
)

PEOPLE: Mapping[type[Part], PartWords] = {
    Person: _PERSON,
    Child: _CHILD,
    Relative: PartWords(
        tr("Relative"),
        {
            "person": (
                tr("Also listed under people as"),
                tr("Only if they are invited too; their name and household are told there"),
            ),
            "name": tr("Name"),
            "sex": tr("Sex"),
            "born_year": (tr("Year of birth"), tr("Such as 1948, if it is known")),
            "has_died": tr("Has died"),
            "died_year": (tr("Year of death"), tr("If it is known")),
            "household": tr("Lives in the household"),
        },
    ),
    Relationship: PartWords(
        tr("Relationship"),
        {
            "adults": (
                tr("Parents or couple"),
                tr("One or two; nobody if only the children are known"),
            ),
            "bond": (tr("What the couple is to each other"), tr("Empty if it is not known")),
            "children": (tr("Their children"), tr("Those whose parents they are")),
            "adopted": (tr("Adopted by them"), tr("Those of their children who are adopted")),
        },
    ),
    Spell: PartWords(
        tr("Time in the meeting"),
        {"from": tr("Came at"), "until": (tr("Left at"), tr("Empty while they are still there"))},
    ),
    Attendance: PartWords(
        tr("Invited person"),
        {
            "person": tr("Who"),
            "status": tr("Here or not"),
            "mode": tr("How they joined"),
            "times": tr("Times in the meeting"),
            "represented_by": tr("Represented by"),
            "told_administrator": tr("Told the conference administrator"),
            "sent_report": tr("Sent a report"),
            "sent_representative": (
                tr("Sent somebody in their place"),
                tr("Somebody who knows the family and the work"),
            ),
        },
    ),
    Exclusion: PartWords(
        tr("Person kept out"),
        {
            "person": tr("Who"),
            "ground": tr("Ground"),
            "extent": tr("Whole meeting or part of it"),
            "from": tr("From"),
            "until": (tr("Until"), tr("Empty while it lasts")),
            "reason": tr("Why, in the chair’s words"),
            "views_obtained_by": (
                tr("How their views were heard"),
                tr("Such as in writing, or by the social worker the day before"),
            ),
            **_REASON_READERS,
        },
    ),
    ClosedSession: PartWords(
        tr("Part without the family"),
        {
            "from": tr("From"),
            "until": (tr("Until"), tr("Empty while it lasts")),
            "present": tr("Who was there"),
            "reason": tr("Why"),
            **_REASON_READERS,
        },
    ),
    PreMeeting: PartWords(
        tr("Talk before the conference"),
        {
            "with": tr("With"),
            "at": tr("When"),
            "held": tr("It took place"),
            "explained": tr("What was explained"),
            "worries": tr("Their worries about the conference"),
            "requests": tr("What they asked for"),
        },
    ),
}
