"""What opens a person's key: a passphrase, or a file with a secret of 256 random bits.

A passphrase becomes a key by scrypt (RFC 7914) with n = 2^16, r = 8, p = 1: some 0.2 s and 64 MB
for each guess. The salt is random and its lock's own.
"""

from __future__ import annotations

import base64
import os
import stat
import unicodedata
from pathlib import Path
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.storage.cipher.aead import KEY_BYTES, Altered, Key
from cpc_tui.storage.cipher.faults import KeysRefused, WrongKeyFile
from cpc_tui.storage.faults import in_words
from cpc_tui.storage.files import open_own, sync_folder, write_fully

SHORTEST = 12
"""Characters of a passphrase; three words that do not belong together have more."""
COST = 1 << 16
"""Of scrypt, as `n`. It is stored with each lock, so that later ones may cost more."""
_MOST_COST = 1 << 17
"""A file that asks for more was tampered with, to use up the machine's memory."""
_R, _P = 8, 1
_SALT = 16
_FILE_HEAD = b"cpc-tui key file 1\n"
_LARGEST_FILE = 4096
_OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True)
class Secret:
    """What somebody gave to open their key.

    Attributes:
        way: `passphrase` or `file`.
        data: Its bytes.
    """

    way: str
    data: bytes

    @classmethod
    def typed(cls, passphrase: str) -> Secret:
        """A passphrase as it was typed; how the keyboard composes accents makes no difference."""
        composed = unicodedata.normalize("NFC", passphrase)
        return cls("passphrase", composed.encode("utf-8", "surrogatepass"))


def check_new(passphrase: str) -> None:
    """Make sure that a passphrase may be used from now on.

    Raises:
        KeysRefused: It is too short.
    """
    if len(passphrase.strip()) < SHORTEST:
        raise KeysRefused(
            tr(
                "A passphrase needs {shortest} characters at the least; three or four "
                "words that do not belong together are easy to keep in mind.",
                shortest=SHORTEST,
            )
        )


def new_lock(secret: Secret, content: bytes, about: bytes) -> dict[str, Any]:
    """Lock a person's key.

    Args:
        secret: What will open it.
        content: The key.
        about: Whose it is.

    Returns:
        The lock, as JSON.
    """
    salt = os.urandom(_SALT)
    lock: dict[str, Any] = {"way": secret.way, "salt": salt.hex()}
    if secret.way == "passphrase":
        lock |= {"n": COST}
    sealed = _key(secret, salt, lock.get("n")).seal(content, about + secret.way.encode())
    return lock | {"sealed": base64.b64encode(sealed).decode()}


def opened(lock: dict[str, Any], secret: Secret, about: bytes) -> bytes | None:
    """What a lock holds; None where the secret does not open it.

    Raises:
        ValueError, TypeError, KeyError: It is no lock of this program.
    """
    if lock["way"] != secret.way:
        return None
    key = _key(secret, bytes.fromhex(lock["salt"]), lock.get("n"))
    try:
        return key.open(
            base64.b64decode(lock["sealed"], validate=True), about + secret.way.encode()
        )
    except Altered:
        return None


def _key(secret: Secret, salt: bytes, cost: Any) -> Key:
    if secret.way != "passphrase":
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        derive = HKDF(SHA256(), KEY_BYTES, salt=salt, info=b"cpc-tui key file").derive
        return Key(derive(secret.data))
    if type(cost) is not int or not 1 < cost <= _MOST_COST or cost & (cost - 1):
        raise ValueError("a cost that no lock has")
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Key(Scrypt(salt=salt, length=KEY_BYTES, n=cost, r=_R, p=_P).derive(secret.data))


def new_key_file(path: Path) -> Secret:
    """Make a key file, for its owner alone.

    Raises:
        KeysRefused: It could not be made; what is there of that name is not touched.
    """
    secret = os.urandom(KEY_BYTES)
    try:
        descriptor = open_own(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            write_fully(descriptor, _FILE_HEAD + base64.b64encode(secret) + b"\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        sync_folder(path.parent)
    except FileExistsError:
        raise KeysRefused(tr("{path} is there already; name another file.", path=path)) from None
    except OSError as error:
        raise KeysRefused(
            tr("{path} was not written: {reason}.", path=path, reason=in_words(error))
        ) from error
    return Secret("file", secret)


def read_key_file(path: Path) -> Secret:
    """Read a key file.

    Raises:
        WrongKeyFile: It is none, cannot be read, or others can read it.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            status = os.fstat(descriptor)
            data = os.read(descriptor, _LARGEST_FILE) if stat.S_ISREG(status.st_mode) else b""
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise WrongKeyFile(tr("there is no {path}", path=path)) from None
    except OSError as error:
        raise WrongKeyFile(in_words(error)) from error
    if status.st_mode & _OPEN_TO_OTHERS or status.st_uid not in (os.geteuid(), 0):
        raise WrongKeyFile(tr("others can read it; chmod 600 {path} closes it", path=path))
    try:
        secret = base64.b64decode(data.removeprefix(_FILE_HEAD).strip(), validate=True)
    except ValueError:
        secret = b""
    if not data.startswith(_FILE_HEAD) or len(secret) != KEY_BYTES:
        raise WrongKeyFile(tr("it is no key file of cpc-tui"))
    return Secret("file", secret)
