"""What the dialogue says: plain lines of at most 80 characters, one thing said in each."""

from __future__ import annotations

import os
import re
import sys
import textwrap

from cpc_tui.conference.papers.clean import clean

WIDTH = 80
"""Characters of a line, which is a braille line or two and the narrowest terminal."""

_PAUSES = re.compile(r"(?<=[.!?])\s+[—–·](?=\s)")
_COMMAS = re.compile(r"\s+[—–·](?=\s)")
_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "×": "x",
        "−": "-",
        "·": ";",
    }
)
"""Typographic marks as a terminal without them can show them."""


class Speaker:
    """Writes to standard output, and goes on in silence where nobody takes what it says."""

    def __init__(self, *, prompts: bool = True) -> None:
        """Begin.

        Args:
            prompts: Somebody sits there to be asked; a file of lines is asked nothing.
        """
        self.prompts = prompts
        self._silent = False
        self._asked = ""
        encoding = (getattr(sys.stdout, "encoding", "") or "utf-8").lower().replace("-", "")
        self._translate = encoding not in ("utf8", "utf16")

    def say(self, text: str) -> None:
        """Say one thing, on as many lines as it takes."""
        for line in self.lines(text):
            self._write(f"{line}\n", sys.stdout)

    def complain(self, text: str) -> None:
        """Say on standard error what could not be done."""
        for line in self.lines(text):
            self._write(f"{line}\n", sys.stderr)

    def ask(self, prompt: str) -> None:
        """Write a prompt, after which somebody types on the same line."""
        self._asked = prompt
        if self.prompts:
            *before, last = self.lines(prompt) or [""]
            self._write("".join(f"{line}\n" for line in before) + f"{last} ", sys.stdout)

    def ask_again(self) -> None:
        """Write the last prompt once more."""
        self.ask(self._asked)

    def end_line(self) -> None:
        """End a line that a prompt began and nobody has typed on."""
        if self.prompts:
            self._write("\n", sys.stdout)

    def lines(self, text: str) -> list[str]:
        """A text as it is said: without what a terminal would obey, wrapped at words."""
        words = " ".join(spoken(text).split())
        if self._translate:
            words = words.translate(_PLAIN)
        return textwrap.wrap(words, WIDTH, break_on_hyphens=False)

    def _write(self, text: str, stream: object) -> None:
        if self._silent or stream is None:
            return
        try:
            print(text, end="", file=stream, flush=True)  # type: ignore[call-overload]  # a text stream
        except OSError:
            # What is still to be read is stored all the same.
            self._silent = True
            _drop_output()


def spoken(text: str) -> str:
    """A text as it is read aloud: a pause is a comma, not a dash that is read as a word."""
    return _COMMAS.sub(",", _PAUSES.sub("", clean(text)))


def _drop_output() -> None:
    """Keep Python from trying once more, and complaining, when it closes standard output."""
    if sys.stdout is sys.__stdout__ and sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
