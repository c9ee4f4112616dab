"""`profiles`: the authorities whose ways the program knows, and what each profile holds."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say_json, say_table, say_text
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.profile import Profile
    from cpc_tui.opening import Office


def add_to(menu: Menu) -> None:
    """Add `profiles`."""
    command = menu.add(
        "profiles", show_profiles, tr("list the profiles, or say what one of them holds"), json=True
    )
    command.add_argument("name", metavar="NAME", nargs="?", help=tr("a profile, such as medway"))


def show_profiles(arguments: argparse.Namespace) -> int:
    """Print the list of profiles, or one of them in words."""
    office = office_of(arguments)
    if arguments.name is None:
        return _list(office, as_json=arguments.json)
    from cpc_tui.commands.profile_told import told
    from cpc_tui.conference.papers.plain import plain_blocks
    from cpc_tui.conference.profile_reader import load_profile

    profile = load_profile(arguments.name, folders=office.profile_folders)
    if arguments.json:
        raise Refused(tr("One profile is printed in words alone; leave out --json."))
    say_text(plain_blocks(told(profile)))
    return 0


def _list(office: Office, *, as_json: bool) -> int:
    from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names

    found: list[Profile] = []
    faults: list[str] = []
    for name in profile_names(office.profile_folders):
        try:
            found.append(load_profile(name, folders=office.profile_folders))
        except ProfileError as error:
            faults += [fault for fault in error.faults if fault not in faults]
    rows = [(each.key, each.name, each.framework.name, each.plan.label) for each in found]
    if as_json:
        names = ("name", "authority", "framework", "plan")
        say_json([dict(zip(names, row, strict=True)) for row in rows])
    else:
        say_table((tr("Name"), tr("Authority"), tr("Framework"), tr("Plan")), rows)
    for fault in faults:
        complain(fault)
    return 1 if faults else 0
