"""Every word that the program itself says can be said in another language."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cpc_tui.cli import COMMANDS
from cpc_tui.command import PLACES
from cpc_tui.commands.demo import demo_record
from cpc_tui.conference.bank_holidays import NAMES
from cpc_tui.conference.writing import record_to_json
from cpc_tui.keymap import COMMANDS as KEYS
from cpc_tui.sharing import user_name
from tests.language.by_itself import MOMENT, printed
from tests.language.catalogues import PSEUDO, pseudo
from tests.language.messages import CHECKOUT

SAY_ALL = """
import json, os, sys
from datetime import datetime
from pathlib import Path
from cpc_tui.catalogues import settle
settle(os.environ)
from tests.language.everywhere import everything
json.dump(everything(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])), sys.stdout)
"""
_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_CUT = re.compile(r"⟦[^⟦⟧\n]*$|^[^⟦⟧\n]*⟧", re.MULTILINE)
_TYPED = re.compile(
    r"""-m\ [a-z]+ | (?<!\w)--?[a-z][\w-]* (?:\ [A-Z]+)?   # an option, and what it takes
    | \{[\w,-]+\}                      # its choices
    | /[\w./-]+ (?:\ [A-Z]+|\ up)?     # a typed command, and what it takes; a path
    | \[keys\.\w+\]                    # a place, as the settings name it
    | \b[0-9a-f]{4}(?:\ [0-9a-f]{4}){2}\b    # a fingerprint
    | \bcpc-tui\b (?:\ [a-z]+)? | \w+=\S+""",
    re.VERBOSE,
)
"""What is typed, and stays English, and what is no word at all."""
_TABLES = ("cpc-tui check REF", "cpc-tui doctor", "cpc-tui verify", "home", "checks")
_OF_THE_MACHINE = ("PDF", "linux", "xterm")
_WORDS = re.compile(r"[^\W\d_]{2,}(?:[ ’'-][^\W\d_]+)*")


def _said(value: Any) -> Iterator[str]:
    """Every text of something read from JSON."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for each in value:
            yield from _said(each)
    elif isinstance(value, str):
        yield " ".join(value.split()).casefold()


def _named() -> Iterator[str]:
    """What has a name of its own that is no word of a sentence."""
    yield from (*_OF_THE_MACHINE, *NAMES.values(), user_name(os.getuid()))
    yield from (command for names in COMMANDS.values() for command in names)
    yield from ("textual", "tinydb", "python-docx", "holidays", "icalendar")
    yield from ("diff-match-patch", "msoffcrypto-tool")
    yield from PLACES
    for command in KEYS:
        yield from command.id.split("_")


def past_the_catalogue(shown: dict[str, str]) -> dict[str, set[str]]:
    """Words that are neither marked, nor of the record or the profile, and where they stand."""
    profile = json.loads((CHECKOUT / "cpc_tui/profiles/england.json").read_text("utf-8"))
    texts = [*_said(record_to_json(demo_record(MOMENT))), *_said(profile)]
    known = "\n".join(texts)
    names = {each.casefold() for each in (*_named(), *texts)}
    left: dict[str, set[str]] = {}
    for place, text in shown.items():
        unmarked = _TYPED.sub("\n", _CUT.sub("\n", _MARKED.sub("\n", text)))
        for words in _WORDS.findall(unmarked):
            said = words.casefold()
            # In a table a small word stands by itself; elsewhere it is the rest of a longer text.
            is_alone = place in _TABLES and said.isalpha() and words == said
            if said not in names and (is_alone or said not in known):
                left.setdefault(words, set()).add(place)
    return left


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the program says everywhere where each word of its own is marked."""
    home = tmp_path_factory.mktemp("pseudo")
    found: dict[str, str] = printed(SAY_ALL, home, PSEUDO, pseudo())
    return found


def test_no_word_goes_past_the_catalogue(shown: dict[str, str]) -> None:
    """Screens, commands and papers say nothing of their own but what can be translated."""
    assert past_the_catalogue(shown) == {}


def test_each_place_says_words_of_the_catalogue(shown: dict[str, str]) -> None:
    """The test above is not blind: every screen, command and paper has words that are marked."""
    assert [place for place, text in shown.items() if "⟦" not in text] == []
    assert len(shown) > 40


def test_a_word_past_the_catalogue_is_seen() -> None:
    """A sentence that nobody can translate is found beside what everybody may say."""
    text = "⟦Waiting: ⟧Wilf Larkspur /wait WHO\n⟦Nothing is\nNobody at all"
    assert {*past_the_catalogue({"here": text})} == {"Nobody at all"}
