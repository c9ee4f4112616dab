"""`history`, and `--at` for the record as it was."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from cpc_tui import clock
from tests.commands.conftest import Do
from tests.samples import REFERENCE, session_at


@pytest.fixture(autouse=True)
def changed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A conference of 8 December with a change at 10:43, 10:44 and 10:45, seen the day after."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 12, 9, 9, 0))  # noqa: DTZ001
    seat = session_at(home)
    moments = iter(datetime(2026, 12, 8, 10, minute) for minute in (43, 44, 45))  # noqa: DTZ001
    seat.clock = lambda: next(moments)
    seat.set(("venue",), "Room [/] 2")
    seat.add(("notes",), {"id": "n9", "step": "plan", "text": "Later.", "speaker": "p3"})
    seat.set(("notes", "n9", "text"), "Two\nlines.")


def test_history_says_who_what_and_when(do: Do) -> None:
    """A line for each change, with before and after below it."""
    told = do("history", REFERENCE)
    assert (told.status, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0] == "#1 8 Dec 2026 10:42:07 minute-taker Begun"
    assert lines[1] == "#2 8 Dec 2026 10:43 minute-taker Prepare Changed: Place"
    assert "    after: Room [/] 2" in lines
    assert lines[-2:] == ["    before: Later.", "    after: Two · lines."]


def test_history_for_another_program(do: Do) -> None:
    """JSON has every part of a line."""
    told = do("history", REFERENCE, "--json").json
    assert [each["number"] for each in told] == [1, 2, 3, 4]
    assert told[2] == {
        "number": 3,
        "at": "2026-12-08T10:44:00",
        "seat": "minute-taker",
        "kind": "add",
        "path": ["notes", "n9"],
        "step": "plan",
        "people": ["p3"],
        "children": ["c1"],
        "words": "Added: Note",
        "before": "",
        "after": "Cyd Marlow — Later.",
    }


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (("--step", "plan"), [1, 3, 4]),
        (("--person", "Cyd Marlow"), [1, 3, 4]),
        (("--person", "hv"), [1, 3, 4]),
        (("--person", "p2"), [1]),
        (("--child", "ana"), [1, 3, 4]),
        (("--child", "c1"), [1, 3, 4]),
        (("--field", "venue"), [1, 2]),
        (("--field", "notes.n9.text"), [3, 4]),
        (("--field", "notes.n9.text", "--step", "close"), []),
    ],
)
def test_history_is_filtered(do: Do, words: tuple[str, ...], numbers: list[int]) -> None:
    """By step, person, child and field, each as people name it."""
    told = do("history", REFERENCE, "--json", *words)
    assert [each["number"] for each in told.json] == numbers


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("--person", "nobody"), "Nobody here is called 'nobody'."),
        (("--child", "zed"), "No child here, or more than one, is called 'zed'."),
        (("--field", "veneu"), "'veneu' is no field of the record. Write it as in venue,"),
    ],
)
def test_a_filter_that_names_nothing_is_said(do: Do, words: tuple[str, ...], fault: str) -> None:
    """Rather than a history that seems to be empty."""
    told = do("history", REFERENCE, *words)
    assert (told.status, told.out, len(told.faults)) == (1, "", 1)
    assert told.faults[0].startswith(fault)


def test_somebody_who_was_removed_is_found_by_id(do: Do, home: Path) -> None:
    """What they were named in stays in the history."""
    seat = session_at(home)
    seat.remove(("notes",), "n9")
    seat.set(("plans", "actions", "a1", "who"), [])
    seat.remove(("people",), "p3")
    told = do("history", REFERENCE, "--json", "--person", "p3")
    assert [each["number"] for each in told.json] == [1, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("moment", "venue", "notes"),
    [
        ("10:42", "", 3),
        ("10:43", "Room [/] 2", 3),
        ("8/12 10:44", "Room [/] 2", 4),
        ("yesterday", "Room [/] 2", 4),
        ("#1", "", 3),
        ("#3", "Room [/] 2", 4),
    ],
)
def test_the_record_as_it_was_is_dumped(do: Do, moment: str, venue: str, notes: int) -> None:
    """A time alone is of the conference's day; of which moment it is, is said beside it."""
    told = do("dump", REFERENCE, "--at", moment)
    record = json.loads(told.out) if told.out else None
    assert record is not None
    assert (record.get("venue", ""), len(record["notes"])) == (venue, notes)
    assert told.err.startswith("As it was ")
    assert told.err.endswith(" of 4 of its history.\n")


def test_the_record_as_it_was_is_shown_and_exported(do: Do, tmp_path: Path) -> None:
    """Text and Word files are made of the moment that is asked for."""
    assert "Room [/] 2" in do("show", REFERENCE).out
    told = do("show", REFERENCE, "--at", "10:42")
    assert "Room [/] 2" not in told.out
    assert told.err == (
        "As it was on Tuesday 8 December 2026 at 10:42, after line 1 of 4 of its history.\n"
    )
    made = do("export", REFERENCE, "--document", "minutes", "--for", "full", "--to", tmp_path / "x",
              "--at", "10:42")  # fmt: skip
    assert made.status == 0
    from docx import Document

    (path,) = (tmp_path / "x").iterdir()
    body = "\n".join(each.text for each in Document(str(path)).element.body.iter() if each.text)
    assert "Okafor" in body
    assert "Room [/] 2" not in body


@pytest.mark.parametrize(
    ("moment", "fault"),
    [
        ("1/12 10:00", "This conference had not been begun yet at that moment."),
        ("tomorrow 10:00", "This moment is still to come."),
        ("soon", "‘soon’ is not a date and time."),
        ("#9", "Its history has the lines #1 to #4."),
        ("#0", "Its history has the lines #1 to #4."),
    ],
)
def test_a_moment_without_a_record_is_said(do: Do, moment: str, fault: str) -> None:
    """In one line, and nothing is printed."""
    told = do("dump", REFERENCE, "--at", moment)
    assert (told.status, told.out, len(told.faults)) == (1, "", 1)
    assert told.faults[0].startswith(fault)
