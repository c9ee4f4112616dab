"""The record as it was, for commands that take `--at`."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from cpc_tui.commands.office import conference_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain
from cpc_tui.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cpc_tui.conference.past import Written
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office

_LINE = re.compile(r"#([0-9]{1,9})", re.ASCII)


def add_moment(command: argparse.ArgumentParser) -> None:
    """Let a command take `--at`."""
    command.add_argument(
        "--at",
        metavar="MOMENT",
        help=tr(
            "as it was then: 10:30 (of the conference’s day), 14/12 10:00, yesterday, or #12, "
            "a line of its history"
        ),
    )


def conference_then(office: Office, arguments: argparse.Namespace) -> tuple[Record, Profile]:
    """The conference that was asked for, as it is or as it was, with the profile it names.

    Of which moment it is, where one was asked for, is said on standard error.

    Raises:
        StoreFault: It is not there or cannot be read.
        ProfileError: Its profile is not there or has faults.
        Refused: What was typed is no moment of its history.
    """
    record, profile = conference_of(office, arguments.reference)
    if arguments.at is None:
        return record, profile
    from cpc_tui.conference.past import NotBegunYet, record_at

    entries = changes_of(office, arguments.reference)
    number, words = _line_at(arguments.at, entries, record)
    try:
        then = record_at(entries, number)
    except NotBegunYet as fault:
        raise Refused(str(fault)) from None
    complain(
        tr(
            "As it was {words}, after line {number} of {count} of its history.",
            words=words,
            number=number,
            count=len(entries),
        )
    )
    return then, office.profile_of(then)


def changes_of(office: Office, reference: str) -> tuple[Written, ...]:
    """Every change of a conference from its beginning.

    Raises:
        StoreFault: It is not there or cannot be read.
    """
    from cpc_tui.storage.past import written

    store, _ = office.look_at(reference)
    return written(store.journal)


def _line_at(typed: str, entries: Sequence[Written], record: Record) -> tuple[int, str]:
    """The number of the last line that counts, and the moment in words."""
    from cpc_tui.conference.past import last_line_by

    if asked := _LINE.fullmatch(typed.strip()):
        number = int(asked.group(1))
        if not 1 <= number <= len(entries):
            raise Refused(tr("Its history has the lines #1 to #{count}.", count=len(entries)))
        return number, tr("then")
    moment = _moment(typed, record)
    return last_line_by(entries, moment), tr("on {reason}", reason=_in_words(moment))


def _moment(typed: str, record: Record) -> datetime:
    from datetime import datetime, time

    from cpc_tui import clock
    from cpc_tui.conference.past_moments import read_past
    from cpc_tui.conference.typed_dates import NotADate

    now = clock.now()
    held = record.held_on if record.held_on and record.held_on <= now.date() else now.date()
    try:
        return read_past(typed, now=now, day=datetime.combine(held, time()))
    except NotADate as fault:
        raise Refused(str(fault)) from None


def _in_words(moment: datetime) -> str:
    from cpc_tui.conference.written_dates import moment_in_words

    return moment_in_words(moment)
