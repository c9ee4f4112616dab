"""The program inside tmux and screen, and over mosh, each between it and the terminal."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path

from tests.terminal.at_terminal import USUAL
from tests.terminal.cast import SHIPPED
from tests.terminal.child import surroundings
from tests.terminal.kinds import MANY, Kind
from tests.terminal.looking_on import OK, Fault, see, told_of
from tests.terminal.seat import Seat, program
from tests.terminal.trial import Trial

Started = tuple[list[str], dict[str, str]]
NAMES = ("tmux", "screen", "mosh")
WORDS = "typed before the link was gone"
NOT_TRIED = "not tried: not installed"
_COLUMNS = ("keys", "colours", "drawing", "resize", "paste")
_SMALL_PASTE = 4000
_LARGER = (100, 30)


class Between:
    """Something that runs between the program and the terminal.

    Args:
        name: The program.
        home: The data folder; sockets are kept beside it.
    """

    def __init__(self, name: str, home: Path) -> None:
        self.name = name
        self._folder = home.parent
        self._home = home
        self._at = shutil.which(f"{name}-client" if name == "mosh" else name) or ""
        self._numbers = count(1)

    def run(self) -> tuple[str, dict[str, str]]:
        """The name with the version, and what each column of the table says."""
        if not self._at:
            return self.name, dict.fromkeys(_COLUMNS, NOT_TRIED)
        kind = Kind(name=self.name, environment={"TERM": "xterm-256color"}, colours=MANY)
        trial = Inside(kind, self._home, self.start)
        found = trial.run()
        if found["paste"] != OK and told_of(lambda: trial.paste(_SMALL_PASTE)) == OK:
            found["paste"] = f"4 kB ok; of 100 kB, {self.name} itself loses letters"
        if self.name != "mosh":
            found["resize"] = f"{found['resize']}; detached and attached again: {self.detach()}"
        self.end()
        return f"{self.name} {self._version()}", found

    def end(self) -> None:
        """End what a part that failed may have left behind."""
        words, environment = [["kill-server"]], {"TMUX_TMPDIR": str(self._folder)}
        if self.name == "screen":
            names = (f"c{number}" for number in range(1, next(self._numbers)))
            words = [["-S", name, "-X", "quit"] for name in names]
            environment = {"SCREENDIR": str(self._folder / "screen")}
        if self.name == "mosh":
            return
        for each in words:
            subprocess.run(
                [self._at, *each],
                env=surroundings(self._folder) | environment,
                capture_output=True,
                check=False,
            )

    def start(self) -> Started:
        """The command line of a session of its own, and its variables."""
        command = program("--home", self._home, "open", SHIPPED.reference)
        starts = {"tmux": self._tmux, "screen": self._screen, "mosh": self._mosh}
        return starts[self.name](command, f"c{next(self._numbers)}")

    def _version(self) -> str:
        words = [self._at, "-V" if self.name == "tmux" else "--version"]
        said = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
        found = re.search(r"\d+(?:\.\d+)+\w*", said.stdout + said.stderr)
        return found[0] if found else ""

    # -- how each is started

    def _tmux(self, command: list[str], name: str) -> Started:
        settings = self._folder / "tmux.conf"
        settings.write_text("set -g status off\n", encoding="utf-8")
        words = [self._at, "-f", str(settings), "new", "-s", name, *command]
        return words, {"TMUX_TMPDIR": str(self._folder)}

    def _screen(self, command: list[str], name: str) -> Started:
        sockets = self._folder / "screen"
        sockets.mkdir(mode=0o700, exist_ok=True)
        words = [self._at, "-c", os.devnull, "-U", "-S", name, *command]
        return words, {"SCREENDIR": str(sockets)}

    def _mosh(self, command: list[str], _name: str) -> Started:
        server = shutil.which("mosh-server") or ""
        said = subprocess.run(
            [server, "new", "-i", "127.0.0.1", "-c", "256", "--", *command],
            capture_output=True,
            encoding="utf-8",
            check=True,
            env=surroundings(self._folder),
        )
        found = re.search(r"MOSH CONNECT (\d+) (\S+)", said.stdout)
        if found is None:
            raise Fault("mosh does not begin")
        words = [self._at, "127.0.0.1", found[1]]
        return words, {"MOSH_KEY": found[2], "MOSH_PREDICTION_DISPLAY": "never"}

    # -- leaving it alone

    def detach(self) -> str:
        """Detach while something is half typed, and attach again in a larger terminal."""
        words, environment = self.start()
        name = words[words.index("-S" if self.name == "screen" else "-s") + 1]
        again = ["-r", name] if self.name == "screen" else ["attach", "-t", name]
        prefix = b"\x01" if self.name == "screen" else b"\x02"

        def detach() -> None:
            with Seat(words, self._folder, size=USUAL, deaf=False, **environment) as seat:
                see(seat, lambda: seat.lines[-3].startswith("› hv:"), "the conference")
                seat.press("f2")
                seat.type(WORDS)
                see(seat, lambda: WORDS in seat.lines[-3], "typing")
                seat.send(prefix + b"d")
                seat.end()
            words[:] = [self._at, *again]
            with Seat(words, self._folder, size=_LARGER, deaf=False, **environment) as seat:
                see(seat, lambda: WORDS in seat.lines[-3], "attaching again")
                seat.type(" and after")
                see(seat, lambda: f"{WORDS} and after" in seat.lines[-3], "typing after it")
                seat.press("ctrl+u", "ctrl+q")
                seat.end()

        return told_of(detach)


class Inside(Trial):
    """A trial of which each part has a session of its own."""

    def __init__(self, kind: Kind, home: Path, started: Callable[[], Started]) -> None:
        super().__init__(kind, home)
        self._started = started

    def start(self) -> Started:
        """The command line of a part, and its variables."""
        words, environment = self._started()
        return words, dict(self.kind.environment) | environment
