"""The journal keeps every change it acknowledged, in order, through crash and two seats."""

import hashlib
import json
from functools import partial
from itertools import count, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given

from cpc_tui.storage.journal import Journal
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.plain_json import Json, decode, encode
from tests.storage.apart import Apart, Line
from tests.storage.faulty import start
from tests.storage.journals import AT, add, changes_in
from tests.storage.values import json_values

APPEND = """
import sys
from pathlib import Path
from cpc_tui.storage.journal import Journal
path, seat, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
journal = Journal(path)
journal.open()
print("ready", flush=True)
sys.stdin.readline()
for count in range(times):
    journal.append([{"set": "notes", "to": f"{seat} {count} " + "x" * 300}], at="", seat=seat)
    print(count, flush=True)
"""


def test_appended_changes_are_read_back_numbered_and_signed(journal: Journal) -> None:
    """What one seat appends, another reads with its number, moment, seat and change."""
    appended = journal.append(
        [{"set": "purpose", "to": "[/] ünïcode"}, "second"], at=AT, seat="chair"
    )
    entries = Journal(journal.path).open().entries
    assert entries == appended.mine
    assert [(entry.n, entry.at, entry.seat) for entry in entries] == [
        (1, AT, "chair"),
        (2, AT, "chair"),
    ]
    assert entries[0].change == {"set": "purpose", "to": "[/] ünïcode"}
    assert journal.last_number == 2


def test_each_line_carries_the_hash_of_the_one_before(journal: Journal) -> None:
    """The chain is the plain SHA-256 of the line before, so that anyone can check it."""
    add(journal, "one")
    add(journal, "two", "three")
    lines = journal.path.read_bytes().splitlines()
    stated = [json.loads(line)["prev"] for line in lines]
    assert stated[0] == "0" * 64
    assert stated[1:] == [hashlib.sha256(before).hexdigest() for before, _ in pairwise(lines)]
    assert [json.loads(line).get("journal") for line in lines] == [1, None, None]


@given(change=json_values)
@example(change={"\ud800": ["lone \udfff", "\ud83d\ude00 two", "\u2028\x85\r\n\0"]})
def test_any_json_survives_the_form_of_a_line(change: Json) -> None:
    """Any JSON with any Unicode in it, lone surrogates too, comes back equal and on one line."""
    line = encode(change)
    assert b"\n" not in line
    assert decode(line) == change


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": [-float("inf")]}])
def test_a_number_json_has_not_is_refused_and_nothing_written(
    journal: Journal, value: Json
) -> None:
    """A change that is not JSON is the caller's error, and the journal stays as it was."""
    add(journal, "before")
    with pytest.raises(ValueError, match="JSON"):
        add(journal, "with it", value)
    add(journal, "after")
    assert changes_in(journal.path) == ["before", "after"]


def test_opening_a_missing_journal_makes_nothing_of_it(journal: Journal) -> None:
    """A journal that is not there has no lines, and reading it does not make the file."""
    assert journal.open().entries == []
    assert journal.read_new() == []
    assert not journal.has_grown()
    assert not journal.path.exists()


def test_appending_first_reads_what_others_added(journal: Journal) -> None:
    """A seat that was behind numbers its line after the true last one and is told of the rest."""
    other = Journal(journal.path)
    add(journal, "a")
    other.open()
    add(journal, "b", "c")
    appended = other.append(["d"], at=AT, seat="minute-taker")
    assert [entry.change for entry in appended.others] == ["b", "c"]
    assert [entry.n for entry in appended.mine] == [4]
    assert changes_in(journal.path) == ["a", "b", "c", "d"]


def test_new_lines_are_noticed_and_read_once(journal: Journal) -> None:
    """A stat tells that the other seat wrote; reading gives its lines once; own never count."""
    other = Journal(journal.path)
    other.open()
    assert not other.has_grown()
    add(journal, "a", "b")
    assert other.has_grown()
    assert [entry.change for entry in other.read_new()] == ["a", "b"]
    assert not other.has_grown()
    assert other.read_new() == []
    add(other, "c")
    assert not other.has_grown()


def test_history_is_read_without_losing_the_place(journal: Journal) -> None:
    """Reading everything again, or from a number on, leaves what is new still new."""
    other = Journal(journal.path)
    add(journal, "a", "b")
    other.open(after=1)
    add(journal, "c")
    assert [entry.change for entry in other.read_all(after=1)] == ["b", "c"]
    assert [entry.change for entry in other.read_new()] == ["c"]
    assert [entry.n for entry in other.open(after=2).entries] == [3]


def test_read_decide_and_append_can_be_one_step(journal: Journal) -> None:
    """With the lock held, nobody can append between a seat's reading and its own line."""
    other = Journal(journal.path, ConferenceLock(journal.path.with_name("lock"), timeout=0))
    with journal.lock:
        assert journal.read_new() == []
        add(journal, "a")
    add(other, "b")
    assert changes_in(journal.path) == ["a", "b"]


def test_two_programs_at_once_leave_every_line_whole(journal: Journal) -> None:
    """Two processes appending at once leave all lines in one valid chain, each in its own order."""
    programs = [start(APPEND, journal.path, seat, 300) for seat in ("chair", "minute-taker")]
    for program in programs:
        assert program.stdout
        program.stdout.readline()
    for program in programs:
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
        assert program.returncode == 0
    entries = journal.open().entries
    assert [entry.n for entry in entries] == list(range(1, 601))
    for seat in ("chair", "minute-taker"):
        own = [str(entry.change["to"]).split()[1] for entry in entries if entry.seat == seat]  # type: ignore[index, call-overload]
        assert own == [str(count) for count in range(300)]


def test_a_killed_program_loses_no_acknowledged_line(journal: Journal) -> None:
    """After each of 20 SIGKILLs amid appending, the chain is valid and holds all acknowledged."""
    acknowledged: set[str] = set()
    for kill in range(20):
        more = len(acknowledged) + 1 + kill
        program = Apart(
            partial(_append_on, journal.path, f"seat{kill}"),
            lambda what, words: acknowledged.update(words),
        )
        program.wait_until(lambda more=more: len(acknowledged) >= more, "lines")  # type: ignore[misc]
        program.kill()
        entries = Journal(journal.path).open().entries
        kept = [str(each.change["to"]).split()[0] for each in entries]  # type: ignore[index, call-overload]
        assert len(set(kept)) == len(kept)
        assert acknowledged <= set(kept)


def _append_on(path: Path, seat: str, line: Line) -> None:
    """In a process of its own: append line after line, and tell of each."""
    journal = Journal(path)
    journal.open()
    for number in count():
        change: Json = {"set": "notes", "to": f"{seat}-{number} " + "x" * 300}
        journal.append([change], at="", seat=seat)
        line.tell("appended", {f"{seat}-{number}"})
