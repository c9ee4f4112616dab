"""The people who share a data folder: their names, and the keys of the folder itself.

The data folder has keys as each conference has: they seal the list of conferences and these
people's names, and authenticate every conference's file of keys, so that nobody who was never
among them, or is not any more, can put keys of their own in its place.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cpc_tui.storage.cipher.aead import Key
from cpc_tui.storage.cipher.faults import KeysBehind, KeysDamaged, Locked
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

    def new_ring(self) -> tuple[Ring, Key]:
        """Keys for a conference that has none yet, for all these people."""
        return Ring.new(self.members)

    def signed(self, ring: Ring) -> bytes:
        """The file of a conference's keys."""
        fields = ring.to_json() | {"by": len(self.keys)}
        code = self.keys[-1].authenticate(encode(fields))
        return write_line({**fields, "code": code.hex()})

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
        ring, fields = read_ring(data)
        by = fields.get("by")
        if type(by) is not int or not 1 <= by <= len(self.keys):
            raise KeysDamaged(NAME)
        stated: Json = {**ring.to_json(), "by": by}
        code = self.keys[by - 1].authenticate(encode(stated))
        if not hmac.compare_digest(code.hex(), str(fields.get("code"))):
            raise KeysDamaged(NAME)
        if by != len(self.keys) and not older:
            raise KeysBehind(NAME)
        firsts = [each.first for each in ring.generations]
        return ring, Keys(ring.number, firsts, ring.opened_by(self.person))

    def strangers(self, ring: Ring) -> bool:
        """Whether somebody can open a conference's newest key who is not one of these people."""
        return bool(ring.readers - {each.number for each in self.members})

    def lacking(self, ring: Ring) -> Iterable[Member]:
        """Those of these people who cannot open a conference's newest key."""
        return [each for each in self.members if each.number not in ring.readers]


def _about(ring: Ring) -> bytes:
    # What seals the people's names authenticates the wrapped keys as well.
    return b"cpc-tui people 1 " + encode(ring.to_json())
