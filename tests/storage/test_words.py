"""The words of many conferences say which of them hold a piece of a word, whatever befell them."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.storage.files import read_whole
from cpc_tui.storage.words.files import FOLDER, TOGETHER, WordFiles, let_go
from cpc_tui.storage.words.segment import Entry, Segment, Stamp
from tests.storage.faulty import fill_the_disk, mode

LETTERS = st.text("abß’\udcffZ0-", min_size=1, max_size=4)
WORDS = st.lists(st.sets(LETTERS, max_size=6), max_size=5)
Noted = tuple[Entry, Collection[str]]


def noted(number: int, words: Collection[str], size: int = 1) -> Noted:
    """The words of a conference."""
    stamp = Stamp(size, 2, 3)
    return Entry(f"folder-{number}", f"ENG/{number}", "2026-12-08", "england", "w", stamp), words


def is_fresh(entry: Entry) -> bool:
    """A conference that is in its first state."""
    return entry.stamp.size == 1


def never(entry: Entry) -> bool:
    """A conference that is gone."""
    del entry
    return False


def holding(home: Path, piece: str) -> list[str]:
    """The folders of those that hold a piece of a word."""
    found = []
    for segment in WordFiles(home).read().values():
        found += [segment.entries[each].folder for each in segment.holding(piece)]
    return sorted(found)


def names(home: Path) -> list[str]:
    """The files that the words are in."""
    return sorted(os.listdir(home / FOLDER))  # noqa: PTH208 - names


@given(WORDS, LETTERS)
def test_those_are_found_that_hold_a_piece(words: list[set[str]], piece: str) -> None:
    """Exactly the conferences with a word that the piece is part of."""
    segment = Segment.of(noted(*each) for each in enumerate(words))
    wanted = {n for n, each in enumerate(words) if any(piece in word for word in each)}
    assert segment.holding(piece) == wanted
    assert segment.holding("") == set(range(len(words)))


@given(WORDS)
def test_what_is_written_is_read_back(words: list[set[str]]) -> None:
    """Every word, every conference, and who holds what."""
    segment = Segment.of(noted(*each) for each in enumerate(words))
    assert Segment.from_bytes(segment.to_bytes()) == segment


@given(WORDS, WORDS, st.sets(st.integers(0, 4)), LETTERS)
def test_joined_they_find_the_same(
    first: list[set[str]], second: list[set[str]], left_out: set[int], piece: str
) -> None:
    """Of two with some conferences left out, those are found which hold the piece."""
    parts = [
        (Segment.of(noted(n, each) for n, each in enumerate(words)), wanted)
        for words, wanted in (
            (first, [n for n in range(len(first)) if n not in left_out]),
            (second, list(range(len(second)))),
        )
    ]
    joined = Segment.joined(parts)
    both = [segment.entries[n] for segment, wanted in parts for n in wanted]
    assert list(joined.entries) == both
    held = [n for segment, wanted in parts for n in wanted if n in segment.holding(piece)]
    assert len(joined.holding(piece)) == len(held)


@given(st.data())
def test_a_damaged_file_is_refused(data: st.DataObject) -> None:
    """Whatever byte is another, or lacks, nothing is believed; no error quotes it."""
    whole = Segment.of([noted(1, ["kingfisher", "heron"]), noted(2, ["heron"])]).to_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(1, 255))
    changed = whole[:place] + bytes([whole[place] ^ other]) + whole[place + 1 :]
    for broken in (changed, whole[:place]):
        with pytest.raises(ValueError, match=r"^$"):
            Segment.from_bytes(broken)


def test_many_small_files_become_few(home: Path) -> None:
    """However often something is noted, what is fresh is found, once, in few private files."""
    home.mkdir(mode=0o700, exist_ok=True)
    for number in range(TOGETHER * TOGETHER + 5):
        WordFiles(home).add([noted(number, ["heron", f"word{number}"])], is_fresh)
    assert len(names(home)) < 2 * TOGETHER
    assert len(holding(home, "heron")) == TOGETHER * TOGETHER + 5
    assert holding(home, "word67") == ["folder-67"]
    assert {mode(home / FOLDER / name) for name in names(home)} == {0o600}
    assert mode(home / FOLDER) == 0o700


def test_what_is_not_fresh_goes_when_files_are_joined(home: Path) -> None:
    """Of a conference that was noted eight times the last alone stays."""
    home.mkdir(exist_ok=True)
    for size in range(TOGETHER, 0, -1):
        WordFiles(home).add([noted(7, [f"word{size}"], size)], is_fresh)
    assert len(names(home)) == 1
    assert holding(home, "word") == ["folder-7"]
    assert holding(home, "word1") == ["folder-7"]


def test_a_program_killed_while_it_joins_leaves_nothing_twice(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that were joined and are still there do no harm, and are joined with the next."""
    home.mkdir(exist_ok=True)

    class Killed(BaseException):
        pass

    def killed(self: Path, **_: object) -> None:
        raise Killed

    words = WordFiles(home)
    for number in range(TOGETHER - 1):
        words.add([noted(number, ["heron"])], is_fresh)
    with monkeypatch.context() as cut:
        cut.setattr(Path, "unlink", killed)
        with pytest.raises(Killed):
            words.add([noted(TOGETHER - 1, ["heron"])], is_fresh)
    before = [name for name in names(home) if name.startswith("1-")]
    assert len(before) == TOGETHER
    assert len(set(holding(home, "heron"))) == TOGETHER
    for number in range(TOGETHER, 2 * TOGETHER):
        words.add([noted(number, ["heron"])], is_fresh)
    found = holding(home, "heron")
    assert len(set(found)) == 2 * TOGETHER
    assert not set(before) & set(names(home))


