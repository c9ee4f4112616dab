"""The papers of whole fictional records: the facts they must hold, and that nothing is lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, TypeVar

import pytest

from cpc_tui.conference.entry import Part
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.parts import public_fields_of
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed, Text
from tests.conference.papers.words import shared_record, words_of

P = TypeVar("P", bound=Part)

RECORDS = ("redbridge-initial", "medway-review", "medway-review-prepared")

NOT_ON_PAPER = {"Person.initials", "Person.quorum_group"}
"""What serves the screen and the counting alone."""


def all_papers(record: Record) -> str:
    """The words of the minutes and of every plan of a record."""
    profile = load_profile(record.profile)
    papers = [minutes(record, profile), plan(record, profile)]
    papers += [plan(record, profile, child.id) for child in record.children]
    return " ".join(map(words_of, papers))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("redbridge-initial", "parcel firm"),
        ("redbridge-initial", "strangled"),
        ("medway-review", "bag packed behind the shed"),
        ("medway-review", "Dziecko nie jest sędzią. A child is not a judge"),
        ("medway-review", "It was 5 in August"),
    ],
)
def test_the_full_copy_holds_everything(name: str, words: str) -> None:
    """What is restricted is in the full copy too, and accents are kept."""
    assert words in all_papers(shared_record(name))


@pytest.mark.parametrize(
    "words",
    [
        "Keep ten weekly appointments with Harbour Turn",
        "Agnieszka eight of nine, Radosław three of nine",
        "two reminders sent to the practice; no date",
        "Give Maja a full health check",
        "Nobody shouts at Maja, blames her or puts her in the middle",
        "lunch every day since 7 September",
    ],
)
def test_the_prepared_plan_holds_what_was_carried_over(words: str) -> None:
    """Before the review its plan tells the actions of August with the core group's notes."""
    record = shared_record("medway-review-prepared")
    assert words in words_of(plan(record, load_profile(record.profile)))


def test_the_prepared_papers_hold_nothing_agreed_later() -> None:
    """An action of the meeting is not in papers made before it."""
    assert "Go to the Friday evening group" not in all_papers(
        shared_record("medway-review-prepared")
    )


@pytest.mark.parametrize("name", RECORDS)
def test_no_text_of_the_record_is_lost(name: str) -> None:
    """Every text field of a whole record, made unmistakable, can be found in its minutes."""
    found: dict[str, str] = {}
    record = marked(shared_record(name), found)
    told = words_of(minutes(record, load_profile(shared_record(name).profile)))
    lost = {where for text, where in found.items() if text not in told}
    assert lost <= NOT_ON_PAPER


@pytest.mark.parametrize("name", RECORDS)
def test_no_id_and_no_stored_choice_is_printed(name: str) -> None:
    """What the store calls things is nowhere on paper."""
    told = all_papers(shared_record(name)).split()
    stored = {"child_in_need", "in_progress", "report_only", "harm_shown", "danger_harm", "None."}
    ids = {each.id for each in (*shared_record(name).people, *shared_record(name).reports)}
    assert not (stored | ids).intersection(told)


def marked(part: P, found: dict[str, str]) -> P:
    """The part with each text a token of its own; `found` tells where each token stands."""
    new: dict[str, Any] = dict(_changes(part, found))
    return dataclasses.replace(part, **new)


def _changes(part: Part, found: dict[str, str]) -> Iterator[tuple[str, object]]:
    for name, each in public_fields_of(type(part)).items():
        value = getattr(part, each.attribute)
        where = f"{type(part).__name__}.{name}"
        if type(each.shape) is Text and name != "profile":
            yield each.attribute, _token(found, where)
        elif isinstance(value, Part):
            yield each.attribute, marked(value, found)
        elif isinstance(each.shape, Listed) and any(isinstance(one, Part) for one in value):
            yield each.attribute, tuple(marked(one, found) for one in value)
        elif isinstance(each.shape, Listed) and type(each.shape.item) is Text:
            yield each.attribute, tuple(_token(found, where) for _ in value)


def _token(found: dict[str, str], where: str) -> str:
    token = f"Tok{len(found)}x"
    found[token] = where
    return token
