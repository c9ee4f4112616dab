"""The file `keys.json` of a folder: its keys, each wrapped for every person who may use it.

A key is wrapped for a person as RFC 9180 (HPKE) lays down, with X25519, HKDF-SHA256 and
AES-256-GCM: whoever has the private half of their key opens it, and nobody else.

A conference is for everybody who has a key to the data folder, or for some of them alone, whom its
file then names. What it says of them is authenticated with the conference's own keys, all of them:
who has a key to the data folder and not to the conference can add neither themselves nor a key.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.storage.cipher.aead import Key
from cpc_tui.storage.cipher.faults import KeysDamaged, NewerKeys, NotForThem
from cpc_tui.storage.cipher.person import Person
from cpc_tui.storage.plain_json import Json, decode, encode

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

NAME = "keys.json"
FORMAT = 1
_MOST = 10_000
"""Generations of a key, and people, that a file may name."""


class Reader(Protocol):
    """Somebody whom keys are wrapped for."""

    @property
    def number(self) -> str:
        """Theirs."""

    @property
    def public(self) -> bytes:
        """The public half of their key."""


@dataclass(frozen=True)
class Generation:
    """One key of a folder.

    Attributes:
        first: The first line of the journal that is sealed with it.
        wraps: The key, wrapped for each person, by their numbers.
    """

    first: int
    wraps: Mapping[str, str]

    def left_to(self, numbers: Container[str]) -> Generation:
        """The same key, for nobody but these people."""
        wraps = {who: wrap for who, wrap in self.wraps.items() if who in numbers}
        return Generation(self.first, wraps)


@dataclass(frozen=True)
class Ring:
    """The wrapped keys of a folder.

    Attributes:
        number: The folder's own.
        generations: The oldest first.
        only: Whom it is for alone: the public halves of their keys, by their numbers. None where
            it is for everybody who has a key to the data folder.
    """

    number: str
    generations: tuple[Generation, ...]
    only: Mapping[str, bytes] | None = None

    @classmethod
    def new(cls, readers: Iterable[Reader]) -> tuple[Ring, Key]:
        """Keys for a folder that has none yet, and the key itself."""
        number, key = secrets.token_hex(16), Key.new()
        return cls(number, (Generation(1, _wraps(number, 1, key, readers)),)), key

    @property
    def readers(self) -> frozenset[str]:
        """The numbers of those who can open the newest key."""
        return frozenset(self.generations[-1].wraps)

    def to_json(self) -> dict[str, Json]:
        """What of the file is authenticated."""
        listed: Json = [
            {"first": each.first, "wraps": dict(each.wraps)} for each in self.generations
        ]
        told: dict[str, Json] = {"keys": FORMAT, "number": self.number, "generations": listed}
        if self.only is not None:
            told["only"] = {number: public.hex() for number, public in self.only.items()}
        return told

    def code_by(self, keys: Sequence[Key]) -> str:
        """What only those can make who have every key of it (HMAC-SHA256).

        Args:
            keys: Its keys, opened, the oldest first.
        """
        import hmac

        all_of_them = b"".join(each.secret for each in keys)
        own = Key(hmac.digest(b"cpc-tui authenticates a ring", all_of_them, "sha256"))
        return own.authenticate(encode(self.to_json())).hex()

    def is_for(self, number: str) -> bool:
        """Whether somebody may read it, who has a key to the data folder."""
        return self.only is None or number in self.only

    def for_nobody_but(self, readers: Iterable[Reader] | None) -> Ring:
        """The same keys, which are to be for these people alone; for everybody where None.

        Who could open them until now still can: see `renewed`.
        """
        if readers is None:
            return replace(self, only=None)
        return replace(self, only=MappingProxyType({each.number: each.public for each in readers}))

    def opened_by(self, person: Person) -> tuple[Key, ...]:
        """The keys, the oldest first.

        Raises:
            NotForThem: The newest is not wrapped for them.
            KeysDamaged: What is wrapped for them cannot be opened.
        """
        if person.number not in self.readers:
            raise NotForThem(NAME)
        private = person.key
        keys = []
        for place, generation in enumerate(self.generations, 1):
            try:
                wrapped = base64.b64decode(generation.wraps[person.number], validate=True)
                info = _info(self.number, place, person.number)
                keys.append(Key(_suite().decrypt(wrapped, private, info=info)))
            except Exception as error:  # what the library raises differs with its version
                raise KeysDamaged(NAME) from error
        return tuple(keys)

    def shared_with(self, keys: Iterable[Key], readers: Iterable[Reader]) -> Ring:
        """The same keys, wrapped for these people as well."""
        added = list(readers)
        generations = (
            Generation(
                each.first, {**each.wraps, **_wraps(self.number, place, key, _not_in(each, added))}
            )
            for place, (each, key) in enumerate(zip(self.generations, keys, strict=True), 1)
        )
        return replace(self, generations=tuple(generations))

    def renewed(self, first: int, readers: Iterable[Reader]) -> tuple[Ring, Key]:
        """A new key from a line on, wrapped for these people alone, and the key itself.

        The older keys stay wrapped for those who stay, and for nobody else.
        """
        stay, key = list(readers), Key.new()
        numbers = {each.number for each in stay}
        older = (each.left_to(numbers) for each in self.generations)
        newest = Generation(first, _wraps(self.number, len(self.generations) + 1, key, stay))
        return replace(self, generations=(*older, newest)), key


def read_ring(data: bytes, name: str = NAME) -> tuple[Ring, dict[str, Any]]:
    """Read a file of keys.

    Returns:
        The ring, and all that the file states.

    Raises:
        KeysDamaged: It is none.
        NewerKeys: A newer version of the program wrote it.
    """
    try:
        value = decode(data)
    except ValueError:
        value = None
    fields: dict[str, Any] = dict(value) if isinstance(value, dict) else {}
    stated = fields.get("keys")
    if type(stated) is int and stated > FORMAT:
        raise NewerKeys(name)
    if stated != FORMAT:
        raise KeysDamaged(name)
    try:
        return _ring(fields), fields
    except (ValueError, TypeError, KeyError, AttributeError):
        raise KeysDamaged(name) from None


def write_line(fields: Mapping[str, Json]) -> bytes:
    """A file of keys as bytes."""
    return encode(fields) + b"\n"


def home_of(folder: Path) -> Path:
    """The data folder of a conference's folder, or of a copy of one."""
    return folder.parent.parent


