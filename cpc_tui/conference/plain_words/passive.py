"""Sentences that do not say who does it: "Kai was assessed", "it was felt".

A form of "be" and a participle; left out are those that tell how somebody is ("is worried"), and
those that name who does it ("was seen by Dr Bell"). Few false alarms matter more than finding all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.plain_words.finding import Finding
from cpc_tui.conference.plain_words.participles import (
    HOW_ONE_IS,
    IRREGULAR,
    NOBODY,
    NOT_A_PARTICIPLE,
)
from cpc_tui.conference.plain_words.sentences import Word, words_of
from cpc_tui.language import tr

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_BETWEEN = frozenset(
    {"not", "also", "then", "now", "never", "only", "always", "first", "often", "still", "just"}
)
_SHORTEST = 4
_BY_SOMEBODY = pattern(r"\s+(?:\w+\s+){0,3}by\s+(?!the\s+end|then|now|when|\d)(?P<first>\w+)")
_NAMED_OR_MADE_OF = pattern(r"called\s+[“\"‘']?[A-Z]|made\s+(?:of|up)\b")
_JOINED = pattern(r"\s{1,3}")
_ADVICE = tr("say who does it")


def passives(text: str, words: Sequence[Word] | None = None) -> Iterator[Finding]:
    """What is done, and nobody says by whom; in order.

    Args:
        text: Any text.
        words: From `words_of`, where they are known.
    """
    words = words_of(text) if words is None else words
    for at, here in enumerate(words):
        if here.folded in _BE:
            end = _participle(text, words, at)
            if end is not None and not _names_who(text, end.end):
                yield Finding(
                    kind="passive",
                    start=here.start,
                    end=end.end,
                    words=" ".join(text[here.start : end.end].split()),
                    advice=_ADVICE,
                )


def _participle(text: str, words: Sequence[Word], at: int) -> Word | None:
    """The participle that follows a form of "be", or None."""
    before = words[at]
    for each in words[at + 1 : at + 4]:
        if not _JOINED.fullmatch(text[before.end : each.start]):
            return None
        word = each.folded
        goes_on = text[each.end : each.end + 1] in {"-", "’", "'", "‑"}  # noqa: RUF001 - hyphens
        if _is_participle(word) and not goes_on:
            return None if _NAMED_OR_MADE_OF.match(text, each.start) else each
        if word not in _BETWEEN and not word.endswith("ly"):
            # "was being assessed", "has been seen": the later form of "be" finds it.
            return None
        before = each
    return None


def _is_participle(word: str) -> bool:
    if word in HOW_ONE_IS or word in NOT_A_PARTICIPLE:
        return False
    return word in IRREGULAR or (len(word) >= _SHORTEST and word.endswith("ed"))


def _names_who(text: str, end: int) -> bool:
    found = _BY_SOMEBODY.match(text, end, min(len(text), end + 80))
    return found is not None and found["first"].casefold() not in NOBODY
