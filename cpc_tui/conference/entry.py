"""What every part of a record shares: which keys were stated, and who an entry is."""

from __future__ import annotations

import secrets
from dataclasses import field
from typing import Annotated

from cpc_tui.conference.choices import Visibility
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Id, Refers

INTERNAL = {"internal": True}
STORE_ONLY = {"store_only": True}
"""Marks a field that the store holds and the public format does not."""

PersonRef = Annotated[str, Refers("people")]
ChildRef = Annotated[str, Refers("children")]
FamilyRef = Annotated[str, Refers("family")]
StatementRef = Annotated[str, Refers("statements")]
ReportRef = Annotated[str, Refers("reports")]
OutcomeRef = Annotated[str, Refers("outcomes")]
EntryId = Annotated[str, Id()]


@dataclass(frozen=True, kw_only=True)
class Part:
    """An object of the record.

    Attributes:
        stated: The JSON keys that were given. A default that was stated is written back, one
            that was left out is not, so that a dump repeats what was imported; and an entry
            without a stated `visibility` may take one from a closed session.
    """

    stated: frozenset[str] = field(default=frozenset(), metadata=INTERNAL)


@dataclass(frozen=True, kw_only=True)
class Identified(Part):
    """A list entry with an id of its own in the public format."""

    id: EntryId

    @property
    def entry_key(self) -> str:
        """What changes address this entry by."""
        return self.id


@dataclass(frozen=True, kw_only=True)
class Keyed(Part):
    """A list entry that the public format gives no id.

    Attributes:
        entry_key: What changes address this entry by; kept in the store, never in a dump.
    """

    entry_key: str = field(default="", metadata=INTERNAL)


def new_key(prefix: str = "e") -> str:
    """A fresh id or key that two seats will not both think of, such as `n3f9c01ab`.

    Args:
        prefix: Letters that begin it.
    """
    return f"{prefix}{secrets.token_hex(4)}"


@dataclass(frozen=True, kw_only=True)
class Visible(Part):
    """An entry that says who may read it.

    Attributes:
        visibility: Only what was stated or the default of its kind; ask
            `visibility.effective` for what holds, which knows of closed sessions.
        readers: Who reads a `named` entry.
    """

    visibility: Visibility = "everyone"
    readers: tuple[PersonRef, ...] = ()
