"""People and their invitations read from a table that an office keeps, such as a spreadsheet.

The first line names the columns (`invitee_columns`), in any order. A table with a fault is refused
whole, and every fault is named by its line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.csv_rows import CsvRow, read_table
from cpc_tui.conference.entry import new_key
from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.invitee_columns import BY_NAME, Around, Column, NotFit, column_named, quoted
from cpc_tui.conference.invitee_list import GuestList
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_shapes import nearest
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

MOST = 300
"""People that one table may name; conferences have up to some dozens."""


@dataclass(frozen=True, kw_only=True)
class Invitees:
    """What a table of invitees adds to a record.

    Attributes:
        people: New people as JSON, with ids.
        attendance: An entry, `expected`, for each person who was not on the list.
        filled: Fields of the record that were empty, and their new JSON values.
        told: What was taken in and what was left as it stood, a sentence each.
    """

    people: tuple[dict[str, Any], ...] = ()
    attendance: tuple[dict[str, Any], ...] = ()
    filled: tuple[tuple[Path, Any], ...] = ()
    told: tuple[str, ...] = ()


def read_invitees(
    text: str, record: Record, profile: Profile, *, new_id: Callable[[], str] = lambda: new_key("p")
) -> Invitees:
    """Read a table of invitees.

    Somebody who is there already, by name and role or by email, is filled in where nothing stood
    and never doubled.

    Args:
        text: The whole file: a header line and a line for each person; fields stand between
            commas, semicolons or tabs.
        record: The conference.
        profile: Its authority's, for the words of choices and the quorum's groups.
        new_id: Thinks of an id for a new person.

    Raises:
        RecordRefused: With every fault, each by its line.
    """
    header, rows, faults = read_table(text, lambda name: column_named(name) is not None)
    if header is None:
        raise RecordRefused(tuple(faults) or (_nothing(),))
    columns = _columns(header, rows, faults)
    if len(rows) > MOST:
        faults.append(
            Fault(
                tr("line {line}", line=rows[MOST].line),
                tr("there are more than {most} people", most=MOST),
            )
        )
    if not any(columns):
        raise RecordRefused(tuple(faults))
    guests = GuestList(record, profile, new_id)
    around = Around(record, profile)
    for row in rows[:MOST]:
        values = _values(row, columns, header, around, faults)
        faults += guests.take(row.line, values)
    faults += guests.finish()
    if faults:
        raise RecordRefused(tuple(sorted(faults, key=_place)))
    people, attendance, filled = guests.people(), guests.attendance(), guests.filled()
    return Invitees(people=people, attendance=attendance, filled=filled, told=guests.told())


def _nothing() -> Fault:
    return Fault(tr("line 1"), tr("is empty; a header line that names the columns is needed"))


def _columns(
    header: CsvRow, rows: list[CsvRow], faults: list[Fault]
) -> list[tuple[Column, str] | None]:
    """The column of each field of the header, with its name as typed; faults are noted."""
    found: list[tuple[Column, str] | None] = []
    where = tr("line {line}", line=header.line)
    if not any(map(column_named, header.cells)):
        first = tr("the first line names the columns, such as name, role, agency, kind and email")
        faults.append(Fault(where, tr("names no column that is known; {first}", first=first)))
        return [None for _ in header.cells]
    for place, name in enumerate(header.cells):
        column = column_named(name)
        if column is None and (name.strip() or _is_used(rows, place)):
            faults.append(Fault(where, _unknown(name)))
        elif column is not None and any(each and each[0] == column for each in found):
            faults.append(Fault(where, tr("the column {key} is there twice", key=column.key)))
        found.append((column, " ".join(name.split())) if column else None)
    if not any(each and each[0].key == "name" for each in found):
        faults.append(Fault(where, tr("there is no column for the name")))
    return found


def _is_used(rows: list[CsvRow], place: int) -> bool:
    return any(row.cells[place].strip() for row in rows if place < len(row.cells))


def _unknown(name: str) -> str:
    if not name.strip():
        return tr("a column that holds something has no name")
    keys = {label.casefold(): each.key for each in BY_NAME.values() for label in _names_of(each)}
    return tr(
        "{quoted} is no known column{nearest}",
        quoted=quoted(name),
        nearest=nearest(name.strip().casefold(), keys),
    )


def _names_of(column: Column) -> tuple[str, ...]:
    return (column.key, column.label, *column.names)


def _values(
    row: CsvRow,
    columns: list[tuple[Column, str] | None],
    header: CsvRow,
    around: Around,
    faults: list[Fault],
) -> dict[str, Any]:
    """What a row says, by the record's keys, without what is empty; faults are noted."""
    where = tr("line {line}", line=row.line)
    if any(cell.strip() for cell in row.cells[len(header.cells) :]):
        problem = tr(
            "has {count} fields, but the header names {count_2}",
            count=len(row.cells),
            count_2=len(header.cells),
        )
        faults.append(Fault(where, problem))
    values: dict[str, Any] = {}
    for named, cell in zip(columns, row.cells, strict=False):
        if named is None or not cell.strip():
            continue
        column, name = named
        try:
            values[column.key] = column.read(cell, around)
        except NotFit as wrong:
            # A fault of the field is enough; that it is missing would be said beside it.
            values[column.key] = None
            faults.append(Fault(f"{where}, {name}", str(wrong)))
    return values


def _place(fault: Fault) -> int:
    before = tr("line {line}", line="\0").partition("\0")[0]
    digits = fault.path.removeprefix(before).partition(",")[0]
    return int(digits) if digits.isdecimal() else 0
