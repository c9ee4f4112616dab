"""Readiness of what helps people to take part: talks beforehand, interpreters, adjustments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cpc_tui.conference.agenda_case import Case, blank
from cpc_tui.conference.changes import Path
from cpc_tui.conference.childs_part import ASKED_FROM
from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.invited import invited_people, may_come
from cpc_tui.conference.line_parts import one_line
from cpc_tui.conference.naming import called, listed, person_name
from cpc_tui.conference.readiness_line import Ready
from cpc_tui.conference.who import Child, Person, PreMeeting
from cpc_tui.conference.written_dates import short_day, short_moment
from cpc_tui.language import tr

_HEARD: frozenset[PersonKind] = frozenset({"family", "child", "supporter", "network"})
_ENGLISH = re.compile(r"\benglish\b", re.IGNORECASE)
_LITTLE = re.compile(
    r"\b(no|not|little|some|limited|basic|hardly|poor|poorly|few|bit|learning|without)\b",
    re.IGNORECASE,
)


def talks(case: Case) -> Iterator[Ready]:
    """The chair's talk beforehand with each parent who comes, and with each child or advocate."""
    subjects = {child.id for child in case.subjects}
    parents = [
        each for each in invited_people(case.record) if subjects & set(each.parental_responsibility)
    ]
    if parents:
        yield _with_parents(case, parents)
    else:
        words = tr("nobody with parental responsibility is on the list")
        line = _talk("parents", "parents", words, ("people",))
        yield replace(line, given=(("kind", "family"),))
    for child in case.subjects:
        if (case.age(child) or 0) >= ASKED_FROM:
            yield _with_child(case, child)


def _with_parents(case: Case, parents: list[Person]) -> Ready:
    left = [each for each in parents if not _was_held(case, {each.id})]
    if not left:
        return _held(
            "parents",
            "parents",
            tr("held with {list}", list=listed([each.name for each in parents])),
        )
    words = tr("with {list}", list=listed([each.name for each in left]))
    return _not_held(case, _talk("parents", "parents", words), tuple(each.id for each in left))


def _with_child(case: Case, child: Child) -> Ready:
    people = (child.person,) if child.person else ()
    advocates = {
        each.id
        for each in case.record.people
        if each.kind == "advocate" and child.person and each.supports == child.person
    }
    words = tr("with child or advocate")
    if _was_held(case, {*people, *advocates}):
        return _held(child.id, called(child), tr("held {words}", words=words))
    return _not_held(case, _talk(child.id, called(child), words), people)


def _not_held(case: Case, line: Ready, people: tuple[str, ...]) -> Ready:
    """The line of a talk that is to be held; it leads to the one planned, else to a new one."""
    for talk in case.record.pre_meetings:
        if set(people) & set(talk.with_):
            words = tr("not held yet {words}{planned}", words=line.words, planned=_planned(talk))
            return replace(line, words=words, path=("pre_meetings", talk.entry_key))
    given = (("with", people),) if people else ()
    return replace(line, words=tr("not held yet {words}", words=line.words), given=given)


def _planned(talk: PreMeeting) -> str:
    return tr("; planned for {moment}", moment=short_moment(talk.at)) if talk.at else ""


def _was_held(case: Case, people: set[str]) -> bool:
    return any(each.held and people & set(each.with_) for each in case.record.pre_meetings)


def _held(key: str, whom: str, words: str) -> Ready:
    return replace(_talk(key, whom, words), ready=True)


def _talk(key: str, whom: str, words: str, path: Path = ("pre_meetings",)) -> Ready:
    label = tr("Talk beforehand with {whom}", whom=whom)
    return Ready(key=f"talk {key}", label=label, ready=False, words=words, path=path)


def interpreters(case: Case) -> Iterator[Ready]:
    """Somebody whose language is not English, and for whom nobody interprets."""
    coming = may_come(case.record)
    helped = {each.supports for each in coming if each.kind == "interpreter"}
    wanting = [each for each in coming if each.kind in _HEARD and needs_interpreter(each)]
    lacking = [each for each in wanting if each.id not in helped]
    for each in lacking:
        yield Ready(
            key=f"interpreter {each.id}",
            label=tr("Interpreter"),
            ready=False,
            words=tr(
                "nobody interprets for {name} ({one_line})",
                name=each.name,
                one_line=one_line(each.language),
            ),
            path=("people",),
            given=(("kind", "interpreter"), ("role", tr("Interpreter")), ("supports", each.id)),
        )
    if not lacking:
        names = listed([each.name for each in wanting])
        words = tr("there for {names}", names=names) if names else tr("nobody needs one")
        yield Ready(
            key="interpreter", label=tr("Interpreter"), ready=True, words=words, path=("people",)
        )


def needs_interpreter(person: Person) -> bool:
    """Whether a person's language, as it is written down, is not English or hardly so."""
    known = _ENGLISH.search(person.language)
    return not blank(person.language) and (not known or bool(_LITTLE.search(person.language)))


def help_asked(case: Case) -> Iterator[Ready]:
    """What people ask for to be able to take part, each ticked when it is arranged."""
    arranged = {each.person: each for each in case.record.room.arranged}
    asking = [each for each in may_come(case.record) if not blank(each.adjustments)]
    for each in asking:
        found = arranged.get(each.id)
        day = (
            tr(" (arranged {day})", day=short_day(found.arranged_on))
            if found and found.arranged_on
            else ""
        )
        yield Ready(
            key=f"help {each.id}",
            label=tr("Help for {name}", name=person_name(case.record, each.id)),
            ready=found is not None,
            words=f"{one_line(each.adjustments)}{day}",
            path=("people", each.id, "adjustments"),
            help_for=each.id,
        )
    if not asking:
        words = tr("nobody asks for any")
        yield Ready(
            key="help", label=tr("Help to take part"), ready=True, words=words, path=("people",)
        )
