"""What can go wrong with keys, in a sentence each; none holds anything of a record or a secret."""

from __future__ import annotations

from cpc_tui.language import tr
from cpc_tui.storage.faults import CannotRead, StoreFault


class KeyFault(CannotRead):
    """Something encrypted cannot be read or written with the keys that are here."""

    def __init__(self, name: str, reason: str, sentence: str) -> None:
        super().__init__(name, reason)
        self.args = (sentence,)


class Locked(KeyFault):
    """Nobody has given the passphrase or the key file yet."""

    def __init__(self, name: str = "keys.json") -> None:
        super().__init__(
            name,
            tr("it is encrypted and locked"),
            tr("The conferences are encrypted: the passphrase, or a key file, is needed."),
        )


class NotForThem(KeyFault):
    """The keys are wrapped for other people."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            tr("it is encrypted for other people"),
            tr("This is encrypted for other people: one of them can let you in, with cpc-tui key."),
        )


class KeysDamaged(KeyFault):
    """A file of keys is not what this program, with these keys, wrote."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            tr("its keys are damaged, missing or altered"),
            tr(
                "{name} is damaged, missing or was altered, and without it nothing can "
                "be read. Put it back from a backup.",
                name=name,
            ),
        )


class KeysBehind(KeyFault):
    """The people were changed, and this conference was not reached any more."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            tr("its keys are not those of the people any more"),
            tr(
                "The people were changed, but not yet for this conference: cpc-tui key "
                "finish does it."
            ),
        )


class NewerKeys(KeyFault):
    """A newer version of the program wrote a file of keys."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            tr("a newer version of cpc-tui encrypted it"),
            tr("A newer version of cpc-tui encrypted this; open it with that version."),
        )


class NotEncrypted(KeyFault):
    """A conference that is in plain text where all others are encrypted."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            tr("it is not encrypted, and the others are"),
            tr(
                "This conference is not encrypted, and the others are: cpc-tui encrypt encrypts it."
            ),
        )


class WrongSecret(StoreFault):
    """A passphrase or key file that opens nothing here."""


class WrongPassphrase(WrongSecret):
    """It says that it is wrong, and nothing else."""

    def __init__(self) -> None:
        super().__init__(tr("That passphrase is wrong."))


class WrongKeyFile(WrongSecret):
    """A key file that opens nothing here, or is none."""

    def __init__(self, why: str = tr("it opens nothing here")) -> None:
        super().__init__(tr("That key file cannot be used: {why}.", why=why))


class KeysRefused(StoreFault):
    """A change of keys or people that was not made; nothing is as if it had been."""
