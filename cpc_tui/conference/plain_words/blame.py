"""Words that judge a person instead of saying what happened."""

from __future__ import annotations

from cpc_tui.conference.plain_words.finding import Kind
from cpc_tui.conference.profile_plain_words import PlainTerm, PlainWords


def kinds_of(words: PlainWords) -> dict[PlainTerm, Kind]:
    """What is to be looked for, and of which kind it is; what is only explained is left out.

    One list of both, so that "refuses to engage" is found before "engage".
    """
    kinds: dict[PlainTerm, Kind] = dict.fromkeys(words.terms, "jargon")
    return kinds | dict.fromkeys(words.blame, "blame")
