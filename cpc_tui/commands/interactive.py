"""The commands that work on the screen: the list, and opening a conference."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.plainly import add_plain, talk
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import say
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office


def add_to(menu: Menu) -> None:
    """Add `open`; the list is what is done without a command."""
    opening = menu.add("open", open_conference, tr("open a conference on the screen"))
    add_reference(opening)
    opening.add_argument(
        "--as",
        dest="seat",
        choices=("chair", "minute-taker", "viewer"),
        help=tr("who sits here; a viewer reads only"),
    )
    add_plain(opening)


def home(arguments: argparse.Namespace) -> int:
    """Show all conferences, and what is due; as plain lines where the settings say so."""
    office = office_of(arguments)
    if office.settings.plain:
        from cpc_tui.commands.listing import list_conferences

        arguments.json = False
        status = list_conferences(arguments)
        say(
            tr(
                "`cpc-tui open` and a reference opens one; `cpc-tui --help` says what "
                "else there is."
            )
        )
        return status
    return start(office)


def open_conference(arguments: argparse.Namespace) -> int:
    """Open one conference."""
    from cpc_tui.storage.library import NoSuchConference

    office = office_of(arguments)
    if arguments.plain or office.settings.plain:
        return talk(office, arguments.reference, seat=arguments.seat, home=arguments.home)
    check_terminal()
    if not office.library.holds(arguments.reference):
        raise NoSuchConference(some_hidden=office.library.hidden > 0)
    return start(office, reference=arguments.reference, seat=arguments.seat)


def start(
    office: Office,
    *,
    reference: str | None = None,
    seat: str | None = None,
    new: bool = False,
    before: str = "",
) -> int:
    """Run the program on the screen until the user leaves.

    Args:
        office: The user's data.
        reference: A conference to open at once.
        seat: Who sits here, where it is not as in the settings.
        new: Begin with a new conference.
        before: The conference that the new one follows; empty for none.

    Raises:
        Refused: There is no terminal.
    """
    check_terminal()
    office.unlock()
    from cpc_tui.terminal import prepare

    prepare()
    from cpc_tui.app import run

    sitting = seat or office.settings.role
    status = run(office, reference=reference, seat=sitting, new=new, before=before)
    office.accounts.settle()
    office.ready_the_next_start()
    return status


def check_terminal() -> None:
    """Make sure that there is a screen and a keyboard.

    Raises:
        Refused: Input or output is a file or a pipe.
    """
    if not has_terminal():
        raise Refused(
            tr(
                "This needs a terminal: input or output is a file or a pipe here. "
                "`cpc-tui show REF` prints a conference as plain text."
            )
        )


def has_terminal() -> bool:
    """Whether input and output are a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
