"""`encrypt`, `decrypt` and `key`: what is asked at the terminal, and what is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from cpc_tui.storage.cipher import held
from tests.commands.conftest import CHECKOUT, OTHER, PASSPHRASE, Answer, Do
from tests.samples import REFERENCE


def test_encrypting_says_what_it_means(do: Do, answer: Answer, imported: Path, home: Path) -> None:
    """A lost passphrase, plain copies made before, and the recovery key are told of."""
    asked = answer(PASSPHRASE, PASSPHRASE, "", "")
    told = do("encrypt")
    assert (told.status, told.err) == (0, "")
    assert "nobody can read it: not you" in told.out
    assert "Backups and copies made before are in plain text still" in told.out
    assert "cpc-tui key recovery makes one later" in told.out
    assert [each.split(",")[0] for each in asked] == [
        *("New passphrase: ", "The same again: ", "Your name"),
        "Write one to (nothing for none): ",
    ]
    assert do("key").out.endswith(" (you)\n")
    assert PASSPHRASE not in told.out


def test_a_short_or_mistyped_passphrase_changes_nothing(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """It says why, and all is in plain text as before."""
    answer("short")
    assert "12 characters at the least" in do("encrypt").err
    answer(PASSPHRASE, OTHER)
    assert "The two are not the same. Nothing was changed." in do("encrypt").err
    assert not held.is_encrypted(home)
    assert REFERENCE in do("list").out


def test_the_passphrase_is_asked_where_something_is_read(
    do: Do, answer: Answer, encrypted: Path
) -> None:
    """Once for a run of the program, again where it was wrong, and three times at the most."""
    asked = answer("wrong", PASSPHRASE)
    told = do("show", REFERENCE)
    assert (told.status, told.err) == (0, "That passphrase is wrong.\n")
    assert "Okafor" in told.out
    assert asked == ["Passphrase: ", "Passphrase: "]
    held.lock(encrypted)
    answer("one", "two", "three")
    told = do("list")
    assert (told.status, told.out) == (1, "")
    assert told.faults == ["That passphrase is wrong."] * 3


def test_what_needs_no_key_asks_for_none(do: Do, answer: Answer, encrypted: Path) -> None:
    """Keys, profiles, and a backup of everything."""
    answer()
    assert do("keys").status == 0
    assert do("profiles").status == 0
    told = do("backup", encrypted.parent / "b.tar")
    assert (told.status, told.err) == (0, "")


def test_restoring_asks_for_the_passphrase_of_the_backup(
    do: Do, answer: Answer, encrypted: Path, tmp_path: Path
) -> None:
    """In an empty folder it is what opens everything from then on."""
    do("backup", tmp_path / "b.tar")
    answer(PASSPHRASE)
    told = do("--home", tmp_path / "new", "restore", tmp_path / "b.tar")
    assert (told.status, told.out) == (0, f"Restored {REFERENCE}.\n")


def test_people_are_added_listed_and_removed(do: Do, answer: Answer, encrypted: Path) -> None:
    """The one who is added types their own passphrase, and opens everything with it."""
    asked = answer(PASSPHRASE, OTHER, OTHER)
    assert do("key", "add", "Bo").out == (
        "Bo can read and write everything that is not for some people only.\n"
    )
    assert asked[1] == "New passphrase of Bo: "
    held.lock(encrypted)
    answer(OTHER)
    assert do("key").out.splitlines() == ["Ann", "Bo (you)"]
    assert "That is your own key" in do("key", "remove", "Bo").err
    held.lock(encrypted)
    answer(PASSPHRASE)
    told = do("key", "remove", "Bo")
    assert told.status == 0
    assert "nothing that is written from now on" in told.out
    held.lock(encrypted)
    answer(OTHER, OTHER, OTHER)
    assert do("list").status == 1


def test_a_passphrase_is_changed_by_who_knows_it(do: Do, answer: Answer, encrypted: Path) -> None:
    """The former one is asked for, though the keys are here already."""
    answer(PASSPHRASE)
    do("list")
    asked = answer(PASSPHRASE, OTHER, OTHER)
    assert do("key", "change").status == 0
    assert asked[0] == "Passphrase: "
    held.lock(encrypted)
    answer(OTHER)
    assert do("list").status == 0


def test_a_recovery_key_opens_everything(
    do: Do, answer: Answer, encrypted: Path, tmp_path: Path
) -> None:
    """Who has lost the passphrase sets another one by it."""
    file = tmp_path / "safe.key"
    answer(PASSPHRASE)
    assert str(file) in do("key", "recovery", file).out
    assert "is there already" in do("key", "recovery", file).err
    held.lock(encrypted)
    answer(OTHER, OTHER)
    assert do("key", "change", "--by-file", file).status == 0
    held.lock(encrypted)
    answer(OTHER)
    assert REFERENCE in do("list").out


def test_decrypting_is_asked_for_twice(do: Do, answer: Answer, encrypted: Path) -> None:
    """Only a yes does it."""
    answer(PASSPHRASE, "y")
    assert do("decrypt").err == "Nothing was changed.\n"
    answer("yes")
    assert do("decrypt").out == "Everything that is stored is in plain text.\n"
    assert REFERENCE in do("list").out
    assert do("decrypt").err == "What is stored is not encrypted.\n"
    assert "cpc-tui encrypt encrypts it" in do("key").err


def test_wrong_usage_is_said(do: Do, answer: Answer, encrypted: Path) -> None:
    """A name where there is none, or none where there has to be one."""
    assert do("key", "add").status == 2
    assert do("key", "share").status == 2
    assert do("key", "unshare", REFERENCE).status == 2
    assert do("key", "list", "Bo").status == 2


def _alone(*words: object) -> subprocess.CompletedProcess[bytes]:
    """The program in a session of its own, which has no terminal."""
    return subprocess.run(
        [sys.executable, "-m", "cpc_tui", *map(str, words)],
        cwd=CHECKOUT,
        env=os.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        check=False,
    )


def test_without_a_terminal_a_key_file_or_one_sentence(
    do: Do, answer: Answer, encrypted: Path, tmp_path: Path
) -> None:
    """As from cron: nobody is waited for, and the key file of the settings opens everything."""
    refused = _alone("list")
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert refused.stderr.decode().count("\n") == 1
    assert b"no terminal to ask" in refused.stderr
    looked = _alone("verify")
    assert (looked.returncode, looked.stderr) == (0, b"")
    assert b"without the key" in looked.stdout
    answer(PASSPHRASE)
    do("key", "recovery", tmp_path / "cron.key")
    (encrypted / "settings.toml").write_text(f'key_file = "{tmp_path / "cron.key"}"\n')
    assert REFERENCE.encode() in _alone("list").stdout
    (tmp_path / "cron.key").chmod(0o644)
    assert b"others can read it" in _alone("list").stderr
