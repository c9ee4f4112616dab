"""Abbreviations of the user's own may become names: they are encrypted with everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.opening import open_office
from cpc_tui.sealed_settings import FORMER
from cpc_tui.storage.cipher import held
from cpc_tui.storage.cipher.locks import Secret
from tests.commands.conftest import OTHER, PASSPHRASE, Answer, Do
from tests.samples import REFERENCE

PLAIN = """\
# how I like it
theme = "textual-light"

[expansions]
oks = "Okafor siblings"  # of Harbour Road
hx = "history of"

[terminal]
quick_escape = false
"""


def write(home: Path, text: str = PLAIN) -> Path:
    """Let a user's settings be these."""
    home.mkdir(exist_ok=True)
    path = home / "settings.toml"
    path.write_text(text)
    return path


def encrypt(do: Do, answer: Answer) -> str:
    """Encrypt everything as Ann; what is said."""
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    told = do("encrypt")
    assert (told.status, told.err) == (0, "")
    return told.out


def found(home: Path) -> list[str]:
    """The files that hold something of the abbreviations."""
    files = [each for each in home.rglob("*") if each.is_file()]
    words = (b"Okafor", b"Harbour", b"history of")
    return [each.name for each in files if any(word in each.read_bytes() for word in words)]


def test_encrypting_takes_them_out_of_the_settings(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """What is needed before the passphrase stays as it was typed; no file holds the others."""
    path = write(home)
    assert "Your abbreviations are encrypted" in encrypt(do, answer)
    assert path.read_text() == (
        '# how I like it\ntheme = "textual-light"\n\n[terminal]\nquick_escape = false\n'
    )
    assert found(home) == []
    (sealed,) = home.glob("settings-*.sealed")
    assert sealed.stat().st_mode & 0o777 == 0o600
    assert not (home / FORMER).exists()


def test_what_a_killed_save_left_of_them_goes_too(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """A program that is killed before it renames the new settings leaves the names in them."""
    write(home)
    left = home / "settings.toml.tmp"
    left.write_text(PLAIN)
    encrypt(do, answer)
    assert not left.exists()
    assert found(home) == []


def test_they_are_there_once_the_passphrase_was_given(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """For typing, and in the list; before that nobody asks for them."""
    write(home)
    encrypt(do, answer)
    assert do("settings").out.splitlines()[1:] == [
        "oks           Okafor siblings",
        "hx            history of",
    ]
    held.lock(home)
    office = open_office(None)
    assert dict(office.settings.expansions) == {}
    office.ask_for_keys = lambda _: held.unlock(home, Secret.typed(PASSPHRASE))
    office.unlock()
    assert office.settings.expansions["hx"] == "history of"
    assert office.settings.theme == "textual-light"


def test_one_is_added_and_removed(do: Do, answer: Answer, imported: Path, home: Path) -> None:
    """They are asked for, since other users of the machine can read what a command is given."""
    encrypt(do, answer)
    asked = answer("oks", "Okafor siblings")
    assert do("settings", "add").out == "1 abbreviation kept, encrypted.\n"
    assert asked == ["Abbreviation: ", "It becomes: "]
    assert do("settings", "--json").json == {"oks": "Okafor siblings"}
    assert found(home) == []
    answer("o k", "x")
    assert "is not one word" in do("settings", "add").err
    answer("hx")
    assert do("settings", "remove").status == 1
    answer("oks")
    assert do("settings", "remove").out == "0 abbreviations kept, encrypted.\n"
    assert do("settings").out == "You have no abbreviations.\n"


def test_those_that_are_written_there_later_can_be_sealed_too(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """Both kinds count until then; those that were sealed stay."""
    write(home)
    encrypt(do, answer)
    write(home, 'expansions = {cyd = "Cyd Okafor"}\n')
    held.lock(home)
    answer(PASSPHRASE)
    assert do("settings", "--json").json["cyd"] == "Cyd Okafor"
    held.lock(home)
    answer(PASSPHRASE)
    assert do("settings", "seal").status == 0
    assert found(home) == []
    held.lock(home)
    answer(PASSPHRASE)
    assert sorted(do("settings", "--json").json) == ["cyd", "hx", "oks"]


def test_settings_that_cannot_be_taken_apart_stay_and_are_told_of(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """Nothing is lost of them: a table over several lines is taken out by hand."""
    text = 'expansions = {oks = """\\\nOkafor siblings"""}\n'
    path = write(home, text)
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    told = do("encrypt")
    assert told.status == 1
    assert "are in plain text still: take [expansions] out" in told.err
    assert path.read_text() == text


def test_decrypting_puts_them_back(do: Do, answer: Answer, imported: Path, home: Path) -> None:
    """With everything else, and nothing sealed is left."""
    path = write(home)
    encrypt(do, answer)
    held.lock(home)
    answer(PASSPHRASE, "yes")
    assert do("decrypt").status == 0
    assert open_office(None).settings.expansions == {
        "oks": "Okafor siblings",
        "hx": "history of",
    }
    assert path.read_text().startswith("# how I like it\n")
    assert not list(home.glob("*.sealed"))
    told = do("settings", "add")
    assert (told.status, "below [expansions]" in told.err) == (1, True)


def test_they_are_their_owners_alone(do: Do, answer: Answer, imported: Path, home: Path) -> None:
    """Somebody else with a key to the same conferences reads none of them."""
    write(home)
    encrypt(do, answer)
    answer(OTHER, OTHER)
    do("key", "add", "Bo")
    held.lock(home)
    answer(OTHER)
    assert do("settings").out == "You have no abbreviations.\n"
    assert REFERENCE in do("list").out


def test_sealed_settings_that_were_altered_keep_nobody_from_the_conferences(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """It is told of where they are changed, and they are not written over."""
    write(home)
    encrypt(do, answer)
    (sealed,) = home.glob("*.sealed")
    sealed.write_bytes(sealed.read_bytes()[:-1])
    held.lock(home)
    answer(PASSPHRASE, "oks", "Okafor")
    assert REFERENCE in do("list").out
    assert "it was altered" in do("settings", "add").err


def test_who_was_there_when_somebody_else_decrypted_gets_theirs_back(
    do: Do, answer: Answer, imported: Path, home: Path
) -> None:
    """By the passphrase that they had."""
    encrypt(do, answer)
    answer(OTHER, OTHER)
    do("key", "add", "Bo")
    held.lock(home)
    answer(OTHER, "oks", "Okafor siblings")
    assert do("settings", "add").status == 0
    held.lock(home)
    answer(PASSPHRASE, "yes")
    assert do("decrypt").status == 0
    answer(OTHER)
    assert "oks           Okafor siblings" in do("settings").out
    answer()
    assert "oks           Okafor siblings" in do("settings").out
    assert not list(home.glob("*.sealed"))


@pytest.mark.parametrize("text", ["", "theme = 'textual-dark'\n"])
def test_without_any_nothing_is_written(
    do: Do, answer: Answer, imported: Path, home: Path, text: str
) -> None:
    """The settings stay byte by byte what they are."""
    path = write(home, text)
    assert "abbreviations" not in encrypt(do, answer)
    assert path.read_text() == text
    assert not list(home.glob("*.sealed"))
