"""`deadlines`: what is due, what was kept, and what was late."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.refusals import lines_of
from cpc_tui.commands.talk import complain, say, say_json, say_table
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.deadlines import DeadlineState
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.due import ToDo
    from cpc_tui.opening import Office

_STATES = {
    "due": tr("due"),
    "met": tr("kept"),
    "late": tr("LATE"),
    "not_known": tr("not known yet"),
}


def add_to(menu: Menu) -> None:
    """Add `deadlines`."""
    command = menu.add(
        "deadlines",
        show_deadlines,
        tr("say what is due by when, of one conference or all"),
        json=True,
    )
    add_reference(command, nargs="?")
    command.add_argument(
        "--all",
        action="store_true",
        dest="whole",
        help=tr("without REF: every deadline of every conference, also those that were kept"),
    )


def show_deadlines(arguments: argparse.Namespace) -> int:
    """Print the deadlines of one conference, or what is still to be done of all of them."""
    office = office_of(arguments)
    if arguments.reference is None and (arguments.whole or arguments.json):
        return _of_all(office, as_json=arguments.json)
    if arguments.reference is None:
        return _to_do(office)
    record, profile = conference_of(office, arguments.reference)
    states = deadlines_of(record, profile, office)
    if arguments.json:
        say_json([each.as_json() for each in states])
    else:
        say_deadlines(states)
    return 0


def deadlines_of(record: Record, profile: Profile, office: Office) -> tuple[DeadlineState, ...]:
    """The deadlines of a conference as they stand today."""
    from cpc_tui.clock import now
    from cpc_tui.conference.deadlines import deadlines

    return deadlines(record, profile, today=now().date(), closed=office.settings.closure_days)


def say_deadlines(states: Sequence[DeadlineState]) -> None:
    """Print deadlines as a table, and under it the rules."""
    if not states:
        say(tr("No deadlines are known for this conference."))
        return
    rows = [
        (each.label, _day(each.from_), _day(each.due_on), _day(each.done_on), _STATES[each.state])
        for each in states
    ]
    say_table((tr("Deadline"), tr("Counted from"), tr("Due"), tr("Done"), tr("State")), rows)
    say()
    for each in states:
        say(f"{each.label}: {each.rule}")


def _to_do(office: Office) -> int:
    """What is still to be done, the soonest first; it is read from the index alone."""
    from cpc_tui.clock import now
    from cpc_tui.due import to_do

    library, today = office.library, now().date()
    rows = library.rows()
    due = to_do(rows, today)
    if due:
        profiles = {key: office.profile_named(key) for key in {each.row.profile for each in due}}
        table = [_cells(each, profiles[each.row.profile], today) for each in due]
        say_table((tr("State"), tr("Day"), tr("Deadline"), tr("Conference")), table)
    elif rows:
        say(tr("Nothing is due."))
    elif not library.troubled and not library.hidden:
        say(tr("There are no conferences yet."))
    if library.hidden:
        complain(library.hidden_words)
    for folder, sentence in library.troubled.items():
        complain(f"{folder}: {sentence}")
    return 1 if library.troubled else 0


def _cells(each: ToDo, profile: Profile, today: date) -> tuple[str, ...]:
    from cpc_tui.conference.lateness import late_words
    from cpc_tui.due import ARRANGED

    late = late_words(each.day, today, profile.closure_days)
    state = late or (tr("arranged") if each.line.state == ARRANGED else tr("due"))
    return state, _day(each.day), profile.label("deadline", each.line.key), each.row.reference


def _of_all(office: Office, *, as_json: bool) -> int:
    """All conferences; one that cannot be read is told of and keeps nobody from the others."""
    told: list[dict[str, object]] = []
    status = 0
    for row in office.library.rows():
        try:
            record, profile = _listed(office, row.reference)
        except Exception as error:
            lines = lines_of(error)
            if lines is None:
                raise
            for line in lines:
                complain(f"{row.reference}: {line}")
            status = 1
            continue
        states = deadlines_of(record, profile, office)
        listed = [each.as_json() for each in states]
        told.append({"reference": row.reference, "deadlines": listed})
        if not as_json:
            say(row.reference)
            say_deadlines(states)
            say()
    if hidden := office.library.hidden_words:
        complain(hidden)
    if as_json:
        say_json(told)
    elif not told and not status and not hidden:
        say(tr("There are no conferences yet."))
    return status


def _listed(office: Office, reference: str) -> tuple[Record, Profile]:
    """A conference of a list, which is in no access log: days are told of it, and nothing else."""
    _, opened = office.library.open(reference)
    for notice in opened.notices:
        complain(notice)
    return opened.record, office.profile_of(opened.record)


def _day(day: date | None) -> str:
    from cpc_tui.conference.written_dates import short_day

    return short_day(day) if day else "-"
