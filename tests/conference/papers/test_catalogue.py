"""Which documents there are for whom, each made from the reader's own copy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cpc_tui.conference.fingerprint import fingerprint
from cpc_tui.conference.papers.catalogue import NoCopy, OneCopy, documents_for, papers_for, why_none
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS, DocumentKey
from cpc_tui.conference.papers.documents import DOCUMENTS, label_of
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.room import Reopening, Room
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, Recipient, person_recipient
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile

MOTHER, TEACHER = person_recipient("mo"), person_recipient("te")
NOTE = {"id": "n1", "step": "reports", "text": "He was seen there.", "visibility": "professionals"}
EVERYTHING: list[DocumentKey] = [
    key for key in DOCUMENT_KEYS if key not in ("annex", "changes", "addendum", "own-page")
]


def test_every_document_has_one_row() -> None:
    """The table of documents and their names agree, in order."""
    assert tuple(row.key for row in DOCUMENTS) == DOCUMENT_KEYS


def test_the_plan_is_called_by_the_authoritys_word() -> None:
    """In Medway it is a Safety Plan, in plain words too."""
    medway = load_profile("medway")
    assert medway.plan.label in label_of("plan", medway)
    assert label_of("plain-plan", medway) == f"{medway.plan.label} in plain words"


@pytest.mark.parametrize("document", EVERYTHING)
@pytest.mark.parametrize("whose", [FULL, PROFESSIONALS, MOTHER, TEACHER], ids=str)
def test_each_can_be_made_for_all_who_may_have_it(document: DocumentKey, whose: Recipient) -> None:
    """Of a whole record there is each of them, and nobody is told that there is none."""
    assert papers_for(edited({}), base_profile(), document, whose)
    assert why_none(edited({}), base_profile(), document, whose) == ""


def test_papers_are_made_from_the_readers_copy() -> None:
    """What is for professionals is in their minutes and not in the mother’s."""
    record = edited({"notes": [NOTE]})
    told = {
        whose: plain_text(papers_for(record, base_profile(), "minutes", whose)[0].paper)
        for whose in (FULL, TEACHER, MOTHER)
    }
    assert NOTE["text"] in told[FULL]
    assert NOTE["text"] in told[TEACHER]
    assert NOTE["text"] not in told[MOTHER]


def test_papers_carry_the_version_and_fingerprint_of_the_record() -> None:
    """Both are those of the whole record, so that all copies of one state have the same."""
    record = replace(edited({}), room=Room(reopenings=(Reopening(entry_key="e1"),)))
    for whose in (FULL, MOTHER):
        paper = papers_for(record, base_profile(), "plan", whose)[0].paper
        assert (paper.version, paper.fingerprint) == ("2 draft", fingerprint(record))


def test_a_blank_form_tells_nothing_of_the_record() -> None:
    """Feedback is given by somebody who cannot be known by it."""
    (named,) = papers_for(edited({}), base_profile(), "feedback", MOTHER)
    assert named.is_blank
    assert (named.paper.version, named.paper.fingerprint, named.paper.reference) == ("", "", "")


def test_what_is_circulated_is_told_by_kind_of_reader() -> None:
    """The plan in plain words is for the family, the annex for professionals alone."""
    record = edited({"notes": [NOTE]})
    assert documents_for(record, base_profile(), MOTHER) == (
        "letter",
        "plan",
        "plain-plan",
        "minutes",
    )
    assert documents_for(record, base_profile(), TEACHER) == ("letter", "plan", "minutes", "annex")


def test_an_annex_of_nothing_is_not_made() -> None:
    """Where everybody may read all of it there is no annex, and a sentence says so."""
    open_to_all = OneCopy(edited({"exclusions": []}), base_profile(), TEACHER)
    assert open_to_all.why_none("annex").startswith("There is no restricted annex to make")
    with pytest.raises(NoCopy, match="professionals alone"):
        papers_for(edited({"notes": [NOTE]}), base_profile(), "annex", MOTHER)


def test_a_parent_has_the_form_of_nobody_else() -> None:
    """Blank and filled with one's own answers; professionals have everybody's."""
    given = [
        {"id": f"k{who}", "person": who, "question": "works_well", "text": f"words of {who}"}
        for who in ("mo", "gm")
    ]
    record = edited({"contributions": given})
    filled = {
        whose: [
            each.filled_by for each in papers_for(record, base_profile(), "parents-form", whose)
        ]
        for whose in (MOTHER, FULL)
    }
    assert filled == {MOTHER: [None, "mo"], FULL: [None, "mo", "gm"]}


def test_a_child_has_their_own_plan_in_plain_words() -> None:
    """A child who is among the people is given their own, not that of all of them."""
    record = edited(
        {
            "people.8": {"id": "an", "name": "Ana Okafor", "kind": "child"},
            "children.0.person": "an",
        }
    )
    ana = person_recipient("an")
    (named,) = papers_for(record, base_profile(), "plain-plan", ana)
    assert named.child is not None
    assert named.child.id == "c1"
