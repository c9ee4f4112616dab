"""A person's own key file in the data folder: a private key behind one or more locks.

`keys/<number>.json` holds the private half of an X25519 key, sealed once for each lock. No name is
in it: people's names are where only those people can read them (see `circle`). Changing a
passphrase writes this one file anew, and nothing else.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.paths import make_own_folder, make_private_folder
from cpc_tui.storage.cipher.aead import KEY_BYTES, Key
from cpc_tui.storage.cipher.faults import (
    KeysDamaged,
    KeysRefused,
    NewerKeys,
    WrongKeyFile,
    WrongPassphrase,
    WrongSecret,
)
from cpc_tui.storage.cipher.locks import Secret, new_lock, opened
from cpc_tui.storage.faults import CannotRead, NotSaved, in_words
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.plain_json import decode, encode

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

FOLDER = "keys"
"""The folder of these files in the data folder."""
FORMAT = 1
_MOST_LOCKS = 20


@dataclass(frozen=True)
class Person:
    """Somebody whose key was opened.

    Attributes:
        number: Theirs, which their file is named for.
        private: The private half of their key.
    """

    number: str
    private: bytes

    @property
    def key(self) -> X25519PrivateKey:
        """The private half, to open with."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        return X25519PrivateKey.from_private_bytes(self.private)

    @property
    def own_key(self) -> Key:
        """A key for what is theirs alone, whoever shares the data folder with them."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        derive = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"cpc-tui a person's own key").derive
        return Key(derive(self.private))

    @property
    def public(self) -> bytes:
        """The public half, which others wrap keys with."""
        return self.key.public_key().public_bytes_raw()


def new_person(home: Path, secret: Secret) -> Person:
    """Make somebody's key and its file.

    Args:
        home: The data folder.
        secret: What opens the key from now on.

    Raises:
        NotSaved: There is no file.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    try:
        make_own_folder(home)
        make_private_folder(home / FOLDER)
    except OSError as error:
        raise NotSaved(in_words(error)) from error
    made = Person(secrets.token_hex(8), X25519PrivateKey.generate().private_bytes_raw())
    _write(home, made.number, [new_lock(secret, made.private, _about(made.number))])
    return made


def unlock(home: Path, secret: Secret) -> Person:
    """Open the key that a secret is for.

    Raises:
        WrongPassphrase: It opens none.
        WrongKeyFile: It opens none.
        KeysDamaged: There is none to open.
        NewerKeys: A newer version of the program wrote them.
        CannotRead: The system does not let them be read.
    """
    unusable: list[CannotRead] = []
    found = numbers(home)
    for number in found:
        try:
            locks = _locks(home, number)
        except CannotRead as fault:
            # One that somebody has spoilt keeps nobody else out.
            unusable.append(fault)
            continue
        for lock in locks:
            private = _tried(lock, secret, number)
            if private is not None:
                return Person(number, private)
    if unusable or not found:
        raise unusable[0] if unusable else KeysDamaged(FOLDER)
    raise refused(home, secret)


def refused(home: Path, secret: Secret) -> WrongSecret:
    """What is said of a secret that does not let anybody in; that it was tried is accounted for."""
    # The log takes its own keys from here.
    from cpc_tui.storage.access_log import note_refused

    wrong = WrongPassphrase() if secret.way == "passphrase" else WrongKeyFile()
    note_refused(home, str(wrong))
    return wrong


def change_passphrase(home: Path, person: Person, secret: Secret) -> None:
    """Put another passphrase in the place of somebody's former one.

    Raises:
        NotSaved: The former one still holds.
    """
    kept = [each for each in _locks(home, person.number) if each.get("way") != secret.way]
    _write(home, person.number, [new_lock(secret, person.private, _about(person.number)), *kept])


def add_lock(home: Path, person: Person, secret: Secret) -> None:
    """Let something else open somebody's key as well.

    Raises:
        KeysRefused: There are enough.
        NotSaved: It does not.
    """
    kept = _locks(home, person.number)
    if len(kept) >= _MOST_LOCKS:
        raise KeysRefused(
            tr("There are too many key files already; cpc-tui key change --drop-files.")
        )
    _write(home, person.number, [*kept, new_lock(secret, person.private, _about(person.number))])


def drop_key_files(home: Path, person: Person) -> int:
    """Let no key file open somebody's key any more; how many did.

    Raises:
        NotSaved: They still do.
    """
    locks = _locks(home, person.number)
    kept = [each for each in locks if each.get("way") == "passphrase"]
    if kept and len(kept) < len(locks):
        _write(home, person.number, kept)
        return len(locks) - len(kept)
    return 0


def numbers(home: Path) -> list[str]:
    """The numbers of all people who have a key file, in order."""
    try:
        found = [each.stem for each in (home / FOLDER).iterdir() if each.suffix == ".json"]
    except OSError:
        return []
    return sorted(found)


def _tried(lock: Any, secret: Secret, number: str) -> bytes | None:
    try:
        return opened(lock, secret, _about(number))
    except (ValueError, TypeError, KeyError):
        return None


def _locks(home: Path, number: str) -> list[dict[str, Any]]:
    name = f"{number}.json"
    data = read_whole(home / FOLDER / name)
    try:
        value = decode(data or b"")
    except ValueError:
        raise KeysDamaged(name) from None
    stated = value.get("key") if isinstance(value, dict) else None
    if type(stated) is not int or stated < 1:
        raise KeysDamaged(name)
    if stated > FORMAT:
        raise NewerKeys(name)
    return list(_dicts(value.get("locks") if isinstance(value, dict) else None))[:_MOST_LOCKS]


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield each


def _write(home: Path, number: str, locks: list[dict[str, Any]]) -> None:
    data = encode({"key": FORMAT, "locks": locks})
    write_atomically(home / FOLDER / f"{number}.json", data + b"\n")


def _about(number: str) -> bytes:
    return b"cpc-tui person 1 " + number.encode()
