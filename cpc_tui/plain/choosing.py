"""Choosing among a few things by number, or by the beginning of what they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import time

from cpc_tui.conference.asked import Option
from cpc_tui.conference.naming import person_short
from cpc_tui.conference.typed_people import read_people
from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.matching import matches

MOST_LISTED = 12
"""Options that are listed without being asked for."""


class NotChosen(ValueError):
    """What was typed is none of the options; the text is a sentence that says so."""


def listed(options: Sequence[Option]) -> Iterator[str]:
    """The options with their numbers, one a line."""
    return (f"{number}. {each.label}" for number, each in enumerate(options, 1))


def chosen(options: Sequence[Option], typed: str) -> str:
    """The value of the option that a number, its name or the beginning of its name stands for.

    Raises:
        NotChosen: It stands for none, or for several.
    """
    if typed.isdecimal():
        if 1 <= int(typed) <= len(options):
            return options[int(typed) - 1].value
        raise NotChosen(
            tr("There is no number {typed}: type 1 to {count}.", typed=typed, count=len(options))
        )
    found = matches(typed, {each.value: each.label for each in options})
    if len(found) != 1:
        which = tr("may be several") if found else tr("is none of them")
        raise NotChosen(
            tr("{typed} {which}. Type a number; ? lists them.", typed=typed, which=which)
        )
    return found[0]


def several(options: Sequence[Option], typed: str) -> list[str]:
    """The values of several options, typed with commas between them.

    Raises:
        NotChosen: One of them stands for none, or for several.
    """
    parts = filter(None, (part.strip() for part in typed.split(",")))
    return list(dict.fromkeys(chosen(options, part) for part in parts))


def pick(desk: Desk, title: str, options: Sequence[Option]) -> str | None:
    """Ask for one of a few things; None where none was chosen."""
    _list(desk, title, options)
    while typed := desk.answer(tr("Number, or Enter for none:")):
        try:
            return chosen(options, typed)
        except NotChosen as fault:
            if not _again(desk, fault, options, typed):
                return None
    return None


def pick_several(desk: Desk, title: str, options: Sequence[Option]) -> list[str] | None:
    """Ask for several of a few things; None where the question was left with nothing."""
    _list(desk, title, options)
    while typed := desk.answer(tr("Numbers with commas, or Enter for none:")):
        try:
            return several(options, typed)
        except NotChosen as fault:
            if not _again(desk, fault, options, typed):
                return None
    return None


def _list(desk: Desk, title: str, options: Sequence[Option]) -> None:
    desk.say(title)
    for line in listed(options):
        desk.say(line)


def _again(desk: Desk, fault: NotChosen, options: Sequence[Option], typed: str) -> bool:
    """Say what is wrong, or list the options; whether to ask again."""
    if typed == "?":
        for line in listed(options):
            desk.say(line)
        return True
    return not desk.no_answer(typed, str(fault))


def people_in(
    desk: Desk, words: str, title: str, likely: Collection[str]
) -> tuple[tuple[str, ...], time | None]:
    """Whom a command is about, and the time typed after them; asked for where that is not clear.

    Args:
        desk: Who asks.
        words: What was typed after the command.
        title: What to ask where nobody is named.
        likely: Ids of those whom it can concern; they alone are offered.

    Raises:
        CannotDo: Somebody is not known, or nobody was chosen.
    """
    record = desk.session.record
    meant = read_people(words, record, likely)
    if meant.unknown:
        raise CannotDo(
            tr("Nobody here is known as {unknown}. Nothing was done.", unknown=meant.unknown[0])
        )
    people = list(meant.people)
    for token, candidates in meant.unclear:
        one = pick(
            desk, tr("Who is {token}?", token=token), [_person(desk, each) for each in candidates]
        )
        if one is None:
            raise CannotDo(tr("Nobody was chosen; nothing was done."))
        people.append(one)
    if not people:
        if not likely:
            raise CannotDo(tr("There is nobody to choose."))
        people = pick_several(desk, title, [_person(desk, each) for each in likely]) or []
    if not people:
        raise CannotDo(tr("Nobody was chosen; nothing was done."))
    return tuple(dict.fromkeys(people)), meant.at


def _person(desk: Desk, person: str) -> Option:
    return Option(person, person_short(desk.session.record, person))
