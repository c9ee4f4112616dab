"""What an older version kept is brought forward, a copy aside; what a newer one kept is left."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.past import record_at
from cpc_tui.conference.writing import write_record
from cpc_tui.storage import formats
from cpc_tui.storage.contents import conference_folders, contents
from cpc_tui.storage.faults import JournalFault, NotSaved
from cpc_tui.storage.formats import NewerFormat, OutgrownFormat
from cpc_tui.storage.index import ConferenceIndex
from cpc_tui.storage.library import Library
from cpc_tui.storage.verifying import verify
from tests.samples import AT, REFERENCE, library_at, on_disk, session_at, small
from tests.storage.faulty import fill_the_disk
from tests.storage.kept import CLASHES, EXPECTED, make
from tests.storage.lines import chained

KEPT = Path(__file__).with_name("formats")
"""A small conference of every format there has been, each in a folder of its number."""


def put_back(number: str, home: Path) -> Path:
    """Let a data folder hold a sample; the folder of its conference."""
    folder = home / "conferences" / "kept"
    folder.mkdir(parents=True)
    for path in contents(KEPT / number):
        shutil.copy(path, folder / path.name)
    return folder


def sealed_lines(folder: Path) -> bytes:
    """The lines in the sealed files of a sample."""
    return b"".join(gzip.decompress(each.read_bytes()) for each in folder.glob("*.gz"))


def forward_from_nought(data: bytes) -> bytes:
    """Format 0 never was: its lines have no chain, and `who` for the seat."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in data.splitlines()]
    return chained([{**line, "seat": line["who"]} for line in lines])


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that brings format 0 forward."""
    monkeypatch.setitem(formats.UPGRADES, 0, forward_from_nought)


@pytest.fixture
def old(home: Path) -> Path:
    """A conference of format 0, both journal and record."""
    session_at(home).set(("venue",), "Room 2")
    (folder,) = conference_folders(home)
    lines = [json.loads(line) for line in (folder / "journal.jsonl").read_bytes().splitlines()]
    (folder / "journal.jsonl").write_bytes(b"".join(_of_nought(lines)))
    _state(folder / "record.json", 0)
    return folder


def _of_nought(lines: list[dict[str, Any]]) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        head = {} if number else {"journal": 0}
        old = {**head, "at": line["at"], "who": line["seat"], "change": line["change"]}
        yield json.dumps(old).encode() + b"\n"


def _state(path: Path, number: int) -> None:
    """Let tables say that they are of another format."""
    tables = json.loads(path.read_bytes())
    tables["journal"]["1"]["format"] = number
    path.write_text(json.dumps(tables), encoding="utf-8")


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a folder, but for its lock."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


@pytest.mark.parametrize("number", sorted(each.name for each in KEPT.iterdir()))
def test_a_conference_of_every_format_opens_for_ever(number: str, home: Path) -> None:
    """What each format kept is read today as it was then, and all of it fits."""
    folder = put_back(number, home)
    assert verify(folder).well
    expected = (KEPT / number / EXPECTED).read_text(encoding="utf-8")
    unsettled = json.loads((KEPT / number / CLASHES).read_bytes())
    for _ in range(2):
        _, opened = library_at(home).open(REFERENCE)
        assert write_record(opened.record) == expected
        assert [each.to_json() for each in opened.clashes] == unsettled
        # From here on the journal alone has to give it all.
        (folder / "record.json").unlink(missing_ok=True)


@pytest.mark.parametrize("number", sorted(each.name for each in KEPT.iterdir()))
def test_a_conference_of_every_format_can_be_gone_on_with(number: str, home: Path) -> None:
    """Its history goes back to the beginning, and a change follows from what was kept."""
    folder = put_back(number, home)
    session = session_at(home)
    past = session.past()
    assert record_at(past, 1).notes
    session.set(("notes", "n2", "text"), "It goes on.")
    session.save()
    assert (verify(folder).well, verify(folder).lines) == (True, len(past) + 1)


def test_the_newest_samples_hold_what_a_format_has_to_keep() -> None:
    """Sealed lines, clashes settled and not, entries removed and moved, marks of the store."""
    assert list((KEPT / "2").glob("journal.*-*.jsonl.gz"))
    for number in ("1-two-seats", "2"):
        lines = sealed_lines(KEPT / number) + (KEPT / number / "journal.jsonl").read_bytes()
        for what in (b"clash", b"clear_clash", b"remove", b"move", b"add", b"begin"):
            assert b'"op":"%s"' % what in lines
        assert json.loads((KEPT / number / CLASHES).read_bytes())
        assert b'"_unstated":["' in (KEPT / number / "record.json").read_bytes()


@pytest.mark.parametrize("sealed", [False, True])
def test_samples_can_be_made_of_what_the_program_writes_now(
    tmp_path: Path, home: Path, *, sealed: bool
) -> None:
    """When a format is added, the one of before is kept as it then is."""
    make(tmp_path / "sample", sealed=sealed)
    folder = put_back(str(tmp_path / "sample"), home)
    assert verify(folder).well
    assert bool(list(folder.glob("journal.*-*.jsonl.gz"))) == sealed


@pytest.mark.usefixtures("known")
def test_an_older_conference_is_brought_forward_with_a_copy_aside(old: Path, home: Path) -> None:
    """It opens as it was, says so once, and every file of before is kept."""
    before = files_of(old)
    assert verify(old).well
    _, opened = library_at(home).open(REFERENCE)
    assert (opened.record.venue, opened.number) == ("Room 2", 2)
    (notice,) = opened.notices
    (aside,) = home.glob("before-new-format-*")
    assert f"it is kept as it was in {aside.name}." in notice
    assert files_of(aside / old.name) == before
    assert verify(old).well
    assert library_at(home).open(REFERENCE)[1].notices == ()
    assert [each.name for each in conference_folders(home)] == [old.name]


@pytest.mark.usefixtures("known")
def test_a_session_goes_on_where_the_older_one_ended(old: Path, home: Path) -> None:
    """What is written after bringing forward follows from what was."""
    session = session_at(home)
    session.set(("venue",), "Room 3")
    assert not session.problem
    assert (on_disk(home).venue, verify(old).lines) == ("Room 3", 3)


def test_tables_alone_of_an_older_format_are_made_again(home: Path) -> None:
    """The journal is today's, so record.json is written anew from it, a copy kept aside."""
    session_at(home)
    (folder,) = conference_folders(home)
    _state(folder / "record.json", 0)
    assert verify(folder).well
    _, opened = library_at(home).open(REFERENCE)
    assert "brought forward" in opened.notices[0]
    assert json.loads((folder / "record.json").read_bytes())["journal"]["1"]["format"] == 1
    assert len(list(home.glob("before-new-format-*/*/record.json"))) == 1


