"""While one seat seals, every other goes on with the very next line, none skipped, none doubled."""

from __future__ import annotations

import gzip
import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.storage.faults import JournalFault, NotSaved, SealedFault
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.plain_json import Json
from tests.storage.apart import Apart, Line, Tell
from tests.storage.faulty import fill_the_disk
from tests.storage.journals import (
    AT,
    add,
    begun,
    ended_between_the_two_files,
    header_of,
    little_room,
    numbers,
    sealed_in,
)

_PAIR = (("killed", 100_000), ("other", 40))
"""Names of seats, and how many lines each writes if it is left to."""


pytestmark = pytest.mark.usefixtures("small_files")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "journal.jsonl"


def opened(path: Path) -> Journal:
    """A seat that has read everything."""
    journal = Journal(path)
    journal.open()
    return journal


def test_a_seat_that_has_read_everything_goes_on_in_the_new_file(path: Path) -> None:
    """Its place is found again by number and digest, and what it writes follows."""
    journal = begun(path, 20)
    other = opened(path)
    journal.seal()
    assert other.has_grown()
    assert other.read_new() == []
    assert not other.has_grown()
    add(other, "mine")
    assert numbers(journal.read_new()) == [21]
    assert other.last_number == 21


@pytest.mark.parametrize("known", [1, 17, 18, 19])
def test_a_seat_that_lags_behind_is_given_every_line_once(path: Path, known: int) -> None:
    """Whether what it has not read is sealed or not, it comes in order."""
    journal = begun(path, known)
    other = opened(path)
    while journal.last_number < 20:
        add(journal, "more words " * 30)
    journal.seal()
    assert header_of(path)["after"] == 18
    assert numbers(other.read_new()) == list(range(known + 1, 21))
    assert other.read_new() == []


def test_a_seat_that_lags_behind_several_sealings_writes_after_the_last_line(path: Path) -> None:
    """Appending reads what others wrote, through as many sealed files as there are."""
    journal = begun(path, 3)
    other = opened(path)
    for _ in range(40):
        add(journal, "more words " * 30)
        journal.seal()
    assert len(sealed_in(path.parent)) > 2
    appended = other.append(["mine"], at=AT, seat="chair")
    assert numbers(appended.others) == list(range(4, 44))
    assert numbers(appended.mine) == [44]


def test_a_lagging_seat_reads_no_sealed_file_that_it_does_not_need(path: Path) -> None:
    """Older lines that cannot be read any more stop nobody who has read them."""
    journal = begun(path, 20)
    journal.seal()
    other = opened(path)
    for _ in range(15):
        add(journal, "more words " * 30)
    journal.seal()
    path.with_name(sealed_in(path.parent)[0]).unlink()
    assert numbers(other.read_new()) == list(range(21, 36))


def test_a_seat_that_nothing_was_there_for_reads_it_all(path: Path) -> None:
    """Who opened before the first line is given sealed lines too."""
    other = opened(path)
    begun(path, 20).seal()
    assert numbers(other.read_new()) == list(range(1, 21))


def test_a_new_file_under_the_number_of_the_former_is_known(path: Path) -> None:
    """Where the system gives it the number of one that is gone, the header tells them apart."""
    journal = begun(path, 20)
    other = opened(path)
    former = path.with_name("former")
    os.link(path, former)
    journal.seal()
    sealed = path.read_bytes()
    former.rename(path)
    path.write_bytes(sealed)
    assert other.read_new() == []
    assert other.append(["mine"], at=AT, seat="chair").mine[0].n == 21


@pytest.mark.parametrize("known", [20, 22])
def test_a_sealed_journal_of_another_history_is_never_built_upon(
    path: Path, tmp_path: Path, known: int
) -> None:
    """Where the line is not the same, or is not there, it was replaced: that stays a fault."""
    journal = begun(path, known)
    (tmp_path / "other").mkdir()
    another = begun(tmp_path / "other" / "journal.jsonl", 19)
    add(another, "another")
    another.seal()
    another.path.rename(path)
    path.with_name("journal.1-18.jsonl.gz").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(JournalFault, match="replaced by another file"):
            journal.read_new()
        with pytest.raises(JournalFault, match="replaced by another file"):
            add(journal, "mine")
    assert header_of(path)["journal"] == 2


def test_a_lagging_seat_is_told_of_a_missing_file_and_goes_on_when_it_is_back(path: Path) -> None:
    """Nothing is written after lines that were not read; what is put back is read from there."""
    journal = begun(path, 3)
    other = opened(path)
    for _ in range(17):
        add(journal, "more words " * 30)
    journal.seal()
    away = path.with_name("journal.1-18.jsonl.gz").rename(path.with_name("away"))
    with pytest.raises(SealedFault, match="is missing"):
        other.read_new()
    with pytest.raises(SealedFault, match="is missing"):
        add(other, "mine")
    away.rename(path.with_name("journal.1-18.jsonl.gz"))
    assert numbers(other.append(["mine"], at=AT, seat="chair").others) == list(range(4, 21))


