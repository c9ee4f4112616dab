"""Protected details: in whose copies they are."""

from dataclasses import replace

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, copy_for, person_recipient
from tests.conference.visibility.families import FATHER, HOME, MOTHER, OTHERS, copy_of, family


def holders(record: Record, owner: str, detail: str) -> set[str]:
    """In whose copies a detail of a person or child stands."""
    everybody = (FULL, PROFESSIONALS, *(person_recipient(each.id) for each in record.people))
    return {
        recipient.key
        for recipient in everybody
        for copy in [copy_for(record, recipient)]
        for one in (*copy.people, *copy.children)
        if one.id == owner and getattr(one, detail)
    }


@pytest.mark.parametrize("detail", ["phone", "email", "workplace"])
def test_a_protected_detail_is_in_its_own_copy_and_the_full_one(detail: str) -> None:
    """Neither the chair's copy nor that of professionals prints it."""
    assert holders(family(), "mo", detail) == {"mo", "full"}


def test_the_lead_social_worker_has_protected_details() -> None:
    """Whoever leads the work with a child has to reach the family."""
    record = family(decisions=[{"child": "c1", "lead_social_worker": "sw"}])
    assert holders(record, "mo", "phone") == {"mo", "sw", "full"}
    assert holders(record, "c1", "school") == {"an", "sw", "full"}


def test_a_parent_and_child_of_one_household_share_their_address() -> None:
    """The mother and her daughter know where they live; the school of the child stays her own."""
    assert holders(family(), "mo", "address") == {"mo", "an", "full"}
    assert holders(family(), "c1", "address") == {"mo", "an", "full"}
    assert holders(family(), "c1", "school") == {"an", "full"}


def test_an_address_is_shared_however_it_is_written() -> None:
    """Capitals, commas and spaces make no other address of it."""
    people = [MOTHER, {**OTHERS[1], "address": HOME.upper().replace(",", "")}]
    record = family(people=people, chair=None, minute_taker=None)
    assert holders(record, "c1", "address") == {"mo", "an", "full"}


def test_a_parent_who_lives_elsewhere_shares_no_address() -> None:
    """The same words are no proof where the parent is not of the household."""
    theirs = {"parental_responsibility": ["c1"]}
    people = [{**MOTHER, **theirs}, {**FATHER, "address": HOME, **theirs}]
    record = family(people=people, children=family_children(), chair=None, minute_taker=None)
    assert "fa" not in holders(record, "c1", "address")


def family_children() -> list[dict[str, object]]:
    """Ana alone, who is not among the people."""
    return [{"id": "c1", "name": "Ana", "address": HOME, "protected": ["address"]}]


def test_the_same_address_of_somebody_else_is_kept_back_too() -> None:
    """The grandmother's is not protected, but it is where the mother lives."""
    record = family()
    assert holders(record, "gr", "address") == {"gr", "mo", "an", "full"}
    open_ = replace(record, people=tuple(replace(each, protected=()) for each in record.people))
    open_ = replace(open_, children=())
    assert "fa" in holders(open_, "gr", "address")


def test_what_is_not_protected_is_in_every_copy() -> None:
    """The father's address and number are nobody's secret."""
    assert {"mo", "hv", "professionals", "fa", "full"} <= holders(family(), "fa", "address")


def test_what_help_somebody_needs_is_not_in_the_family_s_copies() -> None:
    """Professionals prepare for it; the other parent does not need to know."""
    record = family()
    assert holders(record, "mo", "adjustments") >= {"mo", "hv", "full"}
    assert not holders(record, "mo", "adjustments") & {"fa", "gr", "an"}


def test_somebody_s_own_copy_is_otherwise_whole() -> None:
    """Everything of the mother stands in her own copy."""
    record = family()
    assert copy_of(record, "mo").people == tuple(
        replace(each, address="") if each.id == "ne" else each for each in record.people
    )


@pytest.mark.parametrize("address", [f"c/o Ama, {HOME}", HOME.removesuffix(" ZZ1 2AB")])
def test_an_address_that_holds_a_protected_one_is_kept_back_too(address: str) -> None:
    """Written with more around it, or less, it is the same home."""
    people = [MOTHER, FATHER, {**OTHERS[0], "address": address}, OTHERS[1]]
    record = family(people=people, chair=None, minute_taker=None)
    assert holders(record, "gr", "address").isdisjoint({"fa", "professionals"})
    assert "gr" in holders(record, "gr", "address")


def test_a_slip_makes_nobody_of_the_family_the_lead_social_worker() -> None:
    """A parent who is entered as such has nobody's protected details by it."""
    record = family(decisions=[{"child": "c1", "lead_social_worker": "fa"}])
    assert holders(record, "mo", "phone") == {"mo", "full"}


def test_a_slip_makes_nobody_of_the_family_the_chair() -> None:
    """A parent who is entered as the chair does not read what is the chair's."""
    note = {"id": "n1", "step": "reports", "text": "x", "visibility": "chair"}
    assert copy_of(family(chair="fa", notes=[note]), "fa").notes == ()
