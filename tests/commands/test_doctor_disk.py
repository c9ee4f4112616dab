"""`doctor` says whether the disk keeps what is written, and whether all in the folder is usable."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cpc_tui import mounts
from cpc_tui.commands import fit_disk, fit_folders
from cpc_tui.commands.findings import Finding
from cpc_tui.commands.fit_disk import look_at_disk, sync_times
from cpc_tui.commands.fit_folders import look_inside
from tests.commands.conftest import Do
from tests.commands.test_doctor import findings


def disk(folder: Path) -> dict[str, Finding]:
    """What is found of a folder's disk, by subject."""
    return {each.subject: each for each in look_at_disk(folder)}


def test_how_long_saving_takes_is_measured_there(do: Do, imported: Path, home: Path) -> None:
    """Lines are synced in the data folder itself, and nothing of it stays."""
    well, words = findings(do)["Saving"]
    assert "a change is on the disk after " in words
    assert well == ("slow," not in words)
    assert len(sync_times(home)) == 7
    assert list(home.rglob(".doctor*")) == []


@pytest.mark.parametrize(
    ("times", "well", "said"),
    [
        ([3.0, 4.0, 90.0], True, "after 4.0 ms (slowest of 3: 90.0)"),
        ([80.0, 90.0, 100.0], False, "which is slow; move the data to a disk of this machine"),
        ([800.0, 900.0, 900.0], False, "others see what is typed late"),
    ],
)
def test_a_slow_disk_is_told_of(
    times: list[float], well: bool, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The usual time counts, not the slowest; slowness loses nothing."""
    monkeypatch.setattr(fit_disk, "sync_times", lambda folder: times)
    found = disk(tmp_path)["Saving"]
    assert (found.well, found.mark) == (well, "ok" if well else "LOOK")
    assert said in found.line


def test_a_disk_that_refuses_is_a_loss(
    do: Do, imported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be synced nothing can be saved: the status is 1."""

    def refuse(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    assert disk(imported.parent)["Saving"].mark == "WRONG"
    assert do("doctor").status == 1


def mounted(monkeypatch: pytest.MonkeyPatch, folder: Path, *lines: str) -> None:
    """Let the system say that these are mounted."""
    (folder / "mounted").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(mounts, "_MOUNTS", folder / "mounted")


def test_data_in_memory_is_a_loss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a restart takes away is said, by the nearest mount and the last of two."""
    mounted(monkeypatch, tmp_path, "/dev/a / ext4 rw", f"tmpfs {tmp_path.parent} tmpfs rw")
    found = disk(tmp_path / "data" / "below")["Kind of disk"]
    assert (found.mark, "in memory" in found.words) == ("WRONG", True)
    mounted(
        monkeypatch,
        tmp_path,
        f"tmpfs {tmp_path.parent} tmpfs rw",
        f"/dev/b {tmp_path.parent} ext4 rw",
        "",
    )
    assert "Kind of disk" not in disk(tmp_path)


def test_data_over_the_network_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seats at two machines would not see each other's locks; a blank in a mount's name is read."""
    folder = tmp_path / "our data"
    folder.mkdir()
    mounted(monkeypatch, tmp_path, "a / ext4 rw", f"s:/x {tmp_path}/our\\040data nfs4 rw", "odd")
    found = disk(folder)["Kind of disk"]
    assert (found.mark, "nfs4" in found.words) == ("LOOK", True)


def test_files_of_another_user_are_told_of(
    do: Do, imported: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the administrator left behind in a private folder is counted, with how to mend it."""
    monkeypatch.setattr(os, "geteuid", lambda: home.stat().st_uid or 1000)
    monkeypatch.setattr(fit_folders, "_is_usable", lambda path: path.name != "index.json")
    found = look_inside(home)
    assert found is not None
    assert found.mark == "WRONG"
    assert "1 file or folder in" in found.words
    assert found.mend.startswith("the administrator types: chown -R ")
    assert do("doctor").status == 1
    monkeypatch.setattr(fit_folders, "_is_usable", lambda path: True)
    assert look_inside(home) is None
