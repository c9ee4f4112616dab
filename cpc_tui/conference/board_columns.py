"""The framework's board: its headings side by side, as at the front of the room, with their points.

Behind the authority's own headings stand, where there are any, points under headings of another
framework, the danger statements with their goals, the scales, and what else was said at this step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.line_parts import dated, joined, some_children, timed
from cpc_tui.conference.naming import NOT_KNOWN, child_names, people_names, person_name
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.record import Record
from cpc_tui.conference.scale_lines import (
    ScaleGroup,
    ScaleRow,
    safer_end,
    scale_groups,
)
from cpc_tui.conference.spoken import Note
from cpc_tui.conference.weighed import BoardItem, DangerStatement
from cpc_tui.language import tr

STEP = "analysis"
"""The step of the agenda at which the board is."""


@dataclass(frozen=True, slots=True)
class BoardPoint:
    """What stands under a heading as one point.

    Attributes:
        key: Another for each point of the board.
        text: The words, as they were written.
        around: What belongs to it: whom it is about, who finds out and by when; may be empty.
        scale: The number that it tells, to be drawn as a line; None for all others.
        lead: It leads those that follow, and is none of the points that are counted.
    """

    key: str
    text: str
    around: str = ""
    scale: ScaleRow | None = None
    lead: bool = False


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A heading with its points.

    Attributes:
        key: Another for each column of a board.
        label: The heading.
        points: In the record's order.
    """

    key: str
    label: str
    points: tuple[BoardPoint, ...] = ()

    @property
    def count(self) -> int:
        """How many points there are."""
        return sum(not each.lead for each in self.points)


def board_columns(record: Record, profile: Profile) -> tuple[BoardColumn, ...]:
    """The board of a record: one column for each heading, empty ones of the framework too.

    Args:
        record: The conference, or what everybody may read of it.
        profile: Its authority's.
    """
    return (*headings_with_points(record, profile), *_behind(record, profile))


def headings_with_points(record: Record, profile: Profile) -> Iterator[BoardColumn]:
    """The headings of the framework, then those of others that points stand under."""
    for key, items in items_by_heading(record, profile):
        points = tuple(_point(each, record) for each in items)
        yield BoardColumn(key, heading_label(profile, key), points)


def items_by_heading(
    record: Record, profile: Profile
) -> Iterator[tuple[str, tuple[BoardItem, ...]]]:
    """The key of each heading with what stands under it, in the order of the board."""
    keys = [heading.key for heading in profile.framework.headings]
    keys += [item.heading for item in record.analysis]
    for key in dict.fromkeys(keys):
        yield key, tuple(item for item in record.analysis if item.heading == key)


def heading_label(profile: Profile, key: str) -> str:
    """What a heading is called."""
    heading = profile.heading(key)
    return heading.label if heading else in_words(key) or tr("Under no heading")


def new_points(
    before: Iterable[BoardColumn], now: Iterable[BoardColumn]
) -> tuple[tuple[BoardColumn, BoardPoint], ...]:
    """The points that stand on a board now and did not before, each with its column."""
    known = {point.key for column in before for point in column.points}
    return tuple(
        (column, point) for column in now for point in column.points if point.key not in known
    )


def _point(item: BoardItem, record: Record) -> BoardPoint:
    return BoardPoint(item.id, item.text.strip() or NOT_KNOWN, _around(item, record))


def _around(item: BoardItem, record: Record) -> str:
    about = some_children(record, item.children)
    return joined(tr("About {children}", children=about) if about else "", _finds_out(item, record))


def _finds_out(item: BoardItem, record: Record) -> str:
    day = dated("by", item.by_when)
    if item.who is None:
        return day
    return tr("{person} finds out {day}", person=person_name(record, item.who), day=day).strip()


def _behind(record: Record, profile: Profile) -> Iterator[BoardColumn]:
    statements = tuple(_statements(record))
    if statements:
        yield BoardColumn("statements", tr("Danger statements and goals"), statements)
    groups = scale_groups(record, profile)
    if groups:
        yield BoardColumn("scales", tr("Scales"), tuple(_scales(groups, profile)))
    notes = tuple(_note(each, record, profile) for each in record.notes if each.step == STEP)
    if notes:
        yield BoardColumn("notes", tr("What was said"), notes)


def _statements(record: Record) -> Iterator[BoardPoint]:
    for number, each in enumerate(record.statements, 1):
        about = child_names(record, each.children)
        text = f"{number}. {each.danger.strip() or NOT_KNOWN}"
        if each.goal.strip():
            text += "\n" + tr("Goal: {goal}", goal=each.goal.strip())
        yield BoardPoint(each.id, text, joined(about, _dispute(each, record)))


def _dispute(statement: DangerStatement, record: Record) -> str:
    if not statement.disputed_by:
        return statement.dispute
    who = people_names(record, statement.disputed_by)
    return joined(tr("disputed by {people}", people=who), statement.dispute)


def _scales(groups: Iterable[ScaleGroup], profile: Profile) -> Iterator[BoardPoint]:
    words = f"{profile.scale.direction}. {safer_end(profile.scale)}"
    yield BoardPoint("scale", words, lead=True)
    for number, group in enumerate(groups):
        yield BoardPoint(f"scale-{number}", group.title, lead=True)
        for each in group.rows:
            yield BoardPoint(f"scale {each.key}", each.sentence, each.reason, each)


def _note(note: Note, record: Record, profile: Profile) -> BoardPoint:
    speaker = person_name(record, note.speaker) if note.speaker else ""
    kind = "" if note.kind == "point" else profile.label("note_kind", note.kind)
    who = joined(" ".join(filter(None, (timed(note.at), speaker))), kind)
    return BoardPoint(note.id, note.text, joined(who, some_children(record, note.children)))
