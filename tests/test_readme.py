"""The README says what the program does."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.keymap import as_markdown

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_table_of_commands() -> None:
    """No key in the README is another than in the program."""
    assert as_markdown() in README


def test_every_profile_is_named_with_its_authority() -> None:
    """Whoever looks for their authority finds the profile's name."""
    for name in profile_names():
        profile = load_profile(name)
        assert f"| `{name}` | {profile.name} | {profile.framework.name} |" in README


def test_every_file_that_is_linked_is_there() -> None:
    """No link of the README leads nowhere."""
    links = [each.split(")")[0] for each in README.split("](")[1:]]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
