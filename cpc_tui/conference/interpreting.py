"""Who reads another language than English, as far as the free words of the record tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person

_BETWEEN = pattern(r"\s*(?:[;,/&(]|\band\b|\bor\b)\s*")
_READS_LITTLE = pattern(
    r"\b(?:no|not|cannot|can[’']t|doesn[’']t|some|little|limited|basic|poor|broken|beginner)"
    r"(?: \w+){0,2} english\b"
    r"|\benglish:? (?:is )?(?:none|not|little|limited|basic|poor)\b",
    re.IGNORECASE,
)
_SIGNED = pattern(r"\bBSL\b|\bsign\b|\bsigned\b|\bmakaton\b", re.IGNORECASE)
"""Languages that nobody writes: who signs reads English, or has it signed to them."""
_ENGLISH = "english"


def reads_english(language: str) -> bool:
    """Whether somebody reads English, from the free words of `people[].language`."""
    return _ENGLISH in language.casefold() and not _READS_LITTLE.search(language)


def other_language(recorded: str) -> str:
    """The language that somebody would rather read than English; empty for none.

    Args:
        recorded: As in the record: "Polish; speaks English well".
    """
    named = [each.strip(" ).") for each in _BETWEEN.split(recorded.strip()) if each]
    if not named or (_is_english(named[0]) and reads_english(recorded)):
        return ""
    return next((each for each in named if each and not _is_english(each)), "")


def written_language(record: Record, person: Person) -> str:
    """The language of what is translated for somebody; empty where nobody recorded one.

    Where their own is not recorded it is that of their interpreter.
    """
    of_interpreters = (other_language(each.language) for each in _interpreters(record, person))
    return next(filter(None, (other_language(person.language), *of_interpreters)), "")


def needs_translation(record: Record, person: Person) -> bool:
    """Whether somebody needs what they are to read in another language.

    They do not read English well, or have an interpreter; signing is another matter.
    """
    language = person.language.strip()
    if language and not reads_english(language):
        return not _SIGNED.search(language)
    return any(not _SIGNED.search(each.language) for each in _interpreters(record, person))


def _interpreters(record: Record, person: Person) -> Iterator[Person]:
    return (
        each for each in record.people if each.kind == "interpreter" and each.supports == person.id
    )


def _is_english(named: str) -> bool:
    return _ENGLISH in named.casefold()
