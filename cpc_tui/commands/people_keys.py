"""`key`: who may read what is encrypted, and by what."""

from __future__ import annotations

import argparse
from pathlib import Path

from cpc_tui.commands.encrypting import new_passphrase, write_recovery
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import complain, say
from cpc_tui.commands.unlocking import open_by_file, open_by_passphrase

_WITH_A_NAME = ("add", "remove", "recovery")
_DEEDS = ("list", *_WITH_A_NAME, "change", "finish")


def add_to(menu: Menu) -> None:
    """Add `key`."""
    command = menu.add("key", key, "say who may read what is encrypted, and change it")
    command.add_argument(
        "deed",
        nargs="?",
        choices=_DEEDS,
        default="list",
        help="list people (the default); add or remove somebody; change your passphrase; write a "
        "recovery key file; or finish a change that was cut off",
    )
    command.add_argument(
        "name", metavar="NAME", nargs="?", help="who is added or removed, or the file of recovery"
    )
    command.add_argument(
        "--by-file",
        type=Path,
        metavar="FILE",
        help="open what is encrypted by this key file, such as the recovery key",
    )
    command.add_argument(
        "--to-file",
        type=Path,
        metavar="FILE",
        help="with add: make a key file for them, instead of asking for their passphrase",
    )
    command.add_argument(
        "--drop-files",
        action="store_true",
        help="with change: let none of your key files open anything any more",
    )


def key(arguments: argparse.Namespace) -> int:
    """Do what is asked for; the status is 1 where it could not be done everywhere."""
    from cpc_tui.storage.cipher.held import is_encrypted

    deed = arguments.deed
    if (arguments.name is None) == (deed in _WITH_A_NAME):
        raise WrongUsage(f"key {deed} {'needs' if deed in _WITH_A_NAME else 'takes no'} name.")
    office = office_of(arguments)
    if not is_encrypted(office.home):
        raise Refused("What is stored is not encrypted; cpc-tui encrypt encrypts it.")
    if arguments.by_file is not None:
        open_by_file(office.home, arguments.by_file)
    elif deed == "change":
        # Who walks up to somebody else's terminal is not to change their passphrase.
        open_by_passphrase(office.home)
    else:
        office.unlock()
    return _done(office.home, arguments)


def _done(home: Path, arguments: argparse.Namespace) -> int:
    name = arguments.name
    if arguments.deed == "add":
        return _add(home, name, arguments.to_file)
    if arguments.deed == "remove":
        return _remove(home, name)
    if arguments.deed == "recovery":
        write_recovery(home, Path(name).expanduser())
        return 0
    if arguments.deed == "change":
        return _change(home, drop_files=arguments.drop_files)
    if arguments.deed == "finish":
        from cpc_tui.storage.cipher.changing import finish

        return _told(finish(home), "All keys are those of the people below.") or _list(home)
    return _list(home)


def _list(home: Path) -> int:
    from cpc_tui.storage.cipher.held import circle_of

    circle = circle_of(home)
    for each in circle.members:
        say(f"{each.name}{' (you)' if each.number == circle.person.number else ''}")
    return 0


def _add(home: Path, name: str, to_file: Path | None) -> int:
    from cpc_tui.storage.cipher.changing import add
    from cpc_tui.storage.cipher.locks import new_key_file

    secret = new_passphrase(name) if to_file is None else new_key_file(to_file)
    return _told(add(home, name, secret), f"{name} can read and write everything.")


def _remove(home: Path, name: str) -> int:
    from cpc_tui.storage.cipher.changing import remove

    words = (
        f"{name} can read nothing that is written from now on. What was written before they could "
        "read, and may have copied."
    )
    return _told(remove(home, name), words)


def _change(home: Path, *, drop_files: bool) -> int:
    from cpc_tui.storage.cipher.held import circle_of
    from cpc_tui.storage.cipher.person import change_passphrase, drop_key_files

    person = circle_of(home).person
    change_passphrase(home, person, new_passphrase())
    say("The passphrase is changed. Older backups open with the former one still.")
    if drop_files:
        number = drop_key_files(home, person)
        say(f"{number} key file{'' if number == 1 else 's'} will open nothing here any more.")
    return 0


def _told(faults: list[str], well: str) -> int:
    for each in faults:
        complain(each)
    if faults:
        complain("There the keys are the former ones still; cpc-tui key finish tries again.")
        return 1
    say(well)
    return 0
