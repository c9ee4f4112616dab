"""The rows of a table that a spreadsheet wrote as text, each with the line it begins on."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable

from cpc_tui.conference.faults import Fault
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

DELIMITERS = (",", ";", "\t")
"""What may stand between two fields; which of them it is, the header tells."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MARK = "\ufeff"
_PROBLEMS = {
    "unexpected end of data": tr("a quotation mark is opened here and never closed"),
    "field larger": tr("a field is longer than any that a record holds"),
}
_OTHER = tr("a closed quotation mark is followed by something other than the next field")


@dataclass(frozen=True)
class CsvRow:
    """One row that holds something.

    Attributes:
        line: The line of the file on which it begins, from 1.
        cells: Its fields as they stand.
    """

    line: int
    cells: tuple[str, ...]


def rows_of(text: str, delimiter: str) -> tuple[list[CsvRow], list[Fault]]:
    """The rows of a text, without those that are empty, and what is wrong with its quoting.

    A field may stand in quotation marks and then hold line breaks; a mark in it is doubled. Lines
    end in LF, CRLF or CR. After a fault nothing more can be told apart, so it is the last.

    Args:
        text: The whole file, with a byte-order mark or without.
        delimiter: One of `DELIMITERS`.
    """
    lines = _LINE.findall(text.removeprefix(_MARK))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[CsvRow] = []
    begun = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(CsvRow(begun, tuple(cells)))
            begun = reader.line_num + 1
    except csv.Error as error:
        return rows, [Fault(tr("line {begun}", begun=begun), _in_words(str(error)))]
    return rows, []


def read_table(
    text: str, known: Callable[[str], bool]
) -> tuple[CsvRow | None, list[CsvRow], list[Fault]]:
    """The header line, the rows below it, and the faults of the text.

    Args:
        text: The whole file.
        known: Whether a field of the header names a column; the delimiter with which most do is
            taken.
    """
    best: tuple[list[CsvRow], list[Fault]] = ([], [])
    most = (-1, -1)
    for delimiter in DELIMITERS:
        header = _header(text, delimiter)
        score = (sum(map(known, header)), len(header))
        if score > most:
            most, best = score, rows_of(text, delimiter)
    rows, faults = best
    return (rows[0] if rows else None), rows[1:], faults


def _header(text: str, delimiter: str) -> tuple[str, ...]:
    for row in rows_of(text, delimiter)[0]:
        return row.cells
    return ()


def _in_words(problem: str) -> str:
    return next((words for part, words in _PROBLEMS.items() if part in problem), _OTHER)
