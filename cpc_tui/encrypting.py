"""Encrypting all that is stored from within the program, without leaving it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.sharing import user_name

if TYPE_CHECKING:
    from cpc_tui.opening import Office

WHAT_IT_IS = tr(
    "What is stored will be encrypted. Without the passphrase, or a key file, nobody can read it: "
    "not you, not the authority, not the makers of this program."
)
RECOVERY = tr(
    "A recovery key file opens everything without the passphrase. Keep it apart from this machine, "
    "such as in a safe."
)
OLD = tr(
    "Backups and copies made before are in plain text still: destroy them, or make new ones. What "
    "was on this disk in plain text was overwritten; disks keep old blocks all the same."
)
DONE = tr("Encrypted. Backups and copies made before are in plain text still.")


@dataclass(frozen=True)
class Wanted:
    """What somebody filled in.

    Attributes:
        passphrase: The passphrase; it has to be typed twice.
        again: The same once more.
        name: What they are called in the list of who may read.
        recovery: Where a recovery key file is written; empty for none.
    """

    passphrase: str
    again: str
    name: str
    recovery: str = ""


def user() -> str:
    """The name of the system user, which stands for theirs where they give none."""
    return user_name(os.geteuid())


def encrypt_all(office: Office, wanted: Wanted) -> list[str]:
    """Encrypt everything, with the keys here from then on.

    Args:
        office: The user's data.
        wanted: What they filled in.

    Returns:
        What was not done, a sentence each; the rest is.

    Raises:
        StoreFault: Nothing was changed.
    """
    from cpc_tui.storage.cipher.changing import begin
    from cpc_tui.storage.cipher.converting import check_free, encrypt
    from cpc_tui.storage.cipher.faults import KeysRefused
    from cpc_tui.storage.cipher.locks import Secret, check_new
    from cpc_tui.storage.faults import StoreFault

    if office.is_encrypted:
        raise KeysRefused(tr("All that is stored here is encrypted already."))
    check_new(wanted.passphrase)
    if wanted.again != wanted.passphrase:
        raise KeysRefused(tr("The two passphrases are not the same. Nothing was changed."))
    check_free(office.home)
    begin(office.home, Secret.typed(wanted.passphrase), wanted.name.strip() or user())
    # What is open of the list followed it in plain text.
    vars(office).pop("library", None)
    faults = encrypt(office.home)
    office.accounts.note_at_home(office.home, "encrypted")
    for deed in (_seal_words, _write_recovery):
        try:
            deed(office, wanted)
        except (StoreFault, OSError, RuntimeError) as fault:
            faults.append(str(fault))
    return faults


def _seal_words(office: Office, wanted: Wanted) -> None:
    from cpc_tui.sealed_settings import take_over

    del wanted
    if office.settings_file is not None:
        take_over(office.settings_file.parent, office.home, office.settings.expansions)


def _write_recovery(office: Office, wanted: Wanted) -> None:
    from cpc_tui.storage.cipher.held import circle_of
    from cpc_tui.storage.cipher.locks import new_key_file
    from cpc_tui.storage.cipher.person import add_lock

    if to := wanted.recovery.strip():
        person = circle_of(office.home).person
        add_lock(office.home, person, new_key_file(Path(to).expanduser()))
