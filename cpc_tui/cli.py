"""The command line. Nothing heavy is imported until a command needs it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from cpc_tui import __version__
from cpc_tui.commands import (
    backing_up,
    beginning,
    checking,
    demo,
    doctor,
    dumping,
    exporting,
    finding,
    importing,
    interactive,
    inviting,
    keys,
    listing,
    past,
    profiles,
    showing,
    timing,
    verifying,
)
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.refusals import WrongUsage, lines_of
from cpc_tui.commands.talk import complain, make_printable
from cpc_tui.file_faults import why

DONE, COULD_NOT, WRONG_USAGE = 0, 1, 2
"""The exit statuses."""

_DESCRIPTION = "Run a child protection conference from the keyboard. Without a command: the list."
_COMMANDS = (
    interactive,
    beginning,
    demo,
    importing,
    inviting,
    dumping,
    showing,
    exporting,
    checking,
    timing,
    listing,
    past,
    finding,
    verifying,
    backing_up,
    profiles,
    keys,
    doctor,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line.

    Args:
        argv: The words after the program's name; those it was started with when left out.

    Returns:
        The exit status: 0 done, 1 could not, 2 wrong usage.
    """
    make_printable()
    arguments = argparse.Namespace(home=None)
    try:
        _menu().parser.parse_args(argv, arguments)
        status: int = arguments.run(arguments)
        if sys.stdout:
            sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else DONE
    except BrokenPipeError:
        # Whoever read the output has seen enough, as in `cpc-tui list | head`.
        _drop_output()
        return DONE
    except KeyboardInterrupt:
        complain("Stopped.")
        return COULD_NOT
    except Exception as error:  # noqa: BLE001 - nothing of a record may reach a traceback
        return _told(error, arguments)
    return status


def _menu() -> Menu:
    menu = Menu(interactive.home, description=_DESCRIPTION, version=f"cpc-tui {__version__}")
    for module in _COMMANDS:
        module.add_to(menu)
    return menu


def _told(error: Exception, arguments: argparse.Namespace) -> int:
    """Say what an error means to the user; one that means nothing goes to the crash log."""
    lines = lines_of(error)
    if lines is None and isinstance(error, OSError):
        _drop_output()
        lines = (f"The output could not be written: {why(error)}.",)
    for line in lines if lines is not None else (_crashed(error, arguments),):
        complain(line)
    return WRONG_USAGE if isinstance(error, WrongUsage) else COULD_NOT


def _crashed(error: Exception, arguments: argparse.Namespace) -> str:
    from cpc_tui.crash import write_crash
    from cpc_tui.paths import data_home

    return write_crash(data_home(arguments.home), error)


def _drop_output() -> None:
    """Keep Python from trying once more, and complaining, when it closes standard output."""
    if sys.stdout is sys.__stdout__ and sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