def test_an_append_that_fails_right_after_a_sealing_loses_no_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full when a seat finds itself in a new file leaves it where it was."""
    journal = begun(path, 20)
    other = opened(path)
    add(journal, "one more")
    journal.seal()
    with monkeypatch.context() as full:
        fill_the_disk(full, 5)
        with pytest.raises(NotSaved):
            add(other, "mine")
    assert numbers(other.read_new()) == [21]
    add(other, "mine")
    assert numbers(journal.read_new()) == [22]
    assert not list(path.parent.glob("*.torn-*"))


def test_a_torn_line_in_a_sealed_journal_is_set_aside(path: Path) -> None:
    """What a killed writer left is cut off at the right byte of the new file."""
    journal = begun(path, 20)
    journal.seal()
    with path.open("ab") as file:
        file.write(b'{"n":21,"at":"half')
    assert journal.append(["mine"], at=AT, seat="chair").set_aside
    assert path.with_name("journal.torn-1").read_bytes() == b'{"n":21,"at":"half'
    assert numbers(Journal(path).read_all()) == list(range(1, 22))


def test_programs_killed_while_they_write_and_seal_lose_nothing(path: Path) -> None:
    """Of two at once one is killed, time and again: all that was acknowledged is there, once."""
    promised: set[str] = set()
    for kill in range(8):
        programs = [
            Apart(partial(_write_and_seal, path, f"{name}{kill}", most), _taken_into(promised))
            for name, most in _PAIR
        ]
        for program in programs:
            program.wait("ready")
        for program in programs:
            program.ask()
        written = f"killed{kill}-{7 + 3 * kill}"
        programs[0].wait_until(lambda written=written: written in promised, written)  # type: ignore[misc]
        programs[0].kill()
        programs[1].end()
        assert f"other{kill}-39" in promised
        entries = Journal(path).read_all()
        assert numbers(entries) == list(range(1, len(entries) + 1))
        kept = [str(entry.change).split()[0] for entry in entries]
        assert len(set(kept)) == len(kept)
        assert promised <= set(kept)
    assert len(sealed_in(path.parent)) > 10


def _taken_into(promised: set[str]) -> Tell:
    """Takes down which lines are called written."""
    return lambda what, words: promised.update(words)


def _write_and_seal(path: Path, seat: str, most: int, line: Line) -> None:
    """In a process of its own: append and seal line after line, and tell of each."""
    journal = Journal(path)
    journal.open()
    line.say("ready")
    line.wait()
    for number in range(most):
        journal.append([f"{seat}-{number} " + "x" * 300], at="", seat=seat)
        line.tell("written", {f"{seat}-{number}"})
        journal.seal()


class _Seat:
    """A seat and all that it has ever read or written."""

    def __init__(self, path: Path, after: int) -> None:
        self.journal = Journal(path)
        self.lines: list[Json] = [entry.change for entry in self.journal.open(after=after).entries]
        self.after = after

    def write(self, changes: list[Json]) -> None:
        appended = self.journal.append(changes, at=AT, seat="chair")
        self.lines += [entry.change for entry in (*appended.others, *appended.mine)]

    def look(self) -> None:
        if self.journal.has_grown():
            self.lines += [entry.change for entry in self.journal.read_new()]


@given(data=st.data())
def test_any_interleaving_gives_the_same_lines_everywhere(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whoever writes, looks, seals, is killed between the two files or opens anew, all agree."""
    path = tmp_path_factory.mktemp("any") / "journal.jsonl"
    written: list[Json] = []
    seats = [_Seat(path, 0) for _ in range(3)]
    doings = st.sampled_from(["write", "write", "look", "seal", "seal", "kill", "open"])
    with pytest.MonkeyPatch.context() as patch, little_room():
        patch.setattr(os, "fsync", lambda descriptor: None)
        for _ in range(data.draw(st.integers(0, 40))):
            place = data.draw(st.integers(0, 2))
            doing = data.draw(doings)
            if doing == "write":
                number = data.draw(st.integers(1, 4))
                size = data.draw(st.sampled_from([10, 700, 5000]))
                changes: list[Json] = [
                    f"{len(written) + each} {'x' * size}" for each in range(number)
                ]
                seats[place].write(changes)
                written += changes
            elif doing == "look":
                seats[place].look()
            elif doing == "seal":
                seats[place].look()
                seats[place].journal.seal()
            elif doing == "kill":
                with ended_between_the_two_files():
                    try:
                        seats[place].journal.seal()
                    except KeyboardInterrupt:
                        seats[place] = _Seat(path, 0)
            else:
                seats[place] = _Seat(path, data.draw(st.integers(0, len(written))))
    for seat in seats:
        seat.look()
        assert seat.lines == written[seat.after :]
    assert [entry.change for entry in Journal(path).read_all()] == written
    for after in range(len(written) + 1):
        found = Journal(path).open(after=after)
        assert [entry.change for entry in found.entries] == written[after:]
        assert found.number == len(written)


def test_lines_are_sealed_in_that_test_at_all(path: Path) -> None:
    """The sizes that the test above draws are enough to be sealed, and to be cut off at."""
    seat = _Seat(path, 0)
    seat.write([f"{number} {'x' * 700}" for number in range(8)])
    with ended_between_the_two_files(), pytest.raises(KeyboardInterrupt):
        seat.journal.seal()
    seat.look()
    assert seat.journal.seal()
    packed = path.with_name(sealed_in(path.parent)[0]).read_bytes()
    assert gzip.decompress(packed).count(b"\n") == header_of(path)["after"]
