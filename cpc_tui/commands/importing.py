"""`import`: reading a record from a file, whole or not at all."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import say
from cpc_tui.importing import record_in
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record


def add_to(menu: Menu) -> None:
    """Add `import`."""
    command = menu.add("import", import_record, tr("read a conference record from a file"))
    command.add_argument("file", metavar="FILE", help=tr("the record; - is standard input"))
    command.add_argument(
        "--replace",
        action="store_true",
        help=tr("put it in the place of the conference of the same reference"),
    )


def import_record(arguments: argparse.Namespace) -> int:
    """Store a record from outside, or name all its faults and store nothing."""
    office = office_of(arguments)
    record = record_in(arguments.file, office.profile_folders)
    office.add(record, office.settings.role, replace=arguments.replace)
    say(imported(record))
    return 0


def imported(record: Record) -> str:
    """A sentence that a record has been stored."""
    children = tr_n("{n} child", "{n} children", len(record.children))
    people = tr_n("{n} person", "{n} people", len(record.people))
    return tr(
        "Imported {reference}: {children}, {people}.",
        reference=record.reference,
        children=children,
        people=people,
    )
