"""`plain` tells how hard the family's copies are to read, and what could be plainer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui.conference.plain_words.readability import FEWEST_WORDS
from cpc_tui.conference.writing import write_record
from tests.commands.conftest import Do
from tests.conference.complete_records import edited

JARGON = "Visit Ana. CAMHS will ring."


@pytest.fixture
def reference(do: Do, home: Path, tmp_path: Path) -> str:
    """The complete record with an action that could be plainer, in the library."""
    record = edited({"plans.actions.0.action": JARGON})
    file = tmp_path / "record.json"
    file.write_text(write_record(record), encoding="utf-8")
    assert do("import", file).status == 0
    return record.reference


def test_figures_and_sentences_are_printed(do: Do, reference: str) -> None:
    """A row for each paper of each family member, what the figure means, and each sentence."""
    told = do("plain", reference)
    assert told.status == 0
    assert "reading age about" in told.out
    assert "Public bodies aim at 9 to 11." in told.out
    assert told.out.count("CAMHS will ring.") == 1
    assert "“CAMHS” → “The child and young people’s mental health service”" in told.out


def test_json_has_the_figures(do: Do, reference: str) -> None:
    """Sentences, words, syllables, ease, grade and age of each paper; path and findings."""
    told = do("plain", "--json", reference, "--document", "plan", "--for", "mo").json
    assert {each["document"] for each in told["papers"]} == {"plan"}
    assert {each["for"] for each in told["papers"]} == {"mo"}
    for each in told["papers"]:
        assert each["words"] > each["sentences"] > 0
        age = max(round(each["grade"]) + 5, 5) if each["words"] >= FEWEST_WORDS else None
        assert each["reading_age"] == age
    (sentence,) = [each for each in told["sentences"] if each["sentence"] == "CAMHS will ring."]
    assert sentence["path"][:2] == ["plans", "actions"]
    assert [each["kind"] for each in sentence["findings"]] == ["jargon"]


def test_a_document_without_the_sentence_does_not_list_it(do: Do, reference: str) -> None:
    """What stands in the plan is no matter of the letter."""
    told = do("plain", reference, "--document", "letter")
    assert "CAMHS" not in told.out


def test_nobody_of_the_family_is_said(do: Do, home: Path, tmp_path: Path) -> None:
    """Where no family member is recorded there is nothing to read, and that is no fault."""
    text = json.dumps({"format": "cpc-record/1", "reference": "X-1", "profile": "england"})
    file = tmp_path / "empty.json"
    file.write_text(text, encoding="utf-8")
    do("import", file)
    told = do("plain", "X-1")
    assert (told.status, told.out) == (0, "There is no such paper for anybody of the family.\n")
    assert do("plain", "X-1", "--for", "nobody").status == 1
