"""Who gets which documents at all."""

import pytest

from cpc_tui.conference.visibility import (
    FULL,
    PROFESSIONALS,
    NoRecipient,
    Recipient,
    entitled,
    person_recipient,
    recipient_named,
    refusal,
)
from tests.conference.visibility.families import family

FAMILY = ("letter", "plan", "minutes")
ALL_FOUR = (*FAMILY, "annex")


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("mo", FAMILY),
        ("fa", FAMILY),
        ("an", FAMILY),
        ("sw", ALL_FOUR),
        ("ch", ALL_FOUR),
        ("la", ALL_FOUR),
        ("su", ()),
        ("ad", ()),
        ("ne", ()),
        ("ob", ()),
    ],
)
def test_the_documents_of_each_kind_of_person(person: str, expected: tuple[str, ...]) -> None:
    """Family have no annex; who stands beside them has nothing unless it is added."""
    assert entitled(family(), person_recipient(person)) == expected


@pytest.mark.parametrize("general", [FULL, PROFESSIONALS])
def test_the_general_copies_have_everything(general: Recipient) -> None:
    """What the full copy and the professionals' copy hold is for the copy to say."""
    assert entitled(family(), general) == ALL_FOUR


def test_the_chair_may_add_a_copy() -> None:
    """A line under circulation opens those documents, but never the annex to the family's side."""
    rows = [{"person": "ad", "documents": ["letter", "plan", "annex"]}]
    assert entitled(family(circulation=rows), person_recipient("ad")) == ("letter", "plan")


def test_somebody_kept_out_of_the_whole_gets_the_letter_alone() -> None:
    """The chair may add more."""
    out = [{"person": "fa", "extent": "whole"}]
    rows = [{"person": "fa", "documents": ["plan"]}]
    assert entitled(family(exclusions=out), person_recipient("fa")) == ("letter",)
    record = family(exclusions=out, circulation=rows)
    assert entitled(record, person_recipient("fa")) == ("letter", "plan")


def test_there_is_no_letter_without_a_child_of_theirs() -> None:
    """An aunt who lives elsewhere gets no letter about nobody."""
    aunt = {"id": "au", "name": "Di Okafor", "kind": "family"}
    record = family(
        people=[aunt], chair=None, minute_taker=None, children=[{"id": "c1", "name": "A"}]
    )
    assert entitled(record, person_recipient("au")) == ("plan", "minutes")
    assert "no child" in refusal(record, person_recipient("au"), "letter")


def test_a_refusal_is_one_sentence_that_says_what_to_do() -> None:
    """The chair is told where a copy is added."""
    assert "“Who gets what”" in refusal(family(), person_recipient("su"), "plan")
    assert refusal(family(), person_recipient("mo"), "plan") == ""


def test_a_recipient_is_found_by_what_is_typed() -> None:
    """The two general copies, a person, or a child who is among the people."""
    record = family()
    assert recipient_named(record, "full") == FULL
    assert recipient_named(record, " professionals ") == PROFESSIONALS
    assert recipient_named(record, "mo") == person_recipient("mo")
    assert recipient_named(record, "c1") == person_recipient("an")
    for typed in ("c2", "nobody", ""):
        with pytest.raises(NoRecipient):
            recipient_named(record, typed)
