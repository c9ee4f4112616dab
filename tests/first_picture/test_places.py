"""The picture's reading of the settings against the program's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.first_picture.colours import THEME
from cpc_tui.first_picture.folders import NotPlain, Places
from cpc_tui.paths import config_home, data_home
from cpc_tui.settings import load_settings


def settings(text: str) -> None:
    """The user's settings."""
    folder = config_home()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        'theme = "nord"\n',
        'data_folder = "/srv/cpc" # ours\n',
        "data_folder = '~/cpc'\n",
        '# data_folder = "/no"\nrole = "chair"\n',
        'closure_days = [\n  2026-12-24,\n]\ndata_folder = "/srv/cpc"\n[keys]\nhelp = "ctrl+g"\n',
    ],
)
@pytest.mark.parametrize("override", [None, "given", "~/given"])
def test_the_folder_and_theme_are_those_of_the_program(
    text: str, override: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the settings, `--home` and the environment say, both look in the same place."""
    monkeypatch.delenv("CPC_TUI_HOME")
    settings(text)
    told = load_settings(config_home())
    home = Path(override) if override else None
    places = Places(override)
    assert Path(places.folder) == data_home(home, told.data_folder)
    if override is None:
        assert places.theme == told.theme
    assert places.has_screen


def test_without_settings_the_defaults_hold(home: Path) -> None:
    """Nothing need be there for the folder and the theme to be known."""
    places = Places(None)
    assert (places.folder, places.theme) == (str(home), THEME)


@pytest.mark.parametrize(
    "text",
    [
        'data_folder = "a\\u0062"',
        'data_folder = """/a"""',
        'x = "data_folder"',
        "data_folder = 'a' 'b'",
        '"theme" = "nord"',
    ],
)
def test_what_is_written_in_another_way_is_not_guessed(text: str) -> None:
    """Where only the real reader knows what is meant, nothing is drawn."""
    settings(text)
    with pytest.raises(NotPlain):
        Places(None)


@pytest.mark.parametrize(("text", "has_screen"), [("plain = true", False), ("plain = false", True)])
def test_who_reads_lines_gets_no_picture(text: str, has_screen: bool) -> None:
    """Where conferences are opened as a dialogue the screen is left alone."""
    settings(text)
    assert Places(None).has_screen == has_screen
