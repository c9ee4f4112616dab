"""The word lists of a profile, ready for use; each is made once for as long as it is used."""

from __future__ import annotations

from functools import lru_cache

from cpc_tui.conference.plain_words.jargon import WordList
from cpc_tui.conference.plain_words.mending import Mender
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_later import Later
from cpc_tui.conference.profile_plain_words import PlainTerm, PlainWords

_PROFILES_AT_A_TIME = 4


def mender_for(profile: Profile) -> Mender:
    """What finds words to mend by a profile's list."""
    return _mender(profile.plain_words)


def explained_in(profile: Profile) -> WordList:
    """The terms that a profile explains."""
    return _explained(profile.plain_words)


def grown_up_words(profile: Profile) -> WordList:
    """The words of what is between adults, which a small child's page does not tell."""
    return _grown_up(profile.own_page.grown_up)


@lru_cache(_PROFILES_AT_A_TIME)
def _grown_up(words: tuple[str, ...]) -> WordList:
    return WordList(PlainTerm(term=each) for each in words)


@lru_cache(_PROFILES_AT_A_TIME)
def _mender(words: Later[PlainWords]) -> Mender:
    return Mender(words())


@lru_cache(_PROFILES_AT_A_TIME)
def _explained(words: Later[PlainWords]) -> WordList:
    """All terms are looked for, so that "child in need plan" is not taken for "child in need"."""
    return WordList((*words().terms, *words().blame))
