"""`export`: the Word documents of a conference."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import say
from cpc_tui.commands.then import add_moment, conference_then
from cpc_tui.file_faults import why

if TYPE_CHECKING:
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office

Document = Literal["minutes", "plan"]

_DOCUMENTS = ("minutes", "plan", "letter", "annex", "all")


def add_to(menu: Menu) -> None:
    """Add `export`."""
    command = menu.add("export", export, "make the Word documents of a conference")
    add_reference(command)
    command.add_argument("--document", choices=_DOCUMENTS, required=True, help="which to make")
    command.add_argument(
        "--for", dest="recipient", required=True, metavar="WHOM", help="whose copy: full"
    )
    command.add_argument(
        "--to", type=Path, metavar="DIR", help="the folder for the files; it is made if need be"
    )
    command.add_argument("--force", action="store_true", help="write over files of the same names")
    add_moment(command)


def export(arguments: argparse.Namespace) -> int:
    """Make the files and print their names."""
    office = office_of(arguments)
    document = _document(arguments.document)
    if arguments.recipient != "full":
        raise Refused(
            "Only the full copy can be made so far: write --for full. "
            "Copies for professionals or for one person cannot be made yet."
        )
    folder = _folder(arguments.to, office)
    record, profile = conference_then(office, arguments)
    make(record, profile, (document,), folder, force=arguments.force)
    return 0


def make(
    record: Record, profile: Profile, documents: Sequence[Document], folder: Path, *, force: bool
) -> None:
    """Write documents into a folder, which is made if need be, and print the files' names.

    Raises:
        Refused: Nothing was written.
    """
    from cpc_tui.paths import make_own_folder
    from exports.export import ExportRefused
    from exports.export import export as write

    try:
        make_own_folder(folder)
    except OSError as error:
        raise Refused(f"The folder {folder} cannot be made: {why(error)}.") from error
    try:
        made = write(record, profile, documents, folder, force=force)
    except ExportRefused as refused:
        raise Refused(refused.sentence) from refused
    for path in made:
        say(str(path))


def _document(name: str) -> Document:
    documents: dict[str, Document] = {"minutes": "minutes", "plan": "plan"}
    if name not in documents:
        raise Refused(f"{name!r} cannot be made yet: write --document minutes or --document plan.")
    return documents[name]


def _folder(given: Path | None, office: Office) -> Path:
    folder = given or office.settings.export_folder
    if folder is None:
        raise WrongUsage("Name the folder for the files with --to DIR.")
    try:
        return folder.expanduser()
    except RuntimeError:
        raise WrongUsage("This machine does not know the user that --to names.") from None
