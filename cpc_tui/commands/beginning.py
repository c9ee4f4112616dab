"""`new`: beginning a conference, by itself or as the one that follows another."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cpc_tui.commands import interactive
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import say
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office


def add_to(menu: Menu) -> None:
    """Add `new`."""
    command = menu.add("new", begin, tr("begin a new conference, or the review that follows one"))
    command.add_argument(
        "--from",
        dest="before",
        metavar="REF",
        help=tr(
            "the conference before: its people, children, plan and open actions are carried over"
        ),
    )
    command.add_argument(
        "--reference",
        metavar="NEW",
        help=tr("with --from: what the new one is called, so that nothing is asked"),
    )


def begin(arguments: argparse.Namespace) -> int:
    """Begin a conference on the screen; one that follows another also without it."""
    if arguments.reference is not None and arguments.before is None:
        raise WrongUsage(tr("--reference goes with --from REF, the conference before."))
    office = office_of(arguments)
    if arguments.before is None:
        return interactive.start(office, new=True)
    if arguments.reference is not None:
        return _follow(office, arguments.before, arguments.reference)
    if not interactive.has_terminal():
        raise Refused(tr("Without a terminal, name the new conference with --reference NEW."))
    office.read(arguments.before)  # Where it is not there, that is said before the screen is taken.
    return interactive.start(office, new=True, before=arguments.before)


def _follow(office: Office, before: str, reference: str) -> int:
    """Store the record that follows another, say what was carried over, and open it."""
    from cpc_tui.conference.following import following

    if office.library.holds(reference):
        raise Refused(tr("There is already a conference with this reference; choose another."))
    begun = following(office.read(before), reference=reference)
    office.add(begun.record, office.settings.role)
    say(tr("Begun: {reference}.", reference=reference))
    for sentence in begun.told:
        say(sentence)
    return interactive.start(office, reference=reference) if interactive.has_terminal() else 0
