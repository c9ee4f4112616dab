"""The words of the opening screen: what is due, and the conferences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from cpc_tui.conference.lateness import late_words
from cpc_tui.conference.written_dates import short_day
from cpc_tui.due import ARRANGED, ToDo, may_go, to_do
from cpc_tui.first_picture import words
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.conference.profile import Profile
    from cpc_tui.storage.index import IndexRow

MOST_DUE = 8
"""How many due dates are shown; `cpc-tui deadlines` shows all."""
MOST_TO_GO = 3
"""How many working copies that may go are shown; `cpc-tui purge` shows all."""

GO = "go"
"""What the keys of the lines of working copies that may go begin with."""

Profiles = Callable[[str], "Profile"]
"""Gives a profile by its name, with the closure days of the user's settings."""


class HomeLine(NamedTuple):
    """A line of the opening screen.

    Attributes:
        key: What it stands for: `("open", REF)`, `("due0", REF)`, or a name.
        text: What it says.
        kind: As the outline has it.
        mark: A sign before the text.
        row: The conference that it is of; None for none.
        heading: From which to which character the heading of that conference stands in the text.
    """

    key: str | tuple[str, str]
    text: str
    kind: Literal["entry", "heading", "hint", "add"] = "entry"
    mark: str = ""
    row: IndexRow | None = None
    heading: tuple[int, int] = (0, 0)


class HomeList:
    """All that the opening screen lists.

    Args:
        rows: The conferences.
        profiles: Gives their profiles.
        today: The day of looking.
    """

    def __init__(self, rows: Iterable[IndexRow], profiles: Profiles, today: date) -> None:
        self._known = sorted(
            rows, key=lambda row: (row.held_on or "9999", row.reference), reverse=True
        )
        # Many conferences share a few profiles, and each look for one reads files.
        self._profiles = {key: profiles(key) for key in {row.profile for row in self._known}}
        self._due = to_do(self._known, today)
        self._arranged = {each.day for each in self._due if each.line.state == ARRANGED}
        self._may_go = may_go(self._known, date.max)
        self._today = today

    def lines(self) -> Iterator[HomeLine]:
        """The lines, from the top."""
        yield from self.due()
        yield from self.conferences()
        yield from self.below()

    def due(self, day: date | None = None) -> Iterator[HomeLine]:
        """What is to be done, the soonest first and so what is late before; then what may go.

        Args:
            day: A later day of looking, on which no conference has become late that was not before.
        """
        day = day or self._today
        left = self._due
        if any(each < day for each in self._arranged):
            left = [each for each in left if each.line.state != ARRANGED or each.day >= day]
        yield from _due_lines(left, self._profiles, day)
        yield from _lines_to_go([each.row for each in self._may_go if each.day <= day])

    def conferences(self) -> Iterator[HomeLine]:
        """The conferences under their heading, those that come last before."""
        yield HomeLine("h-list", words.CONFERENCES, "heading")
        for row in self._known:
            yield _conference_line(row, self._profiles[row.profile])

    def below(self) -> Iterator[HomeLine]:
        """What can be done besides opening one."""
        if not self._known:
            yield HomeLine("none", words.NONE_YET, "hint")
        yield HomeLine("new", words.NEW, "add", words.ADD)
        yield HomeLine("import", words.IMPORT, "add", words.ADD)

    @property
    def first_to_be_late(self) -> str | None:
        """The day after which a conference has to be looked at anew, `YYYY-MM-DD`."""
        days = (
            line.due_on
            for row in self._known
            for line in row.due
            if line.state == "due" and line.due_on is not None
        )
        return min(days, default=None)


def _due_lines(
    due: Sequence[ToDo], profiles: Mapping[str, Profile], today: date
) -> Iterator[HomeLine]:
    if not due:
        return
    yield HomeLine("h-due", tr("Due"), "heading")
    for number, each in enumerate(due[:MOST_DUE]):
        profile = profiles[each.row.profile]
        lateness = late_words(each.day, today, profile.closure_days)
        when = f"{lateness} ({short_day(each.day)})" if lateness else short_day(each.day)
        label = profile.label("deadline", each.line.key)
        held = tr(", arranged") if each.line.state == ARRANGED else ""
        text = f"{when}  {label}{held} · {each.row.reference}"
        key = (f"due{number}", each.row.reference)
        yield HomeLine(key, text, mark="!" if lateness else " ", row=each.row)
    if (more := len(due) - MOST_DUE) > 0:
        late = max(bisect_left(due, 1, key=lambda each: not each.is_late(today)) - MOST_DUE, 0)
        also = tr(", {late} of them late", late=late) if late else ""
        yield HomeLine(
            "more",
            tr("{more} more{also}: cpc-tui deadlines lists them.", more=more, also=also),
            "hint",
        )


def _lines_to_go(rows: Sequence[IndexRow]) -> Iterator[HomeLine]:
    if not rows:
        return
    yield HomeLine("h-go", tr("No longer needed here"), "heading")
    for number, row in enumerate(rows[:MOST_TO_GO]):
        text = tr(
            "{reference}  approved, all papers sent, its time here is over", reference=row.reference
        )
        yield HomeLine((f"{GO}{number}", row.reference), text, row=row)
    if (more := len(rows) - MOST_TO_GO) > 0:
        yield HomeLine(
            "more-to-go", tr("{more} more: cpc-tui purge lists them.", more=more), "hint"
        )


def _conference_line(row: IndexRow, profile: Profile) -> HomeLine:
    when = _short_day(row.held_on) if row.held_on else tr("no date yet")
    kind = profile.label("conference_type", row.conference_type)
    children = tr_n("{n} child", "{n} children", row.children)
    status = profile.label("status", row.status)
    time = f" {row.starts_at}" if row.starts_at else ""
    name = row.family_name or tr("no name yet")
    before = f"{when}{time}  "
    heading = f"{row.reference}  {kind} · {name} · {children}"
    place = (len(before), len(before) + len(heading))
    key = ("open", row.reference)
    return HomeLine(key, f"{before}{heading} · {status}", row=row, heading=place)


@lru_cache(maxsize=4096)
def _short_day(written: str) -> str:
    """A day of the index in words; thousands of conferences have the same few."""
    return short_day(date.fromisoformat(written))
