"""What is missing or doubtful of who gets which papers."""

from typing import Any

import pytest

from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT

MO, SW, HV, TE, PO = (f"circulation.{place}" for place in range(5))
FATHER: dict[str, Any] = {
    "id": "fa",
    "name": "Kofi Mensah",
    "kind": "family",
    "parental_responsibility": ["c1"],
    "email": "kofi@mail.example.org",
    "address": "4 Elm Row, ZZ1 2AB",
}
APART = {
    "people.8": FATHER,
    "people.5.email": "ama@mail.example.org",
    "exclusions": [{"person": "fa", "ground": "family_conflict", "extent": "part"}],
    f"{MO}.sent_on": None,
    f"{MO}.how": "secure_email",
    "circulation.5": {"person": "fa", "documents": ["letter"], "how": "secure_email"},
}
BEA = {"id": "su", "name": "Bea Okafor", "kind": "supporter", "supports": "mo"}
ANA = {"id": "an", "name": "Ana Okafor", "kind": "child", "household": True}
FOR_HV = {
    "visibility": "named",
    "readers": ["po"],
    "step": "reports",
    "id": "n99",
    "text": "A word for the police.",
}
POSTED = {f"{MO}.sent_on": None, f"{MO}.how": "post", "people.5.address": "1 Elm Row, ZZ1 2AB"}

ROWS = [
    Row(
        "close.core_group_without_papers",
        {SW: OUT},
        "papers for Nia Hartwell-Boyd",
        "circulation",
        near={SW: OUT, "core_group.members": ["hv", "mo"]},
    ),
    Row(
        "close.reader_without_papers",
        {PO: OUT, "notes": [FOR_HV]},
        "papers for DC Lena Voss",
        "circulation",
        near={PO: OUT, "notes": [{**FOR_HV, "visibility": "professionals", "readers": []}]},
    ),
    Row(
        "close.agency_without_papers",
        {TE: OUT},
        "papers for somebody of Hill Road School",
        "circulation",
        near={TE: OUT, "people.4.agency": "Police"},
    ),
    Row(
        "close.more_than_allowed",
        {f"{MO}.documents": ["letter", "annex"]},
        "a list for Ama Okafor without the restricted annex",
        "circulation.e1",
        near={f"{SW}.documents": ["letter", "annex"]},
    ),
    Row(
        "close.parents_apart",
        APART,
        "two ways for the papers of Ama Okafor and Kofi Mensah",
        "circulation.e1",
        near={**APART, f"{MO}.how": "by_hand"},
    ),
    Row(
        "close.no_way_to_reach",
        {f"{SW}.sent_on": None, f"{SW}.how": "secure_email"},
        "an email address for Nia Hartwell-Boyd, or another way to send the papers",
        "people.sw.email",
        near={f"{SW}.sent_on": None, f"{SW}.how": "portal"},
    ),
    Row(
        "close.older_version",
        {f"{MO}.version": "0"},
        "version 1 of the decision letter for Ama Okafor, who has 0",
        "circulation.e1",
        near={
            f"{MO}.version": "0",
            "circulation.5": {
                "person": "mo",
                "documents": ["letter", "plan"],
                "sent_on": "2026-12-04",
                "version": "1 draft",
            },
        },
    ),
    Row(
        "close.child_for_the_chair",
        {"people.8": ANA, "children.0.person": "an"},
        "whether Ana Okafor gets papers of their own",
        "circulation",
        near={"people.8": ANA, "children.0.person": "an", "core_group.members": ["sw", "an"]},
    ),
    Row(
        "close.kept_out_of_all",
        {"exclusions": [{"person": "mo", "extent": "whole"}]},
        "a look at what Ama Okafor gets, who was kept out of it all",
        "circulation.e1",
        near={"exclusions": [{"person": "mo", "extent": "part"}]},
    ),
    Row(
        "close.added_by_the_chair",
        {"people.8": BEA, "circulation.5": {"person": "su", "documents": ["plan"]}},
        "a look at what Bea Okafor gets: papers for this part are rare",
        "circulation.e6",
        near={"people.8": BEA, "circulation.5": {"person": "su", "documents": []}},
    ),
    Row(
        "close.protected_by_post",
        {**POSTED, "people.5.protected": ["address"]},
        "a look at the envelope for Ama Okafor: the address is protected",
        "circulation.e1",
        near={**POSTED, "people.5.protected": ["phone"]},
    ),
    Row(
        "close.not_in_english",
        {f"{MO}.sent_on": None, "people.5.language": "Polish; some English"},
        "a translation for Ama Okafor (Polish; some English)",
        "circulation.e1",
        near={f"{MO}.sent_on": None, "people.5.language": "Polish; speaks English well"},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_doubtful_of_the_circulation(row: Row) -> None:
    """Each rule tells of one list of papers, and lets be another that is nearly the same."""
    check(row)
