"""What the standard library says of the command line is said in the user's language too."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog

from cpc_tui import language
from cpc_tui.cli import menu_for
from cpc_tui.commands.parser_words import said, said_of_many
from tests.language.catalogues import EverythingMarked, as_gettext
from tests.language.test_catalogues import program


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """English, and `argparse` as it was, after each test."""
    for name in ("_", "ngettext"):
        monkeypatch.setattr(argparse, name, getattr(argparse, name))
    yield
    language.settle(None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("list --nothing", "⟦unrecognized arguments: --nothing⟧"),
        ("export REF --to", "⟦expected one argument⟧"),
        ("export", "⟦the following arguments are required: REF⟧"),
        ("export REF --document novel", "⟦invalid choice: 'novel' (choose from "),
        ("export REF --force=yes", "⟦ignored explicit argument 'yes'⟧"),
        ("list --help", "⟦usage: ⟧cpc-tui list"),
        ("list --help", "⟦show this help message and exit⟧"),
        ("show --help", "⟦positional arguments⟧:"),
        ("--help", "⟦commands⟧:"),
    ],
)
def test_its_words_are_of_the_catalogue(
    capsys: pytest.CaptureFixture[str], line: str, words: str
) -> None:
    """Help, and what is wrong with a line that was typed."""
    language.settle(EverythingMarked(), " all")
    with pytest.raises(SystemExit):
        menu_for(line.split()).parser.parse_args(line.split())
    out, err = capsys.readouterr()
    assert words in out + err
    assert "⟦usage: ⟧" in out + err


def settle_on(english: str, other: str) -> None:
    """Speak a language that has one sentence."""
    words = Catalog(locale="cy")
    words.add(english, other)
    language.settle(as_gettext(words), " 1")


@pytest.mark.parametrize(
    ("other", "is_said"),
    [
        ("anghyfarwydd: %s", True),
        ("anghyfarwydd", False),
        ("%d anghyfarwydd", False),
        ("100 % anghyfarwydd: %s", False),
        ("%s %s", False),
    ],
)
def test_a_translation_with_other_places_is_english(other: str, is_said: bool) -> None:
    """None can end the program where a value is put in."""
    english = "unrecognized arguments: %s"
    settle_on(english, other)
    assert said(english) == (other if is_said else english)
    assert said(english) % "--x"


def test_places_with_names_may_change_their_order() -> None:
    """Those without cannot."""
    english = "invalid %(type)s value: %(value)r"
    settle_on(english, "%(value)r: %(type)s annilys")
    assert said(english) % {"type": "int", "value": "x"} == "'x': int annilys"
    assert said("of no catalogue: %s") == "of no catalogue: %s"
    assert [said_of_many("expected %s argument", "expected %s arguments", n) for n in (1, 2)] == [
        "expected %s argument",
        "expected %s arguments",
    ]


def test_english_loads_nothing_for_it() -> None:
    """The command line of British English asks for none of it."""
    source = "import sys; from cpc_tui.cli import main; main(['keys', '--help'])"
    source += "; print('parser_words' in str([*sys.modules]))"
    assert program("-c", source, LANG="en_GB.UTF-8", LANGUAGE="", LC_ALL="").endswith("False\n")


KEYS_SAID = """
from cpc_tui import language
from tests.language.catalogues import EverythingMarked
language.settle(EverythingMarked(), " all")
from cpc_tui.key_names import key_called, key_name
print(*map(key_name, ("pagedown", "ctrl+t", "ctrl+@")))
print(*map(key_called, ("⟦PageDown⟧", "pagedown", "⟦Ctrl⟧+t", "ctrl+⟦pagedown⟧")))
"""


def test_keys_are_called_in_the_language_and_known_by_it() -> None:
    """What help prints for a key can be written into the settings; the English names can too."""
    assert program("-c", KEYS_SAID).splitlines() == [
        "⟦PageDown⟧ ⟦Ctrl⟧+T ⟦Ctrl⟧+⟦Space⟧",
        "pagedown pagedown ctrl+t ctrl+pagedown",
    ]
