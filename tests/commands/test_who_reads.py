"""`key share`, `unshare` and `only`: a conference for some people alone, on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.cipher import held
from tests.commands.conftest import OTHER, PASSPHRASE, Answer, Do
from tests.samples import REFERENCE, small_file

SECOND = "SEC/2026 1"
THIRD = "third third third"


@pytest.fixture
def team(do: Do, answer: Answer, encrypted: Path, tmp_path: Path) -> Path:
    """A data folder of Ann, Bo and Cy with two conferences; Ann has it open."""
    answer(PASSPHRASE, OTHER, OTHER)
    assert do("key", "add", "Bo").status == 0
    answer(THIRD, THIRD)
    assert do("key", "add", "Cy Marlow").status == 0
    assert do("import", small_file(tmp_path, reference=SECOND)).status == 0
    return encrypted


@pytest.fixture
def become(team: Path, answer: Answer) -> Answer:
    """Be whoever has a passphrase from now on."""

    def become(passphrase: str) -> list[str]:
        held.lock(team)
        return answer(passphrase)

    return become


def test_a_conference_is_shared_by_two(do: Do, become: Answer) -> None:
    """It is said who reads it, and `key` shows it from then on."""
    told = do("key", "only", REFERENCE, "Bo")
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines() == [
        f"{REFERENCE} can be read by Ann, Bo.",
        "What was written before, others could read until now, and may have copied.",
    ]
    assert do("key").out.splitlines() == [
        *("Ann (you)", "Bo", "Cy Marlow", "", "All of them read every conference but these:"),
        f"{REFERENCE}: Ann, Bo",
    ]
    become(OTHER)
    assert REFERENCE in do("list").out
    assert do("key", "share", REFERENCE, "cy marlow").status == 0
    become(THIRD)
    assert "Okafor" in do("show", REFERENCE).out
    told = do("key", "share", REFERENCE)
    assert told.out == f"{REFERENCE} can be read by everybody who has a key.\n"
    assert do("key").out.splitlines() == ["Ann", "Bo", "Cy Marlow (you)"]


def test_somebody_else_is_told_that_there_is_one_and_no_more(
    do: Do, become: Answer, tmp_path: Path
) -> None:
    """Whatever they type: neither the reference nor a word of it, and nothing else is hidden."""
    do("key", "unshare", REFERENCE, "Cy Marlow")
    become(THIRD)
    hidden = "1 conference that you have no key to."
    for words in (["list"], ["deadlines"], ["deadlines", "--json"], ["list", "--json"]):
        told = do(*words)
        assert (told.status, told.faults) == (0, [hidden]), words
        assert REFERENCE not in told.out
        assert SECOND in told.out
    assert do("key").out.splitlines()[-1] == hidden
    found = do("find", "Okafor")
    assert found.status == 0
    assert REFERENCE not in found.out + found.err
    assert SECOND in found.out
    for words in (["show", REFERENCE], ["check", REFERENCE], ["history", REFERENCE]):
        told = do(*words)
        assert told.status == 1, words
        assert "There is no conference with that reference that you have a key to" in told.err
    told = do("key", "share", REFERENCE, "Cy Marlow")
    assert (told.status, told.out) == (1, "")
    checked = do("verify")
    assert checked.status == 0
    assert "what they say was not looked at, without the key" in checked.out
    assert REFERENCE not in checked.out
    saved = do("backup", tmp_path / "b.tar")
    assert (saved.status, "2 conferences" in saved.out) == (0, True)
    told = do("decrypt")
    assert told.status == 1


def test_only_a_hidden_one_is_no_empty_list(do: Do, become: Answer) -> None:
    """Nobody is told that there are no conferences yet."""
    for reference in (REFERENCE, SECOND):
        do("key", "only", reference)
    become(THIRD)
    for words in ("list", "deadlines"):
        told = do(words)
        assert told.faults == ["2 conferences that you have no key to."]
        assert told.out == ""


def test_who_is_unknown_changes_nothing(do: Do, become: Answer) -> None:
    """Neither a name that nobody has, nor one's own; nor a conference that is not there."""
    assert "There is no key of Di" in do("key", "only", REFERENCE, "Di").err
    assert "your own" in do("key", "unshare", REFERENCE, "Ann").err
    assert "reads this conference already" in do("key", "share", REFERENCE, "Bo").err
    assert "There is no conference" in do("key", "only", "elsewhere", "Bo").err
    assert do("key").out.splitlines() == ["Ann (you)", "Bo", "Cy Marlow"]


def test_restoring_says_what_was_left_out(do: Do, become: Answer, tmp_path: Path) -> None:
    """Each puts back what they have a key to."""
    do("key", "only", REFERENCE, "Bo")
    do("backup", tmp_path / "b.tar")
    become(THIRD)
    told = do("--home", tmp_path / "new", "restore", tmp_path / "b.tar")
    assert told.out == f"Restored {SECOND}.\n"
    assert "1 conference that you have no key to: not restored." in told.err
