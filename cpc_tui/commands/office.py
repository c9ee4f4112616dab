"""The user's office, opened for a command."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, tell_plainly
from cpc_tui.commands.unlocking import ask_for_keys
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office


def office_of(arguments: argparse.Namespace) -> Office:
    """Data, settings and profiles of the folder that the command line or the system names.

    Raises:
        SettingsError: The settings have faults.
        Refused: The user has no home folder.
    """
    from cpc_tui.opening import open_office

    try:
        office = open_office(arguments.home)
    except RuntimeError:
        raise Refused(
            tr("Your home folder cannot be found. Name a folder for the data with --home DIR.")
        ) from None
    office.ask_for_keys = ask_for_keys
    office.accounts.by_command(getattr(arguments, "command", ""), complain)
    if office.settings.plain:
        tell_plainly(plainly=True)
    return office


def conference_of(office: Office, reference: str) -> tuple[Record, Profile]:
    """A conference to read, with its authority's profile; what had to be put right is said.

    Raises:
        StoreFault: It is not there or cannot be read.
        ProfileError: Its profile is not there or has faults.
    """
    _, opened = office.look_at(reference)
    for notice in opened.notices:
        complain(notice)
    return opened.record, office.profile_of(opened.record)
