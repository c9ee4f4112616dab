"""The words of the command line: commands are added to it, and it knows what they share."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cpc_tui.language import spoken, tr

Run = Callable[[argparse.Namespace], int]
"""Carries out a command; returns the exit status."""

_VERSION = tr("show the program’s version and exit")
_JSON = tr("print JSON for another program")
_PLAIN = tr("print each row as a line that names its columns, for screen readers")


class _AsWritten(argparse.HelpFormatter):
    """Prints help as it is written: a percent sign, which a translation may well hold, is one."""

    def _expand_help(self, action: argparse.Action) -> str:
        return action.help or ""


class Menu:
    """The parser of the whole command line.

    Attributes:
        parser: What is asked to parse.
        whole: Makes the menu with all commands, where this one has those that are needed.
    """

    def __init__(self, run: Run, *, description: str, version: str) -> None:
        """Begin with no commands.

        Args:
            run: What is done where no command is given.
            description: What the program is.
            version: What `--version` prints.
        """
        if spoken():
            # For British English nothing is loaded.
            from cpc_tui.commands.parser_words import speak

            speak()
        self.parser = argparse.ArgumentParser(
            prog="cpc-tui",
            description=description,
            allow_abbrev=False,
            formatter_class=_AsWritten,
        )
        self.parser.add_argument("--version", action="version", version=version, help=_VERSION)
        _add_home(self.parser, default=None)
        self.parser.set_defaults(run=run)
        self.whole: Callable[[], Menu] = lambda: self
        self._commands: Any = self.parser.add_subparsers(
            title=tr("commands"), metavar=tr("COMMAND")
        )

    def add(
        self, name: str, run: Run, words: str, *, json: bool = False
    ) -> argparse.ArgumentParser:
        """Add a command.

        Args:
            name: What is typed.
            run: What is done.
            words: What it does, in a sentence without a capital.
            json: It prints a table, and so has `--json` and `--plain`.
        """
        made: argparse.ArgumentParser = self._commands.add_parser(
            name,
            help=words,
            description=f"{words[0].upper()}{words[1:]}.",
            allow_abbrev=False,
            formatter_class=_AsWritten,
        )
        # What was given before the command stands, unless it is given again after it.
        _add_home(made, default=argparse.SUPPRESS)
        if json:
            made.add_argument("--json", action="store_true", help=_JSON)
            made.add_argument("--plain", action="store_true", help=_PLAIN)
        made.set_defaults(run=run, command=name)
        return made


def add_reference(parser: argparse.ArgumentParser, **more: Any) -> None:
    """Let a command take the reference of a conference."""
    parser.add_argument("reference", metavar="REF", help=tr("the conference’s reference"), **more)


def _add_home(parser: argparse.ArgumentParser, *, default: Any) -> None:
    parser.add_argument(
        "--home",
        type=_folder,
        default=default,
        metavar="DIR",
        help=tr("keep conferences and settings in this folder (also CPC_TUI_HOME)"),
    )


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError(tr("the name of a folder is needed"))
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(tr("this machine does not know that user")) from None
