"""The people who share a data folder: their names, and the keys of the folder itself.

The data folder has keys as each conference has: they seal the list of conferences and these
people's names, and authenticate every conference's file of keys, so that nobody who was never
among them, or is not any more, can put keys of their own in its place.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.storage.cipher.aead import Key
from cpc_tui.storage.cipher.faults import KeysBehind, KeysDamaged, KeysRefused, Locked
from cpc_tui.storage.cipher.keys import Keys
from cpc_tui.storage.cipher.person import Person
from cpc_tui.storage.cipher.ring import NAME, Ring, read_ring, write_line
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.plain_json import Json, decode, encode

_PEOPLE_BLOCK = 1024


@dataclass(frozen=True)
class Member:
    """One of the people.

    Attributes:
        number: Theirs.
        name: What they are called.
        public: The public half of their key.
    """

    number: str
    name: str
    public: bytes


@dataclass(frozen=True)
class Circle:
    """The people of a data folder, as one of them sees them.

    Attributes:
        home: The data folder.
        person: Who looks.
        ring: The wrapped keys of the folder.
        keys: The same, opened.
        members: The people, in the order they came.
    """

    home: Path
    person: Person
    ring: Ring
    keys: tuple[Key, ...]
    members: tuple[Member, ...]

    @classmethod
    def begin(cls, home: Path, person: Person, name: str) -> Circle:
        """The first of the people of a data folder, which is not written yet."""
        first = Member(person.number, name, person.public)
        ring, key = Ring.new([first])
        return cls(home, person, ring, (key,), (first,))

    @classmethod
    def read(cls, home: Path, person: Person) -> Circle:
        """Read them.

        Raises:
            Locked: There are none: the folder is not encrypted.
            KeysDamaged: The file was altered.
            NotForThem: This person is not one of them.
            CannotRead: The system does not let it be read.
        """
        data = read_whole(home / NAME)
        if data is None:
            raise Locked
        ring, fields = read_ring(data)
        keys = ring.opened_by(person)
        try:
            sealed = base64.b64decode(fields["people"], validate=True)
            people: Any = decode(keys[-1].open(sealed, _about(ring)))
            members = tuple(Member(n, name, bytes.fromhex(key)) for n, name, key in people)
        except (ValueError, TypeError, KeyError):
            raise KeysDamaged(NAME) from None
        return cls(home, person, ring, keys, members)

    def write(self) -> None:
        """Put the file in its place.

        Raises:
            NotSaved: The former one still stands.
        """
        people = [[each.number, each.name, each.public.hex()] for each in self.members]
        sealed = self.keys[-1].seal(encode(people), _about(self.ring), _PEOPLE_BLOCK)
        fields = self.ring.to_json() | {"people": base64.b64encode(sealed).decode("ascii")}
        write_atomically(self.home / NAME, write_line(fields))

    def opened(self) -> Keys:
        """The keys of the data folder itself."""
        firsts = [each.first for each in self.ring.generations]
        return Keys(self.ring.number, firsts, self.keys)

    def with_member(self, member: Member) -> Circle:
        """These people and one more."""
        ring = self.ring.shared_with(self.keys, [member])
        return replace(self, ring=ring, members=(*self.members, member))

    def without(self, number: str) -> Circle:
        """These people without one, and with a new key that they have not."""
        members = tuple(each for each in self.members if each.number != number)
        ring, key = self.ring.renewed(1, members)
        return replace(self, ring=ring, keys=(*self.keys, key), members=members)

    # -- the keys of conferences

    def new_keys(self) -> bytes:
        """The file of keys of a conference that has none yet, for all these people."""
        ring, key = Ring.new(self.members)
        return self.signed(ring, ring.code_by([key]))

    def signed(self, ring: Ring, own: str) -> bytes:
        """The file of a conference's keys.

        Args:
            ring: The keys.
            own: What the conference's own keys authenticate them with (see `Ring.code_by`).
        """
        fields = ring.to_json() | {"own": own, "by": len(self.keys)}
        code = self.keys[-1].authenticate(encode(fields))
        return write_line({**fields, "code": code.hex()})

    def signed_again(self, data: bytes) -> bytes:
        """The file of a conference's keys, authenticated by these people as they are now.

        That needs no key to the conference.

        Raises:
            KeysDamaged: It was altered, or is of another data folder.
        """
        ring, own, _ = self._authenticated(data)
        return self.signed(ring, own)

    def sealed_ring(self, data: bytes) -> Ring:
        """A conference's keys as they are wrapped, by whomever they can be opened.

        Raises:
            KeysDamaged: It was altered, or is of another data folder.
        """
        return self._authenticated(data)[0]

    def checked(self, data: bytes, *, older: bool = False) -> tuple[Ring, Keys]:
        """A conference's keys, opened.

        Args:
            data: The file of its keys.
            older: Take also what was written before the people were changed last.

        Raises:
            KeysDamaged: It was altered, or is of another data folder.
            KeysBehind: It was written before the people were changed last.
            NotForThem: It is not for this person.
        """
        ring, own, by = self._authenticated(data)
        keys = ring.opened_by(self.person)
        if not hmac.compare_digest(own, ring.code_by(keys)):
            raise KeysDamaged(NAME)
        if by != len(self.keys) and not older:
            raise KeysBehind(NAME)
        firsts = [each.first for each in ring.generations]
        return ring, Keys(ring.number, firsts, keys, for_some=ring.only is not None)

    def readers_of(self, ring: Ring) -> list[Member]:
        """Those of these people whom a conference is for."""
        only = ring.only
        if only is None:
            return list(self.members)
        # A key that somebody else has put there for one of them since is not theirs.
        return [
            replace(each, public=only[each.number]) for each in self.members if each.number in only
        ]

    def strangers(self, ring: Ring) -> bool:
        """Whether somebody can open a conference's newest key whom it is not for."""
        return bool(ring.readers - {each.number for each in self.readers_of(ring)})

    def lacking(self, ring: Ring) -> list[Member]:
        """Those whom a conference is for and who cannot open its newest key."""
        return [each for each in self.readers_of(ring) if each.number not in ring.readers]

    def named(self, name: str) -> Member | None:
        """Who is called so, whatever capitals are used; None for nobody."""
        return next((each for each in self.members if _same(each.name, name)), None)

    def called(self, names: Iterable[str]) -> list[Member]:
        """Those who are called so.

        Raises:
            KeysRefused: Nobody is.
        """
        found = {name: self.named(name) for name in names}
        if missing := [name for name, member in found.items() if member is None]:
            raise KeysRefused(
                tr("There is no key of {missing}; cpc-tui key shows all.", missing=missing[0])
            )
        return [each for each in found.values() if each is not None]

    def _authenticated(self, data: bytes) -> tuple[Ring, str, int]:
        """The keys as wrapped, the code of the conference's own keys, and by which of these."""
        ring, fields = read_ring(data)
        by, own = fields.get("by"), fields.get("own")
        if type(by) is not int or not 1 <= by <= len(self.keys) or not isinstance(own, str):
            raise KeysDamaged(NAME)
        stated: dict[str, Json] = {**ring.to_json(), "own": own, "by": by}
        code = self.keys[by - 1].authenticate(encode(stated)).hex()
        if not _is_same_code(code, fields.get("code")) or not own.isascii():
            raise KeysDamaged(NAME)
        return ring, own, by


def _is_same_code(code: str, stated: object) -> bool:
    return isinstance(stated, str) and stated.isascii() and hmac.compare_digest(code, stated)


def _same(name: str, other: str) -> bool:
    return name.strip().casefold() == other.strip().casefold()


def _about(ring: Ring) -> bytes:
    # What seals the people's names authenticates the wrapped keys as well.
    return b"cpc-tui people 1 " + encode(ring.to_json())
