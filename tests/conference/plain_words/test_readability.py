"""The figure of a text, against texts counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.papers.composing import fact, line, paragraph
from cpc_tui.conference.papers.paper import Bullets, Facts, Heading, Span
from cpc_tui.conference.plain_words.paper_words import sentences_in
from cpc_tui.conference.plain_words.readability import Readability, readability
from cpc_tui.conference.plain_words.sentences import sentences_of

COUNTED = [
    ("The cat sat on the mat. The dog ate its bone.", 2, 11, 11),
    ("Kai will see the social worker each week. Mum will take him to school.", 2, 14, 16),
    ("Dr. Bell came at 10.30; “I am well,” said Kai.\nMum left", 2, 11, 11),
    ("Mother’s self-harm has stopped", 1, 4, 6),
]
"""A text, its sentences, its words without numbers, and its syllables."""


@pytest.mark.parametrize(("text", "sentences", "words", "syllables"), COUNTED)
def test_it_counts_as_a_person_does(text: str, sentences: int, words: int, syllables: int) -> None:
    """Sentences and words are counted exactly, syllables within one."""
    counted = readability([text])
    assert (counted.sentences, counted.words) == (sentences, words)
    assert abs(counted.syllables - syllables) <= 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dr. J. Bell came to see Mrs. Cole, e.g. on Mondays.", 1),
        ("Did he ring? No. He came.", 3),
        ("They live at no. 7 and approx. 3 miles away.", 1),
        ("She came at 9 a.m. on Monday. He came at 3 p.m. They ate.", 3),
        ("He has toys, books etc. at home.", 1),
        ("Is it I? It is I. You go.", 3),
    ],
)
def test_a_full_stop_does_not_always_end_a_sentence(text: str, sentences: int) -> None:
    """Titles, initials, numbers and hours go on; an answer of one word is a sentence."""
    assert len(list(sentences_of(text))) == sentences


def test_the_formulas_are_the_published_ones() -> None:
    """Ease and grade of 100 words in 5 sentences with 150 syllables, worked out by hand."""
    counted = Readability(5, 100, 150)
    assert counted.ease == pytest.approx(206.835 - 20.3 - 126.9)
    assert counted.grade == pytest.approx(7.8 + 17.7 - 15.59)
    assert counted.age == 15
    assert counted.in_words == "reading age about 15"


def test_too_few_words_have_no_figure() -> None:
    """A few words say nothing; none at all is no fault."""
    assert readability(["Come in."]).in_words == "too short for a figure"
    assert (readability([]).ease, readability(["…"]).grade) == (0.0, 0.0)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_has_a_figure(texts: list[str]) -> None:
    """Whatever stands there, an age between 5 and 25 comes out."""
    counted = readability(texts)
    assert 5 <= counted.age <= 25
    assert counted.sentences <= max(counted.words, 1)


def test_labels_names_and_quotations_are_not_counted() -> None:
    """Of a paper what is read as a sentence counts, and nothing of what somebody said."""
    blocks = (
        Heading(1, "What was decided about all the children"),
        paragraph("What the child wishes and feels for", style="label"),
        paragraph("I do not want to go there again.", style="quote"),
        paragraph("Nia Hartwell-Boyd"),
        paragraph(Span("Why: ", "strong"), "She has been hurt at home."),
        Bullets((line("Ring the nurse when it hurts.", Span(" Ouch, said Kai.", "quote")),)),
        Facts((fact("When and where they meet", "Tom rings on Monday at ten."),), "x"),
    )
    assert [each.strip() for each in sentences_in(blocks)] == [
        "She has been hurt at home.",
        "Ring the nurse when it hurts.",
        "Tom rings on Monday at ten.",
    ]


def test_what_is_no_word_is_not_counted() -> None:
    """A pasted row of letters and hyphens that does not end is neither a word nor a fault."""
    plain = "Ann came home. She was well."
    assert readability([f"{plain} {'a-' * 2000}a {'x' * 5000}"]) == readability([plain])
