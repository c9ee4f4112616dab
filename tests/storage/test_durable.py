"""TinyDB's file is replaced whole or not at all."""

import os
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tinydb import TinyDB

from cpc_tui.storage.cipher.aead import Key
from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.cipher.keys import Keys
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import BrokenFile, CannotRead, NotSaved
from cpc_tui.storage.files import discard_leftover
from cpc_tui.storage.plain_json import Json
from tests.storage.apart import Apart, Line
from tests.storage.faulty import fail, fill_the_disk, mode
from tests.storage.values import json_values

TABLES = {
    "people": {"1": {"name": "Ana Okafor", "note": "[no contact] — «ünï» 😀 \u2028 \x1b[31m"}}
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a record would be; it is not there yet."""
    return tmp_path / "record.json"


def test_tinydb_keeps_its_tables_in_it(path: Path) -> None:
    """TinyDB itself, opened again, finds the documents that were put in."""
    with TinyDB(path, storage=DurableStorage) as database:
        database.table("people").insert({"name": "Zoë"})
    with TinyDB(path, storage=DurableStorage) as database:
        assert database.table("people").all() == [{"name": "Zoë"}]


def test_characters_are_written_as_themselves(path: Path) -> None:
    """A person who opens or searches the file sees the words as typed."""
    DurableStorage(path).write(TABLES)
    assert "«ünï» 😀" in path.read_text(encoding="utf-8")
    assert DurableStorage(path).read() == TABLES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(value=json_values)
def test_any_json_survives_the_file(path: Path, value: Json) -> None:
    """Any JSON with any Unicode in it, lone surrogates too, comes back equal."""
    DurableStorage(path).write({"table": {"1": {"value": value}}})
    assert DurableStorage(path).read() == {"table": {"1": {"value": value}}}


def test_a_missing_or_empty_file_is_an_empty_database(path: Path) -> None:
    """Nothing there, or nothing in it, reads as nothing, and reading makes no file."""
    assert DurableStorage(path).read() is None
    assert not path.exists()
    path.touch()
    assert DurableStorage(path).read() is None


@pytest.mark.parametrize(
    "content",
    [
        b'{"people": {"1": {"name": "Ana',
        b"\xff",
        b"[]",
        b'{"a": 1}',
        b'{"a": {"1": NaN}}',
        b"[" * 90_000,
    ],
)
def test_a_damaged_file_is_named_and_not_quoted(path: Path, content: bytes) -> None:
    """What is no JSON tables is refused by the file's name, without its folder or its content."""
    path.write_bytes(content)
    with pytest.raises(BrokenFile) as caught:
        DurableStorage(path).read()
    assert str(caught.value) == "record.json is damaged: it does not hold whole JSON tables."
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_a_number_json_has_not_is_refused(path: Path) -> None:
    """NaN is never written, since no strict reader would take it back."""
    with pytest.raises(ValueError, match="JSON"):
        DurableStorage(path).write({"t": {"1": {"x": float("nan")}}})
    assert not path.exists()


@pytest.mark.parametrize("room", [0, 30])
def test_a_full_disk_leaves_the_former_content(
    path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """A write that does not fit changes nothing, leaves no temporary file, and says why."""
    storage = DurableStorage(path)
    storage.write(TABLES)
    with monkeypatch.context() as full:
        fill_the_disk(full, room)
        with pytest.raises(NotSaved, match="the disk is full"):
            storage.write({"people": {"2": {"name": "Ben Okafor", "note": "x" * 50}}})
    assert storage.read() == TABLES
    assert [each.name for each in path.parent.iterdir()] == ["record.json"]


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_failing_disk_leaves_the_former_content(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Where syncing or renaming fails, the former content stands and no temporary file stays."""
    storage = DurableStorage(path)
    storage.write(TABLES)
    with monkeypatch.context() as broken:
        fail(broken, call)
        with pytest.raises(NotSaved, match="disk reported an error"):
            storage.write({"people": {}})
    assert storage.read() == TABLES
    assert [each.name for each in path.parent.iterdir()] == ["record.json"]


def test_a_folder_that_cannot_be_synced_is_not_called_saved(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rename that the disk did not confirm is reported, since a power cut could undo it."""
    fail(monkeypatch, "fsync", after=1)
    with pytest.raises(NotSaved):
        DurableStorage(path).write(TABLES)


def test_content_is_synced_before_it_takes_the_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order is write, sync, rename, sync of the folder: any other can leave an empty file."""
    order: list[str] = []
    for call in ("write", "fsync", "rename"):
        real = getattr(os, call)

        def note(*arguments: object, call: str = call, real: object = real) -> object:
            order.append(call)
            return real(*arguments)  # type: ignore[operator]

        monkeypatch.setattr(os, call, note)
    DurableStorage(path).write(TABLES)
    assert order == ["write", "fsync", "rename", "fsync"]


def test_a_killed_program_leaves_a_whole_file(path: Path) -> None:
    """After each of 10 SIGKILLs amid rewriting, the file reads and is no older than promised."""
    for kill in range(10):
        promised = _told_before_a_kill(path, kill + 1)
        tables = DurableStorage(path).read()
        assert tables
        document = tables["t"]["1"]
        assert document["rows"] == [document["count"]] * document["size"]
        assert document["count"] >= promised


def _told_before_a_kill(path: Path, times: int) -> int:
    """Let a process rewrite the file so often at the least, and kill it; the last that it told."""
    told: list[str] = []
    program = Apart(partial(_rewrite, path), lambda what, words: told.extend(words))
    program.wait_until(lambda: len(told) >= times, "written")
    program.kill()
    return int(told[-1])


def _rewrite(path: Path, line: Line) -> None:
    """In a process of its own: write other tables again and again, and tell of each."""
    storage = DurableStorage(path)
    for number in count():
        size = 200 if number % 2 else 5000
        storage.write({"t": {"1": {"count": number, "rows": [number] * size, "size": size}}})
        line.tell("written", {str(number)})


def test_files_are_private_whatever_the_umask(path: Path) -> None:
    """Neither the file nor the temporary one that a crash leaves is open to others."""
    former = os.umask(0)
    try:
        DurableStorage(path).write(TABLES)
        DurableStorage(path).write(TABLES)
    finally:
        os.umask(former)
    assert mode(path) == 0o600


def test_a_leftover_temporary_file_is_taken_over_or_discarded(path: Path) -> None:
    """What a killed program left of a write goes with the next write, or on request."""
    leftover = path.with_name("record.json.tmp")
    leftover.write_bytes(b"half of a very long record" * 100)
    DurableStorage(path).write(TABLES)
    assert DurableStorage(path).read() == TABLES
    assert not leftover.exists()
    leftover.write_bytes(b"half")
    discard_leftover(path)
    assert not leftover.exists()
    discard_leftover(path)


@pytest.mark.parametrize("name", ["record.json", "record.json.tmp"])
def test_a_link_is_never_written_through(path: Path, tmp_path: Path, name: str) -> None:
    """A symbolic link in the place of either file leaves what it points to untouched."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"{}")
    path.with_name(name).symlink_to(elsewhere)
    storage = DurableStorage(path)
    if name == "record.json":
        with pytest.raises(CannotRead, match="a link stands"):
            storage.read()
        storage.write(TABLES)
        assert not path.is_symlink()
    else:
        with pytest.raises(NotSaved, match="a link stands"):
            storage.write(TABLES)
    assert elsewhere.read_bytes() == b"{}"


def test_what_the_file_holds_can_be_sealed(path: Path) -> None:
    """With keys the disk never sees the text, and what they do not open is a damaged file."""
    mine, others = (Passage(partial(Keys, "1", [1], [Key.new()])) for _ in range(2))
    DurableStorage(path, mine).write(TABLES)
    assert b"Okafor" not in path.read_bytes()
    assert DurableStorage(path, mine).read() == TABLES
    with pytest.raises(BrokenFile):
        DurableStorage(path, others).read()