def test_a_format_that_is_no_longer_read_is_refused(old: Path, home: Path) -> None:
    """Nothing is changed where there is no way forward."""
    before = files_of(old)
    with pytest.raises(OutgrownFormat, match=r"journal\.jsonl is of format 0"):
        library_at(home).open(REFERENCE)
    assert files_of(old) == before
    assert "no longer reads" in verify(old).fault


@pytest.mark.usefixtures("known")
def test_an_older_journal_that_does_not_fit_stays_as_it_is(old: Path, home: Path) -> None:
    """Only what adds up is brought forward."""
    lines = (old / "journal.jsonl").read_bytes()
    (old / "journal.jsonl").write_bytes(lines.replace(b'"set"', b'"sat"'))
    before = files_of(old)
    with pytest.raises(JournalFault, match="Line 2"):
        library_at(home).open(REFERENCE)
    assert files_of(old) == before
    assert list(home.glob("before-*")) == []


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("room", [0, 500, 2000, 3000, 4000, 5000])
def test_a_full_disk_while_bringing_forward_loses_nothing(
    old: Path, home: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """Wherever the disk is full, the next opening with room ends the same."""
    with monkeypatch.context() as full:
        fill_the_disk(full, room)
        try:
            formats.bring_forward(old)
        except NotSaved as fault:
            assert "the disk is full" in str(fault)  # noqa: PT017 - there may be room enough
    assert on_disk(home).venue == "Room 2"
    assert verify(old).well


@pytest.mark.parametrize("name", ["journal.jsonl", "record.json"])
def test_a_newer_conference_is_refused_in_a_sentence_and_left_as_it_is(
    home: Path, name: str
) -> None:
    """Neither opening, verifying nor importing over it changes a byte."""
    session_at(home)
    (folder,) = conference_folders(home)
    if name == "record.json":
        _state(folder / name, 2)
    else:
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data.replace(b'{"journal":1,', b'{"journal":5,', 1))
    before = files_of(folder)
    library = library_at(home)
    with pytest.raises(NewerFormat, match="A newer version of cpc-tui kept this conference") as no:
        library.open(REFERENCE)
    formats_told = (
        "5; this version knows 4" if name == "journal.jsonl" else "2; this version knows 1"
    )
    assert f"({name} is of format {formats_told})" in str(no.value)
    with pytest.raises(NewerFormat):
        library.add(small(), at=AT, seat="chair", replace=True)
    assert verify(folder).fault == str(no.value)
    assert library.unreadable() == [(folder.name, str(no.value))]
    assert files_of(folder) == before


def test_a_newer_index_is_neither_read_nor_written(home: Path) -> None:
    """The conferences are listed from their own folders, and the newer version keeps its list."""
    session_at(home)
    index = home / "index.json"
    newer = index.read_bytes().replace(b'"format":1', b'"format":2').replace(b"ENG", b"XYZ")
    index.write_bytes(newer)
    assert ConferenceIndex(index).rows() == []
    library = Library(home, lambda record: ())
    assert [row.reference for row in library.rows()] == [REFERENCE]
    session_at(home).set(("venue",), "Room 2")
    library.rows()
    assert index.read_bytes() == newer


def test_an_index_without_a_format_is_read(home: Path) -> None:
    """Lists made before the format was stated are of the first."""
    session_at(home)
    index = home / "index.json"
    tables = json.loads(index.read_bytes())
    del tables["format"]
    index.write_text(json.dumps(tables), encoding="utf-8")
    assert [row.reference for row in ConferenceIndex(index).rows()] == [REFERENCE]


@pytest.mark.usefixtures("known")
def test_whoever_comes_second_finds_it_brought_forward(
    old: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two seats that open it at once make one copy: the second looks again under the lock."""
    real = formats._is_older  # noqa: SLF001 - the moment between looking and locking
    looks: list[bool] = []

    def look(folder: Path) -> bool:
        looks.append(real(folder))
        if len(looks) == 1:
            monkeypatch.setattr(formats, "_is_older", real)
            formats.bring_forward(folder)
            monkeypatch.setattr(formats, "_is_older", look)
        return looks[-1]

    monkeypatch.setattr(formats, "_is_older", look)
    assert formats.bring_forward(old) == ()
    assert looks == [True, False]
    assert len(list(home.glob("before-new-format-*"))) == 1
