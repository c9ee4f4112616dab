"""The words in doubt of a record, said one after the other."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.spelling.speller import Speller

_MOST_SAID = 40
"""Words in doubt that are said at once."""


def tell_doubts(desk: Desk, words: str) -> None:
    """Say which words are in doubt, and where each stands; or keep words that are right here.

    Args:
        desk: The dialogue.
        words: Words that are right in this conference; empty to be told of those in doubt.

    Raises:
        CannotDo: There is no dictionary, or spelling is off.
    """
    if words:
        from cpc_tui.spelling.known_here import know_here

        desk.say(know_here(desk.session, words))
        return
    if desk.read_dictionary is None:
        raise CannotDo(tr("There is no dictionary here: see cpc-tui doctor."))
    from cpc_tui.spelling.in_record import doubts_in
    from cpc_tui.spelling.names import names_in

    record, profile = desk.session.record, desk.session.profile
    speller = desk.read_dictionary()
    speller.take_names(names_in(record, profile))
    found = list(islice(doubts_in(record, profile, speller), _MOST_SAID + 1))
    for each in found[:_MOST_SAID]:
        desk.say(each.line)
    if not found:
        desk.say(tr("No word is in doubt."))
    elif len(found) > _MOST_SAID:
        desk.say(tr("And more: put some right, then type /spelling again."))


def dictionary_of(office: Office) -> Speller:
    """The dictionary that is used at an office.

    Raises:
        CannotDo: Spelling is off, or there is none that can be used.
    """
    from cpc_tui.spelling.affixes import UnknownDictionary
    from cpc_tui.spelling.finding import find_dictionary
    from cpc_tui.spelling.lists import lists_of
    from cpc_tui.spelling.loading import loaded

    if not office.settings.spelling:
        raise CannotDo(tr("Spelling is off in the settings."))
    found = find_dictionary(os.environ)
    if found is None:
        raise CannotDo(tr("There is no dictionary here: see cpc-tui doctor."))
    try:
        return loaded(found, lists_of(office.settings_file, office.profile_folders))
    except UnknownDictionary as fault:
        raise CannotDo(tr("The dictionary cannot be used: {why}.", why=str(fault))) from fault
