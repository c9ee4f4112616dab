"""`open REF --plain`: the meeting as a dialogue in lines instead of on the screen."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.refusals import Refused, lines_of
from cpc_tui.commands.talk import tell_plainly
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.plain.desk import Ran


def add_plain(command: argparse.ArgumentParser) -> None:
    """Let a command open a conference as a dialogue."""
    command.add_argument(
        "--plain",
        action="store_true",
        help=tr("as a dialogue in plain lines, for screen readers, braille lines and pipes"),
    )


def talk(
    office: Office, reference: str, *, seat: str | None = None, home: Path | None = None
) -> int:
    """Hold the dialogue over a conference until the user leaves.

    Args:
        office: The user's data.
        reference: The conference.
        seat: Who sits here, where it is not as in the settings.
        home: What `--home` named.

    Returns:
        The exit status, as `Dialogue.hold` gives it.

    Raises:
        Refused: There is no standard input.
        StoreFault: The conference is not there or cannot be read.
        ProfileError: Its profile is not there or has faults.
    """
    from cpc_tui.commands.secret_line import ask_secret
    from cpc_tui.plain.dialogue import Dialogue
    from cpc_tui.plain.locking import gate_of
    from cpc_tui.plain.spelling import dictionary_of

    if sys.stdin is None:
        raise Refused(tr("There is no standard input to read lines from."))
    session = office.open(reference, seat or office.settings.role)

    def run(words: Sequence[str]) -> Ran:
        return _run(home, session.record.reference, words)

    is_script = not sys.stdin.isatty()
    gate = gate_of(office, session, partial(ask_secret, tr("Passphrase: ")))
    dialogue = Dialogue(session, sys.stdin.fileno(), run, is_script=is_script, gate=gate)
    dialogue.desk.read_dictionary = partial(dictionary_of, office)
    return dialogue.hold()


def _run(home: Path | None, reference: str, words: Sequence[str]) -> Ran:
    """Carry out a command on the conference, and take down what it prints."""
    from cpc_tui.commands import circulating, exporting, past, timing
    from cpc_tui.plain.desk import Ran

    name, *rest = words
    menu = Menu(lambda _: 0, description="", version="")
    for module in (exporting, circulating, past, timing):
        module.add_to(menu)
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        moved = ["--home", str(home)] if home else []
        tell_plainly(plainly=True)
        status = _status(menu, [*moved, name, reference, *rest])
    return Ran(status, said.getvalue(), complained.getvalue())


def _status(menu: Menu, words: Sequence[str]) -> int:
    try:
        arguments = menu.parser.parse_args(words)
        status: int = arguments.run(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except Exception as error:
        lines = lines_of(error)
        if lines is None:
            raise
        sys.stderr.writelines(f"{line}\n" for line in lines)
        return 1
    return status
