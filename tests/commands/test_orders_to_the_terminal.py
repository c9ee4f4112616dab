"""Whatever a record holds, nothing that is printed is an order to the terminal."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest

from cpc_tui.conference.writing import record_to_json
from tests.commands.conftest import Do, program
from tests.screens.test_literal import nasty_record

REFERENCE = "WHOLE/2026 1"
COMMANDS = (
    ("list",),
    ("show", REFERENCE),
    ("check", REFERENCE),
    ("deadlines",),
    ("deadlines", REFERENCE),
    ("history", REFERENCE),
    ("find", "taken"),
    ("verify",),
    ("circulation", REFERENCE),
    ("tree", REFERENCE),
)


def orders_in(text: str) -> set[str]:
    """The characters of a text that a terminal obeys, or that turn others round."""
    doubtful = {each for each in set(text) - {"\n"} if unicodedata.category(each) in ("Cc", "Cs")}
    return doubtful | (set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


@pytest.fixture
def nasty(do: Do, tmp_path: Path) -> Path:
    """A record whose every text tries to take the terminal over, imported; its file."""
    path = tmp_path / "nasty.json"
    path.write_text(json.dumps(record_to_json(nasty_record())))
    said = do("import", path)
    assert (said.status, orders_in(said.out)) == (0, set())
    return path


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("plainly", [(), ("--plain",)], ids=["", "plain"])
def test_no_command_prints_an_order(
    do: Do, nasty: Path, words: tuple[str, ...], plainly: tuple[str, ...]
) -> None:
    """Titles, colours, cursor moves, 8-bit controls and overrides of direction are left out."""
    if plainly and words[0] in ("show", "check"):
        plainly = ()
    said = do(*words, *plainly)
    assert said.status in (0, 1)
    assert said.out
    assert orders_in(said.out) == set()
    assert orders_in(said.err) == set()


def test_a_record_is_dumped_without_orders_at_a_terminal(
    do: Do, nasty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There, what JSON leaves as it is stands in figures; files and pipes get it as it is."""
    before = do("dump", REFERENCE)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = do("dump", REFERENCE)
    assert orders_in(before.out)
    assert orders_in(shown.out) == set()
    assert shown.json == before.json


def test_the_dialogue_says_no_order(nasty: Path) -> None:
    """Read line by line, the texts of a record are words alone."""
    lines = b"\n".join([b"", b"people", b"next", b"list", b"next", b"list", b"help", b"quit", b""])
    done = program("open", REFERENCE, "--plain", stdin=lines)
    assert b"no contact" in done.stdout
    assert orders_in(done.stdout.decode()) == set()
    assert orders_in(done.stderr.decode()) == set()


@pytest.mark.parametrize("name", ["import", "invitees", "restore", "corrections"])
def test_what_is_said_of_a_faulty_file_is_no_order(
    do: Do, nasty: Path, tmp_path: Path, name: str
) -> None:
    """Faults quote the file: keys, values and columns that hold orders are told without them."""
    orders = "\x1b]0;taken over\x07\x9b2J\u202e"
    path = tmp_path / f"faulty{orders}"
    path.write_text(f'{{"{orders.encode("unicode-escape").decode()}": 1, "status": "\\u001b[2J"}}')
    where = {"import": (), "restore": (), "invitees": (REFERENCE,)}.get(name, (REFERENCE, "--from"))
    said = do(name, *where, path)
    assert said.status == 1
    assert said.err
    assert orders_in(said.err) == set()


def test_faults_of_settings_and_profiles_are_no_orders(do: Do, nasty: Path, home: Path) -> None:
    """A key or a value of the settings, or of a profile, is told without what it would do."""
    (home / "profiles").mkdir(exist_ok=True)
    bad = '"\\u001b]0;x\\u0007\\u202e" = "\\u001b[2J\\u009b2J"\n'
    (home / "profiles" / "kent.toml").write_text(f'extends = "england"\nname = 1\n{bad}')
    said = do("profiles", "kent")
    assert said.status == 1
    assert orders_in(said.err) == set()
    (home / "settings.toml").write_text(f'theme = ["\\u001b]0;x\\u0007"]\n{bad}')
    said = do("list")
    assert said.status == 1
    assert orders_in(said.err) == set()
