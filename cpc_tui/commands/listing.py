"""`list`: all conferences."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import complain, say, say_json, say_table
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.storage.index import DueLine, IndexRow

_OWN_BUSINESS = ("folder", "journal_size", "journal_mtime_ns", "made_on")


def add_to(menu: Menu) -> None:
    """Add `list`."""
    menu.add("list", list_conferences, tr("list all conferences"), json=True)


def list_conferences(arguments: argparse.Namespace) -> int:
    """Print every conference with what is due next; one that cannot be read is told of."""
    library = office_of(arguments).library
    rows = library.rows()
    if arguments.json:
        say_json([_as_json(row) for row in rows])
    elif rows:
        header = (
            tr("Reference"),
            tr("Family"),
            tr("Type"),
            tr("Held on"),
            tr("Children"),
            tr("Status"),
            tr("Next"),
        )
        say_table(header, [_cells(row) for row in rows])
    elif not library.hidden:
        say(tr("There are no conferences yet. `cpc-tui demo` opens a fictional one."))
    if library.hidden:
        complain(library.hidden_words)
    for folder, sentence in library.troubled.items():
        complain(f"{folder}: {sentence}")
    return 1 if library.troubled else 0


def _as_json(row: IndexRow) -> dict[str, Any]:
    return {name: value for name, value in asdict(row).items() if name not in _OWN_BUSINESS}


def _cells(row: IndexRow) -> tuple[str, ...]:
    from cpc_tui.conference.profile_words import in_words

    return (
        row.reference,
        row.family_name or "-",
        in_words(row.conference_type) if row.conference_type else "-",
        _day(row.held_on),
        str(row.children),
        in_words(row.status),
        _next(row.due),
    )


def _next(due: tuple[DueLine, ...]) -> str:
    from cpc_tui.conference.profile_words import in_words

    for line in due:
        if line.due_on and line.state in ("due", "late"):
            late = tr(" (late)") if line.state == "late" else ""
            return tr(
                "{reason} by {day}{late}",
                reason=in_words(line.key),
                day=_day(line.due_on),
                late=late,
            )
    return "-"


def _day(written: str | None) -> str:
    if not written:
        return "-"
    try:
        return short_day(date.fromisoformat(written))
    except ValueError:
        return written
