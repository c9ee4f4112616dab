"""`doctor` says whether the data folder is private, shared as it should be, or half shared."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from cpc_tui.sharing import group_name, user_name
from tests.commands.conftest import Do
from tests.commands.test_doctor import findings

GROUP = group_name(os.getegid())


def type_commands(words: str) -> None:
    """Type commands into a shell."""
    subprocess.run(["/bin/sh", "-ec", words], check=True, capture_output=True)


def be_somebody_else(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let the program take this user for another, who is in no group of theirs; their number."""
    other = max(os.geteuid(), os.getegid(), *os.getgroups(), 64000) + 1
    monkeypatch.setattr(os, "geteuid", lambda: other)
    monkeypatch.setattr(os, "getegid", lambda: other)
    monkeypatch.setattr(os, "getgroups", lambda: [other])
    return other


@pytest.fixture
def shared(home: Path, do: Do) -> Path:
    """A data folder that was shared before a conference was put into it."""
    home.mkdir()
    home.chmod(0o2770)
    assert do("demo").status == 0
    return home


def test_a_folder_that_is_shared_rightly_is_well(do: Do, shared: Path) -> None:
    """The finding names the group, and that all in the folder is the group's."""
    found = findings(do)
    words = f"{shared}: shared with the group {GROUP}, can be written to"
    assert found["Data folder"] == (True, words)
    assert found["Sharing"] == (True, f"the group {GROUP} can use all that is in it")
    assert do("doctor").status == 0


def test_of_a_private_folder_nothing_is_said_of_sharing(do: Do, imported: Path) -> None:
    """Who works alone reads nothing of groups."""
    assert "Sharing" not in findings(do)


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (0o770, "what is made in it is not the group’s (the setgid bit is missing)"),
        (0o2750, "the group may not write"),
        (0o2700 | 0o020, "the group may not write"),
        (0o2775, "others on this machine may enter"),
        (0o3770, "nobody can replace what another user made (the sticky bit is set)"),
        (0o750, "the group may not write, what is made in it is not the group’s"),
    ],
    ids=["not setgid", "read only", "no folder to enter", "others", "sticky", "neither"],
)
def test_what_a_half_shared_folder_lacks_is_said(
    do: Do, shared: Path, mode: int, said: str
) -> None:
    """Each bit that is missing or too many is told in words, with the command for either wish."""
    shared.chmod(mode)
    well, words = findings(do)["Data folder"]
    assert not well
    assert words.startswith(f"{shared}: half shared with the group {GROUP} (mode {mode:o}): ")
    assert said in words
    assert words.endswith(f"chmod 2770 shares it with {GROUP}, chmod 700 closes it")
    assert do("doctor").status == 1
    type_commands(f"chmod 2770 {shared}")
    assert findings(do)["Data folder"][0]


def test_who_is_not_in_the_group_is_told(
    do: Do, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A user outside the group reads what the administrator has to type."""
    other = user_name(be_somebody_else(monkeypatch))
    well, words = findings(do)["Data folder"]
    assert not well
    assert f"shared with the group {GROUP}, which {other} is not in" in words
    assert f"usermod -aG {GROUP} {other}" in words


def test_who_was_put_into_the_group_after_login_is_told(
    do: Do, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A session from before knows nothing of the group: logging in again is all there is to do."""
    be_somebody_else(monkeypatch)
    monkeypatch.setattr("cpc_tui.commands.fit_folders.user_name", lambda number: "ben")
    monkeypatch.setattr(os, "getgrouplist", lambda user, group: [shared.stat().st_gid])
    well, words = findings(do)["Data folder"]
    assert not well
    assert words.endswith("log out and in again")


def test_what_the_group_cannot_use_is_counted_and_named(do: Do, shared: Path) -> None:
    """Files and folders that are closed inside are told of by conference, with the commands."""
    (folder,) = (shared / "conferences").iterdir()
    (folder / "journal.torn-1").write_bytes(b"x")
    (folder / "journal.torn-1").chmod(0o600)
    (folder / "seats").mkdir(exist_ok=True)
    (folder / "seats").chmod(0o700)
    well, words = findings(do)["Sharing"]
    assert not well
    assert f"2 files and folders are closed to the group {GROUP} (2 in conferences/" in words
    assert f"find {folder} -type d" in words
    (shared / "index.json").chmod(0o640)
    words = findings(do)["Sharing"][1]
    assert f"(2 in conferences/{folder.name}, 1 in index.json)" in words
    type_commands(words.partition("types: ")[2])
    assert findings(do)["Sharing"][0]


def test_settings_and_crash_logs_are_not_what_a_group_writes(do: Do, shared: Path) -> None:
    """Shared settings and profiles have to be read, a crash log not even that."""
    (shared / "crash.log").write_text("x")
    (shared / "crash.log").chmod(0o600)
    (shared / "settings.toml").write_text('role = "chair"\n')
    (shared / "settings.toml").chmod(0o640)
    (shared / "profiles").mkdir()
    (shared / "profiles").chmod(0o750)
    assert findings(do)["Sharing"][0]
    (shared / "settings.toml").chmod(0o600)
    assert "(1 in settings.toml)" in findings(do)["Sharing"][1]


def test_the_data_folder_of_the_settings_is_looked_at(
    do: Do, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one's own settings and shared data, each is looked at as what it is."""
    monkeypatch.delenv("CPC_TUI_HOME")
    own = tmp_path / ".config/cpc-tui"
    own.mkdir(parents=True, mode=0o700)
    (own / "settings.toml").write_text(f'data_folder = "{shared}"\n')
    found = findings(do)
    assert found["Data folder"][1].startswith(f"{shared}: shared with the group")
    assert found["Settings folder"] == (True, f"{own}: private, can be written to")
    own.chmod(0o2770)
    assert "chmod 700 closes it" in findings(do)["Settings folder"][1]
    (own / "settings.toml").write_text("data_folder = 1\n")
    assert ".local/share/cpc-tui" in findings(do)["Data folder"][1]