def test_a_file_that_is_joined_meanwhile_is_read_in_its_new_place(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the folder and the file another program has put two in one."""
    home.mkdir(exist_ok=True)
    words = WordFiles(home)
    for number in range(2):
        words.add([noted(number, ["heron"])], is_fresh)
    before = names(home)
    once = iter([True])

    def joined_first(path: Path) -> bytes | None:
        if next(once, False):
            words.join(before, is_fresh)
        return read_whole(path)

    monkeypatch.setattr("cpc_tui.storage.words.files.read_whole", joined_first)
    assert holding(home, "heron") == ["folder-0", "folder-1"]


def test_a_file_that_cannot_be_used_goes(home: Path) -> None:
    """It is removed, and the others are read; files of other names are left alone."""
    home.mkdir(exist_ok=True)
    words = WordFiles(home)
    for number in range(2):
        words.add([noted(number, ["heron"])], is_fresh)
    broken = home / FOLDER / names(home)[0]
    broken.write_bytes(broken.read_bytes()[:-1])
    (home / FOLDER / "a note of somebody").write_text("heron")
    assert len(holding(home, "heron")) == 1
    assert not broken.exists()
    assert len(names(home)) == 2


def test_one_conference_is_let_go_alone(home: Path) -> None:
    """What is purged leaves no word behind, and the others are found."""
    home.mkdir(exist_ok=True)
    WordFiles(home).add([noted(1, ["heron", "otter"]), noted(2, ["heron"])], is_fresh)
    WordFiles(home).add([noted(3, ["otter"])], is_fresh)
    WordFiles(home).forget("folder-1")
    assert holding(home, "heron") == ["folder-2"]
    assert holding(home, "otter") == ["folder-3"]
    WordFiles(home).forget("folder-3")
    assert len(names(home)) == 1
    let_go(home)
    assert not (home / FOLDER).exists()


def test_what_cannot_be_kept_costs_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk, or without a data folder, nothing is noted and nobody is told."""
    WordFiles(home / "nowhere").add([noted(1, ["heron"])], is_fresh)
    assert not (home / "nowhere").exists()
    home.mkdir(exist_ok=True)
    with monkeypatch.context() as full:
        fill_the_disk(full, 10)
        WordFiles(home).add([noted(1, ["heron"])], is_fresh)
    assert holding(home, "heron") == []
    WordFiles(home).add([noted(1, ["heron"])], is_fresh)
    WordFiles(home).clear(names(home), never)
    assert names(home) == []


def test_what_a_killed_program_left_half_written_goes(home: Path) -> None:
    """After an hour; younger ones may be somebody's who writes."""
    home.mkdir(exist_ok=True)
    words = WordFiles(home)
    words.add([noted(1, ["heron"])], is_fresh)
    old, young = (home / FOLDER / f"1-{'0' * 15}{n}.tmp" for n in range(2))
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    words.join(names(home)[:1], is_fresh)
    assert not old.exists()
    assert young.exists()
