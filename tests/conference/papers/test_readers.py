"""Who may read an entry is told beside it in the full copy."""

from typing import Any

import pytest

from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.visibility import PROFESSIONALS, Recipient
from tests.conference.papers.words import small_minutes, words_of
from tests.conference.small_records import at, base_profile, small_record

NOTE = {"id": "n1", "step": "reports", "at": at("10:30"), "text": "Something."}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"visibility": "professionals"}, "For professionals only Something."),
        (
            {"visibility": "named", "readers": ["sw", "hv"]},
            "For named readers: Nia Hartwell-Boyd and Rhiannon Abara Something.",
        ),
        (
            {"visibility": "chair"},
            "Chair’s own: for the chair and the minute-taker only Something.",
        ),
        ({}, "What was said: Something."),
    ],
)
def test_visibility_is_told_in_words(given: dict[str, Any], words: str) -> None:
    """Each visibility but that for everybody stands before the note, in words."""
    assert words in small_minutes(notes=[{**NOTE, **given}])


def test_what_fell_in_a_closed_session_is_for_professionals() -> None:
    """A note without a stated visibility takes that of the part of the meeting it fell in."""
    session = {"from": at("10:20"), "until": at("10:40")}
    told = small_minutes(notes=[NOTE], closed_sessions=[session])
    assert "For professionals only Something." in told


def test_many_readers_are_named_once() -> None:
    """More than three readers are a numbered list, to which each entry refers."""
    readers = ["sw", "hv", "te", "mo"]
    entries = [
        {**NOTE, "id": f"n{number}", "visibility": "named", "readers": readers}
        for number in range(3)
    ]
    told = small_minutes(notes=entries)
    names = "Nia Hartwell-Boyd, Rhiannon Abara, Tom Oakes and Ama Okafor"
    assert told.count(f"1. {names}") == 1
    assert told.count("For named readers: list 1") == 3


def test_the_full_copy_says_whether_anything_is_restricted() -> None:
    """The head of a full copy warns where something in it is not for everybody."""
    restricted = small_record(notes=[{**NOTE, "visibility": "chair"}])
    assert "Do not hand it out" in minutes(restricted, base_profile()).copy
    assert "nothing in it is marked" in minutes(small_record(), base_profile()).copy
    assert "nothing in it is marked" in plan(restricted, base_profile()).copy


@pytest.mark.parametrize(
    ("whose", "words"),
    [
        (PROFESSIONALS, "Professionals’ copy: not for the family"),
        (Recipient("person", "mo"), "Copy for Ama Okafor, mother"),
        (Recipient("person", "hv"), "Copy for Rhiannon Abara, health visitor: not for the family"),
    ],
)
def test_a_copy_says_whose_it_is(whose: Recipient, words: str) -> None:
    """The head of minutes and plan names the reader; only professionals are told of others."""
    for paper in (
        minutes(small_record(), base_profile(), whose),
        plan(small_record(), base_profile(), whose=whose),
    ):
        assert paper.copy == words
        assert words in words_of(paper)
