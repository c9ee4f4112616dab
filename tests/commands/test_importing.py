"""`import` and `dump`: a record comes in whole or not at all, and goes out as it came."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui import outside
from cpc_tui.conference.limits import RECORD
from tests.commands.conftest import Do, program
from tests.samples import REFERENCE, SMALL, small_file
from tests.storage.faulty import fill_the_disk, mode
from tests.support import shared_case

CASES = ["medway-review", "medway-review-prepared", "redbridge-initial"]


@pytest.mark.parametrize("case", CASES)
def test_import_then_dump_gives_the_same_json(do: Do, tmp_path: Path, case: str) -> None:
    """What another system sent is what it gets back, by file and by standard output."""
    path = shared_case(case)
    before = json.loads(path.read_bytes())
    said = do("import", path)
    assert (said.status, said.err) == (0, "")
    assert before["reference"] in said.out
    assert do("dump", before["reference"]).json == before
    assert do("dump", before["reference"], tmp_path / "out.json").out == ""
    assert json.loads((tmp_path / "out.json").read_bytes()) == before
    assert mode(tmp_path / "out.json") == 0o600


def test_standard_input_and_output_can_be_used(home: Path) -> None:
    """`-` reads from a pipe, and what is dumped is UTF-8 that ends with a newline."""
    record = json.dumps(SMALL, ensure_ascii=False).encode()
    assert program("import", "-", stdin=record).returncode == 0
    dumped = program("dump", REFERENCE).stdout
    assert json.loads(dumped) == SMALL
    assert dumped.endswith(b"}\n")


def test_every_fault_is_a_line_and_nothing_is_stored(do: Do, tmp_path: Path, home: Path) -> None:
    """A record with faults is refused whole, each fault with its path."""
    children = [{"id": "c1", "name": "A"}, {"id": "p1", "name": "B", "born_on": "2019-02-30"}]
    path = small_file(tmp_path, children=children, colour="red", chair="p9", profile="medwy")
    said = do("import", path)
    assert (said.status, said.out) == (1, "")
    assert "children[1].born_on: '2019-02-30' is not a date" in said.faults
    assert "chair: 'p9' is not in people" in said.faults
    assert 'profile: there is no profile "medwy"; the nearest is "medway"' in said.faults
    assert any(fault.startswith("colour:") for fault in said.faults)
    assert len([fault for fault in said.faults if "'p1'" in fault]) == 2
    assert len(said.faults) == 6
    assert not home.exists()


def test_a_fault_that_holds_a_line_break_is_still_one_line(do: Do, tmp_path: Path) -> None:
    """Whatever stands in the file, a fault is one line without commands to the terminal."""
    path = small_file(tmp_path, **{"a\nb\x1b[2J": 1, "status": "x\ny"})
    assert len(do("import", path).faults) == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not json",
        b"[]",
        b"null",
        b"\xff\xfe{}",
        b"\xef\xbb\xbf{}",
        b'{"format": NaN}',
        b'{"a": 1, "a": 2}',
        b"[" * 60,
        b"{}{}",
        b"1" * 5000,
    ],
)
def test_what_is_no_record_is_refused(do: Do, tmp_path: Path, home: Path, data: bytes) -> None:
    """Bytes that are no strict JSON object are refused in words."""
    path = tmp_path / "file"
    path.write_bytes(data)
    said = do("import", path)
    assert (said.status, said.out) == (1, "")
    assert said.faults
    assert not home.exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.json", "there is no such file"),
        (".", "it is a folder"),
        ("small.json/x", "part of its path is a file"),
        ("x" * 300, "its name is too long"),
        ("a\0b", "null character"),
    ],
)
def test_a_file_that_cannot_be_read_is_said(
    do: Do, tmp_path: Path, home: Path, name: str, words: str
) -> None:
    """The sentence names the file and the reason."""
    small_file(tmp_path)
    said = do("import", f"{tmp_path}/{name}")
    assert (said.status, len(said.faults)) == (1, 1)
    assert words in said.err
    assert not home.exists()


def test_a_file_without_permission_is_said(
    do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system does not let be read is one line."""
    path = small_file(tmp_path)

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(outside, "at_most", refuse)
    assert do("import", path).faults == [f"{path} cannot be read: you have no permission."]


