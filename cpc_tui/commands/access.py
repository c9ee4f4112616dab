"""`access`: who opened, read, exported, circulated, approved or purged what, and when."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import complain, one_line, say, say_json, say_table
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.accounted import Line
    from cpc_tui.opening import Office

_HEADER = (tr("When (UTC)"), tr("Who"), tr("Seat"), tr("Conference"), tr("What"))
_FORMULA = ("=", "+", "-", "@")


def add_to(menu: Menu) -> None:
    """Add `access`."""
    command = menu.add(
        "access", show_access, tr("say who opened, read or gave out what, and when"), json=True
    )
    add_reference(command, nargs="?")
    command.add_argument(
        "--person",
        metavar="NAME",
        help=tr(
            "only what this user of the machine did, and what was done with conferences that "
            "somebody of this name is in"
        ),
    )
    command.add_argument("--from", dest="first", metavar="DAY", help=tr("from this day on (UTC)"))
    command.add_argument("--to", dest="last", metavar="DAY", help=tr("up to this day (UTC)"))
    command.add_argument("--csv", action="store_true", help=tr("print a table for a spreadsheet"))


def show_access(arguments: argparse.Namespace) -> int:
    """Print the lines that are wanted, the oldest first; 1 where a log does not fit."""
    from cpc_tui.accounted import Logs, Period

    if arguments.csv and arguments.json:
        raise WrongUsage(tr("Write --csv or --json, not both."))
    period = Period(_day(arguments.first), _day(arguments.last))
    office = office_of(arguments)
    faults: list[str] = []
    person = (arguments.person or "").strip()
    lines = Logs(office, faults).lines(arguments.reference, person=person, period=period)
    _account(office, arguments.reference)
    if arguments.json:
        say_json([line_as_json(each) for each in lines])
    elif arguments.csv:
        _say_csv(lines)
    else:
        say_lines(lines, of_person=bool(person))
    for each in faults:
        complain(each)
    return 1 if faults else 0


def _account(office: Office, reference: str | None) -> None:
    """Who looks who looked is accounted for too."""
    folder = office.library.folder_of(reference) if reference else None
    if folder:
        office.accounts.note(folder, "looked_up")
    else:
        office.accounts.note_at_home(office.home, "looked_up")


def say_lines(lines: Sequence[Line], *, of_person: bool) -> None:
    """Print lines of the logs as a table.

    Args:
        lines: In the order wanted.
        of_person: Say as well why each is listed of the person that was asked for.
    """
    if not lines:
        say(tr("Nothing of that kind is in the access log."))
        return
    header = (*_HEADER, tr("Listed, since this person")) if of_person else _HEADER
    say_table(header, [_cells(each)[: len(header)] for each in lines])


def _cells(each: Line) -> tuple[str, ...]:
    entry = each.entry
    moment = entry.at.replace("T", " ").removesuffix("Z")
    seat = entry.act.seat if entry.act else ""
    who = f"{entry.user} ({entry.uid})"
    return moment, who, seat or "-", each.reference or "-", each.words, "; ".join(each.why)


def line_as_json(each: Line) -> dict[str, Any]:
    """A line of a log for another program."""
    entry, act = each.entry, each.entry.act
    told = act.to_json() if act else {"deed": None}
    papers = act.papers if act else ()
    return {
        "at": entry.at,
        "user": entry.user,
        "uid": entry.uid,
        "seat": act.seat if act else "",
        "line": entry.n,
        **told,
        "reference": each.reference,
        "papers": [asdict(paper) for paper in papers],
        "words": each.words,
        "why": list(each.why),
    }


def _say_csv(lines: Sequence[Line]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(
        ("at_utc", "user", "uid", "seat", "conference", "deed", "what", "fingerprints", "why")
    )
    for each in lines:
        entry, act = each.entry, each.entry.act
        papers = [p.fingerprint for p in act.papers if p.fingerprint] if act else []
        prints = " ".join((*papers, *(act.digests if act else ())))
        deed, seat = (act.deed, act.seat) if act else ("", "")
        cells = (entry.at, entry.user, str(entry.uid), seat, each.reference, deed, each.words)
        writer.writerow([_cell(cell) for cell in (*cells, prints, "; ".join(each.why))])


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    plain = one_line(text)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def _day(typed: str | None) -> date | None:
    from cpc_tui.clock import utc_now
    from cpc_tui.conference.typed_dates import NotADate, read_day

    if typed is None:
        return None
    try:
        return read_day(typed, today=utc_now().date())
    except NotADate as fault:
        raise Refused(str(fault)) from None
