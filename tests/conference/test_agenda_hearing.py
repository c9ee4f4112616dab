"""What is missing of reports, contributions and the analysis."""

from dataclasses import replace

import pytest

from cpc_tui.conference.profile import Profile
from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT


def strengthening(profile: Profile) -> Profile:
    """The base profile with a framework that has grey areas."""
    return replace(profile, framework_key="strengthening_families")


def invited_from_twelve(profile: Profile) -> Profile:
    """The base profile where children come from the age of twelve."""
    return replace(profile, child_invite=replace(profile.child_invite, age=12))


GREY = {"id": "m2", "heading": "grey_areas", "text": "Where does she sleep?", "who": "hv"}
_GRANDMOTHER_CAME = {"attendance.7.status": "present"}
UNBORN = {"children.0.born_on": OUT, "children.0.due_on": "2027-02-01"}

ROWS = [
    Row(
        "reports.report_without_summary",
        {"reports.0.summary": " "},
        "the most important points from Social care",
        "reports.r1.summary",
        near={"reports.0.summary": "", "reports.0.received_on": OUT},
    ),
    Row(
        "reports.report_not_received",
        {"reports.0.summary": "", "reports.0.received_on": OUT, "reports.0.agency": ""},
        "the report of Nia Hartwell-Boyd",
        "reports.r1.received_on",
        near={"reports.0.received_on": OUT},
    ),
    Row(
        "reports.report_not_shared",
        {"reports.0.shared_with_family_on": OUT},
        "when the family saw the report of Social care, or why not",
        "reports.r1.shared_with_family_on",
        near={"reports.0.shared_with_family_on": OUT, "reports.0.not_shared_because": "Police."},
    ),
    Row(
        "contribution.child_without_voice",
        {"voices.0.wishes": ""},
        "Ana’s wishes and feelings",
        "voices.e1.wishes",
        near={"voices.0.wishes": "", "voices.0.own_words": "“Home.”"},
    ),
    Row(
        "contribution.child_without_voice",
        {"voices.1": OUT},
        "Ben’s wishes and feelings",
        "voices",
        near={"voices.1.wishes": "", "voices.1.participation": "PN7"},
    ),
    Row(
        "contribution.no_participation",
        {"voices.0.participation": None},
        "how Ana took part",
        "voices.e1.participation",
        near={"voices.0": OUT, **UNBORN},
    ),
    Row(
        "contribution.sibling_without_voice",
        {"voices.2": OUT},
        "Cy’s wishes and feelings",
        "voices",
        near={"voices.1": OUT},
    ),
    Row(
        "contribution.no_views_passed_on",
        {"voices.0.participation": "PN7"},
        "views of Ana, who is 9: none were passed on",
        "voices.e1.participation",
        near={"voices.1.participation": "PN7"},
    ),
    Row(
        "contribution.no_views_passed_on",
        {"voices.1.participation": "PN0", "children.1.born_on": "2022-11-30"},
        "how Ben took part: PN0 is for children under 4",
        "voices.e2.participation",
        near={"voices.1.participation": "PN0"},
    ),
    Row(
        "contribution.no_age_judgement",
        {"voices.0.age_judgement": "", "voices.0.participation": "PN1"},
        "why Ana came or did not come",
        "voices.e1.age_judgement",
        near={"voices.2.age_judgement": ""},
    ),
    Row(
        "contribution.no_age_judgement",
        {"voices.0.age_judgement": ""},
        "why Ana, who is 9, did not come",
        "voices.e1.age_judgement",
    ),
    Row(
        "contribution.no_age_judgement",
        {"voices.0.age_judgement": ""},
        "why Ana came or did not come",
        "voices.e1.age_judgement",
        profile=invited_from_twelve,
    ),
    Row(
        "contribution.present_parent_unheard",
        {"contributions.0.text": ""},
        "Ama Okafor’s own account",
        "contributions",
        near={"contributions.1": OUT},
    ),
    Row(
        "contribution.absent_parent_unheard",
        {"contributions.1": OUT},
        "anything that Ife Okafor sent or passed on",
        "contributions",
        near={"contributions.1": OUT, "attendance.7": OUT},
    ),
    Row(
        "contribution.report_unanswered",
        {"responses": []},
        "the family’s answer to Social care",
        "responses",
        near={"responses": [], "attendance.5.status": "absent", "attendance.5.times": []},
    ),
    Row(
        "contribution.report_unanswered",
        {"responses.0.person": "hv", "reports.0.visibility": "named", "reports.0.readers": ["mo"]},
        "the family’s answer to Social care",
        "responses",
        near={"responses": [], "reports.0.visibility": "named", "reports.0.readers": ["hv"]},
    ),
    Row(
        "contribution.parent_unanswered",
        {"people.7.parental_responsibility": ["c1"], **_GRANDMOTHER_CAME},
        "Ife Okafor’s answer to Social care",
        "responses",
        near={**_GRANDMOTHER_CAME},
    ),
    Row(
        "contribution.not_read_back",
        {"contributions.0.read_back": None},
        "reading back what Ama Okafor said",
        "contributions.g1.read_back",
        near={"contributions.0.read_back": "not_agreed"},
    ),
    Row(
        "contribution.statement_not_read_out",
        {"contributions.1.given": "written"},
        "reading out what Ife Okafor sent in",
        "contributions.g2",
        near={"contributions.0.given": "written", "contributions.1.given": "advocate"},
    ),
    Row(
        "contribution.statement_read_by_nobody",
        {"contributions.1.given": "read_out", "ended_at": OUT},
        "who read out what Ife Okafor sent in",
        "contributions.g2",
        near={"contributions.1.given": "read_out"},
    ),
    Row(
        "reports.report_not_read_out",
        {"reports.0.person": "po"},
        "who read out the report of Social care",
        "reports.r1.read_out_by",
        near={"reports.0.person": "po", "reports.0.read_out_by": "sw"},
    ),
    Row(
        "analysis.board_empty",
        {"analysis.0.heading": "past_harm"},
        "points on the board (Needs, parenting and environment)",
        "analysis",
        near={"analysis.0.heading": "strengths"},
    ),
    Row(
        "analysis.no_danger_statement",
        {"statements.0.children": ["c2"]},
        "a danger statement for Ana",
        "statements",
        near={"statements.0.children": []},
    ),
    Row(
        "analysis.no_danger_statement",
        {"decisions.1": OUT},
        "a danger statement for Ben",
        "statements",
        near={"decisions.1": OUT, "views": []},
    ),
    Row(
        "analysis.statement_without_goal",
        {"statements.0.goal": "\n"},
        "the goal for “Ana may be hurt.”",
        "statements.s1.goal",
        near={"statements.0.danger": ""},
    ),
    Row(
        "analysis.family_without_scale",
        {"scales.0.person": "sw"},
        "the family’s number for “Ana may be hurt.”",
        "scales",
        near={"scales.0.person": "gm"},
    ),
    Row(
        "analysis.statement_without_scale",
        {"scales.0.value": None},
        "numbers on the scale for “Ana may be hurt.”",
        "scales",
        near={"scales.0.child": "c1"},
    ),
    Row(
        "analysis.nobody_finds_out",
        {"analysis": [GREY]},
        "by when: “Where does she sleep?”",
        "analysis.m2",
        near={"analysis": [{**GREY, "by_when": "2026-12-18"}]},
        profile=strengthening,
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_what_was_heard(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)
