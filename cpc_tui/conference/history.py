"""The history of a conference, or of one field of it: who changed what, when, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import (
    AddEntry,
    Begin,
    MoveEntry,
    Path,
    RemoveEntry,
)
from cpc_tui.conference.clashes import ClearClash, RaiseClash
from cpc_tui.conference.concerned import Concerned, concerned, found_at
from cpc_tui.conference.history_words import (
    field_in_words,
    name_of_field,
    values,
    what_changed,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.past import Passage, Written, passages
from cpc_tui.conference.places import shape_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed

Kind = Literal["begin", "set", "add", "remove", "move", "clash", "settled"]
"""What kind of change a line is; a clash is what two seats changed at once, until it is settled."""


@dataclass(frozen=True, kw_only=True)
class HistoryLine:
    """One change of a conference.

    Attributes:
        number: The number of its line in the journal.
        at: When, `YYYY-MM-DDTHH:MM:SS`.
        seat: Who made it.
        kind: What kind of change it is.
        path: The field, or the entry that was added, removed or moved; empty for a beginning.
        step: The step that it belongs to; empty for a beginning.
        people: Ids of the people whom it names, in order of the alphabet.
        children: Ids of the children it is about, in order of the alphabet.
        words: What was changed, in words that name field and entry.
        before: What was there, in words; empty where nothing was.
        after: What is there since, in words; empty where nothing is.
    """

    number: int
    at: str
    seat: str
    kind: Kind
    path: Path
    step: str
    people: tuple[str, ...]
    children: tuple[str, ...]
    words: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which lines of a history to give; all that is stated must hold.

    Attributes:
        step: The key of a step.
        person: The id of a person.
        child: The id of a child; what is about all the children is about this one too.
        path: A field, an entry, a list or an object.
    """

    step: str | None = None
    person: str | None = None
    child: str | None = None
    path: Path = ()

    def fits(self, about: Concerned) -> bool:
        """Whether a change is of the step, person and child that are wanted."""
        return (
            (self.step is None or about.step in (self.step, ""))
            and (self.person is None or self.person in about.people)
            and (self.child is None or self.child in about.children)
        )


EVERYTHING = Wanted()


def history(
    entries: Iterable[Written],
    profile: Profile,
    wanted: Wanted = EVERYTHING,
    *,
    begun: Record | None = None,
) -> tuple[HistoryLine, ...]:
    """What was done to a conference, in order.

    Names and choices are in the words that held at that moment. Of a field, every line is given
    that changed its value, whatever the line itself was about, with the field before and after.

    Args:
        entries: The conference's changes from its beginning.
        profile: The authority's words.
        wanted: Which lines to give.
        begun: The record before the first of them, where they are not all from the beginning.

    Raises:
        PlaceGone: The format has no place such as `wanted.path`.
        RecordRefused: A change does not fit the record.
    """
    is_field = bool(wanted.path) and _is_field(wanted.path)
    return tuple(_lines(passages(entries, begun=begun), profile, wanted, is_field=is_field))


def _lines(
    passed: Iterable[Passage], profile: Profile, wanted: Wanted, *, is_field: bool
) -> Iterator[HistoryLine]:
    for passage in passed:
        if wanted.path and not _touches(passage, wanted.path):
            continue
        about = concerned(passage)
        if not wanted.fits(about):
            continue
        line = _line(passage, about, profile)
        yield _of_field(line, passage, profile, wanted.path) if is_field else line


def _line(passage: Passage, about: Concerned, profile: Profile) -> HistoryLine:
    written = passage.written
    before, after = values(passage, about, profile)
    return HistoryLine(
        number=written.number,
        at=written.at,
        seat=written.seat,
        kind=_kind(written.change),
        path=about.path,
        step=about.step,
        people=tuple(sorted(about.people)),
        children=tuple(sorted(about.children)),
        words=what_changed(passage, about, profile),
        before=before,
        after=after,
    )


def _of_field(line: HistoryLine, passage: Passage, profile: Profile, path: Path) -> HistoryLine:
    """The line as the history of one field has it."""
    if line.kind in ("clash", "settled"):
        return line
    words = line.words if line.path == path else f"{name_of_field(path)} ({line.words})"
    before = field_in_words(passage.before, path, profile)
    return replace(
        line, words=words, before=before, after=field_in_words(passage.after, path, profile)
    )


def _touches(passage: Passage, path: Path) -> bool:
    change = passage.written.change
    if isinstance(change, RaiseClash | ClearClash):
        return change.clash.path[: len(path)] == path
    before, after = (found_at(side, path) for side in (passage.before, passage.after))
    return bool(before != after)


def _is_field(path: Path) -> bool:
    shape = shape_at(path)
    inner = shape.item if isinstance(shape, Listed) else shape
    return not isinstance(inner, PartShape)


def _kind(change: Line) -> Kind:
    kinds: dict[type[Line], Kind] = {
        Begin: "begin",
        AddEntry: "add",
        RemoveEntry: "remove",
        MoveEntry: "move",
        RaiseClash: "clash",
        ClearClash: "settled",
    }
    return kinds.get(type(change), "set")
