"""Plain words as they fit where a term stands: one or several, with an article of their own or not.

What would make a broken sentence does not fit: whoever writes puts such a sentence right better.
"""

from __future__ import annotations

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.plain_words.jargon import Hit
from cpc_tui.conference.profile_plain_words import PlainTerm

_LOOK_BACK = 60
_OF_A_NOUN = frozenset({"a", "an", "the", "his", "its", "our", "my", "your", "their"})
"""May stand before a noun with one word between: "the local CAMHS"."""
_BEFORE_A_NOUN = _OF_A_NOUN | {"her", "this", "that", "each", "every", "any", "no", "some"}
_OWN_ARTICLE = pattern(r"(?:the|an?)\s+")
_HAS_ITS_HELPING_VERB = pattern(r"(?:did|do|does) not\b")
_BEFORE_A_PLAIN_VERB = frozenset(
    {
        *("to", "not", "never", "be", "is", "are", "was", "were", "been", "have", "has", "had"),
        *("will", "would", "can", "could", "may", "might", "must", "should", "shall"),
    }
)
_GOES_ON = frozenset(
    {
        *("about", "at", "by", "for", "from", "in", "of", "on", "that", "to", "when", "which"),
        *("who", "with", "without"),
    }
)
"""What follows them has no "s" where there are several: "plan for school", "plans for school"."""
_HISSING = ("x", "z", "ch", "sh")


def fitted(text: str, hit: Hit) -> str:
    """The plain words of a term as they can stand in its place; empty where they cannot.

    Args:
        text: The whole text.
        hit: Where the term stands in it.
    """
    plain = _several(hit.term) if hit.plural else hit.term.plain
    first, second = _words_before(text, hit.span.start)
    if _HAS_ITS_HELPING_VERB.match(plain) and first in _BEFORE_A_PLAIN_VERB:
        return ""
    if _belongs(first) or second in _OF_A_NOUN:
        return plain[own.end() :] if (own := _OWN_ARTICLE.match(plain)) else plain
    return plain


def _words_before(text: str, start: int) -> tuple[str, str]:
    """The word before a place and the one before that, without regard to capitals."""
    second, first = ["", "", *text[max(0, start - _LOOK_BACK) : start].casefold().split()][-2:]
    return first, second


def _belongs(word: str) -> bool:
    """Whether a noun after a word has no article of its own: "her", "Ana’s", "the boys’"."""
    return word in _BEFORE_A_NOUN or word.endswith(("’s", "'s", "s’", "s'"))


def _several(term: PlainTerm) -> str:
    """The plain words of several; empty where the list does not say, and it is not simple."""
    if term.plural or not term.plain:
        return term.plural
    words = term.plain.split()
    return "" if _GOES_ON.intersection(words) else " ".join((*words[:-1], _with_s(words[-1])))


def _with_s(word: str) -> str:
    if word.endswith("s"):
        return word
    if word.endswith(_HISSING):
        return f"{word}es"
    is_y = word.endswith("y") and word[-2:-1] not in "aeiou"
    return f"{word[:-1]}ies" if is_y else f"{word}s"
