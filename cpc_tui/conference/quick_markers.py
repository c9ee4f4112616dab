"""The marks of the quick-entry line: taking them off what was typed.

`hv:` who says it, `hv>` who is to do it, `-` `+` `?` worry, strength, unknown, `"` a quotation,
`#ana` which child, `!` for professionals only, and `by 14/12` at the end of an action. A mark that
is not understood stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Literal

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.quick_dates import take_date
from cpc_tui.conference.quick_people import Known

Kind = Literal["note", "quote", "worry", "strength", "unknown", "action"]
Doubt = Literal["person", "child", "speakers", "date"]

_POINTS: dict[str, Kind] = {"-": "worry", "+": "strength", "?": "unknown"}
# A figure or another sign after it makes it a number, a rule or an arrow: "-5 kg", "--", "+/-".
_POINT = pattern(r"([-+?])(?![-+>?/=\d])")
_WORD = r"[^\W\d_][^\s:>,#!\"“]{0,39}"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
# Two strokes after it make it an address: "https://example.org".
_SPEAKER = pattern(rf"({_NAME}(?:, ?{_NAME}){{0,11}}) ?([:>])(?!//)")
_NAMED = r"[^\W\d_](?:[\w’'-]*\w)?"
_TAG = pattern(rf"#(?<!\S#)({_NAMED})(?!\w)")
_FIRST_TAG = pattern(rf"#({_NAMED})[,:]?(?!\S)")
_LAST_TAG = pattern(rf"\s#({_NAMED})\s*\Z")
_LONGEST_TAG = 60
_MOST_MARKS = 60
"""So that a pasted text which is nothing but marks is read as quickly as any other."""
_SECRET_FURTHER_ON = pattern(rf"(?:#{_NAMED}[,:]?(?!\S)\s*|[-+?]\s*|{_NAME} ?[:>]\s*){{1,9}}!")
_OPENING = pattern('["“]')


@dataclass(frozen=True, kw_only=True)
class Unclear:
    """Something typed that looks like a mark and could not be taken as one.

    Attributes:
        of: What it was to be: a person, a child, several speakers of one note, a date.
        typed: As it stands in the line.
        candidates: Ids of the several whom it may stand for; empty where it fits nobody.
        why: What is wrong with a date, where that can be said.
    """

    of: Doubt
    typed: str
    candidates: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A line with its marks taken off.

    Attributes:
        text: What is left: the words to keep, without the white space around them.
        kind: What it is.
        people: Ids of who says it (one at most) or who is to do it.
        children: Ids of the children it is about, in the record's order; empty for all.
        restricted: It is for professionals only.
        by_when: The date of an action.
        unclear: What could not be taken, and stays in the text.
        bare: Nothing but marks was typed, which are the text therefore.
    """

    text: str
    kind: Kind = "note"
    people: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    restricted: bool = False
    by_when: date | None = None
    unclear: tuple[Unclear, ...] = ()
    bare: bool = False


def take_marks(line: str, known: Known, *, today: date, closed: Collection[date] = ()) -> Typed:
    """Take the marks off a line.

    Where nothing would be left but marks, the line is kept as it was typed.

    Args:
        line: What was typed; it may be several lines.
        known: The people and children who may be meant.
        today: The day that dates are understood from.
        closed: Closure days of the authority.
    """
    plain = Typed(text=line.strip())
    typed = _without_last_tags(_without_first_marks(plain, known), known)
    if typed.kind == "action":
        typed = _without_last_tags(_without_date(typed, today, closed), known)
    typed = _with_tags_inside(_unquoted(typed), known)
    if typed.text or not plain.text:
        return replace(typed, children=known.in_order(typed.children))
    return replace(plain, bare=True)


def _without_first_marks(typed: Typed, known: Known) -> Typed:
    for _ in range(_MOST_MARKS):
        step = _take_one(typed, known)
        if step is None:
            break
        typed = step
    return typed


