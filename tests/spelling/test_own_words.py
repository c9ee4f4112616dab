"""The user's own words outlive conferences: they are listed, taken out, and told of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.spelling.own_words import add_own, in_record, of_name, own_words, remove_own
from cpc_tui.storage.faults import NotSaved
from tests.commands.conftest import PASSPHRASE, answer, do
from tests.samples import REFERENCE, small, small_file

__all__ = ["answer", "do"]


@pytest.fixture
def settings(home: Path) -> Path:
    """Where the settings of a user with three words of their own are."""
    home.mkdir(parents=True)
    path = home / "settings.toml"
    (home / "words.txt").write_text("# ours\nLozells  # a place\nMarlow dysgu\n", "utf-8")
    return path


def test_a_word_is_taken_out_and_the_rest_stays(settings: Path) -> None:
    """Remarks and the other words stand as they did; of the former list no file is left."""
    assert own_words(settings) == ("Lozells", "Marlow", "dysgu")
    assert remove_own(settings, "Marlow")
    assert not remove_own(settings, "Marlow")
    assert (
        settings.with_name("words.txt").read_text("utf-8") == "# ours\nLozells  # a place\ndysgu\n"
    )
    assert remove_own(settings, "Lozells")
    assert settings.with_name("words.txt").read_text("utf-8") == "# ours\n# a place\ndysgu\n"
    assert [each.name for each in settings.parent.iterdir()] == ["words.txt"]


def test_where_there_is_no_list_there_is_nothing_to_take_out(tmp_path: Path) -> None:
    """Neither without settings nor without words; and a first word makes the list."""
    assert own_words(None) == ()
    assert not remove_own(None, "x")
    assert not remove_own(tmp_path / "settings.toml", "x")
    assert add_own(tmp_path / "settings.toml", "x")
    assert own_words(tmp_path / "settings.toml") == ("x",)


def test_what_the_disk_refuses_is_said(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The word stands there still, and nobody believes otherwise."""

    def refused(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("cpc_tui.spelling.own_words.os.link", refused)
    with pytest.raises(NotSaved, match="ermi"):
        remove_own(settings, "Marlow")
    assert "Marlow" in own_words(settings)


def test_the_words_of_a_name_and_of_a_record_are_found() -> None:
    """With an ending, as a part of a double name, and in whatever capitals; no other word is."""
    words = ("Marlow", "Wren", "visited", "dysgu")
    assert of_name(words, "Ms Cyd MARLOW", "Oonagh Smyth-Wren") == ("Marlow", "Wren")
    note = {"id": "n1", "step": "reports", "text": "The Marlows’ dog. She visited Wren’s house."}
    record = small(people=[], attendance=[], plans={}, notes=[note])
    profile = load_profile("england")
    assert in_record(("Marlow", "Wren", "visited", "Lozells"), record, profile) == words[:3]


def test_the_command_lists_and_removes(do: Any, answer: Any, settings: Path) -> None:
    """One word a line; which is taken out is asked for, so that no list of processes shows it."""
    assert do("spelling").out.splitlines() == ["Lozells", "Marlow", "dysgu"]
    assert do("spelling", "--json").json == ["Lozells", "Marlow", "dysgu"]
    answer("Marlow")
    said = do("spelling", "remove")
    assert (said.status, said.out[:10]) == (0, "Taken out;")
    answer("Marlow")
    said = do("spelling", "remove")
    assert (said.status, said.faults) == (1, ["There is no such word among your own."])
    settings.with_name("words.txt").unlink()
    assert "no words of your own" in do("spelling").out


def test_without_a_terminal_the_file_is_named(do: Any, settings: Path) -> None:
    """Nobody can be asked there, and nothing waits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cpc_tui.commands.secret_line.has_somebody", lambda: False)
        said = do("spelling", "remove")
    assert said.status == 1
    assert "words.txt" in said.err


def test_person_and_purge_tell_of_them(do: Any, settings: Path, tmp_path: Path) -> None:
    """Whoever looks for what is kept about somebody, or destroys it, learns what is left."""
    assert do("import", small_file(tmp_path)).status == 0
    told = "Among your own words of spelling: “Marlow”. cpc-tui spelling remove takes one out."
    assert told in do("person", "Cyd Marlow").out
    assert do("person", "Cyd Marlow", "--json").json["own_words"] == ["Marlow"]
    assert "own words" not in do("person", "Ann Ferrars").out
    said = do("purge", REFERENCE, "--confirm", REFERENCE, "--because", "A trial.")
    assert said.status == 0
    assert told in said.out
    assert settings.with_name("words.txt").exists()


def test_encrypting_tells_that_they_stay_in_plain_text(
    do: Any, answer: Any, settings: Path, tmp_path: Path
) -> None:
    """They are read before anybody has said who they are."""
    assert do("import", small_file(tmp_path)).status == 0
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    assert "Your own words of spelling stay in plain text" in do("encrypt").out


def test_names_of_a_family_among_them_are_named(
    do: Any, answer: Any, settings: Path, tmp_path: Path
) -> None:
    """`encrypt` and `doctor --unlock` say which, as they do of a profile; other words are none."""
    settings.with_name("words.txt").write_text("Lozells\nOkafor\n", "utf-8")
    assert do("import", small_file(tmp_path)).status == 0
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    assert "words.txt holds names of a conference: Okafor." in do("encrypt").err
    found = do("doctor", "--unlock", "--json").json
    (told,) = (each for each in found if each["subject"] == "Own words")
    assert "words.txt holds names of a conference: Okafor" in str(told)
