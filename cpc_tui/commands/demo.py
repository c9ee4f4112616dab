"""`demo`: a fictional conference that ships with the program, opened live."""

from __future__ import annotations

import argparse
import json
import re
from datetime import date, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.checking import missing_of, say_missing
from cpc_tui.commands.exporting import make
from cpc_tui.commands.importing import imported
from cpc_tui.commands.interactive import has_terminal, start
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.plainly import add_plain, talk
from cpc_tui.commands.talk import say
from cpc_tui.commands.timing import deadlines_of, say_deadlines
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office

REFERENCE = "DEMO-2026-0042"

_FOLDER = Path("cpc-tui-demo")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?")
_WEEK = 7


def add_to(menu: Menu) -> None:
    """Add `demo`."""
    command = menu.add("demo", demo, tr("open a fictional conference, which begins now"))
    command.add_argument("--fresh", action="store_true", help=tr("begin it again"))
    add_plain(command)
    command.add_argument(
        "--to",
        type=Path,
        default=_FOLDER,
        metavar="DIR",
        help=tr("without a terminal: the folder for its documents ({folder})", folder=_FOLDER),
    )


def demo(arguments: argparse.Namespace) -> int:
    """Open the fictional conference; without a terminal, do the rest and say so."""
    from cpc_tui.clock import now

    office = office_of(arguments)
    is_new = arguments.fresh or not office.library.holds(REFERENCE)
    if is_new:
        record = demo_record(now())
        office.add(record, office.settings.role, replace=arguments.fresh)
    if arguments.plain or (office.settings.plain and has_terminal()):
        return talk(office, REFERENCE, home=arguments.home)
    if has_terminal():
        return start(office, reference=REFERENCE)
    say(tr("There is no terminal here, so the conference is not opened on the screen."))
    _tell(office, arguments.to, is_new=is_new)
    return 0


def demo_record(moment: datetime) -> Record:
    """The fictional conference, begun at a moment, with all its days as far off as they were.

    Days are moved by whole weeks, so that none comes to fall on a weekend.

    Args:
        moment: When the conference begins.
    """
    from cpc_tui.conference.reading import record_from_json

    shipped = resources.files("cpc_tui").joinpath("demo.json").read_text(encoding="utf-8")
    value = json.loads(shipped)
    away = moment.date() - date.fromisoformat(value["held_on"])
    moved = _moved(value, timedelta(days=away.days // _WEEK * _WEEK))
    begun = {
        "held_on": moment.date().isoformat(),
        "starts_at": moment.strftime("%H:%M"),
        "started_at": moment.isoformat(timespec="seconds"),
        "status": "live",
    }
    return record_from_json(moved | begun)


def _tell(office: Office, folder: Path, *, is_new: bool) -> None:
    record, profile = conference_of(office, REFERENCE)
    say(
        imported(record)
        if is_new
        else tr("{reference} is there already; --fresh begins it again.", reference=REFERENCE)
    )
    say()
    say(tr("Still missing:"))
    say_missing(missing_of(record, profile, office), profile)
    say()
    say(tr("Due:"))
    say_deadlines(deadlines_of(record, profile, office))
    say()
    say(tr("Documents made:"))
    make(record, profile, ("minutes", "plan"), folder, force=True)


def _moved(value: Any, by: timedelta) -> Any:
    if isinstance(value, dict):
        return {key: _moved(each, by) for key, each in value.items()}
    if isinstance(value, list):
        return [_moved(each, by) for each in value]
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    day = date.fromisoformat(found[1]) + by
    return f"{day.isoformat()}{found[2] or ''}"
