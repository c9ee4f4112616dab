"""Folders are where the XDG standard has them, private, and safely named."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.paths import config_home, data_home, folder_name, make_private_folder

any_text = st.text(st.characters(exclude_categories=()), min_size=0, max_size=80)


@pytest.fixture(autouse=True)
def bare_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder of its own, and none of the variables that move things."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CPC_TUI_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)


def test_without_variables_the_standard_folders_are_used(tmp_path: Path) -> None:
    """Data and configuration go where the XDG standard has them below the home folder."""
    assert data_home() == tmp_path / ".local/share/cpc-tui"
    assert config_home() == tmp_path / ".config/cpc-tui"


def test_the_standards_variables_move_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """XDG_DATA_HOME moves data alone, XDG_CONFIG_HOME configuration alone."""
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    assert data_home() == Path("/srv/data/cpc-tui")
    assert config_home() == tmp_path / ".config/cpc-tui"
    monkeypatch.setenv("XDG_CONFIG_HOME", "/srv/config")
    assert config_home() == Path("/srv/config/cpc-tui")


@pytest.mark.parametrize("value", ["", "relative/path"])
def test_useless_values_of_the_standards_variables_are_ignored(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str
) -> None:
    """Empty and relative values count as not set, as the standard says."""
    monkeypatch.setenv("XDG_DATA_HOME", value)
    monkeypatch.setenv("CPC_TUI_HOME", "")
    assert data_home() == tmp_path / ".local/share/cpc-tui"


def test_own_variable_and_option_move_everything(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """CPC_TUI_HOME moves data and configuration together, and the option goes before it."""
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    monkeypatch.setenv("CPC_TUI_HOME", "~/elsewhere")
    assert data_home() == config_home() == tmp_path / "elsewhere"
    monkeypatch.chdir(tmp_path)
    assert data_home(Path("here")) == config_home(Path("here")) == tmp_path / "here"


def test_new_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    """Each folder that had to be made is for its owner alone, also under the loosest umask."""
    for umask in (0, 0o777):
        former = os.umask(umask)
        try:
            made = make_private_folder(tmp_path / f"a{umask}" / "b" / "c")
        finally:
            os.umask(former)
        for folder in (made, made.parent, made.parent.parent):
            assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    """A folder shared on purpose, or one of the system's, is not closed to others."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o2770)
    make_private_folder(shared)
    assert shared.stat().st_mode & 0o7777 == 0o2770


def test_a_file_in_a_folders_place_is_a_fault(tmp_path: Path) -> None:
    """A file is neither replaced nor taken for a folder."""
    (tmp_path / "file").write_text("kept")
    with pytest.raises(FileExistsError):
        make_private_folder(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "kept"


@pytest.mark.parametrize(
    ("reference", "readable"),
    [
        ("RB-2026-0117", "RB-2026-0117"),
        ("RB/2026 0117", "RB-2026-0117"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("Łódź é", "odz-e"),
        ("家族", "conference"),
        ("", "conference"),
        ("a" * 300, "a" * 60),
    ],
)
def test_the_readable_part_is_the_reference_cleaned(reference: str, readable: str) -> None:
    """A person finds the folder by the reference, of which only safe characters are kept."""
    assert folder_name(reference).rpartition("-")[0] == readable


@given(reference=any_text)
def test_any_reference_makes_a_safe_name(reference: str) -> None:
    """Letters, digits and dashes alone, not too long, never starting with a dash or a dot."""
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,79}", folder_name(reference))
    assert folder_name(reference) == folder_name(reference)


@given(one=any_text, other=any_text)
def test_different_references_never_share_a_name(one: str, other: str) -> None:
    """Two references have one name only if they are equal, even where case does not count."""
    assert (folder_name(one).lower() == folder_name(other).lower()) == (one == other)


@pytest.mark.parametrize(
    "alike", [("rb-1", "RB-1"), ("a/b", "a b"), ("é", "e"), ("a", "a "), ("x" * 61, "x" * 62)]
)
def test_references_that_look_alike_once_cleaned_stay_apart(alike: tuple[str, str]) -> None:
    """What cleaning makes equal is told apart by the ending, capitals set aside."""
    assert folder_name(alike[0]).lower() != folder_name(alike[1]).lower()
