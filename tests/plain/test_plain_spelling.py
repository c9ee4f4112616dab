"""`/spelling` of the dialogue says which words are in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.opening import Office, open_office
from cpc_tui.plain.desk import CannotDo
from cpc_tui.plain.spelling import dictionary_of
from tests.commands.conftest import program
from tests.plain.talking import talk_at
from tests.samples import small, small_file
from tests.spelling.small_dictionary import put_dictionary


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A data folder of its own, on a machine without a dictionary."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    return open_office(tmp_path / "data")


def test_words_in_doubt_are_said_with_their_places(tmp_path: Path) -> None:
    """The command line gives the dialogue the dictionary that the settings want."""
    put_dictionary(tmp_path / "share")
    notes = [{"id": "n1", "step": "reports", "text": "The childern and Okafor."}]
    home = tmp_path / "data"
    path = small_file(tmp_path, notes=notes, reference="S1")
    program("--home", home, "import", path)
    done = program(
        *("--home", home, "open", "S1", "--plain"),
        stdin=b"/spelling\n/quit\n",
        XDG_DATA_DIRS=str(tmp_path / "share"),
    )
    said = " ".join(done.stdout.decode().split())
    assert "childern: Reports, " in said
    assert "The childern and Okafor." in said
    assert "Okafor:" not in said


def test_words_are_right_in_one_conference(tmp_path: Path) -> None:
    """Named behind the command they are kept with it, each once; a number is no word."""
    said = talk_at(tmp_path / "x", "/spelling Zosia’s zorbla", "/spelling Zosia", "/spelling 47")
    assert "Right in this conference: “Zosia”, “zorbla”." in said.said
    assert [each.word for each in said.record.room.known_words] == ["Zosia", "zorbla"]
    assert "“47” is no word that is looked at." in said.said


def test_what_keeps_it_from_saying_so_is_said(office: Office, tmp_path: Path) -> None:
    """A machine without a dictionary, and a dialogue that looks for none."""
    with pytest.raises(CannotDo, match="There is no dictionary here"):
        dictionary_of(office)
    said = talk_at(tmp_path / "x", "/spelling", record=small())
    assert "There is no dictionary here" in " ".join(said.complained)


def test_a_damaged_dictionary_and_one_not_wanted_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with its own sentence."""
    put_dictionary(tmp_path / "share", affixes="FLAG long\n")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    home = tmp_path / "data"
    with pytest.raises(CannotDo, match="cannot be used: its flags"):
        dictionary_of(open_office(home))
    home.mkdir()
    (home / "settings.toml").write_text("spelling = false\n", "utf-8")
    with pytest.raises(CannotDo, match="off in the settings"):
        dictionary_of(open_office(home))
