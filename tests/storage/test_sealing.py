"""A large journal is packed away but for its last lines, and not one byte of it is lost."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest

from cpc_tui.storage import sealing
from cpc_tui.storage.faults import JournalFault, SealedFault
from cpc_tui.storage.journal import Journal
from tests.storage.faulty import mode
from tests.storage.journals import (
    add,
    begun,
    header_of,
    numbers,
    sealed_in,
    whole,
)

pytestmark = pytest.mark.usefixtures("small_files")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "journal.jsonl"


def test_every_byte_of_the_older_lines_stands_in_the_sealed_file(path: Path) -> None:
    """All but the last lines are packed as they were, and the header says what they end with."""
    journal = begun(path, 20)
    before = path.read_bytes()
    lines = before.splitlines(keepends=True)
    assert journal.seal()
    assert sealed_in(path.parent) == ["journal.1-18.jsonl.gz"]
    packed = (path.parent / "journal.1-18.jsonl.gz").read_bytes()
    assert gzip.decompress(packed) == b"".join(lines[:18])
    header = {"journal": 2, "after": 18, "prev": hashlib.sha256(lines[17][:-1]).hexdigest()}
    assert header_of(path) == header
    assert path.read_bytes().split(b"\n", 1)[1] == b"".join(lines[18:])
    assert numbers(Journal(path).open().entries) == list(range(1, 21))


def test_a_sealed_file_is_private_and_says_nothing_of_when_or_where(path: Path) -> None:
    """No moment and no name stand in it, so the same lines give the same bytes."""
    begun(path, 20).seal()
    packed = path.with_name("journal.1-18.jsonl.gz")
    assert (mode(packed), mode(path)) == (0o600, 0o600)
    flags, moment = packed.read_bytes()[3], packed.read_bytes()[4:8]
    assert (flags, moment) == (0, b"\0\0\0\0")


def test_lines_go_on_in_one_chain_through_many_sealings(path: Path) -> None:
    """Each file follows from the one before, whatever number it has."""
    journal = Journal(path)
    for number in range(60):
        add(journal, f"{number} {'words ' * 50}")
        journal.seal()
    names = sealed_in(path.parent)
    assert len(names) > 3
    assert [entry.change for entry in Journal(path).read_all()] == [
        f"{number} {'words ' * 50}" for number in range(60)
    ]
    lines = whole(path).splitlines()
    stated = [line.split(b'"prev":"', 1)[1][:64].decode() for line in lines[1:]]
    assert stated == [hashlib.sha256(line).hexdigest() for line in lines[:-1]]


def test_a_journal_that_is_not_large_stays_as_it_is(path: Path) -> None:
    """No header is written and no file made, so that an earlier version can read it as well."""
    journal = begun(path, 5)
    before = path.read_bytes()
    assert not journal.seal()
    assert path.read_bytes() == before
    assert sealed_in(path.parent) == []


@pytest.mark.parametrize("kept", [100, 2])
def test_neither_many_lines_nor_long_ones_stay(
    path: Path, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    """What stays is bounded in lines and in bytes, or the next sealing would have to come soon."""
    monkeypatch.setattr(sealing, "KEPT_LINES", kept)
    begun(path, 20).seal()
    assert header_of(path)["after"] == 18
    assert len(path.read_bytes()) < sealing.LARGE // 2


def test_one_very_long_line_is_not_sealed_again_and_again(path: Path) -> None:
    """The last line always stays, and nothing is sealed for the little that stands before it."""
    journal = Journal(path)
    add(journal, "short", "x" * 5000)
    assert not journal.seal()
    add(journal, "next")
    assert journal.seal()
    assert sealed_in(path.parent) == ["journal.1-2.jsonl.gz"]
    assert not journal.seal()


def test_a_very_large_journal_is_sealed_bit_by_bit(path: Path) -> None:
    """Nobody has to wait for all of it at once, and all of it is sealed in the end."""
    journal = begun(path, 100)
    before = path.read_bytes()
    assert journal.seal()
    (name,) = sealed_in(path.parent)
    packed = gzip.decompress((path.parent / name).read_bytes())
    assert sealing.AT_ONCE <= len(packed) < sealing.AT_ONCE + 1000
    assert numbers(Journal(path).open().entries) == list(range(1, 101))
    while journal.seal():
        assert numbers(Journal(path).read_all()) == list(range(1, 101))
    assert whole(path) == before
    assert len(sealed_in(path.parent)) == len(before) // sealing.AT_ONCE + 1
    assert path.stat().st_size <= sealing.LARGE


def test_opening_reads_sealed_lines_only_where_they_are_asked_for(path: Path) -> None:
    """Whoever needs the last lines alone opens a journal whose older ones cannot be read."""
    begun(path, 20).seal()
    path.with_name("journal.1-18.jsonl.gz").unlink()
    opened = Journal(path).open(after=18)
    assert (numbers(opened.entries), opened.number) == ([19, 20], 20)
    assert Journal(path).open(after=20).entries == []
    with pytest.raises(SealedFault):
        Journal(path).open(after=17)


def test_a_line_is_known_by_its_digest_wherever_it_stands(path: Path) -> None:
    """After any line, in a sealed file or not, opening tells what the next has to follow from."""
    journal = begun(path, 12)
    digests = [entry.digest for entry in journal.read_all()]
    journal.seal()
    add(journal, *["x" * 900] * 8)
    journal.seal()
    assert len(sealed_in(path.parent)) == 2
    for number in range(1, 13):
        assert Journal(path).open(after=number).digest == digests[number - 1]
    assert Journal(path).open(after=99).digest == ""


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("remove", "journal.1-18.jsonl.gz is missing: it holds lines 1 to 18 of the journal."),
        ("cut", "journal.1-18.jsonl.gz is damaged: it holds lines 1 to 18 of the journal."),
        ("flip", "journal.1-18.jsonl.gz is damaged: it holds lines 1 to 18 of the journal."),
        ("more", "journal.1-18.jsonl.gz is damaged: it holds lines 1 to 18 of the journal."),
    ],
)
def test_a_sealed_file_that_is_not_whole_is_named(path: Path, harm: str, words: str) -> None:
    """History says which file it is and what to do; the last lines can be read all the same."""
    journal = begun(path, 20)
    journal.seal()
    packed = path.with_name("journal.1-18.jsonl.gz")
    data = packed.read_bytes()
    flipped = data[:100] + bytes([data[100] ^ 1]) + data[101:]
    packed.write_bytes({"cut": data[:-9], "flip": flipped, "more": data + b"x"}.get(harm, b""))
    if harm == "remove":
        packed.unlink()
    with pytest.raises(SealedFault) as fault:
        journal.read_all()
    assert str(fault.value) == f"{words} Put it back from a backup."
    assert fault.value.line == 1
    add(journal, "goes on")
    assert Journal(path).open(after=20).entries[0].change == "goes on"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (b"5 words", b"5 sword", 6, "does not follow from line 5"),
        (b"18 words", b"18 sword", 19, "does not follow from line 18"),
        (b'"n":7', b'"n":8', 7, "its number is another"),
        (b'{"n":7', b'["n":7', 7, "not JSON"),
    ],
)
def test_an_altered_sealed_line_is_named(
    path: Path, old: bytes, new: bytes, line: int, words: str
) -> None:
    """The chain runs through the sealed files, though each was packed again as it should be."""
    begun(path, 20).seal()
    packed = path.with_name("journal.1-18.jsonl.gz")
    packed.write_bytes(gzip.compress(gzip.decompress(packed.read_bytes()).replace(old, new, 1)))
    with pytest.raises(JournalFault, match=words) as fault:
        Journal(path).read_all()
    assert fault.value.line == line
    assert fault.value.name == ("journal.jsonl" if line > 18 else "journal.1-18.jsonl.gz")


@pytest.mark.parametrize("taken", [slice(None, -1), slice(0, 0)])
def test_lines_taken_out_of_a_sealed_file_are_noticed(path: Path, taken: slice) -> None:
    """A sealed file has to hold the lines that its name says."""
    begun(path, 20).seal()
    packed = path.with_name("journal.1-18.jsonl.gz")
    lines = gzip.decompress(packed.read_bytes()).splitlines(keepends=True)
    packed.write_bytes(gzip.compress(b"".join(lines[taken])))
    with pytest.raises(JournalFault, match="should end with line 18"):
        Journal(path).read_all()


def test_a_missing_file_in_the_middle_is_named_by_its_lines(path: Path) -> None:
    """Of several sealed files, the one that is not there is told."""
    journal = Journal(path)
    for number in range(60):
        add(journal, f"{number} {'words ' * 50}")
        journal.seal()
    names = sealed_in(path.parent)
    path.with_name(names[1]).unlink()
    with pytest.raises(SealedFault, match=rf"{names[1]} is missing"):
        Journal(path).read_all()
