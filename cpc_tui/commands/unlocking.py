"""Asking for what opens encrypted conferences: a key file of the settings, or a passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office

_TIMES = 3
"""How often a passphrase may be typed wrong; each time takes a moment."""


def ask_for_keys(office: Office) -> None:
    """Get the keys to an office's conferences.

    Raises:
        Refused: Nothing opened them.
        StoreFault: Their files of keys cannot be used.
    """
    from cpc_tui.storage.cipher.faults import WrongKeyFile

    if office.settings.key_file is not None:
        from cpc_tui.commands.secret_line import has_somebody

        try:
            open_by_file(office.home, office.settings.key_file)
        except WrongKeyFile as wrong:
            if not has_somebody():
                raise
            complain(str(wrong))
        else:
            return
    open_by_passphrase(office.home)


def open_by_file(home: Path, path: Path) -> None:
    """Open the conferences by a key file.

    Raises:
        WrongKeyFile: It opens nothing here.
        StoreFault: The files of keys cannot be used.
    """
    from cpc_tui.storage.cipher.held import unlock
    from cpc_tui.storage.cipher.locks import read_key_file

    unlock(home, read_key_file(path))


def open_by_passphrase(home: Path) -> None:
    """Ask for the passphrase, again where it is wrong, and open the conferences by it.

    Raises:
        Refused: It was wrong too often, or there is nobody to ask.
        StoreFault: The files of keys cannot be used.
    """
    from cpc_tui.commands.secret_line import ask_secret
    from cpc_tui.storage.cipher.faults import WrongPassphrase
    from cpc_tui.storage.cipher.held import unlock
    from cpc_tui.storage.cipher.locks import Secret

    for time in range(_TIMES):
        secret = Secret.typed(ask_secret(tr("Passphrase: ")))
        try:
            unlock(home, secret)
        except WrongPassphrase as wrong:
            if time == _TIMES - 1:
                raise Refused(str(wrong)) from None
            complain(str(wrong))
        else:
            return
