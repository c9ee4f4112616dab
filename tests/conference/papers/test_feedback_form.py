"""The feedback form: what it asks, and that nobody can be recognised by it."""

import pytest

from cpc_tui.conference.papers.feedback_form import feedback_form
from cpc_tui.conference.papers.paper import Blank, Tick, pieces_of
from cpc_tui.conference.profile_reader import load_profile, profile_names
from tests.conference.papers.words import gaps_of, shared_record, words_of
from tests.conference.small_records import base_profile, small_record


@pytest.mark.parametrize("name", ["redbridge-initial", "medway-review", "medway-review-prepared"])
def test_nobody_can_be_recognised_by_it(name: str) -> None:
    """No name, no reference, no date and no place of the conference is on it."""
    record = shared_record(name)
    paper = feedback_form(record, load_profile(record.profile))
    told = words_of(paper)
    assert (paper.reference, paper.dated, paper.version, paper.fingerprint) == ("", None, "", "")
    hidden = [record.reference, record.family_name, record.venue, "2026"]
    hidden += [each.name for each in record.people] + [each.name for each in record.children]
    assert not [each for each in hidden if each in told]


def test_two_families_get_the_same_form() -> None:
    """The form depends on nothing but the authority and the type of conference."""
    other = small_record(reference="T-2", family_name="Other", held_on="2026-12-01", venue="Room 1")
    assert feedback_form(small_record(), base_profile()) == feedback_form(other, base_profile())


def test_what_families_are_promised_is_there_to_tick() -> None:
    """Kensington and Chelsea's seven standards have three boxes each; others ask the base's."""
    borough = load_profile("kensington-chelsea")
    told = feedback_form(small_record(), borough)
    ticks = [p.words for b in told.blocks for p in pieces_of(b) if isinstance(p, Tick)]
    for standard in borough.standards:
        assert [f"{each}: {standard}" in ticks for each in ("Yes", "Partly", "No")] == [True] * 3
    base = words_of(feedback_form(small_record(), base_profile()))
    assert all(each in base for each in base_profile().feedback.ask)


def test_there_is_room_for_own_words() -> None:
    """Each question of the authority has a box, named for screen readers."""
    paper = feedback_form(small_record(), base_profile())
    boxes = [p.words for b in paper.blocks for p in pieces_of(b) if isinstance(p, Blank)]
    assert boxes == list(base_profile().feedback.write)


@pytest.mark.parametrize("key", profile_names())
def test_it_says_what_is_done_with_the_answers(key: str) -> None:
    """Every authority's form says what the answers are for, and holds no gap."""
    profile = load_profile(key)
    paper = feedback_form(small_record(), profile)
    told = words_of(paper)
    assert profile.feedback.used_for
    assert profile.feedback.used_for in told
    assert profile.feedback.contact in told
    assert not gaps_of(paper)


def test_medways_survey_gives_it_its_title() -> None:
    """Where the authority has a survey with a name, the form has that name."""
    paper = feedback_form(small_record(), load_profile("medway"))
    assert paper.title == "Have your say: Child Protection Conference Feedback Survey"
