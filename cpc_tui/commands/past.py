"""`history`: who changed what, when, before and after."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, get_args

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.showing import step_key
from cpc_tui.commands.talk import say, say_json
from cpc_tui.commands.then import changes_of
from cpc_tui.conference.choices import StepKey
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.history import HistoryLine
    from cpc_tui.conference.past import Written
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record

_INDENT = "    "


def add_to(menu: Menu) -> None:
    """Add `history`."""
    command = menu.add(
        "history", show_history, tr("say who changed what, when, before and after"), json=True
    )
    add_reference(command)
    command.add_argument(
        "--step",
        metavar="STEP",
        type=step_key,
        choices=get_args(StepKey),
        help=tr("only of this step: one of {get_args}", get_args=", ".join(get_args(StepKey))),
    )
    command.add_argument(
        "--person", metavar="PERSON", help=tr("only what names this person: initials, name or id")
    )
    command.add_argument(
        "--child", metavar="CHILD", help=tr("only what is about this child: name or id")
    )
    command.add_argument(
        "--field",
        metavar="PATH",
        help=tr("only this field or entry, such as venue or notes.n1.text"),
    )


def show_history(arguments: argparse.Namespace) -> int:
    """Print the lines that are wanted, the oldest first; never what the chair noted privately."""
    from cpc_tui.conference.history import Wanted, history
    from cpc_tui.conference.places import PlaceGone
    from cpc_tui.conference.private import NO_SEAT, may_see

    office = office_of(arguments)
    record, profile = conference_of(office, arguments.reference)
    entries = changes_of(office, arguments.reference)
    wanted = Wanted(
        step=arguments.step,
        person=_person(arguments.person, record, entries),
        child=_child(arguments.child, record, entries),
        path=tuple(arguments.field.split(".")) if arguments.field else (),
    )
    try:
        found = history(entries, profile, wanted)
    except PlaceGone:
        raise Refused(
            tr(
                "{field!r} is no field of the record. Write it as in venue, "
                "core_group.venue or notes.n1.text.",
                field=arguments.field,
            )
        ) from None
    lines = [each for each in found if may_see(each.path, NO_SEAT)]
    if arguments.json:
        say_json([asdict(each) for each in lines])
    else:
        _say_lines(lines, profile)
    return 0


def _say_lines(lines: Iterable[HistoryLine], profile: Profile) -> None:
    none = True
    for each in lines:
        none = False
        step = f"  {_step(each.step, profile)}" if each.step else ""
        say(f"#{each.number}  {_when(each.at)}  {each.seat}{step}  {each.words}")
        for word, value in (("before", each.before), ("after", each.after)):
            if value:
                say(f"{word}: {value}", indent=_INDENT)
    if none:
        say(tr("Nothing of that kind was changed."))


def _step(key: str, profile: Profile) -> str:
    return tr("Prepare") if key == "prepare" else profile.label("step", key)


def _when(at: str) -> str:
    from cpc_tui.conference.written_dates import short_moment

    try:
        return short_moment(datetime.fromisoformat(at))
    except ValueError:
        return at


def _person(typed: str | None, record: Record, entries: Iterable[Written]) -> str | None:
    """The id of the person who is meant, who may have been removed since."""
    from cpc_tui.conference.quick_people import people_called

    if typed is None:
        return None
    if typed in _ids_ever(entries, "people"):
        return typed
    named = [each for each in record.people if each.name.casefold() == typed.casefold()]
    found = named or list(people_called(record, typed))
    if len(found) == 1:
        return found[0].id
    if found:
        names = tr(" or ").join(each.name for each in found)
        raise Refused(tr("Whom do you mean by {typed!r}: {names}?", typed=typed, names=names))
    raise Refused(tr("Nobody here is called {typed!r}.", typed=typed))


def _child(typed: str | None, record: Record, entries: Iterable[Written]) -> str | None:
    """The id of the child who is meant, who may have been removed since."""
    from cpc_tui.conference.quick_people import child_called

    if typed is None or typed in _ids_ever(entries, "children"):
        return typed
    named = [each for each in record.children if each.name.casefold() == typed.casefold()]
    child = named[0] if len(named) == 1 else child_called(record, typed)
    if child is None:
        raise Refused(tr("No child here, or more than one, is called {typed!r}.", typed=typed))
    return child.id


def _ids_ever(entries: Iterable[Written], target: str) -> set[str]:
    """The ids of all people, or all children, that the conference ever had."""
    from cpc_tui.conference.past import passages

    return {each.id for passage in passages(entries) for each in getattr(passage.after, target)}
