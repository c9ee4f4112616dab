"""`backup` and `restore`: conferences in one file, and back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say
from cpc_tui.file_faults import why
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.restoring import Restored


def add_to(menu: Menu) -> None:
    """Add `backup` and `restore`."""
    command = menu.add("backup", back_up, tr("copy conferences into one file, open ones too"))
    command.add_argument(
        "file", metavar="TO", type=Path, help=tr("the file; it must not be there yet")
    )
    _add_references(command)
    command = menu.add("restore", restore, tr("put conferences of a backup back"))
    command.add_argument("file", metavar="FROM", type=Path, help=tr("a file that backup made"))
    _add_references(command)
    command.add_argument(
        "--replace",
        action="store_true",
        help=tr("put them in the place of conferences of the same references, kept aside"),
    )
    command.add_argument(
        "--even-purged",
        action="store_true",
        help=tr("put those back too that were purged here"),
    )


def _add_references(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "references", metavar="REF", nargs="*", help=tr("only these conferences; all if not given")
    )


def back_up(arguments: argparse.Namespace) -> int:
    """Make a backup; what is damaged is in it as it is, and told of."""
    from cpc_tui.storage.backup import back_up as write

    to: Path = arguments.file
    if to.is_dir():
        raise Refused(tr("{to} is a folder; name a file in it.", to=to))
    office = office_of(arguments)
    folders = _folders(office, arguments.references)
    if not folders:
        raise Refused(tr("There are no conferences to back up."))
    try:
        done = write(folders, to)
    except FileExistsError:
        raise Refused(
            tr("{to} is there already; nothing was written. Name another file.", to=to)
        ) from None
    except OSError as error:
        raise Refused(tr("{to} was not written: {reason}.", to=to, reason=why(error))) from error
    office.accounts.backed_up(office.home, folders)
    said = tr_n("{n} conference", "{n} conferences", len(done.verdicts))
    say(
        tr(
            "Backed up {said} in {count}: {to}, {size} bytes.",
            said=said,
            count=tr_n("{n} file", "{n} files", done.files),
            to=to,
            size=done.size,
        )
    )
    damaged = [each for each in done.verdicts if not each.well and not each.mendable]
    for each in damaged:
        complain(
            tr(
                "{reference} is in the backup as it is: {fault}",
                reference=each.reference or each.folder,
                fault=each.fault,
            )
        )
    return 1 if damaged else 0


def restore(arguments: argparse.Namespace) -> int:
    """Put conferences back, or say why not; what they replace is kept aside."""
    from cpc_tui.storage.restoring import restore as put_back

    source: Path = arguments.file
    office = office_of(arguments)
    library = office.library
    try:
        done = put_back(
            source,
            library,
            arguments.references,
            replace=arguments.replace,
            even_purged=arguments.even_purged,
            unlock=office.unlock,
        )
    except OSError as error:
        raise Refused(
            tr("{source} cannot be read: {reason}.", source=source, reason=why(error))
        ) from error
    for each in done:
        if each.reference:
            kept = (
                tr(" What was there is kept in {replaced}.", replaced=each.replaced)
                if each.replaced
                else ""
            )
            say(tr("Restored {reference}.{kept}", reference=each.reference, kept=kept))
            _account(office, each)
    if left_out := sum(not each.reference for each in done):
        complain(
            tr(
                "{count} that you have no key to: not restored. Somebody who has one can "
                "restore what is theirs.",
                count=tr_n("{n} conference", "{n} conferences", left_out),
            )
        )
    return 0


def _account(office: Office, restored: Restored) -> None:
    """Say in the log of the conference that it was put back, and what it took the place of."""
    aside = "/".join(restored.replaced.parts[-2:]) if restored.replaced else ""
    if folder := office.library.folder_of(restored.reference):
        office.accounts.note(folder, "restored", where=aside)


def _folders(office: Office, references: list[str]) -> list[Path]:
    """The folders of conferences, in order; of all of them where none is named."""
    from cpc_tui.storage.contents import conference_folders

    if not references:
        return conference_folders(office.home)
    found: dict[str, Path | None] = {each: office.library.folder_of(each) for each in references}
    missing = [reference for reference, folder in found.items() if folder is None]
    if missing:
        raise Refused(
            *(
                tr("There is no conference {each}; nothing was written.", each=each)
                for each in missing
            )
        )
    return sorted({folder for folder in found.values() if folder is not None})
