"""`doctor` on a data folder that is encrypted: what is wrong is named, with and without a key."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.storage.cipher import agreeing, changing, held
from cpc_tui.storage.contents import conference_folders
from tests.commands.conftest import OTHER, PASSPHRASE, Answer, Do
from tests.samples import REFERENCE

FORMATS = Path(__file__).parents[1] / "storage" / "formats"
SUBJECTS = ("Encryption", "Key file", "Conference", "Conferences", "Own profiles", "Former keys")

Looked = Callable[..., dict[str, list[tuple[bool, str]]]]


@pytest.fixture
def looked(do: Do) -> Looked:
    """Ask the doctor; what is said of encryption, by its subject, and whether that is well."""

    def looked(*words: str) -> dict[str, list[tuple[bool, str]]]:
        found: dict[str, list[tuple[bool, str]]] = {}
        for each in do("doctor", "--json", *words).json:
            if each["subject"] in SUBJECTS:
                words_ = f"{each['words']}; {each['mend']}"
                found.setdefault(each["subject"], []).append((each["well"], words_))
        return found

    return looked


def wrong(found: dict[str, list[tuple[bool, str]]]) -> str:
    """All that is not well."""
    return " ".join(words for each in found.values() for well, words in each if not well)


def test_all_well_without_a_key(looked: Looked, encrypted: Path, answer: Answer) -> None:
    """Nobody is asked, and it is said what was not looked at."""
    answer()
    ((well, words),) = looked()["Encryption"]
    assert well
    assert "1 person has a key; without a key the conferences were not looked at" in words


def test_all_well_with_the_passphrase(looked: Looked, encrypted: Path, answer: Answer) -> None:
    """It is asked for, and every conference is opened."""
    asked = answer(PASSPHRASE)
    found = looked("--unlock")
    assert asked == ["Passphrase: "]
    assert wrong(found) == ""
    assert found["Conferences"] == [(True, "1 in the list; ")]


def test_what_is_in_plain_text_is_named(looked: Looked, encrypted: Path, answer: Answer) -> None:
    """A conference that came by another way, a list, a file within, and abbreviations."""
    answer()
    (folder,) = conference_folders(encrypted)
    shutil.copytree(FORMATS / "2", encrypted / "conferences" / "older")
    (folder / "record.json.broken-1").write_text("{}")
    assert "conferences/older" in wrong(looked())
    assert "record.json.broken-1" in wrong(looked())
    shutil.rmtree(encrypted / "conferences" / "older")
    (folder / "record.json.broken-1").unlink()
    (encrypted / "index.json").write_text("{}")
    (encrypted / "settings.toml").write_text('[expansions]\nx = "Okafor"\n')
    (encrypted / "settings.toml.former").write_text("")
    told = wrong(looked())
    assert "index.json; cpc-tui encrypt" in told
    assert "are in plain text; cpc-tui settings seal" in told
    assert "settings.toml.former is in plain text" in told


def test_a_conversion_that_was_cut_off_is_named(
    looked: Looked, encrypted: Path, answer: Answer
) -> None:
    """With what goes on with it."""
    answer()
    (encrypted / "converting" / "conferences@half").mkdir(parents=True)
    assert "was cut off; cpc-tui encrypt goes on with it" in wrong(looked())


def test_modes_and_strangers_are_named(looked: Looked, encrypted: Path, answer: Answer) -> None:
    """Keys that others may read, and files among them that are nobody's."""
    (own,) = (encrypted / "keys").iterdir()
    own.chmod(0o644)
    assert f"keys/{own.name} (mode 644)" in wrong(looked())
    own.chmod(0o600)
    (encrypted / "keys" / "note.txt").touch(mode=0o600)
    assert "of nobody who has a key: keys/note.txt" in wrong(looked())
    (encrypted / "keys" / "note.txt").unlink()
    stranger = encrypted / "keys" / "0123456789abcdef.json"
    stranger.touch(mode=0o600)
    answer()
    assert stranger.name not in wrong(looked())
    answer(PASSPHRASE)
    assert stranger.name in wrong(looked("--unlock"))


def test_the_key_file_is_looked_at(
    looked: Looked, do: Do, encrypted: Path, answer: Answer, tmp_path: Path
) -> None:
    """It opens what is encrypted; one that others can read, or that lies beside it, is named."""
    answer(PASSPHRASE)
    file = tmp_path / "cron.key"
    do("key", "recovery", file)
    settings = encrypted / "settings.toml"
    settings.write_text(f'key_file = "{file}"\n')
    held.lock(encrypted)
    answer()
    found = looked()
    assert found["Key file"] == [(True, f"{file} opens the conferences; ")]
    assert found["Conferences"] == [(True, "1 in the list; ")]
    held.lock(encrypted)
    file.chmod(0o640)
    assert "others can read it; chmod 600" in wrong(looked())
    file.chmod(0o600)
    inside = file.rename(encrypted / "cron.key")
    settings.write_text(f'key_file = "{inside}"\n')
    assert "lies in the folder that it opens" in wrong(looked())
    inside.unlink()
    held.lock(encrypted)
    assert "there is no" in wrong(looked())


def test_keys_of_former_people_are_named(
    looked: Looked, do: Do, encrypted: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that ends the change; what is for others alone is no fault."""
    answer(PASSPHRASE, OTHER, OTHER)
    do("key", "add", "Bo")
    do("key", "only", REFERENCE)
    held.lock(encrypted)
    answer(OTHER)
    found = looked("--unlock")
    assert (True, "1 that you have no key to; ") in found["Conferences"]
    assert wrong(found) == ""
    held.lock(encrypted)
    answer(PASSPHRASE)
    monkeypatch.setattr(changing, "agree", lambda folder, circle: None)
    do("key", "remove", "Bo")
    monkeypatch.setattr(changing, "agree", agreeing.agree)
    assert "1 with keys of former people: nobody can write there" in wrong(looked())
    assert do("key", "finish").status == 0
    assert wrong(looked()) == ""


def test_a_damaged_file_of_keys_is_named(looked: Looked, encrypted: Path, answer: Answer) -> None:
    """By the conference's folder, which says nothing of it."""
    (folder,) = conference_folders(encrypted)
    path = folder / "keys.json"
    path.write_bytes(path.read_bytes().replace(b'"first":1', b'"first":2'))
    answer(PASSPHRASE)
    assert f"{folder.name}: keys.json is damaged" in wrong(looked("--unlock"))


def test_names_in_own_profiles_are_named(
    looked: Looked, do: Do, encrypted: Path, answer: Answer
) -> None:
    """A profile is never encrypted: with a key it is known which words of it are names."""
    profile = encrypted / "profiles" / "ours.toml"
    profile.parent.mkdir()
    profile.write_text('# like England\nname = "Ours"\n')
    answer()
    assert looked()["Own profiles"] == [(True, "1, not encrypted: keep names out of them; ")]
    profile.write_text('# like England, but for Okafor\nname = "Ours"\n')
    answer(PASSPHRASE)
    found = looked("--unlock")["Own profiles"]
    assert found == [(False, "ours.toml holds names of a conference: Okafor; take them out")]


def test_encrypting_tells_of_names_in_own_profiles(
    do: Do, imported: Path, home: Path, answer: Answer
) -> None:
    """What stays in plain text is said at once, and what of it should not."""
    profile = home / "profiles" / "ours.toml"
    profile.parent.mkdir()
    profile.write_text('# for Okafor\nname = "Ours"\n')
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    told = do("encrypt")
    assert "Your own profiles are not encrypted" in told.out
    assert told.err.endswith("ours.toml holds names of a conference: Okafor. Take them out.\n")
