"""`doctor` says which dictionary is used, or what to install."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.commands.fit_spelling import look_at_spelling
from cpc_tui.settings import Settings
from tests.commands.conftest import Do
from tests.spelling.small_dictionary import put_dictionary


def test_the_dictionary_is_named(tmp_path: Path) -> None:
    """One line says where it is."""
    found = look_at_spelling({"XDG_DATA_DIRS": str(tmp_path)}, Settings())
    assert (found.mark, found.words) == (
        "LOOK",
        "there is no British English dictionary: words in doubt are not marked",
    )
    assert "hunspell-en-gb" in found.mend
    place = put_dictionary(tmp_path)
    found = look_at_spelling({"XDG_DATA_DIRS": str(tmp_path)}, Settings())
    assert (found.mark, found.words) == ("ok", str(place.stems))


def test_a_dictionary_that_cannot_be_used_is_told_of(tmp_path: Path) -> None:
    """With the reason, and what to do."""
    put_dictionary(tmp_path, affixes="FLAG long\n")
    found = look_at_spelling({"XDG_DATA_DIRS": str(tmp_path)}, Settings())
    assert found.mark == "LOOK"
    assert "its flags have several characters each" in found.words


def test_where_spelling_is_off_none_is_looked_for() -> None:
    """That is a choice, and no fault."""
    found = look_at_spelling({}, Settings(spelling=False))
    assert (found.mark, found.words) == ("ok", "off in the settings")


def test_doctor_tells_of_spelling(do: Do, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The line stands among the others, and a machine without a dictionary is fit all the same."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    said = do("doctor", "--json")
    assert said.status == 0
    assert "Spelling" in {each["subject"] for each in said.json}
