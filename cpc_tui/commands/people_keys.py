"""`key`: who may read what is encrypted, and by what."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.encrypting import new_passphrase, write_recovery
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import complain, say
from cpc_tui.commands.unlocking import open_by_file, open_by_passphrase
from cpc_tui.commands.who_reads import choose_readers, say_who_reads
from cpc_tui.conference.accounting import DeedKey
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.opening import Office

_WITH_A_NAME = ("add", "remove", "recovery")
_OF_A_CONFERENCE = ("share", "unshare", "only")
_ALONE = ("list", "change", "finish")
_DEEDS = ("list", "add", "remove", *_OF_A_CONFERENCE, "recovery", "change", "finish")

_ACCOUNTED: dict[str, DeedKey] = {
    "add": "key_added",
    "remove": "key_removed",
    "recovery": "key_file_made",
    "change": "key_changed",
}


def add_to(menu: Menu) -> None:
    """Add `key`."""
    command = menu.add("key", key, tr("say who may read what is encrypted, and change it"))
    command.add_argument(
        "deed",
        nargs="?",
        choices=_DEEDS,
        default="list",
        help=tr(
            "list people (the default); add or remove somebody; share a conference "
            "with somebody, or unshare it, or let it be for you and those named "
            "only; change your passphrase; write a recovery key file; or finish a "
            "change that was cut off"
        ),
    )
    command.add_argument(
        "names",
        metavar="NAME",
        nargs="*",
        help=tr(
            "who is added or removed, or the file of recovery; with share, unshare "
            "and only the conference’s reference and then whom (share alone: "
            "everybody)"
        ),
    )
    command.add_argument(
        "--by-file",
        type=Path,
        metavar="FILE",
        help=tr("open what is encrypted by this key file, such as the recovery key"),
    )
    command.add_argument(
        "--to-file",
        type=Path,
        metavar="FILE",
        help=tr("with add: make a key file for them, instead of asking for their passphrase"),
    )
    command.add_argument(
        "--drop-files",
        action="store_true",
        help=tr("with change: let none of your key files open anything any more"),
    )
    command.add_argument(
        "--and-lose",
        action="store_true",
        help=tr("with remove: also where a conference can then be read by nobody"),
    )


def key(arguments: argparse.Namespace) -> int:
    """Do what is asked for; the status is 1 where it could not be done everywhere."""
    from cpc_tui.storage.cipher.held import is_encrypted

    deed = arguments.deed
    _check_usage(deed, len(arguments.names))
    office = office_of(arguments)
    if not is_encrypted(office.home):
        raise Refused(tr("What is stored is not encrypted; cpc-tui encrypt encrypts it."))
    if arguments.by_file is not None:
        open_by_file(office.home, arguments.by_file)
    elif deed == "change":
        # Who walks up to somebody else's terminal is not to change their passphrase.
        open_by_passphrase(office.home)
    else:
        office.unlock()
    if deed in _OF_A_CONFERENCE:
        reference, *names = arguments.names
        return choose_readers(office, deed, reference, names)
    if deed == "list":
        return say_who_reads(office)
    status = _done(office, arguments)
    _account(office, arguments)
    return status


def _account(office: Office, arguments: argparse.Namespace) -> None:
    """Write down who changed the keys, and to whom one was given or taken."""
    command = f"key {arguments.deed}"
    if done := _ACCOUNTED.get(arguments.deed):
        name = arguments.names[0] if arguments.deed in ("add", "remove") else ""
        office.accounts.note_at_home(office.home, done, command=command, whom=name)


def _check_usage(deed: str, number: int) -> None:
    if deed in _ALONE and number:
        raise WrongUsage(tr("key {deed} takes no name.", deed=deed))
    if deed in _WITH_A_NAME and number != 1:
        raise WrongUsage(
            tr("key {deed} needs one name; one of several words in quotes.", deed=deed)
        )
    if deed in _OF_A_CONFERENCE and not number:
        raise WrongUsage(tr("key {deed} needs the reference of a conference.", deed=deed))
    if deed == "unshare" and number == 1:
        raise WrongUsage(tr("key unshare needs the name of whoever is to read it no more."))


def _done(office: Office, arguments: argparse.Namespace) -> int:
    home, name = office.home, arguments.names[0] if arguments.names else ""
    if arguments.deed == "add":
        return _add(home, name, arguments.to_file)
    if arguments.deed == "remove":
        return _remove(home, name, and_lose=arguments.and_lose)
    if arguments.deed == "recovery":
        write_recovery(home, Path(name).expanduser())
        return 0
    if arguments.deed == "change":
        return _change(home, drop_files=arguments.drop_files)
    from cpc_tui.storage.cipher.changing import finish

    return _told(finish(home), tr("All keys are those of the people below.")) or say_who_reads(
        office
    )


def _add(home: Path, name: str, to_file: Path | None) -> int:
    from cpc_tui.storage.cipher.changing import add
    from cpc_tui.storage.cipher.locks import new_key_file

    secret = new_passphrase(name) if to_file is None else new_key_file(to_file)
    well = tr("{name} can read and write everything that is not for some people only.", name=name)
    return _told(add(home, name, secret), well)


def _remove(home: Path, name: str, *, and_lose: bool) -> int:
    from cpc_tui.storage.cipher.changing import remove

    words = tr(
        "{name} can read nothing that is written from now on. What was written "
        "before they could read, and may have copied.",
        name=name,
    )
    return _told(remove(home, name, and_lose=and_lose), words)


def _change(home: Path, *, drop_files: bool) -> int:
    from cpc_tui.storage.cipher.held import circle_of
    from cpc_tui.storage.cipher.person import change_passphrase, drop_key_files

    person = circle_of(home).person
    change_passphrase(home, person, new_passphrase())
    say(tr("The passphrase is changed. Older backups open with the former one still."))
    if drop_files:
        number = drop_key_files(home, person)
        say(
            tr_n(
                "{n} key file will open nothing here any more.",
                "{n} key files will open nothing here any more.",
                number,
            )
        )
    return 0


def _told(faults: list[str], well: str) -> int:
    for each in faults:
        complain(each)
    if faults:
        complain(tr("There the keys are the former ones still; cpc-tui key finish tries again."))
        return 1
    say(well)
    return 0
