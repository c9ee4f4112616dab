"""Prose of a conference that never was, the same at each run."""

from __future__ import annotations

from random import Random

_PROSE = (
    "the school says that breakfast is there most mornings and Zofia’s mum fetches her on Friday "
    "weight is back on the line since October nobody well was at home after dark grandmother came "
    "for three nights of seven he sleeps in the hall “barszcz” in a flask they have not missed an "
    "appointment since the list went up on the fridge Noël rang the duty team twice £20 was owed "
    "what worries us is the weekend and what helps is the aunt who lives two streets away"
)
_WORDS = _PROSE.split()
_SENTENCE = 12
"""Words of a sentence, on average."""


def prose(chance: Random, count: int) -> str:
    """So many words, in sentences."""
    words = []
    begins = True
    for _ in range(count):
        word = chance.choice(_WORDS)
        ends = chance.randrange(_SENTENCE) == 0
        words.append((word[:1].upper() + word[1:] if begins else word) + ("." if ends else ""))
        begins = ends
    return " ".join(words)
