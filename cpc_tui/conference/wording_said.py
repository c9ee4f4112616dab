"""Words for what was said and what it means."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.spoken import Contribution, Note, Report, Response, Said, Voice
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark
from cpc_tui.conference.wording_table import PartWords

_WHICH_CHILDREN = ("Which children", "Empty means all of them")

SAID: Mapping[type[Part], PartWords] = {
    Said: PartWords("Statement the chair gave", {"key": "Statement", "at": "Given at"}),
    Report: PartWords(
        "Report",
        {
            "person": "Written by",
            "agency": "Agency",
            "expected": "A report is expected",
            "received_on": "Received on",
            "shared_with_family_on": "Shared with the family on",
            "not_shared_because": "Why the family has not seen it",
            "read_out_by": ("Read out by", "Where the writer could not come"),
            "summary": "The most important points",
            "child_wishes": "What the child wishes and feels",
            "family_views": "What the family thinks",
            "recommendation": "What they recommend",
            "children": _WHICH_CHILDREN,
        },
    ),
    Note: PartWords(
        "Note",
        {
            "step": "Step of the agenda",
            "at": "Time",
            "speaker": "Who said it",
            "children": _WHICH_CHILDREN,
            "kind": ("What kind of thing it is", "Opinions and allegations are marked as such"),
            "text": "What was said",
        },
    ),
    Voice: PartWords(
        "Child’s voice",
        {
            "child": "Child",
            "participation": "How the child took part",
            "conveyed_by": "Brought to us by",
            "wishes": "What the child wishes and feels",
            "own_words": "In the child’s own words",
            "age_judgement": "Why the child came or did not come",
        },
    ),
    Contribution: PartWords(
        "What a parent or carer says",
        {
            "person": "Who",
            "question": "Question",
            "text": ("Their own account", "As nearly as possible in their own words"),
            "at": "Time",
            "given": "How it was given",
            "read_back": "Read back to them",
        },
    ),
    Response: PartWords(
        "Answer to a report",
        {
            "person": "Who",
            "report": "Which report",
            "agrees": "Agrees with it",
            "text": "What they say about it",
        },
    ),
    BoardItem: PartWords(
        "Point on the board",
        {
            "heading": "Heading",
            "text": "What it is",
            "children": _WHICH_CHILDREN,
            "raised_by": "Raised by",
            "who": "Who will find out",
            "by_when": "By when",
            "at": "Time",
        },
    ),
    DangerStatement: PartWords(
        "Danger statement and goal",
        {
            "danger": (
                "What we are worried will happen",
                "What is likely if nothing changes, in plain words",
            ),
            "goal": ("What we want to see instead", "How we will know the child is safe"),
            "children": _WHICH_CHILDREN,
            "disputed_by": "Who sees it differently",
            "dispute": "How they see it",
        },
    ),
    ScaleMark: PartWords(
        "Number on the scale",
        {
            "person": "Who",
            "statement": ("For which danger statement", "Empty means everything together"),
            "child": ("For which child", "Empty means all of them"),
            "value": ("Number today", "From 0 to 10"),
            "previous_value": ("Number last time", "At the conference before"),
            "reason": "Why this number",
        },
    ),
}
