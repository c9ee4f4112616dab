"""Whatever is typed is kept, and a command that is none never becomes a note."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cpc_tui.conference.quick_entry import Here, read_line
from cpc_tui.conference.record import Record
from cpc_tui.stroke import looks_like_command
from tests.plain.talking import talk, talk_at
from tests.samples import MOMENT, session_at, small

ANY_LINE = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1, max_size=60
).filter(lambda line: line.strip() and not line.endswith("\r"))


def texts(record: Record) -> list[str]:
    """Every text that a line of quick entry can make, with those that were there."""
    return [
        *(each.text for each in record.notes),
        *(each.text for each in record.analysis),
        *(each.action for each in record.plans.actions),
    ]


@given(ANY_LINE)
@example("- a worry")
@example("hv> ring by 14/12")
@example("\x1b[31mred")
@example(".")
@example("?")
@example("﻿mark")
@settings(max_examples=60, deadline=None)
def test_any_line_is_kept_as_quick_entry_reads_it(line: str) -> None:
    """Each line that is no command makes exactly one entry, with all of its words."""
    line = line.removeprefix("﻿")
    if not line.strip() or looks_like_command(line) or line.lstrip().startswith("//"):
        return
    with tempfile.TemporaryDirectory() as folder:
        session = session_at(Path(folder) / "data", "chair")
        here = Here(record=session.record, profile=session.profile, step="prepare", now=MOMENT)
        wanted = read_line(line.strip(), here).entry
        before = texts(session.record)
        after = texts(talk(session, line).record)
    text = str(wanted.get("text") or wanted.get("action"))
    assert sorted(after) == sorted([*before, text])


@given(st.from_regex(re.compile(r"/[a-z]{1,9}( [a-z ]{0,9})?"), fullmatch=True))
@settings(max_examples=30, deadline=None)
def test_a_word_behind_a_stroke_is_never_a_note(line: str) -> None:
    """A stroke and a word files nothing, whether or not there is such a command."""
    with tempfile.TemporaryDirectory() as folder:
        session = session_at(Path(folder) / "data", "chair")
        before = texts(session.record)
        assert len(texts(talk(session, line).record)) <= len(before) + line.startswith("/add")


def test_an_unknown_command_is_said_with_its_line_and_fails_a_file_of_lines(home: Path) -> None:
    """The exit status is 1, the line is named, the nearest command is offered, the rest is done."""
    done = talk_at(home, "first", "/missin", "last")
    assert done.status == 1
    assert done.complained == [
        "Line 2: There is no command /missin. Did you mean /missing? Nothing was stored."
    ]
    assert [each.text for each in done.record.notes][-2:] == ["first", "last"]


def test_two_strokes_begin_a_note_with_one(home: Path) -> None:
    """A note may begin with a stroke."""
    done = talk_at(home, "//in the room")
    assert done.record.notes[-1].text == "/in the room"


def test_a_last_line_without_an_end_is_kept(home: Path) -> None:
    """What stands behind the last line end of a file is a line."""
    assert talk_at(home, "one", "two").record.notes[-1].text == "two"


def test_letters_that_are_no_utf_8_are_read_all_the_same(home: Path) -> None:
    """A file in another encoding loses no letter."""
    assert talk_at(home, "caf\xe9".encode("cp1252")).record.notes[-1].text == "café"


def test_windows_line_ends_and_a_mark_at_the_beginning_are_no_text(home: Path) -> None:
    """A file that was written on Windows gives the same notes."""
    done = talk_at(home, "﻿first\r".encode(), b"second\r")
    assert [each.text for each in done.record.notes][-2:] == ["first", "second"]


def test_a_long_line_is_kept_whole(home: Path) -> None:
    """A hundred thousand letters on one line are one note."""
    line = "word " * 20_000
    assert talk_at(home, line).record.notes[-1].text == line.strip()


def test_a_note_where_an_answer_was_asked_for_is_kept(home: Path) -> None:
    """A line that is no answer leaves the question, which is told, and is filed."""
    done = talk_at(home, "/in", "cm: on her way", "/rollcall", "a note of mine", "/closed", "more")
    assert [each.text for each in done.record.notes][-3:] == [
        "on her way",
        "a note of mine",
        "more",
    ]


def test_whom_letters_mean_is_asked_and_the_next_line_is_not_lost(home: Path) -> None:
    """Where two may be meant the line is kept as typed unless an answer says who."""
    twins = small(
        people=[
            {"id": "p1", "name": "Ann Ferrars", "kind": "chair", "initials": "af"},
            {"id": "p2", "name": "Abe Fox", "kind": "professional", "initials": "af"},
        ],
        attendance=[],
        plans={},
    )
    kept = talk_at(home / "a", "af: first", "af and more", record=twins)
    assert [each.text for each in kept.record.notes][-2:] == ["af: first", "af and more"]
    asked = talk_at(home / "b", "af: first", "2", record=twins)
    assert (asked.record.notes[-1].speaker, asked.record.notes[-1].text) == ("p2", "first")


def test_a_line_that_an_approved_record_does_not_take_is_kept_for_the_chair(home: Path) -> None:
    """The record stays as it was approved; the words stand among the corrections."""
    done = talk_at(home, "too late", record=small(status="approved"))
    assert done.status == 1
    assert len(done.record.notes) == 3
    (kept,) = done.record.room.corrections
    assert kept.wrong.endswith("too late")
