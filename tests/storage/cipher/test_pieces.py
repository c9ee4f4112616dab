"""A piece that was swapped, cut or altered is refused in one sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.storage.cipher import held
from cpc_tui.storage.cipher.aead import Altered, Key
from cpc_tui.storage.cipher.faults import KeysDamaged, NewerKeys, NotEncrypted
from cpc_tui.storage.cipher.keys import FILE_BLOCK, LINE_BLOCK, Keys
from cpc_tui.storage.conference import JOURNAL, ConferenceStore
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import JournalFault, StoreFault
from cpc_tui.storage.formats import RECORD, NewerFormat
from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, library_at, on_disk, session_at, small
from tests.seats import store_of
from tests.storage.cipher.conftest import CHAIR

HEAD = "0" * 64


@pytest.fixture
def folders(sealed_home: Path) -> tuple[Path, Path]:
    """The folders of two conferences, of three lines each, with one key each."""
    made = []
    for reference in (REFERENCE, "second"):
        session = session_at(sealed_home, record=small(reference=reference))
        session.set(("venue",), "Room 2")
        session.set(("venue",), "Room 3")
        session.settle()
        made.append(store_of(session).folder)
    return made[0], made[1]


def lines_of(folder: Path) -> list[dict[str, Any]]:
    """The journal's lines as the disk has them."""
    return [json.loads(each) for each in (folder / JOURNAL).read_bytes().splitlines()]


def with_lines(folder: Path, lines: list[dict[str, Any]]) -> None:
    """Write other lines."""
    texts = (json.dumps(each, separators=(",", ":")) for each in lines)
    (folder / JOURNAL).write_text("".join(f"{each}\n" for each in texts))


def refusal(folder: Path) -> str:
    """What opening the conference says, which is one sentence or two and no content."""
    with pytest.raises(StoreFault) as refused:
        ConferenceStore(folder).open()
    words = str(refused.value)
    assert "Okafor" not in words
    assert "\n" not in words
    return words


def test_a_line_of_another_conference_is_refused(folders: tuple[Path, Path]) -> None:
    """Its number may be right, but its key is another's."""
    lines = lines_of(folders[0])
    lines[-1]["sealed"] = lines_of(folders[1])[-1]["sealed"]
    with_lines(folders[0], lines)
    assert "it was altered, or does not belong there" in refusal(folders[0])
    assert verify(folders[0]).line == 3


def test_a_line_of_another_place_is_refused(folders: tuple[Path, Path]) -> None:
    """What a line says opens at its own number alone, after its own line."""
    lines = lines_of(folders[0])
    lines[2]["sealed"] = lines[1]["sealed"]
    with_lines(folders[0], lines)
    assert "it was altered, or does not belong there" in refusal(folders[0])


@pytest.mark.parametrize("place", [0, 20, -5])
def test_a_flipped_bit_is_refused(folders: tuple[Path, Path], place: int) -> None:
    """Whichever part of a line's content it is in."""
    lines = lines_of(folders[0])
    sealed = lines[-1]["sealed"]
    other = "A" if sealed[place] != "A" else "B"
    at = place % len(sealed)
    lines[-1]["sealed"] = sealed[:at] + other + sealed[at + 1 :]
    with_lines(folders[0], lines)
    assert "Line 3 of journal.jsonl does not fit" in refusal(folders[0])


@pytest.mark.parametrize("content", ["", "AAAA", "no base64 ü", None, 7])
def test_content_that_is_none_is_refused(folders: tuple[Path, Path], content: object) -> None:
    """Too short, no text, or not base64: each is said in the same words."""
    lines = lines_of(folders[0])
    lines[-1]["sealed"] = content
    with_lines(folders[0], lines)
    assert "it was altered, or does not belong there" in refusal(folders[0])


@pytest.mark.parametrize("generation", [0, 2, -1, True, "1"])
def test_another_generation_is_refused(folders: tuple[Path, Path], generation: object) -> None:
    """Which key a line is sealed with follows from its number, not from what it says."""
    lines = lines_of(folders[0])
    lines[-1]["key"] = generation
    with_lines(folders[0], lines)
    assert "does not belong there" in refusal(folders[0])


def test_a_line_in_plain_text_is_refused(folders: tuple[Path, Path]) -> None:
    """Nobody without the key can add a line that passes for one."""
    lines = lines_of(folders[0])
    plain = {"n": 3, "at": "", "seat": "chair", "prev": lines[-1]["prev"], "change": {}}
    with_lines(folders[0], [*lines[:-1], plain])
    assert "it is not encrypted, and the journal is" in refusal(folders[0])


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:8], lambda _: b"x"])
def test_a_record_file_that_was_cut_is_made_again(
    folders: tuple[Path, Path], harm: Callable[[bytes], bytes]
) -> None:
    """It is a copy of what the journal says; nothing is lost."""
    path = folders[0] / RECORD
    path.write_bytes(harm(path.read_bytes()))
    opened = ConferenceStore(folders[0]).open()
    assert opened.record.venue == "Room 3"
    assert "record.json was damaged" in opened.notices[0]


