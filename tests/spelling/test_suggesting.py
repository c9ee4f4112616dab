"""What may have been meant by a word that is not known."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.spelling import suggesting
from cpc_tui.spelling.speller import Speller
from cpc_tui.spelling.suggesting import suggestions
from tests.spelling.small_dictionary import small_speller


@pytest.fixture(scope="module")
def speller(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    """The small dictionary with the words of the field and a name."""
    speller = small_speller(tmp_path_factory.mktemp("dictionary"))
    speller.take_names(frozenset({"okafor"}))
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


def test_no_rude_word_is_suggested(speller: Speller) -> None:
    """The dictionary tells which they are."""
    assert "damn" not in suggestions(speller, "dman")


@settings(max_examples=15)
@given(st.text("abehilnorst-'é", min_size=1, max_size=30))
def test_looking_for_suggestions_has_an_end(word: str) -> None:
    """Whatever the word, only so many forms are looked up, and so few are told."""
    speller = _SMALL[0] if _SMALL else _made()
    with patch.object(
        suggesting._Asked,  # noqa: SLF001 - what is counted
        "_may_be_said",
        autospec=True,
        return_value=False,
    ) as looked:
        found = suggestions(speller, word)
    assert looked.call_count < suggesting._MOST_TRIED  # noqa: SLF001 - the limit itself
    assert len(found) <= suggesting._MOST  # noqa: SLF001 - as above


_SMALL: list[Speller] = []


def _made() -> Speller:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        _SMALL.append(small_speller(Path(folder)))
    return _SMALL[0]
