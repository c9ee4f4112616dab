"""What is accounted for: acts as JSON, which changes are acts, and their words."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from cpc_tui.conference.accounting import Act, DeedKey, NoAct, Paper, act_from_json, to_person
from cpc_tui.conference.accounting_changes import acts_of
from cpc_tui.conference.accounting_words import NOT_KNOWN, act_words
from cpc_tui.conference.changes import LEFT_OUT, AddEntry, SetField
from tests.samples import small

FULL_ACT = Act(
    deed="exported",
    seat="chair",
    command="export",
    reference="RB-1",
    papers=(Paper("minutes", "person:p3", "9f" * 32), Paper("plan", "full")),
    whom="person:p2",
    digests=("ab" * 32,),
    where="replaced-2026-12-08-1042",
    because="the disk is full",
)


def test_an_act_is_read_as_it_was_written() -> None:
    """All of it, beside who did it."""
    written = FULL_ACT.to_json() | {"user": "ann", "uid": 7}
    assert act_from_json(written, "chair") == FULL_ACT
    assert FULL_ACT.people == {"p3", "p2"}


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"deed": "dreamt"},
        {"deed": "opened", "text": "what was said"},
        {"deed": "opened", "whom": 7},
        {"deed": "opened", "whom": "x" * 201},
        {"deed": "opened", "papers": "minutes"},
        {"deed": "opened", "papers": [["minutes", 1, ""]]},
        {"deed": "opened", "digests": [""] * 1001},
    ],
)
def test_what_is_no_act_is_refused(value: dict[str, Any]) -> None:
    """There is no place in it for a text of a record, and nothing endless is read."""
    with pytest.raises(NoAct):
        act_from_json(value)


def test_approving_and_reopening_are_acts() -> None:
    """Other states of a record are not."""
    record = small()
    status = ("status",)
    assert acts_of([SetField(status, "approved", "concluded")], record) == (Act(deed="approved"),)
    assert acts_of([SetField(status, "concluded", "approved")], record) == (Act(deed="reopened"),)
    assert acts_of([SetField(status, "concluded", "live")], record) == ()
    assert acts_of([SetField(("venue",), "Room 2", "")], record) == ()


def test_files_that_were_made_are_one_act() -> None:
    """Each with its recipient and fingerprint, a person by their id."""
    entries = [
        {"_key": "e1", "document": "minutes", "recipient": "p3", "digest": "aa", "file": "x.docx"},
        {"_key": "e2", "document": "plan", "recipient": "full", "digest": "bb", "file": "y.docx"},
    ]
    lines = [AddEntry(("room", "exported"), each, None) for each in entries]
    (act,) = acts_of(lines, small())
    assert act.papers == (Paper("minutes", "person:p3", "aa"), Paper("plan", "full", "bb"))
    assert "docx" not in str(act.to_json())


def test_papers_noted_as_sent_are_an_act() -> None:
    """By the row as it is then; a row that is not sent yet is none."""
    row = {"person": "p3", "documents": ["minutes", "plan"], "sent_on": "2026-12-09"}
    record = small(circulation=[row])
    key = record.circulation[0].entry_key
    sent = SetField(("circulation", key, "sent_on"), "2026-12-09", LEFT_OUT)
    papers = (Paper("minutes", "person:p3"), Paper("plan", "person:p3"))
    assert acts_of([sent], record) == (Act(deed="circulated", papers=papers),)
    assert acts_of([AddEntry(("circulation",), row | {"_key": key}, None)], record) == (
        Act(deed="circulated", papers=papers),
    )
    assert acts_of([SetField(("circulation", key, "sent_on"), None, "2026-12-09")], record) == ()
    assert acts_of([SetField(("circulation", key, "how"), "post", LEFT_OUT)], record) == ()
    assert acts_of([AddEntry(("circulation",), {"_key": "x", "person": "p2"}, None)], record) == ()


def test_recipients_are_groups_or_ids() -> None:
    """Nobody's name is in it."""
    assert [to_person(each) for each in ("full", "professionals", "p3", "")] == [
        *("full", "professionals", "person:p3", ""),
    ]


def test_every_deed_has_words() -> None:
    """Nothing is listed by its key."""
    for deed in get_args(DeedKey):
        words = act_words(Act(deed=deed, papers=(Paper("minutes", "full"),)))
        assert words
        assert "_" not in words
    assert act_words(None) == NOT_KNOWN


def test_names_are_looked_up_when_it_is_read() -> None:
    """Somebody who was removed since is told of by their id."""
    act = Act(deed="exported", papers=(Paper("minutes", "person:p3", "9f" * 32),), command="export")
    said = act_words(act, small())
    assert said == "exported minutes for Cyd Marlow (fingerprint 9f9f9f9f9f9f) (cpc-tui export)"
    assert "whom the record has no more (p3)" in act_words(act, None)
    about = Act(deed="looked_up", whom="person:c1")
    assert act_words(about, small()) == "listed what is kept about Ana Okafor"
