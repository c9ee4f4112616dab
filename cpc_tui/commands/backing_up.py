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

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.restoring import Restored


def add_to(menu: Menu) -> None:
    """Add `backup` and `restore`."""
    command = menu.add("backup", back_up, "copy conferences into one file, open ones too")
    command.add_argument("file", metavar="TO", type=Path, help="the file; it must not be there yet")
    _add_references(command)
    command = menu.add("restore", restore, "put conferences of a backup back")
    command.add_argument("file", metavar="FROM", type=Path, help="a file that backup made")
    _add_references(command)
    command.add_argument(
        "--replace",
        action="store_true",
        help="put them in the place of conferences of the same references, kept aside",
    )
    command.add_argument(
        "--even-purged",
        action="store_true",
        help="put those back too that were purged here",
    )


def _add_references(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "references", metavar="REF", nargs="*", help="only these conferences; all if not given"
    )


def back_up(arguments: argparse.Namespace) -> int:
    """Make a backup; what is damaged is in it as it is, and told of."""
    from cpc_tui.storage.backup import back_up as write

    to: Path = arguments.file
    if to.is_dir():
        raise Refused(f"{to} is a folder; name a file in it.")
    office = office_of(arguments)
    folders = _folders(office, arguments.references)
    if not folders:
        raise Refused("There are no conferences to back up.")
    try:
        done = write(folders, to)
    except FileExistsError:
        raise Refused(f"{to} is there already; nothing was written. Name another file.") from None
    except OSError as error:
        raise Refused(f"{to} was not written: {why(error)}.") from error
    office.accounts.backed_up(office.home, folders)
    said = _count(len(done.verdicts), "conference")
    say(f"Backed up {said} in {_count(done.files, 'file')}: {to}, {done.size} bytes.")
    damaged = [each for each in done.verdicts if not each.well and not each.mendable]
    for each in damaged:
        complain(f"{each.reference or each.folder} is in the backup as it is: {each.fault}")
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
        raise Refused(f"{source} cannot be read: {why(error)}.") from error
    for each in done:
        if each.reference:
            kept = f" What was there is kept in {each.replaced}." if each.replaced else ""
            say(f"Restored {each.reference}.{kept}")
            _account(office, each)
    if left_out := sum(not each.reference for each in done):
        complain(
            f"{_count(left_out, 'conference')} that you have no key to: not restored. Somebody who "
            "has one can restore what is theirs."
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
        raise Refused(*(f"There is no conference {each}; nothing was written." for each in missing))
    return sorted({folder for folder in found.values() if folder is not None})


def _count(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number} {thing}s"
