"""Tables as they are read aloud: a record a line, each with the names of its columns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui.conference.reading import record_from_json
from tests.commands.conftest import Do
from tests.conference.complete_records import complete_json

REFERENCE = "T-1"
TABLES = (
    ("list",),
    ("deadlines",),
    ("deadlines", REFERENCE),
    ("check", REFERENCE),
    ("circulation", REFERENCE),
    ("tree", REFERENCE),
    ("keys",),
    ("profiles",),
    ("verify",),
    ("history", REFERENCE),
    ("find", "Ana"),
)


@pytest.fixture
def home(do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that holds a whole small conference."""
    folder = tmp_path / "data"
    monkeypatch.setenv("CPC_TUI_HOME", str(folder))
    path = tmp_path / "record.json"
    path.write_text(json.dumps(complete_json()), encoding="utf-8")
    assert do("import", path).status == 0
    assert record_from_json(complete_json()).reference == REFERENCE
    return folder


@pytest.mark.parametrize("words", TABLES, ids=" ".join)
def test_no_table_has_columns_or_signs_when_it_is_read_aloud(
    do: Do, home: Path, words: tuple[str, ...]
) -> None:
    """Nothing is aligned by blanks, and no cell is a sign alone."""
    done = do(*words, "--plain")
    assert done.status == 0, done.err
    lines = [line for line in done.out.splitlines() if line]
    assert lines
    assert [line for line in lines if "   " in line.strip()] == []
    assert [line for line in lines if " -" in line and line.endswith("-")] == []


def test_each_row_is_a_line_that_names_its_columns(do: Do, home: Path) -> None:
    """The reference comes first, then each column with its name; what says nothing is left out."""
    (line,) = do("list", "--plain").out.splitlines()
    assert line.startswith(f"{REFERENCE}. Type: Initial. Held on: 30 Nov 2026. Children: 2.")


def test_columns_are_aligned_unless_it_is_asked_for(do: Do, home: Path) -> None:
    """A table read aloud once leaves the next one in columns."""
    do("list", "--plain")
    header, row = do("list").out.splitlines()
    assert header.index("Type") == row.index("Initial")


def test_the_setting_prints_every_table_so(do: Do, home: Path) -> None:
    """With `plain = true` no option is needed, and the program without a command is the list."""
    (home / "settings.toml").write_text("plain = true\n")
    assert do("list").out.startswith(f"{REFERENCE}. Type: ")
    assert do().out.startswith(f"{REFERENCE}. Type: ")


def test_json_is_json_all_the_same(do: Do, home: Path) -> None:
    """What another program reads does not change with the manner of tables."""
    assert do("list", "--json", "--plain").json == do("list", "--json").json
