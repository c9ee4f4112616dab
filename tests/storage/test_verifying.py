"""`verify` names the first thing that is not as it should be, and nothing of what is recorded."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.verifying import verify, verify_conferences
from tests.samples import REFERENCE, library_at, session_at, small
from tests.storage.lines import Line, lines_of, put_lines, rewrite


@pytest.fixture
def folder(home: Path) -> Path:
    """A conference of four lines, with a `record.json` that goes up to the third."""
    session = session_at(home)
    session.set(("venue",), "Room 2")
    session.set(("notes", "n2", "text"), "A secret.")
    session.settle()
    session.remove(("notes",), "n3")
    return next((home / "conferences").iterdir())


def change_bytes(path: Path, old: bytes, new: bytes) -> None:
    """Replace bytes of a file, which must be there."""
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))


def as_json(path: Path, change: Callable[[Any], object]) -> None:
    """Alter a JSON file."""
    value = json.loads(path.read_bytes())
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def test_a_whole_conference_is_well_with_a_record_file_that_is_behind(folder: Path) -> None:
    """All lines fit, and a record.json is compared up to the line that it states."""
    verdict = verify(folder)
    assert (verdict.well, verdict.lines, verdict.reference) == (True, 4, REFERENCE)
    assert (verdict.line, verdict.words) == (None, "All well, 4 lines.")


def test_looking_changes_nothing(folder: Path) -> None:
    """Even what the next opening will put right stands as it was."""
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b'{"n":5,"at":"half')
    (folder / "record.json").write_bytes(b"broken")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    verify(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def _renumber(lines: list[Line]) -> None:
    lines[2]["n"] = 9


def _alter(lines: list[Line]) -> None:
    lines[1]["change"]["value"] = "Another room"


def _leave_out(lines: list[Line]) -> None:
    del lines[1]


def _swap(lines: list[Line]) -> None:
    lines[1], lines[2] = lines[2], lines[1]


def _no_change(lines: list[Line]) -> None:
    lines[3]["change"] = ["a secret"]


@pytest.mark.parametrize(
    ("spoil", "line", "words"),
    [
        (_renumber, 3, "its number is another"),
        (_alter, 3, "it does not follow from line 2"),
        (_leave_out, 2, "its number is another"),
        (_swap, 2, "its number is another"),
        (_no_change, 4, "it holds no change that fits"),
    ],
)
def test_the_first_line_that_does_not_fit_is_named(
    folder: Path, spoil: Callable[[list[Line]], None], line: int, words: str
) -> None:
    """An altered, missing or exchanged line is found by number and chain, and its number said."""
    lines = lines_of(folder / "journal.jsonl")
    spoil(lines)
    put_lines(folder / "journal.jsonl", lines)
    verdict = verify(folder)
    assert (verdict.well, verdict.line, verdict.mendable) == (False, line, False)
    assert verdict.words.startswith(f"Line {line} of journal.jsonl does not fit: {words}")
    assert verdict.reference == REFERENCE
    assert verdict.lines == line - 1
    assert "secret" not in verdict.words


@pytest.mark.parametrize(
    "change",
    [
        {"op": "set", "path": ["held_on"], "value": "a secret"},
        {"op": "add", "path": ["notes"], "entry": {"text": "a secret"}, "after": None},
        {"op": "add", "path": ["notes"], "entry": 7, "after": None},
        {"op": "remove", "path": ["notes"], "entry": {}, "after": None},
        {"op": "move", "path": [["notes"]], "key": 1, "after": None, "before": None},
        {"op": "begin", "record": {"secret": 1}},
        {"op": "forget"},
        {},
    ],
)
def test_a_change_that_does_not_fit_is_named_though_the_chain_holds(
    folder: Path, change: object
) -> None:
    """Whoever forged the chain as well cannot forge what the record is."""
    rewrite(folder / "journal.jsonl", lambda lines: lines[3].update(change=change))
    verdict = verify(folder)
    assert (verdict.well, verdict.line, verdict.lines) == (False, 4, 3)
    assert "secret" not in verdict.words


def test_a_forged_last_line_is_found_where_record_json_goes_up_to_it(folder: Path) -> None:
    """No line after it could show it, but record.json states what the line was."""
    rewrite(folder / "journal.jsonl", lambda lines: lines.pop())
    rewrite(folder / "journal.jsonl", lambda lines: lines[2].update(seat="chair"))
    verdict = verify(folder)
    assert (verdict.well, verdict.mendable, verdict.lines) == (False, False, 3)
    assert verdict.words.startswith("Line 3 of the journal is not the one that record.json was")
    _, opened = library_at(folder.parent.parent).open(REFERENCE)
    (notice,) = opened.notices
    assert notice.startswith("record.json did not agree with the journal; the journal was read")


def test_a_record_file_that_states_no_digest_is_read(folder: Path, home: Path) -> None:
    """One that an earlier version wrote is as good as it was."""
    as_json(folder / "record.json", lambda tables: tables["journal"]["1"].pop("digest"))
    assert verify(folder).well
    assert library_at(home).open(REFERENCE)[1].notices == ()


def test_a_digest_that_is_no_text_is_damage(folder: Path) -> None:
    """Tables of another layout are made again from the journal."""
    as_json(folder / "record.json", lambda tables: tables["journal"]["1"].update(digest=7))
    assert verify(folder).mendable


def test_a_journal_without_its_beginning_is_named(folder: Path) -> None:
    """The first line has to hold the whole record."""
    rewrite(folder / "journal.jsonl", lambda lines: lines.pop(0))
    verdict = verify(folder)
    assert (verdict.line, verdict.reference) == (1, "")
    assert "does not hold the beginning" in verdict.words


def test_a_line_that_was_cut_off_is_told_and_can_be_mended(folder: Path) -> None:
    """What a killed writer left is the first line that does not fit; the next opening mends it."""
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b'{"n":5,"at":"half')
    verdict = verify(folder)
    assert (verdict.well, verdict.line, verdict.mendable) == (False, 5, True)
    assert "it was cut off" in verdict.words
    library_at(folder.parent.parent).open(REFERENCE)
    assert verify(folder).well


def test_lines_taken_off_the_end_are_noticed(folder: Path) -> None:
    """A journal that ends before the line that record.json states has lost lines."""
    lines = lines_of(folder / "journal.jsonl")
    put_lines(folder / "journal.jsonl", lines[:2])
    verdict = verify(folder)
    assert not verdict.well
    assert not verdict.mendable
    assert "goes up to line 3, but journal.jsonl ends at line 2" in verdict.words


def _other_venue(tables: Any) -> None:
    tables["conference"]["1"]["venue"] = "Room 3"


def _fewer_notes(tables: Any) -> None:
    del tables["notes"]["2"]


def _true_for_one(tables: Any) -> None:
    tables["children"]["1"]["previous_plans"] = True


def _a_table_too_many(tables: Any) -> None:
    tables["secrets"] = {"1": {"x": "a secret"}}


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (_other_venue, "in conference"),
        (_fewer_notes, "in notes"),
        (_true_for_one, "in children"),
        (_a_table_too_many, "in a table too many"),
    ],
)
def test_a_record_file_that_is_not_the_sum_is_named(
    home: Path, spoil: Callable[[Any], None], where: str
) -> None:
    """Somebody who wrote into record.json by another program is found out, and the table said."""
    children = [{"id": "c1", "name": "Ana Okafor", "previous_plans": 1}]
    session_at(home, record=small(children=children))
    folder = next((home / "conferences").iterdir())
    assert verify(folder).well
    as_json(folder / "record.json", spoil)
    verdict = verify(folder)
    assert (verdict.well, verdict.line) == (False, None)
    assert "is not the sum of the journal" in verdict.words
    assert where in verdict.words
    assert "Room 3" not in verdict.words


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"journal": {"1": {"n": 1}}}'])
def test_a_damaged_record_file_can_be_mended(folder: Path, data: bytes) -> None:
    """The next opening makes it again from the journal; an empty one is as good as none."""
    (folder / "record.json").write_bytes(data)
    verdict = verify(folder)
    assert (verdict.well, verdict.mendable) == (not data, bool(data))
    library_at(folder.parent.parent).open(REFERENCE)
    assert verify(folder).well


def test_a_missing_record_file_is_well(folder: Path) -> None:
    """The journal is the truth; record.json only follows it."""
    (folder / "record.json").unlink()
    assert verify(folder).well


def test_an_emptied_journal_is_no_conference_that_was_never_begun(folder: Path, home: Path) -> None:
    """Where the record still stands, the journal that held it was lost."""
    (folder / "journal.jsonl").write_bytes(b"")
    assert conference_folders(home) == [folder]
    verdict = verify(folder)
    assert (verdict.well, verdict.fault) == (False, "journal.jsonl is missing or empty.")


def test_a_conference_in_use_is_not_waited_for_for_ever(folder: Path) -> None:
    """One that another session keeps locked is told of in words."""
    import threading

    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with ConferenceLock(folder / "lock"):
            held.set()
            done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(30)
    try:
        assert "Another session is busy" in verify(folder).words
    finally:
        done.set()
        thread.join()


def test_all_conferences_or_the_one_of_a_reference(folder: Path, home: Path) -> None:
    """A reference finds its conference also when it was given later, or cannot be read."""
    library_at(home).add(small(reference="second"), at="2026-12-08T10:00:00", seat="chair")
    folders = conference_folders(home)
    assert [each.reference for each in verify_conferences(folders)] == [REFERENCE, "second"]
    session_at(home).set(("reference",), "third")
    assert [each.folder for each in verify_conferences(folders, "third")] == [folder.name]
    assert list(verify_conferences(folders, REFERENCE)) == []
    (folder / "journal.jsonl").write_bytes(b"\xff\n\xff\n")
    assert [each.well for each in verify_conferences(folders, REFERENCE)] == [False]


def test_a_long_history_with_every_kind_of_change_is_well(home: Path) -> None:
    """What the program itself writes, undo included, always adds up."""
    session = session_at(home)
    for number in range(20):
        session.add(("notes",), {"step": "plan", "text": f"note {number}"})
        session.move(("notes",), "n1", 1)
        session.set(("core_group", "venue"), f"Room {number}")
        session.undo()
        session.settle()
    folder = next((home / "conferences").iterdir())
    assert verify(folder).well
    assert verify(folder).lines == Journal(folder / "journal.jsonl").open().entries[-1].n
