"""`demo` and the commands that need a terminal."""

from __future__ import annotations

import json
from datetime import date, datetime
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.commands import demo, interactive
from cpc_tui.commands.demo import REFERENCE, demo_record
from cpc_tui.conference.agenda import missing
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record
from cpc_tui.opening import open_office
from tests.commands.conftest import Do, program
from tests.samples import REFERENCE as SMALL_REFERENCE

SHIPPED = resources.files("cpc_tui").joinpath("demo.json").read_bytes()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """A terminal is there; what the program on the screen would be started with."""
    calls: list[dict[str, Any]] = []

    def start(office: object, **how: Any) -> int:
        calls.append(how)
        return 0

    for module in (demo, interactive):
        monkeypatch.setattr(module, "has_terminal", lambda: True)
        monkeypatch.setattr(module, "start", start)
    return calls


def test_the_record_that_ships_is_whole_and_fictional() -> None:
    """It is read without a fault, says that it is made up, and uses reserved numbers alone."""
    record = read_record(SHIPPED)
    assert (record.reference, record.status) == (REFERENCE, "preparing")
    assert "fictional" in record.family_name
    assert len([child for child in record.children if child.subject]) == 2
    assert len(record.people) >= 12
    assert len(record.plans.actions) >= 5
    phones = [person.phone for person in record.people if person.phone]
    assert all(phone.startswith(("01632 960", "07700 900", "020 7946 0")) for phone in phones)
    emails = [person.email for person in record.people if person.email]
    assert all(email.endswith(".example.org") for email in emails)


@pytest.mark.parametrize("day", range(1, 15))
def test_the_demo_begins_today_and_in_time(day: int) -> None:
    """Whatever the day, it is live now and in time, and nothing serious but the meeting lacks.

    At a weekend it is told that no conference is held then.
    """
    moment = datetime(2027, 3, day, 14, 5, 9)  # noqa: DTZ001 - the record's moments are local
    record = demo_record(moment)
    assert (record.held_on, record.started_at, record.status) == (moment.date(), moment, "live")
    assert record.strategy_discussion_on
    assert record.strategy_discussion_on.isoweekday() <= 5
    shared = [each.shared_with_family_on for each in record.reports if each.shared_with_family_on]
    assert max(shared) < moment.date()
    due = [each.by_when for each in record.plans.actions if each.by_when]
    assert min(due) > moment.date()
    lacking = missing(record, load_profile("england"), today=moment.date())
    before = [each for each in lacking if each.step in ("prepare", "plan", "reports")]
    at_a_weekend = [("held_on",)] if moment.isoweekday() > 5 else []
    assert [each.path for each in before if each.serious] == at_a_weekend


def test_moving_the_days_keeps_ages_and_texts() -> None:
    """The children are as old as when the record was written, and no word is changed."""
    before = json.loads(SHIPPED)
    moved = demo_record(datetime(2030, 6, 5, 10, 0))  # noqa: DTZ001 - as above
    born = date.fromisoformat(before["children"][0]["born_on"])
    held = date.fromisoformat(before["held_on"])
    assert moved.children[0].born_on
    assert moved.held_on
    older = (moved.held_on - moved.children[0].born_on) - (held - born)
    assert 0 <= older.days < 7
    assert moved.reports[0].summary == before["reports"][0]["summary"]


def test_without_a_terminal_the_rest_is_done(do: Do, tmp_path: Path) -> None:
    """It says so, imports, tells what lacks and what is due, and makes and names the files."""
    folder = tmp_path / "papers"
    said = do("demo", "--to", folder)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("There is no terminal here")
    for words in (f"Imported {REFERENCE}", "Still missing:", "Due:", "the decision on Wilf"):
        assert words in said.out
    named = said.out[said.out.index("Documents made:") :].splitlines()[1:]
    assert sorted(map(Path, named)) == sorted(folder.iterdir())
    assert len(named) == 4
    assert REFERENCE in do("list").out


def test_a_second_demo_keeps_what_was_done_in_the_first(do: Do, tmp_path: Path) -> None:
    """The demo is only begun again when it is asked for, and its files are made again."""
    do("demo", "--to", tmp_path)
    open_office().open(REFERENCE, "chair").set(("venue",), "Elsewhere")
    said = do("demo", "--to", tmp_path)
    assert said.status == 0
    assert "--fresh" in said.out
    assert do("dump", REFERENCE).json["venue"] == "Elsewhere"
    assert "Imported" in do("demo", "--to", tmp_path, "--fresh").out
    assert do("dump", REFERENCE).json["venue"] != "Elsewhere"


def test_with_a_terminal_the_demo_is_opened(do: Do, opened: list[dict[str, Any]]) -> None:
    """On the screen nothing is printed and no file is made."""
    said = do("demo")
    assert (said.status, said.out) == (0, "")
    assert opened == [{"reference": REFERENCE}]


def test_the_demo_runs_from_any_folder_without_a_terminal(tmp_path: Path) -> None:
    """As in continuous integration: the program by itself ends with status 0."""
    run = program("demo", "--to", tmp_path / "papers", "--home", tmp_path / "elsewhere")
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"-minutes-full.docx" in run.stdout


@pytest.mark.parametrize("words", [[], ["new"], ["open", SMALL_REFERENCE]])
def test_the_screen_needs_a_terminal(do: Do, imported: Path, words: list[str]) -> None:
    """In a pipe these say in one sentence what to do instead."""
    said = do(*words)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "cpc-tui show" in said.err


@pytest.mark.usefixtures("imported")
def test_the_screen_is_opened_as_asked(do: Do, home: Path, opened: list[dict[str, Any]]) -> None:
    """Seat and conference are those of the command line, else those of the settings."""
    do("open", SMALL_REFERENCE, "--as", "minute-taker")
    do("open", SMALL_REFERENCE)
    do("new")
    do()
    assert opened == [
        {"reference": SMALL_REFERENCE, "seat": "minute-taker"},
        {"reference": SMALL_REFERENCE, "seat": None},
        {"new": True},
        {},
    ]


def test_a_conference_that_is_not_there_is_not_opened(do: Do, opened: list[dict[str, Any]]) -> None:
    """The screen is not started to say that there is nothing to show."""
    said = do("open", "nothing")
    assert (said.status, len(said.faults), opened) == (1, 1, [])
