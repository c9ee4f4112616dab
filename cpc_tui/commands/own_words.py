"""`spelling`: the user's own words, shown, and one taken out."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import say, say_json
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office


def add_to(menu: Menu) -> None:
    """Add `spelling`."""
    words = tr("list your own words, which are not marked, and take one out")
    command = menu.add("spelling", spelling, words, json=True)
    command.add_argument(
        "deed",
        nargs="?",
        choices=("list", "remove"),
        default="list",
        help=tr("list them (the default), or remove one, which is asked for"),
    )


def spelling(arguments: argparse.Namespace) -> int:
    """Print the user's own words, one a line, or take one out."""
    from cpc_tui.spelling.own_words import own_words

    office = office_of(arguments)
    if arguments.deed == "remove":
        _remove(office)
        return 0
    words = own_words(office.settings_file)
    if arguments.json:
        say_json(list(words))
        return 0
    for each in words or (tr("You have no words of your own."),):
        say(each)
    return 0


def _remove(office: Office) -> None:
    from cpc_tui.commands.secret_line import ask_line, has_somebody
    from cpc_tui.spelling.lists import FILE_NAME
    from cpc_tui.spelling.own_words import remove_own

    if not has_somebody():
        raise Refused(
            tr("Nobody can be asked which word: take it out of {file} instead.", file=FILE_NAME)
        )
    # No argument: other users of the machine can read those, and it may be a name.
    word = ask_line(tr("Word: ")).strip().replace("’", "'")
    if not remove_own(office.settings_file, word):
        raise Refused(tr("There is no such word among your own."))
    say(tr("Taken out; where it stands in a conference it is marked from the next start on."))
