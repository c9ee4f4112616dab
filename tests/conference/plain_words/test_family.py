"""What a family reads of a conference: which sentences are listed, and which are not ours."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.plain_words.advice import in_one_line
from cpc_tui.conference.plain_words.family import FamilyWords, family_words
from cpc_tui.conference.plain_words.family_fields import WRITTEN, written_for_family
from cpc_tui.conference.plain_words.lists import mender_for
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.visibility import PROFESSIONALS
from tests.conference.complete_records import edited

ENGLAND = load_profile("england")
JARGON = "CAMHS will ring."


def words_of(changes: dict[str, Any]) -> FamilyWords:
    """What the family reads of the complete record with other texts."""
    return family_words(edited(changes), ENGLAND)


def sentences(words: FamilyWords) -> list[tuple[str, str]]:
    """Field and sentence of each that is to be mended."""
    return [(each.written.path[-1], each.sentence) for each in words.to_mend]


def test_a_sentence_is_listed_once_with_its_field() -> None:
    """However many readers have it, and in however many papers it stands."""
    before = sentences(words_of({}))
    after = sentences(words_of({"plans.actions.0.action": f"Visit Ana. {JARGON}"}))
    assert [each for each in after if each not in before] == [("action", JARGON)]


def test_each_paper_has_a_figure() -> None:
    """Letter, plan, plan in plain words and minutes of each family member are told."""
    words = words_of({})
    documents = {each.document for each in words.figures}
    assert {"letter", "plan", "plain-plan", "minutes"} <= documents
    assert words.in_words.endswith(words.hardest.in_words if words.hardest else "")


def test_what_people_said_is_not_ours() -> None:
    """No field of a child's or a parent's own account is looked at, nor a quoted note."""
    names = {name for names in WRITTEN.values() for name in names}
    assert not names & {"own_words", "wishes", "dispute", "family_views", "child_wishes"}
    note = {"id": "n9", "step": "analysis", "kind": "quote", "text": JARGON}
    record = edited({"notes": [note]})
    assert JARGON not in [each.text for each in written_for_family(record)]


def test_what_no_family_member_reads_is_not_listed() -> None:
    """A restricted note is in none of their papers; professionals have it in theirs."""
    note = {"id": "n9", "step": "analysis", "visibility": "professionals", "text": JARGON}
    record = edited({"notes": [note]})
    assert JARGON not in [text for _, text in sentences(family_words(record, ENGLAND))]
    theirs = family_words(record, ENGLAND, readers=[PROFESSIONALS])
    assert JARGON in [text for _, text in sentences(theirs)]


def test_one_line_names_the_most_important_first() -> None:
    """Blame before jargon, long sentences and passives; how many there are stands in front."""
    text = "CAMHS was told that she failed to come. Kai was seen."
    told = in_one_line(mender_for(ENGLAND).to_mend(text))
    assert told.startswith("Plainer (4): “failed to” → “did not” · “CAMHS” → “")
    assert told.endswith("“was told”: say who does it · “was seen”: say who does it")
    assert in_one_line(()) == ""
