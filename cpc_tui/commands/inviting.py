"""`invitees`: people and their invitations from a table that the office keeps."""

from __future__ import annotations

import argparse

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import say
from cpc_tui.language import tr


def add_to(menu: Menu) -> None:
    """Add `invitees`."""
    command = menu.add("invitees", take_in, tr("add invited people from a table (CSV)"))
    add_reference(command)
    command.add_argument(
        "file",
        metavar="FILE",
        help=tr("a first line naming the columns, then one person a line; - is standard input"),
    )


def take_in(arguments: argparse.Namespace) -> int:
    """Take in all people of a table, or name all its faults and take in nobody."""
    from cpc_tui.inviting import invite

    office = office_of(arguments)
    session = office.open(arguments.reference, office.settings.role)
    told = invite(session, arguments.file)
    if not session.save():
        raise Refused(tr("Nothing was saved: {problem}. Try again.", problem=session.problem))
    for sentence in (*session.notices, *told):
        say(sentence)
    return 0
