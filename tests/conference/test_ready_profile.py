"""The base profile that is kept ready beside its TOML."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from cpc_tui.conference import profile_reader
from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names
from cpc_tui.conference.ready_profile import BASE, ready


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The base profile in a folder of the test's, with what is kept of it."""
    for file in (BASE, BASE.with_suffix(".json")):
        shutil.copy(file, tmp_path)
    return tmp_path / BASE.name


def test_it_says_what_the_toml_says() -> None:
    """`make profile` was run since the TOML was changed, and nothing is lost in JSON."""
    assert ready(BASE) == tomllib.loads(BASE.read_text(encoding="utf-8"))


def test_what_was_made_of_another_text_counts_for_nothing(copied: Path) -> None:
    """Whoever changes the TOML gets what it says."""
    assert ready(copied)
    copied.write_bytes(copied.read_bytes().replace(b"England", b"Elsewhere", 1))
    assert ready(copied) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"made_of": 1}'])
def test_what_is_damaged_counts_for_nothing(text: str, copied: Path) -> None:
    """The TOML is read instead; so it is where nothing is kept."""
    copied.with_suffix(".json").write_text(text, encoding="utf-8")
    assert ready(copied) is None
    copied.with_suffix(".json").unlink()
    assert ready(copied) is None


@pytest.mark.parametrize("key", profile_names())
def test_no_profile_that_ships_has_faults_of_its_own(key: str, tmp_path: Path) -> None:
    """They are not looked for whenever a conference is opened, since none is there."""
    shutil.copy(BASE.with_name(f"{key}.toml"), tmp_path)
    if key == profile_reader.BASE:
        # Taken for a local one, which is looked through.
        assert load_profile(key, folders=[tmp_path]).key == key
    else:
        assert load_profile(key, folders=[tmp_path]) == load_profile(key)


def test_a_local_profile_is_looked_through_as_ever(tmp_path: Path) -> None:
    """Beside one that ships its faults are found by name."""
    local = tmp_path / "local.toml"
    local.write_text('extends = "england"\nnam = "x"\n', encoding="utf-8")
    with pytest.raises(ProfileError, match="nam"):
        load_profile("local", folders=[tmp_path])
