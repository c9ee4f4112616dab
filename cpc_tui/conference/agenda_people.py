"""What is missing or doubtful of the children and the people themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.who import Child
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr, tr_n

_GROWN_UP = 18
_OVERDUE = timedelta(weeks=3)
"""How long after the day it was expected a birth is sure to have been."""
_HELPING: frozenset[PersonKind] = frozenset({"supporter", "advocate", "interpreter"})


def no_birth(case: Case) -> Iterator[Lack]:
    """Neither the birth of a child is known nor when it is expected."""
    for child in case.subjects:
        if child.born_on is None and child.due_on is None:
            words = tr(
                "{child}’s date of birth, or when the birth is expected", child=called(child)
            )
            yield Lack(words=words, path=_of(child, "born_on"))


def born_after(case: Case) -> Iterator[Lack]:
    """A date of birth lies after the conference."""
    for child in case.record.children:
        if child.born_on and child.born_on > case.day:
            words = tr(
                "a date of birth for {child} before this day, or when it is expected",
                child=called(child),
            )
            yield Lack(words=words, path=_of(child, "born_on"))


def birth_overdue(case: Case) -> Iterator[Lack]:
    """A baby should have been born long since."""
    for child in case.subjects:
        if child.born_on is None and child.due_on and child.due_on + _OVERDUE < case.day:
            words = tr(
                "when {child} was born: expected on {day}",
                child=called(child),
                day=short_day(child.due_on),
            )
            yield Lack(words=words, path=_of(child, "born_on"))


def no_type(case: Case) -> Iterator[Lack]:
    """The type of conference, on which most limits hang, is not known."""
    if case.record.conference_type is None and not all(map(case.type_of, case.subjects)):
        yield Lack(words=tr("the type of conference"), path=("conference_type",))


def type_against_birth(case: Case) -> Iterator[Lack]:
    """A pre-birth conference is for a child who is born, or an initial one for one who is not."""
    for child in case.subjects:
        kind, unborn = case.type_of(child), case.is_unborn(child)
        if unborn and kind == "initial":
            words = tr(
                "a pre-birth conference for {child}, who is not born yet", child=called(child)
            )
            yield Lack(words=words, path=_of(child, "conference_type"))
        elif kind == "pre_birth" and case.age(child) is not None:
            words = tr(
                "a type of conference of its own for {child}, who is born", child=called(child)
            )
            yield Lack(words=words, path=_of(child, "conference_type"))


def grown_up(case: Case) -> Iterator[Lack]:
    """Somebody is considered who is no child any more."""
    for child in case.subjects:
        age = case.age(child)
        if age is not None and age >= _GROWN_UP and child.id not in case.decisions:
            words = tr("a child under 18: {child} is {age}", child=called(child), age=age)
            yield Lack(words=words, path=_of(child, "born_on"))


def no_number(case: Case) -> Iterator[Lack]:
    """What the statutory return asks of every child is not filled in."""
    for child in case.subjects:
        missing = (
            [(tr("the authority’s number"), "la_child_id")] if blank(child.la_child_id) else []
        )
        missing += [(tr("the sex"), "sex")] if child.sex is None else []
        if missing:
            words = tr(
                "{list} of {child}",
                list=listed([word for word, _ in missing]),
                child=called(child),
            )
            yield Lack(words=words, path=_of(child, missing[0][1]))


def nobody_responsible(case: Case) -> Iterator[Lack]:
    """It is not said who has parental responsibility for a child."""
    known = {child for person in case.record.people for child in person.parental_responsibility}
    for child in case.subjects:
        if child.id not in known and not case.is_unborn(child):
            words = tr("who has parental responsibility for {child}", child=called(child))
            yield Lack(words=words, path=("people",), given=(("kind", "family"),))


def helps_nobody(case: Case) -> Iterator[Lack]:
    """It is not said whom a supporter, advocate or interpreter is there for."""
    for person in case.record.people:
        if person.kind in _HELPING and person.supports is None:
            words = tr("whom {name} is there for", name=person.name)
            yield Lack(words=words, path=("people", person.id, "supports"))


def too_many_supporters(case: Case) -> Iterator[Lack]:
    """Somebody brings more supporters than the authority foresees."""
    limit = case.profile.supporters.limit
    for person in case.record.people if limit is not None else ():
        number = sum(
            each.kind == "supporter" and each.supports == person.id for each in case.record.people
        )
        if limit is not None and number > limit:
            words = tr_n(
                "{n} supporter for {name}, not {number}",
                "{n} supporters for {name}, not {number}",
                limit,
                name=person.name,
                number=number,
            )
            yield Lack(words=words, path=("people",))


def _of(child: Child, field: str) -> tuple[str, ...]:
    return ("children", child.id, field)


PEOPLE: tuple[Rule, ...] = (
    Rule(step="prepare", find=no_birth),
    Rule(step="prepare", find=born_after),
    Rule(step="prepare", find=no_type),
    Rule(step="prepare", find=grown_up),
    Rule(step="prepare", find=birth_overdue, weight="doubtful"),
    Rule(step="prepare", find=type_against_birth, weight="doubtful"),
    Rule(step="prepare", find=nobody_responsible, weight="doubtful"),
    Rule(step="prepare", find=no_number, weight="to think of"),
    Rule(step="prepare", find=helps_nobody, weight="to think of"),
    Rule(step="prepare", find=too_many_supporters, weight="to think of"),
)
