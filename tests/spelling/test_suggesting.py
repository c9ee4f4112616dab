"""What may have been meant by a word that is not known."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.spelling import suggesting
from cpc_tui.spelling.near import slips_between, words_near
from cpc_tui.spelling.speller import Speller
from cpc_tui.spelling.suggesting import suggestions
from tests.spelling.small_dictionary import small_speller


@pytest.fixture(scope="module")
def speller(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    """The small dictionary with the words of the field and a name."""
    speller = small_speller(tmp_path_factory.mktemp("dictionary"))
    speller.take_names({"Okafor", "McDonald"})
    return speller


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recieve", "receive"),
        ("Recieved", "Received"),
        ("childern", "children"),
        ("helpped", "helped"),
        ("visiter", "visitor"),
        ("fone", "phone"),
        ("alot", "a lot"),
        ("paris", "Paris"),
        ("wellknown", "well known"),
        ("mothr", "mother"),
        ("fathers'", "fathers"),
        ("recieveing", "receiving"),
        ("safegaurding", "safeguarding"),
        ("dysregulted", "dysregulated"),
        ("phsycal", "physical"),
        ("decesion", "decision"),
        ("Febuery", "February"),
        ("unnecesery", "unnecessary"),
        ("familys", "families"),
        ("infront", "in front"),
    ],
)
def test_the_word_that_was_meant_is_among_the_first(
    word: str, meant: str, speller: Speller
) -> None:
    """Slips of everyday typing are understood, with the capital that the word has."""
    assert meant in suggestions(speller, word)[:3]


def test_a_name_that_was_mistyped_is_suggested(speller: Speller) -> None:
    """The conference's own names are meant more often than any other word."""
    assert suggestions(speller, "Okafr")[0] == "Okafor"
    assert suggestions(speller, "okafr")[0] == "Okafor"
    assert suggestions(speller, "mcdonld")[0] == "McDonald"


def test_no_rude_word_is_suggested(speller: Speller) -> None:
    """The dictionary tells which they are."""
    assert "damn" not in suggestions(speller, "dman")


@given(st.sampled_from(("receive", "worry", "visitor", "children", "necessary")), st.data())
def test_two_slips_anywhere_behind_the_first_letter_are_found(
    stem: str, data: st.DataObject
) -> None:
    """Letters missing, too many or wrong: whichever two they are, the word is among those near."""
    speller = _small()
    word = _slipped(_slipped(stem, data), data)
    assert slips_between(word, stem) <= 2
    assert stem in words_near(speller.words, word) or len(word) < 4


def _slipped(word: str, data: st.DataObject) -> str:
    """A word with a letter missing, too many or wrong."""
    n = data.draw(st.integers(1, len(word) - 2))
    letter = data.draw(st.sampled_from("aeilnrst"))
    ways = (
        word[:n] + word[n + 1 :],
        word[:n] + letter + word[n:],
        word[:n] + letter + word[n + 1 :],
    )
    return data.draw(st.sampled_from(ways))


@given(st.sampled_from(("receive", "visitor", "children", "necessary")), st.integers(1, 5))
def test_two_letters_that_have_changed_places_are_one_slip(stem: str, n: int) -> None:
    """Wherever they are, the word is among those near."""
    word = stem[:n] + stem[n + 1] + stem[n] + stem[n + 2 :]
    assert slips_between(word, stem) == (word != stem)
    assert stem in words_near(_small().words, word)


@settings(max_examples=15)
@given(st.text("abehilnorst-'é", min_size=1, max_size=30))
def test_looking_for_suggestions_has_an_end(word: str) -> None:
    """Whatever the word, only so many forms are looked up, and so few are told."""
    speller = _small()
    with patch.object(
        suggesting._Asked,  # noqa: SLF001 - what is counted
        "_may_be_said",
        autospec=True,
        return_value=False,
    ) as looked:
        found = suggestions(speller, word)
    assert looked.call_count < suggesting._MOST_TRIED  # noqa: SLF001 - the limit itself
    assert len(found) <= suggesting._MOST  # noqa: SLF001 - as above


@cache
def _small() -> Speller:
    """The small dictionary, for tests that are tried many times over."""
    with tempfile.TemporaryDirectory() as folder:
        return small_speller(Path(folder))
