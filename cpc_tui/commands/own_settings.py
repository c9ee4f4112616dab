"""`settings`: the user's abbreviations where they are encrypted, shown and changed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import say, say_json, say_table
from cpc_tui.language import tr, tr_n
from cpc_tui.sealed_settings import SEALED

if TYPE_CHECKING:
    from cpc_tui.opening import Office

_DEEDS = ("list", "add", "remove", "seal")


def add_to(menu: Menu) -> None:
    """Add `settings`."""
    words = tr("show your abbreviations, and change them where they are encrypted")
    command = menu.add("settings", settings, words, json=True)
    command.add_argument(
        "deed",
        nargs="?",
        choices=_DEEDS,
        default="list",
        help=tr(
            "list them (the default); add one or remove one, which is asked for; or seal those "
            "that stand in settings.toml"
        ),
    )


def settings(arguments: argparse.Namespace) -> int:
    """Print the abbreviations, or change them."""
    office = office_of(arguments)
    if arguments.deed != "list" and not office.is_encrypted:
        raise Refused(
            tr(
                "Nothing is encrypted here: your abbreviations are in {settings_file}, "
                "below [expansions].",
                settings_file=office.settings_file,
            )
        )
    if not office.is_encrypted:
        _take_former(office)
    office.unlock()
    if arguments.deed == "add":
        _add(office)
    elif arguments.deed == "remove":
        _remove(office)
    elif arguments.deed == "seal":
        seal_words(office)
    else:
        _list(office, as_json=arguments.json)
    return 0


def seal_words(office: Office) -> None:
    """Seal the abbreviations that stand in the settings, and say so.

    Raises:
        StoreFault: They stand there still.
    """
    from cpc_tui.sealed_settings import take_over

    folder = _folder(office)
    if take_over(folder, office.home, office.settings.expansions):
        say(tr("Your abbreviations are encrypted; cpc-tui settings shows and changes them."))


@contextmanager
def words_given_back(office: Office) -> Iterator[None]:
    """Put the abbreviations back into the settings, before what opens them is taken away.

    Raises:
        StoreFault: They cannot be; nothing is changed.
    """
    from cpc_tui.sealed_settings import give_back, sealed_file
    from cpc_tui.storage.cipher.held import circle_of

    file = sealed_file(_folder(office), circle_of(office.home).person)
    if file.exists():
        give_back(file.parent, office.settings.expansions)
    yield
    if not office.is_encrypted:
        file.unlink(missing_ok=True)


def _take_former(office: Office) -> None:
    """Put back what is sealed still, where somebody else has decrypted everything meanwhile."""
    from cpc_tui.commands.secret_line import ask_secret
    from cpc_tui.sealed_settings import give_back, sealed_file, words_of
    from cpc_tui.storage.cipher.converting import FORMER_PEOPLE
    from cpc_tui.storage.cipher.locks import Secret
    from cpc_tui.storage.cipher.person import FOLDER, numbers, unlock

    former, folder = office.home / FORMER_PEOPLE, _folder(office)
    if not any((folder / SEALED.format(each)).exists() for each in numbers(former)):
        return
    say(tr("Your abbreviations are encrypted still; your former passphrase puts them back."))
    person = unlock(former, Secret.typed(ask_secret(tr("Former passphrase: "))))
    words = {**words_of(folder, person), **office.settings.expansions}
    give_back(folder, words)
    sealed_file(folder, person).unlink(missing_ok=True)
    (former / FOLDER / f"{person.number}.json").unlink(missing_ok=True)
    office.settings = replace(office.settings, expansions=words)


def _list(office: Office, *, as_json: bool) -> None:
    words = office.settings.expansions
    if as_json:
        say_json(dict(words))
    elif words:
        say_table((tr("Abbreviation"), tr("Becomes")), list(words.items()))
    else:
        say(tr("You have no abbreviations."))


def _add(office: Office) -> None:
    from cpc_tui.commands.secret_line import ask_line
    from cpc_tui.expansions import fault_of

    # Not arguments: other users of the machine can read those.
    abbreviation = ask_line(tr("Abbreviation: ")).strip()
    words = ask_line(tr("It becomes: ")).strip()
    if fault := fault_of(abbreviation, words):
        raise Refused(tr("Not added: {fault}.", fault=fault))
    _keep(office, {**_sealed(office), abbreviation: words})


def _remove(office: Office) -> None:
    from cpc_tui.commands.secret_line import ask_line

    words = _sealed(office)
    abbreviation = ask_line(tr("Abbreviation: ")).strip()
    if abbreviation not in words:
        raise Refused(tr("There is no such abbreviation among those that are encrypted."))
    del words[abbreviation]
    _keep(office, words)


def _sealed(office: Office) -> dict[str, str]:
    from cpc_tui.sealed_settings import sealed_words

    return sealed_words(_folder(office), office.home)


def _keep(office: Office, words: dict[str, str]) -> None:
    from cpc_tui.sealed_settings import keep_sealed

    keep_sealed(_folder(office), office.home, words)
    number = len(words)
    say(tr_n("{n} abbreviation kept, encrypted.", "{n} abbreviations kept, encrypted.", number))


def _folder(office: Office) -> Path:
    if office.settings_file is None:
        raise Refused(tr("It is not known where your settings are."))
    return office.settings_file.parent
