"""`plain` tells how hard the family's copies are to read, and what could be plainer."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from cpc_tui.commands.talk import say_wrapped
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
    assert "Reading age" in told.out
    assert "about 1" in told.out
    assert "Public bodies aim at 9 to 11." in told.out
    assert told.out.count("CAMHS will ring.") == 1
    assert "“CAMHS” → “The children and young people’s mental health service”" in told.out


def test_a_terminal_is_given_no_line_that_it_would_break(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines end between words and keep their indent; a pipe gets a line as it is."""
    for wraps in (True, False):
        out = io.StringIO()
        monkeypatch.setattr(out, "isatty", lambda wraps=wraps: wraps)
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setenv("COLUMNS", "40")
        say_wrapped("Take Jude to the emergency dental\x1b[31m appointment booked.", indent="  ")
        lines = out.getvalue().splitlines()
        assert len(lines) == (2 if wraps else 1)
        assert all(each.startswith("  ") and len(each) <= 40 for each in lines) == wraps
        assert "\x1b" not in out.getvalue()


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


@pytest.mark.parametrize("whom", ["nobody", "c1"])
def test_who_has_no_copy_is_refused_in_a_sentence(do: Do, reference: str, whom: str) -> None:
    """An id that the record does not hold, or a child who is not among the people, is no fault."""
    told = do("plain", reference, "--for", whom)
    assert (told.status, told.out) == (1, "")
    assert "the record" in told.err
    assert "fault in the program" not in told.err
