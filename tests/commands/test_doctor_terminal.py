"""`doctor` says what the terminal, and tmux or screen around it, do to letters and keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pexpect
import pytest
from textual.geometry import Size

from cpc_tui.commands.findings import Finding
from cpc_tui.commands.fit_multiplexer import look_at_multiplexer
from cpc_tui.commands.fit_terminal import look_at_terminal
from cpc_tui.drawn_with import LATIN_1, last_letter
from cpc_tui.keymap import COMMANDS
from tests.commands.conftest import Do
from widgets.size_line import is_too_small


def terminal(**environment: str) -> dict[str, Finding]:
    """What is found of a terminal, by subject."""
    return {each.subject: each for each in look_at_terminal(environment)}


def around(**environment: str) -> dict[str, Finding]:
    """What is found of tmux or screen, by subject."""
    return {each.subject: each for each in look_at_multiplexer(environment, COMMANDS)}


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"TERM": "xterm-256color"}, "xterm-256color, 256 colours"),
        ({"TERM": "xterm"}, "xterm, 16 colours"),
        ({"TERM": "vt220"}, "vt220, 2 colours"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "xterm, 16 million colours"),
        ({"TERM": "xterm-kitty"}, "xterm-kitty, 256 colours"),
        ({"TERM": "alacritty"}, "alacritty, 16 colours"),
        ({"TERM": "vt420", "COLORTERM": "truecolor"}, "vt420, 2 colours"),
        ({"TERM": "xterm-mono"}, "xterm-mono, 2 colours"),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "xterm, no colours, as NO_COLOR asks"),
    ],
)
def test_the_kind_of_terminal_is_told_with_its_colours(
    environment: dict[str, str], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal that is known is well, however few its colours are."""
    monkeypatch.setattr("cpc_tui.commands.fit_terminal._DESCRIPTIONS", ())
    found = terminal(**environment)["TERM"]
    assert (found.well, found.words) == (True, words)


@pytest.mark.parametrize("kind", ["", "dumb", "unknown"])
def test_a_terminal_of_which_nothing_is_known_is_told_of(kind: str) -> None:
    """The finding says what to type, and is no loss."""
    found = terminal(TERM=kind)["TERM"]
    assert (found.well, found.loses, found.mend) == (False, False, "export TERM=xterm-256color")


def test_a_terminal_without_a_description_is_told_of(tmp_path: Path) -> None:
    """A name that this machine does not know is a fault, unless the user has a description."""
    (tmp_path / "n").mkdir()
    assert not terminal(TERM="new-term", TERMINFO=str(tmp_path))["TERM"].well
    (tmp_path / "n" / "new-term").touch()
    assert terminal(TERM="new-term", TERMINFO=str(tmp_path))["TERM"].well


def test_a_small_terminal_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size that is needed is named."""
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(shutil, "get_terminal_size", lambda **_: os.terminal_size((60, 20)))
    found = terminal()["Terminal"]
    assert (found.well, found.line) == (False, "60 by 20; make it 80 by 24 or larger")


@pytest.mark.parametrize(
    ("asked", "well", "said"),
    [
        (None, True, "250 ms, the program’s own"),
        ("250", True, "ESCDELAY is 250 ms"),
        ("25", False, "an arrow key that the network splits becomes Esc and letters"),
        ("5000", False, "Esc is late; unset ESCDELAY"),
        ("soon", False, "ESCDELAY is 'soon', no number; unset ESCDELAY"),
    ],
)
def test_the_delay_of_escape_is_told(asked: str | None, well: bool, said: str) -> None:
    """A delay that mistakes keys, or makes Esc late, is told with what to do."""
    found = terminal(**({} if asked is None else {"ESCDELAY": asked}))["Escape delay"]
    assert found.well == well
    assert said in found.line


def test_a_locale_that_is_not_utf_8_is_told_by_its_variable() -> None:
    """The variable that asks for it is named, and what to type."""
    found = terminal(LC_ALL="", LANG="en_GB")["Letters"]
    assert "LANG=en_GB" in found.words
    assert found.mend == "export LC_ALL=C.UTF-8"


@pytest.mark.parametrize(
    "environment", [{"LANG": "en_GB.UTF-8"}, {"LC_CTYPE": "C.utf8"}, {}, {"TERM": "linux"}]
)
def test_letters_are_well_where_the_program_draws_them(environment: dict[str, str]) -> None:
    """The finding is what is drawn: without a locale every letter, on the console those it has."""
    found = terminal(**environment)["Letters"]
    assert found.well
    assert ("up to ÿ" in found.words) == (last_letter(environment) == LATIN_1)


def test_a_locale_that_python_chose_is_not_told_as_the_users() -> None:
    """The variables are looked at as they were given: without a locale Python sets one itself."""
    home = {"PATH": os.environ["PATH"], "HOME": str(Path.home())}
    command = [sys.executable, "-m", "cpc_tui", "doctor"]
    said = subprocess.run(command, env=home, capture_output=True, text=True, check=False)
    assert "no locale is set: taken for one of UTF-8" in said.stdout
    said = subprocess.run(
        command, env={**home, "LANG": "C"}, capture_output=True, text=True, check=False
    )
    assert "LANG=C: lines are drawn in ASCII" in said.stdout


@pytest.mark.parametrize("rows", [22, 23, 24])
def test_a_line_or_two_less_are_well(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside tmux a terminal of 24 rows has 23, at which the program finds nothing to tell."""
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((80, rows)))
    assert terminal()["Terminal"].well
    assert not is_too_small(Size(80, rows))


