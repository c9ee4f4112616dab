"""Taking the date off the end of an action in the quick-entry line.

`by 14/12`, `by next fri`, `within 10 working days`, `(by fri)`; in brackets also without `by`,
where what stands there can be nothing but a date: `(14 Dec)`, `(14/12/26)`, `(+6w)`, `(tomorrow)`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.typed_dates import NotADate, read_day
from cpc_tui.conference.written_dates import MONTHS, WEEKDAYS

_LONGEST = 60  # characters; nobody writes a date that is longer
_BY = pattern(r"\s(by|within)\s+(?=\S)", re.IGNORECASE)
_BY_TO_END = pattern(r"\s(by|within)\s+(\S.*)\Z", re.IGNORECASE | re.DOTALL)
_IN_BRACKETS = pattern(r"\s[(\[](?:(by|within)\s+)?([^()\[\]]+)[)\]][\s.]*\Z", re.IGNORECASE)
_MONTHS = "|".join(name[:3] for name in MONTHS)
# A half or a score is figures too, so in brackets alone a month in words or a year is needed.
_ONLY_A_DATE = pattern(
    r"[-+−–] ?\d+ ?[a-z]+(?: days?)?|\d{1,2}([-/.])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}-\d{1,2}-\d{1,2}"
    rf"|(?:[a-z]+ )?\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})[a-z]*(?:,? \d{{2,4}})?|tomorrow",
    re.IGNORECASE | re.ASCII,
)
_COUNTED = pattern(r"\d{1,4} ?[a-z]", re.IGNORECASE | re.ASCII)
_NAMES = "|".join((_MONTHS, *(name[:3] for name in WEEKDAYS)))
_LIKE_A_DATE = pattern(rf"[-+−–]?\d|(?:next |last )?(?:{_NAMES})", re.IGNORECASE)


@dataclass(frozen=True)
class Dated:
    """A text without the date at its end.

    Attributes:
        text: What is left.
        day: The date, or None.
        misread: What looks as if it were to be a date and is none; it stays in the text.
        why: What is wrong with it, where that can be said.
    """

    text: str
    day: date | None = None
    misread: str = ""
    why: str = ""


def take_date(text: str, *, today: date, closed: Collection[date] = ()) -> Dated:
    """Take the date off the end of a text.

    Args:
        text: The words of an action.
        today: The day that dates are understood from.
        closed: Closure days of the authority.
    """
    found = _in_brackets(text) or _last_by(text)
    if found is None:
        return Dated(text)
    typed = found[2].strip(" .\n\t")
    try:
        day = read_day(typed, today=today, closed=closed)
    except NotADate as refused:
        like = _LIKE_A_DATE.match(typed)
        return Dated(text, misread=typed if like else "", why=refused.why if like else "")
    return Dated(text[: found.start()].rstrip(), day)


def _in_brackets(text: str) -> re.Match[str] | None:
    found = _IN_BRACKETS.search(text, max(len(text) - _LONGEST, 0))
    if found is None or (found[1] is None and not _ONLY_A_DATE.fullmatch(found[2].strip())):
        return None
    return found if _counts_within(found) else None


def _last_by(text: str) -> re.Match[str] | None:
    *_, found = None, *_BY.finditer(text, max(len(text) - _LONGEST, 0))
    if found is None:
        return None
    whole = _BY_TO_END.match(text, found.start())
    return whole if whole and _counts_within(whole) else None


def _counts_within(found: re.Match[str]) -> bool:
    """Whether a number of days or weeks follows, where the word is "within"."""
    return (found[1] or "").casefold() != "within" or bool(_COUNTED.match(found[2]))
