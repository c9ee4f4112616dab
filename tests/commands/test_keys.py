"""`keys` prints what every key does, as the settings have it."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.keymap import COMMANDS, PLACES
from tests.commands.conftest import Do


def test_every_command_is_told_with_its_keys(do: Do) -> None:
    """Each place has its table, and each line its keys, its id and what it does."""
    said = do("keys")
    assert said.status == 0
    for place, words in PLACES.items():
        assert f"[keys.{place}]" in said.out
        assert words in said.out
    for command in COMMANDS:
        lines = [each for each in said.out.splitlines() if each.endswith(command.help)]
        start = f"{', '.join(command.ways)} "
        assert any(each.startswith(start) and f" {command.id} " in each for each in lines)


def test_the_users_own_keys_are_told(do: Do, home: Path) -> None:
    """What the settings change is printed as it is now, and beside it what was built in."""
    home.mkdir()
    (home / "settings.toml").write_text('[keys]\nnext = ["Ctrl+End"]\n', encoding="utf-8")
    lines = do("keys").out.splitlines()
    assert any(line.startswith("Ctrl+End ") and " next " in line for line in lines)
    (told,) = (each for each in do("keys", "--json").json if each["id"] == "next")
    assert told["keys"] == ["ctrl+end"]
    assert told["built_in"] == ["f9", "ctrl+down", "ctrl+n"]


def test_faulty_keys_are_refused_with_file_and_key(do: Do, home: Path) -> None:
    """The fault names the settings file, the command, the key and the reason."""
    home.mkdir()
    (home / "settings.toml").write_text('[keys]\nnext = ["ctrl+h"]\n', encoding="utf-8")
    said = do("keys")
    assert said.status == 1
    assert said.faults == [
        f"{home / 'settings.toml'}: keys.next: Ctrl+H is Backspace to a terminal."
    ]
