"""`import`: reading a record from a file, whole or not at all."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import say
from cpc_tui.importing import record_in

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record


def add_to(menu: Menu) -> None:
    """Add `import`."""
    command = menu.add("import", import_record, "read a conference record from a file")
    command.add_argument("file", metavar="FILE", help="the record; - is standard input")
    command.add_argument(
        "--replace",
        action="store_true",
        help="put it in the place of the conference of the same reference",
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
    children = _count(record.children, "child", "children")
    people = _count(record.people, "person", "people")
    return f"Imported {record.reference}: {children}, {people}."


def _count(things: tuple[Any, ...], one: str, several: str) -> str:
    return f"1 {one}" if len(things) == 1 else f"{len(things)} {several}"
