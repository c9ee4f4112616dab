"""`person`: everything that is kept about one person, across conferences."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.access import line_as_json, say_lines
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say, say_json
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.accounted import Line
    from cpc_tui.conference.one_person import How, Stands, Subject
    from cpc_tui.known_person import Known
    from cpc_tui.opening import Office

_INDENT = "    "
_LEFT_OUT = tr("(restricted: left out here)")
_TITLES: dict[How, str] = {
    "entry": tr("Their own entry"),
    "refers": tr("What they said, did, wrote, were sent or are to do, and what is about them"),
    "named": tr("Where words name them"),
    "perhaps": tr("Where a word of their name stands, which may be another’s"),
}


def add_to(menu: Menu) -> None:
    """Add `person`."""
    command = menu.add(
        "person", show_person, tr("list all that is kept about one person"), json=True
    )
    command.add_argument("name", metavar="NAME", help=tr("what they are called, in quotes"))
    command.add_argument(
        "reference", metavar="REF", nargs="?", help=tr("only this conference; all if not given")
    )
    command.add_argument(
        "--restricted",
        action="store_true",
        help=tr("also the words of what is not for everyone, or what they themselves may not read"),
    )
    command.add_argument(
        "--as",
        dest="seat",
        choices=("chair",),
        default="",
        help=tr("also the chair’s private notes, for the chair alone"),
    )


def show_person(arguments: argparse.Namespace) -> int:
    """Print each place where somebody stands, and who used those records; 1 where some failed."""
    from cpc_tui.accounted import Logs
    from cpc_tui.known_person import known_of
    from cpc_tui.spelling.own_words import told

    name = arguments.name.strip()
    if not any(letter.isalnum() for letter in name):
        raise Refused(tr("Say whom you mean: a name in quotes."))
    office = office_of(arguments)
    found = list(known_of(office, name, arguments.reference, seat=arguments.seat))
    _check_one(name, found)
    faults = [f"{each.reference}: {each.unreadable}" for each in found if each.unreadable]
    lines = Logs(office, faults).lines(arguments.reference, person=name)
    _account(office, found)
    own = _own_words(office, name, found)
    if arguments.json:
        say_json({**_as_json(name, found, lines, whole=arguments.restricted), "own_words": own})
    else:
        _say(name, found, lines, whole=arguments.restricted)
        for sentence in told(own):
            say()
            say(sentence)
    for each in dict.fromkeys(faults):
        complain(each)
    return 1 if faults else 0


def _check_one(name: str, found: Sequence[Known]) -> None:
    """Make sure that no two people of different names are meant.

    Raises:
        Refused: It names them.
    """
    called: dict[frozenset[str], Subject] = {}
    for each in (subject for known in found for subject in known.subjects):
        same = next((names for names in called if names & set(each.names)), None)
        called.setdefault(same or frozenset(each.names), each)
    if len(called) > 1:
        names = "; ".join(sorted(each.name for each in called.values()))
        raise Refused(
            tr(
                "Several people are called {name}: {names}. Write the name in full.",
                name=name,
                names=names,
            )
        )


def _own_words(office: Office, name: str, found: Sequence[Known]) -> tuple[str, ...]:
    """The user's own words of spelling that are parts of what somebody is called."""
    from cpc_tui.spelling.own_words import of_name, own_words

    called = {each for known in found for one in known.subjects for each in one.names}
    return of_name(own_words(office.settings_file), name, *called)


def _account(office: Office, found: Sequence[Known]) -> None:
    """Who lists what is kept about somebody is accounted for in each of the conferences."""
    from cpc_tui.conference.accounting import to_person

    for known in found:
        for whom in [to_person(min(each.ids)) for each in known.subjects] or [""]:
            office.accounts.note(known.folder, "looked_up", whom=whom)


def _say(name: str, found: Sequence[Known], lines: Sequence[Line], *, whole: bool) -> None:
    if not any(each.places for each in found):
        say(tr("Nothing is kept about anybody called {name}.", name=name))
    else:
        _say_caution(found, whole=whole)
    for known in found:
        if known.places:
            _say_conference(known, whole=whole)
    if lines:
        say()
        say(
            tr(
                "Access log: what this user of the machine did, and all that was done "
                "with the records"
            )
        )
        say_lines(lines, of_person=True)


def _say_caution(found: Sequence[Known], *, whole: bool) -> None:
    number = sum(place.restricted for known in found for place in known.places)
    say(
        tr(
            "Words stand here as they were recorded. People of one name are not told "
            "apart: look at each conference whether it is the same person."
        )
    )
    if whole:
        say(
            tr(
                "What is restricted is among it, and nothing was taken out for any "
                "reader. Look through every line before it is given to anybody."
            )
        )
    elif number:
        places = tr_n("1 place", "{n} places", number)
        say(
            tr(
                "The words of {places} are left out: of what is not for everyone, or "
                "holds what they themselves may not read. --restricted lists them too.",
                places=places,
            )
        )


def _say_conference(known: Known, *, whole: bool) -> None:
    who = "; ".join(
        f"{each.name} ({each.role})" if each.role else each.name for each in known.subjects
    )
    say()
    say(f"{known.reference}: {who or tr('nobody is called so; words name them')}")
    for how, title in _TITLES.items():
        places = [each for each in known.places if each.how == how]
        if places:
            say(f"{title}:", indent="  ")
        for each in places:
            say(_words(each, whole=whole), indent=_INDENT)
    if any(each.is_child for each in known.subjects):
        say(
            tr(
                "What is about all the children is about them too: cpc-tui show {reference}.",
                reference=known.reference,
            ),
            indent="  ",
        )


def _words(each: Stands, *, whole: bool) -> str:
    return each.line if whole or not each.restricted else f"{each.kind} {_LEFT_OUT}"


def _as_json(
    name: str, found: Sequence[Known], lines: Sequence[Line], *, whole: bool
) -> dict[str, Any]:
    return {
        "name": name,
        "restricted": whole,
        "conferences": [_known_as_json(each, whole=whole) for each in found],
        "access": [line_as_json(each) for each in lines],
    }


def _known_as_json(known: Known, *, whole: bool) -> dict[str, Any]:
    return {
        "reference": known.reference,
        "unreadable": known.unreadable,
        "called": [
            {"names": list(each.names), "role": each.role, "ids": sorted(each.ids)}
            for each in known.subjects
        ],
        "places": [
            {
                "step": each.step,
                "kind": each.kind,
                "how": each.how,
                "path": list(each.path),
                "restricted": each.restricted,
                "line": each.line if whole or not each.restricted else None,
            }
            for each in known.places
        ],
    }
