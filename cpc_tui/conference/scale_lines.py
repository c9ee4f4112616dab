"""The scales as lines from 0 to 10, one for each person, grouped by danger statement and child.

A line is drawn beside words that say the same; which end is safe is the profile's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import child_name, person_short
from cpc_tui.conference.profile import Profile, Scale
from cpc_tui.conference.record import Record
from cpc_tui.conference.weighed import ScaleMark
from cpc_tui.language import tr

MOST = 10
"""The last number of a scale; the first is 0."""
NOW, LAST = "●", "○"
"""The marks of the number that was given, and of that of the conference before."""

_USUAL_UNIT = 3
"""Cells from one number to the next, where there is room."""


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """One person's number.

    Attributes:
        key: The entry's.
        who: The person, with what they are.
        value: The number; None where none was given.
        previous: That of the conference before; None where there is none.
        reason: Why, in the person's words; may be empty.
        words: The number, and how it has changed: "6, was 4: safer".
    """

    key: str
    who: str
    value: int | None
    previous: int | None
    reason: str
    words: str

    @property
    def sentence(self) -> str:
        """The row in words, without the reason: "Ana Lark, mother: 6, was 4: safer"."""
        return f"{self.who}: {self.words}"


@dataclass(frozen=True, slots=True)
class ScaleGroup:
    """The numbers on one danger statement for one child, or on all of it.

    Attributes:
        title: What they are about: "On danger statement 1, Jude".
        rows: One for each number, in the record's order.
    """

    title: str
    rows: tuple[ScaleRow, ...]


def grouped(marks: Iterable[ScaleMark]) -> Iterator[tuple[ScaleMark, ...]]:
    """The numbers with the same danger statement and child together, as they are first met."""
    groups: dict[tuple[str | None, str | None], list[ScaleMark]] = {}
    for each in marks:
        groups.setdefault((each.statement, each.child), []).append(each)
    yield from map(tuple, groups.values())


def scale_groups(record: Record, profile: Profile) -> tuple[ScaleGroup, ...]:
    """All numbers of a record, as lines tell them."""
    return tuple(
        ScaleGroup(
            group_title(record, marks[0].statement, child_name_of(record, marks[0])),
            tuple(_row(each, record, profile.scale) for each in marks),
        )
        for marks in grouped(record.scales)
    )


def group_title(record: Record, statement: str | None, child: str) -> str:
    """What a group of numbers is about.

    Args:
        record: The conference.
        statement: The id of the danger statement; None for none.
        child: The name of the child; empty for all of them.
    """
    numbers = {each.id: number for number, each in enumerate(record.statements, 1)}
    if statement not in numbers:
        return tr("Overall, {child}", child=child) if child else tr("Overall")
    number = numbers[statement]
    if child:
        return tr("On danger statement {number}, {child}", number=number, child=child)
    return tr("On danger statement {number}", number=number)


def child_name_of(record: Record, mark: ScaleMark) -> str:
    """The child that a number is about; empty for all of them."""
    return child_name(record, mark.child) if mark.child else ""


def _row(mark: ScaleMark, record: Record, scale: Scale) -> ScaleRow:
    number = tr("no number") if mark.value is None else str(mark.value)
    since = since_last_time(mark, scale)
    return ScaleRow(
        key=mark.entry_key,
        who=person_short(record, mark.person),
        value=mark.value,
        previous=mark.previous_value,
        reason=mark.reason,
        words=f"{number}, {since[:1].lower()}{since[1:]}" if since else number,
    )


def since_last_time(mark: ScaleMark, scale: Scale) -> str:
    """How a number has changed: "Was 4: safer"; empty where there was none last time."""
    was = mark.previous_value
    if was is None:
        return ""
    if mark.value is None:
        return tr("Was {number}", number=was)
    if mark.value == was:
        return tr("Was {number}: no change", number=was)
    if (mark.value > was) == (scale.safe_end > 0):
        return tr("Was {number}: safer", number=was)
    return tr("Was {number}: less safe", number=was)


def safer_end(scale: Scale) -> str:
    """Which end is the safe one, as a sentence."""
    if scale.safe_end:
        return tr("The higher the number, the safer.")
    return tr("The lower the number, the safer.")


def scale_line(value: int | None, previous: int | None, width: int = 80) -> str:
    """A number as a mark on a line, with last time's where it is another.

    Args:
        value: From 0 to 10; None draws none.
        previous: Last time's; None draws none.
        width: Cells that it may take.

    Returns:
        The line, such as `0 ├──┼──○──●──┼──┤ 10`; empty where the width is too little.
    """
    unit = min((width - len("0 ┤ 10")) // MOST, _USUAL_UNIT)
    if unit < 1:
        return ""
    cells = [*("┼" + "─" * (unit - 1)) * MOST, "┤"]
    cells[0] = "├"
    for number, mark in ((previous, LAST), (value, NOW)):
        if number is not None:
            cells[number * unit] = mark
    return f"0 {''.join(cells)} {MOST}"