def test_a_file_that_is_too_large_is_not_even_parsed(do: Do, tmp_path: Path) -> None:
    """What is larger than any record is refused by its size."""
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(200 * 10**6)
    said = do("import", path)
    assert (said.status, len(said.faults)) == (1, 1)
    assert "larger than 8 MB" in said.err


def test_a_file_of_the_largest_size_is_read(do: Do, tmp_path: Path) -> None:
    """The limit itself is no fault."""
    path = small_file(tmp_path)
    path.write_bytes(path.read_bytes().ljust(RECORD.size))
    assert do("import", path).status == 0
    path.write_bytes(path.read_bytes() + b" ")
    assert do("import", path, "--replace").status == 1


def test_the_same_reference_again_needs_replace(do: Do, imported: Path, tmp_path: Path) -> None:
    """Nothing is written over by accident; `--replace` does it."""
    small_file(tmp_path, venue="Room 9")
    said = do("import", imported)
    assert (said.status, len(said.faults)) == (1, 1)
    assert "--replace" in said.err
    assert "venue" not in do("dump", REFERENCE).json
    assert do("import", imported, "--replace").status == 0
    assert do("dump", REFERENCE).json["venue"] == "Room 9"


def test_a_full_disk_stores_nothing(
    do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import that finds no room says so, and works once there is some."""
    path = small_file(tmp_path)
    with monkeypatch.context() as full:
        fill_the_disk(full, room=20)
        said = do("import", path)
    assert said.status == 1
    assert said.err.endswith("Not saved: the disk is full.\n")
    assert "no conferences" in do("list").out
    assert do("import", path).status == 0


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize(
    ("name", "words"), [(".", "is a folder"), ("missing/x.json", "There is no folder")]
)
def test_a_dump_that_cannot_be_written_is_said(
    do: Do, tmp_path: Path, name: str, words: str
) -> None:
    """The sentence says what to name instead."""
    said = do("dump", REFERENCE, f"{tmp_path}/{name}")
    assert (said.status, len(said.faults)) == (1, 1)
    assert words in said.err


@pytest.mark.usefixtures("imported")
def test_a_dump_that_finds_no_room_leaves_the_former_file(
    do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dump is written whole or not at all."""
    out = tmp_path / "out.json"
    out.write_text("former", encoding="utf-8")
    with monkeypatch.context() as full:
        fill_the_disk(full, room=20)
        said = do("dump", REFERENCE, out)
    assert said.status == 1
    assert "the disk is full" in said.err
    assert out.read_text(encoding="utf-8") == "former"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["home", "out.json", "small.json"]


@pytest.mark.usefixtures("imported")
def test_what_was_put_right_on_opening_is_said_once(do: Do, home: Path) -> None:
    """A damaged record file is told of on standard error, and the dump is whole."""
    (record_file,) = home.glob("conferences/*/record.json")
    record_file.write_bytes(b"damaged")
    first, second = do("dump", REFERENCE), do("dump", REFERENCE)
    assert first.json == second.json == SMALL
    assert "record.json.broken-1" in first.err
    assert second.err == ""


@pytest.mark.usefixtures("imported")
def test_a_damaged_journal_is_said_and_left_alone(do: Do, home: Path) -> None:
    """A line that was altered by hand is named by its number."""
    (journal,) = home.glob("conferences/*/journal.jsonl")
    harmed = journal.read_bytes().replace(b'"n":1', b'"n":7')
    journal.write_bytes(harmed)
    said = do("show", REFERENCE)
    assert (said.status, len(said.faults)) == (1, 1)
    assert "Line 1 of journal.jsonl" in said.err
    assert journal.read_bytes() == harmed
