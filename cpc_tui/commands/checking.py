"""`check`: what is missing or doubtful in a conference."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.talk import say, say_json, say_table
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.agenda import Missing
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office


def add_to(menu: Menu) -> None:
    """Add `check`."""
    command = menu.add("check", check, tr("say what is missing or doubtful"), json=True)
    add_reference(command)


def check(arguments: argparse.Namespace) -> int:
    """Print what is missing, the most serious first, as the list of checks on screen has it."""
    office = office_of(arguments)
    record, profile = conference_of(office, arguments.reference)
    found = missing_of(record, profile, office)
    if arguments.json:
        say_json([_as_json(each) for each in found])
    else:
        say_missing(found, profile)
    return 0


def missing_of(record: Record, profile: Profile, office: Office) -> tuple[Missing, ...]:
    """What a conference lacks today, the most serious first, else in the order of the agenda."""
    from cpc_tui.clock import now
    from cpc_tui.conference.agenda import missing, most_serious_first

    closed = office.settings.closure_days
    return most_serious_first(missing(record, profile, today=now().date(), closed=closed))


def say_missing(found: Sequence[Missing], profile: Profile) -> None:
    """Print what is missing as a table."""
    from cpc_tui.conference.agenda_case import WEIGHT_WORDS

    if not found:
        say(tr("Nothing is missing."))
        return
    rows = [
        (WEIGHT_WORDS[each.weight], profile.label("step", each.step), each.words) for each in found
    ]
    say_table(("", tr("Step"), tr("Missing")), rows)


def _as_json(each: Missing) -> dict[str, object]:
    return {
        "step": each.step,
        "words": each.words,
        "path": list(each.path),
        "weight": each.weight,
        "serious": each.serious,
    }
