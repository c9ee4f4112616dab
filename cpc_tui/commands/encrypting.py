"""`encrypt` and `decrypt`: whether what is stored can be read without a secret."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.own_settings import seal_words, words_given_back
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say
from cpc_tui.encrypting import OLD, RECOVERY, WHAT_IT_IS, user
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.cipher.locks import Secret

_PROFILES = tr(
    "Your own profiles are not encrypted: they are read before anybody has said who they are. Keep "
    "names of families out of them."
)


def add_to(menu: Menu) -> None:
    """Add `encrypt` and `decrypt`."""
    menu.add("encrypt", encrypt, tr("encrypt all that is stored, under a passphrase"))
    menu.add("decrypt", decrypt, tr("store everything in plain text again"))


def encrypt(arguments: argparse.Namespace) -> int:
    """Encrypt everything; where that was cut off before, go on with it."""
    return encrypt_all(office_of(arguments))


def encrypt_all(office: Office) -> int:
    """Encrypt what is stored, and what will be; the exit status."""
    from cpc_tui.commands.secret_line import ask_line
    from cpc_tui.storage.cipher.changing import begin
    from cpc_tui.storage.cipher.converting import check_free
    from cpc_tui.storage.cipher.converting import encrypt as convert
    from cpc_tui.storage.cipher.held import is_encrypted

    home = office.home
    check_free(home)
    if is_encrypted(home):
        office.unlock()
        first = False
    else:
        say(WHAT_IT_IS)
        secret = new_passphrase()
        name = ask_line(
            tr("Your name, for the list of who may read [{user}]: ", user=user())
        ).strip()
        begin(home, secret, name or user())
        first = True
    status = _told(convert(home), tr("Everything that is stored is encrypted."))
    office.accounts.note_at_home(home, "encrypted")
    seal_words(office)
    if first:
        say(OLD)
        _tell_of_profiles(office)
        _tell_of_own_words(office)
        _offer_recovery(home)
    return status


def decrypt(arguments: argparse.Namespace) -> int:
    """Store everything in plain text again, when that was asked for twice."""
    from cpc_tui.commands.secret_line import ask_line
    from cpc_tui.storage.cipher.converting import decrypt as convert
    from cpc_tui.storage.cipher.held import is_encrypted

    office = office_of(arguments)
    if not is_encrypted(office.home):
        raise Refused(tr("What is stored is not encrypted."))
    office.unlock()
    question = tr("Whoever gets at this disk will be able to read everything. Type yes to go on: ")
    if ask_line(question).strip().casefold() != "yes":
        raise Refused(tr("Nothing was changed."))
    with words_given_back(office):
        status = _told(convert(office.home), tr("Everything that is stored is in plain text."))
    if not is_encrypted(office.home):
        office.accounts.note_at_home(office.home, "decrypted")
    return status


def new_passphrase(whose: str = "") -> Secret:
    """Ask for a new passphrase, twice.

    Args:
        whose: Whose it is, where that is not the one who is asked for other things.

    Raises:
        Refused: The two were not the same, or it is too short.
    """
    from cpc_tui.commands.secret_line import ask_secret
    from cpc_tui.storage.cipher.faults import KeysRefused
    from cpc_tui.storage.cipher.locks import Secret, check_new

    whose = tr(" of {whose}", whose=whose) if whose else ""
    first = ask_secret(tr("New passphrase{whose}: ", whose=whose))
    try:
        check_new(first)
    except KeysRefused as refused:
        raise Refused(str(refused)) from None
    if ask_secret(tr("The same again: ")) != first:
        raise Refused(tr("The two are not the same. Nothing was changed."))
    return Secret.typed(first)


def write_recovery(home: Path, to: Path) -> None:
    """Make a key file that opens everything with the key of whoever has unlocked it.

    Raises:
        StoreFault: It was not made.
    """
    from cpc_tui.storage.cipher.held import circle_of
    from cpc_tui.storage.cipher.locks import new_key_file
    from cpc_tui.storage.cipher.person import add_lock

    add_lock(home, circle_of(home).person, new_key_file(to))
    say(
        tr(
            "The key file is {to}. Whoever has it can read everything: keep it as you keep a key.",
            to=to,
        )
    )


def _offer_recovery(home: Path) -> None:
    from cpc_tui.commands.secret_line import ask_line
    from cpc_tui.storage.faults import StoreFault

    say(RECOVERY)
    while to := ask_line(tr("Write one to (nothing for none): ")).strip():
        try:
            write_recovery(home, Path(to).expanduser())
        except (StoreFault, RuntimeError) as fault:
            complain(str(fault))
        else:
            return
    say(tr("None was made; cpc-tui key recovery makes one later."))


def _told(faults: list[str], well: str) -> int:
    if not faults:
        say(well)
        return 0
    for each in faults:
        complain(each)
    complain(tr("The rest is done. Put these right or move them away, and ask for it again."))
    return 1


def _tell_of_profiles(office: Office) -> None:
    from cpc_tui.named_in_profiles import named_in, own_profiles

    if own_profiles(office):
        say(_PROFILES)
    for path, words in named_in(office):
        complain(
            tr(
                "{path} holds names of a conference: {words}. Take them out.",
                path=path,
                words=", ".join(words),
            )
        )


def _tell_of_own_words(office: Office) -> None:
    """Own words are read before anybody has said who they are, so they stay in plain text."""
    from cpc_tui.spelling.own_words import own_words

    if own_words(office.settings_file):
        say(
            tr(
                "Your own words of spelling stay in plain text, and may be names: cpc-tui spelling "
                "lists them, cpc-tui spelling remove takes one out."
            )
        )
