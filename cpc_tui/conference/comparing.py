"""What has changed from one record to another: entry by entry and field by field, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from typing import Any, Literal

from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry import Identified, Keyed, Part
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.forms import asked_of, said
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import FieldOf, PartShape, public_fields_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed
from cpc_tui.conference.where_shown import step_of
from cpc_tui.conference.wording import entry_label, field_label, list_label

_SHOWN = 80
"""Letters of an entry that name it where one of its fields was changed."""
_TEXTS = ("line", "prose")
_ITS_PLACE = ("id", "step")
"""Fields of a new entry that are told by where it stands."""

What = Literal["added", "taken out", "changed", "put in order"]


@dataclass(frozen=True, kw_only=True)
class Altered:
    """One difference between two records.

    Attributes:
        what: What was done: to an entry, to a field, or to the order of a list.
        path: The entry, the field or the list.
        step: The step of the agenda that it belongs to; `prepare` for the conference itself.
        name: What it is: "Note", "Core group", "Place".
        of: The entry or object that a changed field belongs to, as it is now; empty for others.
        before: What stood there, in words; empty where nothing did.
        after: What stands there now, in words; empty where nothing does.
    """

    what: What
    path: Path
    step: str
    name: str
    of: str = ""
    before: str = ""
    after: str = ""


def compare(
    before: Record, after: Record, profile: Profile, *, but: Collection[str] = ()
) -> tuple[Altered, ...]:
    """Every difference of what the public format holds, in the order of the record.

    Args:
        before: As it was.
        after: As it is.
        profile: The authority's, for the words of choices.
        but: Keys of fields that are not told, wherever they stand.
    """
    return tuple(_Comparing(before, after, profile, but).objects((), before, after))


@dataclass(frozen=True)
class _Side:
    """One of the two records, and how a part of it is told."""

    record: Record
    profile: Profile
    but: Collection[str]

    def told(self, part: Part, name: str) -> str:
        """A field in words; empty where nothing stands there."""
        if getattr(part, public_fields_of(type(part))[name].attribute) in (None, "", ()):
            return ""
        asked = asked_of(part, self.record, self.profile, only=(name,))
        if len(asked) == 1 and asked[0].name == name:
            value = asked[0].value
            # What is chosen is told on one line; a text keeps its own lines.
            return str(value) if asked[0].kind in _TEXTS else said(asked[0], value)
        return "; ".join(
            f"{each.label}: {said(each, each.value)}"
            for each in asked
            if each.value not in (None, "", [])
        )

    def whole(self, part: Part) -> str:
        """All that an entry says beyond what every new one does: a line for each field."""
        names = (
            name for name in public_fields_of(type(part)) if name not in (*_ITS_PLACE, *self.but)
        )
        told = ((name, self._beyond_default(part, name)) for name in names)
        lines = [f"{field_label(type(part), name)}: {words}" for name, words in told if words]
        return "\n".join(lines) or entry_line(part, self.record, self.profile)

    def _beyond_default(self, part: Part, name: str) -> str:
        each = public_fields_of(type(part))[name]
        same = not each.required and getattr(part, each.attribute) == each.default
        return "" if same else self.told(part, name)


@dataclass(frozen=True)
class _Comparing:
    before: Record
    after: Record
    profile: Profile
    but: Collection[str]

    @property
    def was(self) -> _Side:
        return _Side(self.before, self.profile, self.but)

    @property
    def now(self) -> _Side:
        return _Side(self.after, self.profile, self.but)

    def objects(self, path: Path, before: Part, after: Part) -> Iterator[Altered]:
        """The differences of two objects of one kind."""
        for name, each in public_fields_of(type(after)).items():
            one, other = getattr(before, each.attribute), getattr(after, each.attribute)
            place = (*path, name)
            if _holds_entries(each):
                yield from self._lists(place, one, other)
            elif isinstance(each.shape, PartShape):
                yield from self.objects(place, one, other)
            elif name not in ("id", *self.but) and _bare(one) != _bare(other):
                yield self._field(place, before, after)

    def _lists(
        self, path: Path, before: tuple[Any, ...], after: tuple[Any, ...]
    ) -> Iterator[Altered]:
        was, now = _by_key(before), _by_key(after)
        for key, entry in was.items():
            if key not in now:
                words = self.was.whole(entry)
                yield self._entry("taken out", (*path, key), entry, before=words)
        for key, entry in now.items():
            if key in was:
                yield from self.objects((*path, key), was[key], entry)
            else:
                words = self.now.whole(entry)
                yield self._entry("added", (*path, key), entry, after=words)
        if [key for key in was if key in now] != [key for key in now if key in was]:
            step = step_of(path) or "prepare"
            yield Altered(what="put in order", path=path, step=step, name=list_label(path))

    def _entry(self, what: What, path: Path, entry: Part, **words: str) -> Altered:
        step = step_of(path, entry) or "prepare"
        return Altered(what=what, path=path, step=step, name=entry_label(type(entry)), **words)

    def _field(self, path: Path, before: Part, after: Part) -> Altered:
        name = path[-1]
        return Altered(
            what="changed",
            path=path,
            step=step_of(path, after) or "prepare",
            name=field_label(type(after), name),
            of="" if isinstance(after, Record) else self._of(after),
            before=self.was.told(before, name),
            after=self.now.told(after, name),
        )

    def _of(self, part: Part) -> str:
        label = entry_label(type(part))
        if not isinstance(part, Identified | Keyed):
            return label
        return f"{label}: {_short(entry_line(part, self.after, self.profile))}"


def _short(line: str) -> str:
    one = " ".join(line.split())
    return one if len(one) <= _SHOWN else f"{one[: _SHOWN - 1].rstrip()}…"


def _bare(value: Any) -> Any:
    """A value without which keys were stated, which says nothing to a reader."""
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if isinstance(value, Part):
        return tuple(
            _bare(getattr(value, each.name))
            for each in fields(value)
            if each.init and each.name != "stated"
        )
    return value


def _holds_entries(each: FieldOf) -> bool:
    """Whether a field is a list of entries that are told apart by a key."""
    if not (isinstance(each.shape, Listed) and isinstance(each.shape.item, PartShape)):
        return False
    return issubclass(each.shape.item.type, Identified | Keyed)


def _by_key(entries: tuple[Any, ...]) -> Mapping[str, Any]:
    return {each.entry_key: each for each in entries}
