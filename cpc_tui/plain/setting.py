"""`/set`, `/do` and `/add`: changing a field by its name, or a line by its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.asked import Asked
from cpc_tui.conference.changes import Path
from cpc_tui.conference.forms import NotAValue
from cpc_tui.language import tr
from cpc_tui.plain.choosing import NotChosen
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.filling import ask, asked_at, put
from cpc_tui.plain.listing import targets_of
from cpc_tui.plain.matching import matches
from cpc_tui.plain.performing import add, perform, target_at, tick
from cpc_tui.plain.reading import ADD, TO_ADD, rows_of, told
from screens.targets import AddTo, EntryAt, PartAt, PresenceOf

Field = tuple[Path, Asked]
"""A field with the object or entry that holds it."""


def set_field(desk: Desk, words: str) -> None:
    """Give a field a value: `/set FIELD VALUE`, `/set NUMBER FIELD VALUE`, or asked for."""
    head, _, rest = words.partition(" ")
    if not head:
        raise CannotDo(tr("Type /set, a field of this step, and its value; or /set and a number."))
    if not head.isdecimal():
        _put_or_ask(desk, _fields_of_step(desk), words)
    elif rest.strip():
        _put_or_ask(desk, _fields_of(desk, target_at(desk, head)), rest.strip())
    else:
        perform(desk, target_at(desk, head))


def do(desk: Desk, words: str) -> None:
    """Tick a line, let a person in or out, add what a line offers, or begin what it names."""
    tick(desk, target_at(desk, words))


def add_line(desk: Desk, words: str) -> None:
    """Add an entry of this step by the name of what it is, such as `/add action`."""
    lines = list(told(rows_of(desk, desk.step)))
    offers = [(each.words, each.target) for each in lines if isinstance(each.target, AddTo)]
    found = [offers[n] for n in matches(words, {n: _thing(one[0]) for n, one in enumerate(offers)})]
    if len(found) == 1:
        add(desk, found[0][1])
        return
    desk.targets = targets_of(desk)
    for line, _ in found or offers:
        desk.say(line)
    desk.say(
        tr("/do and a number adds it.") if offers else tr("Nothing can be added in this step.")
    )


def _thing(words: str) -> str:
    """What an adding line adds, without its number and article."""
    _, _, thing = words.partition(" ")
    thing = thing.removeprefix(TO_ADD).removeprefix(ADD)
    return thing.removeprefix("an ").removeprefix("a ")


def _fields_of(desk: Desk, target: object) -> list[Field]:
    match target:
        case EntryAt(path, key):
            place: Path = (*path, key)
        case PartAt(path):
            place = path
        case PresenceOf(key):
            place = ("attendance", key)
        case _:
            raise CannotDo(tr("This line has no fields. /do and its number does what it says."))
    return [(place, each) for each in asked_at(desk, place)]


def _fields_of_step(desk: Desk) -> list[Field]:
    """The fields that stand in this step by themselves, in no list."""
    keys = [row.key for row in rows_of(desk, desk.step)]
    parts = [each for each in keys if isinstance(each, PartAt)]
    # Each line of a form names all its fields, beginning with its own.
    names = {path: [one.fields[0] for one in parts if one.path == path] for path in _paths(parts)}
    return [(path, each) for path, only in names.items() for each in asked_at(desk, path, only)]


def _paths(parts: Iterable[PartAt]) -> dict[Path, None]:
    return dict.fromkeys(each.path for each in parts)


def _put_or_ask(desk: Desk, fields: Iterable[Field], words: str) -> None:
    (path, asked), value = _meant(list(fields), words)
    if not value:
        ask(desk, path, asked)
        return
    try:
        put(desk, path, asked, value)
    except (NotAValue, NotChosen) as fault:
        raise CannotDo(f"{asked.label}: {fault}") from None


def _meant(fields: list[Field], words: str) -> tuple[Field, str]:
    """The field that some words begin with, and the value after it; the longest name wins.

    Raises:
        CannotDo: It is no field, or may be several.
    """
    named = sorted(_named(fields, words), key=lambda each: -each[0])
    if named:
        length, field = named[0]
        return field, words[length:].lstrip(" :=")
    first, _, rest = words.partition(" ")
    places = matches(first, {n: each[1].label for n, each in enumerate(fields)})
    begun = [fields[n] for n in places]
    if len(begun) == 1:
        return begun[0], rest.strip()
    which = tr("may be several") if begun else tr("is no field here")
    names = ", ".join(dict.fromkeys(each[1].label for each in begun or fields)) or "none"
    raise CannotDo(
        tr("{first} {which}. The fields: {names}.", first=first, which=which, names=names)
    )


def _named(fields: list[Field], words: str) -> Iterator[tuple[int, Field]]:
    for field in fields:
        asked = field[1]
        for name in (asked.label, asked.name, asked.name.replace("_", " ")):
            rest = words[len(name) :]
            if words.casefold().startswith(name.casefold()) and (not rest or rest[0] in " :="):
                yield len(name), field
