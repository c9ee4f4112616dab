"""The form for parents and carers, blank and with their answers."""

from typing import Any

import pytest

from cpc_tui.conference.papers.paper import Blank, Paper, Paragraph, Tick, pieces_of
from cpc_tui.conference.papers.parents_form import parents_form
from cpc_tui.conference.profile_reader import load_profile
from tests.conference.papers.words import gaps_of, headings_of, shared_record, words_of
from tests.conference.small_records import base_profile, small_record

SIX = [
    "Why are people worried about my children?",
    "What things do people need to know more about?",
    "What things work well in my family?",
    "Are my children safe?",
    "What things do I need to know more about?",
    "What things need to change and who can help us make those changes?",
]


def filled(*given: dict[str, Any]) -> Paper:
    """The mother's form with these answers."""
    answers = [{"id": f"g{at}", "person": "mo", **each} for at, each in enumerate(given)]
    return parents_form(small_record(contributions=answers), base_profile(), "mo")


def boxes_of(paper: Paper) -> list[Blank]:
    """The empty boxes to write in."""
    return [
        piece
        for block in paper.blocks
        if isinstance(block, Paragraph) and block.style == "write"
        for piece in block.line
        if isinstance(piece, Blank)
    ]


def test_it_has_the_authoritys_own_title() -> None:
    """Each authority calls it something else."""
    titles = {
        key: parents_form(small_record(), load_profile(key)).title
        for key in ("medway", "kent", "kensington-chelsea", "england")
    }
    assert titles == {
        "medway": "Parents Conference Report",
        "kent": "Parents or Carers Report",
        "kensington-chelsea": "Form for parents and carers",
        "england": "Parents’ and carers’ form",
    }


def test_kensington_and_chelsea_asks_its_six_questions() -> None:
    """The six topics of the back page, in its words and order, each with room to write."""
    paper = parents_form(small_record(), load_profile("kensington-chelsea"))
    assert [each for each in headings_of(paper) if each.endswith("?")] == SIX
    assert [each.words for each in boxes_of(paper)] == SIX
    assert all(each.lines > 3 for each in boxes_of(paper))


def test_the_blank_form_names_nobody_of_the_family() -> None:
    """It can be handed to anybody: names are to be written in, and nothing is a gap."""
    paper = parents_form(small_record(), base_profile())
    told = words_of(paper)
    assert all(name not in told for name in ("Okafor", "Ana", "Benedict"))
    assert "My name: ____" in told
    assert paper.copy == ""
    assert not gaps_of(paper)


def test_the_blank_form_asks_how_to_use_it_and_what_help_is_needed() -> None:
    """Ways to be heard and the authority's help stand there to be ticked."""
    profile = load_profile("east-sussex")
    paper = parents_form(small_record(), profile)
    ticks = [
        each.words for block in paper.blocks for each in pieces_of(block) if isinstance(each, Tick)
    ]
    assert "Please read it out for me." in ticks
    assert ticks[-len(profile.help_offered) :] == list(profile.help_offered)


def test_answers_stand_under_their_questions_and_the_rest_stays_open() -> None:
    """A person's own answers are filled in; unanswered questions keep room to write."""
    paper = filled(
        {"question": "works_well", "text": "Sunday dinner.", "given": "written"},
        {"question": "works_well", "text": "Bedtimes.", "given": "spoken"},
    )
    told = words_of(paper)
    assert "What goes well in your family? --" in told
    assert "Sunday dinner. Bedtimes. (Spoken)" in told
    assert len(boxes_of(paper)) == 5
    assert "My name: Ama Okafor" in told
    assert "The children: Ana and Benedict" in told


def test_answers_to_other_questions_are_there_too() -> None:
    """What was asked in the room, or is no question of this authority, is not lost."""
    paper = filled(
        {"question": "at_home", "text": "Quiet."}, {"question": "old_question", "text": "Once."}
    )
    assert headings_of(paper)[-1] == "Old question"
    assert "How are things at home?" in headings_of(paper)
    assert "Quiet." in words_of(paper)
    assert "Once." in words_of(paper)


def test_nobody_elses_answers_are_on_it() -> None:
    """Only the contributions of the person whose form it is are filled in."""
    given = [
        {"id": "g1", "person": "mo", "question": "works_well", "text": "Mine."},
        {"id": "g2", "person": "hv", "question": "works_well", "text": "Theirs."},
    ]
    told = words_of(parents_form(small_record(contributions=given), base_profile(), "mo"))
    assert "Mine." in told
    assert "Theirs." not in told
    assert "Mine." not in words_of(parents_form(small_record(contributions=given), base_profile()))


@pytest.mark.parametrize(
    ("name", "person", "words"),
    [
        ("redbridge-initial", "p14", "We eat tea together."),
        ("medway-review", "p13", "I have not had one drink since 2 October."),
        ("medway-review", "p14", "In the week it is quiet and we cook."),
    ],
)
def test_a_whole_record_fills_the_form(name: str, person: str, words: str) -> None:
    """What a parent or carer said at the conference is on their form."""
    record = shared_record(name)
    assert words in words_of(parents_form(record, load_profile(record.profile), person))
