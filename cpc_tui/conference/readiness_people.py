"""Readiness of the people: the chair, who is invited, who has answered, and the quorum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.invited import asked, invited_people, may_come, standing_of, waiting_for
from cpc_tui.conference.naming import called, person_name
from cpc_tui.conference.profile_people import Invitee
from cpc_tui.conference.quorum import QuorumState, quorum_at
from cpc_tui.conference.readiness_line import Ready, some
from cpc_tui.conference.who import Attendance, Child, Person
from cpc_tui.language import tr


def chair(case: Case) -> Iterator[Ready]:
    """Who chairs, and the declaration of having no part in the case."""
    record = case.record
    name, path = person_name(record, record.chair), ("chair_independent",)
    if record.chair is None:
        yield _chair(tr("nobody is named"), ("chair",))
    elif not case.profile.chair_independence or record.chair_independent:
        words = (
            tr("{name}, independent of the case", name=name) if record.chair_independent else name
        )
        yield _chair(words, path, ready=True)
    elif record.chair_independent is None:
        yield _chair(tr("{name} has not declared to be independent of the case", name=name), path)
    else:
        yield _chair(
            tr("{name} is not independent of the case; another is needed", name=name), path
        )


def _chair(words: str, path: tuple[str, ...], *, ready: bool = False) -> Ready:
    return Ready(key="chair", label=tr("Chair"), ready=ready, words=words, path=path)


def invitations(case: Case) -> Iterator[Ready]:
    """Whom the authority always invites, everybody with parental responsibility, older children."""
    lines = [*_required(case), *_responsible(case), *_old_enough(case)]
    if not lines:
        words = tr("everybody whom the authority always invites")
        yield Ready(key="invited", label=tr("Invited"), ready=True, words=words, path=("people",))
    yield from lines


def _required(case: Case) -> Iterator[Ready]:
    people = invited_people(case.record)
    for invitee in case.profile.invitees:
        found = any(invitee.covers(each.kind, each.role) for each in people)
        if invitee.required and not found and _is_due(case, invitee):
            yield Ready(
                key=f"invited {invitee.key}",
                label=tr("Invited"),
                ready=False,
                words=tr("nobody as {role}", role=invitee.role),
                path=("people",),
                given=(("kind", invitee.kind), ("role", invitee.role)),
            )


def _is_due(case: Case, invitee: Invitee) -> bool:
    """Whether some child is old enough for an invitation that depends on age."""
    least = invitee.min_age
    return least is None or any((case.age(child) or 0) >= least for child in case.subjects)


def _responsible(case: Case) -> Iterator[Ready]:
    kept_out = {each.person for each in case.record.exclusions}
    invited = {each.id for each in invited_people(case.record)}
    subjects = {child.id for child in case.subjects}
    for person in case.record.people:
        responsible = subjects & set(person.parental_responsibility)
        if responsible and person.id not in invited | kept_out:
            words = tr(
                "{name} has parental responsibility and is not on the list", name=person.name
            )
            yield _not_listed(person, words)


def _old_enough(case: Case) -> Iterator[Ready]:
    least = case.profile.child_invite.age
    kept_out = {each.person for each in case.record.exclusions}
    invited = {each.id for each in invited_people(case.record)}
    for child in case.subjects:
        age = case.age(child)
        if least is None or age is None or age < least or child.person in invited | kept_out:
            continue
        words = tr(
            "{child} is {age}, invited from {least}, and not on the list",
            child=called(child),
            age=age,
            least=least,
        )
        person = case.people.get(child.person or "")
        yield _not_listed(person, words) if person else _not_a_person(child, words)


def _not_listed(person: Person, words: str) -> Ready:
    key = tr("invited {id}", id=person.id)
    return Ready(
        key=key,
        label=tr("Invited"),
        ready=False,
        words=words,
        path=_line_of(person.id),
        opens=False,
    )


def _not_a_person(child: Child, words: str) -> Ready:
    path = ("children", child.id, "person")
    return Ready(
        key=f"invited {child.id}", label=tr("Invited"), ready=False, words=words, path=path
    )


def answers(case: Case) -> Iterator[Ready]:
    """Who has not answered the invitation."""
    record = case.record
    everybody, waiting = asked(record), waiting_for(record)
    if not everybody:
        yield _answers(tr("nobody is invited yet"), ("people",))
    elif waiting:
        names = some([person_name(record, each) for each in waiting])
        words = tr(
            "{count} of {count_2} have not answered: {names}",
            count=len(waiting),
            count_2=len(everybody),
            names=names,
        )
        yield _answers(words, _line_of(waiting[0]), opens=False)
    else:
        coming = len({each.person for each in everybody} & {each.id for each in may_come(record)})
        words = tr(
            "all {count} have answered, {coming} of them come", count=len(everybody), coming=coming
        )
        yield _answers(words, _line_of(everybody[0].person), ready=True, opens=False)


def _answers(
    words: str, path: tuple[str, ...], *, ready: bool = False, opens: bool = True
) -> Ready:
    return Ready(
        key="answers", label=tr("Answers"), ready=ready, words=words, path=path, opens=opens
    )


def quorum(case: Case) -> Iterator[Ready]:
    """Whether those who are expected make a quorum, and whether those who have answered do."""
    expected = {each.id for each in may_come(case.record)}
    state = _with(case, expected)
    if state.met:
        answered = {each for each in expected if standing_of(case.record, each) != "waiting"}
        enough = _with(case, answered).met
        words = state.words.replace(tr("Quorate:"), tr("can be reached:")).rstrip(".")
        words += "" if enough else tr("; not yet by those who have answered")
        yield _quorum(words, ("people",), ready=True)
        return
    words = state.words.replace(tr("Not quorate:"), tr("cannot be reached:")).rstrip(".")
    if state.ungrouped:
        names = some([person_name(case.record, each) for each in state.ungrouped])
        words += tr("; counted for no agency: {names}", names=names)
        yield _quorum(words, ("people", state.ungrouped[0], "quorum_group"))
    else:
        yield _quorum(words, ("people",))


def _quorum(words: str, path: tuple[str, ...], *, ready: bool = False) -> Ready:
    given = (("kind", "professional"),) if path == ("people",) else ()
    return Ready(key="quorum", label=tr("Quorum"), ready=ready, words=words, path=path, given=given)


def _with(case: Case, people: set[str]) -> QuorumState:
    """The quorum if these and nobody else were here."""
    rows = tuple(
        Attendance(person=each.person, status="present")
        for each in case.record.attendance
        if each.person in people
    )
    there = replace(case.record, attendance=rows, ended_at=None)
    return quorum_at(there, case.profile, None)


def _line_of(person: str) -> tuple[str, ...]:
    return ("people", person)
