"""Every command either is accounted for, or need not be: a new one has to be decided about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui.cli import COMMANDS
from cpc_tui.storage.access_log import AccessLog, Accounted
from cpc_tui.storage.contents import conference_folders
from tests.commands.conftest import OTHER, PASSPHRASE, Answer, Do, program
from tests.samples import REFERENCE, small_file

NEED_NOT = {
    "list": "it is made from the index and opens no record",
    "verify": "it says whether files are whole, and nothing of what they hold",
    "receipts": "they hold nothing of a record, and outlive it on purpose",
    "settings": "they are the user's own",
    "spelling": "they are the user's own, too",
    "profiles": "they are the authorities', not of a conference",
    "keys": "they are those of the keyboard",
    "doctor": "it looks at the machine and its folders",
    "completion": "it prints a script",
}
"""The commands that are in no access log, and why."""

AT_THE_CONFERENCE: dict[str, tuple[str, tuple[str, ...]]] = {
    "import": ("began", ("import", "{other}")),
    "invitees": ("read", ("invitees", REFERENCE, "{table}")),
    "dump": ("exported", ("dump", REFERENCE)),
    "show": ("read", ("show", REFERENCE)),
    "export": ("exported", ("export", REFERENCE, "--document", "plan", "--for", "p3",
                            "--format", "txt", "--to", "{folder}")),
    "circulation": ("read", ("circulation", REFERENCE)),
    "tree": ("read", ("tree", REFERENCE)),
    "plain": ("read", ("plain", REFERENCE)),
    "invitations": ("read", ("invitations", REFERENCE, "--to", "{folder}")),
    "check": ("read", ("check", REFERENCE)),
    "approve": ("approved", ("approve", REFERENCE, "--because", "x")),
    "reopen": ("read", ("reopen", REFERENCE, "--because", "x")),
    "corrections": ("read", ("corrections", REFERENCE, "--from", "{table}")),
    "deadlines": ("read", ("deadlines", REFERENCE)),
    "history": ("read", ("history", REFERENCE)),
    "find": ("found", ("find", "Okafor")),
    "access": ("looked_up", ("access", REFERENCE)),
    "person": ("looked_up", ("person", "Cyd Marlow")),
    "backup": ("backed_up", ("backup", "{folder}/b.tar")),
    "new": ("read", ("new", "--from", REFERENCE, "--reference", "next")),
    "open": ("opened", ("open", REFERENCE, "--plain")),
    "demo": ("began", ("demo", "--to", "{folder}")),
    "purge": ("read", ("purge", REFERENCE)),
    "restore": ("restored", ("restore", "{backup}", "--replace")),
}  # fmt: skip
"""Commands of one conference: what they leave in a log, and how they are typed."""

AT_HOME = ("encrypt", "decrypt", "key")
"""Those that concern all: what they leave in the data folder's log is told below."""


def lines(home: Path) -> list[Accounted]:
    """Every line of every log of conferences, one after the other."""
    logs = map(AccessLog.of_conference, conference_folders(home))
    return [line for log in logs for line in log.read().lines]


def acts(found: list[Accounted]) -> list[tuple[str, str]]:
    """What was done, and by which command."""
    return [(each.act.deed, each.act.command) for each in found if each.act]


def test_every_command_is_decided_about() -> None:
    """Whoever adds one says here what it leaves in the log, or why it leaves nothing."""
    commands = {name for names in COMMANDS.values() for name in names}
    assert commands == {*NEED_NOT, *AT_THE_CONFERENCE, *AT_HOME}


@pytest.mark.parametrize("command", AT_THE_CONFERENCE)
def test_what_a_command_does_with_a_record_is_in_its_log(
    do: Do, imported: Path, tmp_path: Path, home: Path, command: str
) -> None:
    """Also where it could not be done, since the record was read for that."""
    do("backup", tmp_path / "before.tar")
    (tmp_path / "table.csv").write_text("name,role\nEve Night,Teacher\n")
    (tmp_path / "second").mkdir()
    named = {
        "{other}": small_file(tmp_path / "second", reference="second"),
        "{table}": tmp_path / "table.csv",
        "{folder}": tmp_path,
        "{folder}/b.tar": tmp_path / "b.tar",
        "{backup}": tmp_path / "before.tar",
    }
    before = lines(home)
    deed, words = AT_THE_CONFERENCE[command]
    typed = [named.get(word, word) for word in words]
    if command == "open":
        program(*typed, stdin=b"")
    else:
        do(*typed)
    after = acts(lines(home))
    for each in acts(before):
        after.remove(each)
    assert (deed, command) in after