def _ring(fields: dict[str, Any]) -> Ring:
    number, listed = fields["number"], fields["generations"]
    if not 0 < len(listed) < _MOST or not bytes.fromhex(number):
        raise ValueError
    only = fields.get("only")
    if only is not None:
        only = MappingProxyType({str(who): bytes.fromhex(key) for who, key in only.items()})
    return Ring(number, tuple(map(_generation, listed)), only)


def _generation(value: Any) -> Generation:
    first, wraps = value["first"], value["wraps"]
    texts = all(isinstance(each, str) for pair in wraps.items() for each in pair)
    if type(first) is not int or first < 1 or not texts:
        raise TypeError
    return Generation(first, wraps)


def _not_in(generation: Generation, readers: Iterable[Reader]) -> list[Reader]:
    return [each for each in readers if each.number not in generation.wraps]


def _wraps(number: str, place: int, key: Key, readers: Iterable[Reader]) -> dict[str, str]:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    wrapped = {}
    for each in readers:
        public = X25519PublicKey.from_public_bytes(each.public)
        data = _suite().encrypt(key.secret, public, info=_info(number, place, each.number))
        wrapped[each.number] = base64.b64encode(data).decode("ascii")
    return wrapped


def _info(number: str, place: int, person: str) -> bytes:
    return f"cpc-tui wraps 1 {number} {place} {person}".encode()


def _suite() -> Suite:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
