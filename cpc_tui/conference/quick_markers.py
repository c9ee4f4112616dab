"""The marks of the quick-entry line: taking them off what was typed.

`hv:` who says it, `hv>` who is to do it, `-` `+` `?` worry, strength, unknown, `"` a quotation,
`#ana` which child, `!` for professionals only, and `by 14/12` at the end of an action. A mark that
is not understood stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from cpc_tui.conference.quick_people import child_called, people_called
from cpc_tui.conference.record import Record
from cpc_tui.conference.typed_dates import NotADate, read_day

Kind = Literal["note", "quote", "worry", "strength", "unknown", "action"]

_POINTS: dict[str, Kind] = {"-": "worry", "+": "strength", "?": "unknown"}
# A figure or a second sign after it makes it a number, a rule or an arrow: "-5 kg", "--", "->".
_POINT = re.compile(r"([-+?])(?![-+>?\d])")
_SPEAKER = re.compile(r"([^\W\d_][^\s:>,#!]{0,19}(?:, ?[^\W\d_][^\s:>,#!]{0,19})*) ?([:>])")
_TAG = re.compile(r"(?<!\S)#([^\W\d_](?:[\w’'-]*\w)?)(?!\w)")
_FIRST_TAG = re.compile(r"#([^\W\d_](?:[\w’'-]*\w)?)[,:]?(?!\S)")
_LAST_TAG = re.compile(r"\s#([^\W\d_](?:[\w’'-]*\w)?)\s*\Z")
_BY = re.compile(r"\sby(?=\s)", re.IGNORECASE)
_OPENING = re.compile('["“]')


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A line with its marks taken off.

    Attributes:
        text: What is left: the words to keep, without the white space around them.
        kind: What it is.
        people: Ids of who says it (one at most) or who is to do it.
        children: Ids of the children it is about; empty for all.
        restricted: It is for professionals only.
        by_when: The date of an action.
        unclear: The letters before a colon that stand for nobody or for several people.
        candidates: Ids of the people whom `unclear` may stand for.
    """

    text: str
    kind: Kind = "note"
    people: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    restricted: bool = False
    by_when: date | None = None
    unclear: str = ""
    candidates: tuple[str, ...] = ()


def take_marks(line: str, record: Record, *, today: date, closed: Collection[date] = ()) -> Typed:
    """Take the marks off a line.

    Where nothing would be left but marks, the line is kept as it was typed.

    Args:
        line: What was typed; it may be several lines.
        record: The conference, for people and children.
        today: The day that dates are understood from.
        closed: Closure days of the authority.
    """
    plain = Typed(text=line.strip())
    typed = plain
    while (step := _take_one(typed, record)) is not None:
        typed = step
    typed = _without_last_tags(typed, record)
    if typed.kind == "action":
        typed = _without_last_tags(_without_date(typed, today, closed), record)
    typed = _with_tags_inside(_unquoted(typed), record)
    return typed if typed.text else plain


def _take_one(typed: Typed, record: Record) -> Typed | None:
    """The line without the mark at its beginning, or None where there is none."""
    if typed.unclear or typed.kind == "quote":
        return None
    if typed.text.startswith("!") and not typed.restricted:
        return replace(typed, text=typed.text[1:].lstrip(), restricted=True)
    return _take_tag(typed, record) or _take_point(typed) or _take_speaker(typed, record)


def _take_tag(typed: Typed, record: Record) -> Typed | None:
    found = _FIRST_TAG.match(typed.text)
    child = child_called(record, found[1]) if found else None
    if found is None or child is None:
        return None
    rest = typed.text[found.end() :].lstrip()
    return replace(typed, text=rest, children=_and(typed.children, child.id))


def _take_point(typed: Typed) -> Typed | None:
    if typed.kind != "note":
        return None
    if _OPENING.match(typed.text):
        return replace(typed, kind="quote")
    found = _POINT.match(typed.text)
    if found is None:
        return None
    return replace(typed, text=typed.text[1:].lstrip(), kind=_POINTS[found[1]])


def _take_speaker(typed: Typed, record: Record) -> Typed | None:
    found = _SPEAKER.match(typed.text)
    if found is None or typed.people:
        return None
    tokens, is_action = [each.strip() for each in found[1].split(",")], found[2] == ">"
    if is_action and typed.kind != "note":
        return None
    meant = [people_called(record, each) for each in tokens]
    clear = all(len(each) == 1 for each in meant) and (is_action or len(tokens) == 1)
    rest = typed.text[found.end() :].lstrip()
    if not clear:
        candidates = tuple(person.id for each in meant if len(each) > 1 for person in each)
        # Whoever it was, what was meant for professionals only must not be read by everyone.
        restricted = typed.restricted or rest.startswith("!")
        return replace(typed, unclear=found[1], candidates=candidates, restricted=restricted)
    people = tuple(dict.fromkeys(person.id for (person,) in meant))
    return replace(typed, text=rest, people=people, kind="action" if is_action else typed.kind)


def _without_last_tags(typed: Typed, record: Record) -> Typed:
    while found := _LAST_TAG.search(typed.text):
        child = child_called(record, found[1])
        if child is None:
            break
        text = typed.text[: found.start()].rstrip()
        typed = replace(typed, text=text, children=_and(typed.children, child.id))
    return typed


def _with_tags_inside(typed: Typed, record: Record) -> Typed:
    """A tag among the words counts as well, and stays where it is."""
    for found in _TAG.finditer(typed.text):
        child = child_called(record, found[1])
        if child is not None:
            typed = replace(typed, children=_and(typed.children, child.id))
    return typed


def _without_date(typed: Typed, today: date, closed: Collection[date]) -> Typed:
    *_, last = None, *_BY.finditer(typed.text)
    if last is None:
        return typed
    try:
        day = read_day(typed.text[last.end() :].strip(" ."), today=today, closed=closed)
    except NotADate:
        return typed
    return replace(typed, text=typed.text[: last.start()].rstrip(), by_when=day)


def _unquoted(typed: Typed) -> Typed:
    """A quotation in proper quotation marks, where it is all of the line."""
    if typed.kind != "quote":
        return typed
    words = re.sub('["”]\\Z', "", typed.text[1:]).strip()
    if not words:
        return replace(typed, text="")
    if re.search('["“”]', words):
        return typed
    return replace(typed, text=f"“{words}”")


def _and(ids: tuple[str, ...], new: str) -> tuple[str, ...]:
    return ids if new in ids else (*ids, new)
