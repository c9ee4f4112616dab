"""Bytes sealed with a key: AES-256-GCM (NIST SP 800-38D), padded, bound to where they belong.

A sealed piece is a random nonce of 12 bytes and the ciphertext with its tag of 16. What it is and
where it belongs goes in as associated data: nothing of it is stored, and a piece that is read as
anything else, or from anywhere else, is refused.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE = 12
_LENGTH = 4
"""Bytes before the content that say how long it is, without the padding."""


class Altered(ValueError):
    """Bytes that this key did not seal, or not for this place; or they were altered since."""


class Key:
    """A key of 32 bytes."""

    def __init__(self, secret: bytes) -> None:
        """Take the key; a wrong length is a fault of the program, or of a damaged file.

        Raises:
            ValueError: It has another length.
        """
        if len(secret) != KEY_BYTES:
            raise Altered
        self.secret = secret
        self._cipher: AESGCM | None = None

    @classmethod
    def new(cls) -> Key:
        """A random one."""
        return cls(os.urandom(KEY_BYTES))

    def seal(self, data: bytes, about: bytes, block: int = 1) -> bytes:
        """Encrypt.

        Args:
            data: What is encrypted.
            about: What it is and where it belongs.
            block: The length is filled up to a multiple of it, so that it tells little.
        """
        nonce = os.urandom(_NONCE)
        whole = len(data).to_bytes(_LENGTH) + data
        filled = whole + bytes(-len(whole) % block)
        return nonce + self._aes().encrypt(nonce, filled, about)

    def open(self, sealed: bytes, about: bytes) -> bytes:
        """Decrypt.

        Raises:
            Altered: It was not sealed with this key as what it is said to be.
        """
        from cryptography.exceptions import InvalidTag

        try:
            filled = self._aes().decrypt(sealed[:_NONCE], sealed[_NONCE:], about)
        except (InvalidTag, ValueError):
            raise Altered from None
        length = int.from_bytes(filled[:_LENGTH])
        if length > len(filled) - _LENGTH:
            raise Altered
        return filled[_LENGTH : _LENGTH + length]

    def authenticate(self, data: bytes) -> bytes:
        """A code of 32 bytes that nobody can make for these bytes without the key (HMAC-SHA256)."""
        import hmac

        # A key of its own: one that encrypts is used for nothing else.
        own = hmac.digest(self.secret, b"cpc-tui authenticates", "sha256")
        return hmac.digest(own, data, "sha256")

    def _aes(self) -> AESGCM:
        if self._cipher is None:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM

            self._cipher = AESGCM(self.secret)
        return self._cipher