@pytest.mark.parametrize(
    "words",
    [(each,) for each in ("list", "verify", "receipts", "profiles", "keys", "deadlines")]
    + [("find", "Xyzzy"), ("deadlines", "--all"), ("deadlines", "--json")],
)
def test_what_opens_no_record_for_anybody_leaves_nothing(
    do: Do, imported: Path, home: Path, words: tuple[str, ...]
) -> None:
    """The log is for whoever looked, not for what the program keeps its lists by."""
    before = acts(lines(home))
    do(*words)
    assert acts(lines(home)) == before


def test_keys_and_encrypting_are_in_the_log_of_the_data_folder(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """Who was given a key and who lost it, by the names that keys have."""
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    do("encrypt")
    answer(OTHER, OTHER)
    assert do("key", "add", "Bo").status == 0
    assert do("key", "remove", "Bo").status == 0
    answer("yes")
    assert do("decrypt").status == 0
    read = AccessLog.of_home(home).read().lines
    told = [(each.act.deed, each.act.whom) for each in read if each.act]
    assert told == [
        ("encrypted", ""),
        ("key_added", "Bo"),
        ("key_removed", "Bo"),
        ("decrypted", ""),
    ]


def test_a_wrong_passphrase_and_a_backup_without_one_are_told_of(
    do: Do, answer: Answer, encrypted: Path, tmp_path: Path
) -> None:
    """Both in plain text, since nobody could seal them."""
    assert do("backup", tmp_path / "b.tar").err == ""
    answer("wrong", PASSPHRASE)
    assert do("show", REFERENCE).status == 0
    read = AccessLog.of_those_without_key(encrypted).read().lines
    assert acts(list(read)) == [("backed_up", "backup"), ("refused", "")]


def test_a_conference_that_cannot_be_read_leaves_a_line_at_home(
    do: Do, imported: Path, home: Path
) -> None:
    """Who tried, which, and what the program said."""
    (folder,) = conference_folders(home)
    (folder / "record.json").unlink()
    journal = folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"n":1', b'"n":7'))
    assert do("show", REFERENCE).status == 1
    (line,) = AccessLog.of_home(home).read().lines
    assert line.act
    assert (line.act.deed, line.act.reference) == ("refused", REFERENCE)
    assert "Line 1 of journal.jsonl" in line.act.because


def test_a_log_that_cannot_be_written_stops_nobody(do: Do, imported: Path, home: Path) -> None:
    """It is said once on standard error, and the command does what it does."""
    (folder,) = conference_folders(home)
    (folder / "access.jsonl").unlink()
    (folder / "access.jsonl").mkdir()
    told = do("dump", REFERENCE)
    assert (told.status, json.loads(told.out)["reference"]) == (0, REFERENCE)
    why = "a folder stands where the file should be"
    assert told.faults == [f"What you do here is not written to the access log: {why}."]


def test_no_word_of_a_record_is_in_any_log(
    do: Do, imported: Path, tmp_path: Path, home: Path
) -> None:
    """Names, notes and what was searched for are nowhere in it."""
    for words in AT_THE_CONFERENCE.values():
        typed = [tmp_path if each == "{folder}" else each for each in words[1]]
        if typed[0] not in ("open", "demo", "restore", "import"):
            do(*typed)
    logs = b"".join(path.read_bytes() for path in home.rglob("access.jsonl"))
    assert b"looked_up" in logs
    for word in (b"Okafor", b"Cyd", b"Marlow", b"note 1", b"Nobody shouts", b"Visit"):
        assert word not in logs
