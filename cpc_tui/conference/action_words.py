"""Words by which an action of a plan is vague: nobody’s in particular, at no time, only watching.

After domain.md §6.1. They are English and say only what is likely; nothing is refused for them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cpc_tui.conference.patterns import pattern

_EVERYBODY = frozenset(
    {"all", "anybody", "anyone", "everybody", "everyone", "whoever", "agencies", "professionals"}
    | {"tba", "tbc"}
)
_BESIDE = frozenset(
    {
        "agency",
        "and",
        "concerned",
        "family",
        "group",
        "core",
        "in",
        "involved",
        "members",
        "network",
    }
    | {"of", "other", "parties", "people", "professional", "relevant", "services", "staff", "the"}
    | {"them", "those", "to", "us", "whole", "workers"}
)
_WORD = pattern(r"\w+")
_NO_DAY = pattern(
    r"\b(on-?going|continuous|continual|asap|a\.s\.a\.p|as soon as (?:is )?(?:possible|practicable)"
    r"|(?:as and )?(?:as|when|where|if) (?:appropriate|needed|necessary|required|possible)"
    r"|as and when|in due course|until further notice|to be (?:agreed|arranged|confirmed)"
    r"|tb[ac])(?:ly)?\b",
    re.IGNORECASE,
)
_SUBJECT = pattern(r"(?:\S+\s+){0,4}?(?:to|will|should|must)\s+", re.IGNORECASE)
"""Who does it, written before the verb: "School will", "All professionals to"."""
_GOING_ON = pattern(
    r"(?:please\s+|(?:continue[sd]?|continuing)\s+(?:to\s+)?|(?:carry|go) on\s+|closely\s+|just\s+"
    r"|(?:on-?going|regular)\s+)+",
    re.IGNORECASE,
)
_WATCHING = pattern(
    r"(?:keep(?:s|ing)?\s+)?monitor(?:s|ing)?\b|(?:keep|have)(?:s|ing)?\s+(?:an?|a \w+) eye\b"
    r"|keep(?:s|ing)?\s+(?:a\s+)?watch\b|keep(?:s|ing)?\s+(?:\w+\s+)?under\s+review\b"
    r"|(?:keep(?:s|ing)?\s+)?observ(?:e|es|ing)\b|watch(?:es|ing)?\s+(?:over|out|how|closely)\b",
    re.IGNORECASE,
)
_BARE = pattern(r"(?:support|engage)(?:s|ing)?\b", re.IGNORECASE)
_BARE_WORDS = 6
"""Up to so many words, "support" or "engage" says nothing that could be seen to be done."""
_DOING = pattern(
    r"(?:agree|arrange|ask|attend|book|bring|call|check|complete|contact|discuss|draw|fetch|fill|find"
    r"|get|give|go|help|hold|inform|invite|keep|let|look|make|meet|note|offer|pass|plan|prepare"
    r"|provide|put|read|record|refer|report|ring|see|send|set|share|show|speak|start|take|talk"
    r"|teach|tell|test|use|visit|weigh|work|write)s?\b",
    re.IGNORECASE,
)
_CLAUSE = pattern(r"[.;:,]\s+|\s+(?:and|then|but)\s+")


def nobody_in_particular(who: str) -> bool:
    """Whether an owner in words is everybody and so nobody: "All professionals", "everyone"."""
    words = {word.casefold() for word in _WORD.findall(who)}
    return bool(words & _EVERYBODY) and words <= _EVERYBODY | _BESIDE


@lru_cache(maxsize=2048)
def no_day(text: str) -> str:
    """The first words that stand for a day without being one, such as "ongoing"; empty for none."""
    found = _NO_DAY.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=2048)
def only_watching(action: str) -> str:
    """The verb of an action that does no more than watch, or support in general; empty otherwise.

    "Monitor the attendance" is one; "Monitor the weight and refer if it falls" is not.
    """
    text = " ".join(action.split())
    rest = _after(_GOING_ON, text if _DOING.match(text) else _after(_SUBJECT, text))
    bare = _BARE.match(rest) if len(_WORD.findall(text)) <= _BARE_WORDS else None
    verb = _WATCHING.match(rest) or bare
    if verb is None or any(_DOING.match(clause) for clause in _CLAUSE.split(rest)[1:]):
        return ""
    return verb[0]


def _after(lead: re.Pattern[str], text: str) -> str:
    """The text without what leads in to it."""
    found = lead.match(text)
    return text[found.end() :] if found else text
