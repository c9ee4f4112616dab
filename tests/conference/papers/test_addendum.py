"""The addendum: every correction that the reader may read, with the chair's answer."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.papers.addendum import NOT_ANSWERED, NoCorrections, addendum
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, copy_for, person_recipient
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile

PROFILE = base_profile()
MOTHER = person_recipient("mo")
ANSWERED = {
    "raised_by": "mo",
    "raised_on": "2026-12-02",
    "document": "minutes",
    "children": ["c1"],
    "wrong": "Ana is seven,\nnot six.",
    "agreed": "partly",
    "answer": "She turns seven in March.",
    "answered_on": "2026-12-03",
}


def with_corrections(*corrections: dict[str, Any]) -> Record:
    """The complete record with these corrections on the desk."""
    return edited({"room": {"corrections": list(corrections)}})


def text(record: Record, reader: Any = FULL) -> str:
    """A reader's addendum as text."""
    return plain_text(addendum(copy_for(record, reader), PROFILE, reader), width=200)


def test_a_correction_is_told_with_its_answer() -> None:
    """Who, when, about what, what is wrong, and what the chair answered are all told."""
    told = text(with_corrections(ANSWERED))
    for words in (
        "Raised by: Ama Okafor",
        "Raised on: Wednesday 2 December 2026",
        "Document: Minutes",
        "About: Ana",
        "not six.",
        PROFILE.label("correction_answer", "partly"),
        "In words: She turns seven in March.",
        "Answered on: Thursday 3 December 2026",
    ):
        assert words in told


def test_one_without_an_answer_says_so() -> None:
    """Nobody takes it for agreed; what is not known is left out."""
    told = text(with_corrections({"wrong": "Ana is seven."}), MOTHER)
    assert NOT_ANSWERED in told
    assert "[" not in told.split("Correction 1", 1)[1]


def test_only_what_the_reader_may_read_is_in_it() -> None:
    """Another's correction for professionals is in neither the words nor the numbers."""
    hidden = {"raised_by": "hv", "wrong": "The flat is known.", "visibility": "professionals"}
    record = with_corrections(hidden, ANSWERED)
    told = text(record, MOTHER)
    assert "The flat is known." not in told
    assert "Correction 1" in told
    assert "Correction 2" not in told
    assert "The flat is known." in text(record, PROFESSIONALS)


@pytest.mark.parametrize("visibility", ["everyone", "chair"])
def test_without_corrections_there_is_none(visibility: str) -> None:
    """Where a copy holds none there is no paper but a sentence, whether or not others exist."""
    others = [] if visibility == "everyone" else [ANSWERED | {"visibility": "chair"}]
    with pytest.raises(NoCorrections) as none:
        addendum(copy_for(with_corrections(*others), MOTHER), PROFILE, MOTHER)
    assert "no addendum" in none.value.sentence
