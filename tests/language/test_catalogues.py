"""Which language is spoken, and that no file can keep the program from speaking English."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from cpc_tui import catalogues, language
from cpc_tui.catalogues import settle, told, wanted
from cpc_tui.commands.fit_language import look_at_language
from cpc_tui.conference.limits import CATALOGUE
from cpc_tui.language import tr
from tests.language.catalogues import as_gettext, compiled, one_text_often, put_into
from tests.language.messages import CHECKOUT

LOADED = """
import os, sys
before = set(sys.modules)
from cpc_tui.catalogues import settle
settle(os.environ)
print(*(set(sys.modules) - before))
"""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """English after each test."""
    yield
    settle({})


def welsh(**other: str) -> bytes:
    """A catalogue of a sentence or two."""
    return compiled(catalogue_of({"Stopped.": "Stopiwyd.", **other}))


def catalogue_of(words: dict[str, str]) -> Catalog:
    """A catalogue of what is said in English and what is said for it."""
    made = Catalog(locale="cy")
    for english, translated in words.items():
        made.add(english, translated)
    return made


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({}, ()),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": ""}, ()),
        ({"LANG": "cy_GB.UTF-8"}, ("cy_GB", "cy")),
        ({"LANG": "cy_GB.UTF-8", "LC_ALL": "pl_PL@euro"}, ("pl_PL", "pl")),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "cy:en:pl"}, ("cy",)),
        ({"LANG": "cy", "CPC_TUI_LANGUAGE": "en"}, ()),
        ({"LANG": "en", "CPC_TUI_LANGUAGE": "zh-Hant"}, ("zh-Hant",)),
        ({"CPC_TUI_LANGUAGE": "../../etc"}, ()),
    ],
)
def test_the_language_is_that_of_the_environment(
    environment: dict[str, str], languages: tuple[str, ...]
) -> None:
    """The program's own variable wins, then those of the system; English ends the search."""
    assert tuple(wanted(environment)) == languages


def test_the_users_own_words_are_spoken(home: Path) -> None:
    """A catalogue in the settings folder is used, and doctor names it."""
    path = put_into(home, "cy", welsh())
    settle({"LANG": "cy_GB.UTF-8"})
    assert tr("Stopped.") == "Stopiwyd."
    assert tr("Not in it.") == "Not in it."
    assert language.spoken_tag() == "cy"
    assert [each.line for each in look_at_language(told)] == [str(path)]
    settle({"LANG": "en_GB.UTF-8"})
    assert (tr("Stopped."), list(look_at_language(told))) == ("Stopped.", [])
    assert language.spoken_tag() == "en-GB"


