"""What is missing or doubtful of the children and the people themselves."""

from dataclasses import replace
from typing import Any

import pytest

from cpc_tui.conference.profile import Profile
from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT

UNBORN: dict[str, Any] = {"children.0.born_on": None, "children.0.due_on": "2027-02-01"}
SUPPORTER = {"id": "su", "name": "Bea Okafor", "kind": "supporter", "supports": "mo"}
SECOND = {"id": "ad", "name": "Cal Dunn", "kind": "supporter", "supports": "mo"}


def one_supporter(profile: Profile) -> Profile:
    """The base profile where each parent brings one supporter at most."""
    return replace(profile, supporters=replace(profile.supporters, limit=1))


ROWS = [
    Row(
        "prepare.no_birth",
        {"children.0.born_on": None},
        "Ana’s date of birth, or when the birth is expected",
        "children.c1.born_on",
        near=UNBORN,
    ),
    Row(
        "prepare.born_after",
        {"children.0.born_on": "2026-12-01"},
        "a date of birth for Ana before this day, or when it is expected",
        "children.c1.born_on",
        near={"children.0.born_on": "2026-11-30"},
    ),
    Row(
        "prepare.birth_overdue",
        {**UNBORN, "children.0.due_on": "2026-11-08"},
        "when Ana was born: expected on 8 Nov 2026",
        "children.c1.born_on",
        near={**UNBORN, "children.0.due_on": "2026-11-09"},
    ),
    Row(
        "prepare.no_type",
        {"conference_type": None},
        "the type of conference",
        "conference_type",
        near={
            "conference_type": None,
            "children.0.conference_type": "initial",
            "children.1.conference_type": "review",
        },
    ),
    Row(
        "prepare.type_against_birth",
        UNBORN,
        "a pre-birth conference for Ana, who is not born yet",
        "children.c1.conference_type",
        near={**UNBORN, "children.0.conference_type": "pre_birth"},
    ),
    Row(
        "prepare.type_against_birth",
        {**UNBORN, "conference_type": "pre_birth"},
        "a type of conference of its own for Ben, who is born",
        "children.c2.conference_type",
        near={**UNBORN, "conference_type": "pre_birth", "children.1.conference_type": "initial"},
    ),
    Row(
        "prepare.grown_up",
        {"children.1.born_on": "2008-11-30", "decisions.1": OUT},
        "a child under 18: Ben is 18",
        "children.c2.born_on",
        near={"children.1.born_on": "2008-12-01", "decisions.1": OUT},
    ),
    Row(
        "prepare.no_number",
        {"children.0.la_child_id": "", "children.0.sex": None},
        "the authority’s number and the sex of Ana",
        "children.c1.la_child_id",
        near={"children.2.la_child_id": ""},
    ),
    Row(
        "prepare.nobody_responsible",
        {"people.5.parental_responsibility": ["c1"]},
        "who has parental responsibility for Ben",
        "people",
        near={"people.5.parental_responsibility": ["c2"], **UNBORN},
    ),
    Row(
        "prepare.helps_nobody",
        {"people.8": {**SUPPORTER, "supports": None}},
        "whom Bea Okafor is there for",
        "people.su.supports",
        near={"people.8": {**SUPPORTER, "supports": None, "kind": "observer"}},
    ),
    Row(
        "prepare.too_many_supporters",
        {"people.8": SUPPORTER, "people.9": SECOND},
        "1 supporter for Ama Okafor, not 2",
        "people",
        near={"people.8": SUPPORTER, "people.9": {**SECOND, "supports": "gm"}},
        profile=one_supporter,
    ),
    Row(
        "close.parent_without_papers",
        {"circulation.0.person": "sw"},
        "papers for Ama Okafor",
        "circulation",
        near={"circulation.0.person": "sw", "people.5.parental_responsibility": []},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_people_and_children(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)
