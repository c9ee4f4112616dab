"""Putting together the lines of a step from the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from datetime import datetime
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry import Identified, Keyed, Visible
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.forms import asked_of, said
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.places import at_place, entries_at, list_shape, part_type
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import effective
from cpc_tui.conference.wording import entry_label, list_label
from cpc_tui.language import tr
from screens.targets import AddTo, Deed, Do, EntryAt, PartAt, Plain, Target
from widgets.outline_rows import Row, RowKind


@dataclass
class Page:
    """The lines of one step, written from top to bottom.

    Attributes:
        record: The record as it is now.
        profile: The authority's ways.
        now: The moment, for what depends on it.
        rows: The lines so far.
        seat: Who sees them; empty for nobody in particular.
    """

    record: Record
    profile: Profile
    now: datetime
    rows: list[Row] = field(default_factory=list)
    seat: str = ""

    def line(
        self,
        text: str,
        target: Target | None = None,
        *,
        kind: RowKind = "entry",
        mark: str = "",
        restricted: str = "",
    ) -> None:
        """Write one line."""
        key = target if target is not None else Plain(len(self.rows))
        self.rows.append(Row(key=key, text=text, kind=kind, mark=mark, restricted=restricted))

    def heading(self, text: str, *, keys: str = "") -> None:
        """Begin a section.

        Args:
            text: What it is called.
            keys: What keys do there, told where somebody can press them.
        """
        self.line(f"{text} ({keys})" if keys and self.seat else text, kind="heading")

    def hint(self, text: str) -> None:
        """Say something that cannot be chosen."""
        if text:
            self.line(text, kind="hint")

    def do(self, deed: Deed, text: str, *, mark: str = "") -> None:
        """Offer to do something at once."""
        self.line(text, Do(deed), kind="add", mark=mark)

    def entry(
        self,
        path: Path,
        entry: Identified | Keyed,
        *,
        fields: tuple[str, ...] = (),
        text: str = "",
        mark: str = "",
    ) -> None:
        """Write an entry of a list, in one line that opens its form."""
        self.line(
            text or entry_line(entry, self.record, self.profile),
            EntryAt(path, entry.entry_key, fields),
            mark=mark,
            restricted=self.restricted(entry),
        )

    def add(self, text: str, path: Path, *, fields: tuple[str, ...] = (), **given: Any) -> None:
        """Offer to add an entry that starts with some values."""
        self.line(text, AddTo(path, _json_keys(given), fields), kind="add", mark="+")

    def section(
        self,
        path: Path,
        *,
        title: str = "",
        ask: str = "",
        where: Callable[[Any], bool] = lambda _: True,
        fields: tuple[str, ...] = (),
        **given: Any,
    ) -> None:
        """Write a whole list: its heading, its entries, and the line that adds another.

        Args:
            path: The list.
            title: The heading; the list's own name where it is empty. A line does not repeat it.
            ask: What to ask, said below the heading.
            where: Which entries stand in it.
            fields: The fields that their forms ask.
            **given: What a new entry starts with.
        """
        self.heading(title or list_label(path))
        self.hint(ask)
        for entry in entries_at(self.record, path):
            if where(entry):
                text = entry_line(entry, self.record, self.profile).removeprefix(f"{title} — ")
                self.entry(path, entry, fields=fields, text=text)
        self.add_to(path, fields=fields, **given)

    def add_to(self, path: Path, *, fields: tuple[str, ...] = (), **given: Any) -> None:
        """Offer to add an entry to a list, under the name of what it holds."""
        name = entry_label(list_shape(path).type)
        self.add(
            tr("Add: {name}", name=name[:1].lower() + name[1:]),
            path,
            fields=fields,
            **given,
        )

    def part(self, path: Path, fields: Iterable[str]) -> None:
        """Write fields of an object, a line each, all opening the form of these fields."""
        names = tuple(fields)
        kind = part_type(path)
        part = at_place(self.record, path) or kind
        for each in asked_of(part, self.record, self.profile, only=names):
            target = PartAt(path, (each.name, *(name for name in names if name != each.name)))
            known = each.value not in (None, "", [])
            self.line(f"{each.label}: {said(each, each.value)}", target, mark="" if known else "·")

    def restricted(self, entry: Identified | Keyed) -> str:
        """Who alone may read an entry, in words; empty for everybody."""
        if not isinstance(entry, Visible):
            return ""
        visibility = effective(self.record, entry)
        return "" if visibility == "everyone" else self.profile.label("visibility", visibility)


def _json_keys(given: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    """Keyword arguments as keys of the record: `from_` is `from`, which Python keeps for itself."""
    return tuple((name.rstrip("_"), value) for name, value in given.items())