def test_words_may_ship_with_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the user has none of their own, those beside the program are looked for."""
    put_into(tmp_path / "program", "cy", welsh())
    monkeypatch.setattr(catalogues, "__file__", str(tmp_path / "program" / "catalogues.py"))
    settle({"CPC_TUI_LANGUAGE": "cy"})
    assert tr("Stopped.") == "Stopiwyd."


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "it is not a compiled catalogue of gettext in UTF-8"),
        (welsh()[:60], "it is not a compiled catalogue of gettext in UTF-8"),
        (welsh()[:-40] + b"\xff" * 40, "it is not a compiled catalogue of gettext in UTF-8"),
        (b"\xde\x12\x04\x95" + b"\xff" * 100, "it is not a compiled catalogue of gettext in UTF-8"),
        (b"\0" * (CATALOGUE.size + 1), "it is larger than 4 MB"),
        (welsh(Yes="\x1b[2J"), "it holds characters that are not text"),
        (welsh(Yes="\u202eeY"), "it holds characters that are not text"),
        (one_text_often(1_000, 10_000), "it is not a compiled catalogue of gettext in UTF-8"),
    ],
    ids=["empty", "cut", "not-utf8", "wild", "large", "escape", "overriding", "bomb"],
)
def test_a_wrong_file_is_told_of_and_english_is_spoken(
    home: Path, content: bytes, fault: str
) -> None:
    """One clear line of doctor, no crash, and nothing of the file is said."""
    put_into(home, "cy", content)
    settle({"CPC_TUI_LANGUAGE": "cy"})
    assert tr("Stopped.") == "Stopped."
    assert (language.spoken(), language.spoken_tag()) == ("", "en-GB")
    (found,) = look_at_language(told)
    assert not found.well
    assert fault in found.line


def test_a_language_that_is_not_there_is_told_of_where_it_was_asked_for() -> None:
    """Who asks this program for Polish is told that it has none; who only lives there is not."""
    settle({"CPC_TUI_LANGUAGE": "pl"})
    (found,) = look_at_language(told)
    assert found.mark == "LOOK"
    assert found.line.startswith("there are no words in pl")
    settle({"LANG": "pl_PL.UTF-8"})
    assert list(look_at_language(told)) == []


def program(*words: str, **environment: str) -> str:
    """What the program, or a program, prints."""
    run = subprocess.run(
        [sys.executable, *words],
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_the_program_itself_speaks_it(home: Path) -> None:
    """The language is settled before any module puts words into a table: here, of the options."""
    put_into(home, "cy", welsh(**{"print JSON for another program": "JSON i raglen arall"}))
    said = program("-m", "cpc_tui", "list", "--help", CPC_TUI_LANGUAGE="cy")
    assert "JSON i raglen arall" in said


def test_english_costs_nothing() -> None:
    """Neither gettext nor anything that looks for catalogues is imported for it."""
    loaded = program("-c", LOADED, LANG="en_GB.UTF-8", LANGUAGE="", LC_ALL="").split()
    assert {*loaded} <= {"__future__", "cpc_tui", "cpc_tui.catalogues", "cpc_tui.language"}


def test_a_sentence_that_is_filled_later_has_the_places_of_its_english() -> None:
    """Tables hold sentences without their values; no catalogue can make those fail, or ask more."""
    words = {
        "{name} stays.": "{name.__class__} {0}",
        "{name} goes.": "Mae {name} yn mynd.",
        "Adopted.": "{all}",
        "Open.": "}",
    }
    language.settle(as_gettext(catalogue_of(words)))
    assert tr("{name} stays.").format(name="Al") == "Al stays."
    assert tr("{name} goes.").format(name="Al") == "Mae Al yn mynd."
    assert (tr("Adopted.").format(), tr("Open.").format()) == ("Adopted.", "Open.")


def test_a_percent_sign_in_a_translation_is_one_in_help(tmp_path: Path) -> None:
    """Help is printed as it was translated, whatever argparse would make of it."""
    english = "print the family tree, or draw it in a file"
    welsh_words = catalogue_of({english: "100 % %(prog)s %d"})
    put_into(tmp_path, "cy", compiled(welsh_words))
    environment = {**os.environ, "CPC_TUI_HOME": str(tmp_path), "CPC_TUI_LANGUAGE": "cy"}
    command = (sys.executable, "-m", "cpc_tui", "--help")
    done = subprocess.run(
        command, env=environment, cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "100 % %(prog)s %d" in done.stdout


def test_what_is_said_before_all_else_is_said_in_it_too(tmp_path: Path) -> None:
    """The program says at once what it does not use, and settles the language for that first."""
    english = "Not used, since it could write down what is typed: {names}."
    put_into(tmp_path, "cy", welsh(**{english: "Heb ei ddefnyddio: {names}."}))
    asked = {"CPC_TUI_HOME": str(tmp_path), "CPC_TUI_LANGUAGE": "cy", "TEXTUAL_LOG": "/dev/null"}
    done = subprocess.run(
        (sys.executable, "-m", "cpc_tui", "--version"),
        env={**os.environ, **asked},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "Heb ei ddefnyddio: TEXTUAL_LOG.\n")
