"""`find`: words in all conferences."""

from __future__ import annotations

import argparse

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import complain, say, say_json


def add_to(menu: Menu) -> None:
    """Add `find`."""
    command = menu.add("find", find, "find words in all conferences", json=True)
    command.add_argument("words", metavar="WORD", nargs="+", help="what a line has to hold")


def find(arguments: argparse.Namespace) -> int:
    """Print each line that holds all the words; 1 where a conference could not be read."""
    from cpc_tui.searching import look_through

    words = [each for word in arguments.words for each in word.split()]
    looked = list(look_through(office_of(arguments), words))
    hits = [hit for each in looked for hit in each.hits]
    if arguments.json:
        say_json(
            [
                {"reference": hit.reference, "step": hit.found.step, "line": hit.found.line}
                for hit in hits
            ]
        )
    for hit in () if arguments.json else hits:
        say(f"{hit.reference}: {hit.found.line}")
    unreadable = [each for each in looked if each.unreadable]
    for each in unreadable:
        complain(f"{each.reference}: {each.unreadable}")
    return 1 if unreadable else 0
