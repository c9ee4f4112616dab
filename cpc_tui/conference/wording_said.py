"""Words for what was said and what it means."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.spoken import Contribution, Note, Report, Response, Said, Voice
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark
from cpc_tui.conference.wording_table import PartWords
from cpc_tui.language import tr

_WHICH_CHILDREN = (tr("Which children"), tr("Empty means all of them"))

SAID: Mapping[type[Part], PartWords] = {
    Said: PartWords(tr("Statement the chair gave"), {"key": tr("Statement"), "at": tr("Given at")}),
    Report: PartWords(
        tr("Report"),
        {
            "person": tr("Written by"),
            "agency": tr("Agency"),
            "expected": tr("A report is expected"),
            "received_on": tr("Received on"),
            "shared_with_family_on": tr("Shared with the family on"),
            "not_shared_because": tr("Why the family has not seen it"),
            "read_out_by": (tr("Read out by"), tr("Where the writer could not come")),
            "summary": tr("The most important points"),
            "child_wishes": tr("What the child wishes and feels"),
            "family_views": tr("What the family thinks"),
            "recommendation": tr("What they recommend"),
            "children": _WHICH_CHILDREN,
        },
    ),
    Note: PartWords(
        tr("Note"),
        {
            "step": tr("Step of the agenda"),
            "at": tr("Time"),
            "speaker": tr("Who said it"),
            "children": _WHICH_CHILDREN,
            "kind": (
                tr("What kind of thing it is"),
                tr("Opinions and allegations are marked as such"),
            ),
            "text": tr("What was said"),
        },
    ),
    Voice: PartWords(
        tr("Child’s voice"),
        {
            "child": tr("Child"),
            "participation": tr("How the child took part"),
            "conveyed_by": tr("Brought to us by"),
            "wishes": tr("What the child wishes and feels"),
            "own_words": tr("In the child’s own words"),
            "age_judgement": tr("Why the child came or did not come"),
        },
    ),
    Contribution: PartWords(
        tr("What a parent or carer says"),
        {
            "person": tr("Who"),
            "question": tr("Question"),
            "text": (tr("Their own account"), tr("As nearly as possible in their own words")),
            "at": tr("Time"),
            "given": tr("How it was given"),
            "read_back": tr("Read back to them"),
        },
    ),
    Response: PartWords(
        tr("Answer to a report"),
        {
            "person": tr("Who"),
            "report": tr("Which report"),
            "agrees": tr("Agrees with it"),
            "text": tr("What they say about it"),
        },
    ),
    BoardItem: PartWords(
        tr("Point on the board"),
        {
            "heading": tr("Heading"),
            "text": tr("What it is"),
            "children": _WHICH_CHILDREN,
            "raised_by": tr("Raised by"),
            "who": tr("Who will find out"),
            "by_when": tr("By when"),
            "at": tr("Time"),
        },
    ),
    DangerStatement: PartWords(
        tr("Danger statement and goal"),
        {
            "danger": (
                tr("What we are worried will happen"),
                tr("What is likely if nothing changes, in plain words"),
            ),
            "goal": (tr("What we want to see instead"), tr("How we will know the child is safe")),
            "children": _WHICH_CHILDREN,
            "disputed_by": tr("Who sees it differently"),
            "dispute": tr("How they see it"),
        },
    ),
    ScaleMark: PartWords(
        tr("Number on the scale"),
        {
            "person": tr("Who"),
            "statement": (tr("For which danger statement"), tr("Empty means everything together")),
            "child": (tr("For which child"), tr("Empty means all of them")),
            "value": (tr("Number today"), tr("From 0 to 10")),
            "previous_value": (tr("Number last time"), tr("At the conference before")),
            "reason": tr("Why this number"),
        },
    ),
}
