"""`dump`: writing a record for another program."""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.then import add_moment, conference_then
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office

_ORDERS = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON leaves as it is, and a terminal obeys or turns the text behind it round with."""


def add_to(menu: Menu) -> None:
    """Add `dump`."""
    command = menu.add("dump", dump, tr("write a conference’s record as JSON"))
    add_reference(command)
    command.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default="-",
        help=tr("where to; standard output if not given"),
    )
    add_moment(command)


def dump(arguments: argparse.Namespace) -> int:
    """Write the record to a file or to standard output, always in UTF-8."""
    from cpc_tui.conference.writing import write_record

    office = office_of(arguments)
    record, _ = conference_then(office, arguments)
    data = write_record(record).encode("utf-8")
    if arguments.file != "-":
        _write(Path(arguments.file), data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(_shown(data) if sys.stdout.isatty() else data)
        sys.stdout.buffer.flush()
    _account(office, record.reference, data)
    return 0


def _shown(data: bytes) -> bytes:
    """The same JSON for a terminal, with what one would obey written as JSON can write it."""
    text = _ORDERS.sub(lambda found: f"\\u{ord(found[0]):04x}", data.decode("utf-8"))
    return text.encode("utf-8")


def _account(office: Office, reference: str, data: bytes) -> None:
    """The whole record went out of the program: that counts as an export of it."""
    from cpc_tui.conference.accounting import Paper

    paper = Paper("record", "output", hashlib.sha256(data).hexdigest())
    if folder := office.library.folder_of(reference):
        office.accounts.note(folder, "exported", papers=(paper,))


def _write(path: Path, data: bytes) -> None:
    from cpc_tui.storage.faults import NotSaved
    from cpc_tui.storage.files import write_own

    if path.is_dir():
        raise Refused(tr("{path} is a folder; name a file in it.", path=path))
    if not path.parent.is_dir():
        raise Refused(
            tr("There is no folder {parent}; make it, or name another file.", parent=path.parent)
        )
    try:
        write_own(path, data)
    except NotSaved as fault:
        raise Refused(
            tr("{path} was not written: {reason}.", path=path, reason=fault.reason)
        ) from fault
