"""`dump`: writing a record for another program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.then import add_moment, conference_then


def add_to(menu: Menu) -> None:
    """Add `dump`."""
    command = menu.add("dump", dump, "write a conference’s record as JSON")
    add_reference(command)
    command.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default="-",
        help="where to; standard output if not given",
    )
    add_moment(command)


def dump(arguments: argparse.Namespace) -> int:
    """Write the record to a file or to standard output, always in UTF-8."""
    from cpc_tui.conference.writing import write_record

    record, _ = conference_then(office_of(arguments), arguments)
    data = write_record(record).encode("utf-8")
    if arguments.file != "-":
        _write(Path(arguments.file), data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return 0


def _write(path: Path, data: bytes) -> None:
    from cpc_tui.storage.faults import NotSaved
    from cpc_tui.storage.files import write_own

    if path.is_dir():
        raise Refused(f"{path} is a folder; name a file in it.")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}; make it, or name another file.")
    try:
        write_own(path, data)
    except NotSaved as fault:
        raise Refused(f"{path} was not written: {fault.reason}.") from fault
