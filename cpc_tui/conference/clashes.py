"""Clashes: what two seats changed at once in ways that only a person can settle.

A clash is listed beside the record until somebody clears it; the record itself knows nothing of it.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from cpc_tui.conference.entry import new_key
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

Kind = Literal["words", "value", "order", "back", "changed", "named"]
"""What clashed: the same words of a text, which stand in it one version after the other; one
value, of which the later stands; the order of a list; an entry that was removed and came `back`
because somebody wrote in it or named it; one that was not removed because it was `changed`, or
is `named` elsewhere."""


@dataclass(frozen=True)
class Stamp:
    """Who did something, and when.

    Attributes:
        who: The seat, as in `minute-taker`.
        at: The moment, `YYYY-MM-DDTHH:MM:SS`.
    """

    who: str
    at: str

    @property
    def words(self) -> str:
        """Such as `minute-taker at 10:42`; without the time where none is known."""
        return tr("{who} at {at}", who=self.who, at=self.at[11:16]) if self.at else self.who


@dataclass(frozen=True)
class Version:
    """What one seat made of the place.

    Attributes:
        by: Who, and when.
        value: The JSON value, or for a text the words in question; None for a removal.
    """

    by: Stamp
    value: Any = None

    def to_json(self) -> dict[str, Any]:
        """As a journal line holds it."""
        return {"who": self.by.who, "at": self.by.at, "value": self.value}


@dataclass(frozen=True)
class Clash:
    """One thing to settle.

    Attributes:
        key: Tells it from the others.
        kind: What clashed.
        path: The field or entry.
        earlier: What the journal had first.
        later: What the seat made of it that wrote second.
    """

    key: str
    kind: Kind
    path: tuple[str, ...]
    earlier: Version
    later: Version

    @classmethod
    def between(cls, kind: Kind, path: tuple[str, ...], earlier: Version, later: Version) -> Clash:
        """A clash with a key of its own."""
        return cls(new_key("x"), kind, path, earlier, later)

    def to_json(self) -> dict[str, Any]:
        """As a journal line and the store hold it."""
        return {
            "key": self.key,
            "kind": self.kind,
            "path": list(self.path),
            "earlier": self.earlier.to_json(),
            "later": self.later.to_json(),
        }


def clash_from_json(value: dict[str, Any]) -> Clash:
    """The clash that a journal line holds.

    Raises:
        ValueError: It holds none.
    """
    try:
        if value["kind"] not in get_args(Kind):
            raise ValueError("a clash of another kind")
        path = tuple(str(name) for name in value["path"])
        earlier, later = _version(value["earlier"]), _version(value["later"])
        return Clash(str(value["key"]), value["kind"], path, earlier, later)
    except (KeyError, TypeError, AttributeError):
        raise ValueError("not a clash") from None


def _version(value: dict[str, Any]) -> Version:
    return Version(Stamp(str(value["who"]), str(value["at"])), value["value"])


@dataclass(frozen=True)
class RaiseClash:
    """Puts a clash on the list."""

    clash: Clash

    def inverted(self) -> ClearClash:
        """The change back."""
        return ClearClash(self.clash)


@dataclass(frozen=True)
class ClearClash:
    """Takes a clash off the list."""

    clash: Clash

    def inverted(self) -> RaiseClash:
        """The change back."""
        return RaiseClash(self.clash)


ClashChange = RaiseClash | ClearClash
"""What the journal holds beside the changes of the record."""


def listed_after(clashes: tuple[Clash, ...], change: ClashChange) -> tuple[Clash, ...]:
    """The list after one was put on it or taken off, the oldest first."""
    others = tuple(each for each in clashes if each.key != change.clash.key)
    return (*others, change.clash) if isinstance(change, RaiseClash) else others
