"""What is to be mended in a text, what is left alone, and what comes in its place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.plain_words.finding import Finding
from cpc_tui.conference.plain_words.lists import mender_for
from cpc_tui.conference.plain_words.mending import Mender, all_mended, mended
from cpc_tui.conference.profile_plain_words import PlainTerm, PlainWords
from cpc_tui.conference.profile_reader import load_profile

ENGLAND = mender_for(load_profile("england"))
PIECES = [*"aIs .,\n’'“”‘\"-/&[é人\u0301\u200d\0", "CAMHS", "s47 ", "was seen ", "fails to ", "an "]
ANY_TEXT = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=60)


def found(text: str, *names: str) -> list[tuple[str, str]]:
    """Words and what is plainer, by the base profile; neither passives nor long sentences."""
    findings = ENGLAND.to_mend(text, names)
    told = [each for each in findings if each.kind in ("jargon", "blame")]
    return [(each.words, each.plain or each.advice) for each in told]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Adhered  to since May.", "Kept to since May."),
        ("A ICPC is due.", "An initial child protection conference is due."),
        ("A SW and two SWs came.", "A social worker and two social workers came."),
        ("The s.47 enquiry ended.", "The child protection enquiry ended."),
        ("Mum failed to ring.", "Mum did not ring."),
        ("The SW’s note.", "The social worker’s note."),
        (
            "He engages with CAMHS",
            "He works with the children and young people’s mental health service",
        ),
        ("Two YPs had a DVPN.", "Two young people had a police notice to keep away."),
        ("Her CAMHS visit.", "Her children and young people’s mental health service visit."),
        ("The local MASH.", "The local team that first hears worries about children."),
        ("The school’s MASH.", "The school’s team that first hears worries about children."),
        ("Referred to MASH.", "Referred to the team that first hears worries about children."),
        ("Ana disclosed to Dr Bell that", "Ana told Dr Bell that"),
        ("Dad is in denial.", "Dad sees it differently."),
        ("Twins are on a plan.", "Twins have a child protection plan."),
        ("He has absconded.", "He has run away."),
        ("CAMHS: will ring.", "The children and young people’s mental health service: will ring."),
    ],
)
def test_plain_words_fit_where_they_are_put(text: str, plain: str) -> None:
    """Capitals, plurals, blanks and the article before them come out right."""
    assert all_mended(text, ENGLAND.to_mend(text)) == plain


@pytest.mark.parametrize(
    "text",
    [
        "camhs and the dash to school",
        "Dashing LACE, TAFfeta and MASHED potatoes",
        "self-engage, re-engage’d",
        "the child's 47 sweets",
        "a DNA test for the father",
        "The conference and the core group",
        "significant. Harm",
        "significant, harm",
    ],
)
def test_parts_of_other_words_are_left_alone(text: str) -> None:
    """Only whole words count, abbreviations in capitals, and no mark stands within a term."""
    assert found(text) == []


LAW = (
    "significant harm",
    "section 47",
    "s20",
    "section 31",
    "care proceedings",
    "pre-proceedings",
    "PLO",
    "emotional harm",
    "coercive control",
    "supervised contact",
    "allegation",
    "disclosure",
    "birth mother",
    "biological father",
    "parental responsibility",
)


@pytest.mark.parametrize("term", LAW)
def test_words_of_the_law_and_of_proof_are_never_replaced(term: str) -> None:
    """Other words would be another threshold, another order or another fact: there is advice."""
    assert all(not each.plain for each in ENGLAND.to_mend(f"He said that {term} was told."))


@pytest.mark.parametrize(
    "text",
    [
        "His father was hit with an implement, and Ben is an engaging boy.",
        "The email attachment is about the engagement ring of a client.",
        "Her work placement, his presentation on bees and two letting agencies.",
        "They drink an alcoholic drink a week; he admits it. A DNA sample.",
        "Dad stepped up. Mind the step down. We minimise the noise of the scaling.",
        "The hotel accommodated them; the boundaries of the garden; the threshold of the door.",
        "The safeguarding partnership and the local safeguarding team.",
    ],
)
def test_the_same_words_in_an_ordinary_sense_are_left_alone(text: str) -> None:
    """What is jargon in a report may be plain English elsewhere."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("She may have failed to ring.", "write it with “did not”"),
        ("Two DASHs.", "write it with “the list of questions about danger from domestic abuse”"),
    ],
)
def test_what_would_break_the_sentence_is_advised_and_not_put_in(text: str, advice: str) -> None:
    """Where the form of the plain words is not known, whoever writes puts it right."""
    assert [told for _, told in found(text)] == [advice]
    assert all_mended(text, ENGLAND.to_mend(text)) == text


