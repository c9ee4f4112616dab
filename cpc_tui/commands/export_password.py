"""The password that opens the files: asked for on the terminal, or read from a private file."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from pathlib import Path

from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.file_faults import why
from cpc_tui.language import tr

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_LONGEST = 4096


def add_password(command: argparse.ArgumentParser) -> None:
    """Let a command lock what it makes; a password is never a word of the command line."""
    command.add_argument(
        "--protect",
        action="store_true",
        help=tr("lock the files with a password, which is asked for"),
    )
    command.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=tr("lock the files with the first line of this file, which only you may read"),
    )


def password_for(arguments: argparse.Namespace) -> str | None:
    """The password that was asked for; None where the files are to be open.

    Raises:
        Refused: There is none: nobody to ask, two different ones, or a file that is not private.
    """
    if arguments.password_file is not None:
        return _not_empty(_from_file(arguments.password_file))
    if arguments.protect:
        return _not_empty(_asked())
    return None


def _asked() -> str:
    import getpass

    if sys.stdin is None or not sys.stdin.isatty():
        raise WrongUsage(
            tr("There is no terminal to ask for a password on: use --password-file FILE.")
        )
    first = getpass.getpass(tr("Password for the files: "))
    if getpass.getpass(tr("The same again: ")) != first:
        raise Refused(tr("The two passwords are not the same. Nothing was made."))
    return first


def _from_file(path: Path) -> str:
    try:
        descriptor = os.open(path.expanduser(), os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            about = os.fstat(file.fileno())
            if about.st_mode & _OTHERS:
                raise Refused(
                    tr(
                        "Others may read {path}: make it yours alone with `chmod 600`, or use "
                        "--protect.",
                        path=path,
                    )
                )
            line = file.readline(_LONGEST)
    except (OSError, RuntimeError) as error:
        reason = (
            why(error) if isinstance(error, OSError) else tr("this machine does not know the user")
        )
        raise Refused(
            tr("The password cannot be read from {path}: {reason}.", path=path, reason=reason)
        ) from None
    try:
        return line.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refused(tr("The first line of {path} is not UTF-8.", path=path)) from None


def _not_empty(password: str) -> str:
    if not password:
        raise Refused(tr("The password is empty. Nothing was made."))
    return password
