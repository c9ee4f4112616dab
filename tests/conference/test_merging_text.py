"""Texts of two seats, merged word by word: nothing that either typed is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.clashes import Stamp
from cpc_tui.conference.merging_text import Dispute, merge_texts
from tests.strategies import TEXTS

BY = (Stamp("chair", "2026-12-08T10:42:00"), Stamp("minute-taker", "2026-12-08T10:43:00"))


@pytest.mark.parametrize(
    ("base", "earlier", "later", "merged"),
    [
        ("", "", "", ""),
        ("Ana is well.", "Ana is well.", "Ana is very well.", "Ana is very well."),
        ("Ana is well.", "Ana is very well.", "Ana is well.", "Ana is very well."),
        ("The dog bit Ana.", "The big dog bit Ana.", "The dog bit Ben.", "The big dog bit Ben."),
        ("The dog bit Ana.", "The cat bit Ana.", "The dog licked Ana.", "The cat licked Ana."),
        ("one two", "one", "one two three", "one three"),
        ("a\n\nb", "a!\n\nb", "a\n\nb!", "a!\n\nb!"),
        ("same", "both", "both", "both"),
        ("she ate", "she ate well", "she ate well", "she ate well"),
    ],
)
def test_changes_to_different_words_both_hold(
    base: str, earlier: str, later: str, merged: str
) -> None:
    """What each changed stands, and there is nothing to settle."""
    found = merge_texts(base, earlier, later, BY)
    assert (found.text, found.disputes) == (merged, ())


@pytest.mark.parametrize(
    ("base", "earlier", "later", "merged"),
    [
        (
            "Seen on 14/12.",
            "Seen on 15/12.",
            "Seen on 16/12.",
            "Seen on [chair at 10:42: 15/12] [minute-taker at 10:43: 16/12].",
        ),
        (
            "Ana is well.",
            "Ana is well. She eats.",
            "Ana is well. She sleeps.",
            "Ana is well. [chair at 10:42: She eats.] [minute-taker at 10:43: She sleeps.]",
        ),
        (
            "He was seen at the door",
            "They met her at the park",
            "She saw him by the gate",
            (
                "[chair at 10:42: They met her at the park] "
                "[minute-taker at 10:43: She saw him by the gate]"
            ),
        ),
        ("a\n", "a\nb", "a\nc", "a\n[chair at 10:42: b] [minute-taker at 10:43: c]"),
        ("", "x\ny", "z", "[chair at 10:42: x\ny]\n[minute-taker at 10:43: z]"),
    ],
)
def test_the_same_words_stand_in_both_versions(
    base: str, earlier: str, later: str, merged: str
) -> None:
    """Where both changed them, both stand, marked with who and when, and are told of."""
    found = merge_texts(base, earlier, later, BY)
    assert found.text == merged
    assert len(found.disputes) == 1


@pytest.mark.parametrize("first", [True, False])
def test_words_that_one_deleted_and_the_other_changed_stay(first: bool) -> None:
    """A deletion never takes away what somebody else has just written, and it is told of."""
    texts = ("", "Ben is well.") if first else ("Ben is well.", "")
    found = merge_texts("Ana is well.", *texts, BY)
    assert found.text == "Ben is well."
    assert found.disputes == (Dispute(*texts),)


def test_typing_on_goes_into_ones_own_bracket() -> None:
    """Two who type at one place at once each go on in their own version, and clash only once."""
    said = {"chair": "I think", "minute-taker": "She says"}
    text = merge_texts("", said["chair"], said["minute-taker"], BY).text
    for seat, more in (
        ("chair", " he"),
        ("minute-taker", " no"),
        ("chair", " went"),
        ("minute-taker", ", often."),
    ):
        typed = said[seat] + more
        found = merge_texts(said[seat], text, typed, BY)
        assert found.disputes == ()
        said[seat], text = typed, found.text
    assert text == (
        "[chair at 10:42: I think he went] [minute-taker at 10:43: She says no, often.]"
    )


@given(base=TEXTS, other=TEXTS)
def test_a_change_of_one_alone_is_taken_as_it_is(base: str, other: str) -> None:
    """Any text at all comes through letter by letter where only one seat changed it."""
    assert merge_texts(base, other, base, BY).text == other
    assert merge_texts(base, base, other, BY).text == other
    assert merge_texts(base, other, other, BY).text == other


WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=8).map(" ".join)


@given(base=WORDS, earlier=WORDS, later=WORDS)
def test_every_added_word_stands_in_the_text(base: str, earlier: str, later: str) -> None:
    """Whatever two seats make of a text, a word that either added is in what comes of it."""
    merged = set(re.findall(r"\w+", merge_texts(base, earlier, later, BY).text))
    assert (set(earlier.split()) | set(later.split())) - set(base.split()) <= merged
