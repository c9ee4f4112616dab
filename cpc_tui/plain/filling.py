"""A form as questions: one field after the other, with what it holds and what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal

from cpc_tui.conference import closed_session
from cpc_tui.conference.approval import check_open
from cpc_tui.conference.asked import Asked
from cpc_tui.conference.changes import Path
from cpc_tui.conference.forms import NotAValue, asked_of, parse, said
from cpc_tui.conference.places import at_place, part_type
from cpc_tui.conference.quick_people import people_called
from cpc_tui.conference.wording import entry_label
from cpc_tui.language import tr
from cpc_tui.plain.choosing import MOST_LISTED, NotChosen, chosen, listed
from cpc_tui.plain.desk import CLEAR, DONE, CannotDo, Desk
from screens.order import asked_order

HOW = tr("Enter keeps a field, twice ends. A dot goes on. /clear empties it, /done ends.")
SKIP = "."

_SEVERAL = frozenset({"choices", "people", "children", "members"})
_ONE = frozenset({"choice", "person", "child", "member", "statement", "report", "outcome"})
_ADDED_TO = frozenset({"prose", "texts"})
_LONGEST_VALUE = 200
_YES_NO = {"y": "yes", "n": "no"}

Went = Literal["set", "kept", "skipped", "left"]
"""What became of a question: `kept` by Enter alone, `left` where the form is to end."""


def asked_at(desk: Desk, path: Path, fields: Sequence[str] = ()) -> tuple[Asked, ...]:
    """What the form of an object or entry asks.

    Raises:
        PlaceGone: The record does not hold it.
    """
    session = desk.session
    part, kind = at_place(session.record, path), part_type(path)
    only = tuple(fields) or asked_order(kind)
    return asked_of(part or kind, session.record, session.profile, only=only)


def fill(desk: Desk, path: Path, fields: Sequence[str] = (), *, first: str = "") -> None:
    """Ask for the fields of an object or entry, and store each answer at once.

    Args:
        desk: Who asks.
        path: The object or entry.
        fields: The fields to ask; empty asks all.
        first: The field to begin with.

    Raises:
        PlaceGone: The record does not hold it.
        RecordClosed: The record is approved.
    """
    check_open(desk.session.record, path)
    title = entry_label(part_type(path)) if path else tr("The conference")
    desk.say(f"{title}. {HOW}")
    desk.say(closed_session.open_to_all(desk.session.record, path, desk.session.clock()))
    empty = 0
    for name in _in_order([each.name for each in asked_at(desk, path, fields)], first):
        found = next((each for each in asked_at(desk, path, fields) if each.name == name), None)
        if found is None:
            continue
        went = ask(desk, path, found)
        empty = empty + 1 if went == "kept" else 0
        if went == "left" or empty > 1:
            break
    desk.say(tr("End of {title}.", title=title[:1].lower() + title[1:]))


def _in_order(names: Sequence[str], first: str) -> Iterator[str]:
    head = first.partition(".")[0]
    begun = [each for each in names if head and each.partition(".")[0] == head]
    yield from dict.fromkeys((*begun, *names))


def ask(desk: Desk, path: Path, asked: Asked) -> Went:
    """Ask for one field until the answer fits, is empty or leaves the form."""
    _tell(desk, asked)
    while True:
        typed = desk.answer(f"{asked.label} [{_now(asked)}]:")
        if typed is None or typed == DONE:
            return "left"
        if not typed:
            return "kept"
        if typed == SKIP:
            return "skipped"
        if typed == "?":
            for line in (*listed(asked.options), asked.hint):
                desk.say(line)
            continue
        try:
            put(desk, path, asked, typed)
        except (NotAValue, NotChosen) as fault:
            desk.fail(str(fault))
            if not desk.speaker.prompts:
                return "skipped"
        else:
            return "set"


def _tell(desk: Desk, asked: Asked) -> None:
    """What there is to choose from, or how to type it."""
    options = asked.options
    if asked.kind in _ONE | _SEVERAL and len(options) > MOST_LISTED:
        desk.say(
            tr(
                "{label}: one of {count}, by initials or name; ? lists them.",
                label=asked.label,
                count=len(options),
            )
        )
    elif options and asked.kind in _ONE | _SEVERAL:
        desk.say(tr("{label}: choose by number.", label=asked.label))
        for line in listed(options):
            desk.say(line)
    elif asked.hint:
        desk.say(f"{asked.label}: {asked.hint}")


def _now(asked: Asked) -> str:
    value = said(asked, asked.value)
    return value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE].rstrip()} …"


def put(desk: Desk, path: Path, asked: Asked, typed: str) -> None:
    """Store what was typed for a field, and say what it says now.

    Raises:
        NotAValue: It does not fit the field.
        NotChosen: It is none of what may be chosen.
        CannotDo: It is done by a command.
    """
    session = desk.session
    value = value_of(desk, asked, typed)
    place = (*path, *asked.name.split("."))
    if (place, value) == (("status",), "approved"):
        raise CannotDo(tr("Type /approve to approve the record."))
    before = session.record
    session.set(place, value, base=asked.value)
    if session.record is before:
        desk.say(tr("{label} stays: {now}.", label=asked.label, now=_now(asked)))
        return
    now = next(
        each for each in asked_at(desk, path, (place[len(path)],)) if each.name == asked.name
    )
    desk.stored(f"{asked.label}: {said(now, now.value)}")


def value_of(desk: Desk, asked: Asked, typed: str) -> Any:
    """The JSON value of what was typed for a field.

    Raises:
        NotAValue: It does not fit the field.
        NotChosen: It is none of what may be chosen.
    """
    if typed == CLEAR:
        return _cleared(asked)
    if asked.kind in _ONE:
        return parse(asked, _one(desk, asked, typed), _today(desk))
    if asked.kind in _SEVERAL:
        parts = [part.strip() for part in typed.split(",")]
        named = [_one(desk, asked, part) for part in parts if part]
        return parse(asked, named, _today(desk))
    if asked.kind == "yes_no":
        return parse(asked, _YES_NO.get(typed.casefold(), typed), _today(desk))
    if asked.kind in _ADDED_TO:
        return _prose(desk, asked, typed)
    if asked.kind == "spells":
        typed = typed.replace(";", "\n")
    return parse(asked, typed, _today(desk))


def _prose(desk: Desk, asked: Asked, typed: str) -> Any:
    """Words typed for a long text; after a plus and a blank they are added to what stands there."""
    more = typed.startswith("+ ")
    words = typed[2:].strip() if more else typed
    before = asked.value if more else None
    if asked.kind == "texts":
        return parse(asked, [*(before or []), words], _today(desk))
    return parse(asked, f"{before}\n{words}" if before else words, _today(desk))


def _cleared(asked: Asked) -> Any:
    if asked.nullable or isinstance(asked.empty, list) or asked.kind in ("line", "prose"):
        return asked.empty
    raise NotAValue(tr("{label} cannot be empty.", label=asked.label))


def _one(desk: Desk, asked: Asked, typed: str) -> str:
    """The option that is meant; people also by their initials or role."""
    if asked.kind in ("person", "people"):
        people = [each.id for each in people_called(desk.session.record, typed)]
        offered = [each.value for each in asked.options if each.value in people]
        if len(offered) == 1:
            return offered[0]
    return chosen(asked.options, typed)


def _today(desk: Desk) -> date:
    """The day that typed dates and times count from: the meeting's, or the present one."""
    started = desk.session.record.started_at
    return (started or desk.session.clock()).date()
