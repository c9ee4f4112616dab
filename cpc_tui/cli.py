"""The command line. Nothing heavy is imported until a command needs it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

from cpc_tui import __version__
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.refusals import WrongUsage, lines_of
from cpc_tui.commands.talk import complain, make_printable, tell_plainly
from cpc_tui.file_faults import why
from cpc_tui.first_picture.curtain import lift
from cpc_tui.language import tr

DONE, COULD_NOT, WRONG_USAGE = 0, 1, 2
"""The exit statuses."""

_DESCRIPTION = tr(
    "Run a child protection conference from the keyboard. Without a command: the list."
)
COMMANDS: dict[str, tuple[str, ...]] = {
    "interactive": ("open",),
    "beginning": ("new",),
    "demo": ("demo",),
    "importing": ("import",),
    "inviting": ("invitees",),
    "dumping": ("dump",),
    "showing": ("show",),
    "exporting": ("export",),
    "circulating": ("circulation", "invitations"),
    "family": ("tree",),
    "checking": ("check",),
    "plain_words": ("plain",),
    "approving": ("approve", "reopen"),
    "correcting": ("corrections",),
    "timing": ("deadlines",),
    "listing": ("list",),
    "past": ("history",),
    "finding": ("find",),
    "verifying": ("verify",),
    "access": ("access",),
    "person": ("person",),
    "backing_up": ("backup", "restore"),
    "purging": ("purge", "receipts"),
    "encrypting": ("encrypt", "decrypt"),
    "people_keys": ("key",),
    "own_settings": ("settings",),
    "own_words": ("spelling",),
    "profiles": ("profiles",),
    "keys": ("keys",),
    "doctor": ("doctor",),
    "completion": ("completion",),
}
"""The commands of each module in `commands`, in the order of the help."""


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
        words = sys.argv[1:] if argv is None else argv
        menu_for(words).parser.parse_args(words, arguments)
        tell_plainly(plainly=getattr(arguments, "plain", False))
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
        lift()
        complain(tr("Stopped."))
        return COULD_NOT
    except Exception as error:  # noqa: BLE001 - nothing of a record may reach a traceback
        return _told(error, arguments)
    return status


def menu_for(words: Sequence[str]) -> Menu:
    """The words that may be typed, as far as they matter for what was typed."""
    menu = Menu(_home, description=_DESCRIPTION, version=f"cpc-tui {__version__}")
    menu.whole = whole_menu
    for name in _needed(words):
        import_module(f"cpc_tui.commands.{name}").add_to(menu)
    return menu


def whole_menu() -> Menu:
    """All the words that may be typed."""
    return menu_for(["--help"])


def _needed(words: Sequence[str]) -> Iterable[str]:
    """The modules that a command line needs: one for a command, all where help may be given."""
    rest = iter(words)
    for word in rest:
        if word == "--home":
            next(rest, None)
        elif not word.startswith("--home="):
            found = [name for name, commands in COMMANDS.items() if word in commands]
            return found or COMMANDS
    return ()


def _home(arguments: argparse.Namespace) -> int:
    from cpc_tui.commands.interactive import home

    return home(arguments)


def _told(error: Exception, arguments: argparse.Namespace) -> int:
    """Say what an error means to the user; one that means nothing goes to the crash log."""
    lift()
    lines = lines_of(error)
    if lines is None and isinstance(error, OSError):
        _drop_output()
        lines = (tr("The output could not be written: {reason}.", reason=why(error)),)
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
