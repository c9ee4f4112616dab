"""The index shows the opening screen its rows, and is never in the way when it is damaged."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.storage.faults import CannotRead, NotSaved
from cpc_tui.storage.index import ConferenceIndex, DueLine, IndexRow, is_stale, journal_stamp
from cpc_tui.storage.journal import Journal
from tests.storage.faulty import fill_the_disk, mode, start

ROW = IndexRow(
    reference="RB/2026 0117",
    folder="RB-2026-0117-0123456789ab",
    family_name="Okafor [/]",
    conference_type="initial",
    profile="redbridge",
    held_on="2026-12-08",
    starts_at=None,
    status="preparing",
    children=2,
    due=(DueLine("core_group", "2026-12-22", "due"), DueLine("review", None, "not_known")),
    updated_at="2026-11-20T09:00:00",
    journal_size=0,
    journal_mtime_ns=0,
)

PUT = """
import sys
from dataclasses import replace
from pathlib import Path
from cpc_tui.storage.index import ConferenceIndex
from tests.storage.test_index import ROW
print(flush=True)
sys.stdin.readline()
for count in range(30):
    ConferenceIndex(Path(sys.argv[1])).put(replace(ROW, reference=f"{sys.argv[2]} {count}"))
"""


@pytest.fixture
def index(path: Path) -> ConferenceIndex:
    """An index that is not there yet."""
    return ConferenceIndex(path)


@pytest.fixture
def path(home: Path) -> Path:
    """Where that index is."""
    home.mkdir(exist_ok=True)
    return home / "index.json"


def test_rows_come_back_as_put_in(index: ConferenceIndex, path: Path) -> None:
    """Another session reads the same rows in the same order; none before the first is put in."""
    assert index.rows() == []
    second = replace(ROW, reference="another", due=(), conference_type=None, held_on=None)
    index.put(ROW)
    index.put(second)
    assert ConferenceIndex(path).rows() == [ROW, second]
    assert mode(path) == 0o600


def test_a_row_replaces_the_one_of_its_reference(index: ConferenceIndex) -> None:
    """A conference has one row, and it keeps its place."""
    index.put(ROW)
    index.put(replace(ROW, reference="another"))
    changed = replace(ROW, status="live", due=())
    index.put(changed)
    assert [row.reference for row in index.rows()] == [ROW.reference, "another"]
    assert index.rows()[0] == changed


def test_references_that_differ_in_case_are_two(index: ConferenceIndex) -> None:
    """Two references are the same only where they are equal."""
    index.put(ROW)
    index.put(replace(ROW, reference=ROW.reference.lower()))
    assert len(index.rows()) == 2


def test_a_row_can_be_removed(index: ConferenceIndex) -> None:
    """Removing takes out that row alone, and one that is not there is no fault."""
    index.put(ROW)
    index.put(replace(ROW, reference="another"))
    index.remove(ROW.reference)
    index.remove("never there")
    assert [row.reference for row in index.rows()] == ["another"]


def test_all_rows_can_be_made_again(index: ConferenceIndex) -> None:
    """Replacing all leaves exactly the rows given, and more can be put in afterwards."""
    index.put(ROW)
    rebuilt = [replace(ROW, reference=f"r{count}") for count in range(3)]
    index.replace_all(rebuilt)
    assert index.rows() == rebuilt
    index.put(ROW)
    assert index.rows() == [*rebuilt, ROW]


def test_two_sessions_do_not_undo_each_other(index: ConferenceIndex, path: Path) -> None:
    """Two processes putting in 30 rows each leave all 60."""
    programs = [start(PUT, path, seat) for seat in ("chair", "minute-taker")]
    for program in programs:
        assert program.stdout
        program.stdout.readline()
    for program in programs:
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
    assert len({row.reference for row in index.rows()}) == 60


def test_what_another_session_changed_is_seen(index: ConferenceIndex, path: Path) -> None:
    """Nothing is remembered from the last reading."""
    index.put(ROW)
    assert index.rows() == [ROW]
    ConferenceIndex(path).put(replace(ROW, status="live"))
    assert index.rows()[0].status == "live"


@pytest.mark.parametrize(
    "content",
    ["", "{", '{"conferences": {"x": {}}}', '{"conferences": {"1": [1]}}', '{"other": {}}'],
)
def test_a_damaged_index_is_empty_and_can_be_written(
    index: ConferenceIndex, path: Path, content: str
) -> None:
    """An index that cannot be read costs nothing: it has no rows, and takes new ones."""
    path.write_text(content)
    assert index.rows() == []
    index.put(ROW)
    assert index.rows() == [ROW]


@pytest.mark.parametrize(
    "part",
    [
        {"children": "2"},
        {"status": None},
        {"due": 3},
        {"due": [{"key": "review"}]},
        {"due": [{"key": 1, "due_on": None, "state": "due"}]},
        {"held_on": 7},
        {"from_an_older_program": 1},
    ],
)
def test_a_row_of_another_form_is_left_out_until_made_again(
    index: ConferenceIndex, path: Path, part: dict[str, object]
) -> None:
    """One bad row hides itself and no other, and putting it in again mends it."""
    index.put(ROW)
    index.put(replace(ROW, reference="sound"))
    tables = json.loads(path.read_text())
    tables["conferences"]["1"] |= part
    path.write_text(json.dumps(tables))
    assert [row.reference for row in index.rows()] == ["sound"]
    index.put(ROW)
    assert index.rows()[0] == ROW


def test_a_row_is_stale_once_its_journal_moves_on(index: ConferenceIndex, tmp_path: Path) -> None:
    """A row agrees with the journal it was made of, and no longer after the next change."""
    journal = Journal(tmp_path / "journal.jsonl")
    assert journal_stamp(journal.path) == (0, 0)
    journal.append(["a"], at="", seat="chair")
    size, mtime_ns = journal_stamp(journal.path)
    row = replace(ROW, journal_size=size, journal_mtime_ns=mtime_ns)
    index.put(row)
    assert not is_stale(index.rows()[0], journal.path)
    journal.append(["b"], at="", seat="chair")
    assert is_stale(row, journal.path)
    journal.path.unlink()
    assert is_stale(row, journal.path)


def test_a_full_disk_leaves_the_rows(
    index: ConferenceIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that does not fit is refused with the reason, and those that were there stay."""
    index.put(ROW)
    with monkeypatch.context() as full:
        fill_the_disk(full, 10)
        with pytest.raises(NotSaved, match="disk is full"):
            index.put(replace(ROW, reference="another"))
    assert index.rows() == [ROW]


def test_an_index_one_may_not_read_is_told(index: ConferenceIndex, path: Path) -> None:
    """A link in the file's place is neither followed nor taken for an empty index."""
    path.symlink_to(path.with_name("elsewhere"))
    with pytest.raises(CannotRead, match="a link stands"):
        index.rows()
    with pytest.raises(NotSaved, match="a link stands"):
        index.put(ROW)


@pytest.mark.parametrize("reference", ["ENG/2026 117", 'a "quoted" \\ one', "{braces}"])
def test_one_row_is_found_without_the_others(home: Path, reference: str) -> None:
    """By the name of its folder, whatever stands in the rows before and after it."""
    index = ConferenceIndex(home / "index.json")
    home.mkdir(exist_ok=True)
    rows = [replace(ROW, reference=f"{reference}{n}", folder=f"folder-{n}") for n in range(3)]
    index.replace_all(rows)
    found = index.row_in("folder-1")
    assert found == (None if "{" in reference else rows[1])
    assert index.row_in("folder") is None
    (home / "index.json").write_bytes(b'{"folder":"folder-1"')
    assert index.row_in("folder-1") is None