def test_the_record_file_of_another_conference_is_not_taken(folders: tuple[Path, Path]) -> None:
    """It is kept aside as damaged, and the right one made again."""
    shutil.copy(folders[1] / RECORD, folders[0] / RECORD)
    opened = ConferenceStore(folders[0]).open()
    assert opened.record.reference == REFERENCE
    assert "record.json was damaged" in opened.notices[0]


def test_the_keys_of_another_conference_open_nothing(folders: tuple[Path, Path]) -> None:
    """Though they are for the same people."""
    shutil.copy(folders[1] / "keys.json", folders[0] / "keys.json")
    assert "does not belong there" in refusal(folders[0])


def test_keys_that_were_altered_are_refused(folders: tuple[Path, Path]) -> None:
    """Nobody who is not among the people can put keys of their own there."""
    path = folders[0] / "keys.json"
    former = path.read_bytes()
    for other in (former.replace(b'"first":1', b'"first":2'), former[:-20], b"[]", b""):
        path.write_bytes(other)
        with pytest.raises(KeysDamaged, match=r"keys\.json is damaged, missing or was altered"):
            ConferenceStore(folders[0]).open()
    path.write_bytes(former)
    assert on_disk(folders[0].parents[1]).venue == "Room 3"


def test_without_its_keys_a_conference_is_not_taken_for_plain_text(
    folders: tuple[Path, Path],
) -> None:
    """It is told of, and neither read nor written."""
    (folders[0] / "keys.json").unlink()
    with pytest.raises(NotEncrypted):
        ConferenceStore(folders[0]).open()
    assert "NotEncrypted" not in verify(folders[0]).words


def test_a_newer_version_of_the_keys_is_refused(folders: tuple[Path, Path]) -> None:
    """It says which version is wanted instead of calling them damaged."""
    path = folders[0] / "keys.json"
    path.write_bytes(path.read_bytes().replace(b'"keys":1', b'"keys":2'))
    with pytest.raises(NewerKeys):
        ConferenceStore(folders[0]).open()


def test_an_older_program_would_say_that_it_is_too_old(folders: tuple[Path, Path]) -> None:
    """The first line states a format that no version without encryption knows."""
    assert lines_of(folders[0])[0]["journal"] == 3
    (folders[0] / JOURNAL).write_bytes(
        (folders[0] / JOURNAL).read_bytes().replace(b'"journal":3', b'"journal":9')
    )
    with pytest.raises(NewerFormat):
        library_at(folders[0].parents[1]).open(REFERENCE)


def test_an_index_that_was_swapped_is_made_again(folders: tuple[Path, Path]) -> None:
    """It is a copy as well."""
    home = folders[0].parents[1]
    rows = library_at(home).rows()
    shutil.copy(folders[0] / RECORD, home / "index.json")
    assert library_at(home).rows() == rows


def test_without_a_key_the_chain_is_looked_at(folders: tuple[Path, Path]) -> None:
    """A line that was taken out is noticed by whoever has no key; what lines say is not."""
    held.lock(folders[0].parents[1])
    (well, _) = (verify(each) for each in conference_folders(folders[0].parents[1]))
    assert (well.well, well.locked, well.lines, well.reference) == (True, True, 3, "")
    assert "without the key" in well.words
    with_lines(folders[0], [lines_of(folders[0])[0], lines_of(folders[0])[2]])
    broken = verify(folders[0])
    assert (broken.well, broken.line) == (False, 2)
    held.unlock(folders[0].parents[1], CHAIR)


def test_every_length_comes_back() -> None:
    """What a piece is filled up with is taken off again, whatever was sealed."""
    key = Key.new()
    keys = Keys("1", [1], [key])
    for length in (0, 1, LINE_BLOCK - 4, LINE_BLOCK - 3, LINE_BLOCK, FILE_BLOCK):
        data = b"\0" * length
        generation, sealed = keys.seal_line(1, HEAD, data)
        assert keys.open_line(1, HEAD, generation, sealed) == data
        assert keys.open_file("a", keys.seal_file("a", data)) == data
        with pytest.raises(Altered):
            keys.open_file("b", keys.seal_file("a", data))


def test_the_same_words_are_never_the_same_bytes() -> None:
    """Whoever sees two pieces cannot tell whether they say the same."""
    keys = Keys("1", [1], [Key.new()])
    assert keys.seal_line(1, HEAD, b"yes") != keys.seal_line(1, HEAD, b"yes")


def test_no_other_line_of_a_journal_fault_is_quoted(folders: tuple[Path, Path]) -> None:
    """What could not be opened is not in the words of the fault."""
    lines = lines_of(folders[0])
    lines[1]["sealed"] = lines[1]["sealed"][:-8]
    with_lines(folders[0], lines)
    with pytest.raises(JournalFault) as refused:
        ConferenceStore(folders[0]).open()
    assert lines[1]["sealed"][:10] not in str(refused.value)
