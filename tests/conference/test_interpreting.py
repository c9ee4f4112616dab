"""Who needs another language than English, from what people write about languages."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.interpreting import needs_translation, other_language, written_language
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.languages import column_name
from tests.conference.small_records import PEOPLE, small_record


@pytest.mark.parametrize(
    ("recorded", "language"),
    [
        ("Polish; speaks English well", "Polish"),
        ("Urdu", "Urdu"),
        ("Twi and English", "Twi"),
        ("Kurdish (Sorani).", "Kurdish"),
        ("English and Polish", ""),
        ("English", ""),
        ("", ""),
        ("no English; Tigrinya", "Tigrinya"),
        ("Little English, reads Urdu", "reads Urdu"),
        ("no English", ""),
    ],
)
def test_the_first_language_that_is_not_english_counts(recorded: str, language: str) -> None:
    """Unless English is named first and read well."""
    assert other_language(recorded) == language


@pytest.mark.parametrize(
    ("own", "interpreters", "needs", "language"),
    [
        ("Polish", None, True, "Polish"),
        ("Polish; speaks English well", None, False, "Polish"),
        ("Polish; does not read any English", None, True, "Polish"),
        ("Polish; English: limited", None, True, "Polish"),
        ("Polish; speaks English well", "Polish and English", True, "Polish"),
        ("", "Polish and English", True, "Polish"),
        ("", "", True, ""),
        ("", None, False, ""),
        ("English", None, False, ""),
        ("BSL", None, False, "BSL"),
        ("English", "British Sign Language", False, "British Sign Language"),
    ],
)
def test_who_reads_no_english_or_has_an_interpreter_needs_a_translation(
    own: str, interpreters: str | None, needs: bool, language: str
) -> None:
    """An interpreter tells the language where nobody recorded it; nobody writes a signed one."""
    people: list[dict[str, Any]] = [
        {**each, "language": own} if each["id"] == "mo" else each for each in PEOPLE
    ]
    if interpreters is not None:
        some = {"id": "in", "name": "Jan Nowak", "kind": "interpreter"}
        people.append({**some, "supports": "mo", "language": interpreters})
    record = small_record(people=people)
    mother = find_person(record, "mo")
    assert mother is not None
    assert needs_translation(record, mother) is needs
    assert written_language(record, mother) == language


@pytest.mark.parametrize(
    ("language", "column"),
    [("Polish", "Polish / polski"), ("Urdu", "Urdu / اردو"), ("Twi", "Twi"), ("", "Translation")],
)
def test_a_column_is_called_as_its_reader_calls_it(language: str, column: str) -> None:
    """In English for whoever fills it in, and in the language itself for whoever reads it."""
    assert column_name(language) == column
