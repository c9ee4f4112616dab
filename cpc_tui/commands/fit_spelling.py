"""Whether words in doubt can be marked, and by which dictionary."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.language import tr
from cpc_tui.settings import Settings

INSTALL = tr("ask the administrator for hunspell-en-gb (Debian, Ubuntu) or hunspell-en (Fedora)")


def look_at_spelling(environment: Mapping[str, str], settings: Settings) -> Finding:
    """Look which dictionary is used.

    Args:
        environment: The variables of the session.
        settings: The user's settings.
    """
    if not settings.spelling:
        return fine(tr("Spelling"), tr("off in the settings"))
    from cpc_tui.spelling.affixes import UnknownDictionary
    from cpc_tui.spelling.finding import find_dictionary
    from cpc_tui.spelling.loading import loaded

    dictionary = find_dictionary(environment)
    if dictionary is None:
        words = tr("there is no British English dictionary: words in doubt are not marked")
        return better(tr("Spelling"), words, INSTALL)
    try:
        loaded(dictionary)
    except UnknownDictionary as fault:
        words = tr("{path} cannot be used: {why}", path=dictionary.stems, why=str(fault))
        return better(tr("Spelling"), words, INSTALL)
    return fine(tr("Spelling"), str(dictionary.stems))
