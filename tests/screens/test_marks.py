"""No information by a sign alone: whatever a mark says, words beside it say too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cpc_tui.conference.agenda import missing, step_state
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from screens.checks import MARKS as WEIGHTS
from screens.checks import TITLES
from screens.mark_words import MEANT, words_of_mark
from screens.page import Page
from screens.steps import STEPS, write_step
from screens.targets import AddTo, Do, SaidAt
from tests.conference.small_records import small_record
from tests.screens.desk import CASES, NOW, at_desk, case
from tests.screens.whole import whole, whole_json
from widgets.agenda_rail import MARKS as RAIL
from widgets.outline_rows import Row
from widgets.row_list import RowList

TOLD = {
    "✓": (
        "present",
        "ready",
        "agreed",
        "coming",
        "comes",
        "in the room",
        "arranged",
        "video",
        "phone",
        "said so",
        "answered",
    ),
    "!": ("to do", "still to be given", "not quorate", "late"),
    "?": ("expected", "not answered", "not known", "to be answered", "answer"),
    "·": (
        "not known",
        "nobody",
        "none",
        "all the",
        "not read back",
        "not asked",
        "not invited",
        "apologies",
        "absent",
        "report only",
        "represented",
        "left open",
        "not on the list",
        "not listed",
        "not heard",
    ),
    "x": ("kept out", "not agreed", "excluded"),
    "–": ("from", "until", " to ", "apologies", "left"),
}
"""For each mark that says how something stands, words of which the line has one."""


def rows(record: Record) -> Iterator[tuple[str, Row]]:
    """Every row of every step, as the chair sees it."""
    profile = load_profile(record.profile)
    for step in STEPS:
        page = Page(record, profile, NOW, seat="chair")
        write_step(page, step)
        yield from ((step, row) for row in page.rows)


def records() -> list[Record]:
    """Records in which every mark stands somewhere."""
    before = {**whole_json(), "started_at": None, "ended_at": None, "status": "preparing"}
    return [whole(), small_record(), record_from_json(before)]


@pytest.mark.parametrize("record", records())
def test_every_mark_of_a_line_is_told_in_words(record: Record) -> None:
    """What a mark says of a line, the line or the words for its mark say as well."""
    silent = [
        (step, row.mark, row.text)
        for step, row in rows(record)
        if row.mark in TOLD and not _says(row)
    ]
    assert silent == []


@pytest.mark.parametrize("name", CASES)
def test_every_mark_of_a_whole_case_is_told_in_words(name: str) -> None:
    """The same of whole fictional conferences."""
    silent = [
        (step, row.mark, row.text)
        for step, row in rows(case(name))
        if row.mark in TOLD and not _says(row)
    ]
    assert silent == []


def _says(row: Row) -> bool:
    words = f"{row.text} {words_of_mark(row)}".casefold()
    return any(each in words for each in TOLD[row.mark])


@pytest.mark.parametrize("record", records())
def test_there_is_no_mark_without_a_meaning(record: Record) -> None:
    """Every mark is one that the help explains."""
    assert {row.mark for _, row in rows(record)} <= set(MEANT)


@pytest.mark.parametrize("record", records())
def test_a_tick_is_told_in_words(record: Record) -> None:
    """A ticked statement says when it was given, and one that is not says so."""
    for _, row in rows(record):
        if isinstance(row.key, SaidAt):
            given = "(given" in row.text
            assert given == (row.mark == "[x]")
            assert given or words_of_mark(row) == "not given yet"


@pytest.mark.parametrize("record", records())
def test_what_adds_or_does_something_says_so_without_its_mark(record: Record) -> None:
    """`+` and `>` stand only before lines that are of the kind that adds or does."""
    for _, row in rows(record):
        if row.mark in ("+", ">"):
            assert row.kind == "add"
            assert isinstance(row.key, AddTo | Do)


def test_the_rail_and_the_checks_have_words_for_their_marks() -> None:
    """Each state of a step has words, and each weight of what is missing has a title."""
    record = small_record()
    profile = load_profile(record.profile)
    found = missing(record, profile, today=NOW.date())
    states = [step_state(step, found, profile, current=None) for step in profile.step_keys]
    assert {each.state for each in states} <= set(RAIL)
    assert all(each.words for each in states)
    assert set(WEIGHTS) == set(TITLES)


async def test_the_list_of_steps_tells_each_state_in_words(tmp_path: Path) -> None:
    """What the rail marks with a sign, the list of steps to go to says."""
    async with at_desk(tmp_path / "data", whole()) as desk:
        await desk.press("ctrl+t")
        words = [row.text for row in desk.program.screen.query_one(RowList).rows]
    said = (": done", ": now", ": to come", "missing")
    assert len(words) == len(STEPS)
    assert [each for each in words if not any(one in each for one in said)] == []


async def test_help_explains_the_marks(tmp_path: Path) -> None:
    """F1 says what each mark before a line means."""
    async with at_desk(tmp_path / "data", whole()) as desk:
        await desk.press("f1")
        words = [row.text for row in desk.rows]
    assert [
        mark for mark, means in MEANT.items() if means and f"{mark:<26} {means}." not in words
    ] == []


async def test_what_is_chosen_now_is_told_in_words(tmp_path: Path) -> None:
    """The point before a choice is told below the list, and a tick counts in the line."""
    async with at_desk(tmp_path / "data", whole()) as desk:
        await desk.go("reports")
        await desk.press("ctrl+t")
        rows = desk.program.screen.query_one(RowList).rows
        (now,) = [row.text for row in rows if row.mark == "•"]
        assert "Reports" in now
        assert f"Esc keeps {now}" in desk.shown


@pytest.mark.parametrize("key", ["ctrl+o", "f6", "f7", "circulation"])
async def test_every_mark_of_other_screens_has_words_beside_it(key: str, tmp_path: Path) -> None:
    """Papers, checks, the history and who gets what say in the line what its mark says."""
    async with at_desk(tmp_path / "data", whole(status="live", ended_at=None)) as desk:
        await desk.note("A line.")
        await desk.go("contingency")
        await desk.at("No visit")
        await desk.press("delete")
        if key == "circulation":
            await desk.meeting.run_action(key)
            await desk.settle()
        else:
            await desk.press(key)
        await desk.wait_until(lambda: len(desk.rows) > 2)
        silent = [(row.mark, row.text) for row in desk.rows if not _is_told(row, desk.rows)]
        assert silent == []


def _is_told(row: Row, among: Sequence[Row]) -> bool:
    """Whether a line, or the heading that it stands under, says what its mark says."""
    above = [each.text for each in among[: list(among).index(row)] if each.kind == "heading"]
    words = f"{above[-1] if above else ''} {row.text}".casefold()
    told = {
        "!": ("serious", "missing", "leak"),
        "?": ("doubtful", "may", "no ", "not", "nobody", "chair", "but", "without"),
        "[x]": ("sent", "settled"),
        "[ ]": ("default", "by hand", "two at once", "how is not said", "post", "e-mail"),
        "-": ("brings it back",),
        "–": ("no copy", "nothing", "not"),
        "·": ("",),
        ">": ("",),
        "v": ("",),
        "+": ("",),
        "": ("",),
        " ": ("",),
    }
    return any(each in words for each in told[row.mark.strip() or " "])