def test_the_list_may_say_the_plural() -> None:
    """Else a plain word or pair gets its ending, and what goes on behind its noun is left."""
    own = [
        PlainTerm(term="PX", plain="duty"),
        PlainTerm(term="QX", plain="church"),
        PlainTerm(term="RX", plain="talk with a nurse", plural="talks with a nurse"),
        PlainTerm(term="SX", plain="NHS team"),
    ]
    mender = Mender(PlainWords(terms=tuple(own)))
    text = "PXs, QXs, RXs, and a SX"
    assert all_mended(text, mender.to_mend(text)) == (
        "Duties, churches, talks with a nurse, and an NHS team"
    )


def test_the_longest_term_is_found() -> None:
    """Words that judge are told as such, though a part of them is jargon."""
    assert found("She refuses to engage.") == [("refuses to engage", "is not working with us")]


def test_what_somebody_said_stays_as_said() -> None:
    """Nothing within quotation marks is to be mended; an apostrophe ends no quotation."""
    for quoted in ("“{}”", '"{}"', "‘mum’s {}’", "«{}»"):
        said = quoted.format("he failed to engage with CAMHS and was seen")
        assert ENGLAND.to_mend(f"Kai: {said}.") == ()
    assert found("An unclosed “mark: failed to") == [("failed to", "did not")]
    long = "“" + "very " * 40 + "tired” is what Kai said."
    assert ENGLAND.to_mend(long) == ()


def test_names_are_never_jargon() -> None:
    """A person who is called as an abbreviation is not replaced."""
    assert found("DASH came with PR.", "DASH") == [("PR", "parental responsibility")]


def test_a_long_sentence_counts_its_words() -> None:
    """A sentence of one word more than the profile allows is told, with its number."""
    mender = Mender(PlainWords(longest_sentence=5))
    (finding,) = mender.to_mend("One two three four five. One two three four five six!")
    assert finding.advice == "make two sentences of it (6 words)"
    assert finding.words == "One two three four five …"


def test_only_what_still_stands_there_is_replaced() -> None:
    """A finding of another text is refused instead of cutting into words."""
    (finding,) = ENGLAND.to_mend("He failed to ring.")
    assert mended("He failed to ring.", finding) == "He did not ring."
    with pytest.raises(ValueError, match="do not stand"):
        mended("He did fail to ring.", finding)


@given(ANY_TEXT)
def test_any_text_can_be_looked_through(text: str) -> None:
    """Whatever stands there, each finding names words of it, in order, and can be put right."""
    findings = ENGLAND.to_mend(text)
    assert [each.start for each in findings] == sorted(each.start for each in findings)
    for each in findings:
        assert 0 <= each.start < each.end <= len(text)
        assert each.in_words
        assert each.why
        if each.kind != "long":
            assert each.words == " ".join(text[each.start : each.end].split())
        if each.plain:
            assert each.plain in mended(text, each)


def test_many_marks_cost_no_more_than_many_words() -> None:
    """What opens and never closes is looked through once: the work grows with the text alone."""

    class Counted(str):
        __slots__ = ()
        looked = 0

        def find(self, *arguments: Any) -> int:
            Counted.looked += 1
            return str.find(self, *arguments)

    from cpc_tui.conference.plain_words.sentences import quotations_of

    counts = []
    for number in (500, 1000):
        Counted.looked = 0
        assert quotations_of(Counted("‘a’b" * number)) == []
        counts.append(Counted.looked)
    assert counts[1] < counts[0] * 3


def test_terms_of_another_list_are_found() -> None:
    """The list is the profile's: other terms, other findings."""
    mender = Mender(PlainWords(terms=(PlainTerm(term="tea time", plain="tea"),)))
    (finding,) = mender.to_mend("At TEA-TIME s47.")
    assert finding == Finding(kind="jargon", start=3, end=11, words="TEA-TIME", plain="tea")
