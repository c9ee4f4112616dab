"""`find`: words in all conferences."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import complain, say, say_json
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.searching import Hit, Looked


def add_to(menu: Menu) -> None:
    """Add `find`."""
    command = menu.add("find", find, tr("find words in all conferences"), json=True)
    command.add_argument("words", metavar="WORD", nargs="+", help=tr("what a line has to hold"))


def find(arguments: argparse.Namespace) -> int:
    """Print each line that holds all the words; 1 where a conference could not be read."""
    from cpc_tui.searching import look_through

    words = [each for word in arguments.words for each in word.split()]
    hits: list[Hit] = []
    unreadable: list[Looked] = []
    office = office_of(arguments)
    for looked in look_through(office, words):
        if looked is None:
            continue
        if looked.unreadable:
            unreadable.append(looked)
        if arguments.json:
            hits.extend(looked.hits)
            continue
        for hit in looked.hits:
            say(f"{hit.reference}: {hit.found.line}")
        if looked.hits:
            # Whoever waits for the first lines of thousands has them at once.
            sys.stdout.flush()
    if arguments.json:
        say_json(
            [
                {"reference": hit.reference, "step": hit.found.step, "line": hit.found.line}
                for hit in hits
            ]
        )
    for each in unreadable:
        complain(f"{each.reference}: {each.unreadable}")
    if hidden := office.library.hidden_words:
        complain(hidden)
    return 1 if unreadable else 0
