"""`doctor` says how the machine is, and what to do where it is not fit."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from cpc_tui.commands.findings import Finding
from tests.commands.conftest import Do


def findings(do: Do) -> dict[str, tuple[bool, str]]:
    """What `doctor` found, by subject: whether it is well, and how it is and can be mended."""
    found = [Finding(**each) for each in do("doctor", "--json").json]
    return {each.subject: (each.well, each.line) for each in found}


def test_a_machine_that_is_fit_ends_with_status_zero(do: Do, imported: Path, home: Path) -> None:
    """Versions, terminal, folders, room and conferences are all there."""
    said = do("doctor")
    assert said.status == 0
    found = findings(do)
    assert {"cpc-tui", "Python", "textual", "Terminal", "Letters", "Data folder", "Disk"} <= set(
        found
    )
    assert found["Data folder"] == (True, f"{home}: private, can be written to")
    assert found["Conferences"] == (True, "1 in the list")


def test_looking_makes_no_folder(do: Do, home: Path) -> None:
    """A fresh machine is looked at and left as it is."""
    assert do("doctor").status == 0
    assert not home.exists()


def test_a_folder_that_others_may_enter_is_told_of(do: Do, imported: Path, home: Path) -> None:
    """The finding says how to close it, and the status is 1."""
    home.chmod(0o755)
    said = do("doctor")
    assert said.status == 1
    well, words = findings(do)["Data folder"]
    assert not well
    assert "chmod 700" in words


def test_a_file_in_the_place_of_the_folder_is_told_of(do: Do, home: Path) -> None:
    """What stands in the way is named."""
    home.write_text("x", encoding="utf-8")
    well, words = findings(do)["Data folder"]
    assert not well
    assert str(home) in words


def test_little_room_is_told_of(do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is nearly full is said before the conference and not during it."""
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=5 * 10**6))
    assert findings(do)["Disk"] == (False, "5 MB free; make room before the next conference")


def test_faults_in_settings_profiles_and_journals_are_told_of(
    do: Do, imported: Path, home: Path
) -> None:
    """Whatever the program could not use later is found now."""
    (home / "profiles").mkdir()
    (home / "profiles" / "mine.toml").write_text("nmae = 1\n", encoding="utf-8")
    (journal,) = home.glob("conferences/*/journal.jsonl")
    journal.write_bytes(b"garbage\n" * 2)
    found = findings(do)
    assert found["Profile mine"][0] is False
    assert found["Conference"][0] is False
    assert "journal.jsonl" in found["Conference"][1]
    (home / "settings.toml").write_text("rol = 1\n", encoding="utf-8")
    assert "'rol' is not a setting" in findings(do)["Settings and data"][1]


def test_a_locale_without_utf_8_is_told_of(do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters that will show as question marks are said beforehand."""
    monkeypatch.setenv("LC_ALL", "C")
    well, words = findings(do)["Letters"]
    assert not well
    assert "UTF-8" in words
