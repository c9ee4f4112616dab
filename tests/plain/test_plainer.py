"""What could be plainer in the family's copies, in the dialogue."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.plain_words.family import family_words
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from tests.conference.complete_records import edited
from tests.plain.talking import talk_at

TEXT = "Visit Ana. CAMHS will ring as appropriate."


def place(record: Record, sentence: str) -> int:
    """The number that a sentence has in the dialogue."""
    listed = family_words(record, load_profile("england")).to_mend
    return [each.sentence for each in listed].index(sentence) + 1


def test_the_sentences_are_read_and_plain_words_put_in(home: Path) -> None:
    """`/words` reads them with numbers; a number puts the plain words in, as one change."""
    record = edited({"plans.actions.0.action": TEXT})
    number = place(record, "CAMHS will ring as appropriate.")
    done = talk_at(home, "/words", f"/words {number}", record=record)
    assert done.complained == []
    assert f"{number}. CAMHS will ring as appropriate." in done.text
    assert "instead of “CAMHS” write “The children and young" in done.text
    assert done.record.plans.actions[0].action == (
        "Visit Ana. The children and young people’s mental health service will ring as appropriate."
    )


def test_what_cannot_be_put_in_is_said(home: Path) -> None:
    """A number that is not there, and words that nothing simply replaces, change nothing."""
    record = edited({"plans.actions.0.action": "Ring as appropriate."})
    number = place(record, "Ring as appropriate.")
    done = talk_at(home, "/words 99", f"/words {number}", record=record)
    told = " ".join((*done.said, *done.complained))
    assert "There is no sentence 99." in told
    assert "Nothing simply replaces these words" in told
    assert done.record.plans.actions[0].action == "Ring as appropriate."