# -- tmux and screen

Answers = Callable[..., None]


@pytest.fixture
def tmux(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Let tmux answer so."""

    def answers(**said: str) -> None:
        def ask(*words: str) -> str:
            usual = {"escape-time": "50", "default-terminal": "tmux-256color", "prefix": "C-a"}
            name = words[-1].strip("#{}")
            return said.get(name.replace("-", "_"), usual.get(name, ""))

        monkeypatch.setattr("cpc_tui.commands.fit_multiplexer._ask_tmux", ask)

    return answers


def test_a_tmux_that_is_set_well_is_well(tmux: Answers) -> None:
    """Nothing is found fault with where nothing is wrong."""
    tmux(client_utf8="1", focus_events="on")
    found = around(TMUX="x")
    assert found
    assert all(each.well for each in found.values())


@pytest.mark.parametrize(
    ("setting", "value", "subject", "mend"),
    [
        ("escape_time", "500", "tmux escape-time", "set -sg escape-time 50 in ~/.tmux.conf"),
        ("escape_time", "0", "tmux escape-time", "set -sg escape-time 50 in ~/.tmux.conf"),
        (
            "default_terminal",
            "xterm",
            "tmux default-terminal",
            "set -g default-terminal tmux-256color in ~/.tmux.conf",
        ),
        ("client_utf8", "0", "tmux letters", "detach; tmux -u attach"),
        (
            "extended_keys",
            "always",
            "tmux extended-keys",
            "set -s extended-keys on in ~/.tmux.conf",
        ),
        ("set_clipboard", "off", "tmux set-clipboard", "set -s set-clipboard on in ~/.tmux.conf"),
    ],
)
def test_what_tmux_spoils_is_told_with_what_to_write(
    tmux: Answers, setting: str, value: str, subject: str, mend: str
) -> None:
    """Each setting that matters is named with the line that mends it; nothing is lost by it."""
    tmux(**{setting: value})
    wrong = [each for each in around(TMUX="x").values() if not each.well]
    assert [(each.subject, each.mend, each.loses) for each in wrong] == [(subject, mend, False)]


def test_a_key_that_tmux_keeps_is_told_with_the_other_way(tmux: Answers) -> None:
    """Whoever has tmux's usual prefix learns by which key else the command is done."""
    tmux(prefix="C-b")
    assert around(TMUX="x")["tmux prefix"].words == "Ctrl+B is tmux’s own: Action is also F4"


def test_a_tmux_that_does_not_answer_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an answer nothing is guessed."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert list(around(TMUX="x")) == ["tmux"]


@pytest.mark.parametrize(
    ("line", "well", "said"),
    [
        ("", True, "300 ms"),
        ("maptimeout 100\n", True, "100 ms"),
        ("# maptimeout 0\n", True, "300 ms"),
        ("  maptimeout 0\n", False, "maptimeout 100 in ~/.screenrc"),
        ("maptimeout 100\nmaptimeout 2000\n", False, "2000 ms: Esc is late"),
    ],
)
def test_how_long_screen_waits_is_read_from_its_file(
    line: str, well: bool, said: str, tmp_path: Path
) -> None:
    """The last line of the user's file counts; without one it is screen's own."""
    (tmp_path / "rc").write_text(line, encoding="utf-8")
    found = around(STY="1.x", TERM="screen", SCREENRC=str(tmp_path / "rc"))["screen maptimeout"]
    assert found.well == well
    assert said in found.line


def test_over_ssh_tmux_is_recommended() -> None:
    """A dropped link is told of where nothing outlives it, and only there."""
    assert around(SSH_CONNECTION="1")["Dropped links"].mend.startswith("tmux new -A")
    assert around() == {}


@pytest.fixture
def real_tmux(tmp_path: Path) -> Iterator[pexpect.spawn[str]]:
    """A tmux of the test's own, with a shell in it."""
    program = shutil.which("tmux")
    if program is None:
        pytest.skip("tmux is not installed; .ci/run installs it")
    child = pexpect.spawn(
        program,
        ["-S", str(tmp_path / "s"), "-f", "/dev/null", "new", "/bin/sh"],
        env={**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
        encoding="utf-8",
        timeout=60,
        dimensions=(50, 180),
    )
    yield child
    child.close(force=True)
    pexpect.run(f"{program} -S {tmp_path / 's'} kill-server")


def test_a_real_tmux_answers(real_tmux: pexpect.spawn[str]) -> None:
    """Within tmux itself its settings are found and its prefix is told of."""
    real_tmux.sendline(f"{sys.executable} -m cpc_tui doctor")
    real_tmux.expect("tmux escape-time +(\\d+) ms")
    real_tmux.expect("Ctrl\\+B is tmux")


def test_doctor_asks_the_multiplexer(
    do: Do, monkeypatch: pytest.MonkeyPatch, tmux: Answers
) -> None:
    """What is found of tmux is among the findings."""
    tmux(escape_time="500")
    monkeypatch.setenv("TMUX", "x")
    said = do("doctor")
    assert said.status == 0
    assert "LOOK  tmux escape-time" in said.out
