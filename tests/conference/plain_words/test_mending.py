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
        ("There is significant harm.", "There is serious harm."),
        ("Significant  harm is likely.", "Serious harm is likely."),
        ("An ICPC is due.", "A first child protection conference is due."),
        ("A SW and two SWs came.", "A social worker and two social workers came."),
        ("The s.47 enquiry ended.", "The child protection enquiry ended."),
        ("Mum failed to ring.", "Mum did not ring."),
        ("The SW’s note.", "The social worker’s note."),
        (
            "He engages with CAMHS",
            "He works with the child and young people’s mental health service",
        ),
        ("CAMHS: will ring.", "The child and young people’s mental health service: will ring."),
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


def test_the_longest_term_is_found() -> None:
    """Words that judge are told as such, though a part of them is jargon."""
    assert found("She refuses to engage.") == [
        ("refuses to engage", "does not want to work with us")
    ]


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
    assert finding.advice == "long sentence (6 words)"
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
