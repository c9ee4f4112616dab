"""What the dialogue says is fit to be read aloud."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import get_args

import pytest

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.keymap import COMMANDS as KEYS
from cpc_tui.plain.commands import COMMANDS, NAMED, ON_THE_SCREEN
from cpc_tui.plain.deeds import DEEDS
from cpc_tui.plain.reading import in_commands
from cpc_tui.plain.speaking import WIDTH, Speaker, spoken
from screens.targets import Deed
from tests.conference.complete_records import complete_json
from tests.plain.talking import Talked, talk_at

STEPS = 11
_DRAWN = re.compile("[\u2190-\u2bff✓›·•─│┌█\ue000-\uf8ff]")


def read_all(home: Path, record: Record | None = None) -> Talked:
    """Go through the whole agenda and read every step."""
    lines = [each for n in range(STEPS) for each in (f"/go {n}", "/read", "/missing", "/script")]
    return talk_at(home, *lines, "/who", "/missing all", "/find a", "/help", record=record)


@pytest.fixture(params=["small", "complete"])
def said(home: Path, request: pytest.FixtureRequest) -> list[str]:
    """All that is said of every step of a record."""
    done = read_all(
        home, record_from_json(complete_json()) if request.param == "complete" else None
    )
    assert done.complained == []
    return done.said


def test_no_line_is_longer_than_eighty_letters(said: list[str]) -> None:
    """Every line fits the narrowest terminal."""
    assert max(map(len, said)) <= WIDTH


def test_nothing_is_drawn(said: list[str]) -> None:
    """No box, arrow, tick or other sign stands for anything, and no terminal is told anything."""
    assert [line for line in said if _DRAWN.search(line) or "\x1b" in line] == []


def test_every_line_begins_with_a_letter_or_a_number(said: list[str]) -> None:
    """No line is a sign alone, or begins with one that a reader would leave out."""
    beginnings = string.ascii_letters + string.digits + "/+-#\"'“‘("
    assert [line for line in said if line[0] not in beginnings] == []


def test_no_key_of_the_screen_is_named(said: list[str]) -> None:
    """Whoever types lines is not told of keys that do nothing here."""
    assert [line for line in said if re.search(r"\bF\d\b|Ctrl\+|\bSpace\b|\bInsert\b", line)] == []


def test_nothing_is_said_twice_on_arrival(home: Path) -> None:
    """No two lines of an arrival are the same."""
    arrival = talk_at(home, "/go analysis").said
    assert len(arrival) == len(set(arrival))


def test_what_is_asked_and_missing_is_said_on_arrival(home: Path) -> None:
    """Arriving at a step says its name, what to ask there, and what is missing."""
    said = talk_at(home, "/go decision").said
    at = next(n for n, line in enumerate(said) if line.startswith("Step 5 of 10: Decision."))
    assert said[at + 1].startswith("Ask: ")
    assert said[at + 2].startswith("Missing: ")


def test_a_pause_is_a_comma() -> None:
    """Dashes and dots between words are not read out as signs."""
    assert spoken("Ana — here – now · later") == "Ana, here, now, later"
    assert spoken("Visit. — Cyd") == "Visit. Cyd"
    assert spoken("well-being, 10–12, a·b") == "well-being, 10–12, a·b"


def test_keys_become_what_is_typed() -> None:
    """A sentence that names a key names the command instead."""
    assert in_commands("Decide first: go back with F8.") == "Decide first: go back with /back."
    assert in_commands("Who is here (Space: in or out now)") == "Who is here"


def test_a_terminal_without_typographic_marks_is_sent_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In an ASCII locale quotation marks and dashes are plain ones, not question marks."""

    class Plain:
        encoding = "ascii"

    monkeypatch.setattr("sys.stdout", Plain())
    assert Speaker().lines("Ana’s “words” … 10–12") == ['Ana\'s "words" ... 10-12']


def test_every_command_of_the_quick_entry_line_is_known_here() -> None:
    """Whatever may be typed on the screen is done here too, or it is said where it is done."""
    typed = {each.typed.partition(" ")[0] for each in KEYS if each.typed}
    assert typed - set(NAMED) <= set(ON_THE_SCREEN)


def test_every_deed_of_a_line_is_done_here() -> None:
    """No line of a step offers what the dialogue cannot do."""
    assert set(get_args(Deed)) - {"conclude"} <= set(DEEDS)


def test_every_command_has_a_help_of_its_own(home: Path) -> None:
    """`/help` with a command says what it does."""
    done = talk_at(home, *(f"/help {each.name}" for each in COMMANDS))
    assert done.status == 0
    assert [each.name for each in COMMANDS if each.help not in done.text] == []
