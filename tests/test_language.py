"""Sentences in the user's language, and English wherever a translation does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui import language
from cpc_tui.language import spoken, tr, tr_n, trc
from tests.language.catalogues import as_gettext


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """English before and after each test."""
    language.settle(None)
    yield
    language.settle(None)


@cache
def one_sentence(english: str, other: str) -> GNUTranslations:
    """A catalogue of one sentence."""
    words = Catalog(locale="cy")
    words.add(english, other)
    return as_gettext(words)


def said(english: str, other: str) -> None:
    """Speak a language that has one sentence."""
    language.settle(one_sentence(english, other), " 1")


def test_without_a_catalogue_the_english_is_said() -> None:
    """The sentence of the source, with its values; one without values is the very same text."""
    sentence = "Nothing {here} was changed."
    assert tr(sentence) is sentence
    assert tr("They left at {time}.", time="10:42") == "They left at 10:42."
    assert tr("{n:,} of {n!r}", n=1200) == "1,200 of 1200"
    assert trc("short month", "May") == "May"
    assert [tr_n("{n} child", "{n} children", n) for n in (0, 1, 2)] == [
        "0 children",
        "1 child",
        "2 children",
    ]
    assert spoken() == ""


def test_a_translation_may_order_its_values_anew() -> None:
    """What a catalogue has is said, and what it has not is English."""
    said("{who} left at {time}.", "Am {time} gadawodd {who}.")
    assert tr("{who} left at {time}.", who="Ana", time="10:42") == "Am 10:42 gadawodd Ana."
    assert tr("They came.") == "They came."
    assert spoken() == " 1"


@given(st.text())
def test_braces_in_values_are_only_braces(value: str) -> None:
    """What somebody typed is never taken for a place of the sentence, in any language."""
    language.settle(None)
    assert tr("Said: {words}", words=value) == f"Said: {value}"
    said("Said: {words}", "Dywedwyd: {words}")
    assert tr("Said: {words}", words=value) == f"Dywedwyd: {value}"


@pytest.mark.parametrize(
    "wrong",
    [
        "Gadawodd.",
        "Am {amser}.",
        "Am {time",
        "Am {time} {}.",
        "Am {time.__class__}.",
        "Am {time!r}.",
        "Am {time:>9999999}.",
        "Am {time} {who}.",
    ],
)
def test_a_translation_that_does_not_fit_is_english(wrong: str) -> None:
    """One that lacks a value, knows another, or asks more of it, is never formatted."""
    said("They left at {time}.", wrong)
    assert tr("They left at {time}.", time="10:42") == "They left at 10:42."


def test_one_word_may_mean_two_things() -> None:
    """A context chooses between translations; without it the other one holds."""
    words = Catalog(locale="cy")
    words.add("May", "Mai", context="short month")
    words.add("May", "Caniateir")
    language.settle(as_gettext(words))
    assert (tr("May"), trc("short month", "May")) == ("Caniateir", "Mai")


def polish() -> Catalog:
    """A language with three forms, by a rule like that of Polish."""
    rule = "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2"
    words = Catalog(locale="pl")
    words.mime_headers = [("Plural-Forms", f"nplurals=3; plural=({rule})")]
    forms = ("{n} dziecko", "{n} dzieci (2-4)", "{n} dzieci")
    words.add(("{n} child", "{n} children"), forms)
    words.add(
        ("One child of {name}", "{n} children of {name}"),
        ("{name}: jedno", "{name}: {n}", "{name}"),
    )
    return words


def test_each_number_has_the_form_of_its_language() -> None:
    """The catalogue's own rule says which; a form may leave the number out, but no other value."""
    language.settle(as_gettext(polish()))
    forms = {n: tr_n("{n} child", "{n} children", n) for n in (1, 2, 4, 5, 12, 22, 25)}
    assert forms == {
        1: "1 dziecko",
        2: "2 dzieci (2-4)",
        4: "4 dzieci (2-4)",
        5: "5 dzieci",
        12: "12 dzieci",
        22: "22 dzieci (2-4)",
        25: "25 dzieci",
    }
    named = [
        tr_n("One child of {name}", "{n} children of {name}", n, name="Ann") for n in (1, 3, 5)
    ]
    assert named == ["Ann: jedno", "Ann: 3", "Ann"]


def test_a_rule_that_fails_for_a_number_is_english() -> None:
    """A catalogue cannot stop the program, whatever its rule works out."""
    words = Catalog(locale="pl")
    words.mime_headers = [("Plural-Forms", "nplurals=2; plural=(5/(n-7) > 0)")]
    words.add(("{n} day", "{n} days"), ("{n} dzień", "{n} dni"))
    language.settle(as_gettext(words))
    assert tr_n("{n} day", "{n} days", 7) == "7 days"