def _take_one(typed: Typed, known: Known) -> Typed | None:
    """The line without the mark at its beginning, or None where there is none."""
    if typed.unclear or typed.kind == "quote":
        return None
    if typed.text.startswith("!") and not typed.restricted:
        return replace(typed, text=typed.text[1:].lstrip(), restricted=True)
    return _take_tag(typed, known) or _take_point(typed) or _take_speaker(typed, known)


def _take_tag(typed: Typed, known: Known) -> Typed | None:
    found = _FIRST_TAG.match(typed.text)
    if found is None:
        return None
    children = known.children(found[1])
    if len(children) != 1:
        return _kept(typed, Unclear(of="child", typed=found[1], candidates=children))
    rest = typed.text[found.end() :].lstrip()
    return replace(typed, text=rest, children=_and(typed.children, *children))


def _take_point(typed: Typed) -> Typed | None:
    if typed.kind != "note":
        return None
    if _OPENING.match(typed.text):
        return replace(typed, kind="quote")
    found = _POINT.match(typed.text)
    if found is None:
        return None
    return replace(typed, text=typed.text[1:].lstrip(), kind=_POINTS[found[1]])


def _take_speaker(typed: Typed, known: Known) -> Typed | None:
    found = _SPEAKER.match(typed.text)
    if found is None or typed.people:
        return None
    tokens, is_action = [each.strip() for each in found[1].split(",")], found[2] == ">"
    if is_action and typed.kind != "note":
        return None
    meant = [known.people(each) for each in tokens]
    if not any(meant) and (len(tokens) > 1 or " " in found[1]):
        return None  # Words of a sentence, not letters that stand for somebody.
    if len(tokens) > 1 and not is_action:
        return _kept(typed, Unclear(of="speakers", typed=found[1]))
    unclear = tuple(
        Unclear(of="person", typed=token, candidates=people)
        for token, people in zip(tokens, meant, strict=True)
        if len(people) != 1
    )
    if unclear:
        return _kept(typed, *unclear)
    rest = typed.text[found.end() :].lstrip()
    people = tuple(dict.fromkeys(person for (person,) in meant))
    return replace(typed, text=rest, people=people, kind="action" if is_action else typed.kind)


def _kept(typed: Typed, *unclear: Unclear) -> Typed:
    """The line as it is from here on, because of a mark that is not understood.

    Whoever it was, what was meant for professionals only must not be read by everyone.
    """
    restricted = typed.restricted or bool(_SECRET_FURTHER_ON.match(typed.text))
    return replace(typed, unclear=unclear, restricted=restricted)


def _without_last_tags(typed: Typed, known: Known) -> Typed:
    for _ in range(_MOST_MARKS):
        found = _LAST_TAG.search(typed.text, max(len(typed.text) - _LONGEST_TAG, 0))
        children = known.children(found[1]) if found else ()
        if found is None or len(children) != 1:
            break
        text = typed.text[: found.start()].rstrip()
        typed = replace(typed, text=text, children=_and(typed.children, *children))
    return typed


def _with_tags_inside(typed: Typed, known: Known) -> Typed:
    """A tag among the words counts as well, and stays where it is."""
    if "#" not in typed.text:
        return typed
    for name in dict.fromkeys(found[1] for found in _TAG.finditer(typed.text)):
        children = known.children(name)
        if len(children) == 1:
            typed = replace(typed, children=_and(typed.children, *children))
            continue
        unclear = Unclear(of="child", typed=name, candidates=children)
        if unclear not in typed.unclear:
            typed = replace(typed, unclear=(*typed.unclear, unclear))
    return typed


def _without_date(typed: Typed, today: date, closed: Collection[date]) -> Typed:
    dated = take_date(typed.text, today=today, closed=closed)
    if not dated.misread:
        return replace(typed, text=dated.text, by_when=dated.day)
    unclear = Unclear(of="date", typed=dated.misread, why=dated.why)
    return replace(typed, unclear=(*typed.unclear, unclear))


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


def _and(ids: tuple[str, ...], *new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ids, *new)))
